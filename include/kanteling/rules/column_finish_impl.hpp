// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. Code and tests of a finished circuit.

#include "kanteling/rules/column_outputs_impl.hpp"

namespace kanteling::rules::detail {

/// What is written out must not be inverted, and keeps its slot until the end.
inline void ColumnCompiler::make_plain(Lit& lit) {
  lit = circuit().plain(lit);
  roots_.push_back(lit);
}

inline void ColumnCompiler::make_plain(std::vector<Lit>& lits) {
  for (Lit& lit : lits)
    if (lit != never) make_plain(lit);
}

inline void ColumnCompiler::finish() {
  for (FormOutput& output : made_.outputs) {
    make_plain(output.bits);
    if (output.null != never) make_plain(output.null);
    if (output.unknown != never) make_plain(output.unknown);
  }
  for (FormTable& table : made_.tables) {
    make_plain(table.number);
    for (Lit& lit : table.fired) make_plain(lit);
    if (table.open != never) make_plain(table.open);
  }
  if (made_.by_row != never) make_plain(made_.by_row);
  made_.leaf_tests = tests_.tests();
  made_.code = CircuitCoder(circuit(), roots_, tests_.leaves(), options_.keep == Keep::bits).code();
  add_tests();
}

inline void ColumnCompiler::add_tests() {
  std::vector<FormTests> by_column(tests_.columns().size());
  for (bool const is_equal : {false, true})
    for (LeafTest const& test : made_.leaf_tests) {
      std::uint32_t const slot = made_.code.leaf_slots[test.leaf];
      if (test.is_equal != is_equal || slot == CircuitCode::unused) continue;
      FormTests& of_column = by_column[test.column];
      of_column.tests.push_back({test.bound, slot});
      if (!is_equal) ++of_column.greater;
    }
  for (std::uint32_t c = 0; c < by_column.size(); ++c) {
    by_column[c].column = c;
    if (!by_column[c].tests.empty()) made_.tests.push_back(std::move(by_column[c]));
  }
  for (std::uint32_t i = 0; i < row_form_.inputs; ++i) {
    auto const slot_of = [&](Lit lit) { return made_.code.node_slots[lit / 2]; };
    bool const is_leaf = made_.shapes[i].has_unknown;
    if (made_.shapes[i].has_null && slot_of(made_.null_of[i]) != CircuitCode::unused)
      made_.nulls.push_back({i, slot_of(made_.null_of[i])});
    if (is_leaf && slot_of(made_.unknown_of[i]) != CircuitCode::unused)
      made_.unknowns.push_back({i, slot_of(made_.unknown_of[i])});
  }
}

}  // namespace kanteling::rules::detail
