// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "kanteling/people/task_kind.hpp"
#include "population/random.hpp"

namespace kanteling::population {

/// Who speaks: the resident or a parent about a child; and in a signal somebody from the network, or somebody
/// who meets the resident in work or as a volunteer.
enum class Voice : std::uint8_t { resident, parent, network, professional };

/// An invented sentence in plain Dutch about a topic.
[[nodiscard]] std::string_view draw_question(people::Topic topic, Voice voice, Random& random);

}  // namespace kanteling::population
