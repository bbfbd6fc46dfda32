// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/ceiling_report.hpp"

#include <gtest/gtest.h>

#include "../../support/sample.hpp"

namespace kanteling {
namespace {

using reporting::CeilingReport;

/// The household got help for 1,306.50 euro; Het Anker (30 euro an hour: 1,170 euro) is full by its ceiling.
struct Decisions {
  supply::Municipality municipality = sample::municipality();
  std::vector<people::Case> cases{sample::request()};
  std::vector<reporting::Outcome> outcomes{sample::outcome()};

  Decisions() {
    municipality.contracts[2].ceiling = "anker";
    municipality.contracts[2].tariff = {3000};
    municipality.ceilings = {{"anker", "Plafond Het Anker", false, 2026, {}, {}},
                             {"anker", "Plafond Het Anker", false, 2027, {}, {}},
                             {"regio", "Plafond regio", true, 2026, {}, {}}};
    for (supply::Provider& provider : municipality.providers) provider.quality_tenths = 70;
    municipality.providers[2].quality_tenths = 90;
  }
  CeilingReport report() const { return reporting::ceiling_report({municipality, cases, outcomes}); }
  matching::Choice& choice() { return outcomes[0].choices[0]; }
};

TEST(CeilingReport, CostsTheDifferenceWithTheCheapestItKeptOut) {
  CeilingReport const report = Decisions().report();
  ASSERT_EQ(report.ceilings.size(), 2U) << "each code once";
  EXPECT_EQ(report.ceilings[0].grants, 1);
  EXPECT_EQ(report.ceilings[0].extra, Cents{13'650});
  EXPECT_EQ(report.ceilings[0].first_on, sample::day(4, 7));
  ASSERT_EQ(report.ceilings[0].providers.size(), 1U);
  EXPECT_EQ(report.ceilings[0].providers[0].provider, supply::ProviderId{2});
  EXPECT_EQ(report.ceilings[0].providers[0].extra, Cents{13'650});
  EXPECT_EQ(report.ceilings[1].grants, 0);
  EXPECT_FALSE(report.ceilings[1].first_on);
}

TEST(CeilingReport, AGrantCountsForOneCeiling) {
  Decisions decisions;
  decisions.municipality.contracts[0].ceiling = "regio";
  decisions.municipality.contracts[0].tariff = {3100};
  decisions.choice().excluded.push_back({{0}, matching::Exclusion::ceiling_reached});
  CeilingReport const report = decisions.report();
  EXPECT_EQ(report.ceilings[0].extra, Cents{13'650});
  EXPECT_EQ(report.ceilings[1].extra, Cents{0});
  EXPECT_TRUE(report.ceilings[1].first_on);
}

TEST(CeilingReport, CostsNothingWhereTheFirstOptionIsNoDearer) {
  Decisions decisions;
  decisions.choice().ranked.front().cost = {117'000};
  EXPECT_EQ(decisions.report().ceilings[0].grants, 0);
}

TEST(CeilingReport, OtherLimitsAreNoCeiling) {
  Decisions decisions;
  decisions.choice().excluded[0].reason = matching::Exclusion::no_capacity;
  EXPECT_EQ(decisions.report().ceilings[0].grants, 0);
  EXPECT_TRUE(decisions.report().could_grow.empty());
}

TEST(CeilingReport, WhoIsLeftWithoutAPlaceIsCountedOncePerCeiling) {
  Decisions decisions;
  decisions.municipality.contracts[0].ceiling = "anker";
  decisions.choice().ranked.clear();
  decisions.choice().excluded.push_back({{0}, matching::Exclusion::ceiling_reached});
  EXPECT_EQ(decisions.report().ceilings[0].not_placed, 1);
}

TEST(CeilingReport, GoodAndCheapCouldGrowAtTheExpenseOfWhoGotTheHelp) {
  CeilingReport const report = Decisions().report();
  ASSERT_EQ(report.could_grow.size(), 1U);
  reporting::CouldGrow const& anker = report.could_grow[0];
  EXPECT_EQ(anker.contract, supply::ContractId{2});
  EXPECT_EQ(anker.mean_tariff, Cents{3233});
  EXPECT_EQ(anker.mean_quality_tenths, 77);
  EXPECT_EQ(anker.extra, Cents{13'650});
  ASSERT_EQ(anker.instead.size(), 1U);
  EXPECT_EQ(anker.instead[0].provider, supply::ProviderId{1});
  EXPECT_EQ(anker.instead[0].cost, Cents{130'650});
  EXPECT_EQ(anker.instead[0].extra, Cents{13'650});
}

TEST(CeilingReport, OfMeanQualityNobodyGrows) {
  Decisions decisions;
  decisions.municipality.providers[2].quality_tenths = 70;
  EXPECT_TRUE(decisions.report().could_grow.empty());
}

TEST(CeilingReport, AnUnknownCeilingIsListedByItsCode) {
  Decisions decisions;
  decisions.municipality.ceilings.clear();
  ASSERT_EQ(decisions.report().ceilings.size(), 1U);
  EXPECT_EQ(decisions.report().ceilings[0].name, "anker");
}

}  // namespace
}  // namespace kanteling
