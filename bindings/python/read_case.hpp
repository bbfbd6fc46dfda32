// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "kanteling/engine.hpp"

namespace kanteling::python {

/// A case that can be read and fits the municipality.
Result<people::Case> read_for(Engine const& engine, std::string const& text);

/// All cases, or every problem of every case: `where` begins with the position in the list.
Result<std::vector<people::Case>> read_all(Engine const& engine, std::vector<std::string> const& texts);

/// What is free; an empty text is the start of the year.
Result<supply::Availability> read_free(Engine const& engine, std::string const& availability);

/// The same. Raises InputError.
supply::Availability free_or_raise(Engine const& engine, std::string const& availability);

}  // namespace kanteling::python
