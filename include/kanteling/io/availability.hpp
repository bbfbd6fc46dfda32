// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "kanteling/core/problem.hpp"
#include "kanteling/supply/availability.hpp"

namespace kanteling::io {

/// What remains of every limit, as JSON on one line with sorted keys, so that equal values give equal bytes:
/// {"first_month":"2026-01","limits":{"facility:<code>":[24 numbers], "bus:", "contract:", "caseworker:" the same,
/// "ceiling:<code>:<year>":cents, "budget:<act>:<year>":cents},"municipality":"1903"}.
/// The availability must belong to this municipality.
[[nodiscard]] std::string write_availability(supply::Municipality const& municipality,
                                             supply::Availability const& availability);

/// Reads what remains. A limit that is not in the text keeps its value at the start of the year; a limit that the
/// municipality does not have, another municipality or another first month is a problem.
/// Whole numbers; only a budget may be below zero. Returns every problem.
[[nodiscard]] Result<supply::Availability> read_availability(supply::Municipality const& municipality,
                                                             std::string_view json);

}  // namespace kanteling::io
