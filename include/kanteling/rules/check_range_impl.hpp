// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: what may come into a column of a checked table, see
// check_program.hpp.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/check.hpp"
#include "kanteling/rules/evaluate_table_impl.hpp"
#include "kanteling/rules/lower_cell_impl.hpp"
#include "kanteling/rules/constants_impl.hpp"

namespace kanteling::rules::detail {

/// All that an expression may be. Without a simple type nothing is known: its cells are not decided.
struct ValueRange {
  Variable variable;
  bool typed = false;
  Spans spans;  ///< in normal form
  bool may_be_null = false;
  std::uint32_t row_variable = RowStep::none;
};

/// A name that is seen inside a function or a boxed context.
struct LocalName {
  std::uint32_t slot = 0;
  feel::TypeId type = feel::any_type;
};

/// What a name, or a path from a name, stands for. The same key: the same value.
struct Subject {
  std::string key;
  feel::TypeId type = feel::any_type;
  std::uint32_t global = RowStep::none;  ///< an input or a decision as a whole, or one output of it
  std::uint32_t output = 0;
};

/// Whether a decision is a table that gives one value per output.
inline bool gives_values(Program const& program, std::uint32_t global) {
  std::uint32_t const table = program.globals[global].table;
  if (table == Global::no_table) return false;
  TableLogic const& logic = program.tables[table];
  return !is_list_policy(logic.hit_policy) || logic.aggregation != Aggregation::none;
}

/// Empty for an expression that is more than a name or a path.
inline std::optional<Subject> subject_of(Program const& program, std::vector<LocalName> const& locals,
                                         std::uint32_t at) {
  if (at == feel::no_node) return std::nullopt;
  feel::Node const& node = program.ast[at];
  if (node.op == feel::Op::global)
    return Subject{'g' + std::to_string(node.a), program.globals[node.a].type, node.a};
  if (node.op == feel::Op::local) {
    for (std::size_t i = locals.size(); i-- > 0;)
      if (locals[i].slot == node.a) return Subject{'l' + std::to_string(node.a), locals[i].type};
    return std::nullopt;
  }
  if (node.op != feel::Op::path) return std::nullopt;
  std::optional<Subject> subject =
      subject_of(program, locals, program.ast.child(node, 0));  // as deep as texts nest
  if (!subject) return std::nullopt;
  std::string const& name = program.ast.names[node.a];
  subject->key += '.' + name;
  std::uint32_t const global = std::exchange(subject->global, RowStep::none);
  feel::TypeId const whole = std::exchange(subject->type, feel::any_type);
  if (global != RowStep::none && gives_values(program, global)) {
    std::vector<TableLogic::Output> const& outputs = program.tables[program.globals[global].table].outputs;
    for (std::uint32_t o = 0; outputs.size() > 1 && o < outputs.size(); ++o) {
      if (outputs[o].name == name) return Subject{std::move(subject->key), outputs[o].type, global, o};
    }
  }
  for (feel::TypeField const& field : program.types[whole].fields)
    if (field.name == name) subject->type = field.type;
  return subject;
}

inline void add_texts(Variable& variable, std::vector<std::string> const& texts) {
  for (std::string const& text : texts) {
    bool const known =
        std::find(variable.values.begin(), variable.values.end(), text) != variable.values.end();
    if (!known) variable.values.push_back(text);
  }
}

/// Every value of a simple type; of numbers as many decimals as the constants show that are tested, at least
/// two.
inline ValueRange range_of_type(Program const& program, feel::TypeId type, std::string name,
                                Constants const& constants) {
  ValueRange range;
  std::optional<Type> simple = simple_type(program.types[type].kind);
  if (!simple && type == feel::any_type && !constants.mixed) simple = constants.type;
  range.typed = simple.has_value();
  range.variable = {std::move(name), simple.value_or(Type::text), 0, {}};
  range.variable.wide = !simple;
  range.variable.open = range.variable.type == Type::text;
  std::int32_t const scale = std::clamp(constants.scale, std::int32_t{2}, output_scale_max);
  if (range.variable.type == Type::number) range.variable.scale = static_cast<std::uint8_t>(scale);
  range.spans = normal_form({domain_of(range.variable)});
  return range;
}

/// Leaves what passes the tests of a list of allowed values. Null is allowed only where it stands there.
inline void narrow(ValueRange& range, Program const& program, std::uint32_t tests) {
  if (tests == feel::no_node || !range.typed) return;
  Constants constants;
  collect_constants(program.ast, tests, constants);
  if (range.variable.open) add_texts(range.variable, constants.texts);
  std::vector<CellProblem> problems;
  std::optional<CellSet> const set = lower_cell(program.ast, tests, range.variable, problems);
  if (!set || !problems.empty()) return;
  range.spans = intersection(range.spans, normal_form(set->spans));
  for (std::uint32_t i = 0; i < program.ast[tests].count; ++i) {
    feel::Node const& test = program.ast[program.ast.child(program.ast[tests], i)];
    if (program.ast[tests].op == feel::Op::tests_not || test.op != feel::Op::test_value) continue;
    feel::Node const& inner = program.ast[program.ast.child(test, 0)];
    range.may_be_null =
        range.may_be_null || (inner.op == feel::Op::constant && program.ast.constants[inner.a].is_null());
  }
}

}  // namespace kanteling::rules::detail
