// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. A RowRun's expressions, and results as values.

#include "kanteling/rules/row_table_impl.hpp"

namespace kanteling::rules {

inline void RowRun::State::run_expression(std::uint32_t s) {
  RowStep const& step = form.steps[s];
  Global const& global = program.globals[step.global];
  for (std::uint32_t const g : form.reads[s]) fill(g);
  if (step.table != RowStep::none) {  // a table, cell by cell: it reads its inputs, and facts that it need not require
    for (std::uint32_t const g : global.requires_) fill(g);
    for (std::uint32_t const v : form.tables[step.table].inputs)
      if (v < form.inputs) fill(v);
    for (std::uint32_t const v : form.tables[step.table].passed_on)
      if (v < form.inputs) fill(v);
  }
  feel::Value value = global.node == feel::no_node ? feel::Value() : evaluator.evaluate(global.node);
  value = evaluator.coerce(std::move(value), global.type, global.node, global.name);
  take_problems();
  store_result(step, value);
  if (step.table != RowStep::none) answer_by_cells(s);
  keep_value(s, std::move(value));
}

/// The rules that fired, where a table was evaluated cell by cell.
inline void RowRun::State::answer_by_cells(std::uint32_t s) {
  Table const& table = form.tables[form.steps[s].table];
  detail::TableRun const& run = evaluator.last_table();
  detail::Bits const certain = certain_of(s);
  detail::Bits const possible = possible_of(s);
  std::fill(certain.begin(), certain.end(), 0);
  std::fill(possible.begin(), possible.end(), 0);
  for (std::uint32_t const r : run.certain) detail::put_bit(certain.data(), r, true);
  for (std::uint32_t const r : run.possible) detail::put_bit(possible.data(), r, true);
  if (table.hit_policy == HitPolicy::priority) detail::drop_below_certain(table, certain, possible);
  Answer& answer = answers[s];
  detail::answer_of(table, cells.view(), certain, possible, answer);
  answer.deciding.clear();
  if (answer.status != Status::undetermined) return;
  feel::Value const open = detail::open_of(run, answer.possible);
  if (open.is_unknown()) answer.deciding = open.unknown_inputs();
}

inline void RowRun::State::store_result(RowStep const& step, feel::Value const& value) {
  if (step.first_variable == RowStep::none) return;
  if (step.variable_count == 1) return cells.store(step.first_variable, value);
  TableLogic const& logic = program.tables[program.globals[step.global].table];
  for (std::uint32_t o = 0; o < step.variable_count; ++o) {
    feel::Value const* const entry =
        value.kind() == feel::Kind::context ? value.find(logic.outputs[o].name) : nullptr;
    cells.store(step.first_variable + o, entry != nullptr ? *entry : value);
  }
}

/// Gives the evaluator the value of a global that an expression reads.
inline void RowRun::State::fill(std::uint32_t global) {
  bool const is_function = program.globals[global].kind == Global::Kind::function;
  if (filled[global] || is_function) return;
  bool const is_input = program.globals[global].kind == Global::Kind::input;
  evaluator.globals()[global] = is_input ? cells.value_of(global) : result(form.step_of[global]);
  filled[global] = true;
  has_values = true;
}

/// The result of a decided step.
inline feel::Value RowRun::State::result(std::uint32_t s) {
  RowStep const& step = form.steps[s];
  if (by_value[s]) return evaluator.globals()[step.global];
  if (step.table == RowStep::none) return {};
  Table const& table = form.tables[step.table];
  if (step.is_list) return list_of(table, answers[s]);
  if (step.variable_count == 1) return cells.value_of(step.first_variable);
  if (answers[s].status == Status::none) return default_of(table, answers[s]);
  if (answers[s].status == Status::conflict) return {};
  std::vector<std::pair<std::string, feel::Value>> entries;
  for (std::uint32_t o = 0; o < step.variable_count; ++o)
    entries.emplace_back(table.outputs[o].name, cells.value_of(step.first_variable + o));
  return feel::Value::context(std::move(entries));
}

inline feel::Value RowRun::State::list_of(Table const& table, Answer const& answer) {
  if (answer.status == Status::undetermined) return feel::Value::unknown(answer.deciding);
  if (answer.status == Status::none) return default_of(table, answer);
  std::vector<feel::Value> items;
  feel::Value open;
  for (std::uint32_t const r : answer.rules) {
    std::vector<std::pair<std::string, feel::Value>> entries;
    for (std::uint32_t o = 0; o < table.outputs.size(); ++o) {
      OutputEntry const& entry = table.outputs[o].entries[r];
      auto const v = static_cast<std::uint32_t>(entry.value);
      feel::Value value = entry.from_input && table.outputs[o].scale != entry.scale
                              ? cells.value_of(v)  // with more digits than a cell of the output holds
                              : detail::value_of(output_of(table, r, o, cells.view()));
      if (entry.from_input && cells.is_unknown(v))
        open = feel::unknown_of(open, feel::Value::unknown(cells.open_inputs(v)));
      if (table.outputs.size() == 1) items.push_back(std::move(value));
      if (table.outputs.size() > 1) entries.emplace_back(table.outputs[o].name, std::move(value));
    }
    if (table.outputs.size() > 1) items.push_back(feel::Value::context(std::move(entries)));
  }
  return open.is_unknown() ? open : feel::Value::list(std::move(items));
}

/// What an output is that hangs on inputs.
inline feel::Value RowRun::State::open_value(Table const& table, Answer const& answer, std::uint32_t output) {
  std::fill(open_bits.begin(), open_bits.end(), 0);
  add_open(table, answer, output, open_bits.data());
  std::vector<std::uint32_t> inputs;
  for (std::uint32_t i = 0; i < form.inputs; ++i)
    if (detail::test_bit(open_bits.data(), i)) inputs.push_back(i);
  return feel::Value::unknown(std::move(inputs));
}

inline feel::Value RowRun::State::default_of(Table const& table, Answer const& answer) {
  std::vector<std::pair<std::string, feel::Value>> entries;
  bool any = false;
  for (std::uint32_t o = 0; o < table.outputs.size(); ++o) {
    TableOutput const& output = table.outputs[o];
    feel::Value value;
    if (output.has_default) value = detail::value_of(detail::value_of(output, output.default_entry, cells.view()));
    if (value.is_unknown()) value = open_value(table, answer, o);
    any = any || output.has_default;
    if (table.outputs.size() == 1) return value;
    entries.emplace_back(output.name, std::move(value));
  }
  return any ? feel::Value::context(std::move(entries)) : feel::Value();
}

}  // namespace kanteling::rules
