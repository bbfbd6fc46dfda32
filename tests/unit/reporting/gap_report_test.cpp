// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/gap_report.hpp"

#include <gtest/gtest.h>

#include "../../support/sample.hpp"
#include "kanteling/reporting/gap_remedy.hpp"

namespace kanteling {
namespace {

using reporting::Gap;
using reporting::GapReason;
using reporting::GapReport;
using supply::OfferRefusal;

/// Cleaning for 1,306.50 euro, after four handyman services that were full and one facility that was closed.
struct Decisions {
  supply::Municipality municipality = sample::municipality();
  std::vector<people::Case> cases{sample::request()};
  std::vector<reporting::Outcome> outcomes{sample::outcome()};

  triage::Finding& facilities() { return outcomes[0].assessment.needs[0].tasks[0].findings[5]; }
  void refuse(std::vector<OfferRefusal> const& reasons) {
    facilities().refused.clear();
    for (std::uint32_t i = 0; i < reasons.size(); ++i)
      facilities().refused.push_back({{i}, people::TaskKind::heavy_cleaning, reasons[i]});
  }
  GapReport report() const { return reporting::gap_report({municipality, cases, outcomes}); }
  GapReason reason() const { return report().gaps.at(0).reason; }
};

TEST(GapReport, TellsWhereWhatLackedAndWhatItCost) {
  GapReport const report = Decisions().report();
  EXPECT_EQ(report.grants, 1);
  EXPECT_EQ(report.cost, Cents{130'650});
  ASSERT_EQ(report.lines.size(), 1U);
  EXPECT_EQ(report.lines[0],
            (reporting::GapLine{
                {0}, people::LifeDomain::instrumental_daily_living, 4, GapReason::full, 1, {130'650}}));
  EXPECT_EQ(report.gaps[0].facility, supply::FacilityId{1}) << "the first that was full";
}

TEST(GapReport, MonthsAreApartAndTheYearIsTogether) {
  Decisions decisions;
  decisions.cases.push_back(decisions.cases[0]);
  decisions.outcomes.push_back(decisions.outcomes[0]);
  decisions.cases[1].id = decisions.outcomes[1].case_id = "2026-0002";
  decisions.outcomes[1].receipt.on = sample::day(5, 4);
  GapReport const report = decisions.report();
  EXPECT_EQ(report.lines.size(), 2U);
  ASSERT_EQ(report.gaps.size(), 1U);
  EXPECT_EQ(report.gaps[0].grants, 2);
  EXPECT_EQ(report.gaps[0].cost, Cents{261'300});
}

TEST(GapReport, OfSeveralReasonsTheOneNearestToBeingSolvedCounts) {
  Decisions decisions;
  decisions.refuse({OfferRefusal::not_serving_village, OfferRefusal::age});
  EXPECT_EQ(decisions.reason(), GapReason::missing);
  decisions.refuse({OfferRefusal::not_serving_village, OfferRefusal::too_far});
  EXPECT_EQ(decisions.reason(), GapReason::too_far);
  decisions.refuse({OfferRefusal::too_far, OfferRefusal::not_wheelchair_accessible});
  EXPECT_EQ(decisions.reason(), GapReason::not_accessible);
  decisions.refuse({OfferRefusal::closed, OfferRefusal::no_volunteers});
  EXPECT_EQ(decisions.reason(), GapReason::no_volunteers);
  decisions.refuse({OfferRefusal::closed, OfferRefusal::too_far});
  EXPECT_EQ(decisions.reason(), GapReason::closed);
}

TEST(GapReport, AWishOrAnOpenQuestionIsNoGap) {
  Decisions decisions;
  decisions.facilities().verdict = triage::Verdict::declined;
  EXPECT_EQ(decisions.report().grants, 0);
  decisions.facilities().verdict = triage::Verdict::not_assessed;
  EXPECT_EQ(decisions.report().grants, 0);
}

TEST(GapReport, WhatNoFacilityHereDoesOrNobodyGrantedIsNoGap) {
  Decisions decisions;
  decisions.refuse({});
  EXPECT_EQ(decisions.report().grants, 0);
  decisions = Decisions();
  decisions.outcomes[0].choices[0].ranked.clear();
  EXPECT_EQ(decisions.report().grants, 0);
}

TEST(GapReport, TooLittleRoomIsAGapToo) {
  Decisions decisions;
  decisions.facilities().verdict = triage::Verdict::covers_part;
  EXPECT_EQ(decisions.report().grants, 1);
}

Gap gap(GapReason reason, std::optional<supply::FacilityId> facility) {
  Gap g;
  g.village = {1};
  g.kind = people::TaskKind::heavy_cleaning;
  g.reason = reason;
  g.facility = facility;
  return g;
}

TEST(GapRemedy, ChangesOneThingForEachReason) {
  supply::Municipality m = sample::municipality();
  m.facilities[1].volunteers = 2;
  m.facilities[1].volunteers_needed = 5;
  m.facilities[1].closed = Period{sample::day(7, 1), std::nullopt};
  auto const after = [&](GapReason reason) {
    return *reporting::mending(m, gap(reason, supply::FacilityId{1}));
  };
  EXPECT_EQ(after(GapReason::full).municipality.facilities[1].places_per_month, 45);
  EXPECT_EQ(after(GapReason::full).added, 5);
  EXPECT_EQ(after(GapReason::no_volunteers).municipality.facilities[1].volunteers, 5);
  EXPECT_EQ(after(GapReason::no_volunteers).added, 3);
  EXPECT_FALSE(after(GapReason::closed).municipality.facilities[1].closed);
  EXPECT_TRUE(after(GapReason::not_accessible).municipality.facilities[1].wheelchair_accessible);
  EXPECT_TRUE(after(GapReason::missing).municipality.facilities[1].serves.contains({1}));
  auto const bus = after(GapReason::too_far).municipality.buses.back();
  EXPECT_TRUE(bus.villages.contains({0}));
  EXPECT_TRUE(bus.villages.contains({1}));
  EXPECT_EQ(bus.rides_per_month, 60);
}

TEST(GapRemedy, AMissingFacilityIsTheFirstThatDoesTheTask) {
  supply::Municipality m = sample::municipality();
  EXPECT_FALSE(reporting::mending(m, gap(GapReason::missing, std::nullopt)));
  m.facilities[3].tasks = {{people::TaskKind::heavy_cleaning, 30, 1}};
  EXPECT_EQ(reporting::mending(m, gap(GapReason::missing, std::nullopt))->at, supply::FacilityId{3});
}

/// Every place a month saves one euro and every 5 places one grant.
struct PlacesSave final : reporting::DoubleRun {
  reporting::PeriodCost run(supply::Municipality const& m) const override {
    std::int64_t const places = m.facilities[1].places_per_month;
    return {{1'000'00 - places * 100}, 100 - places / 5, 0};
  }
};

TEST(GapRemedy, SavesTheDifferenceBetweenTwoRuns) {
  Decisions const decisions;
  auto const remedies = reporting::solve_again(decisions.municipality, decisions.report(), PlacesSave(), 3);
  ASSERT_EQ(remedies.size(), 1U);
  EXPECT_EQ(remedies[0].saved, Cents{500});
  EXPECT_EQ(remedies[0].fewer_grants, 1);
  EXPECT_TRUE(reporting::solve_again(decisions.municipality, decisions.report(), PlacesSave(), 0).empty());
}

}  // namespace
}  // namespace kanteling
