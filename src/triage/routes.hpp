// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "kanteling/law/act.hpp"
#include "kanteling/triage/rung.hpp"

namespace kanteling::triage {

/// The route that a policy names, if the law knows it for this act; else, or where the policy names none, the route
/// that asks most: no table can send a Wmo request past the ladder.
Route lawful_route(law::Act act, std::string_view named);

}  // namespace kanteling::triage
