// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "io/json_value.hpp"
#include "kanteling/rules/feel/types.hpp"
#include "kanteling/rules/feel/value.hpp"

namespace kanteling::io {

/// The value that a JSON value means for an input of a type; where it means none, what would be right.
/// Numbers keep every digit; dates, times and durations are texts; 0 and 1 count for a boolean. Where a type
/// is not declared a JSON text stays a text. The tests of a type on its values are not made here.
[[nodiscard]] tl::expected<rules::feel::Value, std::string> to_value(JsonValue const& json,
                                                                     rules::feel::TypeId type,
                                                                     rules::feel::Types const& types);

/// A date, time, date and time or duration by its ISO 8601 text; other types have none.
[[nodiscard]] tl::expected<rules::feel::Value, std::string> read_temporal(std::string_view text,
                                                                          rules::feel::TypeKind kind);

/// A value as JSON on one line, its entries in their order. What JSON has no word for becomes a text as FEEL
/// writes it; unknown becomes "?".
[[nodiscard]] std::string to_json(rules::feel::Value const& value);
void add_json(std::string& to, rules::feel::Value const& value);
void add_json_text(std::string& to, std::string_view text);

}  // namespace kanteling::io
