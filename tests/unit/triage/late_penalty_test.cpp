// SPDX-License-Identifier: Apache-2.0
// What a notice of default does to a case; what is due per day is tested in law.
#include <gtest/gtest.h>

#include "tiny_policy.hpp"

namespace kanteling::triage::test {
namespace {

using law::EventKind;
using people::Stage;
using people::Topic;

class LatePenalties : public ::testing::Test {
 protected:
  void SetUp() override {
    Result<rules::Package> loaded = tiny_policy();
    ASSERT_TRUE(loaded) << to_string(loaded.error().front());
    policy_ = *loaded;
  }
  std::vector<LatePenalty> of(people::Case const& c) const { return run(policy_, c).penalties; }

  /// Applied on 2026-03-02, so that the two weeks of the Wmo end on 2026-03-16.
  static people::Case applied(Date on, Topic topic = Topic::company) {
    people::Case c = tiny_case(Stage::application, topic);
    c.on = on;
    c.received = make_date(2026, 1, 5);
    c.applied = make_date(2026, 3, 2);
    return c;
  }
  static people::Case with_notice(Date on, Topic topic = Topic::company) {
    people::Case c = applied(on, topic);
    c.events.push_back({EventKind::notice_of_default_received, make_date(2026, 3, 18), {}});
    return c;
  }
  rules::Package policy_;
};

TEST_F(LatePenalties, NeedANotice) {
  EXPECT_TRUE(of(applied(make_date(2026, 5, 4))).empty());
}

TEST_F(LatePenalties, BeginTwoWeeksAfterTheNotice) {
  auto const before = of(with_notice(make_date(2026, 3, 31)));
  ASSERT_EQ(before.size(), 1U);
  EXPECT_EQ(before[0].act, law::Act::wmo);
  EXPECT_EQ(before[0].penalty.days, 0);
  EXPECT_EQ(before[0].penalty.first_day, make_date(2026, 4, 1));
  auto const running = of(with_notice(make_date(2026, 4, 2)));
  EXPECT_EQ(running.at(0).penalty.total, Cents{2 * 2300});
}

TEST_F(LatePenalties, StopOnceItIsDecided) {
  people::Case c = with_notice(make_date(2026, 5, 4));
  EXPECT_EQ(of(c).at(0).penalty.days, 34);
  c.events.push_back({EventKind::decision_made_known, make_date(2026, 4, 3), {}});
  EXPECT_EQ(of(c).at(0).penalty.days, 2);
  c.stage = Stage::decision;
  EXPECT_EQ(of(c).at(0).penalty.total, Cents{2 * 2300});
}

TEST_F(LatePenalties, AreNotGuessedWhereNobodyWroteDownWhenItWasDecided) {
  people::Case c = with_notice(make_date(2026, 5, 4));
  c.stage = Stage::decision;
  EXPECT_TRUE(of(c).empty());
}

TEST_F(LatePenalties, OfADecisionInTimeThereAreNone) {
  people::Case c = with_notice(make_date(2026, 5, 4));
  c.events.push_back({EventKind::decision_made_known, make_date(2026, 3, 16), {}});
  EXPECT_TRUE(of(c).empty());
}

TEST_F(LatePenalties, CountFromTheEndThatASuspensionMoved) {
  people::Case c = with_notice(make_date(2026, 5, 4));
  c.events.push_back({EventKind::delay_by_applicant, make_date(2026, 3, 10), make_date(2026, 3, 19)});
  EXPECT_EQ(of(c).at(0).penalty.first_day, make_date(2026, 3, 26) + 14) << "ten days later than 16 March";
}

TEST_F(LatePenalties, CountFromTheEndThatTheNoticeOfPostponementSet) {
  people::Case c = applied(make_date(2026, 6, 15), Topic::youth_help);  // eight weeks: 2026-04-28
  c.events = {{EventKind::postponement_announced, make_date(2026, 4, 20), make_date(2026, 5, 18)},
              {EventKind::notice_of_default_received, make_date(2026, 5, 1), {}}};
  auto const all = of(c);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].act, law::Act::youth);
  EXPECT_EQ(all[0].penalty.first_day, make_date(2026, 5, 18) + 14);
  c.events.erase(c.events.begin());
  EXPECT_EQ(of(c).at(0).penalty.first_day, make_date(2026, 5, 1) + 14);
}

TEST_F(LatePenalties, AreRecalledWhereTheTermThatPassedIs) {
  EXPECT_EQ(of(with_notice(make_date(2026, 6, 15))).at(0).evidence(), Evidence::computed);
  EXPECT_EQ(of(with_notice(make_date(2026, 6, 15), Topic::youth_help)).at(0).evidence(), Evidence::recalled);
}

TEST_F(LatePenalties, AreThoseOfEachActOnce) {
  people::Case c = with_notice(make_date(2026, 6, 15));
  c.needs.push_back(c.needs[0]);
  c.needs.push_back({Topic::youth_help, "", "", {}, {}});
  auto const all = of(c);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].act, law::Act::wmo);
  EXPECT_EQ(all[1].act, law::Act::youth);
  EXPECT_EQ(all[0].penalty.first_day, make_date(2026, 4, 1));
  EXPECT_EQ(all[1].penalty.first_day, make_date(2026, 4, 28) + 14);
}

TEST_F(LatePenalties, OfWhatGoesElsewhereThereAreNone) {
  people::Case c = with_notice(make_date(2026, 5, 4));
  c.facts = {no("lives_here")};
  EXPECT_TRUE(of(c).empty());
}

}  // namespace
}  // namespace kanteling::triage::test
