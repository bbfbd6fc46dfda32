// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cassert>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "kanteling/reporting/decided.hpp"

namespace kanteling::reporting {

/// Positions of the last outcome of each case, ascending.
inline std::vector<std::size_t> last_of_each_case(std::span<Outcome const> outcomes) {
  std::map<std::string_view, std::size_t> last;
  for (std::size_t i = 0; i < outcomes.size(); ++i) last[outcomes[i].case_id] = i;
  std::vector<std::size_t> positions;
  for (auto const& [id, position] : last) positions.push_back(position);
  std::sort(positions.begin(), positions.end());
  return positions;
}

inline std::vector<std::size_t> last_of_each_case(Decided const& decided) {
  assert(decided.cases.size() == decided.outcomes.size() &&
         "an outcome beside another case would be counted in the wrong village");
  return last_of_each_case(decided.outcomes.first(std::min(decided.cases.size(), decided.outcomes.size())));
}

/// An outcome with open questions takes nothing of budgets and ceilings yet, as the engine reserves.
inline bool takes(Outcome const& outcome) {
  return outcome.kind != OutcomeKind::questions_open;
}

/// value x part / whole, rounded half away from zero; 0 where there is no whole. The product may need more
/// than 64 bits.
inline std::int64_t in_proportion(std::int64_t value, std::int64_t part, std::int64_t whole) {
  __extension__ using Wide = __int128;
  if (whole == 0) return 0;
  Wide const twice = Wide{value} * part * 2;
  return static_cast<std::int64_t>((twice + (twice < 0 ? -Wide{whole} : Wide{whole})) / (Wide{whole} * 2));
}

}  // namespace kanteling::reporting
