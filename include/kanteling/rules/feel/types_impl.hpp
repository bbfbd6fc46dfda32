// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Types by name, and whether a value is of one.

#include "kanteling/rules/feel/types.hpp"

namespace kanteling::rules::feel {

namespace detail {

struct TypeName {
  std::string_view name;
  TypeKind kind;
};

/// The names of DMN 1.5, those of DMN 1.1 in camel case, and the spellings of null.
inline constexpr TypeName type_names[] = {
    {"Any", TypeKind::any},
    {"number", TypeKind::number},
    {"string", TypeKind::string},
    {"boolean", TypeKind::boolean},
    {"date", TypeKind::date},
    {"time", TypeKind::time},
    {"date and time", TypeKind::date_time},
    {"dateTime", TypeKind::date_time},
    {"days and time duration", TypeKind::days_duration},
    {"dayTimeDuration", TypeKind::days_duration},
    {"years and months duration", TypeKind::months_duration},
    {"yearMonthDuration", TypeKind::months_duration},
    {"integer", TypeKind::number},  // the names of Camunda 7, which also accepts them
    {"long", TypeKind::number},
    {"double", TypeKind::number},
    {"Null", TypeKind::null},
    {"null", TypeKind::null},
};

inline constexpr std::size_t builtin_type_count = static_cast<std::size_t>(TypeKind::months_duration) + 1;

inline std::optional<TypeId> find_builtin_type(std::string_view name) {
  for (TypeName const& known : type_names) {
    if (known.name == name) return type_of(known.kind);
  }
  return std::nullopt;
}

/// The kinds of type that stand for one kind of value each; empty for the others.
inline std::optional<Kind> simple_kind(TypeKind kind) {
  switch (kind) {
    case TypeKind::boolean:
      return Kind::boolean;
    case TypeKind::number:
      return Kind::number;
    case TypeKind::string:
      return Kind::string;
    case TypeKind::date:
      return Kind::date;
    case TypeKind::time:
      return Kind::time;
    case TypeKind::date_time:
      return Kind::date_time;
    case TypeKind::days_duration:
      return Kind::days_duration;
    case TypeKind::months_duration:
      return Kind::months_duration;
    case TypeKind::function:
      return Kind::function;  // any function: what it takes and gives shows when it is called
    default:
      return std::nullopt;
  }
}

inline bool items_conform(std::vector<Value> const& items, TypeId element, Types const& types) {
  for (Value const& item : items) {
    if (!conforms(item, element, types)) return false;
  }
  return true;
}

/// A context may have more than the type asks for, not less.
inline bool fields_conform(Value const& value, std::vector<TypeField> const& fields, Types const& types) {
  for (TypeField const& field : fields) {
    Value const* const entry = value.find(field.name);
    if (entry == nullptr || !conforms(*entry, field.type, types)) return false;
  }
  return true;
}

}  // namespace detail

Types::Types() : all(detail::builtin_type_count) {
  for (std::size_t i = 0; i < all.size(); ++i) all[i].kind = static_cast<TypeKind>(i);
}

/// A prefix that stands for FEEL's own namespace is the file's choice ("feel:number", "ns1:string"), so any
/// is taken, but only where the whole name is not found.
std::optional<TypeId> Types::find(std::string_view name) const {
  if (std::optional<TypeId> const builtin = detail::find_builtin_type(name)) return builtin;
  for (std::size_t i = detail::builtin_type_count; i < all.size(); ++i) {
    if (!all[i].name.empty() && all[i].name == name) return static_cast<TypeId>(i);
  }
  std::size_t const colon = name.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  return detail::find_builtin_type(name.substr(colon + 1));
}

/// The recursion goes down in the value with each step, so its depth bounds it, also where types contain
/// themselves.
bool conforms(Value const& value, TypeId type, Types const& types) {
  TypeInfo const& info = types[type];
  if (value.is_null() || value.is_unknown() || info.kind == TypeKind::any) return true;
  switch (info.kind) {
    case TypeKind::list:
      return value.kind() == Kind::list && detail::items_conform(value.items(), info.element, types);
    case TypeKind::context:
      return value.kind() == Kind::context && detail::fields_conform(value, info.fields, types);
    case TypeKind::range:
      return value.kind() == Kind::range && conforms(value.range().low, info.element, types) &&
             conforms(value.range().high, info.element, types);
    default:
      return value.kind() == detail::simple_kind(info.kind);
  }
}

namespace detail {

inline std::string type_text(TypeId type, Types const& types, int depth) {
  TypeInfo const& info = types[type];
  if (!info.name.empty()) return info.name;
  if (depth > 4) return "...";
  std::string text;
  switch (info.kind) {
    case TypeKind::any:
      return "Any";
    case TypeKind::list:
      return "list<" + type_text(info.element, types, depth + 1) + '>';
    case TypeKind::range:
      return "range<" + type_text(info.element, types, depth + 1) + '>';
    case TypeKind::function:
      return "function";
    case TypeKind::context:
      for (TypeField const& field : info.fields)
        text += (text.empty() ? "" : ", ") + field.name + ": " + type_text(field.type, types, depth + 1);
      return "context<" + text + '>';
    default:
      break;
  }
  constexpr Kind kinds[] = {Kind::null, Kind::null, Kind::boolean,   Kind::number,        Kind::string,
                            Kind::date, Kind::time, Kind::date_time, Kind::days_duration, Kind::months_duration};
  return std::string(name_of(kinds[static_cast<std::size_t>(info.kind)]));
}

}  // namespace detail

std::string to_string(TypeId type, Types const& types) {
  return detail::type_text(type, types, 0);
}

}  // namespace kanteling::rules::feel
