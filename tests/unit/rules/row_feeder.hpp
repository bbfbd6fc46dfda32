// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rows of FEEL values for a RowRun.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "kanteling/rules/row_run.hpp"

namespace kanteling::rules::testing {

/// The rules whose bit is set.
inline std::vector<std::uint32_t> rules_in(std::span<std::uint64_t const> bits) {
  std::vector<std::uint32_t> rules;
  for (std::uint32_t r = 0; r < bits.size() * 64; ++r)
    if ((bits[r / 64] >> (r % 64) & 1U) != 0) rules.push_back(r);
  return rules;
}

/// Puts a row into a RowRun as cells where they hold its values, or every value as it is.
class Feeder {
 public:
  Feeder(Program const& program, RowForm const& form, bool as_cells)
      : program_(program),
        form_(form),
        as_cells_(as_cells),
        cells_(form.inputs + 1),
        nulls_(form.inputs / 64 + 1),
        unknown_(nulls_.size()) {}

  void set(RowRun& run, std::vector<feel::Value> const& row) {
    std::vector<std::uint32_t> beside;
    std::fill(nulls_.begin(), nulls_.end(), 0);
    std::fill(unknown_.begin(), unknown_.end(), 0);
    for (std::uint32_t i = 0; i < row.size(); ++i) {
      std::uint64_t const bit = std::uint64_t{1} << (i % 64);
      cells_[i] = 0;
      if (as_cells_ && row[i].is_unknown()) {
        unknown_[i / 64] |= bit;
      } else if (row[i].is_null() || !as_cells_ || !holds(i, row[i])) {
        nulls_[i / 64] |= bit;
        if (!row[i].is_null()) beside.push_back(i);
      }
    }
    run.set({cells_.data(), nulls_.data(), unknown_.data()});
    for (std::uint32_t const i : beside) run.set_value(i, row[i]);
  }

 private:
  bool holds(std::uint32_t i, feel::Value const& value) {
    Variable const& variable = form_.variables[i];
    if (variable.wide || program_.types[program_.globals[i].type].allowed != feel::no_node) return false;
    if (variable.type == Type::boolean && value.kind() == feel::Kind::boolean) {
      cells_[i] = value.boolean() ? 1 : 0;
      return true;
    }
    if (variable.type == Type::date && value.kind() == feel::Kind::date) {
      cells_[i] = value.date().days;
      return true;
    }
    if (variable.type == Type::text && value.kind() == feel::Kind::string) {
      auto const at = std::find(variable.values.begin(), variable.values.end(), value.text());
      cells_[i] = at - variable.values.begin();
      return at != variable.values.end();
    }
    if (variable.type != Type::number || value.kind() != feel::Kind::number) return false;
    std::optional<OnGrid> const point = on_grid(value.number(), variable.scale);
    if (point) cells_[i] = point->floor;
    return point && point->exact;
  }

  Program const& program_;
  RowForm const& form_;
  bool as_cells_;
  std::vector<std::int64_t> cells_;
  std::vector<std::uint64_t> nulls_;
  std::vector<std::uint64_t> unknown_;
};

}  // namespace kanteling::rules::testing
