// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "entry.hpp"
#include "kanteling/law/amount_text.hpp"
#include "kanteling/law/pupil_transport.hpp"
#include "sections.hpp"

namespace kanteling::law_vectors {
namespace {

using io::JsonValue;
using law::amount_text;

/// The first day of a school year written as "2023-24" or "2023-2024".
std::optional<Date> school_year(std::optional<std::string> const& text) {
  auto const halves = text ? split(*text, "-") : std::nullopt;
  auto const first = halves ? whole(halves->before) : std::nullopt;
  auto const second = halves ? whole(halves->behind) : std::nullopt;
  if (!first || !second || *first < 1000 || *second % 100 != (*first + 1) % 100) return std::nullopt;
  return law::school_year(*first).from;
}

/// The index, in tenths, of "17700/76.2 x 123.7 rounded to nearest 450".
std::optional<std::int64_t> index_tenths(std::string_view formula) {
  auto const start = split(formula, "17700/76.2 x ");
  auto const end = start ? split(start->behind, " rounded to nearest 450") : std::nullopt;
  if (!end || !start->before.empty() || !end->behind.empty()) return std::nullopt;
  auto const hundredths = euros(end->before);
  if (!hundredths || hundredths->value % 10 != 0) return std::nullopt;
  return hundredths->value / 10;
}

/// The limit by its formula, which must also be the amount of that school year where that is known.
std::string limit(std::int64_t tenths, Date on) {
  std::string const computed = amount_text(law::pupil_transport_income_limit(tenths));
  auto const known = law::lookup(law::pupil_transport_limits, law::pupil_transport_limit, on);
  if (known && amount_text(known->amount) != computed)
    return computed + ", where " + amount_text(known->amount) + " is known";
  return computed;
}

std::string contribution(Cents income, std::int32_t metres, Date on) {
  auto const due = law::pupil_transport_contribution(law::ContributionIncome(income), metres, on);
  return due ? amount_text(*due) : refused(due.error());
}

/// Each band from one cent above the one before up to its bound; and nothing up to the distance itself.
Check check_bands(std::string const& id, JsonValue const& bands, std::int32_t kilometres, Date on) {
  std::string expected;
  std::string got;
  auto const compare = [&](Cents income, std::int32_t metres, Cents due) {
    std::string const which = " " + amount_text(income) + ":";
    expected += which + amount_text(due);
    got += which + contribution(income, metres, on);
  };
  Cents above{0};
  std::int32_t const metres = 1000 * kilometres;
  for (JsonValue const& band : bands.items) {
    auto const bound = band.items.size() == 2 ? euros(band.items[0]) : std::nullopt;
    auto const due = band.items.size() == 2 ? euros(band.items[1]) : std::nullopt;
    if (!bound || !due) return not_understood(id, "a band");
    compare(above, metres + 1, *due);
    compare(*bound, metres + 1, *due);
    compare(*bound, metres, Cents{0});
    above = *bound + Cents{1};
  }
  return {id, expected, got};
}

Check check_case(std::string const& id, Entry& fields, std::string const& expected) {
  auto const on = school_year(fields.text("school_year"));
  if (!on) return not_understood(id, "a school year");
  if (auto const formula = fields.text("formula")) {
    auto const tenths = index_tenths(*formula);
    auto const amount = euros(expected);
    if (!tenths || !amount) return not_understood(id, "the formula " + *formula + " or what is expected");
    return {id, amount_text(*amount), limit(*tenths, *on)};
  }
  if (JsonValue const* const bands = fields.value("bands")) {
    auto const kilometres = fields.number("distance_km_over");
    if (!kilometres || bands->items.empty() || expected != "contribution by income band")
      return not_understood(id, "a distance, bands or what is expected");
    return check_bands(id, *bands, *kilometres, *on);
  }
  auto const income = fields.euros("income");
  auto const kilometres = fields.number("distance_km");
  auto const amount = euros(expected);
  if (!income || !kilometres || !amount) return not_understood(id, "a case of pupil transport");
  return {id, amount_text(*amount), contribution(*income, 1000 * *kilometres, *on)};
}

Check check_entry(Entry& entry) {
  JsonValue const* const asked = entry.value("case");
  auto const expected = entry.text("expected");
  if (!asked || !expected) return not_understood(entry.id(), "an entry without case or expected");
  Entry fields(*asked);
  Check check = check_case(entry.id(), fields, *expected);
  if (auto const key = fields.unread()) return not_understood(entry.id(), "the key " + *key);
  return check;
}

}  // namespace

std::vector<Check> check_pupil_transport(JsonValue const& section) {
  return each(section, check_entry);
}

}  // namespace kanteling::law_vectors
