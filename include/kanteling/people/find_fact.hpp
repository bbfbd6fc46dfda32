// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/people/stated_fact.hpp"

namespace kanteling::people {

/// What was stated of a fact, known or null; nullptr where nobody stated it.
inline StatedFact const* find_fact(StatedFacts const& facts, FactId id) {
  for (StatedFact const& fact : facts)
    if (fact.id == id) return &fact;
  return nullptr;
}

}  // namespace kanteling::people
