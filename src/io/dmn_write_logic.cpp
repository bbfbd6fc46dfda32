// SPDX-License-Identifier: Apache-2.0
#include "io/dmn_write_logic.hpp"

#include <string>

namespace kanteling::io {
namespace {

using Kind = rules::ModelExpression::Kind;

std::string_view word(rules::HitPolicy policy) {
  switch (policy) {
    case rules::HitPolicy::unique:
      return "UNIQUE";
    case rules::HitPolicy::any:
      return "ANY";
    case rules::HitPolicy::priority:
      return "PRIORITY";
    case rules::HitPolicy::first:
      return "FIRST";
    case rules::HitPolicy::rule_order:
      return "RULE ORDER";
    case rules::HitPolicy::output_order:
      return "OUTPUT ORDER";
    case rules::HitPolicy::collect:
      return "COLLECT";
  }
  return {};
}

std::string_view word(rules::Aggregation aggregation) {
  switch (aggregation) {
    case rules::Aggregation::none:
      return "";
    case rules::Aggregation::sum:
      return "SUM";
    case rules::Aggregation::count:
      return "COUNT";
    case rules::Aggregation::min:
      return "MIN";
    case rules::Aggregation::max:
      return "MAX";
  }
  return {};
}

void write_text(XmlWriter& xml, std::string_view element, std::string_view text) {
  xml.open(element);
  xml.element("text", text);
  xml.close();
}

void write_optional_text(XmlWriter& xml, std::string_view element, rules::Text const& text) {
  if (!text.text.empty()) write_text(xml, element, text.text);
}

/// The columns of annotations: the names of the rule that has most of them, for those of a rule go by
/// position.
std::vector<rules::Annotation> annotation_columns(rules::ModelTable const& table) {
  std::vector<rules::Annotation> longest;
  for (rules::ModelRule const& rule : table.rules)
    if (rule.annotations.size() > longest.size()) longest = rule.annotations;
  return longest;
}

void write_rule(XmlWriter& xml, rules::ModelRule const& rule, std::optional<Source> const& inherited) {
  xml.open("rule").optional("id", rule.id);
  if (rule.source) write_legal(xml, legal_words(*rule.source, inherited));
  for (rules::Text const& cell : rule.inputs) write_text(xml, "inputEntry", cell.text);
  for (rules::Text const& cell : rule.outputs) write_text(xml, "outputEntry", cell.text);
  for (rules::Annotation const& annotation : rule.annotations)
    write_text(xml, "annotationEntry", annotation.text);
  xml.close();
}

void write_table(XmlWriter& xml, rules::ModelTable const& table, std::string const& type_ref,
                 std::optional<Source> const& inherited) {
  xml.open("decisionTable").optional("id", table.id).optional("typeRef", type_ref);
  xml.attribute("hitPolicy", word(table.hit_policy)).optional("aggregation", word(table.aggregation));
  for (rules::ModelInput const& input : table.inputs) {
    xml.open("input");
    xml.open("inputExpression").optional("typeRef", input.type_ref);
    xml.element("text", input.expression.text);
    xml.close();
    write_optional_text(xml, "inputValues", input.allowed);
    xml.close();
  }
  for (rules::ModelOutput const& output : table.outputs) {
    xml.open("output").optional("name", output.name).optional("typeRef", output.type_ref);
    write_optional_text(xml, "outputValues", output.allowed);
    write_optional_text(xml, "defaultOutputEntry", output.default_entry);
    xml.close();
  }
  for (rules::Annotation const& column : annotation_columns(table))
    xml.open("annotation").attribute("name", column.name).close();
  for (rules::ModelRule const& rule : table.rules) write_rule(xml, rule, inherited);
  xml.close();
}

void write_part(XmlWriter& xml, std::string_view element, rules::ModelBinding const& part) {
  xml.open(element).optional("typeRef", part.type_ref);
  write_logic(xml, part.value, std::nullopt);
  xml.close();
}

void write_context(XmlWriter& xml, rules::ModelExpression const& context) {
  xml.open("context").optional("typeRef", context.type_ref);
  for (rules::ModelBinding const& entry : context.parts) {
    xml.open("contextEntry");
    if (!entry.name.empty())
      xml.open("variable").attribute("name", entry.name).optional("typeRef", entry.type_ref).close();
    write_logic(xml, entry.value, std::nullopt);
    xml.close();
  }
  xml.close();
}

void write_relation(XmlWriter& xml, rules::ModelExpression const& relation) {
  xml.open("relation").optional("typeRef", relation.type_ref);
  std::size_t const width = relation.names.size();
  for (std::size_t i = 0; i < width; ++i) {  // the type of a column stands on its cells
    std::string const type_ref = i < relation.parts.size() ? relation.parts[i].type_ref : std::string();
    xml.open("column").attribute("name", relation.names[i]).optional("typeRef", type_ref).close();
  }
  for (std::size_t at = 0; width > 0 && at + width <= relation.parts.size(); at += width) {
    xml.open("row");
    for (std::size_t i = 0; i < width; ++i) write_logic(xml, relation.parts[at + i].value, std::nullopt);
    xml.close();
  }
  xml.close();
}

void write_invocation(XmlWriter& xml, rules::ModelExpression const& invocation) {
  xml.open("invocation").optional("typeRef", invocation.type_ref);
  write_text(xml, "literalExpression", invocation.text.text);
  for (rules::ModelBinding const& binding : invocation.parts) {
    xml.open("binding");
    xml.open("parameter").attribute("name", binding.name).optional("typeRef", binding.type_ref).close();
    write_logic(xml, binding.value, std::nullopt);
    xml.close();
  }
  xml.close();
}

/// An expression whose parts stand each in an element of its own.
void write_parts(XmlWriter& xml, rules::ModelExpression const& expression, std::string_view element,
                 std::vector<std::string_view> const& part_elements) {
  xml.open(element).optional("typeRef", expression.type_ref);
  if (!expression.names.empty()) xml.attribute("iteratorVariable", expression.names[0]);
  for (std::size_t i = 0; i < part_elements.size() && i < expression.parts.size(); ++i)
    write_part(xml, part_elements[i], expression.parts[i]);
  xml.close();
}

void write_list(XmlWriter& xml, rules::ModelExpression const& list) {
  xml.open("list").optional("typeRef", list.type_ref);
  for (rules::ModelBinding const& item : list.parts) write_logic(xml, item.value, std::nullopt);
  xml.close();
}

void write_literal(XmlWriter& xml, rules::ModelExpression const& literal) {
  xml.open("literalExpression").optional("typeRef", literal.type_ref);
  xml.element("text", literal.text.text);
  xml.close();
}

}  // namespace

void write_legal(XmlWriter& xml, std::vector<LegalWord> const& words) {
  for (LegalWord const& w : words) xml.attribute("kanteling:" + std::string(w.name), w.text);
}

void write_function_logic(XmlWriter& xml, rules::ModelExpression const& function, std::string_view element) {
  xml.open(element).optional("typeRef", function.type_ref);
  for (rules::ModelBinding const& p : function.parameters)
    xml.open("formalParameter").attribute("name", p.name).optional("typeRef", p.type_ref).close();
  for (rules::ModelBinding const& body : function.parts) write_logic(xml, body.value, std::nullopt);
  xml.close();
}

/// Recurses as deep as the model nests, which its reader bounds.
void write_logic(XmlWriter& xml, rules::ModelExpression const& logic,
                 std::optional<Source> const& inherited) {
  switch (logic.kind) {
    case Kind::none:
      return;
    case Kind::literal:
      return write_literal(xml, logic);
    case Kind::table:
      for (rules::ModelTable const& table : logic.tables) write_table(xml, table, logic.type_ref, inherited);
      return;
    case Kind::context:
      return write_context(xml, logic);
    case Kind::list:
      return write_list(xml, logic);
    case Kind::relation:
      return write_relation(xml, logic);
    case Kind::invocation:
      return write_invocation(xml, logic);
    case Kind::function:
      return write_function_logic(xml, logic, "functionDefinition");
    case Kind::conditional:
      return write_parts(xml, logic, "conditional", {"if", "then", "else"});
    case Kind::filter:
      return write_parts(xml, logic, "filter", {"in", "match"});
    case Kind::for_in:
      return write_parts(xml, logic, "for", {"in", "return"});
    case Kind::some:
      return write_parts(xml, logic, "some", {"in", "satisfies"});
    case Kind::every:
      return write_parts(xml, logic, "every", {"in", "satisfies"});
  }
}

}  // namespace kanteling::io
