// SPDX-License-Identifier: Apache-2.0
#pragma once
// A program with an input of every kind that a column may have, and both ways to read rows for it.

#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/rows.hpp"
#include "kanteling/io/column_rows.hpp"

namespace kanteling::io::testing {

struct RowsProgram {
  rules::Program program;
  rules::Schema variables;
};

/// Inputs: age, cents (numbers, two decimals), town (any text), sort ("near" or "far"), free (boolean), since
/// (date), and of no declared type `loose number`, `loose text`, `loose flag`; tags (a list), pair (a
/// context) and time have no cells.
inline RowsProgram rows_program() {
  using rules::Type;
  RowsProgram result;
  rules::Model model;
  model.file = "model";
  model.types.push_back({"tags", "string", true, {}, false, {}, {}, {}, false, {}});
  rules::ModelType pair;
  pair.name = "pair";
  pair.fields = {{"a", "number", false, {}, false, {}, {}, {}, false, {}},
                 {"b", "string", false, {}, false, {}, {}, {}, false, {}}};
  model.types.push_back(pair);
  auto const add = [&](std::string name, std::string type, rules::Variable variable) {
    model.inputs.push_back({name, name, std::move(type), {}});
    variable.name = std::move(name);
    result.variables.push_back(std::move(variable));
  };
  auto const guessed = [](rules::Variable variable) {
    variable.guessed = true;
    return variable;
  };
  rules::Variable const wide{"", Type::text, 0, {}, true, true};
  rules::Variable const open{"", Type::text, 0, {"Peel", "Maas"}, false, true};
  add("age", "number", {"", Type::number, 0, {}});
  add("cents", "number", {"", Type::number, 2, {}});
  add("town", "string", open);
  add("sort", "string", {"", Type::text, 0, {"near", "far"}});
  add("free", "boolean", {"", Type::boolean, 0, {}});
  add("since", "date", {"", Type::date, 0, {}});
  add("loose number", "", guessed({"", Type::number, 2, {}}));
  add("loose text", "", guessed(open));
  add("loose flag", "", guessed({"", Type::boolean, 0, {}}));
  add("tags", "tags", wide);
  add("pair", "pair", wide);
  add("time", "time", wide);
  auto program = rules::compile_program({model});
  if (!program) throw std::logic_error(to_string(program.error()[0]));
  result.program = std::move(*program);
  return result;
}

/// Rows as either reader gives them; those with problems are in neither `lines` nor `values`.
struct ReadRows {
  std::vector<Problem> opening;  ///< why nothing was read
  std::vector<std::size_t> lines;
  std::vector<std::vector<rules::feel::Value>> values;  ///< by row, then by input of the program
  std::vector<std::vector<std::string>> copied;
  std::vector<std::string> copied_columns;
  std::vector<std::string> warnings;
  std::vector<Problem> problems;
  std::size_t left_out = 0;
  bool is_sound = true;  ///< whether batches had the shape that they promise
};

inline bool is_unread(ColumnRowsFormat const& format, std::uint32_t global) {
  for (std::uint32_t const unread : format.unread)
    if (unread == global) return true;
  return false;
}

inline ReadRows read_by_row(std::string_view text, bool json, ColumnRowsFormat const& format) {
  ReadRows read;
  RowFormat rows{format.file_name, {}, {}, &format.program->types};
  for (std::uint32_t g = 0; g < format.variables->size(); ++g) {
    rules::Global const& global = format.program->globals[g];
    if (!is_unread(format, g)) rows.inputs.push_back({global.name, global.type, g});
    if (is_unread(format, g)) rows.others.push_back(global.name);
  }
  std::vector<RowInput> const inputs = rows.inputs;
  auto source = json ? open_ndjson_rows(text, rows) : open_csv_rows(text, rows);
  if (!source) {
    read.opening = source.error();
    return read;
  }
  InputRow row;
  while ((*source)->next(row)) {
    read.problems.insert(read.problems.end(), row.problems.begin(), row.problems.end());
    if (!row.problems.empty()) {
      ++read.left_out;
      continue;
    }
    read.lines.push_back(row.line);
    auto& values = read.values.emplace_back();
    for (std::uint32_t g = 0; g < format.variables->size(); ++g)
      values.push_back(rules::feel::Value::unknown({g}));
    for (std::size_t i = 0; i < inputs.size(); ++i) values[inputs[i].global] = row.values[i];
    read.copied.emplace_back(row.copied.begin(), row.copied.end());
  }
  read.copied_columns = (*source)->copied_columns();
  read.warnings = (*source)->warnings();
  return read;
}

inline std::int64_t cell_of(rules::Column const& column, std::size_t row) {
  std::int64_t value = 0;
  auto const* const from = static_cast<char const*>(column.data) + row * column.width;
  auto const read = [&](auto narrow) {
    std::memcpy(&narrow, from, sizeof narrow);
    value = narrow;
  };
  if (column.width == 1) read(std::int8_t{});
  if (column.width == 2) read(std::int16_t{});
  if (column.width == 4) read(std::int32_t{});
  if (column.width == 8) read(std::int64_t{});
  return value;
}

/// What a cell means, by what columns.hpp says.
inline rules::feel::Value value_of(rules::Columns const& columns, rules::Schema const& variables,
                                   std::uint32_t input, std::size_t row) {
  using rules::feel::Value;
  for (rules::Beside const& beside : columns.beside)
    if (beside.row == row && beside.input == input) return beside.value;
  rules::Column const& column = columns.inputs[input];
  auto const has = [&](std::uint64_t const* bits) {
    return bits != nullptr && (bits[row / 64] >> (row % 64) & 1U) != 0;
  };
  if (has(column.null_bits)) return {};
  if (column.width == 0 || has(column.unknown_bits)) return Value::unknown({input});
  rules::Variable const& variable = variables[input];
  std::int64_t const cell = cell_of(column, row);
  switch (variable.type) {
    case rules::Type::boolean:
      return Value::of(cell == 1);
    case rules::Type::number:
      return Value::of(rules::Decimal::of(cell, column.scale));
    case rules::Type::date:
      return Value::of(rules::feel::Day{cell});
    case rules::Type::text:
      break;
  }
  auto const code = static_cast<std::size_t>(cell);
  std::size_t const named = variable.values.size();
  return Value::string(code < named ? variable.values[code] : columns.texts[input].at(code - named));
}

inline void add_batch(RowBatch const& batch, ColumnRowsFormat const& format, ReadRows& read) {
  rules::Columns const columns = batch.columns();
  read.is_sound &= columns.rows == batch.rows() && columns.inputs.size() == format.variables->size();
  for (std::size_t i = 1; i < columns.beside.size(); ++i)
    read.is_sound &= columns.beside[i - 1].row <= columns.beside[i].row;
  for (std::size_t row = 0; row < batch.rows(); ++row) {
    read.lines.push_back(batch.lines()[row]);
    auto& values = read.values.emplace_back();
    for (std::uint32_t g = 0; g < format.variables->size(); ++g)
      values.push_back(value_of(columns, *format.variables, g, row));
    auto& copied = read.copied.emplace_back();
    for (std::size_t c = 0; c < read.copied_columns.size(); ++c) copied.emplace_back(batch.copied(c, row));
  }
  read.problems.insert(read.problems.end(), batch.problems().begin(), batch.problems().end());
  read.left_out += batch.left_out();
}

/// `batch` may have served for another file before.
inline ReadRows read_by_column(std::string_view text, bool json, ColumnRowsFormat const& format,
                               std::size_t rows_max, RowBatch& batch) {
  ReadRows read;
  auto source = json ? open_ndjson_columns(text, format) : open_csv_columns(text, format);
  if (!source) {
    read.opening = source.error();
    return read;
  }
  read.copied_columns = (*source)->copied_columns();
  read.warnings = (*source)->warnings();
  while ((*source)->next(batch, rows_max)) {
    read.is_sound &= batch.rows() + batch.left_out() <= rows_max;
    add_batch(batch, format, read);
  }
  read.is_sound &= batch.rows() + batch.left_out() == 0 && !(*source)->failed();
  return read;
}

inline bool is_same(rules::feel::Value const& a, rules::feel::Value const& b) {
  return a.is_unknown() ? b.is_unknown() : same(a, b);
}

/// What differs first, or nothing.
inline std::string difference(ReadRows const& columns, ReadRows const& rows) {
  if (!columns.is_sound) return "the shape of a batch";
  if (columns.opening != rows.opening) return "why nothing was read";
  if (columns.lines != rows.lines) return "lines";
  if (columns.copied_columns != rows.copied_columns) return "copied columns";
  if (columns.copied != rows.copied) return "copied cells";
  if (columns.warnings != rows.warnings) return "warnings";
  if (columns.problems != rows.problems) return "problems";
  if (columns.left_out != rows.left_out) return "the number of rows that were left out";
  for (std::size_t row = 0; row < rows.values.size(); ++row)
    for (std::size_t i = 0; i < rows.values[row].size(); ++i)
      if (!is_same(columns.values[row][i], rows.values[row][i]))
        return "line " + std::to_string(rows.lines[row]) + ", input " + std::to_string(i) + ": " +
               to_string(columns.values[row][i]) + " and " + to_string(rows.values[row][i]);
  return {};
}

}  // namespace kanteling::io::testing
