// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/case_json.hpp"

#include <optional>
#include <vector>

#include "io/case_checks.hpp"
#include "io/case_facts.hpp"
#include "io/case_household.hpp"
#include "io/case_record.hpp"
#include "io/case_shape.hpp"
#include "io/case_wishes.hpp"
#include "io/json_value.hpp"
#include "io/read_fields.hpp"
#include "kanteling/people/case_events.hpp"

namespace kanteling::io {
namespace {

using people::Case;
using people::FactScope;

people::StatedFacts facts_of(JsonValue const& object, Place const& place, FactScope scope) {
  JsonValue const* const facts = find(object, "facts");
  return facts ? read_facts(*facts, place.member("facts"), scope) : people::StatedFacts{};
}

people::Task read_task(JsonValue const& value, Place const& place) {
  people::Task task;
  if (!check_object(value, place, task_keys)) return task;
  require(value, place, "amount", "a whole number in the task's unit and period", task.amount,
          [](JsonValue const& amount, Place const& where) { return read_whole(amount, where, 1, amount_max); });
  require(value, place, "task", "the kind of task, such as \"light_cleaning\"", task.kind,
          read_word<people::TaskKind>);
  task.facts = facts_of(value, place, FactScope::task);
  return task;
}

people::Need read_need(JsonValue const& value, Place const& place) {
  people::Need need;
  if (!check_object(value, place, need_keys)) return need;
  require(value, place, "topic", "what the question is about, such as \"domestic_help\"", need.topic,
          read_word<people::Topic>);
  allow(value, place, "about", need.about, read_id);
  allow(value, place, "from", need.from, read_date);
  allow(value, place, "question", need.question, text_of({0, question_characters_max, true}));
  need.facts = facts_of(value, place, FactScope::need);
  JsonValue const* const tasks = find(value, "tasks");
  if (!tasks || !check_list(*tasks, place.member("tasks"), "tasks", 0, tasks_max)) return need;
  for (std::size_t i = 0; i < tasks->items.size(); ++i) {
    need.tasks.push_back(read_task(tasks->items[i], place.member("tasks").item(i)));
  }
  return need;
}

std::optional<std::vector<people::Need>> read_needs(JsonValue const& value, Place const& place) {
  std::vector<people::Need> needs;
  if (!check_list(value, place, "needs", 1, needs_max)) return std::nullopt;
  for (std::size_t i = 0; i < value.items.size(); ++i) needs.push_back(read_need(value.items[i], place.item(i)));
  return needs;
}

std::optional<law::EventKind> read_event_kind(JsonValue const& value, Place const& place) {
  auto const position = read_position(value, place, people::recorded_codes);
  return position ? law::event_kind(people::recorded_codes[*position]) : std::nullopt;
}

law::Event read_event(JsonValue const& value, Place const& place) {
  law::Event event;
  if (!check_object(value, place, event_keys)) return event;
  require(value, place, "event", "what happened, such as \"decision_made_known\"", event.kind, read_event_kind);
  require(value, place, "on", "the day on which it happened", event.on, read_date);
  allow(value, place, "until", event.until, read_date);
  allow(value, place, "act", event.act, read_word<law::Act>);
  return event;
}

std::optional<std::vector<law::Event>> read_events(JsonValue const& value, Place const& place) {
  std::vector<law::Event> events;
  if (!check_list(value, place, "events", 0, events_max)) return std::nullopt;
  for (std::size_t i = 0; i < value.items.size(); ++i) events.push_back(read_event(value.items[i], place.item(i)));
  return events;
}

Case read_root(JsonValue const& root, Place const& place) {
  Case request;
  if (!check_object(root, place, case_keys)) return request;
  require(root, place, "id", "a text of 1 to 64 characters", request.id, read_id);
  require(root, place, "stage", "how far the request has come, such as \"report\"", request.stage,
          read_word<people::Stage>);
  require(root, place, "on", "the day on which the case is looked at", request.on, read_date);
  require(root, place, "received", "the day on which the request was received", request.received, read_date);
  allow(root, place, "applied", request.applied, read_date);
  require(root, place, "channel", "how the request came in, such as \"phone\"", request.channel,
          read_word<people::Channel>);
  require(root, place, "requester", "who made the request, such as \"resident\"", request.requester,
          read_word<people::Requester>);
  require(root, place, "village", "the code of a village", request.village, text_of(code_rule));
  require(root, place, "household", "a list of 1 to 64 residents", request.household.residents,
          read_residents);
  allow(root, place, "relations", request.household.relations, read_relations);
  allow(root, place, "wishes", request.wishes, read_wishes);
  request.facts = facts_of(root, place, FactScope::whole_case);
  require(root, place, "needs", "a list of 1 to 32 needs", request.needs, read_needs);
  allow(root, place, "own_plan", request.own_plan, read_own_plan);
  allow(root, place, "events", request.events, read_events);
  allow(root, place, "consents", request.consents, read_consents);
  allow(root, place, "consultations", request.consultations, read_consultations);
  allow(root, place, "scores", request.scores, read_scores);
  allow(root, place, "overrides", request.overrides, read_overrides);
  allow(root, place, "signatures", request.signatures, read_signatures);
  allow(root, place, "caseworker", request.caseworker, read_id);
  allow(root, place, "reasons", request.reasons, read_reasons);
  allow(root, place, "safety_shares", request.safety_shares, read_safety_shares);
  allow(root, place, "helped_by", request.helped_by, read_helped_by);
  allow(root, place, "picks", request.picks, read_picks);
  check_together(root, request, place);
  return request;
}

}  // namespace

Result<Case> read_case(std::string_view json) {
  Result<JsonValue> const root = parse_json(json);
  if (!root) return tl::unexpected(root.error());
  std::vector<Problem> problems;
  Case request = read_root(*root, Place(problems));
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return request;
}

}  // namespace kanteling::io
