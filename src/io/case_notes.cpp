// SPDX-License-Identifier: Apache-2.0
#include "io/case_dates.hpp"
#include "io/case_record.hpp"
#include "io/case_shape.hpp"
#include "io/read_fields.hpp"
#include "kanteling/people/facts.hpp"
#include "kanteling/people/find_fact.hpp"

namespace kanteling::io {
namespace {

constexpr TextRule name_rule{1, 64, false};
constexpr TextRule body_rule{1, 200, false};

std::optional<people::FactId> read_fact_name(JsonValue const& value, Place const& place) {
  auto const name = read_text(value, place, {1, 100, false});
  if (!name) return std::nullopt;
  auto const id = people::fact_from(*name);
  if (!id) place.refuse(describe(value), "the name of a fact that the case states");
  return id;
}

std::optional<std::int32_t> read_index(JsonValue const& value, Place const& place, std::size_t count_max) {
  auto const index = read_whole(value, place, 0, static_cast<std::int64_t>(count_max) - 1);
  return index ? std::optional(static_cast<std::int32_t>(*index)) : std::nullopt;
}

people::FactReason read_reason(JsonValue const& value, Place const& place) {
  people::FactReason reason;
  if (!check_object(value, place, reason_keys)) return reason;
  require(value, place, "fact", "the name of a fact that the case states", reason.fact, read_fact_name);
  require(value, place, "why", "why it is so, in the words of who said it", reason.why,
          text_of({1, reason_characters_max, true}));
  allow(value, place, "need", reason.need,
        [](JsonValue const& index, Place const& at) { return read_index(index, at, needs_max); });
  allow(value, place, "task", reason.task,
        [](JsonValue const& index, Place const& at) { return read_index(index, at, tasks_max); });
  return reason;
}

people::SafetyShare read_safety_share(JsonValue const& value, Place const& place) {
  people::SafetyShare share;
  if (!check_object(value, place, safety_share_keys)) return share;
  require(value, place, "on", "the day on which it was shared", share.on, read_date);
  require(value, place, "role", "the role of who shared it, such as \"caseworker\", never a name", share.role,
          text_of(name_rule));
  require(value, place, "with", "the body that was told, never a name", share.with, text_of(body_rule));
  require(value, place, "what", "what was told", share.what, text_of({1, reason_characters_max, true}));
  require(value, place, "protocol", "by which protocol it was shared", share.protocol, text_of(body_rule));
  require(value, place, "ground", "which answer of the weighing made it needed, such as \"danger\"", share.ground,
          read_word<people::SafetyGround>);
  return share;
}

/// The facts that stand where a reason says; nullptr where there is no such place.
people::StatedFacts const* facts_at(people::Case const& request, people::FactReason const& reason) {
  if (reason.need < 0) return reason.task < 0 ? &request.facts : nullptr;
  auto const need = static_cast<std::size_t>(reason.need);
  if (need >= request.needs.size()) return nullptr;
  if (reason.task < 0) return &request.needs[need].facts;
  auto const task = static_cast<std::size_t>(reason.task);
  return task < request.needs[need].tasks.size() ? &request.needs[need].tasks[task].facts : nullptr;
}

void check_reasons(JsonValue const& root, people::Case const& request, Place const& place) {
  for (std::size_t i = 0; i < request.reasons.size(); ++i) {
    people::FactReason const& reason = request.reasons[i];
    JsonValue const* const name = find(find(root, "reasons")->items[i], "fact");
    bool const read = name != nullptr && people::fact_from(name->text) == reason.fact;
    people::StatedFacts const* const facts = facts_at(request, reason);
    if (!read || (facts != nullptr && find_fact(*facts, reason.fact) != nullptr)) continue;
    place.item(i).member("fact").refuse("\"" + std::string(people::info(reason.fact).name) + "\", which is not stated there",
                                        "a fact that the case states at that need and task");
  }
}

}  // namespace

std::optional<std::vector<people::FactReason>> read_reasons(JsonValue const& value, Place const& place) {
  return list_of("reasons", 0, reasons_max, read_reason)(value, place);
}

std::optional<std::vector<people::SafetyShare>> read_safety_shares(JsonValue const& value, Place const& place) {
  return list_of("safety_shares", 0, safety_shares_max, read_safety_share)(value, place);
}

void check_notes(JsonValue const& root, people::Case const& request, Place const& place) {
  check_reasons(root, request, place.member("reasons"));
  people::StatedFact const* const unsafe = find_fact(request.facts, people::fact("safety_concern"));
  bool const stated = unsafe != nullptr && !unsafe->is_null && unsafe->value == 1;
  for (std::size_t i = 0; i < request.safety_shares.size(); ++i) {
    Place const here = place.member("safety_shares").item(i);
    not_after(date_in(&find(root, "safety_shares")->items[i], "on"), date_in(&root, "on"), here.member("on"),
              "the on of the case");
    if (!stated) here.refuse("shared for safety, without the fact safety_concern true", "that fact stated, or nothing shared");
  }
}

void write_reason(JsonWriter& out, people::FactReason const& reason) {
  out.object([&] {
    out.field("fact", people::info(reason.fact).name);
    if (reason.need >= 0) out.field("need", reason.need);
    if (reason.task >= 0) out.field("task", reason.task);
    out.field("why", reason.why);
  });
}

void write_safety_share(JsonWriter& out, people::SafetyShare const& share) {
  out.object([&] {
    out.field("ground", reporting::code(share.ground));
    out.field("on", share.on);
    out.field("protocol", share.protocol);
    out.field("role", share.role);
    out.field("what", share.what);
    out.field("with", share.with);
  });
}

}  // namespace kanteling::io
