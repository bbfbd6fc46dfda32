// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <random>
#include <utility>

#include "../../support/sample.hpp"
#include "case_problems.hpp"
#include "io/case_shape.hpp"
#include "io/json_value.hpp"
#include "kanteling/io/case_json.hpp"

namespace kanteling {
namespace {

/// A case that is right, with one piece of its text replaced.
std::string with(std::string_view piece, std::string_view replacement) {
  std::string text =
      R"({"channel":"phone","facts":{"can_cycle":true},"household":[{"born":"1946-05-02","id":"r-1","role":"self"},)"
      R"({"born":"1948-11-30","id":"r-2","role":"partner"}],"id":"c-1","needs":[{"facts":{"limitation":"some"},)"
      R"("question":"Hulp?","tasks":[{"amount":90,"facts":{"own_amount":30},"task":"heavy_cleaning"}],)"
      R"("topic":"domestic_help"}],"on":"2026-04-07","own_plan":{"handed_in":"2026-03-28","text":"Samen."},)"
      R"("received":"2026-03-24","requester":"resident","stage":"inquiry","village":"simpelveld",)"
      R"("wishes":{"languages":["nl"]}})";
  return replaced(std::move(text), piece, replacement);
}

struct BadCase {
  std::string_view piece;
  std::string_view replacement;
  std::string_view problem;
};

class OneProblem : public testing::TestWithParam<BadCase> {};

TEST_P(OneProblem, IsNamedWithItsPlaceAndWhatWouldBeRight) {
  BadCase const& bad = GetParam();
  EXPECT_EQ(problems_of(with(bad.piece, bad.replacement)), std::vector<std::string>{std::string(bad.problem)});
}

INSTANTIATE_TEST_SUITE_P(Values, OneProblem, testing::Values(
    BadCase{R"("stage":"inquiry")", R"("stage":"inqiry")",
            "stage: \"inqiry\"; expected one of signal, question, report, inquiry, application, decision, running; did "
            "you mean \"inquiry\"?"},
    BadCase{R"("channel":"phone")", R"("channel":7)",
            "channel: the number 7; expected one of phone, desk, email, letter, digital, professional"},
    BadCase{R"("channel":"phone",)", "", "channel: missing; expected how the request came in, such as \"phone\""},
    BadCase{R"("village":"simpelveld")", R"("village":"")",
            "village: 0 characters; expected a text of 1 to 64 characters"},
    BadCase{R"("wishes")", R"("wishs")",
            "wishs: a key that does not belong here; expected one of applied, caseworker, channel, consents, "
            "consultations, events, facts, helped_by, household, id, needs, on, overrides, own_plan, picks, reasons, received, relations, requester, "
            "safety_shares, scores, signatures, stage, village, wishes; did you mean \"wishes\"?"},
    BadCase{R"("id":"c-1")", R"("id":"c-1","id":"c-2")",
            "id: a key that stands there more than once; expected every key once"},
    BadCase{R"("id":"c-1")", R"("id":"c\u0007")",
            "id: \"c \" with a control character; expected a text without control characters"},
    BadCase{R"("id":"c-1")", R"("id":"111222333")",
            "id: nine digits that may be a citizen number (BSN); expected an id of your own system, never a citizen "
            "number"},
    BadCase{R"("id":"r-2")", R"("id":"999900006")",
            "household[1].id: nine digits that may be a citizen number (BSN); expected an id of your own system, never "
            "a citizen number"},
    BadCase{R"("id":"r-2")", R"("id":"r-1")",
            "household[1].id: an id that another resident has; expected its own id for each resident"},
    BadCase{R"("on":"2026-04-07")", R"("on":"2026-02-30")",
            "on: \"2026-02-30\"; expected a date that exists, such as \"2026-04-07\""},
    BadCase{R"("received":"2026-03-24")", R"("received":"2026-04-08")",
            "received: 2026-04-08; expected not after on, 2026-04-07"},
    BadCase{R"("stage":"inquiry")", R"("stage":"application")",
            "applied: missing; expected the day of the application, from stage application on"},
    BadCase{R"("channel")", R"("applied":"2026-03-23","channel")",
            "applied: 2026-03-23; expected not before received, 2026-03-24"},
    BadCase{R"("channel")", R"("applied":"2026-04-08","channel")",
            "applied: 2026-04-08; expected not after on, 2026-04-07"},
    BadCase{"2026-03-28", "2026-05-01", "own_plan.handed_in: 2026-05-01; expected not after on, 2026-04-07"}));

INSTANTIATE_TEST_SUITE_P(Household, OneProblem, testing::Values(
    BadCase{R"("role":"partner")", R"("role":"self")",
            "household: 2 residents with role \"self\"; expected exactly one: the resident whose question this is"},
    BadCase{R"("role":"self")", R"("role":"parent")",
            "household: 0 residents with role \"self\"; expected exactly one: the resident whose question this is"},
    BadCase{R"({"born":"1946-05-02","id":"r-1","role":"self"},{"born":"1948-11-30","id":"r-2","role":"partner"})", "",
            "household: a list of 0; expected a list of 1 to 64 residents"},
    BadCase{"1948-11-30", "2026-04-08", "household[1].born: 2026-04-08; expected not after on, 2026-04-07"},
    BadCase{"1948-11-30", "1899-12-31", "household[1].born: 1899-12-31; expected not before 1900-01-01"}));

INSTANTIATE_TEST_SUITE_P(NeedsAndFacts, OneProblem, testing::Values(
    BadCase{R"("topic":"domestic_help")", R"("topic":null)",
            "needs[0].topic: null; expected one of domestic_help, company, day_activity, transport, debts, income, "
            "parking_card, pupil_transport, youth_help, aids, other"},
    BadCase{R"("amount":90)", R"("amount":0)",
            "needs[0].tasks[0].amount: the number 0; expected a whole number from 1 to 1000000"},
    BadCase{R"("amount":90)", R"("amount":1000001)",
            "needs[0].tasks[0].amount: the number 1000001; expected a whole number from 1 to 1000000"},
    BadCase{R"("amount":90)", R"("amount":2.5)",
            "needs[0].tasks[0].amount: the number 2.5; expected a whole number from 1 to 1000000"},
    BadCase{R"("amount":90)", R"("amount":123456789012345678901234567890)",
            "needs[0].tasks[0].amount: the number 123456789012345678901234567890; expected a whole number from 1 to "
            "1000000"},
    BadCase{R"("question")", R"("x")",
            "needs[0].x: a key that does not belong here; expected one of about, facts, from, question, tasks, topic"},
    BadCase{R"({"can_cycle":true})", R"({"can_cycle":1})",
            "facts.can_cycle: the number 1; expected true, false, or null where it is known to be absent"},
    BadCase{R"({"can_cycle":true})", R"({"carer_amount":10})",
            "facts.carer_amount: a fact that does not belong here; expected it under needs[..].tasks[..].facts"},
    BadCase{R"({"own_amount":30})", R"({"can_cycle":true})",
            "needs[0].tasks[0].facts.can_cycle: a fact that does not belong here; expected it under facts of the case"},
    BadCase{R"({"can_cycle":true})", R"({"age":80})",
            "facts.age: a fact that is worked out by the library; expected it left out"},
    BadCase{R"({"own_amount":30})", R"({"own_amont":30})",
            "needs[0].tasks[0].facts.own_amont: a fact that does not exist; expected one of own_amount, item_solves, "
            "item_available, item_affordable_at_minimum, item_amount, housemate_asked, housemate_able, "
            "usual_help_amount, carer_amount, network_amount, facility_suits, fee_bearable, short_help_amount; did you "
            "mean \"own_amount\"?"},
    BadCase{R"({"own_amount":30})", R"({"own_amount":-1})",
            "needs[0].tasks[0].facts.own_amount: the number -1; expected a whole number from 0 to 1000000000"},
    BadCase{R"({"limitation":"some"})", R"({"limitation":"sone"})",
            "needs[0].facts.limitation: \"sone\"; expected one of none, some, much; did you mean \"none\"?"},
    BadCase{R"({"can_cycle":true})", R"({"monthly_income":1234.56})",
            "facts.monthly_income: the number 1234.56; expected the text \"1234.56\""},
    BadCase{R"({"can_cycle":true})", R"({"monthly_income":"1.234,56"})",
            "facts.monthly_income: \"1.234,56\"; expected an amount in euro from 0 to 1000000000 as a text with a point "
            "and at most 2 decimals, such as \"1234.56\""},
    BadCase{R"({"can_cycle":true})", "[]", "facts: a list; expected an object of facts by name"},
    BadCase{R"({"can_cycle":true})", R"({"can_cycle":true,"can_cycle":true})",
            "facts.can_cycle: a key that stands there more than once; expected every key once"},
    BadCase{R"(["nl"])", R"(["NL"])",
            "wishes.languages[0]: \"NL\"; expected a language of ISO 639-1 in two small letters, such as \"nl\""}));

TEST(ReadCase, ATaskListThatIsNoListIsNamed) {
  EXPECT_EQ(problems_of(with(R"("tasks":[{"amount":90,"facts":{"own_amount":30},"task":"heavy_cleaning"}])",
                             R"("tasks":"none")")),
            std::vector<std::string>{"needs[0].tasks: \"none\"; expected a list of 0 to 32 tasks"});
}

TEST(ReadCase, NamesEveryProblemAtOnce) {
  EXPECT_EQ(problems_of(R"({"id":"c","stage":"report","on":"2026-04-07","received":"2026-05-01","channel":"fax",)"
                        R"("requester":"resident","village":"v","household":[],"needs":[{"topic":"debts",)"
                        R"("tasks":[{"task":"debt_settlement","facts":{"carer_amont":1}}]},[]],"colour":"red"})"),
            (std::vector<std::string>{
                "colour: a key that does not belong here; expected one of applied, caseworker, channel, consents, consultations, "
                "events, facts, helped_by, household, id, needs, on, overrides, own_plan, picks, reasons, received, relations, requester, "
                "safety_shares, scores, signatures, stage, village, wishes",
                "channel: \"fax\"; expected one of phone, desk, email, letter, digital, professional",
                "household: a list of 0; expected a list of 1 to 64 residents",
                "needs[0].tasks[0].amount: missing; expected a whole number in the task's unit and period",
                "needs[0].tasks[0].facts.carer_amont: a fact that does not exist; expected one of own_amount, "
                "item_solves, item_available, item_affordable_at_minimum, item_amount, housemate_asked, "
                "housemate_able, usual_help_amount, carer_amount, network_amount, facility_suits, fee_bearable, "
                "short_help_amount; did you mean \"carer_amount\"?",
                "needs[1]: a list; expected an object",
                "received: 2026-05-01; expected not after on, 2026-04-07"}));
}

TEST(ReadCase, TextThatIsNoJsonIsToldByLineAndColumn) {
  EXPECT_EQ(problems_of("{\"id\": \"c-1\",\n  \"stage\": report}"),
            std::vector<std::string>{"line 2, column 12: no JSON from here: report}; expected one JSON object"});
  EXPECT_EQ(problems_of("{\"id\": \"c-1\""),
            std::vector<std::string>{"line 1, column 13: the text ends too early; expected one JSON object"});
  EXPECT_EQ(problems_of(""), std::vector<std::string>{"line 1, column 1: the text ends too early; expected one JSON object"});
  EXPECT_EQ(problems_of("\"\xff\""), std::vector<std::string>{
      "line 1, column 2: no JSON from here: \xff\"; expected one JSON object"});
  EXPECT_EQ(problems_of("[1]"), std::vector<std::string>{"a list; expected an object"});
}

TEST(ReadCase, InputThatIsTooLargeOrTooDeepIsRefused) {
  EXPECT_EQ(problems_of(std::string(1'000'001, ' ')),
            std::vector<std::string>{"a text of 1000001 bytes; expected at most 1000000"});
  std::vector<std::string> const too_deep{
      "lists and objects within each other, more than 32 deep; expected at most 32 levels"};
  EXPECT_EQ(problems_of(std::string(33, '[') + std::string(33, ']')), too_deep);
  EXPECT_EQ(problems_of(std::string(500'000, '[')), too_deep);
  EXPECT_EQ(problems_of(std::string(32, '[') + std::string(32, ']')), std::vector<std::string>{"a list; expected an object"});
}

std::string repeated(std::string_view item, std::size_t count) {
  std::string list(item);
  for (std::size_t i = 1; i < count; ++i) list += "," + std::string(item);
  return list;
}

TEST(ReadCase, ListsHaveALimit) {
  std::string const task = R"({"amount":90,"facts":{"own_amount":30},"task":"heavy_cleaning"})";
  EXPECT_TRUE(problems_of(with(task, repeated(task, io::tasks_max))).empty());
  EXPECT_EQ(problems_of(with(task, repeated(task, io::tasks_max + 1))),
            std::vector<std::string>{"needs[0].tasks: a list of 33; expected a list of 0 to 32 tasks"});
}

/// Bytes changed, put in, left out or doubled at places that a seed decides.
std::string mutated(std::string text, std::mt19937& random) {
  constexpr std::string_view alphabet = "{}[]\",:0123456789.-eE+\\ntrufalsenull \n\x01\xff\xc3";
  for (std::uint32_t changes = 1 + random() % 4; changes > 0 && !text.empty(); --changes) {
    std::size_t const at = random() % text.size();
    char const c = alphabet[random() % alphabet.size()];
    switch (random() % 4) {
      case 0: text[at] = c; break;
      case 1: text.insert(at, 1, c); break;
      case 2: text.erase(at, 1 + random() % 8); break;
      default: text.insert(at, text.substr(random() % text.size(), random() % 40)); break;
    }
  }
  return text;
}

TEST(ReadCase, MutatedTextIsACaseOrHasProblemsAndNeverCrashes) {
  std::mt19937 random(20261122);
  std::string const good = io::write_case(sample::request());
  int still_good = 0;
  for (int i = 0; i < 5'000; ++i) {
    std::string const text = mutated(good, random);
    auto const read = io::read_case(text);
    if (!read) {
      ASSERT_FALSE(read.error().empty()) << text;
      continue;
    }
    ++still_good;
    std::string const canonical = io::write_case(*read);
    auto const again = io::read_case(canonical);
    ASSERT_TRUE(again) << canonical;
    ASSERT_EQ(io::write_case(*again), canonical);
  }
  EXPECT_GT(still_good, 50) << "mutations that are all refused test too little";
  EXPECT_LT(still_good, 4'000);
}

}  // namespace
}  // namespace kanteling
