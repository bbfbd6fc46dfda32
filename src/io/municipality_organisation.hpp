// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/json_fields.hpp"
#include "kanteling/supply/organisation.hpp"

namespace kanteling::io {

/// Reads the choices of a municipality, all of them: what is not one of the words is a problem.
void read_organisation(JsonFields& fields, supply::Organisation& organisation);

}  // namespace kanteling::io
