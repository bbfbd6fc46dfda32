// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. Boxed expressions become nodes.

#include <algorithm>

#include "kanteling/rules/compile_types_impl.hpp"
#include "kanteling/rules/lower_cell_impl.hpp"

namespace kanteling::rules::detail {

inline constexpr std::size_t rules_max = 100'000;
/// Allowed values of an output: each output of a rule is looked up among them.
inline constexpr std::size_t allowed_max = 1'000;

/// Compiles the logic of one decision or function. The scope is what it may refer to.
class ExpressionCompiler {
 public:
  ExpressionCompiler(Program& program, TypeCompiler& types, feel::Scope& scope, std::string const& file,
                     std::string inside, std::vector<Problem>& problems)
      : program_(program), types_(types), scope_(scope), file_(file), inside_(std::move(inside)), problems_(problems) {}

  /// no_node where there is none, or problems were found.
  std::uint32_t compile(ModelExpression const& expression) {
    using Boxed = ModelExpression::Kind;
    if (scope_.locals.size() > feel::slots_max) {
      return refuse(expression.text, "more than 1,000 names in one place", "fewer entries and parameters");
    }
    switch (expression.kind) {
      case Boxed::none:
        return feel::no_node;
      case Boxed::literal:
        return parse(expression.text);
      case Boxed::table:
        return table(expression.tables.front());
      case Boxed::context:
        return context(expression);
      case Boxed::list:
        return list(expression);
      case Boxed::relation:
        return relation(expression);
      case Boxed::invocation:
        return invocation(expression);
      case Boxed::function:
        return function(expression);
      case Boxed::conditional:
        return node(feel::Op::conditional, all_of(expression), expression.text);
      case Boxed::filter:
        return filter(expression);
      case Boxed::for_in:
        return loop(feel::Op::for_in, expression);
      case Boxed::some:
        return loop(feel::Op::some, expression);
      case Boxed::every:
        return loop(feel::Op::every, expression);
    }
    return feel::no_node;
  }

  std::uint32_t coerced(std::uint32_t value, std::string_view type_ref, std::string const& name, Text const& where) {
    if (value == feel::no_node || type_ref.empty()) return value;
    feel::TypeId const type = types_.resolve(type_ref, place(where));
    if (type == feel::any_type) return value;
    std::uint32_t const result = node(feel::Op::coerced, {value}, where);
    program_.ast.nodes[result].a = type;
    program_.ast.nodes[result].b = names({name});
    return result;
  }

 private:
  feel::TextPlace place(Text const& text) const { return text_place(file_, text, inside_); }

  std::uint32_t parse(Text const& text) {
    if (text.text.empty()) return refuse(text, "an empty expression", "a FEEL expression");
    return feel::parse_expression(text.text, place(text), scope_, program_.types, program_.ast, problems_);
  }

  std::uint32_t refuse(Text const& where, std::string found, std::string expected) {
    problems_.push_back({to_string(place(where)), std::move(found), std::move(expected)});
    return feel::no_node;
  }

  std::uint32_t node(feel::Op op, std::vector<std::uint32_t> const& children, Text const& where) {
    feel::Node result;
    result.op = op;
    result.text = static_cast<std::uint32_t>(program_.ast.places.size());
    program_.ast.places.push_back(place(where));
    program_.ast.texts.emplace_back();
    result.first = static_cast<std::uint32_t>(program_.ast.children.size());
    result.count = static_cast<std::uint32_t>(children.size());
    program_.ast.children.insert(program_.ast.children.end(), children.begin(), children.end());
    program_.ast.nodes.push_back(result);
    for (std::uint32_t const c : children)
      if (c == feel::no_node) return feel::no_node;  // its problems are there already
    return static_cast<std::uint32_t>(program_.ast.nodes.size() - 1);
  }

  std::uint32_t names(std::vector<std::string> const& list) {
    auto const first = static_cast<std::uint32_t>(program_.ast.names.size());
    program_.ast.names.insert(program_.ast.names.end(), list.begin(), list.end());
    return first;
  }

