// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. What cells say of a value that nobody
// has stated.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "kanteling/rules/lower_cell_impl.hpp"
#include "kanteling/rules/program.hpp"

namespace kanteling::rules::detail {

/// What the cells of one rule on one variable say while its value is unknown: they hold whatever it is, or
/// for something that it may be.
struct IfUnknown {
  bool certain = false;
  bool possible = true;
};

/// Of a cell on a variable whose type is not known: only `-` holds for everything.
inline IfUnknown if_unknown_of_any(feel::Ast const& ast, std::uint32_t cell) {
  bool has_any = false;
  for (std::uint32_t i = 0; i < ast[cell].count; ++i)
    has_any = has_any || ast[ast.child(ast[cell], i)].op == feel::Op::test_any;
  bool const negated = ast[cell].op == feel::Op::tests_not;
  return {has_any && !negated, !(has_any && negated)};
}

/// The cells of one rule on one variable, all sets of constants, taken one after the other. Where a number may have any
/// decimals, what lies between two steps of the row's cells counts too: then the cells are lowered in steps of their own, finer
/// than any constant; where these leave no room in 64 bits nothing is said.
class UnknownCells {
 public:
  UnknownCells(feel::Ast const& ast, Variable const& variable) : ast_(ast), variable_(variable), says_(!variable.guessed) {
    if (variable_.finer) variable_.scale = 0;
  }

  /// Whether this cell is certain, and whether it is possible beside those before it.
  IfUnknown add(std::uint32_t cell) {
    cells_.push_back(cell);
    std::uint8_t const scale = variable_.scale;
    if (variable_.finer || variable_.open) refine(cell);
    says_ = says_ && variable_.scale <= 18;
    if (says_ && variable_.scale != scale) {  // those before once more, in the new steps
      all_ = everything();
      for (std::size_t i = 0; i + 1 < cells_.size(); ++i) all_ = both(all_, lower(cells_[i]));
    }
    CellSet const one = says_ ? lower(cell) : CellSet();
    if (!says_) return if_unknown_of_any(ast_, cell);
    all_ = both(all_, one);
    return {holds_for_all(one, variable_), holds_for_some(all_, variable_)};
  }

 private:
  static CellSet everything() { return {{all_numbers}, OnNull::is_true}; }

  CellSet lower(std::uint32_t cell) {
    std::vector<CellProblem> problems;
    CellSet set = CellLowering(ast_, variable_, problems).lower(cell);
    says_ = says_ && problems.empty();
    return set;
  }

  /// Makes room in the variable for every constant of a cell: a step to spare between any two numbers, and each text.
  void refine(std::uint32_t cell) {
    std::vector<std::uint32_t> open{cell};
    while (!open.empty()) {
      feel::Node const& node = ast_[open.back()];
      open.pop_back();
      for (std::uint32_t i = 0; i < node.count; ++i) open.push_back(ast_.child(node, i));
      if (node.op != feel::Op::constant) continue;
      feel::Value const& value = ast_.constants[node.a];
      if (variable_.type == Type::number && value.kind() == feel::Kind::number) {
        std::int32_t const scale = std::min(value.number().scale() + 1, 255);
        if (scale > variable_.scale) variable_.scale = static_cast<std::uint8_t>(scale);
      }
      if (variable_.type != Type::text || value.kind() != feel::Kind::string) continue;
      if (std::find(variable_.values.begin(), variable_.values.end(), value.text()) == variable_.values.end())
        variable_.values.push_back(value.text());
    }
  }

