// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/parameter.hpp"

#include <array>

#include "dates.hpp"
#include "kanteling/core/cents.hpp"

namespace kanteling::law {
namespace {

// Invented amounts and sources.
constexpr Citation test_act(Evidence evidence = Evidence::seen) {
  return {"Testwet", "1", NormLevel::act, evidence, {make_date(2019, 1, 1), {}}, make_date(2026, 11, 27), ""};
}
constexpr std::array<Stated<Cents>, 1> states(std::int64_t cents, Evidence evidence = Evidence::seen) {
  return {{{Cents{cents}, test_act(evidence)}}};
}
constexpr auto fee_2019 = states(1750);
constexpr auto fee_2021 = states(1900);
constexpr auto limit_first = states(100);
constexpr auto limit_second = states(200);
constexpr auto remembered = states(400, Evidence::recalled);
constexpr std::array<Stated<Cents>, 2> two_sources{{{Cents{500}, test_act()}, {Cents{505}, test_act()}}};

constexpr std::array<DatedAmount<Cents>, 8> amounts{{
    {"fee", {make_date(2019, 1, 1), make_date(2019, 12, 31)}, Cents{1750}, fee_2019},
    {"limit", {make_date(2020, 1, 1), make_date(2020, 6, 30)}, Cents{100}, limit_first},
    {"fee", {make_date(2021, 1, 1), {}}, Cents{1900}, fee_2021, Evidence::seen, "Say that it is new."},
    {"limit", {make_date(2020, 6, 30), {}}, Cents{200}, limit_second},
    {"bare", {make_date(2020, 1, 1), {}}, Cents{300}, {}},
    {"remembered", {make_date(2020, 1, 1), {}}, Cents{400}, remembered},
    {"marked", {make_date(2020, 1, 1), {}}, Cents{1900}, fee_2021, Evidence::recalled},
    {"twice", {make_date(2020, 1, 1), {}}, Cents{500}, two_sources},
}};

std::string trouble(std::string_view id, char const* on, Recalled recalled = Recalled::refuse) {
  auto const result = lookup(amounts, id, date(on), recalled);
  if (result) return "found";
  return result.error().size() == 1 ? to_string(result.error().front()) : "not one problem";
}

TEST(Parameter, IsFoundFromItsFirstToItsLastDay) {
  EXPECT_EQ(lookup(amounts, "fee", date("2019-01-01")).value().amount, Cents{1750});
  EXPECT_EQ(lookup(amounts, "fee", date("2019-12-31")).value().amount, Cents{1750});
  EXPECT_EQ(lookup(amounts, "fee", date("2021-01-01")).value().amount, Cents{1900});
  EXPECT_EQ(lookup(amounts, "fee", date("2040-01-01")).value().amount, Cents{1900});
}

TEST(Parameter, BringsItsPeriodItsSourcesAndItsCaution) {
  auto const found = lookup(amounts, "fee", date("2022-02-02")).value();
  EXPECT_EQ(found.valid, (Period{date("2021-01-01"), {}}));
  ASSERT_EQ(found.stated.size(), 1u);
  EXPECT_EQ(found.stated[0].source, test_act());
  EXPECT_EQ(found.caution, "Say that it is new.");
  EXPECT_EQ(lookup(amounts, "fee", date("2019-02-02")).value().caution, "");
}

TEST(Parameter, IsFoundInAVectorAndASpanAndOutlivesTheList) {
  auto const vector = [] { return std::vector<DatedAmount<Cents>>(amounts.begin(), amounts.end()); };
  EXPECT_EQ(lookup(vector(), "fee", date("2019-01-01")).value().stated.data(), fee_2019.data());
  EXPECT_TRUE(lookup(std::span<DatedAmount<Cents> const>(amounts), "fee", date("2019-01-01")));
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
            "parameter fees on 2020-01-01: no parameter of this name; expected one of fee, limit, bare, "
            "remembered, marked, twice");
  std::vector<DatedAmount<Cents>> const none;
  EXPECT_EQ(to_string(lookup(none, "fee", date("2020-01-01")).error().front()),
            "parameter fee on 2020-01-01: no parameter of this name; expected a list with amounts");
}

TEST(Parameter, WithoutASourceIsRefused) {
  EXPECT_EQ(trouble("bare", "2020-01-01"),
            "parameter bare, from 2020-01-01: an amount without a source; expected at least one source");
  EXPECT_NE(trouble("bare", "2020-01-01", Recalled::accept), "found");
}

TEST(Parameter, ThatIsRecalledIsUsedOnlyWhereTheCallerAcceptsIt) {
  EXPECT_EQ(trouble("remembered", "2020-01-01"),
            "parameter remembered, from 2020-01-01: recalled, not seen in a published source; expected a "
            "published source, or the caller's word that what is recalled may be used");
  EXPECT_NE(trouble("marked", "2020-01-01"), "found");
  EXPECT_EQ(trouble("remembered", "2020-01-01", Recalled::accept), "found");
  EXPECT_EQ(trouble("marked", "2020-01-01", Recalled::accept), "found");
  EXPECT_TRUE(lookup(amounts, "marked", date("2020-01-01"), Recalled::accept).value().recalled());
  EXPECT_FALSE(lookup(amounts, "fee", date("2019-01-01")).value().recalled());
}

TEST(Parameter, WhoseSourcesDisagreeIsFoundAndSaysSo) {
  EXPECT_TRUE(lookup(amounts, "twice", date("2020-01-01")).value().disputed());
  EXPECT_FALSE(lookup(amounts, "fee", date("2019-01-01")).value().disputed());
}

}  // namespace
}  // namespace kanteling::law
