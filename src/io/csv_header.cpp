// SPDX-License-Identifier: Apache-2.0
#include "io/csv_header.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "io/csv.hpp"
#include "io/csv_cells.hpp"
#include "io/problems.hpp"

namespace kanteling::io {
namespace {

constexpr std::size_t npos = std::string_view::npos;
static_assert(CsvHeader::none == npos);

std::vector<std::string> missing_columns(RowFormat const& format, std::span<std::string_view const> names,
                                         std::vector<std::size_t> const& column_of) {
  std::vector<std::string> warnings;
  std::vector<std::string_view> const known(names.begin(), names.end());
  for (std::size_t i = 0; i < format.inputs.size(); ++i)
    if (column_of[i] == npos)
      warnings.push_back(format.file_name + ": no column " + format.inputs[i].name +
                         ", so it is unknown in every row" + did_you_mean(format.inputs[i].name, known));
  return warnings;
}

}  // namespace

Problem refuse_cell(std::string_view file_name, std::size_t line, RowInput const& input,
                    std::string_view cell, std::string expected) {
  return {place_in_table(file_name, line, input.name), shown(cell), std::move(expected)};
}

Result<CsvHeader> match_header(std::span<std::string_view const> names, RowFormat const& format) {
  std::string const where = place_in_table(format.file_name, 1, {});
  std::vector<Problem> problems;
  if (names.size() > csv_columns_max)
    return tl::unexpected(std::vector{
        Problem{where, "more than " + std::to_string(csv_columns_max) + " columns", "fewer columns"}});
  if (names.size() == 1 && names[0].find(';') != npos)
    return tl::unexpected(
        std::vector{Problem{where, shown(names[0]), "commas between the columns, not semicolons"}});
  std::unordered_map<std::string_view, std::size_t> inputs;
  for (std::size_t i = 0; i < format.inputs.size(); ++i) inputs.emplace(format.inputs[i].name, i);
  std::unordered_set<std::string_view> const others(format.others.begin(), format.others.end());
  std::unordered_set<std::string_view> seen;
  CsvHeader header;
  header.column_of.assign(format.inputs.size(), npos);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!seen.insert(names[i]).second)
      problems.push_back({where, "the column " + shown(names[i]) + " a second time", "each column once"});
    auto const input = inputs.find(names[i]);
    if (input != inputs.end()) {
      header.column_of[input->second] = i;
    } else if (!others.contains(names[i])) {
      header.copied.emplace_back(names[i]);
      header.copied_from.push_back(i);
    }
  }
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  header.warnings = missing_columns(format, names, header.column_of);
  return header;
}

}  // namespace kanteling::io
