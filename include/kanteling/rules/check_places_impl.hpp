// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: where the tables of a program stand.

#include <cstdint>
#include <utility>
#include <vector>

#include "kanteling/rules/check_range_impl.hpp"
#include "kanteling/rules/program.hpp"

namespace kanteling::rules::detail {

/// A decision table somewhere in a program.
struct TablePlace {
  std::uint32_t global = 0;
  std::uint32_t logic = 0;  ///< in Program::tables
  std::uint32_t node = 0;
  bool is_decision = false;  ///< the whole logic of a decision, and not inside a function or a context
  std::vector<LocalName> locals;
};

/// All decision tables at and below a node.
inline void collect_tables(Program const& program, std::uint32_t global, std::vector<TablePlace>& into) {
  struct Open {
    std::uint32_t node;
    std::vector<LocalName> locals;
  };
  std::vector<Open> open{{program.globals[global].node, {}}};
  while (!open.empty()) {
    Open const at = std::move(open.back());
    open.pop_back();
    if (at.node == feel::no_node) continue;
    feel::Node const& node = program.ast[at.node];
    if (node.op == feel::Op::table) {
      bool const is_whole = program.globals[global].table == node.a;
      into.push_back({global, node.a, at.node, is_whole, at.locals});
      continue;
    }
    std::vector<LocalName> inside = at.locals;
    if (node.op == feel::Op::function) {
      feel::FunctionInfo const& function = program.ast.functions[node.a];
      for (std::uint32_t p = 0; p < function.types.size(); ++p)
        inside.push_back({function.first_slot + p, function.types[p]});
    }
    for (std::uint32_t i = node.count; i-- > 0;) {
      std::uint32_t const child = program.ast.child(node, i);
      open.push_back({child, inside});
    }
    if (node.op != feel::Op::boxed_context) continue;
    for (std::uint32_t i = 0; i < node.count; ++i) {  // an entry is seen by those after it
      feel::Node const& entry = program.ast[program.ast.child(node, i)];
      feel::TypeId const type = entry.op == feel::Op::coerced ? entry.a : feel::any_type;
      for (std::size_t later = i + 1; later < node.count; ++later)
        open[open.size() - 1 - later].locals.push_back({node.b + i, type});
    }
  }
}

}  // namespace kanteling::rules::detail
