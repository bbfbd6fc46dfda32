// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>

#include "io/dmn_parts.hpp"

namespace kanteling::io {
namespace {

void read_function_item(DmnReading& reading, pugi::xml_node item, rules::ModelType& type) {
  type.is_function = true;
  type.result_ref = reading.type_in(item, "outputTypeRef");
  for (pugi::xml_node const child : item.children()) {
    reading.refuse_unless(child, {"parameters"});
    if (local_name(child) == "parameters") type.parameters.push_back(read_information_item(reading, child));
  }
}

void read_allowed(DmnReading& reading, pugi::xml_node tests, rules::ModelType& type) {
  bool const is_second = !type.allowed.text.empty();
  type.allowed = reading.feel_text(tests);
  type.allowed_for_list = local_name(tests) == "typeConstraint";
  if (is_second) reading.unsupported(tests, "allowedValues beside typeConstraint");
}

}  // namespace

rules::ModelType read_type(DmnReading& reading, pugi::xml_node element) {
  rules::ModelType type;
  type.name = reading.name_in(element);
  type.where = reading.xml.place_of(element);
  if (type.name.empty())
    reading.report(element, std::string(local_name(element)) + " without name", "a name");
  reading.check_language(element, "typeLanguage");
  type.type_ref = reading.type_in(element);
  std::string_view const many = element.attribute("isCollection").value();
  type.is_list = many == "true" || many == "1";
  for (pugi::xml_node const child : element.children()) {
    std::string_view const name = local_name(child);
    if (name == "itemComponent") {
      type.fields.push_back(read_type(reading, child));
    } else if (name == "allowedValues" || name == "typeConstraint") {
      read_allowed(reading, child, type);
    } else if (name == "functionItem") {
      read_function_item(reading, child, type);
    } else {
      reading.refuse_unless(child, {"typeRef"});
    }
  }
  return type;
}

rules::ModelBinding read_information_item(DmnReading& reading, pugi::xml_node element) {
  reading.refuse_children_unless(element, {"typeRef"});
  rules::ModelBinding item;
  item.name = reading.name_in(element);
  item.type_ref = reading.type_in(element);
  return item;
}

}  // namespace kanteling::io
