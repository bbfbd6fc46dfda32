// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. A RowRun's tables, by rule bits.

#include "kanteling/rules/row_state_impl.hpp"

namespace kanteling::rules {
namespace detail {

inline bool certain_before(Bits certain, std::uint32_t rule) {
  for (std::size_t w = 0; w < rule / 64; ++w)
    if (certain[w] != 0) return true;
  return (certain[rule / 64] & ((std::uint64_t{1} << (rule % 64)) - 1)) != 0;
}

}  // namespace detail

/// The rules of a step that hold, and those that hold or may hold: kept until the next row.
inline detail::Bits RowRun::State::certain_of(std::uint32_t s) {
  return {rule_bits.data() + bits_at[s], form.tables[form.steps[s].table].words};
}

inline detail::Bits RowRun::State::possible_of(std::uint32_t s) {
  std::size_t const words = form.tables[form.steps[s].table].words;
  return {rule_bits.data() + bits_at[s] + words, words};
}

inline void RowRun::State::run_table(std::uint32_t s) {
  std::uint32_t const index = form.steps[s].table;
  Table const& table = form.tables[index];
  detail::Bits const certain = certain_of(s);
  detail::Bits const possible = possible_of(s);
  late_open.clear();
  if (table.words > 0) {
    if (table.words == 1) {
      detail::narrow_fast(narrow_tables[index], cells.view(), certain[0], possible[0]);
    } else {
      detail::narrow(table, cells.view(), cells.has_unknown(), certain, possible);
    }
    if (!in_force_bits.empty() && !in_force_bits[index].empty()) {
      for (std::size_t w = 0; w < table.words; ++w) {
        certain[w] &= in_force_bits[index][w];
        possible[w] &= in_force_bits[index][w];
      }
    }
    if (!table.late.empty()) look_late(table, certain, possible);
    if (table.hit_policy == HitPolicy::first) detail::drop_after_first_certain(certain, possible);
    if (table.hit_policy == HitPolicy::priority) detail::drop_below_certain(table, certain, possible);
  }
  Answer& answer = answers[s];
  detail::answer_of(table, cells.view(), certain, possible, answer);
  if (answer.status == Status::undetermined) hang_on_inputs(answer, certain, possible);
  if (answer.status == Status::conflict) {
    (void)evaluator.conflict(program.tables[table.logic], answer.rules, program.globals[table.global].node);
    take_problems();
  }
  if (!form.steps[s].is_list) store_outputs(s);
}

/// The cells that are expressions, of rules that may still fire, in order.
inline void RowRun::State::look_late(Table const& table, detail::Bits certain, detail::Bits possible) {
  TableLogic const& logic = program.tables[table.logic];
  for (std::size_t i = 0; i < table.late.size();) {
    std::uint32_t const rule = table.late[i].rule;
    if (table.hit_policy == HitPolicy::first && detail::certain_before(certain, rule)) break;
    for (; i < table.late.size() && table.late[i].rule == rule; ++i) {
      if (!detail::test_bit(possible.data(), rule)) continue;
      reads.clear();
      detail::collect_globals(program, table.late[i].node, reads);
      for (std::uint32_t const g : reads) fill(g);
      feel::Value const value = cells.value_of(table.inputs[table.late[i].input]);
      feel::Value const holds = evaluator.test_cell(logic, value, table.late[i].node);
      detail::Truth const truth = detail::truth_of(holds);
      if (truth != detail::Truth::yes) detail::put_bit(certain.data(), rule, false);
      if (truth == detail::Truth::no || truth == detail::Truth::none) detail::put_bit(possible.data(), rule, false);
      if (truth == detail::Truth::unknown)
        for (std::uint32_t const input : holds.unknown_inputs()) late_open.push_back({rule, input});
    }
  }
  take_problems();
}

/// An undetermined answer hangs on inputs, not on decisions between.
inline void RowRun::State::hang_on_inputs(Answer& answer, detail::Bits certain, detail::Bits possible) {
  std::fill(open_bits.begin(), open_bits.end(), 0);
  for (LateOpen const& late : late_open) {
    bool const counts = detail::test_bit(possible.data(), late.rule) && !detail::test_bit(certain.data(), late.rule);
    if (counts) detail::put_bit(open_bits.data(), late.input, true);
  }
  for (std::uint32_t const v : answer.deciding) cells.add_open(v, open_bits.data());
  answer.deciding.clear();
  detail::collect(open_bits, answer.deciding);
}

inline void RowRun::State::store_outputs(std::uint32_t s) {
  RowStep const& step = form.steps[s];
  Table const& table = form.tables[step.table];
  Answer const& answer = answers[s];
  for (std::uint32_t o = 0; o < step.variable_count; ++o) {
    std::uint32_t const v = step.first_variable + o;
    bool const aggregates = answer.status == Status::matched && table.aggregation != Aggregation::none;
    if (aggregates) {
      if (!aggregate(table, answer, v)) run_expression(s);
      return;
    }
    if (answer.status == Status::matched) {  // mostly a constant
      OutputEntry const& entry = table.outputs[o].entries[answer.rules.front()];
      if (!entry.from_input) {
        cells.put_cell(v, entry.value, entry.is_null, false);
        continue;
      }
    }
    OutputValue const value = output_value(table, o, answer, certain_of(s));
    cells.put(v, value);
    if (!value.is_unknown) continue;
    cells.close(v);
    add_open(table, answer, o, cells.open(v));
  }
}

inline OutputValue RowRun::State::output_value(Table const& table, std::uint32_t output, Answer const& answer,
                                               detail::Bits certain) {
  TableOutput const& column = table.outputs[output];
  if (answer.status == Status::matched)
    return detail::value_of(column, column.entries[answer.rules.front()], cells.view());
  if (answer.status == Status::undetermined) return agreed(table, answer, output, certain);
  bool const none = answer.status == Status::none;
  if (none && column.has_default) return detail::value_of(column, column.default_entry, cells.view());
  bool const counts_none = none && table.aggregation == Aggregation::count;
  return {.type = counts_none ? Type::number : column.type, .is_null = !counts_none};
}

/// What every rule that may still fire says, where one certainly does; else unknown.
inline OutputValue RowRun::State::agreed(Table const& table, Answer const& answer, std::uint32_t output,
                                         detail::Bits certain) {
  OutputValue const unknown{.is_unknown = true};
  if (detail::is_list_policy(table.hit_policy) || detail::count_of(certain) == 0) return unknown;
  TableOutput const& column = table.outputs[output];
  if (!column.passes_on) {  // constants: their cells tell
    OutputEntry const& first = column.entries[answer.possible.front()];
    for (std::uint32_t const r : answer.possible) {
      OutputEntry const& other = column.entries[r];
      if (first.is_null != other.is_null || (!first.is_null && first.value != other.value)) return unknown;
    }
    return {.type = column.type, .is_null = first.is_null, .value = first.value, .scale = column.scale};
  }
  OutputValue const first = output_of(table, answer.possible.front(), output, cells.view());
  for (std::uint32_t const r : answer.possible) {
    OutputValue const other = output_of(table, r, output, cells.view());
    bool const equal = first.is_null == other.is_null && first.is_unknown == other.is_unknown &&
                       (first.is_null || (first.value == other.value && first.scale == other.scale));
    if (!equal || first.is_unknown) return unknown;
  }
  return first;
}

/// The inputs that an unknown output hangs on: those that decide the rule, and what possible rules pass on. A list that is
/// not known hangs on the rules alone.
inline void RowRun::State::add_open(Table const& table, Answer const& answer, std::uint32_t output, std::uint64_t* to) {
  bool const undetermined = answer.status == Status::undetermined;
  for (std::uint32_t const input : answer.deciding) detail::put_bit(to, input, true);
  if (undetermined && detail::is_list_policy(table.hit_policy)) return;
  TableOutput const& column = table.outputs[output];
  if (!column.passes_on) return;
  auto const add = [&](OutputEntry const& entry) {
    auto const v = static_cast<std::uint32_t>(entry.value);
    if (entry.from_input && cells.is_unknown(v)) cells.add_open(v, to);
  };
  for (std::uint32_t const r : undetermined ? answer.possible : answer.rules) add(column.entries[r]);
  if (answer.status == Status::none) add(column.default_entry);
}

/// SUM, MIN, MAX on cells of one scale, and COUNT; false where the numbers do not fit, or one of several is null: then they
/// are worked out as values.
inline bool RowRun::State::aggregate(Table const& table, Answer const& answer, std::uint32_t variable) {
  std::int64_t result = 0;
  if (table.aggregation == Aggregation::count) {
    result = static_cast<std::int64_t>(answer.rules.size());
    cells.put_cell(variable, result, false, false);
    return true;
  }
  TableOutput const& output = table.outputs.front();
  bool unknown = false;
  bool is_null = false;
  for (std::size_t i = 0; i < answer.rules.size(); ++i) {
    OutputValue const one = detail::value_of(output, output.entries[answer.rules[i]], cells.view());
    unknown = unknown || one.is_unknown;  // what comes after it does not matter any more
    if (unknown) continue;
    if (is_null || one.scale != output.scale) return false;
    is_null = one.is_null;
    if (is_null && i > 0) return false;
    if (is_null) continue;  // a null alone is the result
    if (table.aggregation == Aggregation::sum) {
      if (__builtin_add_overflow(result, one.value, &result)) return false;
    } else if (i == 0 || (table.aggregation == Aggregation::min ? one.value < result : one.value > result)) {
      result = one.value;
    }
  }
  cells.put_cell(variable, result, is_null && !unknown, unknown);
  if (unknown) cells.close(variable);
  if (unknown) add_open(table, answer, 0, cells.open(variable));
  return true;
}

}  // namespace kanteling::rules
