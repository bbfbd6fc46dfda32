// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <string>
#include <utility>

#include "dates.hpp"
#include "kanteling/law/amount_text.hpp"
#include "kanteling/law/contribution.hpp"

/// Invented households for the tests of the own contribution.
namespace kanteling::law {

inline Month month(char const* text) {
  return month_of(date(std::string(text) + "-01"));
}

inline void PrintTo(Month m, std::ostream* out) {
  *out << to_string(m);
}

inline ContributionProvision provision(ContributionFor what, char const* from, char const* to = nullptr) {
  return {what, {date(from), to ? std::optional(date(to)) : std::nullopt}};
}

inline ContributionCase uses(ContributionProvision p,
                             ContributionHousehold household = ContributionHousehold::single_pension_age) {
  return {household, {std::move(p)}, {}};
}

/// A single resident with help from long before any month that is asked.
inline ContributionCase help() {
  return uses(provision(ContributionFor::support, "2018-01-01"));
}

inline ContributionBylaw bylaw() {
  return {{"Verordening", "12", NormLevel::bylaw, Evidence::seen, {make_date(2018, 1, 1), {}}, Date{}, ""}};
}

/// What a month costs, or "nothing", "other rules", or the problems.
inline std::string told(Result<Contribution> const& result) {
  if (!result) {
    std::string text;
    for (Problem const& p : result.error()) text += to_string(p) + "\n";
    return text;
  }
  if (result->outcome == ContributionOutcome::nothing) return "nothing";
  if (result->outcome == ContributionOutcome::other_rules) return "other rules";
  return amount_text(result->amount);
}

inline std::string told(ContributionCase const& c, char const* m) {
  return told(monthly_contribution(c, month(m)));
}

/// The articles of a derivation, in order, with the amount after each.
inline std::string derivation(Result<Contribution> const& result) {
  std::string text;
  if (!result) return told(result);
  for (ContributionReason const& r : result->reasons)
    text += (text.empty() ? "" : ", ") + std::string(r.source.article) + " " + amount_text(r.after);
  return text;
}

inline std::string derivation(ContributionCase const& c, char const* m) {
  return derivation(monthly_contribution(c, month(m)));
}

}  // namespace kanteling::law
