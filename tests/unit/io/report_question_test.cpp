// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/report_question.hpp"

#include <gtest/gtest.h>

#include "problem_printer.hpp"

namespace kanteling {
namespace {

using io::ReportKind;
using io::ReportQuestion;

ReportQuestion of(std::string kind) {
  ReportQuestion question;
  question.kind = std::move(kind);
  return question;
}

TEST(ReportQuestion, WithTheKindAloneIsTheDefault) {
  for (std::size_t i = 0; i < io::report_kind_codes.size(); ++i) {
    auto const choices = io::report_choices(of(std::string(io::report_kind_codes[i])));
    ASSERT_TRUE(choices);
    EXPECT_EQ(choices->kind, static_cast<ReportKind>(i));
    EXPECT_FALSE(choices->on);
    EXPECT_FALSE(choices->from);
    EXPECT_EQ(choices->remedies, 5U);
    EXPECT_EQ(choices->small_below, 5);
    EXPECT_EQ(choices->months, 12);
    EXPECT_EQ(choices->threads, 1);
  }
}

TEST(ReportQuestion, OfATeamHasMonths) {
  ReportQuestion question = of("team");
  question.from = "2026-12";
  question.months = "24";
  auto const choices = io::report_choices(question);
  ASSERT_TRUE(choices);
  EXPECT_EQ(choices->from, (supply::Month{2026 * 12 + 11}));
  EXPECT_EQ(choices->months, 24);
}

TEST(ReportQuestion, OfABudgetHasADay) {
  ReportQuestion question = of("budget");
  question.on = "2026-06-30";
  EXPECT_EQ(io::report_choices(question)->on, make_date(2026, 6, 30));
}

TEST(ReportQuestion, TellsEveryProblemWithWhatWouldBeRight) {
  ReportQuestion question = of("pats");
  question.on = "2026-02-30";
  question.remedies = "-1";
  question.small_below = "1";
  question.from = "2026-5";
  question.months = "25";
  question.threads = "0";
  auto const choices = io::report_choices(question);
  ASSERT_FALSE(choices);
  EXPECT_EQ(choices.error(),
            (std::vector<Problem>{
                {"kind", "\"pats\"",
                 "one of budget, ceilings, shift, even, gaps, paths, team; did you mean \"paths\"?"},
                {"on", "2026-02-30", "a day that exists, as YYYY-MM-DD"},
                {"from", "2026-5", "a month as YYYY-MM"},
                {"remedies", "-1", "a whole number from 0 to 1000"},
                {"small_below", "1", "a whole number from 2 to 1000"},
                {"months", "25", "a whole number from 1 to 24"},
                {"threads", "0", "a whole number from 1 to 64"},
            }));
  EXPECT_EQ(io::report_choices({}).error(),
            (std::vector<Problem>{{"kind", "nothing", "the word of a report"}}));
}

TEST(ReportQuestion, RefusesWhatWouldChangeNothing) {
  ReportQuestion question = of("shift");
  question.on = "2026-06-30";
  question.remedies = "1";
  question.small_below = "3";
  question.from = "2026-05";
  question.months = "2";
  auto const choices = io::report_choices(question);
  ASSERT_FALSE(choices);
  EXPECT_EQ(choices.error(), (std::vector<Problem>{
                                 {"on", "with the report shift", "it with budget alone"},
                                 {"remedies", "with the report shift", "it with gaps alone"},
                                 {"small_below", "with the report shift", "it with paths alone"},
                                 {"from", "with the report shift", "it with team alone"},
                                 {"months", "with the report shift", "it with team alone"},
                             }));
}

}  // namespace
}  // namespace kanteling
