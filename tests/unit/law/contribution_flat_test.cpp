// SPDX-License-Identifier: Apache-2.0
// Vectors F01 .. F15: Uitvoeringsbesluit Wmo 2015, hetcak.nl, rijksoverheid.nl, gemeente.nu, arbe.nl,
// zuidplas.nl.
#include "contribution_cases.hpp"
#include "kanteling/law/contribution.hpp"
#include "kanteling/law/contribution_amounts.hpp"
#include "kanteling/law/parameter_check.hpp"

namespace kanteling::law {
namespace {

ContributionCase with(ContributionCase c, Exemption why, char const* from, char const* to = nullptr) {
  c.grounds.push_back({why, {date(from), to ? std::optional(date(to)) : std::nullopt}});
  return c;
}

TEST(FlatContribution, F01aOfASinglePersonIn2019IsPerFourWeeks) {
  auto const result = four_weekly_contribution(help(), date("2019-03-25"));
  EXPECT_EQ(told(result), "17.50");
  EXPECT_EQ(result->unit, ContributionUnit::four_weeks);
  EXPECT_EQ(result->period, (Period{date("2019-03-25"), date("2019-04-21")}));
}

TEST(FlatContribution, F01bOfACoupleThatBothUsesSupportIsPaidOnceTogether) {
  ContributionCase couple = help();
  couple.household = ContributionHousehold::couple_pension_age;
  couple.provisions.push_back(provision(ContributionFor::support, "2018-06-01"));
  EXPECT_EQ(told(four_weekly_contribution(couple, date("2019-03-25"))), "17.50");
  EXPECT_EQ(told(couple, "2023-03"), "19.00");
}

TEST(FlatContribution, F02OfACoupleWithOneBelowPensionAgeIsNothing) {
  ContributionCase couple = help();
  couple.household = ContributionHousehold::couple_one_below_pension_age;
  EXPECT_EQ(told(four_weekly_contribution(couple, date("2019-03-25"))), "nothing");
  EXPECT_EQ(derivation(four_weekly_contribution(couple, date("2019-03-25"))), "3.8(1) 17.50, 3.8(4)f 0.00");
  EXPECT_EQ(told(couple, "2026-03"), "nothing");
  EXPECT_EQ(derivation(couple, "2026-03"), "2.1.4b(4) 21.80, 3.8(3)f 0.00");
  EXPECT_EQ(monthly_contribution(couple, month("2026-03"))->reasons.back().exemption,
            Exemption::couple_below_pension);
}

TEST(FlatContribution, F03OfAprilAndMay2020IsNothing) {
  EXPECT_EQ(told(help(), "2020-03"), "19.00");
  EXPECT_EQ(told(help(), "2020-04"), "nothing");
  EXPECT_EQ(told(help(), "2020-05"), "nothing");
  EXPECT_EQ(told(help(), "2020-06"), "19.00");
  EXPECT_EQ(derivation(help(), "2020-04"), "2.1.4a(4) 19.00, 3.8(3)i 0.00");
}

TEST(FlatContribution, F04OfProtectedLivingIsSetByOtherRulesInApril2020Too) {
  ContributionCase const c = uses(provision(ContributionFor::protected_living, "2018-01-01"));
  EXPECT_EQ(told(c, "2020-04"), "other rules");
  EXPECT_EQ(derivation(c, "2020-04"), "3.1(3) 0.00");
  ContributionCase shelter = uses(provision(ContributionFor::shelter, "2018-01-01"));
  EXPECT_EQ(told(shelter, "2020-05"), "other rules");
  shelter.provisions.push_back(provision(ContributionFor::wheelchair, "2018-01-01"));
  EXPECT_EQ(told(shelter, "2020-05"), "other rules");
}

TEST(FlatContribution, F05IsThatOfItsYear) {
  EXPECT_EQ(told(help(), "2020-01"), "19.00");
  EXPECT_EQ(told(help(), "2023-12"), "19.00");
  EXPECT_EQ(told(help(), "2024-01"), "20.60");
  EXPECT_EQ(told(help(), "2024-12"), "20.60");
  EXPECT_EQ(told(help(), "2025-01"), "21.00");
  EXPECT_EQ(told(help(), "2025-12"), "21.00");
  EXPECT_EQ(told(help(), "2026-01"), "21.80");
  EXPECT_EQ(told(help(), "2026-12"), "21.80");
  EXPECT_EQ(derivation(help(), "2023-12"), "2.1.4a(4) 19.00");
  EXPECT_EQ(derivation(help(), "2026-12"), "2.1.4b(4) 21.80");
}

TEST(FlatContribution, OfAYearWhoseAmountIsNotKnownIsNotTakenFromAnother) {
  EXPECT_EQ(told(help(), "2027-01"),
            "parameter flat_contribution_per_month on 2027-01-01: no amount on this day; expected a day in a "
            "known period (2020-01-01 .. 2023-12-31, 2024-01-01 .. 2024-12-31, 2025-01-01 .. 2025-12-31, "
            "2026-01-01 .. 2026-12-31), or an amount for it\n");
  EXPECT_EQ(told(help(), "2019-12").substr(0, 62),
            "parameter flat_contribution_per_month on 2019-12-01: no amount");
  EXPECT_EQ(
      told(four_weekly_contribution(help(), date("2020-01-01"))),
      "parameter flat_contribution_per_four_weeks on 2020-01-01: no amount on this day; expected a day in a "
      "known period (2019-01-01 .. 2019-12-31), or an amount for it\n");
  // Not even that nothing is due: the exemptions may change with the amount.
  EXPECT_NE(told(uses(provision(ContributionFor::wheelchair, "2018-01-01")), "2027-01"), "nothing");
}

TEST(FlatContribution, F06OfAWheelchairIsNothing) {
  ContributionCase const c = uses(provision(ContributionFor::wheelchair, "2018-01-01"));
  EXPECT_EQ(told(c, "2026-03"), "nothing");
  EXPECT_EQ(derivation(c, "2026-03"), "3.8(3)d 0.00");
  EXPECT_EQ(derivation(four_weekly_contribution(c, date("2019-03-25"))), "3.8(4)d 0.00");
}

TEST(FlatContribution, OfAWheelchairBesideHelpIsThatOfTheHelp) {
  ContributionCase c = help();
  c.provisions.push_back(provision(ContributionFor::wheelchair, "2018-01-01"));
  EXPECT_EQ(told(c, "2026-03"), "21.80");
  EXPECT_EQ(derivation(c, "2026-03"), "3.8(3)d 0.00, 2.1.4b(4) 21.80");
}

TEST(FlatContribution, F07UnderEighteenIsNothing) {
  for (auto const what :
       {ContributionFor::support, ContributionFor::home_adaptation, ContributionFor::transport}) {
    ContributionCase const c = with(uses(provision(what, "2018-01-01")), Exemption::under_18, "2009-01-01");
    EXPECT_EQ(told(c, "2026-03"), "nothing");
    EXPECT_EQ(derivation(c, "2026-03"), "3.8(3)e 0.00");
  }
}

TEST(FlatContribution, OfAHomeAdaptationForAMinorIsTheParentsWhereTheBylawSaysSo) {
  ContributionCase c = with(uses(provision(ContributionFor::home_adaptation, "2018-01-01")),
                            Exemption::under_18, "2009-01-01");
  c.bylaw = bylaw();
  EXPECT_EQ(told(c, "2026-03"), "nothing");
  c.bylaw->parents_pay_adaptation = true;
  EXPECT_EQ(told(c, "2026-03"), "21.80");
  c.provisions[0].what = ContributionFor::support;
  EXPECT_EQ(told(c, "2026-03"), "nothing");
}

TEST(FlatContribution, OfAHomeAdaptationForAMinorWasNotExemptIn2019) {
  ContributionCase c = with(uses(provision(ContributionFor::home_adaptation, "2018-01-01")),
                            Exemption::under_18, "2009-01-01");
  EXPECT_EQ(told(four_weekly_contribution(c, date("2019-03-25"))), "17.50");
  c.provisions[0].what = ContributionFor::support;
  EXPECT_EQ(derivation(four_weekly_contribution(c, date("2019-03-25"))), "3.8(4)e 0.00");
}

TEST(FlatContribution, F08IsNothingWhereOneOfThemPaysForLongTermCare) {
  ContributionCase c = with(help(), Exemption::pays_elsewhere, "2026-02-10", "2026-04-01");
  c.household = ContributionHousehold::couple_pension_age;
  EXPECT_EQ(derivation(c, "2026-03"), "2.1.4b(4) 21.80, 3.8(3)a 0.00");
  EXPECT_EQ(told(c, "2026-03"), "nothing");
  // A change counts from the month after it, or from that month where it falls on the 1st.
  EXPECT_EQ(told(c, "2026-02"), "21.80");
  EXPECT_EQ(told(c, "2026-04"), "nothing");
  EXPECT_EQ(told(c, "2026-05"), "21.80");
}

TEST(FlatContribution, IsNothingOnEachGroundOfTheCollege) {
  EXPECT_EQ(derivation(with(help(), Exemption::child_at_risk, "2026-01-01"), "2026-03"),
            "2.1.4b(4) 21.80, 3.8(3)c 0.00");
  EXPECT_EQ(derivation(with(help(), Exemption::unable_to_pay, "2026-01-01"), "2026-03"),
            "2.1.4b(4) 21.80, 3.8(3)g 0.00");
  EXPECT_EQ(derivation(with(help(), Exemption::harms_approach, "2026-01-01"), "2026-03"),
            "2.1.4b(4) 21.80, 3.8(3)h 0.00");
  EXPECT_EQ(told(with(help(), Exemption::harms_approach, "2026-01-01"), "2026-03"), "nothing");
}

TEST(FlatContribution, F09IsDueFromTheMonthAfterTheStartOrFromTheFirst) {
  ContributionCase const late = uses(provision(ContributionFor::support, "2026-03-10"));
  EXPECT_EQ(told(late, "2026-02"), "nothing");
  EXPECT_EQ(told(late, "2026-03"), "nothing");
  EXPECT_EQ(told(late, "2026-04"), "21.80");
  EXPECT_EQ(told(uses(provision(ContributionFor::support, "2026-03-01")), "2026-03"), "21.80");
  EXPECT_EQ(told(uses(provision(ContributionFor::support, "2026-03-02")), "2026-03"), "nothing");
}

TEST(FlatContribution, F10OfAPartOfAMonthIsDueInFull) {
  ContributionCase const c = uses(provision(ContributionFor::support, "2026-01-01", "2026-05-12"));
  EXPECT_EQ(told(c, "2026-05"), "21.80");
  EXPECT_EQ(derivation(c, "2026-05"), "2.1.4b(4) 21.80, 3.10a 21.80");
  EXPECT_EQ(derivation(c, "2026-04"), "2.1.4b(4) 21.80");
  EXPECT_EQ(told(c, "2026-06"), "nothing");
  EXPECT_EQ(told(uses(provision(ContributionFor::support, "2026-05-03", "2026-05-28")), "2026-05"),
            "nothing");
}

TEST(FlatContribution, F12OfAMonthWithTwoNightsInShelterIsNothing) {
  EXPECT_EQ(told(with(help(), Exemption::shelter, "2026-03-14", "2026-03-15"), "2026-03"), "nothing");
  EXPECT_EQ(derivation(with(help(), Exemption::shelter, "2026-03-14", "2026-03-15"), "2026-03"),
            "2.1.4b(4) 21.80, 3.8(3)b 0.00");
  EXPECT_EQ(told(with(help(), Exemption::shelter, "2026-03-14", "2026-03-14"), "2026-03"), "21.80");
  EXPECT_EQ(told(with(help(), Exemption::shelter, "2026-03-14", "2026-03-15"), "2026-04"), "21.80");
  EXPECT_EQ(told(with(help(), Exemption::shelter, "2026-02-14"), "2026-03"), "nothing");
  // Two nights in a row, of which each month has one.
  EXPECT_EQ(told(with(help(), Exemption::shelter, "2026-02-28", "2026-03-01"), "2026-02"), "21.80");
  EXPECT_EQ(told(with(help(), Exemption::shelter, "2026-02-28", "2026-03-01"), "2026-03"), "21.80");
}

TEST(FlatContribution, F13GoesBackTwelveMonthsAtMost) {
  ContributionCase c = uses(provision(ContributionFor::support, "2024-05-01"));
  c.decision_sent = date("2026-01-20");
  auto const schedule = contribution_schedule(c, month("2024-05"), month("2025-12")).value();
  ASSERT_EQ(schedule.size(), 20u);
  int due = 0;
  for (Contribution const& m : schedule) due += m.outcome == ContributionOutcome::due;
  EXPECT_EQ(due, 12);
  EXPECT_EQ(told(c, "2024-12"), "nothing");
  EXPECT_EQ(derivation(c, "2024-12"), "2.1.4b(4) 20.60, 3.5(4) 0.00");
  EXPECT_EQ(told(c, "2025-01"), "21.00");
  EXPECT_EQ(told(c, "2026-01"), "21.80");
}

TEST(FlatContribution, F14IsTheLowerAmountOfTheBylaw) {
  ContributionCase c = help();
  c.bylaw = bylaw();
  EXPECT_EQ(told(c, "2026-03"), "21.80");
  c.bylaw->amount = Cents{1500};
  EXPECT_EQ(told(c, "2026-03"), "15.00");
  EXPECT_EQ(derivation(c, "2026-03"), "2.1.4b(4) 21.80, 12 15.00");
  EXPECT_EQ(told(four_weekly_contribution(c, date("2019-03-25"))), "15.00");
  c.bylaw->amount = Cents{0};
  EXPECT_EQ(told(c, "2026-03"), "nothing");
  c.bylaw->amount = Cents{2180};
  EXPECT_EQ(told(c, "2026-03"), "21.80");
}

TEST(FlatContribution, IsNotRaisedByABylaw) {
  ContributionCase c = help();
  c.bylaw = bylaw();
  c.bylaw->amount = Cents{2181};
  EXPECT_EQ(
      told(c, "2026-03"),
      "bylaw.amount on 2026-03-01: 21.81, more than the national 21.80; expected that amount or less (Wmo "
      "2015 2.1.4a(5)a)\n");
  EXPECT_EQ(told(four_weekly_contribution(c, date("2019-03-25"))),
            "bylaw.amount on 2019-03-25: 21.81, more than the national 17.50; expected that amount or less "
            "(Uitvoeringsbesluit Wmo 2015 3.8(2)b)\n");
}

TEST(FlatContribution, IsNotSetByABylawOfAnotherTime) {
  ContributionCase c = help();
  c.bylaw = bylaw();
  c.bylaw->source.valid = {date("2025-01-01"), date("2026-02-28")};
  EXPECT_EQ(told(c, "2026-02"), "21.80");
  EXPECT_EQ(told(c, "2026-03"),
            "bylaw on 2026-03-01: a bylaw that holds 2025-01-01 .. 2026-02-28; expected the bylaw in force "
            "on that day\n");
  EXPECT_EQ(told(c, "2024-12"),
            "bylaw on 2024-12-01: a bylaw that holds 2025-01-01 .. 2026-02-28; expected the bylaw in force "
            "on that day\n");
}

TEST(FlatContribution, IsNothingUpToTheIncomeLimitOfTheBylaw) {
  ContributionCase c = help();
  c.bylaw = bylaw();
  c.bylaw->nil_up_to = ContributionIncome(Cents{2'000'000});
  c.income = ContributionIncome(Cents{2'000'001});
  EXPECT_EQ(told(c, "2026-03"), "21.80");
  c.income = ContributionIncome(Cents{2'000'000});
  EXPECT_EQ(told(c, "2026-03"), "nothing");
  EXPECT_EQ(derivation(c, "2026-03"), "2.1.4b(4) 21.80, 12 0.00");
  c.income.reset();
  EXPECT_EQ(told(c, "2026-03"), "nothing");
  EXPECT_EQ(derivation(c, "2026-03"), "2.1.4b(4) 21.80, 3.10(1) 0.00");
  EXPECT_EQ(told(four_weekly_contribution(c, date("2019-03-25"))), "17.50");
}

TEST(FlatContribution, F15OfClientSupportIsNothing) {
  ContributionCase const c = uses(provision(ContributionFor::client_support, "2018-01-01"));
  EXPECT_EQ(told(c, "2026-03"), "nothing");
  EXPECT_EQ(derivation(c, "2026-03"), "2.1.4(5) 0.00");
  EXPECT_EQ(told(four_weekly_contribution(c, date("2019-03-25"))), "nothing");
}

TEST(FlatContribution, OfTransportStandsApartWhereTheBylawSetsAFare) {
  ContributionCase c = uses(provision(ContributionFor::transport, "2018-01-01"));
  EXPECT_EQ(told(c, "2026-03"), "21.80");
  c.bylaw = bylaw();
  EXPECT_EQ(told(c, "2026-03"), "21.80");
  c.bylaw->fare_for_transport = true;
  EXPECT_EQ(told(c, "2026-03"), "other rules");
  EXPECT_EQ(derivation(c, "2026-03"), "3.8(1) 0.00");
  EXPECT_EQ(told(four_weekly_contribution(c, date("2019-03-25"))), "17.50");
  c.provisions.push_back(provision(ContributionFor::support, "2018-01-01"));
  EXPECT_EQ(told(c, "2026-03"), "21.80");
}

TEST(FlatContribution, OfNothingInUseIsNothingWithoutAReason) {
  auto const result = monthly_contribution({}, month("2026-03"));
  EXPECT_EQ(told(result), "nothing");
  EXPECT_TRUE(result->reasons.empty());
  EXPECT_EQ(result->amount, Cents{0});
  EXPECT_EQ(result->proposal, "");
  EXPECT_EQ(result->period, (Period{date("2026-03-01"), date("2026-03-31")}));
}

TEST(FlatContribution, SaysEverythingThatIsWrongWithACase) {
  ContributionCase c;
  c.provisions = {provision(ContributionFor::support, "2026-03-02", "2026-03-01"),
                  {ContributionFor::support, {date("2026-01-01"), {}}, Cents{-1}},
                  {ContributionFor::support, {date("2026-01-01"), {}}, Cents{100}}};
  c = with(with(c, Exemption::wheelchair, "2026-01-01"), Exemption::shelter, "2026-01-02", "2026-01-01");
  c = with(with(c, Exemption::couple_below_pension, "2026-01-01"), Exemption::spring_2020, "2026-01-01");
  c.bylaw = bylaw();
  c.bylaw->amount = Cents{-5};
  std::string const ground =
      "; expected a ground that people state or the college judges; this one follows from the provision, the "
      "household or the month\n";
  EXPECT_EQ(
      told(c, "2026-03"),
      "provisions[0].used: 2026-03-02 .. 2026-03-01; expected a last day on or after the first\n"
      "provisions[1].cost_price: -0.01; expected 0.00 or more\n"
      "provisions[2].cost_price: a second cost price; expected one, of the provision that the college named "
      "(Uitvoeringsbesluit Wmo 2015 3.10b(4))\n"
      "grounds[0].why: wheelchair" +
          ground +
          "grounds[1].holds: 2026-01-02 .. 2026-01-01; expected a last day on or after the first\n"
          "grounds[2].why: couple_below_pension" +
          ground + "grounds[3].why: spring_2020" + ground + "bylaw.amount: -0.05; expected 0.00 or more\n");
  EXPECT_EQ(told(four_weekly_contribution(c, date("2019-03-25"))), told(c, "2026-03"));
}

TEST(FlatContribution, IsAskedForMonthsInOrder) {
  auto const wrong = contribution_schedule(help(), month("2026-03"), month("2026-02"));
  ASSERT_FALSE(wrong);
  EXPECT_EQ(to_string(wrong.error().front()),
            "months: 2026-03 .. 2026-02; expected a last month on or after the first");
  for (auto const m : {Month{-2'000'000'000}, Month{2'000'000'000}}) {
    EXPECT_EQ(to_string(contribution_schedule(help(), m, m).error().front()),
              "months: a month that no date can be read in; expected months in 1583-01 .. 9999-12");
  }
}

TEST(FlatContributions, AreSound) {
  for (AmountFinding const& f : find_doubts(flat_contributions)) ADD_FAILURE() << to_string(f.problem);
}

TEST(FlatContributions, SinceTheyAreIndexedAreMultiplesOf20Cents) {
  for (DatedAmount<Cents> const& a : flat_contributions) {
    if (a.valid.from < date("2024-01-01")) continue;
    EXPECT_EQ(a.amount.value % 20, 0);
  }
}

}  // namespace
}  // namespace kanteling::law
