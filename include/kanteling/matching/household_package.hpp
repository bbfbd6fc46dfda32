// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "kanteling/matching/ranking.hpp"

namespace kanteling::matching {

/// One option of one choice, as a part of a package.
struct PackagePart {
  std::int32_t choice = 0;  ///< position among the choices
  Option option;            ///< same_provider counts where this provider takes an earlier part of the package
};

/// Help for several tasks of a household that fits together.
struct HouseholdPackage {
  std::vector<PackagePart> parts;   ///< in the order of the choices; those without options are left out
  std::int64_t points = 0;
  PointsList points_by_criterion;   ///< summed over the parts
  Cents cost;
  std::int64_t providers = 0;       ///< how many different ones come to the house
  std::int64_t waiting_weeks = 0;   ///< until the last part has started
};

inline constexpr std::size_t packages_max = 3;

/// The best packages for a household with two or more tasks that have options, best first; none for a simple request.
/// Order: points, then the lower cost, fewer providers, and the contracts' places in the list; where a part cannot wait,
/// the shorter wait first. Every limit holds for the package as a whole; one product comes from one provider; what the
/// resident picked is in every package where it is an option. All combinations of two tasks are looked at where each has at most
/// 32 options; of more, the 32 best of what was built so far go on at every next task, and those built may miss the best.
[[nodiscard]] std::vector<HouseholdPackage> packages(Ground const& ground, supply::Availability const& availability,
                                                     people::Case const& request, supply::VillageId village,
                                                     std::vector<Choice> const& choices);

}  // namespace kanteling::matching
