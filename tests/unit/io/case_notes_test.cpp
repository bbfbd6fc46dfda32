// SPDX-License-Identifier: Apache-2.0
// Notes beside the facts: why people do as they do, and what was shared because somebody is not safe.
#include <gtest/gtest.h>

#include "case_problems.hpp"
#include "kanteling/io/case_json.hpp"
#include "kanteling/people/facts.hpp"

namespace kanteling {
namespace {

using Problems = std::vector<std::string>;

constexpr std::string_view share =
    R"("safety_shares":[{"ground":"danger","on":"2026-03-06","protocol":"meldcode","role":"caseworker",)"
    R"("what":"Wat er is gezien.","with":"Veilig Thuis"}])";

std::string request(std::string_view facts, std::string_view notes) {
  return R"({"id":"n","stage":"inquiry","on":"2026-04-07","received":"2026-03-02","channel":"phone",)"
         R"("requester":"resident","village":"noorbeek","household":[{"id":"p1","born":"1944-05-02","role":"self"}],)"
         R"("needs":[{"topic":"domestic_help","facts":{"problem_domains":1},)"
         R"("tasks":[{"task":"laundry","amount":60,"facts":{"own_amount":0}}]}],"facts":)" +
         std::string(facts) + "," + std::string(notes) + "}";
}

Problems problems_of(std::string_view facts, std::string_view notes) {
  Problems problems;
  if (auto const read = io::read_case(request(facts, notes)); !read)
    for (Problem const& problem : read.error()) problems.push_back(to_string(problem));
  return problems;
}

TEST(FactReason, StaysBesideTheFactOfTheCaseTheNeedOrTheTask) {
  auto const read = io::read_case(
      request(R"({"has_car":false})",
              R"("reasons":[{"fact":"has_car","why":"Ik durf niet meer te rijden."},)"
              R"({"fact":"problem_domains","need":0,"why":"Alleen het huis."},)"
              R"({"fact":"own_amount","need":0,"task":0,"why":"De trap is te steil."}])"));
  ASSERT_TRUE(read) << to_string(read.error().front());
  ASSERT_EQ(read->reasons.size(), 3U);
  EXPECT_EQ(read->reasons[2].fact, people::fact("own_amount"));
  EXPECT_EQ(read->reasons[2].why, "De trap is te steil.");
  EXPECT_EQ(io::read_case(io::write_case(*read))->reasons.size(), 3U);
}

TEST(FactReason, OfAFactThatNobodyStatedIsRefused) {
  EXPECT_EQ(problems_of("{}", R"("reasons":[{"fact":"has_car","why":"x"}])"),
            Problems{"reasons[0].fact: \"has_car\", which is not stated there; expected a fact that the case states at "
                     "that need and task"});
  EXPECT_EQ(problems_of("{}", R"("reasons":[{"fact":"own_amount","need":0,"why":"x"}])").size(), 1U)
      << "a fact of the task, not of the need";
  EXPECT_EQ(problems_of("{}", R"("reasons":[{"fact":"own_amount","need":7,"task":0,"why":"x"}])").size(), 1U);
  EXPECT_EQ(problems_of("{}", R"("reasons":[{"fact":"no_such_fact","why":"x"}])"),
            Problems{"reasons[0].fact: \"no_such_fact\"; expected the name of a fact that the case states"});
  EXPECT_EQ(problems_of(R"({"has_car":true})", R"("reasons":[{"fact":"has_car","why":""}])").size(), 1U);
}

TEST(SafetyShare, SaysWhoToldWhatToWhomWhenAndByWhichProtocol) {
  auto const read = io::read_case(request(R"({"safety_concern":true})", share));
  ASSERT_TRUE(read) << to_string(read.error().front());
  people::SafetyShare const& shared = read->safety_shares.at(0);
  EXPECT_EQ(shared.on, make_date(2026, 3, 6));
  EXPECT_EQ(shared.role, "caseworker");
  EXPECT_EQ(shared.with, "Veilig Thuis");
  EXPECT_EQ(shared.what, "Wat er is gezien.");
  EXPECT_EQ(shared.protocol, "meldcode");
  EXPECT_EQ(shared.ground, people::SafetyGround::danger);
}

TEST(SafetyShare, IsRefusedWhereNobodyIsSaidToBeUnsafeOnADayToComeAndWithoutAProtocol) {
  for (std::string_view const facts : {"{}", R"({"safety_concern":false})", R"({"safety_concern":null})"})
    EXPECT_EQ(problems_of(facts, share), Problems{"safety_shares[0]: shared for safety, without the fact safety_concern "
                                                  "true; expected that fact stated, or nothing shared"});
  std::string const unsafe = R"({"safety_concern":true})";
  EXPECT_EQ(problems_of(unsafe, replaced(std::string(share), "2026-03-06", "2026-04-08")).size(), 1U);
  EXPECT_EQ(problems_of(unsafe, replaced(std::string(share), R"("protocol":"meldcode",)", "")).size(), 1U);
  EXPECT_EQ(problems_of(unsafe, replaced(std::string(share), "\"danger\"", "\"hearsay\"")).size(), 1U);
}

}  // namespace
}  // namespace kanteling
