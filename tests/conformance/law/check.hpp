// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kanteling/core/problem.hpp"

namespace kanteling::law_vectors {

/// One vector: what its file expects, and what came out, in words that are equal where it holds.
struct Check {
  std::string id;
  std::string expected;
  std::string got;

  bool passed() const { return expected == got; }
};

/// A vector, or a part of one, of which nobody here knows what it asks. It fails: to pass over what was not
/// understood would count it as right.
inline Check not_understood(std::string id, std::string what) {
  return {std::move(id), "an entry that is understood", "not understood: " + std::move(what)};
}

/// The first of the problems of a call that failed.
inline std::string refused(std::vector<Problem> const& problems) {
  return "refused: " + to_string(problems.front());
}

}  // namespace kanteling::law_vectors
