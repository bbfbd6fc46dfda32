// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. Which rules of a table fire, on
// columns. What each hit policy does is said by row_table_impl.hpp and evaluate_row_impl.hpp: here it is the
// same, for many rows.

#include <limits>

#include "kanteling/rules/columns/expressions_impl.hpp"

namespace kanteling::rules::detail {

/// Why a table cannot run on columns at all.
inline std::optional<std::string> ColumnCompiler::why_not(Table const& table) const {
  for (TableColumn const& column : table.columns)
    if (held_[column.variable].kind == HeldValues::Kind::none)
      return row_form_.variables[column.variable].name + " is decided row by row";
  for (std::uint32_t const v : table.passed_on)
    if (held_[v].kind == HeldValues::Kind::none)
      return row_form_.variables[v].name + " is decided row by row";
  bool const counts = table.aggregation == Aggregation::none || table.aggregation == Aggregation::count;
  if (!counts && !table.passed_on.empty())
    return "it aggregates " + row_form_.variables[table.passed_on.front()].name;
  if (table.aggregation != Aggregation::sum) return std::nullopt;
  __extension__ __int128 low = 0;
  __extension__ __int128 high = 0;
  for (OutputEntry const& entry : table.outputs.front().entries)
    (entry.value < 0 ? low : high) += entry.value;
  std::int64_t const by_default = table.outputs.front().default_entry.value;
  (by_default < 0 ? low : high) += by_default;
  bool const fits = low > std::numeric_limits<std::int64_t>::min() / 4 &&
                    high < std::numeric_limits<std::int64_t>::max() / 4;
  return fits ? std::nullopt : std::optional<std::string>("its sum may not fit in 64 bits");
}

inline bool ColumnCompiler::add_table(std::uint32_t s) {
  RowStep const& step = row_form_.steps[s];
  Table const& table = row_form_.tables[step.table];
  std::size_t const before = by_row_.size();
  std::size_t const told = made_.fall_backs.size();
  std::optional<std::string> why = why_not(table);
  if (!why && !add_rules(s, table)) why = "it passes on a number of too many digits";
  if (!why) return true;
  by_row_.resize(before);
  made_.fall_backs.resize(told);
  return refuse(s, program_.globals[step.global].node, std::move(*why));
}

inline bool ColumnCompiler::add_rules(std::uint32_t s, Table const& table) {
  RowStep const& step = row_form_.steps[s];
  std::vector<Holding> rules = read_rules(s, table);
  if (table.hit_policy == HitPolicy::priority) drop_below(table, rules);
  std::vector<Lit> open;
  std::vector<Lit> possible;
  for (Holding const& rule : rules) {
    open.push_back(circuit().without(rule.possible, rule.certain));
    possible.push_back(rule.possible);
  }
  Lit const is_open = circuit().any(std::move(open));
  Lit const none = no(circuit().any(std::move(possible)));
  find_conflicts(table, rules, is_open);
  for (std::uint32_t o = 0; !step.is_list && o < step.variable_count; ++o) {
    std::optional<HeldValues> held = output_of(table, o, rules, is_open, none);
    if (!held) return false;
    held_[step.first_variable + o] = std::move(*held);
  }
  keep_rules(s, table, std::move(rules), is_open);
  return true;
}

/// What the cells of each rule say; of a FIRST table without what stands behind a rule that certainly holds.
inline std::vector<Holding> ColumnCompiler::read_rules(std::uint32_t s, Table const& table) {
  std::size_t const count = table.rules.size();
  std::vector<std::vector<Lit>> certain(count);
  std::vector<std::vector<Lit>> possible(count);
  for (TableColumn const& column : table.columns)
    cells_.read(table, column, row_form_.variables[column.variable], held_[column.variable], certain,
                possible);
  TableLogic const& logic = program_.tables[table.logic];
  std::vector<Holding> rules(count);
  Lit free = always;  // no rule before holds
  std::size_t late = 0;
  for (std::uint32_t r = 0; r < count; ++r) {
    bool const counts = !options_.run.days || in_force(logic.rules[r].source, *options_.run.days);
    bool const is_first = table.hit_policy == HitPolicy::first;
    if (is_first) certain[r].push_back(free);
    if (is_first) possible[r].push_back(free);
    rules[r] = counts ? Holding{circuit().all(std::move(certain[r])), circuit().all(std::move(possible[r]))}
                      : Holding{never, never};
    for (; late < table.late.size() && table.late[late].rule == r; ++late)
      look_late(s, table, table.late[late], rules[r]);
    if (is_first) free = circuit().without(free, rules[r].certain);
  }
  return rules;
}

/// In a PRIORITY table nothing with a lower output than a rule that certainly holds can fire.
inline void ColumnCompiler::drop_below(Table const& table, std::vector<Holding>& rules) {
  Lit free = always;
  for (std::uint32_t const r : table.order) {
    rules[r] = {circuit().both(rules[r].certain, free), circuit().both(rules[r].possible, free)};
    free = circuit().without(free, rules[r].certain);
  }
}

/// Rows on which rules contradict each other: a RowRun says which.
inline void ColumnCompiler::find_conflicts(Table const& table, std::vector<Holding> const& rules, Lit open) {
  bool const is_any = table.hit_policy == HitPolicy::any;
  if (table.hit_policy != HitPolicy::unique && !is_any) return;
  std::vector<std::vector<Lit>> alike(rules.size());
  for (std::uint32_t r = 0; r < rules.size(); ++r)
    alike[is_any ? table.alike[r] : r].push_back(rules[r].certain);
  Lit some = never;
  std::vector<Lit> twice;
  for (std::vector<Lit>& group : alike) {
    if (group.empty()) continue;
    Lit const holds = circuit().any(std::move(group));
    twice.push_back(circuit().both(some, holds));
    some = circuit().either(some, holds);
  }
  Lit const conflict = circuit().any(std::move(twice));
  by_row_.push_back(is_any ? circuit().without(conflict, open) : conflict);
}

inline void ColumnCompiler::keep_rules(std::uint32_t s, Table const& table, std::vector<Holding> rules,
                                       Lit open) {
  FormTable kept;
  kept.step = s;
  kept.open = open;
  bool const is_single = fires_one(table.hit_policy);
  if (is_single && options_.keep != Keep::outputs) {
    std::vector<std::vector<Lit>> bits(8U * number_width(rules.size()));
    for (std::size_t r = 0; r < rules.size(); ++r)
      for (std::size_t b = 0; b < bits.size(); ++b)
        if (((r + 1) >> b & 1U) != 0) bits[b].push_back(rules[r].certain);
    for (std::size_t b = 0; b < bits.size(); ++b) {
      Lit const bit = circuit().any(std::move(bits[b]));
      bool const in_open = ((rules.size() + 1) >> b & 1U) != 0;
      kept.number.push_back(in_open ? circuit().either(bit, open) : circuit().without(bit, open));
    }
  }
  if (!is_single && options_.keep != Keep::outputs)
    for (Holding const& rule : rules) kept.fired.push_back(rule.certain);
  kept.rules = std::move(rules);
  made_.tables.push_back(std::move(kept));
}

}  // namespace kanteling::rules::detail
