// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>

#include "io/dmn_parts.hpp"
#include "kanteling/core/shorten.hpp"

namespace kanteling::io {
namespace {

using rules::ModelBinding;
using rules::ModelExpression;
using Kind = ModelExpression::Kind;

constexpr std::size_t depth_max = 100;

using Others = std::initializer_list<std::string_view>;

/// An expression that must be there.
ModelExpression read_required(DmnReading& reading, pugi::xml_node parent, Others others) {
  std::size_t const unsupported = reading.unsupported_count();
  ModelExpression result = read_expression_in(reading, parent, others);
  if (result.kind == Kind::none && reading.unsupported_count() == unsupported)
    reading.report(parent, std::string(local_name(parent)) + " without an expression",
                   "a boxed expression in it");
  return result;
}

/// What stands in a child of this name: <if>, <in>, <satisfies>, ...
void read_named_part(DmnReading& reading, pugi::xml_node element, char const* name, ModelExpression& to) {
  pugi::xml_node const holder = child_of(element, name);
  ModelBinding part{name, {}, {}};
  if (!holder) reading.report(element, std::string(local_name(element)) + " without " + name, name);
  if (holder) part.type_ref = reading.type_in(holder);
  if (holder) part.value = read_required(reading, holder, {});
  to.parts.push_back(std::move(part));
}

void read_literal(DmnReading& reading, pugi::xml_node element, ModelExpression& to) {
  to.text = reading.feel_text(element);
}

void read_boxed_table(DmnReading& reading, pugi::xml_node element, ModelExpression& to) {
  to.tables.push_back(read_table(reading, element));
}

void read_context(DmnReading& reading, pugi::xml_node element, ModelExpression& to) {
  for (pugi::xml_node const child : element.children()) {
    reading.refuse_unless(child, {"contextEntry"});
    if (local_name(child) != "contextEntry") continue;
    ModelBinding entry;
    if (pugi::xml_node const variable = child_of(child, "variable"); variable)
      entry = read_information_item(reading, variable);
    entry.value = read_required(reading, child, {"variable"});
    to.parts.push_back(std::move(entry));
  }
}

void read_list(DmnReading& reading, pugi::xml_node element, ModelExpression& to);

void read_relation(DmnReading& reading, pugi::xml_node element, ModelExpression& to) {
  std::vector<ModelBinding> columns;
  for (pugi::xml_node const child : element.children()) {
    reading.refuse_unless(child, {"column", "row"});
    if (local_name(child) != "column") continue;
    columns.push_back(read_information_item(reading, child));
    to.names.push_back(columns.back().name);
  }
  for (pugi::xml_node const row : element.children()) {
    if (local_name(row) != "row") continue;
    ModelExpression cells;
    std::size_t const unsupported = reading.unsupported_count();
    read_list(reading, row, cells);
    if (reading.unsupported_count() != unsupported) continue;
    if (cells.parts.size() != columns.size()) {
      reading.report(row, "a row of " + std::to_string(cells.parts.size()) + " cells",
                     "as many as there are columns, " + std::to_string(columns.size()));
      continue;
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
      columns[i].value = std::move(cells.parts[i].value);
      to.parts.push_back(columns[i]);
    }
  }
}

void read_binding(DmnReading& reading, pugi::xml_node element, ModelExpression& to) {
  pugi::xml_node const parameter = child_of(element, "parameter");
  ModelBinding binding = read_information_item(reading, parameter);
  if (binding.name.empty()) reading.report(element, "binding without a parameter", "a parameter with a name");
  binding.value = read_expression_in(reading, element, {"parameter"});
  to.parts.push_back(std::move(binding));
}

void read_invocation(DmnReading& reading, pugi::xml_node element, ModelExpression& to) {
  bool is_named = false;
  for (pugi::xml_node const child : element.children()) {
    std::string_view const name = local_name(child);
    if (name == "binding") {
      read_binding(reading, child, to);
    } else if (name == "literalExpression" && !is_named) {
      to.text = reading.feel_text(child);
      is_named = true;
    } else {
      reading.refuse_unless(child, {});
    }
  }
  if (!is_named)
    reading.report(element, "invocation of nothing", "a literalExpression that names a function");
}

void read_definition(DmnReading& reading, pugi::xml_node element, ModelExpression& to) {
  std::string_view const kind = element.attribute("kind").as_string("FEEL");
  if (kind != "FEEL") {
    std::string name = "functionDefinition of kind " + shorten(kind);
    std::string found = name + " is not supported";
    reading.unsupported(element, std::move(name), std::move(found), "kind FEEL");
    return;
  }
  for (pugi::xml_node const child : element.children()) {
    if (local_name(child) != "formalParameter") continue;
    to.parameters.push_back(read_information_item(reading, child));
    if (to.parameters.back().name.empty()) reading.report(child, "formalParameter without name", "a name");
  }
  to.parts.push_back({{}, {}, read_expression_in(reading, element, {"formalParameter"})});
}

void read_conditional(DmnReading& reading, pugi::xml_node element, ModelExpression& to) {
  reading.refuse_children_unless(element, {"if", "then", "else"});
  for (char const* const part : {"if", "then", "else"}) read_named_part(reading, element, part, to);
}

void read_filter(DmnReading& reading, pugi::xml_node element, ModelExpression& to) {
  reading.refuse_children_unless(element, {"in", "match"});
  for (char const* const part : {"in", "match"}) read_named_part(reading, element, part, to);
}

void read_iteration(DmnReading& reading, pugi::xml_node element, ModelExpression& to) {
  char const* const result = to.kind == Kind::for_in ? "return" : "satisfies";
  reading.refuse_children_unless(element, {"in", result});
  to.names.push_back(reading.name_in(element, "iteratorVariable"));
  if (to.names[0].empty())
    reading.report(element, std::string(local_name(element)) + " without iteratorVariable", "a name");
  for (char const* const part : {"in", result}) read_named_part(reading, element, part, to);
}

struct Boxed {
  std::string_view name;
  Kind kind;
  void (*read)(DmnReading&, pugi::xml_node, ModelExpression&);
};

constexpr Boxed boxed_expressions[] = {
    {"literalExpression", Kind::literal, read_literal},
    {"decisionTable", Kind::table, read_boxed_table},
    {"context", Kind::context, read_context},
    {"list", Kind::list, read_list},
    {"relation", Kind::relation, read_relation},
    {"invocation", Kind::invocation, read_invocation},
    {"functionDefinition", Kind::function, read_definition},
    {"conditional", Kind::conditional, read_conditional},
    {"filter", Kind::filter, read_filter},
    {"for", Kind::for_in, read_iteration},
    {"some", Kind::some, read_iteration},
    {"every", Kind::every, read_iteration},
};

Boxed const* find_boxed(pugi::xml_node element) {
  if (element.type() != pugi::node_element) return nullptr;
  for (Boxed const& boxed : boxed_expressions) {
    if (boxed.name == local_name(element)) return &boxed;
  }
  return nullptr;
}

ModelExpression read_boxed(DmnReading& reading, pugi::xml_node element, Boxed const& boxed) {
  ModelExpression result;
  if (!reading.count_part(element)) return result;
  if (reading.expression_depth == depth_max) {
    reading.report(element, std::string(boxed.name) + " inside " + std::to_string(depth_max) + " others",
                   "boxed expressions at most " + std::to_string(depth_max) + " deep");
    return result;
  }
  ++reading.expression_depth;
  result.kind = boxed.kind;
  result.text = reading.xml.place_of(element);
  result.type_ref = reading.type_in(element);
  boxed.read(reading, element, result);
  --reading.expression_depth;
  return result;
}

void read_list(DmnReading& reading, pugi::xml_node element, ModelExpression& to) {
  for (pugi::xml_node const child : element.children()) {
    Boxed const* const boxed = find_boxed(child);
    if (boxed == nullptr) reading.refuse_unless(child, {});
    if (boxed != nullptr) to.parts.push_back({{}, {}, read_boxed(reading, child, *boxed)});
  }
}

}  // namespace

ModelExpression read_expression_in(DmnReading& reading, pugi::xml_node parent, Others others) {
  ModelExpression result;
  bool found = false;
  for (pugi::xml_node const child : parent.children()) {
    Boxed const* const boxed = find_boxed(child);
    if (boxed == nullptr) {
      reading.refuse_unless(child, others);
    } else if (found) {
      reading.report(child, "a second expression: " + std::string(boxed->name),
                     "one expression in " + std::string(local_name(parent)));
    } else {
      result = read_boxed(reading, child, *boxed);
      found = true;
    }
  }
  return result;
}

ModelExpression read_function(DmnReading& reading, pugi::xml_node element) {
  return read_boxed(reading, element, {"functionDefinition", Kind::function, read_definition});
}

}  // namespace kanteling::io
