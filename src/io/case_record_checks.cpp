// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "io/case_dates.hpp"
#include "io/case_household.hpp"
#include "io/case_record.hpp"
#include "io/case_shape.hpp"
#include "kanteling/people/facts.hpp"
#include "kanteling/people/find_fact.hpp"

namespace kanteling::io {
namespace {

/// A case with the text that it was read from: where nothing could be read, nothing is held against it.
struct Reading {
  JsonValue const& root;
  people::Case const& request;
  std::optional<Date> on = {};
  std::optional<Date> received = {};
  bool ids_known = false;  ///< of every resident and relation

  /// Item `index` of a list of the text, which was read item by item.
  JsonValue const& item(std::string_view key, std::size_t index) const { return find(root, key)->items[index]; }
};

void check_person(Reading const& reading, std::string const& id, Place const& place) {
  if (id.empty() || !reading.ids_known || has_person(reading.request.household, id)) return;
  place.refuse("\"" + id + "\"", "the id of a resident in household or of somebody in relations");
}

void check_need(Reading const& reading, std::int32_t need, Place const& place) {
  std::size_t const count = reading.request.needs.size();
  if (need < 0 || count == 0 || static_cast<std::size_t>(need) < count) return;
  place.refuse("the number " + std::to_string(need),
               "the position of a need in the case, from 0 to " + std::to_string(count - 1));
}

/// A need without tasks gets them from the policy: how many is not known here.
void check_task(Reading const& reading, people::Override const& decided, Place const& place) {
  if (decided.need < 0 || static_cast<std::size_t>(decided.need) >= reading.request.needs.size()) return;
  std::size_t const count = reading.request.needs[static_cast<std::size_t>(decided.need)].tasks.size();
  if (decided.task < 0 || count == 0 || static_cast<std::size_t>(decided.task) < count) return;
  place.refuse("the number " + std::to_string(decided.task),
               "the position of a task in the need, from 0 to " + std::to_string(count - 1));
}

void check_own_plan(Reading const& reading, Place const& place) {
  if (!reading.request.own_plan) return;
  auto const& items = reading.request.own_plan->items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    Place const here = place.member("items").item(i);
    check_need(reading, items[i].need, here.member("need"));
    check_person(reading, items[i].by, here.member("by"));
  }
}

void check_consents(Reading const& reading, Place const& place) {
  auto const& consents = reading.request.consents;
  for (std::size_t i = 0; i < consents.size(); ++i) {
    Place const here = place.item(i);
    JsonValue const& text = reading.item("consents", i);
    check_person(reading, consents[i].by, here.member("by"));
    not_after(date_in(&text, "on"), reading.on, here.member("on"), "the on of the case");
    not_before(date_in(&text, "until"), date_in(&text, "on"), here.member("until"), "on");
    not_before(date_in(&text, "withdrawn"), date_in(&text, "on"), here.member("withdrawn"), "on");
  }
}

void check_consultations(Reading const& reading, Place const& place) {
  auto const& consultations = reading.request.consultations;
  people::StatedFact const* const unsafe = find_fact(reading.request.facts, people::fact("safety_concern"));
  bool const stated = unsafe != nullptr && !unsafe->is_null && unsafe->value == 1;
  for (std::size_t i = 0; i < consultations.size(); ++i) {
    JsonValue const& text = reading.item("consultations", i);
    not_after(date_in(&text, "on"), reading.on, place.item(i).member("on"), "the on of the case");
    not_after(date_in(&text, "answered"), reading.on, place.item(i).member("answered"), "the on of the case");
    not_before(date_in(&text, "answered"), date_in(&text, "on"), place.item(i).member("answered"), "on");
    if (consultations[i].basis != people::ConsultationBasis::safety || stated) continue;
    place.item(i).member("basis").refuse("safety, without the fact safety_concern true",
                                         "that fact stated, or another ground");
  }
}

void check_scores(Reading const& reading, Place const& place) {
  auto const& scores = reading.request.scores;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    Place const here = place.item(i);
    JsonValue const& text = reading.item("scores", i);
    check_need(reading, scores[i].need, here.member("need"));
    not_after(date_in(&text, "on"), reading.on, here.member("on"), "the on of the case");
    JsonValue const* const domain = find(text, "domain");
    for (std::size_t before = 0; domain && before < i; ++before) {
      JsonValue const* const other = find(reading.item("scores", before), "domain");
      if (!other || other->text != domain->text || scores[before].need != scores[i].need) continue;
      here.member("domain").refuse(describe(*domain) + " a second time for the same need",
                                   "each domain once for a need, and once for the case as a whole");
      break;
    }
  }
}

void check_overrides(Reading const& reading, Place const& place) {
  auto const& overrides = reading.request.overrides;
  for (std::size_t i = 0; i < overrides.size(); ++i) {
    Place const here = place.item(i);
    check_need(reading, overrides[i].need, here.member("need"));
    check_task(reading, overrides[i], here.member("task"));
    auto const decided = date_in(&reading.item("overrides", i), "on");
    not_after(decided, reading.on, here.member("on"), "the on of the case");
    not_before(decided, reading.received, here.member("on"), "the received of the case");
  }
  if (!overrides.empty()) check_contradictions(*find(reading.root, "overrides"), overrides, place);
}

void check_signatures(Reading const& reading, Place const& place) {
  auto const& signatures = reading.request.signatures;
  for (std::size_t i = 0; i < signatures.size(); ++i) {
    Place const here = place.item(i);
    std::string const& by = signatures[i].by;
    if (!by.empty() && by != municipality_signs && reading.ids_known &&
        !has_person(reading.request.household, by))
      here.member("by").refuse(
          "\"" + by + "\"",
          "the id of a resident in household or of somebody in relations, or \"municipality\"");
    std::optional<Date> const on = date_in(&reading.item("signatures", i), "on");
    not_after(on, reading.on, here.member("on"), "the on of the case");
    not_before(on, date_in(&reading.root, "received"), here.member("on"), "received");
  }
}

}  // namespace

void check_record(JsonValue const& root, people::Case const& request, Place const& place) {
  Reading const reading{root, request, date_in(&root, "on"), date_in(&root, "received"),
                        ids_are_known(root, request)};
  check_own_plan(reading, place.member("own_plan"));
  check_consents(reading, place.member("consents"));
  check_consultations(reading, place.member("consultations"));
  check_scores(reading, place.member("scores"));
  check_overrides(reading, place.member("overrides"));
  check_signatures(reading, place.member("signatures"));
}

}  // namespace kanteling::io
