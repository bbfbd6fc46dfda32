// SPDX-License-Identifier: Apache-2.0
// One household (invented) and what may happen to it: every change asks people, none ends help.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "example_year.hpp"
#include "kanteling/io/case_json.hpp"
#include "kanteling/io/change_json.hpp"
#include "kanteling/people/change.hpp"
#include "kanteling/people/facts.hpp"
#include "kanteling/reporting/reassessment_text.hpp"

namespace kanteling {
namespace {

using people::Change;
using people::ChangeKind;
using reporting::AtStake;
using reporting::NextStepCode;
using reporting::Reassessment;
using triage::Rung;
using triage::Whom;

constexpr std::string_view couple = R"({
  "id":"couple","stage":"running","on":"2026-04-07","received":"2026-02-16","applied":"2026-03-23","channel":"phone",
  "requester":"resident","village":"noorbeek",
  "household":[{"id":"p1","born":"1944-05-02","role":"self"},{"id":"p2","born":"1942-11-19","role":"partner"}],
  "facts":{"lives_here":true,"safety_concern":false,"urgent_help_needed":false,"wheelchair":false,
    "can_travel_alone":true,"can_cycle":false,"has_car":true,"wlz_entitled":false,"can_direct_self":true,
    "professionals_involved":1},
  "needs":[{"topic":"domestic_help",
    "facts":{"limitation":"some","expected_months":24,"problem_domains":1,"other_act":"none","problem_intricate":false,
      "information_settles":false,"pgb_wish":false},
    "tasks":[{"task":"heavy_cleaning","amount":120,
      "facts":{"own_amount":0,"item_solves":false,"housemate_asked":true,"housemate_able":true,
        "usual_help_amount":30,"carer_amount":15,"network_amount":0,"facility_suits":false,"fee_bearable":true,
        "short_help_amount":0}}]}]})";

constexpr std::string_view family = R"({
  "id":"family","stage":"running","on":"2026-04-07","received":"2026-02-16","applied":"2026-03-23","channel":"phone",
  "requester":"resident","village":"noorbeek",
  "household":[{"id":"p1","born":"1980-05-02","role":"self"},{"id":"c1","born":"2008-08-20","role":"child"}],
  "facts":{"lives_here":true,"safety_concern":false,"urgent_help_needed":false,"wheelchair":false,
    "can_direct_self":true,"professionals_involved":1},
  "needs":[{"topic":"youth_help","about":"c1",
    "facts":{"gp_referral":false,"problem_domains":1,"problem_intricate":false,"information_settles":false},
    "tasks":[{"task":"youth_guidance","amount":60,"facts":{"own_amount":0}}]}]})";

people::Case read(std::string_view json) {
  auto const request = io::read_case(json);
  EXPECT_TRUE(request) << (request ? "" : to_string(request.error().front()));
  return request.value_or(people::Case{});
}

reporting::Outcome decided(people::Case const& request) {
  return test::example_engine().decide(request, test::example_engine().start());
}

Reassessment after(std::string_view json, Change const& change) {
  people::Case const request = read(json);
  return test::example_engine().reassess(request, decided(request), change, test::example_engine().start());
}

Change change(ChangeKind kind, std::string who = {}, Date on = make_date(2026, 5, 1)) {
  return {.kind = kind, .on = on, .who = std::move(who)};
}

bool asks(Reassessment const& result, AtStake what, Whom ask, std::optional<Rung> rung = {}) {
  return std::any_of(result.questions.begin(), result.questions.end(), [&](auto const& q) {
    return q.what == what && q.ask == ask && q.rung == rung;
  });
}

TEST(Reassess, WhoTurns18RaisesTheQuestionOfBothActsAndEndsNothing) {
  Reassessment const result = after(family, change(ChangeKind::turns_18, "c1"));
  EXPECT_EQ(result.on, make_date(2026, 8, 20)) << "the day is the birthday";
  ASSERT_FALSE(result.questions.empty());
  EXPECT_EQ(result.questions[0].what, AtStake::act);
  EXPECT_EQ(result.questions[0].act_before, law::Act::youth);
  EXPECT_EQ(result.questions[0].act_after, law::Act::wmo);
  EXPECT_EQ(result.next.code, NextStepCode::ask_about_change);
  EXPECT_LT(result.next.by, result.on) << "asked before the birthday";
}

TEST(Reassess, WhoWasBornOnALeapDayIs18WhenTheAgeSaysSo) {
  Date const born = make_date(2008, 2, 29);
  Date const birthday = people::eighteenth_birthday(born);
  EXPECT_EQ(age_on(born, birthday), 18);
  EXPECT_EQ(age_on(born, birthday - 1), 17);
}

