// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. The outputs of a version as those of
// the decision that it is a version of, on columns.

#include <algorithm>

#include "kanteling/rules/columns/expressions_impl.hpp"

namespace kanteling::rules::detail {
namespace versions {

/// A value of one variable as a value of another; empty where that cannot hold it.
inline std::optional<std::int64_t> cell_in(Variable const& to, Variable const& from, std::int64_t cell) {
  if (to.type == Type::text) {
    auto const code = static_cast<std::size_t>(cell);
    if (code >= from.values.size()) return std::nullopt;
    auto const at = std::find(to.values.begin(), to.values.end(), from.values[code]);
    return at == to.values.end() ? std::nullopt : std::optional<std::int64_t>(at - to.values.begin());
  }
  if (to.type != Type::number) return cell;
  std::optional<OnGrid> const point = on_grid(Decimal::of(cell, from.scale), to.scale);
  return point && point->exact ? std::optional(point->floor) : std::nullopt;
}

}  // namespace versions

inline bool ColumnCompiler::take_over(std::uint32_t s, std::uint32_t version) {
  RowStep const& to = row_form_.steps[s];
  RowStep const& from = row_form_.steps[version];
  if (to.variable_count != from.variable_count) return to.variable_count == 0;
  for (std::uint32_t o = 0; o < to.variable_count; ++o) {
    std::optional<HeldValues> held = taken_over(from.first_variable + o, to.first_variable + o);
    if (!held) return false;
    held_[to.first_variable + o] = std::move(*held);
  }
  return true;
}

inline std::optional<HeldValues> ColumnCompiler::taken_over(std::uint32_t from, std::uint32_t to) {
  Variable const& variable = row_form_.variables[to];
  HeldValues held = held_[from];
  if (variable.type != row_form_.variables[from].type) return std::nullopt;
  if (held.kind != HeldValues::Kind::classes)
    return variable.scale == row_form_.variables[from].scale ? std::optional(std::move(held)) : std::nullopt;
  for (ValueClass& one : held.classes) {
    if (one.is_null) continue;
    std::optional<std::int64_t> const cell =
        versions::cell_in(variable, row_form_.variables[from], one.value);
    if (!cell) return std::nullopt;
    one.value = *cell;
  }
  return held;
}

}  // namespace kanteling::rules::detail
