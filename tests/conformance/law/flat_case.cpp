// SPDX-License-Identifier: Apache-2.0
#include "flat_case.hpp"

#include <array>
#include <string>
#include <utility>

#include "kanteling/law/contribution_amounts.hpp"

namespace kanteling::law_vectors {
namespace {

using law::ContributionFor;
using law::ContributionHousehold;
using law::Exemption;
using law::Month;

constexpr std::array<std::pair<std::string_view, ContributionFor>, 15> provisions{{
    {"support", ContributionFor::support},
    {"domestic help", ContributionFor::support},
    {"domestic support", ContributionFor::support},
    {"day activity", ContributionFor::support},
    {"day care", ContributionFor::support},
    {"aid", ContributionFor::support},
    {"stair lift", ContributionFor::home_adaptation},
    {"home adaptation", ContributionFor::home_adaptation},
    {"wheelchair", ContributionFor::wheelchair},
    {"transport", ContributionFor::transport},
    {"client support", ContributionFor::client_support},
    {"protected living", ContributionFor::protected_living},
    {"shelter", ContributionFor::shelter},
    {"opvang", ContributionFor::shelter},
    {"beschermd wonen", ContributionFor::protected_living},
}};

std::optional<ContributionFor> provision(std::string_view word) {
  if (word.ends_with(" only")) word.remove_suffix(5);
  for (auto const& [known, what] : provisions)
    if (known == word) return what;
  return std::nullopt;
}

/// "single", "couple, one below pension age", "couple, both over pension age, both using".
std::optional<ContributionHousehold> household(std::string_view text) {
  bool const single = text.starts_with("single");
  if (!single && !text.starts_with("couple")) return std::nullopt;
  std::optional<bool> of_age = single ? std::optional(false) : std::nullopt;
  std::string_view rest = text.substr(6);
  while (!rest.empty()) {
    rest.remove_prefix(rest.starts_with(", ") ? 2 : 1);
    std::string_view const part = rest.substr(0, rest.find(", "));
    rest.remove_prefix(part.size());
    if (part.ends_with("over pension age") || part.ends_with("of pension age"))
      of_age = true;
    else if (part.ends_with("below pension age"))
      of_age = false;
    else if (!part.ends_with(" using"))
      return std::nullopt;
  }
  if (!of_age) return std::nullopt;
  if (single)
    return *of_age ? ContributionHousehold::single_pension_age
                   : ContributionHousehold::single_below_pension_age;
  return *of_age ? ContributionHousehold::couple_pension_age
                 : ContributionHousehold::couple_one_below_pension_age;
}

Period const always{make_date(2010, 1, 1), std::nullopt};

bool read_months(Entry& fields, FlatCase& asked) {
  auto const year = fields.number("year");
  auto const month = fields.text("month");
  std::int32_t const known = to_civil(law::flat_contributions.back().valid.from).year;
  asked.first = law::make_month(year.value_or(known), 1);
  asked.last = asked.first + 11;
  if (!month) return true;
  auto const day = parse_date(*month + "-01");
  if (!day) return false;
  asked.first = asked.last = law::month_of(*day);
  return true;
}

/// What is in use: from long before the months asked, where no start is named.
bool read_provisions(Entry& fields, FlatCase& asked) {
  auto const start = fields.date("start");
  auto const ends = fields.date("ends");
  Date const long_before =
      add_months(ends && *ends < first_day(asked.first) ? *ends : first_day(asked.first), -18);
  Period const used{start.value_or(long_before), ends};
  std::string const text = fields.text("provision").value_or("support");
  std::string_view rest = text;
  while (true) {
    auto const halves = split(rest, " and ");
    auto const what = provision(halves ? halves->before : rest);
    if (!what) return false;
    asked.household.provisions.push_back({*what, used});
    if (!halves) return true;
    rest = halves->behind;
  }
}

/// Nights from the tenth of the first month on: in a row, or each with a night elsewhere between.
void read_nights(Entry& fields, FlatCase& asked) {
  auto const nights = fields.number("nights_in_shelter_in_month");
  bool const in_a_row = fields.is_true("consecutive");
  if (!nights) return;
  asked.last = asked.first;
  Date const tenth = first_day(asked.first) + 9;
  for (std::int32_t n = 0; n < *nights; ++n) {
    Date const night = tenth + (in_a_row ? n : 2 * n);
    if (in_a_row && n > 0)
      asked.household.grounds.back().holds.to = night;
    else
      asked.household.grounds.push_back({Exemption::shelter, {night, night}});
  }
}

void read_grounds(Entry& fields, FlatCase& asked) {
  auto& grounds = asked.household.grounds;
  if (fields.is_true("spouse_pays_wlz_contribution")) grounds.push_back({Exemption::pays_elsewhere, always});
  auto const age = fields.number("age");
  if (age && *age < 18) grounds.push_back({Exemption::under_18, always});
  for (std::size_t i = 0; i < law::exemption_names.size(); ++i)
    if (fields.is_true(law::exemption_names[i].code)) grounds.push_back({static_cast<Exemption>(i), always});
  read_nights(fields, asked);
}

void read_bylaw(Entry& fields, FlatCase& asked) {
  law::ContributionBylaw bylaw;
  bylaw.source = {"verordening", "", NormLevel::bylaw, Evidence::seen, always, {}, ""};
  bylaw.amount = fields.euros("bylaw_amount");
  bylaw.parents_pay_adaptation = fields.is_true("bylaw_parents_pay");
  if (bylaw.amount || bylaw.parents_pay_adaptation) asked.household.bylaw = bylaw;
}

}  // namespace

std::optional<FlatCase> flat_case(Entry& fields) {
  FlatCase asked;
  if (auto const text = fields.text("household")) {
    auto const known = household(*text);
    if (!known) return std::nullopt;
    asked.household.household = *known;
  }
  if (!read_months(fields, asked) || !read_provisions(fields, asked)) return std::nullopt;
  read_grounds(fields, asked);
  read_bylaw(fields, asked);
  return asked;
}

}  // namespace kanteling::law_vectors
