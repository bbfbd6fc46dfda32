// SPDX-License-Identifier: Apache-2.0
#include "io/case_checks.hpp"

#include <algorithm>
#include <cstdlib>

#include "io/case_dates.hpp"
#include "io/case_household.hpp"
#include "io/case_record.hpp"
#include "io/case_shape.hpp"
#include "io/case_wishes.hpp"
#include "io/read_value.hpp"
#include "kanteling/people/case_events.hpp"

namespace kanteling::io {
namespace {

void check_dates(JsonValue const& root, people::Case const& request, Place const& place) {
  std::optional<Date> const on = date_in(&root, "on");
  std::optional<Date> const received = date_in(&root, "received");
  std::optional<Date> const applied = date_in(&root, "applied");
  if (on && (*on < *parse_date(on_from) || *parse_date(on_to) < *on))
    place.member("on").refuse(to_string(*on), "a day from " + std::string(on_from) + " to " + std::string(on_to));
  not_after(received, on, place.member("received"), "on");
  not_after(applied, on, place.member("applied"), "on");
  not_after(date_in(find(root, "own_plan"), "handed_in"), on, place.member("own_plan").member("handed_in"), "on");
  if (applied && received && *applied < *received) {
    place.member("applied").refuse(to_string(*applied), "not before received, " + to_string(*received));
  }
  if (request.stage >= people::Stage::application && !find(root, "applied")) {
    place.member("applied").refuse("missing", "the day of the application, from stage application on");
  }
}

/// Help may be needed from a day to come, such as that of coming home.
void check_needed_from(JsonValue const& root, Place const& place) {
  std::optional<Date> const on = date_in(&root, "on");
  JsonValue const* const needs = find(root, "needs");
  if (!on || !needs || needs->items.size() > needs_max) return;
  for (std::size_t i = 0; i < needs->items.size(); ++i) {
    std::optional<Date> const from = date_in(&needs->items[i], "from");
    if (!from || std::abs(from->days - on->days) <= need_from_days_max) continue;
    place.item(i).member("from").refuse(to_string(*from), "a day within a year of on, " + to_string(*on));
  }
}

void check_whose_needs(people::Case const& request, Place const& place) {
  for (std::size_t n = 0; n < request.needs.size(); ++n) {
    std::string const& about = request.needs[n].about;
    bool const known = about.empty() || std::any_of(request.household.residents.begin(), request.household.residents.end(),
                                                    [&](people::Resident const& r) { return r.code == about; });
    if (!known) place.item(n).member("about").refuse("\"" + about + "\"", "the id of a resident in the household");
  }
}

/// The events themselves, once each of them could be read: a date that was wrong is not complained about twice.
void check_events(JsonValue const& root, people::Case const& request, Place const& place) {
  JsonValue const* const events = find(root, "events");
  if (!events || !date_in(&root, "on") || !date_in(&root, "received")) return;
  for (JsonValue const& event : events->items) {
    JsonValue const* const kind = find(event, "event");
    std::optional<law::EventKind> const read = kind ? law::event_kind(kind->text) : std::nullopt;
    bool const known = read && people::is_recorded(*read);
    if (!known || !date_in(&event, "on") || (find(event, "until") && !date_in(&event, "until"))) return;
  }
  for (Problem const& problem : law::check_events(request.events, request.on, own_events(request, request.stage)))
    place.pass_on(problem);
}

}  // namespace

void check_together(JsonValue const& root, people::Case const& request, Place const& place) {
  check_dates(root, request, place);
  check_events(root, request, place);
  check_needed_from(root, place.member("needs"));
  check_people(root, place);
  if (!request.household.residents.empty()) check_whose_needs(request, place.member("needs"));
  check_record(root, request, place);
  check_notes(root, request, place);
  check_picks(root, request, place);
}

std::optional<std::string> read_language(JsonValue const& value, Place const& place) {
  auto const small_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  std::string const& text = value.text;
  if (value.kind == JsonValue::Kind::text && text.size() == 2 && small_letter(text[0]) && small_letter(text[1])) {
    return text;
  }
  place.refuse(describe(value), "a language of ISO 639-1 in two small letters, such as \"nl\"");
  return std::nullopt;
}

}  // namespace kanteling::io
