// SPDX-License-Identifier: Apache-2.0
// Vectors C01 .. C18: Uitvoeringsbesluit Wmo 2015, art. 3.8 and 3.9, of 2016 and 2018; ovoeindhoven.nl for
// 2017.
#include "kanteling/law/contribution_by_income.hpp"

#include "contribution_cases.hpp"
#include "kanteling/law/parameter_check.hpp"

namespace kanteling::law {
namespace {

constexpr auto single_below = ContributionHousehold::single_below_pension_age;
constexpr auto single_above = ContributionHousehold::single_pension_age;
constexpr auto couple_below = ContributionHousehold::couple_one_below_pension_age;
constexpr auto couple_above = ContributionHousehold::couple_pension_age;

ContributionMeans means(std::int32_t year, std::int64_t income_euros, std::int64_t wealth_euros = 0) {
  return {year, ContributionIncome(Cents{income_euros * 100}), ContributionIncome(Cents{wealth_euros * 100})};
}

IncomeContributionCase of(ContributionHousehold household, std::int32_t year, std::int64_t income_euros,
                          std::int64_t wealth_euros = 0) {
  return {household, means(year - 2, income_euros, wealth_euros)};
}

std::string told(IncomeContributionCase const& c, std::int32_t year, Recalled recalled = Recalled::refuse) {
  return law::told(contribution_by_income(c, make_date(year, 5, 1), recalled));
}

struct Vector {
  char const* id;
  std::int32_t year;
  ContributionHousehold household;
  std::int64_t income;
  std::int64_t wealth;
  char const* expected;
};

constexpr Vector vectors[] = {
    {"C01", 2016, single_above, 16887, 0, "19.40"},  {"C02", 2016, single_above, 20000, 0, "55.32"},
    {"C03", 2016, single_below, 22486, 0, "19.40"},  {"C04", 2016, single_below, 30000, 0, "106.10"},
    {"C05", 2016, couple_below, 28177, 0, "27.80"},  {"C06", 2016, couple_below, 35000, 0, "106.53"},
    {"C07", 2016, couple_above, 30000, 0, "104.25"}, {"C08", 2016, single_above, 15000, 40000, "34.55"},
    {"C09", 2018, single_below, 22873, 0, "17.60"},  {"C10", 2018, single_below, 30000, 0, "86.13"},
    {"C11", 2018, single_above, 20000, 0, "41.89"},  {"C12", 2018, couple_below, 35175, 0, "0.00"},
    {"C13", 2018, couple_below, 40000, 0, "46.39"},  {"C14", 2018, couple_above, 30000, 0, "74.06"},
    {"C17", 2018, single_above, 17475, 0, "17.61"},  {"C18", 2017, couple_below, 40000, 0, "48.08"},
};

TEST(ContributionByIncome, C01ToC18AreTheWorkedExamples) {
  for (Vector const& v : vectors)
    EXPECT_EQ(told(of(v.household, v.year, v.income, v.wealth), v.year), v.expected) << v.id;
}

Citation const ermelo{
    "Verordening Ermelo", "",         NormLevel::bylaw, Evidence::seen, {date("2018-01-01"), {}},
    date("2026-11-27"),   "ermelo.nl"};

TEST(ContributionByIncome, C15HasTheLowerBaseOfTheBylaw) {
  IncomeContributionCase c = of(single_above, 2018, 20000);
  c.bylaw_base = Cents{1000};
  c.bylaw = ermelo;
  EXPECT_EQ(told(c, 2018), "34.29");
  auto const result = contribution_by_income(c, date("2018-05-01"));
  EXPECT_EQ(derivation(result), "3.8(1)a 2 17.60,  10.00, 3.8(1)a 2 34.29");
  EXPECT_EQ(result->reasons[1].source, ermelo);
  c.bylaw_base = Cents{1760};
  EXPECT_EQ(told(c, 2018), "41.89");
  c.bylaw->valid = {date("2018-05-02"), {}};
  EXPECT_EQ(
      told(c, 2018),
      "bylaw on 2018-05-01: a bylaw that holds from 2018-05-02; expected the bylaw in force on that day\n");
}

TEST(ContributionByIncome, C16IsNeverMoreThanTheCost) {
  IncomeContributionCase c = of(single_below, 2018, 30000);
  c.cost = Cents{5000};
  EXPECT_EQ(told(c, 2018), "50.00");
  EXPECT_EQ(derivation(contribution_by_income(c, date("2018-05-01"))),
            "3.8(1)a 1 17.60, 3.8(1)a 1 86.13, 2.1.4 50.00");
  c.cost = Cents{8613};
  EXPECT_EQ(told(c, 2018), "86.13");
  EXPECT_EQ(derivation(contribution_by_income(c, date("2018-05-01"))), "3.8(1)a 1 17.60, 3.8(1)a 1 86.13");
}

TEST(ContributionByIncome, IsPerFourWeeksOfTheYearOfItsRules) {
  auto const result = contribution_by_income(of(single_above, 2016, 20000), date("2016-05-01")).value();
  EXPECT_EQ(result.unit, ContributionUnit::four_weeks);
  EXPECT_EQ(result.period, (Period{date("2016-01-01"), date("2016-12-31")}));
  EXPECT_EQ(result.proposal, "");
  EXPECT_EQ(result.outcome, ContributionOutcome::due);
  EXPECT_FALSE(result.disputed);
  EXPECT_FALSE(result.recalled);
}

TEST(ContributionByIncome, RoundsHalfACentUp) {
  // 12.5 % of 5.20 a year over 13 periods is 5 cents; 26 cents more make a quarter of a cent.
  IncomeContributionCase c = of(single_above, 2018, 17474);
  auto const with = [&](std::int64_t cents) {
    c.reference->income = ContributionIncome(Cents{1747400 + cents});
    return told(c, 2018);
  };
  EXPECT_EQ(with(520), "17.65");
  EXPECT_EQ(with(520 + 26), "17.65");
  EXPECT_EQ(with(520 + 51), "17.65");
  EXPECT_EQ(with(520 + 52), "17.66");  // exactly half a cent
}

TEST(ContributionByIncome, CountsEightPercentOfWealthToTheLastCent) {
  IncomeContributionCase c = of(single_above, 2018, 17474);
  c.reference->wealth = ContributionIncome(Cents{6500 + 650 - 1});  // 8 % of 71.50 is 5.72, see above
  EXPECT_EQ(told(c, 2018), "17.65");
  c.reference->wealth = ContributionIncome(Cents{6500 + 650});
  EXPECT_EQ(told(c, 2018), "17.66");
}

TEST(ContributionByIncome, WithoutIncomeDataIsTheBaseAmount) {
  IncomeContributionCase c{single_above};
  EXPECT_EQ(told(c, 2018), "17.60");
  EXPECT_EQ(derivation(contribution_by_income(c, date("2018-05-01"))), "3.8(1)a 2 17.60, 3.10(1) 17.60");
  c.household = couple_below;
  EXPECT_EQ(told(c, 2018), "0.00");
}

TEST(ContributionByIncome, UsesTheLowerIncomeOfTheYearItselfFromTheStatedAmount) {
  IncomeContributionCase c = of(single_above, 2018, 30000);
  c.current = means(2018, 30000 - 2593);
  EXPECT_EQ(told(c, 2018), told(of(single_above, 2018, 30000 - 2593), 2018));
  EXPECT_EQ(derivation(contribution_by_income(c, date("2018-05-01"))),
            "3.8(1)a 2 17.60, 3.9(2) 17.60, 3.8(1)a 2 113.11");
  c.current->income = ContributionIncome(Cents{(30000 - 2593) * 100 + 1});
  EXPECT_EQ(told(c, 2018), told(of(single_above, 2018, 30000), 2018));
  // 2016: 2,571; wealth counts on both sides.
  c = of(single_above, 2016, 20000, 10000);
  c.current = means(2016, 20000 - 1771, 0);
  EXPECT_EQ(told(c, 2016), told(of(single_above, 2016, 20000 - 1771), 2016));
  c.current = means(2016, 20000 - 1770, 0);
  EXPECT_EQ(told(c, 2016), told(of(single_above, 2016, 20000, 10000), 2016));
}

TEST(ContributionByIncome, DoesNotKnowTheProvisionalAmountOf2017) {
  IncomeContributionCase c = of(single_above, 2017, 30000);
  c.current = means(2017, 20000);
  EXPECT_EQ(
      told(c, 2017),
      "parameter provisional_income_drop on 2017-05-01: no amount on this day; expected a day in a known "
      "period (2015-01-01 .. 2015-12-31, 2016-01-01 .. 2016-12-31, 2018-01-01 .. 2018-12-31), or an amount "
      "for it\n");
}

TEST(ContributionByIncome, Of2017IsKnownForTwoHouseholdsOnly) {
  EXPECT_EQ(told(of(single_above, 2017, 17033), 2017), "17.50");
  EXPECT_EQ(told(of(couple_below, 2017, 35000), 2017), "0.00");
  EXPECT_EQ(
      told(of(single_below, 2017, 30000), 2017),
      "parameter single_below_pension_age on 2017-05-01: no amount on this day; expected a day in a known "
      "period (2015-01-01 .. 2015-12-31, 2016-01-01 .. 2016-12-31, 2018-01-01 .. 2018-12-31), or an amount "
      "for it\n");
  EXPECT_EQ(told(of(couple_above, 2017, 30000), 2017).substr(0, 58),
            "parameter couple_pension_age on 2017-05-01: no amount on t");
  auto const result = contribution_by_income(of(couple_below, 2017, 40000), date("2017-05-01")).value();
  EXPECT_EQ(result.reasons.front().caution, ContributionCaution::secondary_2017);
}

TEST(ContributionByIncome, OfAYearWithoutSuchRulesSaysWhichAreKnown) {
  for (std::int32_t const year : {2014, 2019, 2026, 2027}) {
    EXPECT_EQ(
        told(of(single_above, year, 30000), year),
        "parameter single_pension_age on " + std::to_string(year) +
            "-05-01: no amount on this day; expected a day in a known period (2015-01-01 .. 2015-12-31, "
            "2016-01-01 .. 2016-12-31, 2017-01-01 .. 2017-12-31, 2018-01-01 .. 2018-12-31), or an amount for "
            "it\n");
  }
}

TEST(ContributionByIncome, OfCouplesIn2015IsRecalledAndRefusedUnlessAccepted) {
  EXPECT_EQ(
      told(of(couple_below, 2015, 27902), 2015),
      "parameter couple_one_below_pension_age, 2015-01-01 .. 2015-12-31: recalled, not seen in a published "
      "source; expected a published source, or the caller's word that what is recalled may be used\n");
  EXPECT_EQ(told(of(couple_above, 2015, 23046), 2015).substr(0, 70),
            "parameter couple_pension_age, 2015-01-01 .. 2015-12-31: recalled, not ");
  EXPECT_EQ(told(of(couple_below, 2015, 27902), 2015, Recalled::accept), "27.80");
  EXPECT_EQ(told(of(couple_above, 2015, 23046), 2015, Recalled::accept), "27.80");
  auto const result =
      contribution_by_income(of(couple_above, 2015, 23046), date("2015-05-01"), Recalled::accept).value();
  EXPECT_TRUE(result.recalled);
  EXPECT_TRUE(result.disputed);
  EXPECT_EQ(result.reasons.front().caution, ContributionCaution::couples_2015);
}

TEST(ContributionByIncome, OfSinglePeopleIn2015WasReadInTheDecree) {
  EXPECT_EQ(told(of(single_below, 2015, 22331), 2015), "19.40");
  EXPECT_EQ(told(of(single_below, 2015, 22331 + 1300), 2015), "34.40");
  EXPECT_EQ(told(of(single_above, 2015, 16634 + 1300), 2015), "34.40");
}

TEST(ContributionByIncome, SaysThatSourcesDisagreeOnTheCouplesThresholdOf2018) {
  EXPECT_TRUE(contribution_by_income(of(couple_below, 2018, 40000), date("2018-05-01"))->disputed);
  EXPECT_FALSE(contribution_by_income(of(couple_above, 2018, 40000), date("2018-05-01"))->disputed);
}

TEST(ContributionByIncome, SaysThatItMayBeLowerWithWealthAndPensionAgeIn2018) {
  auto const caution = [](IncomeContributionCase const& c, std::int32_t year) {
    return contribution_by_income(c, make_date(year, 5, 1)).value().reasons.back().caution;
  };
  EXPECT_EQ(caution(of(single_above, 2018, 20000, 1), 2018), ContributionCaution::wealth_2018);
  EXPECT_EQ(caution(of(couple_below, 2018, 20000, 1), 2018), ContributionCaution::wealth_2018);
  EXPECT_EQ(caution(of(single_above, 2018, 20000, 0), 2018), ContributionCaution::none);
  EXPECT_EQ(caution(of(single_below, 2018, 20000, 1), 2018), ContributionCaution::none);
  EXPECT_EQ(caution(of(single_above, 2016, 20000, 1), 2016), ContributionCaution::none);
}

TEST(ContributionByIncome, IsTheBaseWithALoss) {
  EXPECT_EQ(told(of(single_below, 2018, -5000), 2018), "17.60");
}

TEST(ContributionByIncome, SaysEverythingThatIsWrongWithACase) {
  IncomeContributionCase c = of(single_above, 2018, 10'000'000'001, -1);
  c.reference->year = 2017;
  c.current = means(2017, -10'000'000'001, 10'000'000'001);
  c.bylaw_base = Cents{-1};
  c.cost = Cents{-2};
  EXPECT_EQ(
      told(c, 2018),
      "reference.income: more than 10 billion euro, either way; expected an amount up to 10 billion\n"
      "reference.wealth: a negative amount, or more than 10 billion euro; expected 0.00 or more, up to 10 "
      "billion\n"
      "current.income: more than 10 billion euro, either way; expected an amount up to 10 billion\n"
      "current.wealth: a negative amount, or more than 10 billion euro; expected 0.00 or more, up to 10 "
      "billion\n"
      "bylaw_base: -0.01; expected 0.00 or more\n"
      "bylaw: no source of the lower base; expected the bylaw's article\n"
      "cost: -0.02; expected 0.00 or more\n"
      "reference.year: 2017; expected 2016, the second calendar year before\n"
      "current.year: 2017; expected 2018, the year itself\n");
  c = {single_above};
  c.current = means(2018, 100);
  EXPECT_EQ(told(c, 2018),
            "current: no income of the reference year to compare with; expected the reference year too\n");
  c = of(single_above, 2018, 20000);
  c.bylaw_base = Cents{1761};
  c.bylaw = ermelo;
  EXPECT_EQ(
      told(c, 2018),
      "bylaw_base: 17.61, more than the national 17.60; expected that amount or less (Uitvoeringsbesluit Wmo "
      "2015 3.8(2))\n");
}

TEST(IncomeRules, HaveOnlyTheDoubtsThatAreKnown) {
  std::vector<std::string> found;
  for (AmountFinding const& f : find_doubts(income_rules)) {
    EXPECT_FALSE(is_wrong(f.doubt)) << to_string(f.problem);
    found.push_back(to_string(f.problem));
  }
  std::vector<std::string> const expected{
      "parameter couple_one_below_pension_age, 2015-01-01 .. 2015-12-31: 27.80 and 150 per mille of what is "
      "above "
      "27902.00, but sources disagree: 27.80 and 150 per mille of what is above 27902.00 says "
      "Uitvoeringsbesluit Wmo "
      "2015 3.8(1)b 1, 27.60 and 150 per mille of what is above 27917.00 says Uitvoeringsbesluit Wmo 2015 "
      "3.8(1)b 1 "
      "(seen in statengeneraal/laws-markdown, BWBR0035733); expected a look at which one is right",
      "parameter couple_one_below_pension_age, 2015-01-01 .. 2015-12-31: recalled, not seen in a published "
      "source; "
      "expected a published source",
      "parameter couple_pension_age, 2015-01-01 .. 2015-12-31: 27.80 and 150 per mille of what is above "
      "23046.00, but "
      "sources disagree: 27.80 and 150 per mille of what is above 23046.00 says Uitvoeringsbesluit Wmo 2015 "
      "3.8(1)b "
      "2, 27.60 and 150 per mille of what is above 23046.00 says Uitvoeringsbesluit Wmo 2015 3.8(1)b 2 (seen "
      "in "
      "statengeneraal/laws-markdown, BWBR0035733); expected a look at which one is right",
      "parameter couple_pension_age, 2015-01-01 .. 2015-12-31: recalled, not seen in a published source; "
      "expected a "
      "published source",
      "parameter couple_one_below_pension_age, 2018-01-01 .. 2018-12-31: 0.00 and 125 per mille of what is "
      "above "
      "35175.00, but sources disagree: 0.00 and 125 per mille of what is above 35175.00 says "
      "Uitvoeringsbesluit Wmo "
      "2015 3.8(1)b (seen in MinBZK/regelrecht-corpus, bestand 2018-01-01), 0.00 and 125 per mille of what "
      "is above "
      "32175.00 says Uitvoeringsbesluit Wmo 2015 3.8(1) (seen in ermelo.nl); expected a look at which one is "
      "right",
      "parameter single_below_pension_age: no amount in 2017-01-01 .. 2017-12-31; expected an amount for "
      "these days, "
      "or none where the law has none",
      "parameter couple_pension_age: no amount in 2017-01-01 .. 2017-12-31; expected an amount for these "
      "days, or "
      "none where the law has none",
  };
  EXPECT_EQ(found, expected);
}

}  // namespace
}  // namespace kanteling::law
