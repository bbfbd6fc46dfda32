// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "cli/progress.hpp"
#include "kanteling/engine/period_report.hpp"
#include "kanteling/population/year.hpp"

namespace kanteling::cli {

/// First contacts take nothing of what is free (temporary help is taken with the inquiry); inquiries do, in
/// live order.
[[nodiscard]] DecidedPeriod decide_year(Engine const& engine,
                                        std::vector<population::GeneratedRequest> requests, int threads,
                                        Progress& progress);

/// The inquiries of a generated year: those that its first contacts lead to, as `run` decides them.
[[nodiscard]] Result<std::vector<people::Case>> inquiries_of_year(Engine const& engine, std::uint64_t seed, int threads);

}  // namespace kanteling::cli
