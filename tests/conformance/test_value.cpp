// SPDX-License-Identifier: Apache-2.0
#include "test_value.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "io/dmn_xml.hpp"
#include "kanteling/rules/decimal.hpp"
#include "kanteling/rules/feel/temporal.hpp"

namespace kanteling::tck {
namespace {

namespace feel = rules::feel;
using feel::Value;
using io::local_name;

constexpr int depth_max = 100;

/// Attributes of the schema-instance namespace, under whatever prefix.
std::string_view schema_attribute(pugi::xml_node element, std::string_view name) {
  for (pugi::xml_attribute const a : element.attributes()) {
    if (std::string_view(a.name()) != name && local_name(a.name()) == name) return a.value();
  }
  return {};
}

bool is_nil(pugi::xml_node element) {
  std::string_view const nil = schema_attribute(element, "nil");
  return nil == "true" || nil == "1";
}

std::string whole_text(pugi::xml_node element) {
  std::string text;
  for (pugi::xml_node const part : element.children()) text += part.value();
  return text;
}

std::string trimmed(std::string const& text) {
  std::size_t const first = text.find_first_not_of(" \t\r\n");
  std::size_t const last = text.find_last_not_of(" \t\r\n");
  return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

template <class T>
Value value_or_null(std::optional<T> const& read) {
  return read ? Value::of(*read) : Value();
}

Value to_number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  auto const number = rules::parse_decimal(text);
  return number ? Value::of(*number) : Value();
}

Value to_boolean(std::string_view text) {
  if (text == "true" || text == "1") return Value::of(true);
  if (text == "false" || text == "0") return Value::of(false);
  return {};
}

Value untyped(std::string const& text) {
  std::string const word = trimmed(text);
  if (word == "true" || word == "false") return Value::of(word == "true");
  Value number = to_number(word);
  return number.is_null() ? Value::string(text) : number;
}

Value typed(std::string_view type, std::string const& text) {
  std::string const word = trimmed(text);
  if (type == "string" || type == "anyURI" || type == "token") return Value::string(text);
  if (type == "boolean") return to_boolean(word);
  if (type == "date") return value_or_null(feel::parse_day(word));
  if (type == "time") return value_or_null(feel::parse_time(word));
  if (type == "dateTime") return value_or_null(feel::parse_date_time(word));
  if (type == "duration" || type == "dayTimeDuration" || type == "yearMonthDuration")
    return feel::parse_duration(word);
  for (std::string_view const number : {"decimal", "double", "float", "integer", "int", "long", "short"}) {
    if (type == number) return to_number(word);
  }
  return {};
}

Value read_simple(pugi::xml_node element, std::string& unreadable) {
  std::string const text = whole_text(element);
  std::string_view const type = local_name(schema_attribute(element, "type"));
  Value value = type.empty() ? untyped(text) : typed(type, text);
  if (value.is_null()) unreadable = '"' + text + "\" as " + std::string(type);
  return value;
}

Value read_holder(pugi::xml_node holder, int depth, std::string& unreadable);

Value read_list(pugi::xml_node list, int depth, std::string& unreadable) {
  std::vector<Value> items;
  for (pugi::xml_node const item : list.children()) {
    if (local_name(item) == "item") items.push_back(read_holder(item, depth + 1, unreadable));
  }
  return Value::list(std::move(items));
}

Value read_holder(pugi::xml_node holder, int depth, std::string& unreadable) {
  if (depth > depth_max) unreadable = "values inside each other, too deep";
  if (depth > depth_max || is_nil(holder)) return {};
  std::vector<std::pair<std::string, Value>> entries;
  for (pugi::xml_node const child : holder.children()) {
    std::string_view const name = local_name(child);
    if (name == "value") return is_nil(child) ? Value() : read_simple(child, unreadable);
    if (name == "list") return is_nil(child) ? Value() : read_list(child, depth, unreadable);
    if (name != "component") continue;
    std::string key = child.attribute("name").value();
    auto const has_key = [&key](auto const& entry) { return entry.first == key; };
    if (std::any_of(entries.begin(), entries.end(), has_key)) unreadable = "two components " + key;
    entries.emplace_back(std::move(key), read_holder(child, depth + 1, unreadable));
  }
  return entries.empty() ? Value() : Value::context(std::move(entries));
}

}  // namespace

Value read_value(pugi::xml_node holder, std::string& unreadable) {
  return read_holder(holder, 0, unreadable);
}

}  // namespace kanteling::tck
