// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "kanteling/people/case.hpp"
#include "population/profile.hpp"

namespace kanteling::population {

/// The tasks that the inquiry finds for a topic, each once, with how much is needed; nothing stated about
/// them yet.
[[nodiscard]] std::vector<people::Task> draw_tasks(people::Topic topic, Profile const& profile,
                                                   Random& random);

}  // namespace kanteling::population
