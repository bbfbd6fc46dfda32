// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <vector>

#include "kanteling/core/problem.hpp"

namespace kanteling {

/// Shows a problem in a failed test.
inline void PrintTo(Problem const& p, std::ostream* out) {
  *out << "\n{\"" << p.where << "\",\n \"" << p.found << "\",\n \"" << p.expected << "\"}";
}

namespace test {

using Problems = std::vector<Problem>;

/// The problems of a result, or none where it has a value.
template <class T>
Problems problems_of(Result<T> const& result) {
  return result ? Problems{} : result.error();
}

}  // namespace test
}  // namespace kanteling
