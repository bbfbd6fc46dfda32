// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace kanteling {

/// One thing that is wrong with what came in: where it stands, what was found, what would be right.
/// The three texts are part of the public interface; `to_string` joins them in one line.
struct Problem {
  std::string where;     ///< "contracts.csv row 14, column from" or "needs[2].tasks[0].amount"; empty for a whole file
  std::string found;     ///< what stands there, shortened to 80 bytes
  std::string expected;  ///< what would be right, as an instruction

  friend bool operator==(Problem const&, Problem const&) = default;
};

inline std::string to_string(Problem const& p) {
  std::string text = p.where;
  if (!text.empty()) text += ": ";
  text += p.found;
  if (!p.expected.empty()) text += "; expected " + p.expected;
  return text;
}

/// A value, or every problem that stood in its way. Never a part of a value.
template <class T>
using Result = tl::expected<T, std::vector<Problem>>;

}  // namespace kanteling
