// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kanteling/core/date.hpp"
#include "kanteling/core/problem.hpp"
#include "kanteling/supply/availability.hpp"

namespace kanteling::io {

/// What a year of decisions can show, in the order of `report_kind_codes`.
enum class ReportKind : std::uint8_t { budget, ceilings, shift, even, gaps, paths, team };

inline constexpr std::array<std::string_view, 7> report_kind_codes{"budget", "ceilings", "shift", "even",
                                                                   "gaps",   "paths",    "team"};

/// A report in words, as people and programs ask for it. An empty text is the default. What belongs to one
/// kind may not be given with another.
struct ReportQuestion {
  std::string kind = {};         ///< of report_kind_codes
  std::string on = {};           ///< budget: YYYY-MM-DD, the day it is looked at; the last of the year
  std::string remedies = {};     ///< gaps: how many to mend one by one, 0 to 1000; 5
  std::string small_below = {};  ///< paths: counts below it are kept back, 2 to 1000; 5
  std::string from = {};         ///< team: YYYY-MM, the first month; January of the year
  std::string months = {};       ///< team: how many, 1 to 24; 12
  std::string threads = {};      ///< 1 to 64; 1
};

struct ReportChoices {
  ReportKind kind = ReportKind::budget;
  std::optional<Date> on = {};  ///< empty: the last day of the municipality's year
  std::size_t remedies = 5;
  std::int64_t small_below = 5;
  std::optional<supply::Month> from = {};  ///< empty: January of the municipality's year
  std::int32_t months = 12;
  int threads = 1;
};

/// What the words mean. Every problem together; `where` is the member, as "small_below".
[[nodiscard]] Result<ReportChoices> report_choices(ReportQuestion const& question);

}  // namespace kanteling::io
