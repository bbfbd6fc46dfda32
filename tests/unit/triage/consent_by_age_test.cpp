// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "triage/household.hpp"

namespace kanteling::triage {
namespace {

using people::Role;
using people::Stage;

Date const today = make_date(2026, 3, 2);

/// A mother with authority asks for her child; the other parent lives elsewhere and has it too.
people::Case family(Date born) {
  people::Case request;
  request.stage = Stage::inquiry;
  request.on = request.received = today;
  request.household.residents = {{"mother", make_date(1985, 1, 1), Role::self, false, true},
                                 {"child", born, Role::child}};
  request.household.relations = {{"father", people::RelationKind::other_parent, true}};
  request.needs.push_back({people::Topic::youth_help, "", "child", {}, {}});
  return request;
}

std::vector<NeededConsent> consents(people::Case const& request, Stage stage = Stage::inquiry,
                                    Route route = Route::referral, law::Act act = law::Act::youth) {
  StepPlan plan;
  plan.act = act;
  plan.route = route;
  add_household(plan, request, request.needs[0], stage);
  return plan.consents;
}

std::vector<std::string> who(people::Case const& request) {
  std::vector<std::string> codes;
  for (NeededConsent const& c : consents(request)) codes.push_back(c.by);
  return codes;
}

bool open(people::Case const& request) {
  StepPlan plan;
  plan.act = law::Act::youth;
  plan.route = Route::ladder;
  add_household(plan, request, request.needs[0], Stage::inquiry);
  return consent_is_open(request, request.needs[0], plan);
}

people::Consent given(std::string by) {
  people::Consent c;
  c.by = std::move(by);
  c.to = people::ConsentTo::youth_help;
  c.on = today;
  return c;
}

using Codes = std::vector<std::string>;

TEST(ConsentByAge, IsOfTheHoldersThenOfTheChildTooAndFrom16OfTheYoungPersonAlone) {
  EXPECT_EQ(who(family(make_date(2014, 3, 3))), (Codes{"mother", "father"})) << "twelve tomorrow";
  EXPECT_EQ(who(family(make_date(2014, 3, 2))), (Codes{"child", "mother", "father"}));
  EXPECT_EQ(who(family(make_date(2010, 3, 3))), (Codes{"child", "mother", "father"})) << "sixteen tomorrow";
  EXPECT_EQ(who(family(make_date(2010, 3, 2))), Codes{"child"});
}

TEST(ConsentByAge, IsAskedOfSomebodyWhereNobodyIsKnownToHoldAuthority) {
  people::Case request = family(make_date(2016, 1, 1));
  request.household.residents[0].authority = std::nullopt;
  request.household.relations.clear();
  EXPECT_EQ(who(request), Codes{""});
  EXPECT_TRUE(open(request));
}

TEST(ConsentByAge, IsOfTheOnlyChildWhereAParentNamesNobody) {
  people::Case request = family(make_date(2010, 1, 1));
  request.needs[0].about = "";
  EXPECT_EQ(who(request), Codes{"child"});
  request.household.residents.push_back({"second", make_date(2015, 1, 1), Role::child});
  EXPECT_EQ(who(request), Codes{""}) << "which of the two is not known";
  request.household.residents.resize(1);
  EXPECT_EQ(who(request), Codes{"mother"}) << "youth help after eighteen, for the one who asks";
}

TEST(ConsentByAge, IsLookedAtFromTheReportOnWhereYouthHelpIsWeighed) {
  people::Case const request = family(make_date(2016, 1, 1));
  EXPECT_TRUE(consents(request, Stage::question).empty());
  EXPECT_FALSE(consents(request, Stage::report).empty());
  EXPECT_TRUE(consents(request, Stage::inquiry, Route::desk).empty());
  EXPECT_TRUE(consents(request, Stage::inquiry, Route::ladder, law::Act::wmo).empty());
}

TEST(ConsentByAge, SaysWhatEachAnsweredLast) {
  people::Case request = family(make_date(2016, 1, 1));
  request.consents = {given("mother"), given("father"), given("father")};
  EXPECT_EQ(consents(request)[0].state, ConsentState::given);
  request.consents[2].given = false;
  EXPECT_EQ(consents(request)[1].state, ConsentState::refused);
  request.consents[2] = given("father");
  request.consents[2].withdrawn = today;
  EXPECT_EQ(consents(request)[1].state, ConsentState::no_longer);
  request.consents = {given("mother")};
  EXPECT_EQ(consents(request)[1].state, ConsentState::not_asked);
  request.consents[0].on = today + 1;
  EXPECT_EQ(consents(request)[0].state, ConsentState::not_asked);
}

TEST(ConsentByAge, StaysOpenWhileAParentMayStillHoldAuthority) {
  people::Case request = family(make_date(2016, 1, 1));
  request.consents = {given("mother"), given("father")};
  EXPECT_FALSE(open(request));
  request.household.relations[0].authority = std::nullopt;
  EXPECT_TRUE(open(request)) << "nobody asked whether he holds it";
  request.household.relations[0].authority = false;
  EXPECT_FALSE(open(request));
}

}  // namespace
}  // namespace kanteling::triage
