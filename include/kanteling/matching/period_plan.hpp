// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/matching/period.hpp"

namespace kanteling::matching {

/// What a plan gives one task.
struct PlannedTask {
  std::int32_t need = 0;  ///< position in the case
  std::int32_t task = 0;  ///< position in the need
  people::TaskKind kind = people::TaskKind::light_cleaning;
  Date from = {};
  bool waits = false;
  std::vector<PlaceUse> places = {};
  std::int64_t weeks = 0;                ///< until the review
  std::optional<Date> places_from = {};  ///< where the demand bridges the time until then
  std::optional<Demand> demand = {};
  std::optional<supply::ContractId> contract = {};
  Cents cost = {};
  std::int64_t minutes = 0;        ///< one way, summed over the facilities
  std::int64_t waiting_weeks = 0;  ///< of the provider
  /// Of a task that waits: positions in PeriodPlan::limits of what keeps each of its answers from it, because
  /// it is full or dear, ascending.
  std::vector<std::uint32_t> binding = {};
  std::vector<Excluded> excluded = {};  ///< of a task that waits: contracts that no plan could use, and why
};

struct PlannedCase {
  std::size_t position = 0;  ///< among the cases that were given
  std::string case_id = {};
  supply::VillageId village = {};
  std::vector<PlannedTask> tasks = {};
};

struct LimitLine {
  LimitKey key = {};
  std::int64_t amount = 0;
  std::int64_t used = 0;
  bool hard = true;
  /// What one unit more saves, as the bounds say, in billionths: of a cent, of a unit of heaviness, of a
  /// request that waits. A total that comes first goes first: where more would place somebody, its cost says
  /// little.
  planning::NanoPrice price = 0;
  planning::NanoPrice heaviness_price = 0;
  planning::NanoPrice waiting_price = 0;
  std::int64_t used_by_urgent = 0;  ///< of what is used, by cases that are urgent
  friend bool operator==(LimitLine const&, LimitLine const&) = default;
};

/// The plan solved again with `step` more of one limit, in each of its months together.
struct SolvedAgain {
  LimitKind kind = LimitKind::facility;
  std::uint32_t index = 0;
  std::vector<std::uint32_t> limits = {};  ///< positions in PeriodPlan::limits
  std::int64_t step = 1;
  /// Before less after, of plans looked for equally long. Below zero may be what comes after a saving, and
  /// anything that is not proven.
  planning::Totals saved = {};
  /// What the prices say of each total where those before it stay as they are, in billionths; of the cost to
  /// the nearest cent. Where more places somebody, the first alone compares with `saved`.
  planning::NanoPrice waiting_by_price = 0;
  planning::NanoPrice heaviness_by_price = 0;
  Cents by_price = {};
  planning::Totals bound = {};  ///< proven least of the plan with more
  bool proven = false;          ///< both plans are proven best: then the difference is exact
};

/// The answer to a period. Everybody is placed who can be, then as light as can be, then for the least cost:
/// as good as the work allows, with a bound that `planning::recheck` proved, over the packages that were
/// built.
struct PeriodPlan {
  std::vector<PlannedCase> cases = {};  ///< those for whom there is something to plan, in their order
  std::int64_t requests = 0;            ///< tasks of these
  planning::Totals totals = {};         ///< cost in cents, overruns included
  planning::Totals bound = {};          ///< proven least, each given the totals before it
  Cents cost = {};                      ///< of what was chosen, without the price of overruns
  std::vector<LimitLine> limits = {};   ///< those that can bind, ascending by key: see `build_period`
  std::vector<SolvedAgain> again = {};  ///< dearest first
  planning::PlanEnd end = planning::PlanEnd::work_done;
  std::int64_t work = 0;
};

/// Builds the instance, plans, and says what it means. Problems are those of `build_period` and
/// `planning::plan`.
[[nodiscard]] Result<PeriodPlan> plan_period(Ground const& ground, supply::Availability const& free,
                                             std::span<PeriodCase const> cases,
                                             PeriodOptions const& options = {});

/// Takes what a plan gives one case, as `reserve` takes choices and places.
void reserve(Ground const& ground, supply::Availability& availability, PlannedCase const& planned);

}  // namespace kanteling::matching
