// SPDX-License-Identifier: Apache-2.0
#include "kanteling/engine/period_report.hpp"

#include <iterator>
#include <utility>

#include "kanteling/engine/double_run.hpp"
#include "kanteling/io/report_json.hpp"
#include "kanteling/io/team_load_json.hpp"

namespace kanteling {
namespace {

using io::ReportChoices;
using io::ReportKind;
using reporting::Decided;

bool is_inquiry(people::Case const& request) {
  return request.stage >= people::Stage::inquiry;
}

reporting::GapReport gaps(Engine const& engine, Decided const& decided, ReportChoices const& choices) {
  reporting::GapReport report = reporting::gap_report(decided);
  if (choices.remedies == 0) return report;
  std::vector<people::Case> inquiries;
  for (people::Case const& request : decided.cases)
    if (is_inquiry(request)) inquiries.push_back(request);
  EngineDoubleRun const runs(engine, inquiries, choices.threads);
  report.remedies = reporting::solve_again(decided.municipality, report, runs, choices.remedies);
  return report;
}

Result<WrittenReport> team(Engine const& engine, supply::Availability const& after,
                           ReportChoices const& choices, reporting::Language language) {
  supply::Municipality const& municipality = engine.municipality();
  supply::Month const from = choices.from.value_or(after.first_month());
  supply::Month const end = after.first_month() + supply::Availability::horizon_months;
  if (from < after.first_month() || from >= end)
    return tl::unexpected(std::vector<Problem>{{"from", "a month outside what is planned",
                                                "a month of " + std::to_string(municipality.year) + " or " +
                                                    std::to_string(municipality.year + 1)}});
  reporting::TeamLoad const load = reporting::team_load(municipality, after, from, choices.months);
  return WrittenReport{io::write_team_load(load, municipality),
                       reporting::team_load_text(load, municipality, language)};
}

}  // namespace

DecidedPeriod with_inquiries(Engine const& engine, std::vector<people::Case> contacts,
                             std::vector<reporting::Outcome> outcomes, std::vector<people::Case> inquiries,
                             int threads) {
  Allocation allocation = engine.allocate(inquiries, engine.start(), threads);
  DecidedPeriod period{std::move(contacts), std::move(outcomes), std::move(allocation.availability)};
  std::move(inquiries.begin(), inquiries.end(), std::back_inserter(period.cases));
  std::move(allocation.outcomes.begin(), allocation.outcomes.end(), std::back_inserter(period.outcomes));
  return period;
}

DecidedPeriod decide_period(Engine const& engine, std::vector<people::Case> cases, int threads) {
  std::vector<people::Case> contacts, inquiries;
  for (people::Case& request : cases)
    (is_inquiry(request) ? inquiries : contacts).push_back(std::move(request));
  std::vector<reporting::Outcome> outcomes = engine.decide_all(contacts, engine.start(), threads);
  return with_inquiries(engine, std::move(contacts), std::move(outcomes), std::move(inquiries), threads);
}

Result<WrittenReport> write_report(Engine const& engine, DecidedPeriod const& period,
                                   ReportChoices const& choices, reporting::Language language) {
  supply::Municipality const& municipality = engine.municipality();
  Decided const decided{municipality, period.cases, period.outcomes};
  auto const write = [&](auto const& report) {
    return WrittenReport{io::write_report(report, municipality),
                         reporting::report_text(report, municipality, language)};
  };
  switch (choices.kind) {
    case ReportKind::budget:
      return write(
          reporting::budget_report(decided, choices.on.value_or(make_date(municipality.year, 12, 31))));
    case ReportKind::ceilings:
      return write(reporting::ceiling_report(decided));
    case ReportKind::shift:
      return write(reporting::shift_report(decided));
    case ReportKind::even:
      return write(reporting::even_service(decided));
    case ReportKind::gaps:
      return write(gaps(engine, decided, choices));
    case ReportKind::paths:
      return write(reporting::desire_paths(decided, choices.small_below));
    case ReportKind::team:
      return team(engine, period.after, choices, language);
  }
  return tl::unexpected(std::vector<Problem>{{"kind", "no report", "a report that there is"}});
}

}  // namespace kanteling