  std::uint32_t part(ModelBinding const& binding) {
    std::uint32_t value = compile(binding.value);
    if (binding.value.kind != ModelExpression::Kind::function)
      value = coerced(value, binding.value.type_ref, binding.name, binding.value.text);
    return coerced(value, binding.type_ref, binding.name, binding.value.text);
  }

  std::vector<std::uint32_t> all_of(ModelExpression const& expression) {
    std::vector<std::uint32_t> nodes;
    for (ModelBinding const& binding : expression.parts) nodes.push_back(part(binding));
    return nodes;
  }

  std::uint32_t list(ModelExpression const& expression) {
    return node(feel::Op::list, all_of(expression), expression.text);
  }

  std::uint32_t context(ModelExpression const& expression) {
    std::size_t const outside = scope_.locals.size();
    std::vector<std::uint32_t> values;
    std::vector<std::string> entries;
    for (ModelBinding const& binding : expression.parts) {
      values.push_back(part(binding));
      entries.push_back(binding.name);
      scope_.locals.push_back(binding.name);
    }
    scope_.locals.resize(outside);
    return with_names(feel::Op::boxed_context, std::move(values), entries, static_cast<std::uint32_t>(outside),
                      expression.text);
  }

  std::uint32_t with_names(feel::Op op, std::vector<std::uint32_t> values, std::vector<std::string> const& entries,
                           std::uint32_t slot, Text const& where) {
    std::uint32_t const first = names(entries);
    std::uint32_t const result = node(op, values, where);
    if (result == feel::no_node) return result;
    program_.ast.nodes[result].a = first;
    program_.ast.nodes[result].b = slot;
    return result;
  }

  std::uint32_t relation(ModelExpression const& expression) {
    std::size_t const width = expression.names.size();
    auto const slot = static_cast<std::uint32_t>(scope_.locals.size());
    std::vector<std::uint32_t> rows;
    for (std::size_t i = 0; width > 0 && i + width <= expression.parts.size(); i += width) {
      std::vector<std::uint32_t> cells;
      for (std::size_t c = 0; c < width; ++c) cells.push_back(part(expression.parts[i + c]));
      rows.push_back(with_names(feel::Op::context, std::move(cells), expression.names, slot, expression.text));
    }
    return node(feel::Op::list, rows, expression.text);
  }

  std::uint32_t invocation(ModelExpression const& expression) {
    std::vector<std::uint32_t> values{parse(expression.text)};
    std::vector<std::string> parameters;
    for (ModelBinding const& binding : expression.parts) {
      values.push_back(part(binding));
      parameters.push_back(binding.name);
    }
    return with_names(feel::Op::invocation, std::move(values), parameters, 0, expression.text);
  }

  std::uint32_t function(ModelExpression const& expression) {
    std::size_t const outside = scope_.locals.size();
    feel::FunctionInfo info;
    info.first_slot = static_cast<std::uint32_t>(outside);
    for (ModelBinding const& parameter : expression.parameters) {
      info.parameters.push_back(parameter.name);
      info.types.push_back(types_.resolve(parameter.type_ref, place(expression.text)));
      scope_.locals.push_back(parameter.name);
    }
    info.result = types_.resolve(expression.type_ref, place(expression.text));
    std::uint32_t const body = expression.parts.empty() ? feel::no_node : part(expression.parts.front());
    scope_.locals.resize(outside);
    std::uint32_t const result = node(feel::Op::function, {body}, expression.text);
    if (result == feel::no_node) return result;
    program_.ast.nodes[result].a = static_cast<std::uint32_t>(program_.ast.functions.size());
    program_.ast.functions.push_back(std::move(info));
    return result;
  }

