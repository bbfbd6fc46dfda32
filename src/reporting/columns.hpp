// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace kanteling::reporting {

inline constexpr std::size_t column_gap = 2;

/// Rows of a table as lines: the first column begins at the left, the others end at the right.
std::string columns_text(std::vector<std::vector<std::string>> const& rows);

}  // namespace kanteling::reporting
