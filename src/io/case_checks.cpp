// SPDX-License-Identifier: Apache-2.0
#include "io/case_checks.hpp"

#include <algorithm>
#include <vector>

#include "io/case_shape.hpp"
#include "io/read_value.hpp"
#include "kanteling/people/case_events.hpp"

namespace kanteling::io {
namespace {

/// A date that stands under a key and is right by itself.
std::optional<Date> date_in(JsonValue const* object, std::string_view key) {
  JsonValue const* const value = object ? find(*object, key) : nullptr;
  return value ? parse_date(value->text) : std::nullopt;
}

void not_after(std::optional<Date> date, std::optional<Date> limit, Place const& place, std::string_view limit_name) {
  if (!date || !limit || *date <= *limit) return;
  place.refuse(to_string(*date), "not after " + std::string(limit_name) + ", " + to_string(*limit));
}

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

void check_births(JsonValue const& household, std::optional<Date> on, Place const& place) {
  Date const first = *parse_date(born_from);
  for (std::size_t i = 0; i < household.items.size(); ++i) {
    Place const born_at = place.item(i).member("born");
    std::optional<Date> const born = date_in(&household.items[i], "born");
    not_after(born, on, born_at, "on");
    if (born && *born < first) born_at.refuse(to_string(*born), "not before " + std::string(born_from));
  }
}

void check_one_asks(JsonValue const& household, Place const& place) {
  std::size_t asking = 0;
  for (JsonValue const& resident : household.items) {
    JsonValue const* const role = find(resident, "role");
    if (!role) return;
    if (role->text == "self") ++asking;
  }
  if (asking == 1) return;
  place.refuse(std::to_string(asking) + " residents with role \"self\"",
               "exactly one: the resident whose question this is");
}

void check_double_residents(JsonValue const& household, Place const& place) {
  std::vector<std::string_view> seen;
  for (std::size_t i = 0; i < household.items.size(); ++i) {
    JsonValue const* const id = find(household.items[i], "id");
    if (!id || id->kind != JsonValue::Kind::text) continue;
    if (std::find(seen.begin(), seen.end(), id->text) != seen.end()) {
      place.item(i).member("id").refuse("an id that another resident has", "its own id for each resident");
    }
    seen.push_back(id->text);
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
  JsonValue const* const household = find(root, "household");
  if (!household || household->items.empty() || household->items.size() > residents_max) return;
  Place const here = place.member("household");
  check_births(*household, date_in(&root, "on"), here);
  check_one_asks(*household, here);
  check_double_residents(*household, here);
  check_whose_needs(request, place.member("needs"));
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
