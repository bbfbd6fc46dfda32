// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kanteling/people/fact_row.hpp"
#include "kanteling/people/facts.hpp"
#include "kanteling/population/year.hpp"

namespace kanteling::population {

/// Three invented villages with every parameter of the generator: large enough for shares to show, small
/// enough to be quick. About 2,200 requests a year.
supply::Municipality small_municipality();

void set_parameter(supply::Municipality& municipality, std::string const& name, std::int64_t value);
void remove_parameter(supply::Municipality& municipality, std::string const& name);

/// A year of the small municipality; the test fails where there is none.
std::vector<GeneratedRequest> year_of(supply::Municipality const& municipality, std::uint64_t seed);

/// Everything that a case holds, as text, to compare cases by.
std::string text_of(people::Case const& request);

/// Of all tasks, needs and cases: the facts as one row, to look values up by name.
people::FactRow row_of(people::StatedFacts const& facts);

}  // namespace kanteling::population
