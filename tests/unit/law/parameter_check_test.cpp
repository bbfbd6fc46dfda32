// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/parameter_check.hpp"

#include <array>
#include <limits>

#include "dates.hpp"

namespace kanteling::law {
namespace {

// Invented amounts and sources.
constexpr Citation source(std::string_view act, std::string_view seen_in = "",
                          Evidence evidence = Evidence::seen) {
  return {act,     "1(2)", NormLevel::act, evidence, {make_date(2018, 1, 1), make_date(2030, 12, 31)},
          Date{1}, seen_in};
}
constexpr std::array<Stated<Cents>, 1> ten{{{Cents{1000}, source("Testwet")}}};
constexpr std::array<Stated<Cents>, 1> remembered{{{Cents{1000}, source("Testwet", "", Evidence::recalled)}}};
constexpr std::array<Stated<Cents>, 2> quarrel{
    {{Cents{3517500}, source("Testwet")}, {Cents{3217500}, source("Pagina", "example.nl")}}};

using List = std::vector<DatedAmount<Cents>>;

constexpr Period year(std::int32_t y) {
  return {make_date(y, 1, 1), make_date(y, 12, 31)};
}

// Each finding on a line of its own.
std::string found(List const& list) {
  std::string text;
  for (AmountFinding const& f : find_doubts(list)) text += to_string(f.problem) + "\n";
  return text;
}

std::vector<AmountDoubt> kinds(List const& list) {
  std::vector<AmountDoubt> all;
  for (AmountFinding const& f : find_doubts(list)) all.push_back(f.doubt);
  return all;
}

TEST(ParameterCheck, FindsNothingInSoundAmounts) {
  EXPECT_EQ(found({{"fee", year(2020), Cents{1000}, ten},
                   {"other", year(2025), Cents{1000}, ten},
                   {"fee", {date("2021-01-01"), {}}, Cents{1000}, ten}}),
            "");
  EXPECT_EQ(found({}), "");
}

TEST(ParameterCheck, SaysWhichDaysHaveNoAmount) {
  List const list{{"fee", year(2022), Cents{1000}, ten}, {"fee", year(2020), Cents{1000}, ten}};
  EXPECT_EQ(
      found(list),
      "parameter fee: no amount in 2021-01-01 .. 2021-12-31; expected an amount for these days, or none "
      "where the law has none\n");
  EXPECT_EQ(kinds(list), std::vector{AmountDoubt::gap});
}

TEST(ParameterCheck, FindsAGapAfterALongPeriodThatHoldsAShortOne) {
  EXPECT_EQ(kinds({{"fee", {date("2020-01-01"), date("2021-12-31")}, Cents{1000}, ten},
                   {"fee", {date("2020-03-01"), date("2020-03-31")}, Cents{1000}, ten},
                   {"fee", {date("2022-01-01"), date("2022-03-31")}, Cents{1000}, ten},
                   {"fee", {date("2022-04-02"), {}}, Cents{1000}, ten}}),
            (std::vector{AmountDoubt::overlap, AmountDoubt::gap}));
}

TEST(ParameterCheck, SaysWhichPeriodsOverlap) {
  List const list{{"fee", {date("2020-01-01"), {}}, Cents{1000}, ten}, {"fee", year(2022), Cents{1000}, ten}};
  EXPECT_EQ(found(list),
            "parameter fee: two amounts at once: from 2020-01-01 and 2022-01-01 .. 2022-12-31; expected "
            "periods that do not overlap\n");
  EXPECT_EQ(kinds(list), std::vector{AmountDoubt::overlap});
}

TEST(ParameterCheck, FindsAPeriodThatEndsBeforeItBegins) {
  List const list{{"fee", {date("2020-02-01"), date("2020-01-01")}, Cents{1000}, ten}};
  EXPECT_EQ(
      found(list),
      "parameter fee, 2020-02-01 .. 2020-01-01: a period that ends before it begins; expected a last day "
      "on or after the first\n");
  EXPECT_EQ(kinds(list), std::vector{AmountDoubt::reversed});
}

TEST(ParameterCheck, FindsAnAmountWithoutASource) {
  List const list{{"fee", year(2020), Cents{1000}, {}}};
  EXPECT_EQ(found(list),
            "parameter fee, 2020-01-01 .. 2020-12-31: an amount without a source; expected at least one "
            "source\n");
  EXPECT_EQ(kinds(list), std::vector{AmountDoubt::no_source});
}

TEST(ParameterCheck, SaysWhoSaysWhatWhereSourcesDisagree) {
  List const list{{"threshold", year(2018), Cents{3517500}, quarrel}};
  EXPECT_EQ(found(list),
            "parameter threshold, 2018-01-01 .. 2018-12-31: 35175.00, but sources disagree: 35175.00 says "
            "Testwet 1(2), 32175.00 says Pagina 1(2) (seen in example.nl); expected a look at which one is "
            "right\n");
  EXPECT_EQ(kinds(list), std::vector{AmountDoubt::disagreement});
}

TEST(ParameterCheck, FindsAnAmountThatNoSourceStates) {
  List const list{{"fee", year(2020), Cents{999}, ten}};
  EXPECT_EQ(found(list),
            "parameter fee, 2020-01-01 .. 2020-12-31: 9.99, which no source states: 10.00 says Testwet 1(2); "
            "expected an amount that a source states, or one marked as computed\n");
  EXPECT_EQ(kinds(list), std::vector{AmountDoubt::not_stated});
}

TEST(ParameterCheck, OfAComputedAmountAsksOnlyWhetherSourcesAgree) {
  EXPECT_EQ(kinds({{"fee", year(2020), Cents{999}, ten, Evidence::computed}}),
            std::vector{AmountDoubt::disagreement});
  EXPECT_EQ(kinds({{"fee", year(2020), Cents{1000}, ten, Evidence::computed}}), std::vector<AmountDoubt>{});
}

TEST(ParameterCheck, FindsASourceOfAnotherTime) {
  List const list{{"fee", {date("2031-01-01"), {}}, Cents{1000}, ten}};
  EXPECT_EQ(
      found(list),
      "parameter fee, from 2031-01-01: a source of another time: Testwet 1(2), 2018-01-01 .. 2030-12-31; "
      "expected a source that holds in the amount's own period\n");
  EXPECT_EQ(kinds(list), std::vector{AmountDoubt::other_time});
  EXPECT_EQ(kinds({{"fee", {date("2030-12-31"), {}}, Cents{1000}, ten}}), std::vector<AmountDoubt>{});
}

TEST(ParameterCheck, SaysWhatIsRecalled) {
  List const list{{"fee", year(2020), Cents{1000}, remembered}};
  EXPECT_EQ(found(list),
            "parameter fee, 2020-01-01 .. 2020-12-31: recalled, not seen in a published source; expected a "
            "published source\n");
  EXPECT_EQ(kinds(list), std::vector{AmountDoubt::recalled});
}

TEST(ParameterCheck, TellsWrongFromDoubtful) {
  EXPECT_TRUE(is_wrong(AmountDoubt::overlap));
  EXPECT_TRUE(is_wrong(AmountDoubt::other_time));
  EXPECT_FALSE(is_wrong(AmountDoubt::gap));
  EXPECT_FALSE(is_wrong(AmountDoubt::disagreement));
  EXPECT_FALSE(is_wrong(AmountDoubt::recalled));
}

TEST(AmountText, HasAPointAndTwoDigits) {
  EXPECT_EQ(amount_text(Cents{0}), "0.00");
  EXPECT_EQ(amount_text(Cents{5}), "0.05");
  EXPECT_EQ(amount_text(Cents{1750}), "17.50");
  EXPECT_EQ(amount_text(Cents{-105}), "-1.05");
  EXPECT_EQ(amount_text(Cents{std::numeric_limits<std::int64_t>::min()}), "-92233720368547758.08");
}

}  // namespace
}  // namespace kanteling::law