TEST(Reassess, ACarerWhoStopsIsAskedAndWhatTheCarerDidIsNotKnownAnyMore) {
  Reassessment const result = after(couple, change(ChangeKind::carer_stops));
  ASSERT_TRUE(asks(result, AtStake::step, Whom::carer, Rung::informal_care));
  EXPECT_EQ(result.questions[0].facts, std::vector{people::fact("carer_amount")});
  EXPECT_EQ(result.after, reporting::OutcomeKind::questions_open) << "unknown, neither zero nor all";
  EXPECT_EQ(result.next.code, NextStepCode::ask_about_change);
}

TEST(Reassess, AHousemateWhoLeavesIsNotAskedButTheResidentIs) {
  Reassessment const result = after(couple, change(ChangeKind::housemate_leaves, "p2"));
  EXPECT_TRUE(asks(result, AtStake::household, Whom::resident));
  EXPECT_TRUE(asks(result, AtStake::step, Whom::resident, Rung::usual_help));
  for (auto const& q : result.questions) EXPECT_NE(q.ask, Whom::housemate);
}

TEST(Reassess, ADeceasedCarerOfAnotherAddressLeavesQuestionsForTheResident) {
  people::Case request = read(couple);
  request.household.relations = {{"x1", people::RelationKind::carer}};
  ASSERT_TRUE(io::read_change(R"({"kind":"died","on":"2026-05-01","who":"x1"})", request));
  EXPECT_FALSE(io::read_change(R"({"kind":"moved","on":"2026-05-01","who":"x1"})", request));
  Reassessment const result = test::example_engine().reassess(request, decided(request), change(ChangeKind::died, "x1"),
                                                              test::example_engine().start());
  EXPECT_TRUE(asks(result, AtStake::household, Whom::resident));
  EXPECT_TRUE(asks(result, AtStake::step, Whom::resident, Rung::informal_care));
  for (auto const& q : result.questions) EXPECT_NE(q.ask, Whom::carer) << "the carer is gone";
  EXPECT_EQ(result.next.code, NextStepCode::ask_about_change);
}

TEST(Reassess, ADeceasedPartnerLeavesQuestionsForTheResident) {
  Reassessment const result = after(couple, change(ChangeKind::died, "p2"));
  EXPECT_TRUE(asks(result, AtStake::household, Whom::resident));
  EXPECT_EQ(result.next.code, NextStepCode::ask_about_change);
}

TEST(Reassess, NobodyInvitesAResidentWhoDied) {
  Reassessment const result = after(couple, change(ChangeKind::died));
  ASSERT_EQ(result.questions.size(), 1U);
  EXPECT_TRUE(asks(result, AtStake::household, Whom::housemate)) << "the partner who stays";
  EXPECT_EQ(result.next.code, NextStepCode::look_at_record);
  EXPECT_EQ(result.next.actor, reporting::Actor::administration);
}

TEST(Reassess, NobodyInvitesAResidentWhoMoved) {
  Reassessment const result = after(couple, change(ChangeKind::moved, "p1"));
  ASSERT_EQ(result.questions.size(), 1U);
  EXPECT_TRUE(asks(result, AtStake::household, Whom::professional));
  EXPECT_EQ(result.next.code, NextStepCode::look_at_record);
}

TEST(Reassess, APlaceThatIsFreeAgainIsAQuestionForWhoWaited) {
  people::Case const request = read(couple);
  Engine const& engine = test::example_engine();
  supply::Availability full = engine.start();
  auto const contracts = static_cast<std::uint32_t>(engine.municipality().contracts.size());
  for (std::uint32_t c = 0; c < contracts; ++c)
    for (std::int32_t m = 0; m < supply::Availability::horizon_months; ++m)
      full.set(full.limit(supply::ContractId{c}), full.first_month() + m, 0);
  reporting::Outcome const before = engine.decide(request, full);
  ASSERT_EQ(before.kind, reporting::OutcomeKind::bridging);
  Reassessment const result =
      engine.reassess(request, before, change(ChangeKind::place_free, "", request.on), engine.start());
  EXPECT_TRUE(asks(result, AtStake::place, Whom::resident));
  EXPECT_EQ(result.after, reporting::OutcomeKind::provision_proposed);
  Reassessment const still =
      engine.reassess(request, before, change(ChangeKind::place_free, "", request.on), full);
  EXPECT_TRUE(still.questions.empty());
  EXPECT_EQ(still.next.code, before.next.code) << "nothing is in question: the step stays";
}

TEST(Reassess, AFactThatChangedIsWeighedAndWhatDiffersIsAsked) {
  Change stated = change(ChangeKind::facts_changed);
  stated.need = 0;
  stated.task = 0;
  stated.facts = {{people::fact("network_amount"), false, 60}};
  Reassessment const result = after(couple, stated);
  EXPECT_TRUE(asks(result, AtStake::step, Whom::network, Rung::network));
}

