// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/people/case.hpp"
#include "kanteling/supply/municipality.hpp"

namespace kanteling::population {

/// One invented request, as it comes in and as it stands at the end of the inquiry: the same household and question,
/// later, with tasks and with what each person states when asked. Whether it comes to an inquiry is for triage to say.
struct GeneratedRequest {
  people::Case first_contact;
  people::Case inquiry;
};

/// A year of requests for every village of a municipality: how many follows from its ages and `population` parameters,
/// in the order of the day they come in, then of their id. Nobody in it exists. The same municipality and seed give
/// the same requests on any machine. A missing parameter, or shares that do not add up, are Problems, all together.
[[nodiscard]] Result<std::vector<GeneratedRequest>> generate_year(supply::Municipality const& municipality,
                                                                  std::uint64_t seed);

}  // namespace kanteling::population
