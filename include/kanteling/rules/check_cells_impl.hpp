// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: the cells of a checked table, and what they hang on.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/check_range_impl.hpp"
#include "kanteling/rules/globals_read_impl.hpp"
#include "kanteling/rules/lower_cell_impl.hpp"

namespace kanteling::rules::detail {

/// A value that a table tests, in one input or several.
struct CheckedInput {
  std::string key;
  bool is_computed = false;
  ValueRange range;
  std::vector<std::uint32_t> inputs;   // of the table, on the same value
  std::vector<std::uint32_t> globals;  // that it reads
};

inline bool is_dash(Program const& program, std::uint32_t tests) {
  feel::Node const& node = program.ast[tests];
  return node.op == feel::Op::tests && node.count == 1 &&
         program.ast[program.ast.child(node, 0)].op == feel::Op::test_any;
}

/// All cells of a rule on one value: each must hold.
inline CheckCell cell_of(Program const& program, CheckedInput const& column, TableLogic::Rule const& rule) {
  CellSet all{{all_numbers}, OnNull::is_true};
  for (std::uint32_t const input : column.inputs) {
    std::uint32_t const tests = rule.tests[input];
    if (tests == feel::no_node) return {false, {}, false};
    if (is_dash(program, tests)) continue;
    std::vector<CellProblem> problems;
    std::optional<CellSet> set;
    if (column.range.typed) set = lower_cell(program.ast, tests, column.range.variable, problems);
    if (!set || !problems.empty()) return {false, {}, false};
    all = both(all, *set);
  }
  return {true, std::move(all.spans), all.on_null == OnNull::is_true};
}

inline bool is_input(Program const& program, std::uint32_t global) {
  return program.globals[global].kind == Global::Kind::input;
}

/// The inputs that values hang on, ascending. Beyond a thousand decisions no more are followed.
inline std::vector<std::uint32_t> inputs_behind(Program const& program, std::vector<std::uint32_t> globals) {
  constexpr std::size_t followed_max = 1'000;
  std::vector<std::uint32_t> inputs;
  std::vector<std::uint32_t> decisions;
  for (std::size_t i = 0; i < globals.size(); ++i) {
    std::uint32_t const g = globals[i];
    bool const is_known = std::find(decisions.begin(), decisions.end(), g) != decisions.end();
    if (is_input(program, g)) inputs.push_back(g);
    if (is_input(program, g) || is_known || decisions.size() == followed_max) continue;
    decisions.push_back(g);
    collect_globals(program, program.globals[g].node, globals);
    for (std::uint32_t const version : program.globals[g].versions) globals.push_back(version);
  }
  make_ascending(inputs);
  return inputs;
}

/// Of two ascending lists.
inline bool share_one(std::vector<std::uint32_t> const& a, std::vector<std::uint32_t> const& b) {
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) return true;
    if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return false;
}

}  // namespace kanteling::rules::detail
