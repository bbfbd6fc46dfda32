// SPDX-License-Identifier: Apache-2.0
#pragma once
// Builds small invented tables and rows for tests, in memory.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/package.hpp"

namespace kanteling::rules::testing {

inline Variable boolean(std::string name) {
  return {std::move(name), Type::boolean, 0, {}};
}
inline Variable number(std::string name, std::uint8_t scale = 0) {
  return {std::move(name), Type::number, scale, {}};
}
inline Variable date(std::string name) {
  return {std::move(name), Type::date, 0, {}};
}
inline Variable text(std::string name, std::vector<std::string> values) {
  return {std::move(name), Type::text, 0, std::move(values)};
}

/// Cells of one rule: inputs, then outputs. Its id is r1, r2, ...
struct Line {
  std::vector<std::string> inputs;
  std::vector<std::string> outputs;
};

/// An output column: its name and type.
struct Output {
  std::string name;
  Type type = Type::text;
};

inline std::string type_ref(Type type) {
  constexpr char const* names[] = {"boolean", "number", "string", "date"};
  return names[static_cast<std::size_t>(type)];
}

/// A decision that is a table. `table_of` gets at the table.
inline ModelDecision decision(std::string id, HitPolicy policy, std::vector<std::string> const& inputs,
                              std::vector<Output> const& outputs, std::vector<Line> const& lines) {
  ModelTable table;
  table.hit_policy = policy;
  for (std::string const& input : inputs) table.inputs.push_back({Text{input, 0, 0}, {}, {}});
  for (Output const& output : outputs) table.outputs.push_back({output.name, type_ref(output.type), {}, {}});
  for (Line const& line : lines) {
    ModelRule rule;
    rule.id = "r" + std::to_string(table.rules.size() + 1);
    for (std::string const& cell : line.inputs) rule.inputs.push_back({cell, 0, 0});
    for (std::string const& cell : line.outputs) rule.outputs.push_back({cell, 0, 0});
    table.rules.push_back(std::move(rule));
  }
  ModelDecision result;
  result.name = id;
  result.id = std::move(id);
  result.logic.kind = ModelExpression::Kind::table;
  result.logic.tables.push_back(std::move(table));
  return result;
}

inline ModelTable& table_of(ModelDecision& decision) {
  return decision.logic.tables.front();
}

inline Model model_of(std::vector<ModelDecision> decisions) {
  Model model;
  model.file = "test.dmn";
  model.decisions = std::move(decisions);
  return model;
}

inline Result<Package> compile_decisions(std::vector<ModelDecision> decisions, Schema schema) {
  return compile({"test", "1", {}, {"test.dmn"}}, {model_of(std::move(decisions))}, std::move(schema), {}, "");
}

/// A table whose only output is the number 1; throws where it does not compile, which fails the test.
inline Table table(HitPolicy policy, std::vector<std::string> const& inputs,
                   std::vector<std::vector<std::string>> const& cells, Schema const& schema) {
  std::vector<Line> lines;
  for (auto const& line : cells) lines.push_back({line, {"1"}});
  return compile_decisions({decision("d", policy, inputs, {{"out", Type::number}}, lines)}, schema)
      .value()
      .form.tables.at(0);
}

/// One row that owns its cells.
class Row {
 public:
  explicit Row(std::size_t columns) : cells_(columns), null_(columns / 64 + 1), unknown_(columns / 64 + 1) {}
  Row& set(std::size_t column, std::int64_t value) {
    cells_[column] = value;
    mark(null_, column, false);
    mark(unknown_, column, false);
    return *this;
  }
  Row& set_null(std::size_t column) {
    set(column, -77);
    mark(null_, column, true);
    return *this;
  }
  Row& set_unknown(std::size_t column) {
    set(column, -77);
    mark(unknown_, column, true);
    return *this;
  }
  RowView view() const { return {cells_.data(), null_.data(), unknown_.data()}; }

 private:
  static void mark(std::vector<std::uint64_t>& bits, std::size_t column, bool on) {
    std::uint64_t const bit = std::uint64_t{1} << (column % 64);
    bits[column / 64] = on ? bits[column / 64] | bit : bits[column / 64] & ~bit;
  }
  std::vector<std::int64_t> cells_;
  std::vector<std::uint64_t> null_;
  std::vector<std::uint64_t> unknown_;
};

}  // namespace kanteling::rules::testing
