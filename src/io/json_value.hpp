// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/problem.hpp"

namespace kanteling::io {

struct JsonMember;

/// One value of a JSON text, as it stood there: members in their order, double keys kept, and a number that is no
/// 64-bit whole number kept as its digits. Nothing of it ever becomes a floating-point number.
struct JsonValue {
  enum class Kind : std::uint8_t { null, boolean, integer, other_number, text, array, object };

  Kind kind = Kind::null;
  bool boolean = false;
  std::int64_t integer = 0;
  std::string text;  ///< of a text; the digits of `other_number`
  std::vector<JsonValue> items;
  std::vector<JsonMember> members;
};

struct JsonMember {
  std::string key;
  JsonValue value;
};

/// A value in words, for the `found` of a problem: `a text, "abc"`, `the number 2.5`, `a list`.
[[nodiscard]] std::string describe(JsonValue const& value);

inline constexpr std::size_t json_bytes_max = 1'000'000;
inline constexpr std::size_t json_depth_max = 32;

/// Reads one JSON text of at most `bytes_max` bytes and 32 levels. What is no JSON is one problem with line and column:
/// after it nothing can be trusted.
[[nodiscard]] Result<JsonValue> parse_json(std::string_view text, std::size_t bytes_max = json_bytes_max);

}  // namespace kanteling::io
