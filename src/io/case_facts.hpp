// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "io/json_value.hpp"
#include "io/json_writer.hpp"
#include "io/place.hpp"
#include "kanteling/people/fact_row.hpp"

namespace kanteling::io {

/// The most that a stated number may be, in whole units: far above any amount, far below overflow at scale 2.
inline constexpr std::int64_t fact_units_max = 1'000'000'000;

/// Reads `facts` of a case, a need or a task. A fact of another scope, one that the library works out itself and one
/// that does not exist are problems.
people::StatedFacts read_facts(JsonValue const& value, Place const& place, people::FactScope scope);

void write_facts(JsonWriter& out, people::StatedFacts const& facts);

}  // namespace kanteling::io
