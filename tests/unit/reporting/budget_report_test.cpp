// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/budget_report.hpp"

#include <gtest/gtest.h>

#include "../../support/sample.hpp"
#include "kanteling/law/calendar.hpp"

namespace kanteling {
namespace {

using reporting::ActBudget;
using reporting::BudgetReport;

/// 45 minutes a week for a year, from 7 April: 1,306.50 euro, of which 39 of 52 weeks begin this year.
constexpr std::int64_t this_year = 97'987;
constexpr std::int64_t in_all = 130'650;

/// One household on 7 April; the act's budget has 1,000 euro left.
struct Decisions {
  supply::Municipality municipality = sample::municipality();
  std::vector<people::Case> cases{sample::request()};
  std::vector<reporting::Outcome> outcomes{sample::outcome()};

  void add(Date on) {
    cases.push_back(sample::request());
    outcomes.push_back(sample::outcome());
    cases.back().id = outcomes.back().case_id = "2026-" + std::to_string(outcomes.size());
    outcomes.back().receipt.on = on;
  }
  BudgetReport report(Date as_of) const {
    return reporting::budget_report({municipality, cases, outcomes}, as_of);
  }
  ActBudget wmo(Date as_of) const { return report(as_of).budgets.front(); }
};

TEST(BudgetReport, SplitsGrantsByMonthAndYear) {
  ActBudget const line = Decisions().wmo(sample::day(12, 31));
  EXPECT_EQ(line.granted, Cents{this_year});
  EXPECT_EQ(line.runs_on, Cents{in_all - this_year});
  EXPECT_EQ(line.months[3].granted, Cents{this_year});
  EXPECT_EQ(line.months[2].granted, Cents{0});
  EXPECT_EQ(line.forecast, Cents{99'000'00 + this_year});
  EXPECT_EQ(line.overrun(), Cents{0});
  EXPECT_FALSE(line.runs_out_on);
}

TEST(BudgetReport, TellsTheDayOnWhichNothingIsLeftAndThePrice) {
  Decisions decisions;
  decisions.add(sample::day(6, 1));
  ActBudget const line = decisions.wmo(sample::day(12, 31));
  EXPECT_TRUE(line.ran_out);
  EXPECT_EQ(line.runs_out_on, sample::day(6, 1));
  EXPECT_EQ(line.overrun(), Cents{2 * this_year - 1'000'00});
}

TEST(BudgetReport, BelowZeroFromTheStartHasNoSuchDay) {
  Decisions decisions;
  decisions.municipality.budgets[0].committed = {100'000'01};
  ActBudget const line = decisions.wmo(sample::day(12, 31));
  EXPECT_FALSE(line.runs_out_on);
  EXPECT_EQ(line.overrun(), Cents{this_year + 1});
}

/// Working days of a span, each by the days left of the year, or each one.
std::int64_t weight(Date first, Date last, bool running) {
  std::int64_t sum = 0;
  for (Date day = first; day <= last; day = day + 1)
    if (law::is_working_day(day)) sum += running ? sample::day(12, 31) - day + 1 : 1;
  return sum;
}

TEST(BudgetReport, HelpThatRunsIsExpectedByTheDaysThatAreLeft) {
  Date const today = sample::day(4, 30);
  ActBudget const line = Decisions().wmo(today);
  double const expected = static_cast<double>(this_year) *
                          static_cast<double>(weight(sample::day(5, 1), sample::day(12, 31), true)) /
                          static_cast<double>(weight(sample::day(1, 1), today, true));
  EXPECT_NEAR(static_cast<double>(line.forecast.value - 99'000'00 - this_year), expected, 0.51);
  EXPECT_FALSE(line.ran_out);
  ASSERT_TRUE(line.runs_out_on);
  EXPECT_GT(*line.runs_out_on, today);
  // By that day what is expected exceeds the 20.13 euro that is left; the working day before it does not.
  auto const until = [&](Date day) {
    return static_cast<double>(this_year) * static_cast<double>(weight(sample::day(5, 1), day, true)) /
           static_cast<double>(weight(sample::day(1, 1), today, true));
  };
  EXPECT_GT(until(*line.runs_out_on) + 0.5, 1'000'00 - this_year);
  Date before = *line.runs_out_on - 1;
  while (!law::is_working_day(before)) before = before - 1;
  if (before > today) {
    EXPECT_LT(until(before), 1'000'00 - this_year + 1);
  }
}

TEST(BudgetReport, WhatIsDoneOnceIsExpectedByWorkingDaysAlone) {
  Decisions decisions;
  decisions.outcomes[0].choices[0].demand.kind = people::TaskKind::debt_settlement;
  Date const today = sample::day(6, 30);
  ActBudget const line = decisions.wmo(today);
  std::int64_t const passed = weight(sample::day(1, 1), today, false);
  std::int64_t const to_come = weight(sample::day(7, 1), sample::day(12, 31), false);
  EXPECT_EQ(line.forecast.value, 99'000'00 + this_year + (this_year * to_come * 2 + passed) / (2 * passed));
}

TEST(BudgetReport, CountsNothingAfterTheDayItIsLookedAt) {
  Decisions decisions;
  decisions.add(sample::day(6, 1));
  EXPECT_EQ(decisions.wmo(sample::day(5, 31)).granted, Cents{this_year});
  EXPECT_EQ(decisions.wmo(sample::day(6, 1)).granted, Cents{2 * this_year});
  EXPECT_EQ(decisions.wmo(sample::day(4, 6)).granted, Cents{0});
  EXPECT_EQ(decisions.wmo(sample::day(4, 6)).forecast, Cents{99'000'00})
      << "nothing granted, nothing expected";
}

TEST(BudgetReport, OpenQuestionsTakeNothing) {
  Decisions decisions;
  decisions.outcomes[0].kind = reporting::OutcomeKind::questions_open;
  EXPECT_EQ(decisions.wmo(sample::day(12, 31)).granted, Cents{0});
}

TEST(BudgetReport, AnOldContractThatIsDearerThanANewOneCostsEachMonth) {
  Decisions decisions;
  supply::Contract& old = decisions.municipality.contracts[0];
  old.valid.from = make_date(2024, 1, 1);
  old.in_use_per_month = 600;  // 10 hours
  decisions.municipality.contracts[1].tariff = {3000};
  BudgetReport const report = decisions.report(sample::day(12, 31));
  ASSERT_EQ(report.old_provisions.size(), 1U);
  EXPECT_EQ(report.old_provisions[0].contract, supply::ContractId{0});
  EXPECT_EQ(report.old_provisions[0].cheaper, supply::ContractId{1});
  EXPECT_EQ(report.old_provisions[0].extra_per_month, Cents{3'500});
}

TEST(BudgetReport, TheTeamSeesItsMonthAndItsYear) {
  Decisions decisions;
  decisions.add(sample::day(6, 1));
  BudgetReport const report = decisions.report(sample::day(6, 30));
  reporting::TeamCost const& wmo = report.team[static_cast<std::size_t>(supply::Discipline::wmo)];
  EXPECT_EQ(wmo.requests, 2);
  EXPECT_EQ(wmo.requests_month, 1);
  EXPECT_EQ(wmo.provisions, Cents{2 * in_all});
  EXPECT_EQ(wmo.provisions_month, Cents{in_all});
  EXPECT_EQ(wmo.facilities, Cents{2 * 26 * 725});
}

}  // namespace
}  // namespace kanteling
