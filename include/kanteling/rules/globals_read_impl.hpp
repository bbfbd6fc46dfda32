// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. What an expression reads.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "kanteling/rules/program.hpp"

namespace kanteling::rules::detail {

/// The nodes at and below a node that read a global, those of its tables and of the functions it names included.
inline void collect_global_nodes(Program const& program, std::uint32_t root,
                                 std::vector<std::uint32_t>& into) {
  std::vector<std::uint32_t> open{root};
  std::vector<std::uint32_t> functions;  // whose bodies were looked at
  while (!open.empty()) {
    std::uint32_t const at = open.back();
    open.pop_back();
    if (at == feel::no_node) continue;
    feel::Node const& node = program.ast[at];
    if (node.op == feel::Op::global) {
      into.push_back(at);
      bool const is_function = program.globals[node.a].kind == Global::Kind::function;
      bool const is_new = std::find(functions.begin(), functions.end(), node.a) == functions.end();
      if (is_function && is_new) {
        functions.push_back(node.a);
        open.push_back(program.globals[node.a].node);
      }
    }
    for (std::uint32_t i = 0; i < node.count; ++i) open.push_back(program.ast.child(node, i));
    if (node.op != feel::Op::table) continue;
    TableLogic const& table = program.tables[node.a];
    for (TableLogic::Input const& input : table.inputs) open.push_back(input.expression);
    for (TableLogic::Output const& output : table.outputs) open.push_back(output.default_entry);
    for (TableLogic::Rule const& rule : table.rules) {
      open.insert(open.end(), rule.tests.begin(), rule.tests.end());
      open.insert(open.end(), rule.outputs.begin(), rule.outputs.end());
    }
  }
}

/// The globals that a node and what stands below it read.
inline void collect_globals(Program const& program, std::uint32_t root, std::vector<std::uint32_t>& into) {
  std::size_t const before = into.size();
  collect_global_nodes(program, root, into);
  for (std::size_t i = before; i < into.size(); ++i) into[i] = program.ast[into[i]].a;
}

inline void make_ascending(std::vector<std::uint32_t>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace kanteling::rules::detail
