// SPDX-License-Identifier: Apache-2.0
// What counts in choosing who helps, who helps already, and what the resident picked.
#include <gtest/gtest.h>

#include "case_problems.hpp"

namespace kanteling {
namespace {

using Problems = std::vector<std::string>;

std::string request(std::string_view more) {
  return R"({"id":"n","stage":"inquiry","on":"2026-04-07","received":"2026-03-02","channel":"phone",)"
         R"("requester":"resident","village":"noorbeek","household":[{"id":"p1","born":"1944-05-02","role":"self"}],)"
         R"("needs":[{"topic":"domestic_help","tasks":[{"task":"laundry","amount":60}]},{"topic":"other"}],)" +
         std::string(more) + "}";
}

TEST(CaseWishes, AreReadAndWrittenAgain) {
  auto const read = io::read_case(
      request(R"("wishes":{"carer":"woman","provider":"thuishulp"},"helped_by":["thuishulp","dagzorg"],)"
              R"("picks":[{"need":0,"on":"2026-04-01","provider":"dagzorg","task":0},)"
              R"({"need":1,"on":"2026-04-02","provider":"thuishulp"}])"));
  ASSERT_TRUE(read) << to_string(read.error().front());
  EXPECT_EQ(read->wishes.carer, people::Carer::woman);
  EXPECT_EQ(read->helped_by, (std::vector<std::string>{"thuishulp", "dagzorg"}));
  ASSERT_EQ(read->picks.size(), 2U);
  EXPECT_EQ(read->picks[0].task, 0);
  EXPECT_EQ(read->picks[1].task, -1);
  EXPECT_EQ(read->picks[1].need, 1);
  EXPECT_EQ(read->picks[1].provider, "thuishulp");
  EXPECT_EQ(read->picks[1].on, make_date(2026, 4, 2));
  std::string const text = io::write_case(*read);
  EXPECT_EQ(io::write_case(*io::read_case(text)), text);
}

TEST(CaseWishes, OfAnythingElseAreRefused) {
  EXPECT_EQ(problems_of(request(R"("wishes":{"carer":"women"})")),
            Problems{"wishes.carer: \"women\"; expected one of woman, man; did you mean \"woman\"?"});
  EXPECT_EQ(problems_of(request(R"("helped_by":[""])")).size(), 1U);
}

TEST(CasePicks, NameANeedATaskAndADayOfTheCase) {
  EXPECT_EQ(problems_of(request(R"("picks":[{"need":2,"on":"2026-04-01","provider":"a"}])")),
            Problems{"picks[0].need: the number 2; expected the position of a need in the case, from 0 to 1"});
  EXPECT_EQ(problems_of(request(R"("picks":[{"need":0,"on":"2026-04-01","provider":"a","task":1}])")),
            Problems{"picks[0].task: the number 1; expected the position of a task in the need, from 0 to 0"});
  EXPECT_EQ(problems_of(request(R"("picks":[{"need":1,"on":"2026-04-01","provider":"a","task":5}])")), Problems{})
      << "a need without tasks gets them from the policy";
  EXPECT_EQ(problems_of(request(R"("picks":[{"need":0,"on":"2026-04-08","provider":"a"}])")),
            Problems{"picks[0].on: 2026-04-08; expected not after on, 2026-04-07"});
  EXPECT_EQ(problems_of(request(R"("picks":[{"need":0,"on":"2026-04-07"}])")).size(), 1U);
}

}  // namespace
}  // namespace kanteling
