// SPDX-License-Identifier: Apache-2.0
#include "engine/period_cases.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "engine/conclude.hpp"
#include "engine/demands.hpp"
#include "engine/places.hpp"
#include "engine/urgency.hpp"
#include "kanteling/people/start.hpp"
#include "reporting/place_uses.hpp"

namespace kanteling::detail {
namespace {

using matching::TaskWay;
using people::Case;
using triage::Assessment;
using triage::Clarified;

using Offers = std::vector<supply::FacilityOffers>;

/// The offers at one position of each kind of task alone: by these, each facility is weighed by itself.
Offers only(Offers const& all, std::size_t position) {
  Offers some = all;
  for (supply::FacilityOffers& of_need : some) {
    std::map<people::TaskKind, std::size_t> met;
    std::erase_if(of_need.offers,
                  [&](supply::FacilityOffer const& offer) { return met[offer.kind]++ != position; });
  }
  return some;
}

/// The most offers that one kind of task of one need has.
std::size_t most_offers(Offers const& all) {
  std::size_t most = 0;
  for (supply::FacilityOffers const& of_need : all) {
    std::map<people::TaskKind, std::size_t> met;
    for (supply::FacilityOffer const& offer : of_need.offers) most = std::max(most, ++met[offer.kind]);
  }
  return most;
}

/// After how many months a place may take over from help that bridges. An assumption: soon, or after a
/// season.
constexpr std::array<std::int32_t, 2> bridging_months{1, 3};

bool same_places(TaskWay const& a, TaskWay const& b) {
  return std::equal(a.places.begin(), a.places.end(), b.places.begin(), b.places.end(),
                    [](matching::PlaceUse const& x, matching::PlaceUse const& y) {
                      return x.offer.facility == y.offer.facility && x.places == y.places;
                    });
}

/// What a way leaves to nobody: neither places nor a provision cover it.
struct FoundWay {
  TaskWay way;
  std::int64_t left = 0;
};

/// Collects the ways of every task of a case from one weighing after another.
class Ways {
 public:
  Ways(supply::Municipality const& municipality, Case const& request, Clarified const& clarified)
      : municipality_(municipality), request_(request), clarified_(clarified) {}

  /// `decided`: the weighing that the outcome rests on. Of any other, what is not settled yet is no way.
  void add(Assessment const& assessment, bool decided) {
    std::vector<matching::Demand> const demands = demands_of(municipality_, request_, assessment, clarified_);
    for (std::size_t n = 0; n < assessment.needs.size(); ++n)
      for (std::size_t t = 0; t < assessment.needs[n].tasks.size(); ++t) {
        triage::TaskPlan const& task = assessment.needs[n].tasks[t];
        if (decided || task.settled) add_task(assessment, {n, t}, task, demands);
      }
    for (matching::Demand const& demand : demands)  // by criteria: a whole task, without a ladder
      if (place_of(demand).second >= assessment.needs[place_of(demand).first].tasks.size())
        keep(place_of(demand), {{{}, 0, demand}, 0});
  }

  std::vector<matching::PeriodTask> take(bool bridges) {
    std::vector<matching::PeriodTask> tasks;
    for (auto& [place, ways] : ways_) {
      TaskWay const& first = ways.front().way;
      matching::PeriodTask task{static_cast<std::int32_t>(place.first),
                                static_cast<std::int32_t>(place.second),
                                first.demand ? first.demand->kind : first.places.front().kind,
                                start_of(request_, request_.needs[place.first])};
      // A way that leaves more to nobody than another is none: cheap is not enough.
      std::int64_t least = ways.front().left;
      for (FoundWay const& found : ways) least = std::min(least, found.left);
      for (FoundWay& found : ways)
        if (found.left == least) task.ways.push_back(std::move(found.way));
      if (bridges) add_bridges(task);
      tasks.push_back(std::move(task));
    }
    return tasks;
  }

 private:
  using Place = std::pair<std::size_t, std::size_t>;  ///< need and task

  /// Where a provision may be granted, it may also bridge some time until a place that then is enough.
  static void add_bridges(matching::PeriodTask& task) {
    auto const alone = std::find_if(task.ways.begin(), task.ways.end(),
                                    [](TaskWay const& way) { return way.places.empty() && way.demand; });
    if (alone == task.ways.end() || alone->demand->weeks > 0) return;
    matching::Demand const whole = *alone->demand;
    std::size_t const ways = task.ways.size();
    for (std::size_t w = 0; w < ways; ++w) {
      if (task.ways[w].places.empty() || task.ways[w].demand) continue;
      for (std::int32_t const months : bridging_months) {
        supply::Month const month = supply::month_of(task.from) + months;
        TaskWay way = task.ways[w];
        way.places_from = make_date(month.year(), month.count % 12 + 1, 1);
        way.demand = whole;
        way.demand->place_from = way.places_from;
        way.demand->place_at = way.places.front().offer.facility;
        way.demand->weeks = (*way.places_from - task.from + 6) / 7;
        task.ways.push_back(std::move(way));
      }
    }
  }

  static Place place_of(matching::Demand const& demand) {
    return {static_cast<std::size_t>(demand.need), static_cast<std::size_t>(demand.task)};
  }

  void add_task(Assessment const& assessment, Place place, triage::TaskPlan const& task,
                std::vector<matching::Demand> const& demands) {
    FoundWay found;
    for (triage::Finding const& finding : task.findings)
      for (triage::FacilityUse const& use : finding.uses)
        found.way.places.push_back({use.offer, use.places, task.kind});
    found.way.weeks = weeks_until_review(assessment);
    found.left = task.remainder;
    for (matching::Demand const& demand : demands)
      if (place_of(demand) == place) {
        found.way.demand = demand;
        found.left = 0;
      }
    if (!found.way.places.empty() || found.way.demand) keep(place, std::move(found));
  }

  void keep(Place place, FoundWay found) {
    std::vector<FoundWay>& ways = ways_[place];
    bool const known = std::any_of(ways.begin(), ways.end(),
                                   [&](FoundWay const& other) { return same_places(other.way, found.way); });
    if (!known) ways.push_back(std::move(found));
  }

  supply::Municipality const& municipality_;
  Case const& request_;
  Clarified const& clarified_;
  std::map<Place, std::vector<FoundWay>> ways_;
};

}  // namespace

matching::PeriodCase period_case(matching::Ground const& ground, rules::Package const& policy,
                                 Case const& request, Clarified const& clarified,
                                 std::optional<supply::VillageId> home, supply::Availability const& free,
                                 bool bridges) {
  matching::PeriodCase asked{&request, home.value_or(ground.municipality.team_village)};
  asked.urgent = is_urgent(clarified);
  std::optional<std::size_t> const village =
      home ? std::optional<std::size_t>(home->index) : std::optional<std::size_t>();
  Offers const offers = offers_for(ground, free, request, home, clarified);
  Assessment found = assess_with_places(policy, request, clarified, village, free, offers);
  if (!found.competent) return asked;
  Ways ways(ground.municipality, request, clarified);
  ways.add(found, true);
  if (conclude(ground, policy, request, clarified, std::move(found), home, free).kind ==
      reporting::OutcomeKind::questions_open)
    return asked;

  std::size_t const most = most_offers(offers);
  for (std::size_t position = 0; position <= most && most > 0; ++position)  // the last has no offer left
    ways.add(triage::assess(policy, request, clarified, village, only(offers, position)), false);
  asked.tasks = ways.take(bridges);
  return asked;
}

}  // namespace kanteling::detail
