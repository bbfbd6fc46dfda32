// SPDX-License-Identifier: Apache-2.0
// Help for the time until a general facility has a place: its term and its review follow from that day.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "example_year.hpp"
#include "kanteling/io/case_json.hpp"
#include "kanteling/reporting/decision_contents.hpp"
#include "kanteling/reporting/explanation.hpp"

namespace kanteling {
namespace {

using reporting::Outcome;

constexpr std::string_view asks_for_activity = R"({
  "id":"bridge","stage":"inquiry","on":"2026-03-02","received":"2026-03-02","channel":"phone",
  "requester":"resident","village":"noorbeek","household":[{"id":"p1","born":"1945-05-01","role":"self"}],
  "facts":{"lives_here":true,"safety_concern":false,"urgent_help_needed":false,"wlz_entitled":false,
    "can_direct_self":true,"professionals_involved":0},
  "needs":[{"topic":"day_activity","facts":{"other_act":"none","problem_intricate":false,"problem_domains":1},
    "tasks":[{"task":"day_activity","amount":2,"facts":{"own_amount":0,"carer_amount":0,"network_amount":0,
      "facility_suits":true,"fee_bearable":true}}]}]})";

people::Case request() {
  auto read = io::read_case(asks_for_activity);
  if (!read) {
    for (Problem const& p : read.error()) ADD_FAILURE() << to_string(p);
    return {};
  }
  return std::move(*read);
}

/// Every general facility is full in the months before June.
supply::Availability full_until_june() {
  supply::Availability free = test::example_engine().start();
  for (std::uint32_t f = 0; f < test::example_engine().municipality().facilities.size(); ++f)
    for (std::int32_t month = 3; month <= 5; ++month)
      free.set(free.limit(supply::FacilityId{f}), supply::month_of(make_date(2026, month, 1)), 0);
  return free;
}

Outcome decided(supply::Availability const& free) {
  return test::example_engine().decide(request(), free);
}

TEST(BridgingTerm, EndsWhereAPlaceComesFreeAndIsLookedAtOnThatDay) {
  Outcome const outcome = decided(full_until_june());
  ASSERT_EQ(outcome.choices.size(), 1U);
  matching::Choice const& choice = outcome.choices[0];
  EXPECT_EQ(choice.demand.place_from, make_date(2026, 6, 1));
  EXPECT_EQ(choice.demand.weeks, 13);
  ASSERT_FALSE(choice.ranked.empty());
  EXPECT_EQ(choice.ranked[0].weeks, 13);

  auto const json = nlohmann::json::parse(test::json(outcome))["choices"][0];
  EXPECT_EQ(json["place_from"], "2026-06-01");
  EXPECT_TRUE(json["place_at"].is_string());
  EXPECT_EQ(json["from"], "2026-03-02");
  EXPECT_EQ(json["until"], "2026-05-31");
  EXPECT_EQ(json["review"], "2026-06-01");
}

TEST(BridgingTerm, ThePlaceIsKeptForWhoWaitsAndCountsInTheCost) {
  Engine const& engine = test::example_engine();
  supply::Availability const free = full_until_june();
  Outcome const outcome = decided(free);
  ASSERT_EQ(outcome.choices.size(), 1U);
  matching::Choice const& choice = outcome.choices[0];
  ASSERT_TRUE(choice.kept_place.has_value());
  EXPECT_EQ(choice.kept_place->offer.facility, *choice.demand.place_at);
  EXPECT_EQ(nlohmann::json::parse(test::json(outcome))["choices"][0]["kept_places"], choice.kept_place->places);
  EXPECT_GT(outcome.cost, choice.ranked[0].cost);

  supply::Availability const after = engine.reserve(free, request(), outcome);
  supply::LimitId const limit = free.limit(*choice.demand.place_at);
  supply::Month const june = supply::month_of(make_date(2026, 6, 1));
  std::int64_t const a_month = per_month({choice.kept_place->places, Unit::occasions, Per::week});
  for (std::int32_t i = 0; i < 6; ++i)
    EXPECT_EQ(after.remaining(limit, june + i), free.remaining(limit, june + i) - a_month) << "month " << i << " from June";

  // Who comes next finds it taken.
  supply::Availability last = free;
  for (std::int32_t i = 0; i < 3; ++i) last.set(limit, june + i, a_month);
  last = engine.reserve(last, request(), decided(last));
  Outcome const next = decided(last);
  ASSERT_FALSE(next.choices.empty());
  bool const the_same =
      next.choices[0].demand.place_at == choice.demand.place_at && next.choices[0].demand.place_from == choice.demand.place_from;
  EXPECT_FALSE(the_same);
}

TEST(BridgingTerm, StandsInTheDecisionAndInWords) {
  people::Case asked = request();
  asked.stage = people::Stage::application;
  asked.applied = asked.on;
  Engine const& engine = test::example_engine();
  Outcome const outcome = engine.decide(asked, full_until_june());
  auto const contents = reporting::decision_contents(outcome, asked, engine.municipality(), engine.policy());
  ASSERT_EQ(contents.needs.at(0).grants.size(), 1U);
  EXPECT_EQ(contents.needs[0].grants[0].until, make_date(2026, 5, 31));
  EXPECT_EQ(contents.needs[0].grants[0].review, make_date(2026, 6, 1));
  std::string const text = reporting::explain(outcome, asked, engine.municipality(), engine.policy(),
                                              reporting::Language::dutch, reporting::Audience::resident);
  EXPECT_NE(text.find("tot en met 31 mei 2026"), std::string::npos) << text;
  EXPECT_NE(text.find("Vanaf 1 juni 2026"), std::string::npos) << text;
}

TEST(BridgingTerm, IsTheUsualOneWhereNoPlaceIsAwaited) {
  supply::Availability never = full_until_june();
  for (std::uint32_t f = 0; f < test::example_engine().municipality().facilities.size(); ++f)
    for (std::int32_t month = 0; month < supply::Availability::horizon_months; ++month)
      never.set(never.limit(supply::FacilityId{f}), never.first_month() + month, 0);
  Outcome const outcome = decided(never);
  ASSERT_EQ(outcome.choices.size(), 1U);
  EXPECT_FALSE(outcome.choices[0].demand.place_from);
  EXPECT_EQ(outcome.choices[0].demand.weeks, 0);
}

TEST(Proposal, HasCategoryAmountFormTermAndReviewInTheOutcome) {
  supply::Availability never = full_until_june();
  auto const json = nlohmann::json::parse(test::json(decided(never)))["choices"][0];
  EXPECT_FALSE(json["category"].get<std::string>().empty());
  EXPECT_EQ(json["amount"], 2);
  EXPECT_EQ(json["form"], "in_kind");
  for (char const* const key : {"from", "until", "review"}) EXPECT_TRUE(json[key].is_string()) << key;
}

}  // namespace
}  // namespace kanteling
