// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/rules/feel/value.hpp"

namespace kanteling::rules::feel {

/// Position of a type in a Types table.
using TypeId = std::uint32_t;

enum class TypeKind : std::uint8_t {
  any,
  null,
  boolean,
  number,
  string,
  date,
  time,
  date_time,
  days_duration,
  months_duration,
  list,      ///< of `element`
  context,   ///< with at least `fields`
  range,     ///< of `element`
  function   ///< from `parameters` to `element`
};

struct TypeField {
  std::string name;
  TypeId type = 0;
};

inline constexpr std::uint32_t no_node = 0xFFFF'FFFF;

struct TypeInfo {
  std::string name;  ///< of an item definition; empty for the others
  TypeKind kind = TypeKind::any;
  TypeId element = 0;
  std::vector<TypeField> fields;
  std::vector<TypeId> parameters;
  std::uint32_t allowed = no_node;  ///< in the Ast: unary tests that a value must pass (of a list: each element)
  bool allowed_for_list = false;    ///< the tests are on the list itself
};

/// All types of a program. The first are the built-in ones, in the order of TypeKind up to months_duration.
struct Types {
  std::vector<TypeInfo> all;

  Types();
  /// A built-in type by its FEEL name ("number", "Any", "date and time", "dateTime", ...) or an item definition's.
  [[nodiscard]] std::optional<TypeId> find(std::string_view name) const;
  TypeInfo const& operator[](TypeId id) const { return all[id]; }
};

inline constexpr TypeId any_type = 0;
constexpr TypeId type_of(TypeKind simple) {
  return static_cast<TypeId>(simple);
}

/// Whether a value is of a type (its allowed values apart). Null is of every type, as DMN coerces.
[[nodiscard]] bool conforms(Value const& value, TypeId type, Types const& types);

/// A type as FEEL writes it: "number", "list<string>", "context<a: number>"; an item definition by its name.
[[nodiscard]] std::string to_string(TypeId type, Types const& types);

}  // namespace kanteling::rules::feel
