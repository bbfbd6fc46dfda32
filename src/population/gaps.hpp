// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/people/case.hpp"
#include "population/random.hpp"

namespace kanteling::population {

/// Of so many inquiries one or two deciding facts are still unknown: an assumption, so that next questions
/// occur.
inline constexpr std::int64_t incomplete_inquiry_percent = 6;

/// Takes away one or two statements that can decide about one of the needs, as if nobody had asked yet.
void forget_deciding_facts(people::Case& inquiry, Random& random);

}  // namespace kanteling::population
