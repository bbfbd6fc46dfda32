// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. Results of a batch as FEEL values, from
// what is kept.

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/columns/batch_trace_impl.hpp"
#include "kanteling/rules/output_value_impl.hpp"

namespace kanteling::rules {

/// Empty where the cell does not say it all: of an unknown the inputs that it hangs on, of a null what may
/// stand beside.
inline std::optional<feel::Value> BatchRun::State::value_in(detail::BatchOutput const& output,
                                                            std::size_t row) const {
  bool const is_null = output.has_bits && detail::test_bit(output.null_bits.data(), row);
  bool const is_unknown = output.has_bits && detail::test_bit(output.unknown_bits.data(), row);
  if (is_unknown || (is_null && detail::test_bit(by_row.data(), row))) return std::nullopt;
  if (is_null) return output.form == nullptr ? std::nullopt : std::optional(feel::Value());
  std::int64_t const cell = detail::read_int(output.values.data(), row, output.width);
  return detail::value_of_cell(form.variables[output.variable], cell);
}

/// Of a table of several outputs.
inline std::optional<feel::Value> BatchRun::State::context_value(std::uint32_t step, std::size_t row) const {
  RowStep const& of = form.steps[step];
  if (table_of[step] == RowStep::none || status(step, row) != Status::matched) return std::nullopt;
  std::vector<std::pair<std::string, feel::Value>> entries;
  for (std::uint32_t o = 0; o < of.variable_count; ++o) {
    std::optional<feel::Value> value = value_in(outputs[output_of[of.first_variable + o]], row);
    if (!value) return std::nullopt;
    entries.emplace_back(form.tables[of.table].outputs[o].name, std::move(*value));
  }
  return feel::Value::context(std::move(entries));
}

/// What the rules that fired say, in the order of the hit policy.
inline std::optional<feel::Value> BatchRun::State::list_value(std::uint32_t step, std::size_t row) const {
  if (table_of[step] == RowStep::none || status(step, row) != Status::matched) return std::nullopt;
  Table const& table = form.tables[form.steps[step].table];
  if (!table.passed_on.empty()) return std::nullopt;
  std::vector<std::uint32_t> rules = fired_of_several(tables[table_of[step]], row);
  if (table.hit_policy == HitPolicy::output_order) {
    std::vector<std::uint32_t> ordered;
    for (std::uint32_t const r : table.order)
      if (std::binary_search(rules.begin(), rules.end(), r)) ordered.push_back(r);
    rules = std::move(ordered);
  }
  std::vector<feel::Value> items;
  for (std::uint32_t const r : rules) {
    std::vector<std::pair<std::string, feel::Value>> entries;
    for (std::uint32_t o = 0; o < table.outputs.size(); ++o)
      entries.emplace_back(table.outputs[o].name, detail::value_of(rules::output_of(table, r, o, {})));
    bool const is_single = entries.size() == 1;
    items.push_back(is_single ? std::move(entries[0].second) : feel::Value::context(std::move(entries)));
  }
  return feel::Value::list(std::move(items));
}

inline std::optional<feel::Value> BatchRun::State::kept_value(std::uint32_t step, std::size_t row) const {
  RowStep const& of = form.steps[step];
  if (of.variable_count == 1) return value_in(outputs[output_of[of.first_variable]], row);
  if (answering[step] != step) return std::nullopt;  // in the words of its version
  if (of.variable_count > 1) return context_value(step, row);
  return of.is_list ? list_value(step, row) : std::nullopt;
}

inline feel::Value BatchRun::State::value(std::uint32_t step, std::size_t row) {
  if (std::optional<feel::Value> known = kept_value(step, row)) return std::move(*known);
  RowRun& run = run_of(row);
  run.decide(step);
  return run.value(step);
}

}  // namespace kanteling::rules
