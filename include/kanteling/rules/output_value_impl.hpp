// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. Cells as FEEL values.

#include <cstddef>
#include <cstdint>
#include <string>

#include "kanteling/rules/feel/temporal.hpp"
#include "kanteling/rules/feel/value.hpp"
#include "kanteling/rules/schema.hpp"
#include "kanteling/rules/table.hpp"

namespace kanteling::rules::detail {

inline feel::Value value_of(OutputValue const& value) {
  if (value.is_null) return {};
  if (value.is_unknown) return feel::Value::unknown({});
  switch (value.type) {
    case Type::boolean:
      return feel::Value::of(value.value != 0);
    case Type::number:
      return feel::Value::of(Decimal::of(value.value, value.scale));
    case Type::date:
      return feel::Value::of(feel::Day{value.value});
    case Type::text:
      break;
  }
  return feel::Value::string(std::string(value.text));
}

/// A cell of a variable; null for a text that the variable does not name.
inline feel::Value value_of_cell(Variable const& variable, std::int64_t cell) {
  OutputValue value{.type = variable.type, .value = cell, .scale = variable.scale};
  if (variable.type == Type::text) {
    auto const position = static_cast<std::uint64_t>(cell);
    value.is_null = position >= variable.values.size();
    if (!value.is_null) value.text = variable.values[position];
  }
  return value_of(value);
}

}  // namespace kanteling::rules::detail
