// SPDX-License-Identifier: Apache-2.0
// Parsed FEEL as s-expressions, so that a test shows the tree: (+ 1 (* 2 #0)). #0 is a global, $0 a local
// slot.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/rules/feel/builtins.hpp"
#include "kanteling/rules/feel/parse.hpp"
#include "kanteling/rules/feel/types.hpp"
#include "kanteling/rules/feel/value.hpp"

namespace kanteling::rules::testing {

inline std::string_view sign_of(feel::Op op) {
  switch (op) {
    case feel::Op::negate:
    case feel::Op::subtract:
      return "-";
    case feel::Op::add:
      return "+";
    case feel::Op::multiply:
      return "*";
    case feel::Op::divide:
      return "/";
    case feel::Op::power:
      return "**";
    case feel::Op::equal:
      return "=";
    case feel::Op::not_equal:
      return "!=";
    case feel::Op::less:
      return "<";
    case feel::Op::less_equal:
      return "<=";
    case feel::Op::greater:
      return ">";
    case feel::Op::greater_equal:
      return ">=";
    case feel::Op::logical_and:
      return "and";
    case feel::Op::logical_or:
      return "or";
    case feel::Op::between:
      return "between";
    case feel::Op::conditional:
      return "if";
    case feel::Op::list:
      return "list";
    case feel::Op::iteration_range:
      return "to";
    case feel::Op::path:
      return ".";
    case feel::Op::call:
    case feel::Op::call_named:
      return "call";
    case feel::Op::test_value:
      return "is";
    case feel::Op::test_any:
      return "-";
    default:
      return "?";
  }
}

/// Types as kinds: list<number>, context<a: string>.
inline std::string print_type(feel::Types const& types, feel::TypeId id) {
  feel::TypeInfo const& type = types[id];
  static constexpr std::string_view kinds[] = {
      "any",       "null",          "boolean",         "number", "string",  "date",  "time",
      "date_time", "days_duration", "months_duration", "list",   "context", "range", "function"};
  if (!type.name.empty()) return type.name;
  std::string text(kinds[static_cast<std::size_t>(type.kind)]);
  if (type.kind < feel::TypeKind::list) return text;
  text += '<';
  std::string between;
  for (feel::TypeField const& field : type.fields) {
    text += between + field.name + ": " + print_type(types, field.type);
    between = ", ";
  }
  for (feel::TypeId const parameter : type.parameters) {
    text += between + print_type(types, parameter);
    between = ", ";
  }
  if (type.kind == feel::TypeKind::list || type.kind == feel::TypeKind::range)
    text += print_type(types, type.element);
  text += '>';
  if (type.kind == feel::TypeKind::function) text += "->" + print_type(types, type.element);
  return text;
}

class AstPrinter {
 public:
  AstPrinter(feel::Ast const& ast, feel::Types const& types) : ast_(ast), types_(types) {}

  std::string print(std::uint32_t id) const {
    using feel::Op;
    if (id == feel::no_node) return "nothing";
    feel::Node const& node = ast_[id];
    switch (node.op) {
      case Op::constant:
        return constant(ast_.constants[node.a]);
      case Op::local:
        return "$" + number(node.a);
      case Op::global:
        return "#" + number(node.a);
      case Op::builtin:
        return std::string(feel::builtins()[node.a].name);
      case Op::member:
        return list("member $" + number(node.b) + " " + ast_.names[node.a], node);
      case Op::path:
        return list(". " + ast_.names[node.a], node);
      case Op::in_tests:
        return list("in $" + number(node.a), node);
      case Op::instance_of:
        return list("instance " + print_type(types_, node.a), node);
      case Op::for_in:
        return list("for $" + number(node.a) + " " + number(node.b), node);
      case Op::some:
        return list("some $" + number(node.a) + " " + number(node.b), node);
      case Op::every:
        return list("every $" + number(node.a) + " " + number(node.b), node);
      case Op::filter:
        return list("filter $" + number(node.a), node);
      case Op::range:
        return list(
            std::string("range ") + ((node.a & 1U) != 0 ? "[" : "(") + ((node.a & 2U) != 0 ? "]" : ")"),
            node);
      case Op::context:
        return list("context $" + number(node.b), node, node.a);
      case Op::call_named:
        return list("call", node, node.a, 1);
      case Op::call_builtin:
        return list(std::string(feel::builtins()[node.a].name), node);
      case Op::call_builtin_named:
        return list(std::string(feel::builtins()[node.a].name), node, node.b);
      case Op::function:
        return function(node);
      case Op::tests:
        return list("tests $" + number(node.a), node);
      case Op::tests_not:
        return list("not $" + number(node.a), node);
      case Op::test_compare:
        return list(std::string(sign_of(static_cast<Op>(node.a))), node);
      case Op::test_value:
        return list(node.b == 1 ? "holds" : "is", node);
      default:
        return list(std::string(sign_of(node.op)), node);
    }
  }

