// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "kanteling/rules/feel/types.hpp"
#include "kanteling/rules/feel/value.hpp"

namespace kanteling::io {

/// The value that a cell of a table means for an input of a type; where it means none, what would be right.
/// An empty cell is null. Numbers have a point and at most 34 digits; a boolean is 0, 1, true or false;
/// dates, times and durations are ISO 8601; the elements of a list are joined by `|` or stand in a JSON list;
/// a context is a JSON object. An input without type takes a number, true, false or else a text.
[[nodiscard]] tl::expected<rules::feel::Value, std::string> read_cell(std::string_view cell,
                                                                      rules::feel::TypeId type,
                                                                      rules::feel::Types const& types);

/// Adds a value to a line as one cell, in quotes where RFC 4180 wants them: booleans as 1 and 0, numbers as
/// plain digits, null as nothing, unknown as `?`, a list joined by `|` (as JSON where an element holds a `|`
/// or is no simple value), a context as JSON.
void write_cell(std::string& line, rules::feel::Value const& value);
void write_cell(std::string& line, std::string_view text);

}  // namespace kanteling::io
