// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. Where a cell is not enough.

#include <cstdint>
#include <vector>

#include "kanteling/rules/program.hpp"
#include "kanteling/rules/row_form.hpp"

namespace kanteling::rules::detail {

/// Which inputs an expression may read as values. A table is evaluated cell by cell, as an expression, where
/// something that it reads fits in no cell, or a sum overflows.
class InputsRead {
 public:
  InputsRead(Program const& program, RowForm const& form)
      : program_(program), form_(form), may_be_wide_(form.variables.size()) {}

  /// By input.
  std::vector<char> find() {
    std::vector<char> read(form_.inputs);
    for (std::size_t s = 0; s < form_.steps.size(); ++s) {
      for (std::uint32_t const g : form_.reads[s]) mark(read, g);
      bool const is_table = form_.steps[s].table != RowStep::none;
      bool const by_cells = is_table && may_go_by_cells(form_.tables[form_.steps[s].table]);
      mark_wide(form_.steps[s], by_cells);
      if (!is_table) continue;
      Table const& table = form_.tables[form_.steps[s].table];
      for (LateCell const& cell : table.late) mark(read, table.inputs[cell.input]);
      for (std::uint32_t const v : table.inputs)
        if (by_cells) mark(read, v);
      for (std::uint32_t const v : table.passed_on)
        if (by_cells) mark(read, v);
    }
    return read;
  }

 private:
  void mark(std::vector<char>& read, std::uint32_t input) const {
    if (input < form_.inputs) read[input] = 1;
  }

  bool may_go_by_cells(Table const& table) const {
    if (table.aggregation != Aggregation::none && table.aggregation != Aggregation::count) return true;
    for (std::uint32_t const v : table.inputs)
      if (may_be_wide_[v] != 0) return true;
    for (std::uint32_t const v : table.passed_on)
      if (may_be_wide_[v] != 0) return true;
    return false;
  }

  /// Outputs that are constants of a table always fit; what is worked out or passed on may not. Inputs are
  /// looked at row by row: see fill_row.
  void mark_wide(RowStep const& step, bool by_cells) {
    for (std::uint32_t o = 0; o < step.variable_count; ++o) {
      bool const is_constant = step.table != RowStep::none && !by_cells &&
                               program_.globals[step.global].versions.empty() &&
                               !form_.tables[step.table].outputs[o].passes_on;
      may_be_wide_[step.first_variable + o] = is_constant ? 0 : 1;
    }
  }

  Program const& program_;
  RowForm const& form_;
  std::vector<char> may_be_wide_;  // by variable
};

}  // namespace kanteling::rules::detail
