// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/schema_parts.hpp"

/// The shapes of what was planned, agreed, assessed and decided about a case besides its facts.
namespace kanteling::io::schema {

Json person_id();
Json own_plan();
Json consent();
Json consultation();
Json score();
Json decided_otherwise();
Json signature();
Json reason();
Json safety_share();

}  // namespace kanteling::io::schema
