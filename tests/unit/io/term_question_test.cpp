// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/term_question.hpp"

#include <gtest/gtest.h>

#include "kanteling/law/term_end.hpp"
#include "kanteling/law/term_lookup.hpp"
#include "problem_printer.hpp"

namespace kanteling {
namespace {

using io::TermQuestion;
using test::Problems;
using test::problems_of;

TermQuestion asked(std::string term, std::string start, std::vector<io::EventWords> events = {}) {
  TermQuestion question;
  question.term = std::move(term);
  question.start = std::move(start);
  question.events = std::move(events);
  return question;
}

std::string end_of(TermQuestion const& question) {
  auto const answer = io::answer(question);
  return answer ? to_string(answer->clock.end.end) : to_string(answer.error().front());
}

TEST(TermQuestion, IsAnsweredByActAndArticleOrById) {
  TermQuestion question;
  question.act = "wmo";
  question.article = "2.3.2(1)";
  question.start = "2026-02-20";
  EXPECT_EQ(end_of(question), "2026-04-07");
  EXPECT_EQ(end_of(asked("wmo_inquiry", "2026-02-20")), "2026-04-07");
}

TEST(TermQuestion, IsLookedAtOnTheLastDayOnWhichSomethingHappened) {
  auto question =
      asked("wmo_decision", "2026-03-02", {{"invited_to_supplement", "2026-03-05", "2026-03-19"}});
  EXPECT_EQ(io::answer(question)->on, make_date(2026, 3, 5)) << "not the day that was set";
  question.events.push_back({"supplement_received", "2026-03-15", ""});
  EXPECT_EQ(io::answer(question)->on, make_date(2026, 3, 15));
  question.on = "2026-03-20";
  EXPECT_EQ(io::answer(question)->on, make_date(2026, 3, 20));
  EXPECT_EQ(io::answer(asked("wmo_inquiry", "2026-02-20"))->on, make_date(2026, 2, 20));
}

TEST(TermQuestion, MayBeAboutATermOfOnesOwn) {
  TermQuestion question;
  question.start = "2026-04-02";
  question.own = io::own_term(3, law::TermUnit::days, false, false);
  EXPECT_EQ(end_of(question), "2026-04-08");
  question.own = io::own_term(3, law::TermUnit::days, true, false);
  EXPECT_EQ(end_of(question), "2026-04-05") << "the Atw does not reach a bylaw by itself";
  question.own = io::own_term(3, law::TermUnit::days, true, true);
  EXPECT_EQ(end_of(question), "2026-04-08");
  EXPECT_EQ(question.own->source.evidence, Evidence::chosen);
}

TEST(TermQuestion, ReportsEveryProblemAtOnce) {
  TermQuestion question;
  question.act = "wmo";
  question.article = "2.3.9";
  question.start = "2026-02-30";
  question.events = {{"applicaton_received", "", "2026-13-01"}, {"help_started", "9999-12-31", ""}};
  question.on = "2013-12-31";
  Problems const problems = problems_of(io::answer(question));
  ASSERT_EQ(problems.size(), 7U);
  EXPECT_EQ(problems[0].where, "article of wmo");
  EXPECT_EQ(problems[1],
            (Problem{"start", "2026-02-30, which is no day", "a day that exists, as YYYY-MM-DD"}));
  EXPECT_EQ(problems[2], (Problem{"events[0].event", "applicaton_received",
                                  "\"application_received\", or another kind of event"}));
  EXPECT_EQ(problems[3], (Problem{"events[0].on", "nothing", "a day that exists, as YYYY-MM-DD"}));
  EXPECT_EQ(problems[4],
            (Problem{"events[0].until", "2026-13-01, which is no day", "a day that exists, as YYYY-MM-DD"}));
  EXPECT_EQ(problems[5], (Problem{"events[1].on", "9999-12-31, a day outside the calendar of public holidays",
                                  "a day in 2014-01-01 .. 2200-12-31"}));
  EXPECT_EQ(problems[6], (Problem{"on", "2013-12-31, a day outside the calendar of public holidays",
                                  "a day in 2014-01-01 .. 2200-12-31"}));
}

TEST(TermQuestion, NamesEveryKindOfEventWhereNoneIsNear) {
  Problems const problems =
      problems_of(io::answer(asked("wmo_inquiry", "2026-02-20", {{"x", "2026-02-20", ""}})));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_TRUE(problems[0].expected.starts_with("one of report_received, help_requested, "));
  EXPECT_TRUE(problems[0].expected.ends_with(", stop_known"));
}

TEST(TermQuestion, RefusesEventsThatCannotBe) {
  EXPECT_EQ(problems_of(io::answer(asked(
                "wmo_decision", "2026-03-02",
                {{"supplement_received", "2026-03-15", ""}, {"application_received", "2026-03-01", ""}}))),
            (Problems{{"events[0]", "supplement_received without invited_to_supplement",
                       "the event invited_to_supplement too"},
                      {"start", "application_received a second time", "it once, as in events[1]"}}));
  auto late = asked("wmo_inquiry", "2026-02-20");
  late.on = "2026-02-19";
  EXPECT_EQ(problems_of(io::answer(late)),
            (Problems{{"start", "2026-02-20, after the day on which the case is looked at",
                       "a day up to 2026-02-19"}}));
}

TEST(TermQuestion, DoesNotReportWhatFollowsFromAnEventThatCannotBeRead) {
  EXPECT_EQ(problems_of(io::answer(asked("wmo_decision", "2026-03-02",
                                         {{"invited_to_supplement", "2026-03-35", ""},
                                          {"supplement_received", "2026-03-15", ""}})))
                .size(),
            1U);
}

TEST(TermQuestion, RefusesWhatNobodyHasSeenUnlessThatIsAccepted) {
  auto question = asked("youth_decision", "2026-03-19");
  EXPECT_EQ(problems_of(io::answer(question)).size(), 1U);
  question.recalled = law::Recalled::accept;
  EXPECT_EQ(end_of(question), "2026-05-18");
}

TEST(TermQuestion, RefusesATermBeforeTheActExisted) {
  Problems const problems = problems_of(io::answer(asked("wmo_inquiry", "2013-12-31")));
  ASSERT_EQ(problems.size(), 2U) << "no article, and no calendar";
  EXPECT_EQ(problems[0].found, "a day on which Wmo 2015 2.3.2(1) does not hold");
}

}  // namespace
}  // namespace kanteling
