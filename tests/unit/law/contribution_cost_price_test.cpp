// SPDX-License-Identifier: Apache-2.0
// Vector F11, and Uitvoeringsbesluit Wmo 2015 3.10b.
#include "contribution_cases.hpp"
#include "kanteling/law/contribution.hpp"

namespace kanteling::law {
namespace {

/// An aid in use from 2021-01-01, whose cost price is watched.
ContributionCase aid(std::int64_t cents) {
  ContributionCase c = uses(provision(ContributionFor::support, "2021-01-01"));
  c.provisions[0].cost_price = Cents{cents};
  return c;
}

/// The amounts of consecutive months, "-" where nothing is due.
std::string months(ContributionCase const& c, char const* first, char const* last) {
  auto const schedule = contribution_schedule(c, month(first), month(last));
  if (!schedule) return to_string(schedule.error().front());
  std::string text;
  for (Contribution const& m : *schedule)
    text += (text.empty() ? "" : " ") +
            (m.outcome == ContributionOutcome::due ? amount_text(m.amount) : std::string("-"));
  return text;
}

TEST(CostPrice, F11IsNeverExceededAndWhatIsLeftIsNotCollected) {
  EXPECT_EQ(months(aid(10000), "2021-01", "2021-08"), "19.00 19.00 19.00 19.00 19.00 - - -");
  EXPECT_EQ(derivation(aid(10000), "2021-06"), "2.1.4a(4) 19.00, 3.10b(6) 0.00");
}

TEST(CostPrice, IsCollectedToTheEndWhereItIsAWholeNumberOfMonths) {
  EXPECT_EQ(months(aid(3800), "2021-01", "2021-04"), "19.00 19.00 - -");
  EXPECT_EQ(months(aid(1900), "2021-01", "2021-02"), "19.00 -");
  EXPECT_EQ(months(aid(1899), "2021-01", "2021-02"), "- -");
  EXPECT_EQ(months(aid(0), "2021-01", "2021-02"), "- -");
}

TEST(CostPrice, IsCountedFromTheFirstMonthWhicheverMonthIsAsked) {
  EXPECT_EQ(told(aid(10000), "2021-05"), "19.00");
  EXPECT_EQ(told(aid(10000), "2021-06"), "nothing");
  EXPECT_EQ(told(aid(10000), "2026-06"), "nothing");
  EXPECT_EQ(months(aid(10000), "2020-11", "2021-02"), "- - 19.00 19.00");
}

TEST(CostPrice, FollowsTheAmountOfEachYear) {
  ContributionCase c = aid(6500);
  c.provisions[0].used.from = date("2023-11-01");
  EXPECT_EQ(months(c, "2023-11", "2024-03"), "19.00 19.00 20.60 - -");  // 65 - 19 - 19 - 20.60 = 6.40
}

TEST(CostPrice, DoesNotEndWhatOtherSupportCosts) {
  ContributionCase c = aid(3000);
  c.provisions.push_back(provision(ContributionFor::support, "2021-01-01", "2021-03-31"));
  EXPECT_EQ(months(c, "2021-01", "2021-05"), "19.00 19.00 19.00 - -");
  c.provisions[1].what = ContributionFor::wheelchair;
  EXPECT_EQ(months(c, "2021-01", "2021-05"), "19.00 - - - -");
}

TEST(CostPrice, IsCountedDownByTheNationalAmountWhereTheBylawHasALowerOne) {
  ContributionCase c = aid(10000);
  c.bylaw = bylaw();
  c.bylaw->amount = Cents{1500};
  EXPECT_EQ(months(c, "2021-01", "2021-08"), "15.00 15.00 15.00 15.00 15.00 - - -");
  c.bylaw->amount = Cents{500};  // of the last 5.00 that are left nothing is lower than the month's 5.00
  EXPECT_EQ(months(c, "2021-01", "2021-08"), "5.00 5.00 5.00 5.00 5.00 5.00 - -");
}

TEST(CostPrice, IsCountedDownInMonthsThatTheCollegeOrTheBylawMadeNil) {
  ContributionCase c = aid(10000);
  for (auto const why : {Exemption::child_at_risk, Exemption::unable_to_pay, Exemption::harms_approach}) {
    c.grounds = {{why, {date("2021-02-01"), date("2021-03-31")}}};
    EXPECT_EQ(months(c, "2021-01", "2021-07"), "19.00 - - 19.00 19.00 - -");
  }
  c.grounds.clear();
  c.bylaw = bylaw();
  c.bylaw->nil_up_to = ContributionIncome(Cents{2'000'000});
  EXPECT_EQ(months(c, "2021-01", "2021-07"), "- - - - - - -");
}

TEST(CostPrice, IsNotCountedDownInMonthsOfOtherExemptions) {
  ContributionCase c = aid(10000);
  c.grounds = {{Exemption::pays_elsewhere, {date("2021-02-01"), date("2021-03-31")}}};
  EXPECT_EQ(months(c, "2021-01", "2021-08"), "19.00 - - 19.00 19.00 19.00 19.00 -");
  c.grounds.push_back({Exemption::unable_to_pay, {date("2021-03-01"), date("2021-03-31")}});
  EXPECT_EQ(months(c, "2021-01", "2021-08"), "19.00 - - 19.00 19.00 19.00 19.00 -");
}

TEST(CostPrice, IsNotCountedDownInMonthsThatAreTooLongAgo) {
  ContributionCase c = aid(10000);
  c.decision_sent = date("2022-03-15");
  EXPECT_EQ(months(c, "2021-01", "2021-08"), "- - 19.00 19.00 19.00 19.00 19.00 -");
}

TEST(CostPrice, OfAnAidFromBefore2020NeedsWhatWasLeftThen) {
  ContributionCase c = aid(10000);
  c.provisions[0].used.from = date("2019-11-15");
  EXPECT_EQ(months(c, "2021-01", "2021-02").substr(0, 62),
            "parameter flat_contribution_per_month on 2019-12-01: no amount");
}

}  // namespace
}  // namespace kanteling::law
