// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "kanteling/core/cents.hpp"

/// What an own contribution (Wmo 2015, pupil transport) depends on, and nothing else may: income is no ground
/// to refuse or to weigh support (see tests/static/check_rooms, which keeps these headers out of triage and
/// matching).
namespace kanteling::law {

class ContributionIncome;

namespace detail {
constexpr Cents cents_of(ContributionIncome income);
}

/// Income or wealth of a year, for an own contribution and for nothing else. It is made from cents in so
/// many words, and there is no way back: a fact of a case, a fee or a plain number cannot pass for it, and it
/// cannot become one. Income can be negative (a loss). Valid range: plus or minus 10 billion euro.
class ContributionIncome {
 public:
  constexpr explicit ContributionIncome(Cents amount) : cents_(amount) {}

  friend constexpr auto operator<=>(ContributionIncome, ContributionIncome) = default;

 private:
  friend constexpr Cents detail::cents_of(ContributionIncome income);

  Cents cents_;
};

namespace detail {
constexpr Cents cents_of(ContributionIncome income) {
  return income.cents_;
}
inline constexpr std::int64_t income_cents_max = 1'000'000'000'000;
}  // namespace detail

/// The household whose contribution is set: a couple pays once, together. Pension age is the age at which AOW
/// begins (AOW 7a). A person without a spouse is single, whoever else lives in the house.
enum class ContributionHousehold : std::uint8_t {
  single_below_pension_age,
  single_pension_age,
  couple_one_below_pension_age,  ///< one of them or both
  couple_pension_age
};

struct ContributionHouseholdName {
  std::string_view code;
  std::string_view dutch;
  std::string_view english;
};

inline constexpr std::array<ContributionHouseholdName, 4> contribution_household_names{{
    {"single_below_pension_age", "alleenstaand, jonger dan de AOW-leeftijd", "single, below pension age"},
    {"single_pension_age", "alleenstaand, AOW-leeftijd bereikt", "single, of pension age"},
    {"couple_one_below_pension_age", "gehuwd of samenwonend, een van beiden jonger dan de AOW-leeftijd",
     "couple, at least one below pension age"},
    {"couple_pension_age", "gehuwd of samenwonend, beiden AOW-leeftijd bereikt",
     "couple, both of pension age"},
}};

constexpr ContributionHouseholdName const& name_of(ContributionHousehold household) {
  return contribution_household_names[static_cast<std::size_t>(household)];
}

}  // namespace kanteling::law
