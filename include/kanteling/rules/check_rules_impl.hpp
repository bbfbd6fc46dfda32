// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: the rules of a checked table: outputs, priorities, periods.

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/check_days_impl.hpp"
#include "kanteling/rules/evaluate_table_impl.hpp"
#include "kanteling/rules/lower_cell_impl.hpp"

namespace kanteling::rules::detail {

inline feel::Value const* constant_of(Program const& program, std::uint32_t node) {
  bool const is_constant = node != feel::no_node && program.ast[node].op == feel::Op::constant;
  return is_constant ? &program.ast.constants[program.ast[node].a] : nullptr;
}

/// Equal numbers are equal texts, however many zeros they were written with; expressions are as written.
inline std::string output_text(Program const& program, TableLogic const& logic, TableLogic::Rule const& rule,
                               std::size_t output) {
  feel::Value const* const value = constant_of(program, rule.outputs[output]);
  if (value == nullptr) return '=' + rule.texts[logic.inputs.size() + output];
  std::string text = as_written(*value);
  if (value->kind() != feel::Kind::number || text.find('.') == std::string::npos) return text;
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

inline void rank(Program const& program, CheckTable& table, TableLogic const& logic) {
  std::vector<std::vector<std::size_t>> ranks;
  for (TableLogic::Rule const& rule : logic.rules) {
    ranks.emplace_back();
    for (std::size_t o = 0; o < logic.outputs.size(); ++o)
      ranks.back().push_back(rank_of(logic.outputs[o], *constant_of(program, rule.outputs[o])));
  }
  std::vector<std::vector<std::size_t>> order = ranks;
  std::sort(order.begin(), order.end());
  for (std::size_t r = 0; r < ranks.size(); ++r) {
    auto const at = std::lower_bound(order.begin(), order.end(), ranks[r]);
    table.rules[r].priority = static_cast<std::uint32_t>(at - order.begin());
  }
}

/// What the rules of a table leave open.
struct RuleRemarks {
  bool has_expressions = false;  ///< as outputs that the hit policy compares
  bool days_differ = false;      ///< periods count different days of a case
};

/// Adds the rules of a table without their cells; a period that holds all days looked at counts as none.
inline RuleRemarks add_rules(Program const& program, TableLogic const& logic, CheckTable& table) {
  DaysThatCount days;
  bool has_expressions = false;
  for (TableLogic::Rule const& rule : logic.rules) {
    CheckRule made;
    made.id = rule.id;
    for (std::size_t o = 0; o < rule.outputs.size(); ++o) {
      made.outputs += output_text(program, logic, rule, o) + '\n';
      has_expressions = has_expressions || constant_of(program, rule.outputs[o]) == nullptr;
    }
    if (rule.source && !holds_all(rule.source->valid, {table.from, table.to})) {
      made.valid = rule.source->valid;
      days.add(*rule.source);
    }
    table.rules.push_back(std::move(made));
  }
  bool const is_ranked = logic.hit_policy == HitPolicy::priority;
  if (is_ranked && !has_expressions) rank(program, table, logic);
  return {has_expressions && (is_ranked || logic.hit_policy == HitPolicy::any), days.differ()};
}

}  // namespace kanteling::rules::detail
