// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>

#include "problem_printer.hpp"
#include "small_municipality.hpp"

namespace kanteling::io {
namespace {

using test::Problems;
using namespace supply;

Result<Municipality> with(std::string const& value) {
  auto files = test::small_municipality();
  test::replace(files, "municipality.json", "\"year\": 2026,", "\"year\": 2026, \"team\": " + value + ",");
  return read_municipality(files);
}

Problems problems(std::string const& value) {
  return test::problems_of(with(value));
}

TEST(TeamJson, IsThatOfTheLibraryWhereItIsLeftOut) {
  for (Municipality const& m : {read_municipality(test::small_municipality()).value(), with("{}").value()}) {
    EXPECT_EQ(m.team.pooling, Pooling::by_area);
    EXPECT_EQ(m.team.hours.inquiry, 6);
    EXPECT_EQ(m.team.rotation_months, 0);
    EXPECT_TRUE(m.team.expert_members.empty());
  }
}

TEST(TeamJson, IsReadEachPartInItsPlace) {
  Team const team =
      with(R"({"pooling": "one_team", "hours": {"first_contact": 2, "inquiry": 8, "application": 3,
    "follow_up": 4, "follow_up_months": 5, "full_time": 130}, "rotation": {"months": 12, "from": "2026-07-01"},
    "expert_members": ["consulent Wmo", "GGD"]})")
          .value()
          .team;
  EXPECT_EQ(team.pooling, Pooling::one_team);
  EXPECT_EQ(team.hours.first_contact, 2);
  EXPECT_EQ(team.hours.inquiry, 8);
  EXPECT_EQ(team.hours.application, 3);
  EXPECT_EQ(team.hours.follow_up, 4);
  EXPECT_EQ(team.hours.follow_up_months, 5);
  EXPECT_EQ(team.hours.full_time, 130);
  EXPECT_EQ(team.rotation_months, 12);
  EXPECT_EQ(team.rotation_from, make_date(2026, 7, 1));
  EXPECT_EQ(team.expert_members, (std::vector<std::string>{"consulent Wmo", "GGD"}));
}

TEST(TeamJson, SaysWhereWhatIsWrong) {
  std::string const place = "municipality.json, key team.";
  EXPECT_EQ(problems(R"({"rotation": {"months": 6, "from": "1 juli"}})"),
            (Problems{{place + "rotation.from", "1 juli", "a date such as 2026-07-01"}}));
  EXPECT_EQ(problems(R"({"pooling": "both"})"),
            (Problems{{place + "pooling", "both", "one of by_area, one_team"}}));
  EXPECT_EQ(problems(R"({"expert_members": [")" + std::string(65, 'x') + "\"]}"),
            (Problems{{place + "expert_members", "65 characters",
                       "a role in 1 to 64 characters, such as caseworker"}}));
  EXPECT_EQ(problems(R"({"rotations": {}})").size(), 1u);
  EXPECT_EQ(problems(R"({"rotation": {"months": 0, "from": "2026-07-01"}})").size(), 1u);
  EXPECT_EQ(problems(R"({"hours": {"inquiry": 8}})").size(), 5u) << "all hours, or none";
}

}  // namespace
}  // namespace kanteling::io
