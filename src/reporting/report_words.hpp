// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

#include "kanteling/reporting/desire_paths.hpp"
#include "kanteling/reporting/gap_report.hpp"
#include "kanteling/reporting/language.hpp"
#include "kanteling/supply/caseworker.hpp"

/// The texts of the reports for policy and management, one table per language in report_words.cpp.
/// {0}, {1}, ... are filled in. Apart from words.hpp: no page about a case needs them.
namespace kanteling::reporting {

struct BudgetReportWords {
  std::string_view title;  ///< {0} municipality, {1} date
  std::string_view method;
  std::string_view budgets;                                                                ///< heading
  std::string_view act, budget, committed, granted, forecast, overrun, runs_out, runs_on;  ///< columns
  std::string_view expected;                             ///< {0} date: by the forecast
  std::string_view granted_by_month, forecast_by_month;  ///< headings
  std::string_view sum_left;  ///< {0} amount: what is left of all budgets together by the forecast
  std::string_view old;       ///< heading
  std::string_view old_note;
  std::string_view contract, cheaper, extra_per_month;                         ///< columns
  std::string_view team, team_note;                                            ///< heading, note
  std::string_view discipline, month, year, requests, provisions, facilities;  ///< columns
  std::array<std::string_view, supply::discipline_codes.size()> disciplines;
};

struct CeilingReportWords {
  std::string_view title;  ///< {0} municipality, {1} year
  std::string_view note;
  std::string_view ceilings;                                      ///< heading
  std::string_view ceiling, grants, extra, not_placed, first_on;  ///< columns
  std::string_view shared;                                        ///< {0} name
  std::string_view in_all;
  std::string_view grow, grow_note;            ///< heading, note
  std::string_view contract, tariff, quality;  ///< columns
  std::string_view beside_mean;                ///< {0} value, {1} mean
  std::string_view instead;                    ///< {0} provider
  std::string_view nobody;
};

struct ShiftReportWords {
  std::string_view title;  ///< {0} municipality, {1} year
  std::string_view note;
  std::string_view tasks;                                                        ///< heading
  std::string_view task, count, light, mixed, heavy, shifted, granted, without;  ///< columns
  std::string_view by_rung;                                                      ///< heading
  std::string_view rung, share;                                                  ///< columns
  std::string_view closing;  ///< {0} cost without the ladder, {1} granted, {2} facilities, {3} difference
  std::string_view open;     ///< {0} tasks
  std::string_view in_all;
};

struct EvenServiceWords {
  std::string_view title;                                        ///< {0} municipality, {1} year
  std::string_view note;                                         ///< {0} inhabitants
  std::string_view villages, spread;                             ///< headings
  std::string_view village, requests, minutes, weeks, refusals;  ///< columns
  std::string_view lowest, highest, difference, deviation, ratio;
};

struct OrderWords {
  std::string_view title;                     ///< {0} municipality, {1} year
  std::string_view what;                      ///< what the three ways are
  std::string_view note;                      ///< {0} tasks, {1} plan with overruns, {2} bound
  std::string_view no_prices;                 ///< where the guide tells nothing
  std::string_view small_note;                ///< {0} inhabitants
  std::string_view live, guided, hindsight;   ///< the three ways
  std::string_view village, tasks, in_all;    ///< columns and the last row
  std::string_view waiting, urgent, tailored, cost, minutes, weeks;
};

struct GapReportWords {
  std::string_view title;                  ///< {0} municipality, {1} year
  std::string_view note;                   ///< {0} grants, {1} cost
  std::string_view gaps, lines, remedies;  ///< headings
  std::string_view village, task, reason, grants, cost, facility, domain, month, saved, fewer;  ///< columns
  std::array<std::string_view, gap_reason_codes.size()> reasons;
  std::array<std::string_view, gap_reason_codes.size()> mending;  ///< {0} facility, {1} how many, {2} village
  std::string_view remedies_note;
};

struct DesirePathWords {
  std::string_view title;  ///< {0} municipality, {1} year
  std::string_view note;   ///< {0} threshold
  std::string_view villages, all;
  std::string_view kept_back;  ///< in a cell
  std::array<std::string_view, deviation_count> deviations;
  std::string_view reasons;  ///< heading: {0} threshold
};

struct ReportWords {
  BudgetReportWords budget;
  CeilingReportWords ceiling;
  ShiftReportWords shift;
  EvenServiceWords even;
  OrderWords order;
  GapReportWords gap;
  DesirePathWords desire;
};

ReportWords const& report_words(Language language);

}  // namespace kanteling::reporting
