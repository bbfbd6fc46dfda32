// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "engine/parallel.hpp"
#include "engine/period_cases.hpp"
#include "engine/state.hpp"

namespace kanteling {

Result<matching::PeriodPlan> Engine::plan_period(std::span<people::Case const> requests,
                                                 supply::Availability const& free,
                                                 matching::PeriodOptions const& options) const {
  std::vector<matching::PeriodCase> all(requests.size());
  detail::for_each_index(requests.size(), std::max(options.plan.threads, 1), [&](std::size_t i) {
    all[i] = detail::period_case(state_->ground(), state_->policy, requests[i], state_->clarify(requests[i]),
                                 state_->municipality.village(requests[i].village), free, options.bridges);
  });

  std::vector<matching::PeriodCase> asked;
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].tasks.empty()) continue;
    asked.push_back(std::move(all[i]));
    positions.push_back(i);
  }
  auto plan = matching::plan_period(state_->ground(), free, asked, options);
  if (plan)
    for (matching::PlannedCase& planned : plan->cases) planned.position = positions[planned.position];
  return plan;
}

}  // namespace kanteling
