// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/contribution_estimate.hpp"

#include "contribution_cases.hpp"

namespace kanteling::law {
namespace {

EstimateConsent consent() {
  return {"bewoner", date("2026-03-02")};
}

std::string told(Result<ContributionEstimate> const& estimate) {
  if (estimate) return "an estimate";
  std::string text;
  for (Problem const& p : estimate.error()) text += to_string(p) + "\n";
  return text;
}

Result<ContributionEstimate> flat(EstimateConsent const& consent, char const* on) {
  return estimate_contribution(consent, date(on), help(), month("2026-04"), month("2026-06"));
}

TEST(ContributionEstimate, SaysInBothLanguagesThatTheCakDecides) {
  auto const estimate = flat(consent(), "2026-03-02").value();
  EXPECT_EQ(estimate.note_nl, "Dit is een schatting, het CAK beslist.");
  EXPECT_EQ(estimate.note_en, "This is an estimate, the CAK decides.");
  EXPECT_EQ(estimate.made_on, date("2026-03-02"));
  ASSERT_EQ(estimate.contributions.size(), 3u);
  EXPECT_EQ(estimate.contributions[0], monthly_contribution(help(), month("2026-04")).value());
  EXPECT_EQ(estimate.contributions[2].amount, Cents{2180});
}

TEST(ContributionEstimate, IsRefusedBeforeConsentIsGiven) {
  EXPECT_EQ(told(flat(consent(), "2026-03-01")),
            "consent.given_on: 2026-03-02; expected consent given on or before the day of the estimate, "
            "2026-03-01\n");
}

TEST(ContributionEstimate, IsRefusedFromTheDayOnWhichConsentIsWithdrawn) {
  EstimateConsent c = consent();
  c.withdrawn_on = date("2026-03-10");
  EXPECT_EQ(told(flat(c, "2026-03-09")), "an estimate");
  EXPECT_EQ(
      told(flat(c, "2026-03-10")),
      "consent.withdrawn_on: 2026-03-10; expected consent that holds on 2026-03-10: ask the resident\n");
  EXPECT_NE(told(flat(c, "2026-03-11")), "an estimate");
}

TEST(ContributionEstimate, IsRefusedWhereConsentIsNobodysOrContradictsItself) {
  EstimateConsent const c{"", date("2026-03-02"), date("2026-03-01")};
  EXPECT_EQ(told(flat(c, "2026-03-05")),
            "consent.given_by: nobody; expected the resident, or who speaks for the resident\n"
            "consent.withdrawn_on: 2026-03-01, before it was given; expected a day on or after 2026-03-02\n");
}

TEST(ContributionEstimate, WithoutConsentComputesNothingSoOnlyTheConsentIsTold) {
  EXPECT_EQ(told(estimate_contribution(EstimateConsent{}, date("2026-03-05"), help(), month("2030-01"),
                                       month("2030-01"))),
            "consent.given_by: nobody; expected the resident, or who speaks for the resident\n");
}

TEST(ContributionEstimate, FailsWhereTheContributionFails) {
  EXPECT_EQ(
      told(estimate_contribution(consent(), date("2026-03-05"), help(), month("2030-01"), month("2030-01")))
          .substr(0, 50),
      "parameter flat_contribution_per_month on 2030-01-0");
}

TEST(ContributionEstimate, OfAContributionByIncomeNeedsConsentToo) {
  IncomeContributionCase const c{ContributionHousehold::single_pension_age};
  auto const estimate = estimate_contribution(consent(), date("2026-03-05"), c, date("2018-05-01")).value();
  ASSERT_EQ(estimate.contributions.size(), 1u);
  EXPECT_EQ(estimate.contributions[0].amount, Cents{1760});
  EXPECT_EQ(estimate.note_en, estimate_note_en);
  EXPECT_FALSE(estimate_contribution(consent(), date("2026-03-01"), c, date("2018-05-01")));
  IncomeContributionCase const couple{ContributionHousehold::couple_pension_age};
  EXPECT_FALSE(estimate_contribution(consent(), date("2026-03-05"), couple, date("2015-05-01")));
  EXPECT_TRUE(
      estimate_contribution(consent(), date("2026-03-05"), couple, date("2015-05-01"), Recalled::accept));
}

TEST(ContributionEstimate, OfABillNeedsConsentTooAndNamesTheBill) {
  auto const of = [](char const* on) {
    return estimate_contribution(consent(), date(on), ContributionHousehold::single_pension_age,
                                 ContributionIncome(Cents{3'000'000}), ContributionProposal::bill_36713);
  };
  EXPECT_FALSE(of("2026-03-01"));
  ASSERT_EQ(of("2026-03-05")->contributions.size(), 1u);
  EXPECT_EQ(of("2026-03-05")->contributions[0].proposal, "bill_36713");
}

}  // namespace
}  // namespace kanteling::law
