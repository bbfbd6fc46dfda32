// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "io/json_value.hpp"
#include "io/place.hpp"
#include "kanteling/people/case.hpp"

namespace kanteling::io {

/// What must hold between the parts of a case: the order of its dates, who lives in the household. A part that was
/// missing or wrong by itself is not complained about twice.
void check_together(JsonValue const& root, people::Case const& request, Place const& place);

/// A language as ISO 639-1 writes it: two small letters.
std::optional<std::string> read_language(JsonValue const& value, Place const& place);

}  // namespace kanteling::io
