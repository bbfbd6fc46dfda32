// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/even_service.hpp"

#include <gtest/gtest.h>

#include "../../support/sample.hpp"

namespace kanteling {
namespace {

using reporting::EvenService;

/// The same household in Simpelveld (12 minutes, no wait) and in Bocholtz, small here (30 minutes, 3 weeks).
struct Decisions {
  supply::Municipality municipality = sample::municipality();
  std::vector<people::Case> cases{sample::request(), sample::request()};
  std::vector<reporting::Outcome> outcomes{sample::outcome(), sample::outcome()};

  Decisions() {
    municipality.villages[1].inhabitants = 999;
    cases[1].village = "bocholtz";
    cases[1].id = outcomes[1].case_id = "2026-0002";
    outcomes[1].assessment.needs[0].tasks[1].findings[0].uses[0].offer.minutes = 30;
    outcomes[1].choices[0].ranked[0].waiting_weeks = 3;
  }
  EvenService report() const { return reporting::even_service({municipality, cases, outcomes}); }
};

TEST(EvenService, ComparesVillages) {
  EvenService const report = Decisions().report();
  ASSERT_EQ(report.villages.size(), 2U);
  EXPECT_FALSE(report.villages[0].small);
  EXPECT_TRUE(report.villages[1].small);
  EXPECT_EQ(report.villages[0].access_minutes, 1200);
  EXPECT_EQ(report.villages[1].access_minutes, 3000);
  EXPECT_EQ(report.villages[1].waiting_weeks, 300);
  EXPECT_EQ(report.villages[0].refusals, 100'00)
      << "one task of one request found every facility full or closed";
}

TEST(EvenService, TellsHowFarTheyLieApart) {
  EvenService const report = Decisions().report();
  ASSERT_TRUE(report.access_minutes);
  EXPECT_EQ(report.access_minutes->difference(), 1800);
  EXPECT_EQ(report.access_minutes->deviation, 900);
  EXPECT_EQ(report.access_minutes->ratio, 250);
  ASSERT_TRUE(report.waiting_weeks);
  EXPECT_EQ(report.waiting_weeks->deviation, 150);
  EXPECT_FALSE(report.waiting_weeks->ratio) << "nothing is so many times zero";
  EXPECT_EQ(report.refusals->difference(), 0);
}

TEST(EvenService, AVillageWithoutRequestsHasNoValueAndCountsInNoSpread) {
  Decisions decisions;
  decisions.cases[1].village = "elders";
  EvenService const report = decisions.report();
  EXPECT_FALSE(report.villages[1].access_minutes);
  EXPECT_FALSE(report.villages[1].refusals);
  EXPECT_EQ(report.access_minutes->difference(), 0);
}

TEST(EvenService, ADemandWithoutAnOptionIsARefusalUnlessItIsBoughtNationally) {
  Decisions decisions;
  decisions.outcomes[0].choices[0].ranked.clear();
  EXPECT_EQ(decisions.report().villages[0].refusals, 200'00);
  decisions.outcomes[0].choices[0].national = supply::ProductId{1};
  EXPECT_EQ(decisions.report().villages[0].refusals, 100'00);
}

}  // namespace
}  // namespace kanteling
