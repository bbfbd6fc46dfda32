// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "kanteling/engine.hpp"

namespace kanteling::python {

/// A case that can be read and fits the municipality.
Result<people::Case> read_for(Engine const& engine, std::string const& text);

/// What is free; an empty text is the start of the year. Raises InputError.
supply::Availability free_or_raise(Engine const& engine, std::string const& availability);

}  // namespace kanteling::python
