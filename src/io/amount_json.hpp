// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "io/json_writer.hpp"
#include "kanteling/reporting/amounts.hpp"

namespace kanteling::io {

/// A dated amount as an object, with every source and what that states.
void write_amount(JsonWriter& out, reporting::KnownAmount const& amount);

/// Where an amount or a step stands, and where that was seen.
void write_citation(JsonWriter& out, law::Citation const& source);

/// A caution in both languages, or null where there is none.
void write_caution(JsonWriter& out, std::string_view caution);

}  // namespace kanteling::io
