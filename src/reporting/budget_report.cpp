// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/budget_report.hpp"

#include <algorithm>
#include <tuple>

#include "kanteling/law/calendar.hpp"
#include "kanteling/matching/ranking.hpp"
#include "reporting/last_outcomes.hpp"
#include "reporting/place_uses.hpp"

namespace kanteling::reporting {
namespace {

/// What one grant takes of a budget.
struct Taken {
  Date on;
  bool once = false;
  Cents in_year;
  Cents later;
};

std::vector<Taken> taken_of(Decided const& decided, supply::Budget const& budget, Date as_of) {
  std::vector<Taken> taken;
  for (std::size_t const i : last_of_each_case(decided)) {
    Outcome const& outcome = decided.outcomes[i];
    Date const on = outcome.receipt.on;
    if (!takes(outcome) || on > as_of || to_civil(on).year != budget.year) continue;
    for (matching::Choice const& choice : outcome.choices) {
      if (choice.demand.act != budget.act || choice.ranked.empty()) continue;
      Cents const in_year = matching::cost_in_year(decided.municipality, choice, budget.year);
      bool const once = people::info(choice.demand.kind).per == Per::once;
      taken.push_back({on, once, in_year, choice.ranked.front().cost - in_year});
    }
  }
  std::stable_sort(taken.begin(), taken.end(), [](Taken const& a, Taken const& b) { return a.on < b.on; });
  return taken;
}

/// What the working days of a span of a year weigh: each one, and each by the days that are left of the year.
struct Weight {
  std::int64_t once = 0;
  std::int64_t running = 0;
};

Weight weight_of(Date first, Date last) {
  Weight weight;
  Date const end = make_date(to_civil(first).year, 12, 31);
  for (Date day = first; day <= last; day = day + 1) {
    if (!law::is_working_day(day)) continue;
    ++weight.once;
    weight.running += end - day + 1;
  }
  return weight;
}

/// What was granted up to a day, and from it what the days after it bring.
class Pace {
 public:
  Pace(std::vector<Taken> const& taken, Date until) : until_(until) {
    for (Taken const& t : taken)
      if (t.on <= until) (t.once ? once_ : running_) += t.in_year;
    passed_ = weight_of(make_date(to_civil(until).year, 1, 1), until);
  }

  Cents granted() const { return once_ + running_; }
  /// What the days after `until` bring, up to and including `last`.
  Cents to_come(Date last) const {
    if (last <= until_) return {};
    return expected(weight_of(until_ + 1, last));
  }
  Cents expected(Weight const& to_come) const {
    return {in_proportion(once_.value, to_come.once, passed_.once) +
            in_proportion(running_.value, to_come.running, passed_.running)};
  }

