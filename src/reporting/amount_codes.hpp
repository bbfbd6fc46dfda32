// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "kanteling/reporting/amounts.hpp"
#include "reporting/codes.hpp"

/// The words of JSON for dated amounts and own contributions. Apart from codes.hpp, so that what reads and
/// writes cases does not see contributions.
namespace kanteling::reporting {

inline constexpr auto amount_group_codes = detail::codes_up_to<AmountGroup::penalty_maximum>(
    Codes<8>{"flat_contribution", "contribution_by_income", "provisional_income", "contribution_proposal",
             "pupil_transport_limit", "pupil_transport_bands", "penalty", "penalty_maximum"});
inline constexpr auto amount_doubt_codes = detail::codes_up_to<law::AmountDoubt::recalled>(Codes<8>{
    "reversed", "overlap", "no_source", "not_stated", "other_time", "gap", "disagreement", "recalled"});
inline constexpr auto contribution_unit_codes =
    detail::codes_up_to<law::ContributionUnit::four_weeks>(Codes<2>{"month", "four_weeks"});
inline constexpr auto contribution_outcome_codes =
    detail::codes_up_to<law::ContributionOutcome::other_rules>(Codes<3>{"due", "nothing", "other_rules"});

constexpr std::string_view code(AmountGroup value) {
  return amount_group_codes[static_cast<std::size_t>(value)];
}
constexpr std::string_view code(law::AmountDoubt value) {
  return amount_doubt_codes[static_cast<std::size_t>(value)];
}
constexpr std::string_view code(law::ContributionUnit value) {
  return contribution_unit_codes[static_cast<std::size_t>(value)];
}
constexpr std::string_view code(law::ContributionOutcome value) {
  return contribution_outcome_codes[static_cast<std::size_t>(value)];
}

}  // namespace kanteling::reporting
