// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. Code and tests of a finished circuit.

#include "kanteling/rules/columns/outputs_impl.hpp"
#include "kanteling/rules/columns/versions_impl.hpp"

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
  add_lanes();
  made_.code = CircuitCoder(circuit(), roots_, tests_.leaves(), options_.keep == Keep::bits).code();
  made_.stages = made_.code.stages.size();
  for (FormLaneOp& op : made_.lane_ops) {
    if (op.op.kind == LaneOp::Kind::choose) op.op.slot = made_.code.slot_of(op.where);
    made_.stages = std::max(made_.stages, std::size_t{op.stage} + 1);
  }
  made_.code.stages.resize(made_.stages);
  add_tests();
  add_bit_leaves();
}

/// Whatever the lanes take from the circuit keeps its slot too.
inline void ColumnCompiler::add_lanes() {
  made_.lane_ops = formulas_.ops();
  made_.lanes = formulas_.lane_count();
  std::stable_sort(made_.lane_ops.begin(), made_.lane_ops.end(),
                   [](FormLaneOp const& a, FormLaneOp const& b) { return a.stage < b.stage; });
  for (FormLaneOp& op : made_.lane_ops) {
    make_plain(op.bits);
    if (op.kind == FormLaneOp::Kind::op && op.op.kind == LaneOp::Kind::choose) make_plain(op.where);
  }
}

/// By stage, then column.
inline void ColumnCompiler::add_tests() {
  std::vector<FormTests> by_column(tests_.columns().size());
  for (bool const is_equal : {false, true})
    for (LeafTest const& test : tests_.tests()) {
      std::uint32_t const slot = made_.code.leaf_slots[test.leaf];
      if (test.is_equal != is_equal || slot == CircuitCode::unused) continue;
      FormTests& of_column = by_column[test.column];
      of_column.tests.push_back({test.bound, slot});
      if (!is_equal) ++of_column.greater;
    }
  for (std::uint32_t c = 0; c < by_column.size(); ++c) {
    FormTests& tests = by_column[c];
    tests.column = c;
    tests.stage = tests_.columns()[c].stage;
    if (c >= row_form_.inputs) tests.lanes = formulas_.lanes_of_column(c).lanes;
    bool const has_values = c >= row_form_.inputs || made_.shapes[c].width != 0;
    if (has_values && !tests.tests.empty()) made_.tests.push_back(std::move(tests));
  }
  std::stable_sort(made_.tests.begin(), made_.tests.end(),
                   [](FormTests const& a, FormTests const& b) { return a.stage < b.stage; });
}

inline void ColumnCompiler::add_bit_leaves() {
  for (std::uint32_t i = 0; i < row_form_.inputs; ++i) {
    std::uint32_t const null = made_.code.node_slots[held_[i].null / 2];
    std::uint32_t const unknown = made_.code.node_slots[held_[i].unknown / 2];
    if (made_.shapes[i].has_null && null != CircuitCode::unused) made_.nulls.push_back({i, null});
    if (made_.shapes[i].has_unknown && unknown != CircuitCode::unused) made_.unknowns.push_back({i, unknown});
  }
}

}  // namespace kanteling::rules::detail