 private:
  Date until_;
  Cents once_;
  Cents running_;
  Weight passed_;
};

/// The day whose grants took the budget below zero.
std::optional<Date> ran_out_on(std::vector<Taken> const& taken, Cents left) {
  if (left < Cents{}) return std::nullopt;
  for (Taken const& t : taken) {
    left = left - t.in_year;
    if (left < Cents{}) return t.on;
  }
  return std::nullopt;
}

/// The first working day on which, by the pace so far, nothing is left.
std::optional<Date> will_run_out_on(Pace const& pace, Date as_of, Cents left) {
  Date const end = make_date(to_civil(as_of).year, 12, 31);
  Weight so_far;
  for (Date day = as_of + 1; day <= end; day = day + 1) {
    if (!law::is_working_day(day)) continue;
    ++so_far.once;
    so_far.running += end - day + 1;
    if (pace.expected(so_far) > left) return day;
  }
  return std::nullopt;
}

Date month_end(std::int32_t year, int month) {
  return (month == 12 ? make_date(year + 1, 1, 1) : make_date(year, month + 1, 1)) + -1;
}

void fill_months(ActBudget& line, std::vector<Taken> const& taken, Date as_of) {
  Date const end = make_date(line.year, 12, 31);
  for (int month = 1; month <= 12; ++month) {
    BudgetMonth& cell = line.months[static_cast<std::size_t>(month - 1)];
    for (Taken const& t : taken)
      if (to_civil(t.on).month == month) cell.granted += t.in_year;
    Pace const pace(taken, std::min(month_end(line.year, month), as_of));
    cell.forecast = line.committed + pace.granted() + pace.to_come(end);
  }
}

ActBudget line_of(Decided const& decided, supply::Budget const& budget, Date as_of) {
  std::vector<Taken> const taken = taken_of(decided, budget, as_of);
  ActBudget line;
  line.act = budget.act;
  line.year = budget.year;
  line.amount = budget.amount;
  line.committed = budget.committed;
  for (Taken const& t : taken) {
    line.granted += t.in_year;
    line.runs_on += t.later;
  }
  fill_months(line, taken, as_of);
  line.forecast = line.months.back().forecast;
  Cents const left = budget.amount - budget.committed;
  line.runs_out_on = ran_out_on(taken, left);
  line.ran_out = line.runs_out_on.has_value();
  bool const below_from_the_start = left < Cents{};
  if (!line.ran_out && !below_from_the_start)
    line.runs_out_on = will_run_out_on(Pace(taken, as_of), as_of, left - line.granted);
  return line;
}

/// The cheapest contract for the same product that began later and is in force.
std::optional<supply::ContractId> cheaper_newer(supply::Municipality const& municipality,
                                                supply::Contract const& old, Date as_of) {
  std::optional<supply::ContractId> best;
  for (std::uint32_t c = 0; c < municipality.contracts.size(); ++c) {
    supply::Contract const& other = municipality.contracts[c];
    bool const newer =
        other.product == old.product && other.valid.contains(as_of) && other.valid.from > old.valid.from;
    if (!newer || other.tariff >= old.tariff) continue;
    if (!best || other.tariff < municipality.at(*best).tariff) best = supply::ContractId{c};
  }
  return best;
}

std::vector<OldProvision> old_provisions(supply::Municipality const& municipality, Date as_of) {
  std::vector<OldProvision> lines;
  for (std::uint32_t c = 0; c < municipality.contracts.size(); ++c) {
    supply::Contract const& old = municipality.contracts[c];
    supply::Product const& product = municipality.at(old.product);
    if (!old.valid.contains(as_of) || old.in_use_per_month < 1 || product.national) continue;
    auto const cheaper = cheaper_newer(municipality, old, as_of);
    if (!cheaper) continue;
    Cents const now = supply::price(old.in_use_per_month, product.tariff_per, old.tariff);
    Cents const then =
        supply::price(old.in_use_per_month, product.tariff_per, municipality.at(*cheaper).tariff);
    lines.push_back({{c}, *cheaper, old.in_use_per_month, now - then});
  }
  std::stable_sort(lines.begin(), lines.end(), [](OldProvision const& a, OldProvision const& b) {
    return a.extra_per_month > b.extra_per_month;
  });
  return lines;
}

void count_request(TeamCost& line, supply::Municipality const& municipality, Outcome const& outcome,
                   bool this_month) {
  Cents provisions;
  for (matching::Choice const& choice : outcome.choices)
    if (takes(outcome) && !choice.ranked.empty()) provisions += choice.ranked.front().cost;
  ++line.requests;
  line.provisions += provisions;
  if (takes(outcome))
    for (detail::PlacesTaken const& taken : detail::places_taken(outcome.assessment))
      line.facilities += detail::cost_of_places(municipality, taken);
  if (!this_month) return;
  ++line.requests_month;
  line.provisions_month += provisions;
}

std::vector<TeamCost> team_costs(Decided const& decided, Date as_of) {
  std::vector<TeamCost> lines(supply::discipline_codes.size());
  for (std::size_t d = 0; d < lines.size(); ++d) lines[d].discipline = static_cast<supply::Discipline>(d);
  CivilDate const today = to_civil(as_of);
  for (std::size_t const i : last_of_each_case(decided)) {
    Outcome const& outcome = decided.outcomes[i];
    CivilDate const on = to_civil(outcome.receipt.on);
    if (outcome.receipt.on > as_of || on.year != today.year) continue;
    TeamCost& line = lines[static_cast<std::size_t>(outcome.assessment.discipline)];
    count_request(line, decided.municipality, outcome, on.month == today.month);
  }
  return lines;
}

}  // namespace

BudgetReport budget_report(Decided const& decided, Date as_of) {
  BudgetReport report;
  report.as_of = as_of;
  for (supply::Budget const& budget : decided.municipality.budgets)
    if (budget.year == to_civil(as_of).year) report.budgets.push_back(line_of(decided, budget, as_of));
  report.old_provisions = old_provisions(decided.municipality, as_of);
  report.team = team_costs(decided, as_of);
  return report;
}

}  // namespace kanteling::reporting
