// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "kanteling/matching/period.hpp"

namespace kanteling::matching {

/// What a plan may choose among for one household: at most `most` packages, of which no two are alike and
/// none asks more of a limit than there is. See `build_period` for which are kept where there are more.
[[nodiscard]] std::vector<Package> packages_of(supply::Municipality const& municipality,
                                               std::vector<planning::Limit> const& limits,
                                               std::vector<TaskOptions> const& tasks, std::size_t most);

/// What a package uses of each limit, ascending, each once.
[[nodiscard]] std::vector<planning::Use> uses_of(std::vector<TaskOptions> const& tasks,
                                                 Package const& package);

}  // namespace kanteling::matching