TEST(Reassess, AFactThatWasSaidBeforePutsNothingInQuestion) {
  Change stated = change(ChangeKind::facts_changed, "", make_date(2026, 4, 7));
  stated.facts = {{people::fact("wheelchair"), false, 0}};
  EXPECT_TRUE(after(couple, stated).questions.empty());
}

TEST(Reassess, AGrantThatEndsIsAskedAboutBeforeItsLastDay) {
  Date const last = make_date(2026, 12, 31);
  Reassessment const result = after(couple, change(ChangeKind::grant_ends, "", last));
  EXPECT_TRUE(asks(result, AtStake::continuation, Whom::resident));
  EXPECT_LE(result.next.by, last - 56) << "eight weeks before, as the service norm says";
  EXPECT_EQ(result.next.term, "service_expiry");
}

TEST(Reassess, PositionsAndCodesThatDoNotExistChangeNothing) {
  Change nowhere = change(ChangeKind::facts_changed, "", make_date(2026, 4, 7));
  nowhere.need = 7;
  nowhere.facts = {{people::fact("limitation"), false, 0}};
  EXPECT_TRUE(after(couple, nowhere).questions.empty());
  EXPECT_TRUE(after(couple, change(ChangeKind::housemate_leaves, "nobody", make_date(2026, 4, 7))).questions.empty());
}

TEST(Reassess, TheTextSaysWhomToAskAndThatNothingEndsByItself) {
  people::Case const request = read(couple);
  Reassessment const result = after(couple, change(ChangeKind::carer_stops));
  std::string const text = reassessment_text(result, request, reporting::Language::english);
  EXPECT_NE(text.find("Case couple: an informal carer stops.\nNothing changes by itself"), std::string::npos) << text;
  EXPECT_NE(text.find("Ask the informal carer."), std::string::npos) << text;
  EXPECT_NE(reassessment_text(result, request, reporting::Language::dutch).find("Er verandert niets vanzelf"),
            std::string::npos);
}

std::vector<std::string> problems_of(std::string_view json) {
  auto const change = io::read_change(json, read(couple));
  std::vector<std::string> texts;
  if (!change)
    for (Problem const& problem : change.error()) texts.push_back(to_string(problem));
  return texts;
}

TEST(ReadChange, ReadsWhatItSays) {
  auto const change = io::read_change(
      R"({"kind":"facts_changed","on":"2026-05-01","need":0,"task":0,"facts":{"carer_amount":5}})", read(couple));
  ASSERT_TRUE(change);
  EXPECT_EQ(change->kind, ChangeKind::facts_changed);
  EXPECT_EQ(change->task, 0);
  ASSERT_EQ(change->facts.size(), 1U);
  EXPECT_EQ(change->facts[0].value, 5);
}

TEST(ReadChange, SaysEverythingThatIsWrong) {
  EXPECT_EQ(problems_of(R"({"kind":"turns_18","on":"2026-05-01"})").size(), 1U);
  EXPECT_EQ(problems_of(R"({"kind":"turns_18","on":"2026-05-01","who":"p2"})").front(),
            to_string(Problem{"who", "\"p2\", who is 18 or older on the day of the case",
                              "a resident who is not 18 yet"}));
  EXPECT_EQ(problems_of(R"({"kind":"grant_ends","on":"9999-01-01"})").size(), 1U);
  EXPECT_EQ(problems_of(R"({"kind":"grant_ends","on":"2001-01-01"})").size(), 1U);
  EXPECT_EQ(problems_of(R"({"kind":"died","on":"2026-05-01","who":"p9"})").front(),
            to_string(Problem{"who", "\"p9\"", "the id of a resident or relation of the case"}));
  EXPECT_EQ(problems_of(R"({"kind":"housemate_leaves","on":"2026-05-01","who":"p1"})").front(),
            to_string(Problem{"who", "\"p1\", who asks for help",
                              "a housemate; for the one who asks: \"moved\" or \"died\""}));
  EXPECT_EQ(problems_of(R"({"kind":"place_free","on":"2026-05-01","task":0})").front(),
            to_string(Problem{"task", "a task without a need", "the need it is part of, too"}));
  EXPECT_EQ(problems_of(R"({"kind":"place_free","on":"2026-05-01","facts":{"wheelchair":true}})").front(),
            to_string(Problem{"facts", "facts", "no facts: they belong to \"facts_changed\""}));
  EXPECT_EQ(problems_of(R"({"kind":"facts_changed","on":"2026-05-01"})").size(), 1U);
  EXPECT_EQ(problems_of(R"({"kind":"gone","on":"soon","need":4,"why":1})").size(), 4U);
}

}  // namespace
}  // namespace kanteling
