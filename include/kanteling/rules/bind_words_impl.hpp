// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. What both directions of a binding need.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/closest.hpp"
#include "kanteling/core/shorten.hpp"
#include "kanteling/rules/bind_value.hpp"
#include "kanteling/rules/schema.hpp"

namespace kanteling::rules::detail {

inline Type type_of(Holds holds) {
  constexpr Type types[] = {Type::boolean, Type::number, Type::text, Type::date};
  return types[static_cast<std::size_t>(holds)];
}

inline Holds holds_of(Type type) {
  constexpr Holds all[] = {Holds::boolean, Holds::number, Holds::text, Holds::date};
  return all[static_cast<std::size_t>(type)];
}

inline std::string in_words(Holds holds) {
  constexpr std::string_view words[] = {"a boolean", "a number", "a text", "a date"};
  return std::string(words[static_cast<std::size_t>(holds)]);
}

/// ": "north"" where some text is near.
inline std::string such_as_text(std::string_view text, std::vector<std::string> const& texts) {
  std::vector<std::string> const near = closest(text, texts);
  return near.empty() ? "" : ": \"" + shorten(near.front()) + '"';
}

/// A number of 10^-from steps in steps of 10^-to; false where it has more decimals than that, or does not
/// fit.
inline bool rescaled(std::int64_t number, std::uint8_t from, std::uint8_t to, std::int64_t& result) {
  result = number;
  for (std::uint8_t i = from; i < to; ++i)
    if (__builtin_mul_overflow(result, std::int64_t{10}, &result)) return false;
  for (std::uint8_t i = to; i < from; ++i) {
    if (result % 10 != 0) return false;
    result /= 10;
  }
  return true;
}

}  // namespace kanteling::rules::detail
