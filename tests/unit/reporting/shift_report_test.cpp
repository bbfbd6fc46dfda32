// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/shift_report.hpp"

#include <gtest/gtest.h>

#include "../../support/sample.hpp"

namespace kanteling {
namespace {

using reporting::ShiftReport;
using triage::Rung;

/// 90 minutes of cleaning: 30 by oneself, 15 by a housemate, 45 tailored for 1,306.50 euro; the shopping bus
/// does the rest.
struct Decisions {
  supply::Municipality municipality = sample::municipality();
  std::vector<people::Case> cases{sample::request()};
  std::vector<reporting::Outcome> outcomes{sample::outcome()};
  Decisions() { outcomes[0].assessment.needs[0].tasks[0].settled = true; }
  ShiftReport report() const { return reporting::shift_report({municipality, cases, outcomes}); }
};

std::int64_t amount(reporting::ShiftLine const& line, Rung rung) {
  return line.amounts[static_cast<std::size_t>(rung)];
}

TEST(ShiftReport, TellsWhatEachRungTookAndWhatAllOfItWouldHaveCost) {
  ShiftReport const report = Decisions().report();
  ASSERT_EQ(report.lines.size(), 2U);
  reporting::ShiftLine const& cleaning = report.lines[0];
  EXPECT_EQ(cleaning.kind, people::TaskKind::heavy_cleaning);
  EXPECT_EQ(cleaning.mixed, 1);
  EXPECT_EQ(amount(cleaning, Rung::own_strength), 30);
  EXPECT_EQ(amount(cleaning, Rung::usual_help), 15);
  EXPECT_EQ(cleaning.tailored(), 45);
  EXPECT_EQ(cleaning.lighter(), 45);
  EXPECT_EQ(cleaning.granted, Cents{130'650});
  EXPECT_EQ(cleaning.without_ladder, Cents{261'300});
  EXPECT_EQ(report.facilities, Cents{26 * 725});
}

TEST(ShiftReport, WhatNothingWasGrantedOfHasNoPrice) {
  reporting::ShiftLine const shopping = Decisions().report().lines[1];
  EXPECT_EQ(shopping.light, 1);
  EXPECT_EQ(amount(shopping, Rung::general_facility), 60);
  EXPECT_EQ(shopping.without_ladder, Cents{0});
}

TEST(ShiftReport, WhatIsNotSettledIsOpen) {
  Decisions decisions;
  decisions.outcomes[0].assessment.needs[0].tasks[0].settled = false;
  EXPECT_EQ(decisions.report().open, 1);
  EXPECT_EQ(decisions.report().lines.size(), 1U);
}

TEST(ShiftReport, AFirstContactAndOtherRoutesWalkNoLadder) {
  Decisions decisions;
  decisions.outcomes[0].assessment.needs[0].route = triage::Route::referral;
  EXPECT_TRUE(decisions.report().lines.empty());
  decisions = Decisions();
  decisions.outcomes[0].assessment.stage = people::Stage::report;
  EXPECT_TRUE(decisions.report().lines.empty());
}

}  // namespace
}  // namespace kanteling
