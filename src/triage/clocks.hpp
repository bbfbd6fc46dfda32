// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kanteling/people/case.hpp"
#include "kanteling/triage/triage.hpp"

namespace kanteling::triage {

/// Up to this age a young person first looks for work or school for four weeks: Participatiewet 41(4).
inline constexpr std::int32_t participation_search_age_max = 26;

/// The statutory dates that run on a case, each once, in the order of the needs and of the procedure of their act. Reads
/// stage and routes of the assessment: what is forwarded or settled has no clock.
/// A term whose event is not on record has none either.
std::vector<law::Clock> clocks_of(people::Case const& request, Clarified const& clarified, Assessment const& assessment);

/// The last day of a running clock.
std::optional<Date> end_of_clock(std::vector<law::Clock> const& clocks, std::string_view term);

}  // namespace kanteling::triage
