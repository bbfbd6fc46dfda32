// SPDX-License-Identifier: Apache-2.0
#include "reporting/columns.hpp"

#include <algorithm>

#include "reporting/format.hpp"

namespace kanteling::reporting {
namespace {

std::vector<std::size_t> widths_of(std::vector<std::vector<std::string>> const& rows) {
  std::vector<std::size_t> widths;
  for (std::vector<std::string> const& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
  }
  return widths;
}

std::string row_text(std::vector<std::string> const& row, std::vector<std::size_t> const& widths) {
  std::string text;
  for (std::size_t i = 0; i < row.size(); ++i) {
    std::string const padding(widths[i] - width(row[i]), ' ');
    if (i > 0) text.append(column_gap, ' ');
    text += i == 0 ? row[i] + padding : padding + row[i];
  }
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

}  // namespace

std::string columns_text(std::vector<std::vector<std::string>> const& rows) {
  std::vector<std::size_t> const widths = widths_of(rows);
  std::string text;
  for (std::vector<std::string> const& row : rows) text += row_text(row, widths) + "\n";
  return text;
}

}  // namespace kanteling::reporting