  feel::Ast const& ast_;
  Variable variable_;
  bool says_;  // false: cells are told from their form alone
  std::vector<std::uint32_t> cells_;
  CellSet all_ = everything();
};

/// FEEL's types that have cells.
inline std::optional<Type> simple_type(feel::TypeKind kind) {
  switch (kind) {
    case feel::TypeKind::boolean:
      return Type::boolean;
    case feel::TypeKind::number:
      return Type::number;
    case feel::TypeKind::string:
      return Type::text;
    case feel::TypeKind::date:
      return Type::date;
    default:
      return std::nullopt;
  }
}

/// The type that a name or a path to an output is declared with.
inline feel::TypeId declared_type(Program const& program, feel::Node const& node) {
  bool const is_path = node.op == feel::Op::path;
  if (!is_path && node.op != feel::Op::global) return feel::any_type;
  feel::Node const& from = is_path ? program.ast[program.ast.child(node, 0)] : node;
  if (from.op != feel::Op::global) return feel::any_type;
  Global const& global = program.globals[from.a];
  if (!is_path && global.type != feel::any_type) return global.type;
  if (global.table == Global::no_table) return feel::any_type;
  TableLogic const& table = program.tables[global.table];
  if (!is_path && table.aggregation == Aggregation::count) return feel::type_of(feel::TypeKind::number);
  if (!is_path) return table.outputs.size() == 1 ? table.outputs[0].type : feel::any_type;
  for (TableLogic::Output const& output : table.outputs)
    if (output.name == program.ast.names[node.a]) return output.type;
  return feel::any_type;
}

/// What an input column may hold: a fact as the facts have it, else every value of its type.
inline Variable column_variable(Program const& program, TableLogic::Input const& input) {
  feel::Node const& node = program.ast[input.expression];
  if (node.op == feel::Op::global && node.a < program.facts.size()) return program.facts[node.a];
  Variable variable;
  feel::TypeId const type = input.type != feel::any_type ? input.type : declared_type(program, node);
  std::optional<Type> const simple = simple_type(program.types[type].kind);
  variable.type = simple.value_or(Type::text);
  variable.guessed = !simple;
  variable.open = variable.type == Type::text;
  variable.finer = variable.type == Type::number;
  return variable;
}

/// Whether two input columns are on the same name, or the same output.
inline bool same_variable(Program const& program, std::uint32_t a, std::uint32_t b) {
  if (a == b) return true;
  feel::Node const& left = program.ast[a];
  feel::Node const& right = program.ast[b];
  if (left.op != right.op) return false;
  if (left.op == feel::Op::global) return left.a == right.a;
  return left.op == feel::Op::path && program.ast.names[left.a] == program.ast.names[right.a] &&
         same_variable(program, program.ast.child(left, 0), program.ast.child(right, 0));
}

/// The input columns of a table while some of them are unknown: which are on one variable, and what it may be.
class UnknownColumns {
 public:
  UnknownColumns(Program const& program, TableLogic const& table) : ast_(program.ast) {
    for (std::uint32_t i = 0; i < table.inputs.size(); ++i) {
      std::uint32_t first = 0;
      while (!same_variable(program, table.inputs[first].expression, table.inputs[i].expression)) ++first;
      first_.push_back(first);
      variables_.push_back(column_variable(program, table.inputs[i]));
      variables_[first].guessed = variables_[first].guessed || variables_[i].guessed;
    }
  }

  void begin_rule() { cells_.clear(); }

  /// What a cell of the rule that is a set of constants says of its unknown input.
  IfUnknown test(std::uint32_t input, std::uint32_t tests) {
    std::uint32_t const first = first_[input];
    std::size_t at = 0;
    while (at < cells_.size() && cells_[at].input != first) ++at;
    if (at == cells_.size()) cells_.push_back({first, UnknownCells(ast_, variables_[first])});
    return cells_[at].cells.add(tests);
  }

 private:
  struct OnOne {
    std::uint32_t input;
    UnknownCells cells;
  };

  feel::Ast const& ast_;
  std::vector<std::uint32_t> first_;  // by input: the first one on its variable
  std::vector<Variable> variables_;   // by input
  std::vector<OnOne> cells_;          // of the rule at hand
};

}  // namespace kanteling::rules::detail
