// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "kanteling/law/clock.hpp"

namespace kanteling::io {

/// A clock as it stands on a day, as canonical JSON: one line, keys ascending, every key present, what does
/// not exist null. Dates as text; moves and suspended days one by one, a holiday with its name and source.
/// `end`, `raw_end` and `base_end` of a term at once are null: that is a state and not a date. `act` and
/// `article` are "" and `starts` and `stops` null where nobody named them.
[[nodiscard]] std::string write_term(law::Clock const& clock, Date on);

/// Terms as a list on one line: `act` is what law::find_term takes, `cited` the act that sets the term.
[[nodiscard]] std::string write_terms(std::span<law::Term const> terms);

/// The public holidays of a year as an object on one line, in order of date. Valid range: 2014 .. 2200.
[[nodiscard]] std::string write_holidays(std::int32_t year);

}  // namespace kanteling::io
