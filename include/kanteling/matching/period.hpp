// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/matching/choice.hpp"
#include "kanteling/matching/ranking.hpp"
#include "kanteling/planning/plan.hpp"

namespace kanteling::matching {

/// One way in which triage lets a task be answered: these places of general facilities, and a contract for
/// what then remains.
struct TaskWay {
  std::vector<PlaceUse> places = {};
  std::int64_t weeks = 0;             ///< until the review: how long the places are used
  std::optional<Demand> demand = {};  ///< empty: nothing is left, or nothing that may be granted
  /// The places are used from this day on, and the demand only bridges the time until then. Empty: from the
  /// start of the task.
  std::optional<Date> places_from = {};
};

/// A task that matching may find help for. Its ways differ in the facility; a way without places comes where
/// triage admits a tailored provision when none can be used.
struct PeriodTask {
  std::int32_t need = 0;  ///< position in the case
  std::int32_t task = 0;  ///< position in the need
  people::TaskKind kind = people::TaskKind::light_cleaning;
  Date from = {};  ///< when help should start
  std::vector<TaskWay> ways = {};
};

/// What one household asks of a period.
struct PeriodCase {
  people::Case const* request = nullptr;  ///< outlives the building
  supply::VillageId village = {};
  std::vector<PeriodTask> tasks = {};
  bool urgent = false;  ///< as live order counts: what it is planned to use may be kept for the likes of it
};

/// What a limit of a plan is a limit of.
enum class LimitKind : std::uint8_t {
  facility,         ///< places in a month
  bus,              ///< rides in a month
  contract,         ///< units of the product in a month
  ceiling,          ///< cents in a year, of one provider or shared
  budget,           ///< cents in a year
  village_minutes,  ///< of access, summed over the requests of a village
  village_weeks,    ///< of waiting, the same
};

inline constexpr std::size_t limit_kind_count = static_cast<std::size_t>(LimitKind::village_weeks) + 1;

/// Which limit of a municipality a limit of the instance is.
struct LimitKey {
  LimitKind kind = LimitKind::facility;
  std::uint32_t index =
      0;  ///< position in the list of its kind; of a ceiling and a budget its row, which has the year
  supply::Month month = {};  ///< of a yearly limit its January; of a village none
  friend auto operator<=>(LimitKey const&, LimitKey const&) = default;
};

/// A price that an earlier plan gave a limit.
struct LimitPrice {
  LimitKey key = {};
  planning::NanoPrice price = 0;
};

/// Whether what an act may cost in a year can be exceeded at a price, as it is, or never: for what-if.
enum class BudgetRule : std::uint8_t { priced, hard };

struct PeriodOptions {
  BudgetRule budgets = BudgetRule::priced;
  /// What a cent over a budget costs besides itself, in billionths of a cent. An assumption: as much again.
  planning::NanoPrice overrun_price = planning::nanos_per_unit;
  /// Even service: the most minutes one way to general facilities per request, on average over those of each
  /// village.
  std::optional<std::int64_t> village_minutes_max = {};
  /// The same of weeks that providers let wait.
  std::optional<std::int64_t> village_weeks_max = {};
  std::size_t packages_max = 64;  ///< of one household, 1 or more
  /// Of how many of the dearest limits the plan is solved again with more. Of the time and the work of `plan` half
  /// is then for the first plan, and they share the other half.
  std::size_t solve_again = 0;
  /// Whether a provision may also bridge the time until a place of a general facility: more answers, and a
  /// harder plan.
  bool bridges = false;
  planning::PlanOptions plan = {};  ///< its own warm start is not used: see `warm_start`
  std::vector<LimitPrice> warm_start = {};
};

/// One answer to one task: a way and, where something remains, a contract.
struct TaskOption {
  std::int32_t way = 0;  ///< position in PeriodTask::ways
  std::optional<supply::ContractId> contract = {};
  Cents cost = {};             ///< of the grant, and of the places until the review
  std::int32_t heaviness = 0;  ///< 1 where a tailored provision is granted
  std::int64_t minutes = 0;    ///< one way, summed over the facilities
  std::int64_t waiting_weeks = 0;
  std::vector<planning::Use> uses = {};  ///< by limit, each once; those of a village left out
};

/// Everything that could be done for one task, lightest first, then the cheapest.
struct TaskOptions {
  std::vector<TaskOption> options = {};
  std::vector<Excluded> excluded =
      {};  ///< of the way with the largest demand: contracts that no plan can use
};

/// For each task of a household the position among its options, or planning::waits.
using Package = std::vector<std::int32_t>;

/// A period as an instance: group g is case g, an option is a package. Cost is in cents.
struct Period {
  planning::Instance instance;
  std::vector<LimitKey> limits;                 ///< in the order of Instance::limits
  std::vector<std::vector<TaskOptions>> tasks;  ///< by case and task
  std::vector<Package> packages;                ///< by option of the instance
};

/// Every household with what it can get, against what is free. A package gives each task of the household one
/// answer or lets it wait; places and capacity of its tasks add up. Where there are more packages than
/// `packages_max`, those kept are: each task at its best, one provider for all, each task alone, all but one,
/// and then the best by heaviness and cost, so what the plan proves holds for these. A place of a facility is
/// taken in every month until the review, or what is free where a later month has less. Months outside the
/// horizon are not limited. What bridges is looked for at the cheapest contracts only. A package dearer than
/// planning::cost_most and options outside their range are Problems.
[[nodiscard]] Result<Period> build_period(Ground const& ground, supply::Availability const& free,
                                          std::span<PeriodCase const> cases, PeriodOptions const& options);

}  // namespace kanteling::matching
