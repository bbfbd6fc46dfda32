// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "kanteling/reporting/budget_report.hpp"
#include "reporting/report_page.hpp"
#include "reporting/report_words.hpp"

namespace kanteling::reporting {
namespace {

/// More than this no meeting reads; all of them are in the JSON.
constexpr std::size_t old_contracts_shown = 15;

struct Printing {
  BudgetReport const& report;
  supply::Municipality const& municipality;
  Words const& words;
  BudgetReportWords const& own;

  std::string euros(Cents amount) const { return euro_text(amount, words.numbers); }
  std::string act(ActBudget const& line) const {
    return std::string(words.summary.acts[static_cast<std::size_t>(line.act)]);
  }
};

std::string runs_out(Printing const& p, ActBudget const& line) {
  if (!line.runs_out_on) return "-";
  return line.ran_out ? to_string(*line.runs_out_on) : fill(p.own.expected, {to_string(*line.runs_out_on)});
}

std::string budgets(Printing const& p) {
  BudgetReportWords const& w = p.own;
  Rows rows{titles({w.act, w.budget, w.committed, w.granted, w.forecast, w.overrun, w.runs_out})};
  Cents left;
  for (ActBudget const& line : p.report.budgets) {
    left += line.amount - line.forecast;
    rows.push_back({p.act(line), p.euros(line.amount), p.euros(line.committed), p.euros(line.granted),
                    p.euros(line.forecast), p.euros(line.overrun()), runs_out(p, line)});
  }
  Page closing;
  closing.line(fill(w.sum_left, {p.euros(left)}));
  return report_section(w.budgets, "", rows) + closing.take();
}

/// Months below each other, acts beside each other; under what was granted stands what of it falls in later
/// years.
std::string by_month(Printing const& p, std::string_view heading, Cents BudgetMonth::*what) {
  Rows rows{{""}};
  for (ActBudget const& line : p.report.budgets) rows.front().push_back(p.act(line));
  std::size_t const months = static_cast<std::size_t>(to_civil(p.report.as_of).month);
  for (std::size_t m = 0; m < months; ++m) {
    Row row{std::string(p.words.numbers.months[m].substr(0, 3))};
    for (ActBudget const& line : p.report.budgets) row.push_back(p.euros(line.months[m].*what));
    rows.push_back(std::move(row));
  }
  if (what == &BudgetMonth::granted) {
    Row row{std::string(p.own.runs_on)};
    for (ActBudget const& line : p.report.budgets) row.push_back(p.euros(line.runs_on));
    rows.push_back(std::move(row));
  }
  return report_section(heading, "", rows);
}

std::string old_provisions(Printing const& p) {
  if (p.report.old_provisions.empty()) return "";
  BudgetReportWords const& w = p.own;
  Rows rows{titles({w.contract, w.cheaper, w.extra_per_month})};
  for (std::size_t i = 0; i < std::min(old_contracts_shown, p.report.old_provisions.size()); ++i) {
    OldProvision const& line = p.report.old_provisions[i];
    rows.push_back({p.municipality.at(line.contract).code, p.municipality.at(line.cheaper).code,
                    p.euros(line.extra_per_month)});
  }
  return report_section(w.old, w.old_note, rows);
}

std::string team(Printing const& p) {
  BudgetReportWords const& w = p.own;
  Rows rows{{std::string(w.discipline), std::string(w.requests), std::string(w.month),
             std::string(w.provisions), std::string(w.month), std::string(w.facilities)}};
  for (TeamCost const& line : p.report.team)
    if (line.requests > 0)
      rows.push_back({std::string(w.disciplines[static_cast<std::size_t>(line.discipline)]),
                      number_text(line.requests, p.words.numbers),
                      number_text(line.requests_month, p.words.numbers), p.euros(line.provisions),
                      p.euros(line.provisions_month), p.euros(line.facilities)});
  return report_section(w.team, w.team_note, rows);
}

}  // namespace

std::string report_text(BudgetReport const& report, supply::Municipality const& municipality,
                        Language language) {
  Printing const p{report, municipality, words(language), report_words(language).budget};
  std::string const day = date_text(report.as_of, p.words.numbers);
  return report_head(fill(p.own.title, {municipality.name, day}), p.own.method) + budgets(p) +
         by_month(p, p.own.granted_by_month, &BudgetMonth::granted) +
         by_month(p, p.own.forecast_by_month, &BudgetMonth::forecast) + old_provisions(p) + team(p);
}

}  // namespace kanteling::reporting
