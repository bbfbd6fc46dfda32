// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. What cells say of a value that nobody
// has stated.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
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

/// Of cells on a variable whose type is not known: only `-` holds for everything.
inline IfUnknown if_unknown_of_any(feel::Ast const& ast, std::span<std::uint32_t const> cells) {
  IfUnknown result{true, true};
  for (std::uint32_t const cell : cells) {
    bool has_any = false;
    for (std::uint32_t i = 0; i < ast[cell].count; ++i)
      has_any = has_any || ast[ast.child(ast[cell], i)].op == feel::Op::test_any;
    bool const negated = ast[cell].op == feel::Op::tests_not;
    result.certain = result.certain && has_any && !negated;
    result.possible = result.possible && !(has_any && negated);
  }
  return result;
}

/// A variable in whose steps every constant of the cells lies, with a step to spare between any two of them.
inline void refine(Variable& variable, feel::Ast const& ast, std::uint32_t cell) {
  std::vector<std::uint32_t> open{cell};
  while (!open.empty()) {
    feel::Node const& node = ast[open.back()];
    open.pop_back();
    for (std::uint32_t i = 0; i < node.count; ++i) open.push_back(ast.child(node, i));
    if (node.op != feel::Op::constant) continue;
    feel::Value const& value = ast.constants[node.a];
    if (variable.type == Type::number && value.kind() == feel::Kind::number) {
      std::int32_t const scale = std::min(value.number().scale() + 1, 255);
      if (scale > variable.scale) variable.scale = static_cast<std::uint8_t>(scale);
    }
    if (variable.type != Type::text || value.kind() != feel::Kind::string) continue;
    if (std::find(variable.values.begin(), variable.values.end(), value.text()) == variable.values.end())
      variable.values.push_back(value.text());
  }
}

/// Of cells that are lowered together. Where a number may have any decimals, what lies between two steps of
/// the row's cells counts too; where that leaves no room in 64 bits, nothing is said.
inline IfUnknown if_unknown_at_once(feel::Ast const& ast, std::span<std::uint32_t const> cells,
                                    Variable variable) {
  if (variable.guessed) return if_unknown_of_any(ast, cells);
  if (variable.type == Type::number && variable.finer) variable.scale = 0;
  bool const refines = variable.finer || variable.open;
  for (std::size_t i = 0; refines && i < cells.size(); ++i) refine(variable, ast, cells[i]);
  if (variable.scale > 18) return if_unknown_of_any(ast, cells);
  std::vector<CellProblem> problems;
  CellSet all{{all_numbers}, OnNull::is_true};
  for (std::uint32_t const cell : cells) all = both(all, CellLowering(ast, variable, problems).lower(cell));
  if (!problems.empty()) return if_unknown_of_any(ast, cells);
  return {holds_for_all(all, variable), holds_for_some(all, variable)};
}

/// Of cells that are sets of constants, all of one rule and on the same variable, in the order in which they
/// are looked at: each by itself may be certain, and none is looked at once those before it leave nothing.
inline IfUnknown if_unknown(feel::Ast const& ast, std::span<std::uint32_t const> cells,
                            Variable const& variable) {
  IfUnknown result{true, true};
  for (std::size_t i = 0; i < cells.size() && result.possible; ++i) {
    result.certain = result.certain && if_unknown_at_once(ast, cells.subspan(i, 1), variable).certain;
    result.possible = if_unknown_at_once(ast, cells.first(i + 1), variable).possible;
  }
  result.certain = result.certain && result.possible;
  return result;
}

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

}  // namespace kanteling::rules::detail
