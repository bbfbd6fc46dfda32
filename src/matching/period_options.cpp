// SPDX-License-Identifier: Apache-2.0
#include "matching/period_options.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>

#include "matching/candidates.hpp"
#include "matching/place_limits.hpp"

namespace kanteling::matching {
namespace {

using planning::Use;

constexpr std::int64_t use_most = std::numeric_limits<std::int32_t>::max();

/// Contracts that may bridge the time until one place: more would crowd out what does not bridge.
constexpr std::size_t bridges_most = 4;

bool before(TaskOption const& a, TaskOption const& b) {
  return std::tie(a.heaviness, a.cost, a.waiting_weeks, a.minutes, a.way, a.contract) <
         std::tie(b.heaviness, b.cost, b.waiting_weeks, b.minutes, b.way, b.contract);
}

/// What an option takes, cell by cell.
class Uses {
 public:
  explicit Uses(supply::Availability const& free) : free_(free) {}

  void add_month(supply::LimitId limit, supply::Month month, std::int64_t amount) {
    std::int32_t const offset = month - free_.first_month();
    if (offset < 0 || offset >= supply::Availability::horizon_months) return;
    add(cell_of(free_, limit, month.count), amount);
  }
  void add_year(supply::LimitId limit, std::int64_t amount) {
    add(cell_of(free_, limit, free_.first_month().count), amount);
  }

  bool too_large() const { return too_large_; }
  std::vector<Use> take() {
    std::sort(uses_.begin(), uses_.end(), [](Use const& a, Use const& b) { return a.limit < b.limit; });
    return std::move(uses_);
  }

 private:
  void add(std::uint32_t cell, std::int64_t amount) {
    if (amount <= 0) return;
    auto const known =
        std::find_if(uses_.begin(), uses_.end(), [&](Use const& use) { return use.limit == cell; });
    std::int64_t const sum =
        amount > use_most ? use_most + 1 : amount + (known != uses_.end() ? known->amount : 0);
    if (sum > use_most) {
      too_large_ = true;
    } else if (known != uses_.end()) {
      known->amount = static_cast<std::int32_t>(sum);
    } else {
      uses_.push_back({cell, static_cast<std::int32_t>(sum)});
    }
  }

  supply::Availability const& free_;
  std::vector<Use> uses_;
  bool too_large_ = false;
};

/// Makes the options of one task.
class Desk {
 public:
  Desk(Ground const& ground, supply::Availability const& free, PeriodCase const& asked,
       PeriodTask const& task)
      : ground_(ground), free_(free), asked_(asked), task_(task) {}

  void add_way(std::size_t position, TaskOptions& result) {
    TaskWay const& way = task_.ways[position];
    TaskOption base;
    base.way = static_cast<std::int32_t>(position);
    Uses uses(free_);
    for (PlaceUse const& use : way.places)
      if (!add_places(use, way, base, uses)) return;
    if (!way.demand) return keep(std::move(base), std::move(uses), result);
    base.heaviness = 1;
    std::vector<Excluded> excluded;
    std::size_t const first = result.options.size();
    people::Need const& need = asked_.request->needs[static_cast<std::size_t>(way.demand->need)];
    Seeker const seeker{asked_.village, people::resident_of(asked_.request->household, need).born};
    for (Candidate const& candidate : sift(ground_, Left(free_), seeker, *way.demand, excluded))
      add_contract(*candidate.contract, *way.demand, base, uses, result);
    bool const national = std::any_of(excluded.begin(), excluded.end(), [](Excluded const& e) {
      return e.reason == Exclusion::already_national;
    });
    if (national) keep(std::move(base), std::move(uses), result);
    if (way.places_from) keep_cheapest(first, result.options);
    if (!largest_ || way.demand->amount > *largest_) {
      largest_ = way.demand->amount;
      result.excluded = std::move(excluded);
    }
  }

  bool too_large() const { return too_large_; }

 private:
  /// False where not even the first month has room. A later month may be closed or have less: then what is
  /// free.
  bool add_places(PlaceUse const& use, TaskWay const& way, TaskOption& option, Uses& uses) {
    bool fits = true;
    for_each_limit(free_, use, way.places_from.value_or(task_.from), way.weeks,
                   [&](supply::LimitId limit, Months const& months, std::int64_t amount) {
                     fits = fits && free_.remaining(limit, months.first) >= amount;
                     for (std::int32_t i = 0; i < months.count; ++i) {
                       supply::Month const month = months.first + i;
                       uses.add_month(limit, month, std::min(amount, free_.remaining(limit, month)));
                     }
                   });
    option.cost += cost_of_places(ground_.municipality, use, way.weeks);
    option.minutes += use.offer.minutes;
    return fits;
  }

  void add_contract(IndexedContract const& contract, Demand const& demand, TaskOption const& base,
                    Uses const& places, TaskOptions& result) {
    supply::ContractId const id = contract.contract;
    Grant const grant = grant_of(ground_.municipality, demand, ground_.municipality.at(id));
    TaskOption option = base;
    option.contract = id;
    option.cost += grant.cost;
    option.waiting_weeks = contract.waiting_weeks;
    Uses uses = places;
    add_grant(id, demand.act, grant, uses);
    keep(std::move(option), std::move(uses), result);
  }

  void add_grant(supply::ContractId id, law::Act act, Grant const& grant,
                 Uses& uses) {
    for (std::int32_t i = 0; i < grant.months.count; ++i)
      uses.add_month(free_.limit(id), grant.months.first + i, grant.per_month);
    for_each_ceiling(ground_.contracts.ceilings(id), free_, grant,
                     [&](supply::LimitId limit, Cents part) { uses.add_year(limit, part.value); });
    for_each_budget(ground_.municipality, free_, act, grant,
                    [&](supply::LimitId limit, Cents part) { uses.add_year(limit, part.value); });
  }

  static void keep_cheapest(std::size_t first, std::vector<TaskOption>& options) {
    if (options.size() <= first + bridges_most) return;
    std::stable_sort(options.begin() + static_cast<std::ptrdiff_t>(first), options.end(), before);
    options.erase(options.begin() + static_cast<std::ptrdiff_t>(first + bridges_most), options.end());
  }

  void keep(TaskOption option, Uses uses, TaskOptions& result) {
    if (uses.too_large() || option.cost.value > planning::cost_most) {
      too_large_ = true;
      return;
    }
    option.uses = uses.take();
    result.options.push_back(std::move(option));
  }

  Ground const& ground_;
  supply::Availability const& free_;
  PeriodCase const& asked_;
  PeriodTask const& task_;
  std::optional<std::int64_t> largest_;
  bool too_large_ = false;
};

}  // namespace

TaskOptions options_of(Ground const& ground, supply::Availability const& free, PeriodCase const& asked,
                       PeriodTask const& task, std::string const& where, std::vector<Problem>& problems) {
  TaskOptions result;
  Desk desk(ground, free, asked, task);
  for (std::size_t w = 0; w < task.ways.size(); ++w) desk.add_way(w, result);
  if (desk.too_large())
    problems.push_back({where, "an answer that costs or uses too much for a plan",
                        "at most " + std::to_string(planning::cost_most) + " cents, and " +
                            std::to_string(use_most) + " units a month: decide it apart"});
  std::stable_sort(result.options.begin(), result.options.end(), before);
  return result;
}

}  // namespace kanteling::matching
