// SPDX-License-Identifier: Apache-2.0
// What deciding too late costs in a case; the amounts themselves are tested in tests/unit/law.
#include "triage/late_penalty.hpp"

#include <gtest/gtest.h>

namespace kanteling::triage {
namespace {

LatePenalty late_under(law::Act act, Date on = make_date(2026, 7, 20)) {
  people::Case request;
  request.stage = people::Stage::application;
  request.on = on;
  request.received = make_date(2026, 3, 16);
  request.applied = make_date(2026, 3, 19);
  request.events = {{law::EventKind::notice_of_default_received, make_date(2026, 5, 25), {}}};
  Assessment assessment;
  assessment.stage = request.stage;
  assessment.needs.resize(1);
  assessment.needs[0].act = act;
  return late_penalties(request, assessment).at(0);
}

TEST(LatePenaltyOfACase, RunsFromTwoWeeksAfterTheNotice) {
  LatePenalty const late = late_under(law::Act::wmo);
  EXPECT_EQ(late.penalty.first_day, make_date(2026, 6, 8));
  EXPECT_EQ(late.penalty.days, 42);
  EXPECT_EQ(late.evidence(), Evidence::computed);
}

TEST(LatePenaltyOfACase, IsRecalledWhereTheTermThatPassedIs) {
  EXPECT_EQ(late_under(law::Act::youth).evidence(), Evidence::recalled);
}

}  // namespace
}  // namespace kanteling::triage
