// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "cli/progress.hpp"
#include "kanteling/engine.hpp"
#include "kanteling/population/year.hpp"

namespace kanteling::cli {

/// Every case that was decided, first contacts first, each beside its outcome.
struct Year {
  std::vector<people::Case> cases;
  std::vector<reporting::Outcome> outcomes;
  supply::Availability after;
};

/// Adds inquiries, decided in live order on what is free at the start of the year, to first contacts that
/// were decided.
[[nodiscard]] Year with_inquiries(Engine const& engine, std::vector<people::Case> contacts,
                                  std::vector<reporting::Outcome> outcomes,
                                  std::vector<people::Case> inquiries, int threads, Progress& progress);

/// First contacts take nothing of what is free (temporary help is taken with the inquiry); inquiries do, in
/// live order.
[[nodiscard]] Year decide_year(Engine const& engine, std::vector<population::GeneratedRequest> requests,
                               int threads, Progress& progress);

}  // namespace kanteling::cli
