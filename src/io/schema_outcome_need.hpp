// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/schema_parts.hpp"

/// The shapes of what an outcome says of the needs of a case.
namespace kanteling::io::schema {

Json position();
Json fact_names();
/// The norm that something stands on.
Json source();

Json need();
Json question();
Json support_plan();
Json reuse();
Json case_override();
Json plan_item_beside();

}  // namespace kanteling::io::schema
