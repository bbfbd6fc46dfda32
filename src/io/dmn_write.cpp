// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/dmn_write.hpp"

#include <algorithm>
#include <string_view>

#include "io/dmn_write_logic.hpp"
#include "io/source_words.hpp"
#include "kanteling/io/dmn.hpp"

namespace kanteling::io {
namespace {

constexpr std::string_view dmn_1_3 = "https://www.omg.org/spec/DMN/20191111/MODEL/";
constexpr std::string_view dmn_1_4 = "https://www.omg.org/spec/DMN/20211108/MODEL/";
constexpr std::string_view dmn_1_5 = "https://www.omg.org/spec/DMN/20230324/MODEL/";

bool tests_whole_list(rules::ModelType const& type) {
  return type.allowed_for_list || std::any_of(type.fields.begin(), type.fields.end(), tests_whole_list);
}

/// Conditionals, filters and iterators came with DMN 1.4.
bool is_newer(rules::ModelExpression const& expression) {
  if (expression.kind >= rules::ModelExpression::Kind::conditional) return true;
  return std::any_of(expression.parts.begin(), expression.parts.end(),
                     [](rules::ModelBinding const& part) { return is_newer(part.value); });
}

std::string_view version_of(rules::Model const& model) {
  auto const newer = [](auto const& element) { return is_newer(element.logic); };
  if (std::any_of(model.types.begin(), model.types.end(), tests_whole_list)) return dmn_1_5;
  if (std::any_of(model.decisions.begin(), model.decisions.end(), newer)) return dmn_1_4;
  return std::any_of(model.functions.begin(), model.functions.end(), newer) ? dmn_1_4 : dmn_1_3;
}

void write_type(XmlWriter& xml, rules::ModelType const& type, std::string_view element) {
  xml.open(element).attribute("name", type.name);
  if (type.is_list) xml.attribute("isCollection", "true");
  if (!type.type_ref.empty()) xml.element("typeRef", type.type_ref);
  if (!type.allowed.text.empty()) {
    xml.open(type.allowed_for_list ? "typeConstraint" : "allowedValues");
    xml.element("text", type.allowed.text);
    xml.close();
  }
  for (rules::ModelType const& field : type.fields) write_type(xml, field, "itemComponent");
  if (type.is_function) {
    xml.open("functionItem").optional("outputTypeRef", type.result_ref);
    for (rules::ModelBinding const& p : type.parameters)
      xml.open("parameters").attribute("name", p.name).optional("typeRef", p.type_ref).close();
    xml.close();
  }
  xml.close();
}

void write_variable(XmlWriter& xml, std::string const& name, std::string const& type_ref) {
  xml.open("variable").attribute("name", name).optional("typeRef", type_ref).close();
}

/// What a model knows by an id: which element refers to it. An id of another file is taken for a decision's.
enum class Needed { input, decision, function };

Needed needed(rules::Model const& model, std::string const& id) {
  auto const is = [&](auto const& element) { return element.id == id; };
  if (std::any_of(model.inputs.begin(), model.inputs.end(), is)) return Needed::input;
  if (std::any_of(model.functions.begin(), model.functions.end(), is)) return Needed::function;
  return Needed::decision;
}

void write_requirement(XmlWriter& xml, std::string_view element, std::string_view required,
                       std::string const& id) {
  xml.open(element);
  xml.open(required).attribute("href", '#' + id).close();
  xml.close();
}

void write_requirements(XmlWriter& xml, rules::Model const& model,
                        std::vector<rules::ModelRequirement> const& requirements) {
  for (rules::ModelRequirement const& r : requirements) {
    Needed const kind = needed(model, r.id);
    if (kind == Needed::input) write_requirement(xml, "informationRequirement", "requiredInput", r.id);
    if (kind == Needed::decision) write_requirement(xml, "informationRequirement", "requiredDecision", r.id);
  }
  for (rules::ModelRequirement const& r : requirements)  // the schema wants knowledge behind information
    if (needed(model, r.id) == Needed::function)
      write_requirement(xml, "knowledgeRequirement", "requiredKnowledge", r.id);
}

void write_decision(XmlWriter& xml, rules::Model const& model, rules::ModelDecision const& decision) {
  xml.open("decision").attribute("id", decision.id).attribute("name", decision.name);
  if (decision.source) write_legal(xml, legal_words(*decision.source, std::nullopt));
  if (decision.open) xml.attribute("kanteling:open", "true");
  xml.optional("kanteling:version_of", decision.version_of);
  write_variable(xml, decision.name, decision.type_ref);
  write_requirements(xml, model, decision.requires_);
  write_logic(xml, decision.logic, decision.source);
  xml.close();
}

void write_function(XmlWriter& xml, rules::ModelFunction const& function) {
  xml.open("businessKnowledgeModel").attribute("id", function.id).attribute("name", function.name);
  write_variable(xml, function.name, function.type_ref);
  if (function.logic.kind == rules::ModelExpression::Kind::function)
    write_function_logic(xml, function.logic, "encapsulatedLogic");
  for (rules::ModelRequirement const& r : function.requires_)  // a function can need nothing but knowledge
    write_requirement(xml, "knowledgeRequirement", "requiredKnowledge", r.id);
  xml.close();
}

}  // namespace

std::string write_dmn(rules::Model const& model) {
  XmlWriter xml;
  xml.open("definitions").attribute("xmlns", version_of(model)).attribute("xmlns:kanteling", legal_namespace);
  xml.attribute("name", model.name).attribute("namespace", std::string(legal_namespace) + "/model");
  for (rules::ModelType const& type : model.types) write_type(xml, type, "itemDefinition");
  for (rules::ModelInputData const& input : model.inputs) {
    xml.open("inputData").attribute("id", input.id).attribute("name", input.name);
    write_variable(xml, input.name, input.type_ref);
    xml.close();
  }
  for (rules::ModelFunction const& function : model.functions) write_function(xml, function);
  for (rules::ModelDecision const& decision : model.decisions) write_decision(xml, model, decision);
  xml.close();
  return xml.take();
}

}  // namespace kanteling::io
