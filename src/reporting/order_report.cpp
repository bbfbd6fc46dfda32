// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/order_report.hpp"

#include <cstddef>

#include "reporting/last_outcomes.hpp"
#include "reporting/place_uses.hpp"

namespace kanteling::reporting {
namespace {

/// What one task was given.
struct Given {
  bool waits = false;
  bool urgent = false;
  bool tailored = false;
  Cents cost = {};
  std::int64_t facilities = 0;
  std::int64_t minutes = 0;
  std::int64_t weeks = 0;
};

struct Sums {
  Served served;
  std::int64_t facilities = 0;
  std::int64_t minutes = 0;
  std::int64_t weeks = 0;

  void add(Given const& given) {
    served.waiting += given.waits ? 1 : 0;
    served.urgent_waiting += given.waits && given.urgent ? 1 : 0;
    served.tailored += given.tailored ? 1 : 0;
    served.cost += given.cost;
    facilities += given.facilities;
    minutes += given.minutes;
    weeks += given.weeks;
  }
  Served total() const {
    Served result = served;
    if (facilities > 0) result.access_minutes = in_proportion(minutes, 100, facilities);
    if (served.tailored > 0) result.waiting_weeks = in_proportion(weeks, 100, served.tailored);
    return result;
  }
};

struct Columns {
  std::int64_t tasks = 0;
  Sums live, guided, hindsight;

  Orders total() const { return {tasks, live.total(), guided.total(), hindsight.total()}; }
};

/// A plan says not who is urgent: triage does, and the same in every order.
Given planned(matching::PlannedTask const& task, bool urgent) {
  return {task.waits, urgent, !task.waits && task.demand.has_value(), task.cost, static_cast<std::int64_t>(task.places.size()),
          task.minutes, task.waiting_weeks};
}

/// Reads from an outcome what one task of a plan was given.
class Reading {
 public:
  Reading(supply::Municipality const& municipality, Outcome const& outcome, matching::PlannedTask const& task)
      : municipality_(municipality), outcome_(outcome), task_(task) {}

  Given read() {
    add_places();
    bool found = given_.facilities > 0;
    for (matching::Choice const& choice : outcome_.choices) {
      if (choice.demand.need != task_.need || choice.demand.task != task_.task) continue;
      found = !choice.ranked.empty() || choice.national.has_value();
      add_choice(choice);
    }
    given_.waits = !found;
    given_.urgent = outcome_.assessment.urgent;
    return given_;
  }

 private:
  void add_use(matching::PlaceUse const& use, std::int64_t weeks) {
    given_.cost += matching::cost_of_places(municipality_, use, weeks);
  }

  void add_places() {
    auto const need = static_cast<std::size_t>(task_.need);
    auto const task = static_cast<std::size_t>(task_.task);
    auto const& needs = outcome_.assessment.needs;
    if (need >= needs.size() || task >= needs[need].tasks.size()) return;
    triage::TaskPlan const& plan = needs[need].tasks[task];
    for (triage::Finding const& finding : plan.findings)
      for (triage::FacilityUse const& use : finding.uses) {
        ++given_.facilities;
        given_.minutes += use.offer.minutes;
        add_use({use.offer, use.places, plan.kind}, weeks());
      }
  }

  void add_choice(matching::Choice const& choice) {
    if (choice.kept_place) add_use(*choice.kept_place, weeks());
    given_.tailored = !choice.ranked.empty() || choice.national.has_value();
    if (choice.ranked.empty()) return;
    given_.cost += choice.ranked.front().cost;
    given_.weeks += choice.ranked.front().waiting_weeks;
  }

  std::int64_t weeks() const { return detail::weeks_until_review(outcome_.assessment); }

  supply::Municipality const& municipality_;
  Outcome const& outcome_;
  matching::PlannedTask const& task_;
  Given given_;
};

}  // namespace

OrderReport order_report(supply::Municipality const& municipality, matching::PeriodPlan const& hindsight,
                         std::span<Outcome const> live, std::span<Outcome const> guided) {
  std::vector<Columns> villages(municipality.villages.size());
  Columns all;
  for (matching::PlannedCase const& planned_case : hindsight.cases)
    for (matching::PlannedTask const& task : planned_case.tasks)
      for (Columns* const to : {&villages[planned_case.village.index], &all}) {
        ++to->tasks;
        to->hindsight.add(planned(task, live[planned_case.position].assessment.urgent));
        to->live.add(Reading(municipality, live[planned_case.position], task).read());
        to->guided.add(Reading(municipality, guided[planned_case.position], task).read());
      }

  OrderReport report;
  for (std::uint32_t v = 0; v < villages.size(); ++v)
    report.villages.push_back(
        {{v}, municipality.villages[v].inhabitants < small_village_below, villages[v].total()});
  report.all = all.total();
  report.bound = {hindsight.bound.cost};
  report.with_overruns = {hindsight.totals.cost};
  return report;
}

}  // namespace kanteling::reporting
