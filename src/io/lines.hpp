// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kanteling::io {

/// A place in a text file: both 1-based, the column in bytes.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// Where the lines of a text begin, to say at which line and column a byte stands.
class Lines {
 public:
  explicit Lines(std::string_view text) : starts_{0} {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\n') starts_.push_back(i + 1);
    }
  }

  LineColumn at(std::size_t offset) const {
    auto const after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    auto const line = static_cast<std::size_t>(after - starts_.begin());
    return {static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(offset - starts_[line - 1] + 1)};
  }

 private:
  std::vector<std::size_t> starts_;
};

inline std::string to_string(LineColumn const& p) {
  return "line " + std::to_string(p.line) + " column " + std::to_string(p.column);
}

}  // namespace kanteling::io
