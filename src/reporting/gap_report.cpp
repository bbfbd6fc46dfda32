// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/gap_report.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "reporting/last_outcomes.hpp"

namespace kanteling::reporting {
namespace {

GapReason reason_of(supply::OfferRefusal refusal) {
  switch (refusal) {
    case supply::OfferRefusal::full:
      return GapReason::full;
    case supply::OfferRefusal::no_volunteers:
      return GapReason::no_volunteers;
    case supply::OfferRefusal::closed:
      return GapReason::closed;
    case supply::OfferRefusal::not_wheelchair_accessible:
      return GapReason::not_accessible;
    case supply::OfferRefusal::too_far:
      return GapReason::too_far;
    case supply::OfferRefusal::not_serving_village:
    case supply::OfferRefusal::age:
      break;
  }
  return GapReason::missing;
}

/// The reason that is nearest to being solved, and the first facility that gave it.
struct Why {
  GapReason reason = GapReason::missing;
  std::optional<supply::FacilityId> facility = {};
};

Why why(std::vector<supply::RefusedOffer> const& refused) {
  Why best;
  for (supply::RefusedOffer const& r : refused) {
    GapReason const reason = reason_of(r.reason);
    if (reason < best.reason ||
        (reason == best.reason && !best.facility && r.reason != supply::OfferRefusal::age))
      best = {reason, r.facility};
  }
  return best;
}

/// The finding on general facilities of a task that went on to a provision, where it shows a lack and not a
/// wish: every facility that does the task refused, or those that took a part had no room for the rest.
triage::Finding const* lacking(triage::TaskPlan const& task) {
  for (triage::Finding const& finding : task.findings) {
    if (finding.rung != triage::Rung::general_facility) continue;
    bool const lacks =
        finding.verdict == triage::Verdict::does_not_apply || finding.verdict == triage::Verdict::covers_part;
    return lacks && finding.missing.empty() && !finding.refused.empty() ? &finding : nullptr;
  }
  return nullptr;
}

triage::TaskPlan const* task_of(Outcome const& outcome, matching::Demand const& demand) {
  auto const need = static_cast<std::size_t>(demand.need), task = static_cast<std::size_t>(demand.task);
  if (need >= outcome.assessment.needs.size()) return nullptr;
  triage::StepPlan const& plan = outcome.assessment.needs[need];
  if (plan.route != triage::Route::ladder || task >= plan.tasks.size()) return nullptr;
  return &plan.tasks[task];
}

auto place_of(GapLine const& g) {
  return std::tuple(g.village, g.domain, g.month, g.reason);
}
auto place_of(Gap const& g) {
  return std::tuple(g.village, g.kind, g.reason, g.facility);
}

template <class Line, class Places>
void add(std::map<Places, Line>& to, Line const& line) {
  auto const [place, first] = to.emplace(place_of(line), line);
  if (first) return;
  place->second.grants += line.grants;
  place->second.cost += line.cost;
}

class Counting {
 public:
  void count(Outcome const& outcome, supply::VillageId village) {
    for (matching::Choice const& choice : outcome.choices) {
      triage::TaskPlan const* const task = choice.ranked.empty() ? nullptr : task_of(outcome, choice.demand);
      triage::Finding const* const finding = task ? lacking(*task) : nullptr;
      if (!finding) continue;
      Why const because = why(finding->refused);
      std::int32_t const month = to_civil(outcome.receipt.on).month;
      Cents const cost = choice.ranked.front().cost;
      add(gaps_, Gap{village, task->kind, because.reason, because.facility, month, 1, cost});
      add(lines_, GapLine{village, people::domain_of(task->kind), month, because.reason, 1, cost});
    }
  }

  GapReport finish() const {
    GapReport report;
    for (auto const& [place, line] : lines_) report.lines.push_back(line);
    for (auto const& [place, gap] : gaps_) {
      report.gaps.push_back(gap);
      report.grants += gap.grants;
      report.cost += gap.cost;
    }
    std::stable_sort(report.gaps.begin(), report.gaps.end(),
                     [](Gap const& a, Gap const& b) { return a.cost > b.cost; });
    return report;
  }

 private:
  std::map<decltype(place_of(GapLine{})), GapLine> lines_;
  std::map<decltype(place_of(Gap{})), Gap> gaps_;
};

}  // namespace

GapReport gap_report(Decided const& decided) {
  Counting counting;
  for (std::size_t const i : last_of_each_case(decided)) {
    Outcome const& outcome = decided.outcomes[i];
    auto const village = decided.municipality.village(decided.cases[i].village);
    if (takes(outcome) && village) counting.count(outcome, *village);
  }
  return counting.finish();
}

}  // namespace kanteling::reporting
