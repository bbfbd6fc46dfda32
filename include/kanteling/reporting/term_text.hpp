// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "kanteling/law/clock.hpp"
#include "kanteling/reporting/language.hpp"

namespace kanteling::reporting {

/// The last day of a clock and how it came about, step by step, as plain text in UTF-8 for a professional:
/// what sets the term, the event that starts it, how it was counted, suspensions, each day on which it may
/// not end and why, a notice that the decision comes later, and what is not certain. Lines hold at most 100
/// characters. `on` is the day on which the clock is looked at.
[[nodiscard]] std::string term_text(law::Clock const& clock, Date on, Language language);

/// The public holidays of a year, one a line, with the article or decree that makes them one, and whether the
/// days equated with them are known. Valid range: 2014 .. 2200.
[[nodiscard]] std::string holidays_text(std::int32_t year, Language language);

}  // namespace kanteling::reporting