  std::uint32_t filter(ModelExpression const& expression) {
    auto const slot = static_cast<std::uint32_t>(scope_.locals.size());
    std::uint32_t const from = part(expression.parts[0]);
    scope_.locals.emplace_back("item");
    scope_.items.push_back(slot);
    std::uint32_t const match = part(expression.parts[1]);
    scope_.items.pop_back();
    scope_.locals.pop_back();
    std::uint32_t const result = node(feel::Op::filter, {from, match}, expression.text);
    if (result != feel::no_node) program_.ast.nodes[result].a = slot;
    return result;
  }

  std::uint32_t loop(feel::Op op, ModelExpression const& expression) {
    std::size_t const outside = scope_.locals.size();
    std::uint32_t const domain = part(expression.parts[0]);
    scope_.locals.push_back(expression.names.empty() ? std::string() : expression.names.front());
    if (op == feel::Op::for_in) scope_.locals.emplace_back("partial");
    std::uint32_t const body = part(expression.parts[1]);
    scope_.locals.resize(outside);
    std::uint32_t const result = node(op, {domain, body}, expression.text);
    if (result == feel::no_node) return result;
    program_.ast.nodes[result].a = static_cast<std::uint32_t>(outside);
    program_.ast.nodes[result].b = 1;
    return result;
  }

  // Decision tables.

  std::uint32_t table(ModelTable const& from) {
    std::size_t const before = problems_.size();
    check_shape(from);
    if (problems_.size() != before) return feel::no_node;
    TableLogic table;
    table.id = from.id;
    table.hit_policy = from.hit_policy;
    table.aggregation = from.aggregation;
    table.slot = static_cast<std::uint32_t>(scope_.locals.size());
    std::string const outside = inside_;
    for (ModelInput const& input : from.inputs) {
      inside_ = outside + ", input " + shorten(input.expression.text, 40);
      table.inputs.push_back(input_of(input));
    }
    inside_ = outside;
    for (ModelOutput const& output : from.outputs) table.outputs.push_back(output_of(output));
    table.rules.reserve(from.rules.size());
    for (ModelRule const& rule : from.rules) {
      inside_ = outside + ", rule " + rule.id;
      table.rules.push_back(rule_of(rule, from));
    }
    inside_ = outside;
    std::uint32_t const result = node(feel::Op::table, {}, from.where);
    program_.ast.nodes[result].a = static_cast<std::uint32_t>(program_.tables.size());
    program_.tables.push_back(std::move(table));
    return result;
  }

  TableLogic::Input input_of(ModelInput const& from) {
    TableLogic::Input input;
    input.text = from.expression.text;
    input.expression = parse(from.expression);
    input.type = types_.resolve(from.type_ref, place(from.expression));
    if (!from.allowed.text.empty()) input.allowed = tests(from.allowed);
    return input;
  }

  TableLogic::Output output_of(ModelOutput const& from) {
    TableLogic::Output output;
    output.name = from.name;
    output.type = types_.resolve(from.type_ref, place(from.allowed));
    if (!from.allowed.text.empty()) output.allowed = tests(from.allowed);
    std::uint32_t const list = output.allowed != feel::no_node ? output.allowed : program_.types[output.type].allowed;
    output.priority = constants_of(list);
    if (output.priority.size() > allowed_max) {
      refuse(from.allowed, std::to_string(output.priority.size()) + " allowed values of output " + shorten(from.name),
             "at most 1,000: what has more is no list to choose from");
    }
    if (!from.default_entry.text.empty()) output.default_entry = parse(from.default_entry);
    return output;
  }

  /// The values of unary tests that only list constants.
  std::vector<feel::Value> constants_of(std::uint32_t list) const {
    std::vector<feel::Value> values;
    if (list == feel::no_node) return values;
    feel::Ast const& ast = program_.ast;
    for (std::uint32_t i = 0; i < ast[list].count; ++i) {
      feel::Node const& test = ast[ast.child(ast[list], i)];
      bool const is_value = test.op == feel::Op::test_value && ast[ast.child(test, 0)].op == feel::Op::constant;
      if (is_value) values.push_back(ast.constants[ast[ast.child(test, 0)].a]);
    }
    return values;
  }

