// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/parameter.hpp"

#include "dates.hpp"
#include "kanteling/core/cents.hpp"

namespace kanteling::law {
namespace {

template <class List>
concept CanLookUp = requires(List&& list) {
  lookup(static_cast<List&&>(list), "fee", Date{});
};

TEST(Parameter, IsNotLookedUpInAListThatIsGone) {
  static_assert(CanLookUp<std::vector<DatedAmount<Cents>>&>);
  static_assert(CanLookUp<std::vector<DatedAmount<Cents>> const&>);
  static_assert(!CanLookUp<std::vector<DatedAmount<Cents>>>);
}

// Invented amounts.
std::vector<DatedAmount<Cents>> amounts() {
  std::vector<Source> const sources{
      {"Testwet", "1", NormLevel::act, Evidence::seen, {date("2019-01-01"), {}}}};
  return {
      {"fee", {date("2019-01-01"), date("2019-12-31")}, Cents{1750}, sources},
      {"fee", {date("2021-01-01"), {}}, Cents{1900}, sources},
      {"limit", {date("2020-01-01"), date("2020-06-30")}, Cents{100}, sources},
      {"limit", {date("2020-06-30"), {}}, Cents{200}, sources},
      {"bare", {date("2020-01-01"), {}}, Cents{300}, {}},
  };
}

std::string trouble(std::string_view id, char const* on) {
  auto const list = amounts();
  auto const result = lookup(list, id, date(on));
  if (result) return "found";
  return result.error().size() == 1 ? to_string(result.error().front()) : "not one problem";
}

TEST(Parameter, IsFoundFromItsFirstToItsLastDay) {
  auto const list = amounts();
  EXPECT_EQ(lookup(list, "fee", date("2019-01-01")).value()->amount, Cents{1750});
  EXPECT_EQ(lookup(list, "fee", date("2019-12-31")).value()->amount, Cents{1750});
  EXPECT_EQ(lookup(list, "fee", date("2021-01-01")).value()->amount, Cents{1900});
  EXPECT_EQ(lookup(list, "fee", date("2040-01-01")).value(), &list[1]);
}

TEST(Parameter, IsNotCarriedOverAHoleInTime) {
  EXPECT_EQ(trouble("fee", "2020-01-01"),
            "parameter fee on 2020-01-01: no amount on this day; expected a day in a known period "
            "(2019-01-01 .. 2019-12-31, from 2021-01-01), or an amount for it");
  EXPECT_NE(trouble("fee", "2018-12-31"), "found");
  EXPECT_NE(trouble("fee", "2020-12-31"), "found");
}

TEST(Parameter, IsNotChosenWherePeriodsOverlap) {
  EXPECT_EQ(trouble("limit", "2020-06-30"),
            "parameter limit on 2020-06-30: several amounts on this day: 2020-01-01 .. 2020-06-30 and from "
            "2020-06-30; "
            "expected periods that do not overlap");
  EXPECT_EQ(trouble("limit", "2020-06-29"), "found");
  EXPECT_EQ(trouble("limit", "2020-07-01"), "found");
}

TEST(Parameter, OfAnotherNameSaysWhichThereAre) {
  EXPECT_EQ(trouble("fees", "2020-01-01"),
            "parameter fees on 2020-01-01: no parameter of this name; expected one of fee, limit, bare");
  std::vector<DatedAmount<Cents>> const none;
  EXPECT_EQ(to_string(lookup(none, "fee", date("2020-01-01")).error().front()),
            "parameter fee on 2020-01-01: no parameter of this name; expected a list with amounts");
}

TEST(Parameter, WithoutASourceIsRefused) {
  EXPECT_EQ(trouble("bare", "2020-01-01"),
            "parameter bare, from 2020-01-01: an amount without a source; expected at least one source");
}

}  // namespace
}  // namespace kanteling::law