 private:
  static constexpr std::uint32_t no_names = 0xFFFF'FFFF;

  static std::string number(std::uint32_t n) { return std::to_string(n); }

  static std::string constant(feel::Value const& value) {
    if (value.is_null()) return "null";
    std::string const text = feel::to_string(value);
    return value.kind() == feel::Kind::string ? '"' + text + '"' : text;
  }

  /// (head child child ...), with the names of the children where `names` says where they stand.
  std::string list(std::string const& head, feel::Node const& node, std::uint32_t names = no_names,
                   std::uint32_t unnamed = 0) const {
    std::string text = "(" + head;
    for (std::uint32_t i = 0; i < node.count; ++i) {
      text += ' ';
      if (names != no_names && i >= unnamed) text += ast_.names[names + i - unnamed] + ": ";
      text += print(ast_.child(node, i));
    }
    return text + ")";
  }

  std::string function(feel::Node const& node) const {
    feel::FunctionInfo const& info = ast_.functions[node.a];
    std::string text = "(function $" + number(info.first_slot);
    for (std::size_t i = 0; i < info.parameters.size(); ++i) {
      text += " " + info.parameters[i] + ":" + print_type(types_, info.types[i]);
    }
    return text + " " + print(ast_.child(node, 0)) + ")";
  }

  feel::Ast const& ast_;
  feel::Types const& types_;
};

inline feel::Scope scope_of(std::vector<std::string> locals, std::vector<std::string> globals,
                            std::vector<std::string> members = {}) {
  feel::Scope scope;
  scope.locals = std::move(locals);
  scope.globals = std::move(globals);
  scope.members = std::move(members);
  return scope;
}

inline std::string lines_of(std::vector<Problem> const& problems) {
  std::string text;
  for (Problem const& problem : problems) text += (text.empty() ? "" : "\n") + to_string(problem);
  return text;
}

/// The tree of an expression; the problems where there are some. The text stands at line 1 column 1 of f.dmn.
inline std::string parsed(std::string_view text, feel::Scope const& scope = {}) {
  feel::Types types;
  feel::Ast ast;
  std::vector<Problem> problems;
  std::uint32_t const root = feel::parse_expression(text, {"f.dmn", 1, 1, ""}, scope, types, ast, problems);
  return problems.empty() ? AstPrinter(ast, types).print(root) : lines_of(problems);
}

/// As `parsed`, of unary tests. The scope gets its `?`.
inline std::string parsed_tests(std::string_view text, feel::Scope scope = {}) {
  feel::Types types;
  feel::Ast ast;
  std::vector<Problem> problems;
  scope.locals.emplace_back("?");
  std::uint32_t const root = feel::parse_unary_tests(text, {"f.dmn", 1, 1, ""}, scope, types, ast, problems);
  return problems.empty() ? AstPrinter(ast, types).print(root) : lines_of(problems);
}

}  // namespace kanteling::rules::testing
