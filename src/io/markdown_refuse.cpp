// SPDX-License-Identifier: Apache-2.0
#include "io/markdown_refuse.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "io/lines.hpp"
#include "io/markdown_rules.hpp"
#include "io/markdown_text.hpp"
#include "io/problems.hpp"
#include "kanteling/io/dmn_write.hpp"

namespace kanteling::io {
namespace {

using Kind = rules::ModelExpression::Kind;

constexpr std::string_view as_dmn = "; a DMN file holds it as it is";

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::none:
      return "no logic";
    case Kind::literal:
      return "an expression";
    case Kind::table:
      return "a decision table";
    case Kind::context:
      return "a boxed context";
    case Kind::list:
      return "a boxed list";
    case Kind::relation:
      return "a boxed relation";
    case Kind::invocation:
      return "a boxed invocation";
    case Kind::function:
      return "a boxed function";
    case Kind::conditional:
      return "a boxed conditional";
    case Kind::filter:
      return "a boxed filter";
    case Kind::for_in:
      return "a boxed for";
    case Kind::some:
      return "a boxed some";
    case Kind::every:
      return "a boxed every";
  }
  return {};
}

/// Looks through one model and collects what it finds.
class Refusals {
 public:
  explicit Refusals(rules::Model const& model) : model_(model) {}

  std::vector<Problem> find() {
    for (rules::ModelType const& type : model_.types) check_type(type);
    for (rules::ModelFunction const& function : model_.functions)
      refuse(function.where, ", businessKnowledgeModel " + shown(function.id), "a business knowledge model",
             "decisions only");
    for (rules::ModelDecision const& decision : model_.decisions) check_decision(decision);
    return std::move(problems_);
  }

 private:
  void check_type(rules::ModelType const& type) {
    std::string const inside = ", type " + shown(type.name);
    if (type.is_function) refuse(type.where, inside, "a function type", "types of values only");
    if (type.name.find(" / ") != std::string::npos)
      refuse(type.where, inside, "a name with \" / \" in it", "a name without that");
    for (rules::ModelType const& field : type.fields) check_type(field);
  }

  void check_decision(rules::ModelDecision const& decision) {
    std::string const inside = ", decision " + shown(decision.id);
    for (rules::ModelRequirement const& r : decision.requires_)
      if (r.id.find(',') != std::string::npos)
        refuse(r.where, inside, "the id " + shown(r.id) + " with a comma", "an id without a comma");
    if (decision.logic.kind == Kind::table) {
      check_table(decision.logic.tables.at(0), inside);
    } else if (decision.logic.kind != Kind::literal) {
      rules::Text const& where = decision.logic.kind == Kind::none ? decision.where : decision.logic.text;
      refuse(where, inside, std::string(name_of(decision.logic.kind)),
             "a decision table or one FEEL expression");
    } else if (decision.logic.text.text.find('\r') != std::string::npos) {
      refuse(decision.logic.text, inside, "a carriage return in an expression",
             "lines that end in line feeds alone");
    }
  }

  void check_table(rules::ModelTable const& table, std::string const& inside) {
    for (rules::ModelInput const& input : table.inputs)
      check_title(input.expression, input.expression.text, input.type_ref, inside);
    for (rules::ModelOutput const& output : table.outputs)
      check_title(table.where, output.name, output.type_ref, inside);
    for (rules::ModelRule const& rule : table.rules)
      check_rule(table, rule, inside + ", rule " + shown(rule.id));
  }

  void check_title(rules::Text const& where, std::string const& text, std::string const& type_ref,
                   std::string const& inside) {
    if (!join_type({text, type_ref}))
      refuse(where, inside, "the column " + shown(text) + " of type " + shown(type_ref),
             "a name and a type with no colon between them but one");
  }

  void check_rule(rules::ModelTable const& table, rules::ModelRule const& rule, std::string const& inside) {
    rules::Text const where = !rule.inputs.empty() ? rule.inputs[0] : table.where;
    if (rule.id == allowed_row || rule.id == default_row)
      refuse(where, inside, "the word " + rule.id + " as the id of a rule",
             "another id: this word marks a row of its own");
    if (rule.inputs.size() != table.inputs.size() || rule.outputs.size() != table.outputs.size())
      refuse(where, inside,
             "a rule of " + std::to_string(rule.inputs.size()) + " inputs and " +
                 std::to_string(rule.outputs.size()) + " outputs",
             "a cell for each column");
    auto const same_name = [](rules::Annotation const& a, rules::Annotation const& b) {
      return a.name == b.name;
    };
    std::vector<rules::Annotation> const& first = table.rules[0].annotations;
    if (!std::equal(first.begin(), first.end(), rule.annotations.begin(), rule.annotations.end(), same_name))
      refuse(where, inside, "other annotations than the first rule",
             "the same annotations for every rule, empty or not");
  }

  void refuse(rules::Text const& where, std::string const& inside, std::string found, std::string expected) {
    problems_.push_back({model_.file + ' ' + to_string(LineColumn{where.line, where.column}) + inside,
                         std::move(found), std::move(expected) + std::string(as_dmn)});
  }

  rules::Model const& model_;
  std::vector<Problem> problems_;
};

/// A model of one decision and nothing else.
std::string alone(rules::ModelDecision const& decision) {
  rules::Model model;
  model.decisions.push_back(decision);
  return write_dmn(model);
}

}  // namespace

std::vector<Problem> what_markdown_cannot_hold(rules::Model const& model) {
  return Refusals(model).find();
}

Problem not_the_same(rules::Model const& model, Result<rules::Model> const& again) {
  std::string where = model.file;
  std::string found = "a name or text that Markdown takes for something else";
  if (!again) found += " (" + to_string(again.error()[0]) + ')';
  for (std::size_t i = 0; again && i < model.decisions.size() && i < again->decisions.size(); ++i) {
    rules::ModelDecision const& decision = model.decisions[i];
    if (alone(decision) == alone(again->decisions[i])) continue;
    where += ' ' + to_string(LineColumn{decision.where.line, decision.where.column}) + ", decision " +
             shown(decision.id);
    break;
  }
  return {std::move(where), std::move(found), "names of letters, digits and blanks" + std::string(as_dmn)};
}

}  // namespace kanteling::io
