// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/change_json.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "io/case_facts.hpp"
#include "io/case_shape.hpp"
#include "io/json_value.hpp"
#include "io/read_value.hpp"

namespace kanteling::io {
namespace {

using people::Case;
using people::Change;
using people::ChangeKind;

constexpr std::array<std::string_view, 6> change_keys{"facts", "kind", "need", "on", "task", "who"};

bool needs_somebody(ChangeKind kind) {
  return kind == ChangeKind::turns_18 || kind == ChangeKind::housemate_leaves;
}

/// A position in a list of `size`; the list of tasks of a need may be empty: then no task can be meant.
std::optional<std::int32_t> read_position_in(JsonValue const& value, Place const& place, std::size_t size) {
  if (size == 0) {
    place.refuse(describe(value), "no position: there is nothing in that list");
    return std::nullopt;
  }
  auto const position = read_whole(value, place, 0, static_cast<std::int64_t>(size) - 1);
  if (!position) return std::nullopt;
  return static_cast<std::int32_t>(*position);
}

void read_position_of(JsonValue const& root, Place const& place, Case const& request, Change& change) {
  if (JsonValue const* const need = find(root, "need"))
    change.need = read_position_in(*need, place.member("need"), request.needs.size());
  JsonValue const* const task = find(root, "task");
  if (task == nullptr) return;
  if (find(root, "need") == nullptr) place.member("task").refuse("a task without a need", "the need it is part of, too");
  if (change.need)
    change.task = read_position_in(*task, place.member("task"),
                                   request.needs[static_cast<std::size_t>(*change.need)].tasks.size());
}

void check_who(Place const& place, Case const& request, Change const& change) {
  auto const& residents = request.household.residents;
  auto const& relations = request.household.relations;
  auto const is_who = [&](auto const& person) { return person.code == change.who; };
  auto const resident = std::find_if(residents.begin(), residents.end(), is_who);
  bool const is_relation = std::any_of(relations.begin(), relations.end(), is_who);
  if (change.who.empty()) {
    if (needs_somebody(change.kind)) place.refuse("missing", "\"who\": the id of the resident it is about");
    return;
  }
  if (resident == residents.end() && !is_relation) {
    place.member("who").refuse("\"" + change.who + "\"", "the id of a resident or relation of the case");
    return;
  }
  // Where a relation lives changes nothing here; that they die may.
  bool const must_live_here = needs_somebody(change.kind) ||
                              (people::is_departure(change.kind) && change.kind != ChangeKind::died);
  if (must_live_here && resident == residents.end())
    place.member("who").refuse("\"" + change.who + "\", who is a relation", "the id of a resident");
  bool const is_grown_up = resident != residents.end() && age_on(resident->born, request.on) >= 18;
  if (change.kind == ChangeKind::turns_18 && is_grown_up)
    place.member("who").refuse("\"" + change.who + "\", who is 18 or older on the day of the case",
                               "a resident who is not 18 yet");
  if (change.kind == ChangeKind::housemate_leaves && resident != residents.end() &&
      resident->role == people::Role::self)
    place.member("who").refuse("\"" + change.who + "\", who asks for help",
                               "a housemate; for the one who asks: \"moved\" or \"died\"");
}

void read_changed_facts(JsonValue const& root, Place const& place, Change& change) {
  JsonValue const* const facts = find(root, "facts");
  if (facts == nullptr) {
    if (change.kind == ChangeKind::facts_changed) place.refuse("missing", "\"facts\": what is known now");
    return;
  }
  if (change.kind != ChangeKind::facts_changed) {
    place.member("facts").refuse("facts", "no facts: they belong to \"facts_changed\"");
    return;
  }
  auto const scope = change.task   ? people::FactScope::task
                     : change.need ? people::FactScope::need
                                   : people::FactScope::whole_case;
  change.facts = read_facts(*facts, place.member("facts"), scope);
}

void check_on(Place const& place, Case const& request, Date on) {
  Date const last = *parse_date(on_to);
  if (on < request.received || last < on)
    place.member("on").refuse(to_string(on), "a day from " + to_string(request.received) +
                                                 ", when the request was received, to " + to_string(last));
}

Change read_root(JsonValue const& root, Place const& place, Case const& request) {
  Change change;
  if (!check_object(root, place, change_keys)) return change;
  JsonValue const* const kind = find_required(root, place, "kind", "what happened, such as \"carer_stops\"");
  JsonValue const* const on = find_required(root, place, "on", "a date such as \"2026-05-01\"");
  if (on != nullptr) {
    if (auto const day = read_date(*on, place.member("on"))) {
      change.on = *day;
      check_on(place, request, *day);
    }
  }
  if (JsonValue const* const who = find(root, "who"))
    change.who = read_id(*who, place.member("who")).value_or("");
  read_position_of(root, place, request, change);
  if (kind == nullptr) return change;
  auto const which = read_word<ChangeKind>(*kind, place.member("kind"));
  if (!which) return change;
  change.kind = *which;
  check_who(place, request, change);
  read_changed_facts(root, place, change);
  return change;
}

}  // namespace

Result<Change> read_change(std::string_view json, Case const& request) {
  Result<JsonValue> const root = parse_json(json);
  if (!root) return tl::unexpected(root.error());
  std::vector<Problem> problems;
  Change change = read_root(*root, Place(problems), request);
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return change;
}

}  // namespace kanteling::io
