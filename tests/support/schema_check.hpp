// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

/// What of a JSON Schema can be checked in a few lines: properties, required, additionalProperties, enum, anyOf, items,
/// types and $ref within the document. Enough to see that what is written is what is published.
namespace kanteling::support {

using nlohmann::json;

class SchemaCheck {
 public:
  explicit SchemaCheck(json schema) : schema_(std::move(schema)) {}

  /// Every difference, each with its place.
  std::vector<std::string> differences(json const& value) const {
    std::vector<std::string> found;
    check(value, schema_, "", found);
    return found;
  }

 private:
  static bool has_type(json const& value, std::string const& type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "integer") return value.is_number_integer();
    if (type == "boolean") return value.is_boolean();
    return type == "null" && value.is_null();
  }

  void check(json const& value, json const& shape, std::string const& where, std::vector<std::string>& found) const {
    if (shape.contains("$ref")) {
      auto const path = shape["$ref"].get<std::string>().substr(1);
      return check(value, schema_.at(json::json_pointer(path)), where, found);
    }
    if (shape.contains("anyOf")) return check_any(value, shape["anyOf"], where, found);
    if (!has_type(value, shape.at("type").get<std::string>())) {
      found.push_back(where + ": " + value.dump() + " is no " + shape["type"].get<std::string>());
      return;
    }
    if (shape.contains("enum") && std::find(shape["enum"].begin(), shape["enum"].end(), value) == shape["enum"].end()) {
      found.push_back(where + ": " + value.dump() + " is not among the words");
    }
    if (value.is_array()) {
      for (json const& item : value) check(item, shape.at("items"), where + "[]", found);
    }
    if (value.is_object()) check_object(value, shape, where, found);
  }

  void check_any(json const& value, json const& shapes, std::string const& where,
                 std::vector<std::string>& found) const {
    std::vector<std::string> least;
    for (json const& shape : shapes) {
      std::vector<std::string> differences;
      check(value, shape, where, differences);
      if (differences.empty()) return;
      if (least.empty() || differences.size() > least.size()) least = differences;
    }
    found.insert(found.end(), least.begin(), least.end());
  }

  void check_object(json const& value, json const& shape, std::string const& where,
                    std::vector<std::string>& found) const {
    if (shape.at("additionalProperties") != false) found.push_back(where + ": the schema is open");
    for (json const& name : shape.at("required"))
      if (!value.contains(name.get<std::string>())) found.push_back(where + ": no " + name.get<std::string>());
    for (auto const& [key, member] : value.items()) {
      if (!shape.at("properties").contains(key)) {
        found.push_back(where + "." + key + ": not in the schema");
      } else {
        check(member, shape["properties"][key], where + "." + key, found);
      }
    }
  }

  json schema_;
};

}  // namespace kanteling::support
