// SPDX-License-Identifier: Apache-2.0
#include "io/value_json.hpp"

#include <utility>
#include <vector>

#include "kanteling/rules/feel/temporal.hpp"

namespace kanteling::io {
namespace {

using rules::feel::Kind;
using rules::feel::TypeId;
using rules::feel::TypeInfo;
using rules::feel::TypeKind;
using rules::feel::Types;
using rules::feel::Value;
using Read = tl::expected<Value, std::string>;

template <class T>
Read of(std::optional<T> const& read, std::string_view expected) {
  if (read) return Value::of(*read);
  return tl::make_unexpected(std::string(expected));
}

Read duration(std::string_view text, Kind kind, std::string_view expected) {
  Value value = rules::feel::parse_duration(text);
  if (value.kind() == kind) return value;
  return tl::make_unexpected(std::string(expected));
}

Read number(JsonValue const& json) {
  if (json.kind == JsonValue::Kind::integer) return Value::of(rules::Decimal::of(json.integer));
  bool exact = false;
  std::string digits = json.text;
  for (char& c : digits)
    if (c == 'E') c = 'e';
  auto const read = json.kind == JsonValue::Kind::other_number
                        ? rules::parse_decimal(digits, &exact)
                        : tl::expected<rules::Decimal, rules::DecimalError>(
                              tl::make_unexpected(rules::DecimalError::not_a_number));
  if (read && exact) return Value::of(*read);
  return tl::make_unexpected("a number of at most 34 digits");
}

Read boolean(JsonValue const& json) {
  if (json.kind == JsonValue::Kind::boolean) return Value::of(json.boolean);
  if (json.kind == JsonValue::Kind::integer && (json.integer == 0 || json.integer == 1))
    return Value::of(json.integer == 1);
  return tl::make_unexpected("true or false");
}

Read list(JsonValue const& json, TypeId element, Types const& types) {
  if (json.kind != JsonValue::Kind::array) return tl::make_unexpected("a list");
  std::vector<Value> items;
  for (JsonValue const& item : json.items) {
    Read read = to_value(item, element, types);
    if (!read) return tl::make_unexpected(read.error() + ", for each element of a list");
    items.push_back(std::move(*read));
  }
  return Value::list(std::move(items));
}

TypeId type_of_field(TypeInfo const& info, std::string const& name) {
  for (rules::feel::TypeField const& field : info.fields)
    if (field.name == name) return field.type;
  return rules::feel::any_type;
}

Read context(JsonValue const& json, TypeInfo const& info, Types const& types) {
  if (json.kind != JsonValue::Kind::object) return tl::make_unexpected("an object");
  std::vector<std::pair<std::string, Value>> entries;
  for (JsonMember const& member : json.members) {
    for (auto const& [name, ignored] : entries)
      if (name == member.key) return tl::make_unexpected("every key once: not " + name + " twice");
    Read read = to_value(member.value, type_of_field(info, member.key), types);
    if (!read) return tl::make_unexpected(read.error() + " in " + member.key);
    entries.emplace_back(member.key, std::move(*read));
  }
  return Value::context(std::move(entries));
}

Read any(JsonValue const& json, Types const& types) {
  switch (json.kind) {
    case JsonValue::Kind::null:
      return Value();
    case JsonValue::Kind::boolean:
      return Value::of(json.boolean);
    case JsonValue::Kind::integer:
    case JsonValue::Kind::other_number:
      return number(json);
    case JsonValue::Kind::text:
      return Value::string(json.text);
    case JsonValue::Kind::array:
      return list(json, rules::feel::any_type, types);
    case JsonValue::Kind::object:
      return context(json, {}, types);
  }
  return Value();
}

}  // namespace

Read to_value(JsonValue const& json, TypeId type, Types const& types) {
  if (json.kind == JsonValue::Kind::null) return Value();
  TypeInfo const& info = types[type];
  switch (info.kind) {
    case TypeKind::any:
      return any(json, types);
    case TypeKind::number:
      return number(json);
    case TypeKind::boolean:
      return boolean(json);
    case TypeKind::list:
      return list(json, info.element, types);
    case TypeKind::context:
      return context(json, info, types);
    case TypeKind::string:
      if (json.kind == JsonValue::Kind::text) return Value::string(json.text);
      return tl::make_unexpected("a text");
    default:
      return read_temporal(json.kind == JsonValue::Kind::text ? json.text : std::string_view{}, info.kind);
  }
}

Read read_temporal(std::string_view text, TypeKind kind) {
  switch (kind) {
    case TypeKind::date:
      return of(rules::feel::parse_day(text), "a date: 2026-02-20");
    case TypeKind::time:
      return of(rules::feel::parse_time(text), "a time: 10:30:00");
    case TypeKind::date_time:
      return of(rules::feel::parse_date_time(text), "a date and time: 2026-02-20T10:30:00");
    case TypeKind::days_duration:
      return duration(text, Kind::days_duration, "a duration: P1DT2H");
    case TypeKind::months_duration:
      return duration(text, Kind::months_duration, "a duration: P1Y2M");
    default:
      return tl::make_unexpected("an input that is no function, range or null: rows cannot hold these");
  }
}

std::string to_json(Value const& value) {
  std::string text;
  add_json(text, value);
  return text;
}

/// Recurses as deep as the value nests, which is at most depth_max.
void add_json(std::string& to, Value const& value) {
  bool first = true;
  auto const separate = [&] {
    if (!first) to += ',';
    first = false;
  };
  switch (value.kind()) {
    case Kind::null:
      to += "null";
      return;
    case Kind::boolean:
      to += value.boolean() ? "true" : "false";
      return;
    case Kind::number:
      to += rules::to_string(value.number());
      return;
    case Kind::unknown:
      to += "\"?\"";
      return;
    case Kind::string:
      return add_json_text(to, value.text());
    case Kind::list:
      to += '[';
      for (Value const& item : value.items()) {
        separate();
        add_json(to, item);
      }
      to += ']';
      return;
    case Kind::context:
      to += '{';
      for (auto const& [name, item] : value.entries()) {
        separate();
        add_json_text(to, name);
        to += ':';
        add_json(to, item);
      }
      to += '}';
      return;
    default:
      return add_json_text(to, rules::feel::to_string(value));
  }
}

void add_json_text(std::string& to, std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  to += '"';
  for (char const c : text) {
    auto const byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      to += '\\';
      to += c;
    } else if (c == '\n') {
      to += "\\n";
    } else if (byte < 0x20U) {
      to += "\\u00";
      to += hex[byte >> 4U];
      to += hex[byte & 15U];
    } else {
      to += c;
    }
  }
  to += '"';
}

}  // namespace kanteling::io
