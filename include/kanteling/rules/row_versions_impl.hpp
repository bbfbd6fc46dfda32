// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. Outputs of decisions that have versions
// in time.

#include <cstdint>
#include <string>
#include <utility>

#include "kanteling/rules/power_impl.hpp"
#include "kanteling/rules/program.hpp"
#include "kanteling/rules/row_form.hpp"
#include "kanteling/rules/text_index_impl.hpp"

namespace kanteling::rules::detail {

/// Gives the numbers of an output more decimals. False where one would not fit any more: then nothing is
/// changed.
inline bool rescale(TableOutput& output, std::uint8_t scale) {
  TableOutput wider = output;
  std::int64_t const power = power_of_ten(scale - output.scale);
  bool fits = true;
  auto const widen = [&](OutputEntry& entry) {
    if (!entry.from_input) fits = !__builtin_mul_overflow(entry.value, power, &entry.value) && fits;
  };
  for (OutputEntry& entry : wider.entries) widen(entry);
  widen(wider.default_entry);
  wider.scale = scale;
  if (fits) output = std::move(wider);
  return fits;
}

/// What a variable of a version holds, its decision's variable can hold too.
inline void join_output(Table& table, std::uint32_t output, Variable& to, Variable const& from) {
  if (to.type == Type::text && from.type == Type::text) {
    TextIndex index;
    for (std::string const& text : from.values) index.add(to.values, text);
  }
  bool const is_number = to.type == Type::number && from.type == Type::number;
  bool const is_finer = is_number && table.aggregation != Aggregation::count && from.scale > to.scale;
  if (is_finer && rescale(table.outputs[output], from.scale)) to.scale = from.scale;
}

/// The outputs of a decision take the decimals and the texts that its versions have, so that what they say
/// fits in its cells.
inline void join_versions(Program const& program, RowForm& form) {
  for (RowStep const& to : form.steps) {
    if (program.globals[to.global].is_version || to.table == RowStep::none) continue;
    for (std::uint32_t const version : program.globals[to.global].versions) {
      RowStep const& from = form.steps[form.step_of[version]];
      if (version == to.global || to.variable_count != from.variable_count) continue;
      for (std::uint32_t o = 0; o < to.variable_count; ++o)
        join_output(form.tables[to.table], o, form.variables[to.first_variable + o],
                    form.variables[from.first_variable + o]);
    }
  }
}

}  // namespace kanteling::rules::detail
