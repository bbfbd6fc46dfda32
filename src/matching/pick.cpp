// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "matching/household_ranking.hpp"

namespace kanteling::matching {

std::optional<PickFound> pick_of(supply::Municipality const& municipality, people::Case const& request,
                                 Demand const& demand) {
  for (auto pick = request.picks.rbegin(); pick != request.picks.rend(); ++pick) {
    if (pick->need != demand.need || (pick->task >= 0 && pick->task != demand.task)) continue;
    for (std::uint32_t p = 0; p < municipality.providers.size(); ++p)
      if (municipality.providers[p].code == pick->provider) {
        PickFound found;
        found.provider = {p};
        found.on = pick->on;
        return found;
      }
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace kanteling::matching