  std::uint32_t tests(Text const& text) {
    scope_.locals.emplace_back("?");
    std::uint32_t const result =
        feel::parse_unary_tests(text.text, place(text), scope_, program_.types, program_.ast, problems_);
    scope_.locals.pop_back();
    return result;
  }

  TableLogic::Rule rule_of(ModelRule const& from, ModelTable const& table) {
    TableLogic::Rule rule;
    rule.id = from.id;
    rule.source = from.source;
    rule.annotations = from.annotations;
    std::string const outside = inside_;
    for (std::size_t i = 0; i < from.inputs.size(); ++i) {
      inside_ = outside + ", input " + shorten(table.inputs[i].expression.text, 40);
      rule.tests.push_back(tests(from.inputs[i]));
      rule.texts.push_back(from.inputs[i].text);
    }
    for (std::size_t i = 0; i < from.outputs.size(); ++i) {
      inside_ = outside + ", output " + (table.outputs[i].name.empty() ? std::to_string(i + 1) : table.outputs[i].name);
      Text const& text = from.outputs[i];
      rule.outputs.push_back(text.text.empty() ? parse({"null", text.line, text.column}) : parse(text));
      rule.texts.push_back(text.text);
    }
    inside_ = outside;
    for (bool const constants : {true, false})
      for (std::uint32_t i = 0; i < rule.tests.size(); ++i)
        if (rule.tests[i] != feel::no_node && is_set_of_constants(program_.ast, rule.tests[i]) == constants)
          rule.order.push_back(i);
    return rule;
  }

  void check_shape(ModelTable const& table) {
    if (table.outputs.empty()) refuse(table.where, "no output", "at least one output column");
    if (table.rules.size() > rules_max) {
      refuse(table.where, std::to_string(table.rules.size()) + " rules", "at most 100,000 rules: split the table");
      return;
    }
    std::vector<std::string> ids;
    for (ModelRule const& rule : table.rules) {
      Text const& where = rule.inputs.empty() ? table.where : rule.inputs.front();
      check_count(where, rule.id, rule.inputs.size(), table.inputs.size(), "input");
      check_count(where, rule.id, rule.outputs.size(), table.outputs.size(), "output");
      ids.push_back(rule.id);
    }
    std::vector<std::string> outputs;
    for (ModelOutput const& output : table.outputs) outputs.push_back(output.name);
    check_distinct(table, std::move(ids), "rule id");
    if (outputs.size() > 1) check_distinct(table, std::move(outputs), "output");
    if (table.aggregation != Aggregation::none && table.outputs.size() > 1)
      refuse(table.where, "an aggregation over " + std::to_string(table.outputs.size()) + " outputs", "one output");
  }

  void check_count(Text const& where, std::string const& rule, std::size_t count, std::size_t right,
                   std::string const& what) {
    if (count == right) return;
    problems_.push_back({to_string(place(where)) + ", rule " + rule, std::to_string(count) + ' ' + what + " entries",
                         std::to_string(right) + ", one per " + what + " column"});
  }

  void check_distinct(ModelTable const& table, std::vector<std::string> names, std::string const& what) {
    std::sort(names.begin(), names.end());
    if (!names.empty() && names.front().empty()) refuse(table.where, "a " + what + " that is empty", "a name");
    for (std::size_t i = 1; i < names.size(); ++i) {
      bool const is_second = !names[i].empty() && names[i] == names[i - 1] && (i < 2 || names[i] != names[i - 2]);
      if (is_second) refuse(table.where, what + ' ' + shorten(names[i]) + " stands there twice", "every " + what + " once");
    }
  }

  Program& program_;
  TypeCompiler& types_;
  feel::Scope& scope_;
  std::string const& file_;
  std::string inside_;
  std::vector<Problem>& problems_;
};

}  // namespace kanteling::rules::detail
