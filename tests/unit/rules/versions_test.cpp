// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/versions.hpp"

#include <gtest/gtest.h>

#include "small_layers.hpp"

namespace kanteling::rules {
namespace {

using testing_layers::decision;
using testing_layers::model;
using testing_layers::Texts;
using testing_layers::texts_of;
using testing_layers::valid;
using testing_layers::version;

ModelDecision base(Source source) {
  ModelDecision result = decision("urgency");
  result.source = source;
  return result;
}

Texts problems_of(std::vector<ModelDecision> decisions) {
  return texts_of(check_versions({model("a.dmn", std::move(decisions))}));
}

TEST(Versions, MayFollowEachOtherAndLeaveHoles) {
  EXPECT_EQ(problems_of({base(valid("2025-01-01", "2025-12-31")), decision("other"),
                         version("later", "urgency", valid("2026-07-01")),
                         version("between", "urgency", valid("2026-01-01", "2026-01-31"))}),
            Texts{});
}

TEST(Versions, StandInAnyFile) {
  EXPECT_EQ(
      texts_of(check_versions({model("a.dmn", {version("later", "urgency", valid("2025-12-31"))}),
                               model("b.dmn", {base(valid("2025-01-01", "2025-12-31"))})})),
      Texts{
          "a.dmn line 10 column 3, decision later: in force from 2025-12-31 on; expected a period that does "
          "not overlap that of urgency in b.dmn line 10 column 3: 2025-01-01 to 2025-12-31"});
}

TEST(Versions, OverlapWithAnyEarlierOne) {
  Texts const texts = problems_of({base(valid("2020-01-01", "2020-12-31")),
                                   version("long", "urgency", valid("2021-01-01", "2025-12-31")),
                                   version("short", "urgency", valid("2022-01-01", "2022-12-31")),
                                   version("last", "urgency", valid("2025-12-31")),
                                   version("never", "urgency", valid("2026-01-01", "2026-02-01"))});
  ASSERT_EQ(texts.size(), 3U);
  EXPECT_EQ(texts[0],
            "a.dmn line 10 column 3, decision short: in force 2022-01-01 to 2022-12-31; expected a period "
            "that does "
            "not overlap that of long in a.dmn line 10 column 3: 2021-01-01 to 2025-12-31");
  EXPECT_EQ(
      texts[1],
      "a.dmn line 10 column 3, decision last: in force from 2025-12-31 on; expected a period that does not "
      "overlap that of long in a.dmn line 10 column 3: 2021-01-01 to 2025-12-31");
  EXPECT_EQ(texts[2].substr(0, 88),
            "a.dmn line 10 column 3, decision never: in force 2026-01-01 to 2026-02-01; expected a pe");
  EXPECT_NE(texts[2].find("that of last in"), std::string::npos);
}

TEST(Versions, NothingCanFollowOneWithoutALastDay) {
  Texts const texts =
      problems_of({base(valid("2020-01-01")), version("a", "urgency", valid("2021-01-01", "2021-12-31")),
                   version("b", "urgency", valid("2023-01-01", "2023-12-31"))});
  ASSERT_EQ(texts.size(), 2U);
  for (std::string const& text : texts) EXPECT_TRUE(text.ends_with("column 3: from 2020-01-01 on")) << text;
}

TEST(Versions, OfTwoDecisionsDoNotMeet) {
  ModelDecision other = decision("other");
  other.source = valid("2020-01-01", "2020-12-31");
  EXPECT_EQ(
      problems_of({base(valid("2020-01-01", "2020-12-31")), other,
                   version("a", "urgency", valid("2021-01-01")), version("b", "other", valid("2021-01-01"))}),
      Texts{});
}

TEST(Versions, NameADecisionThatIsNoVersion) {
  EXPECT_EQ(
      problems_of({base(valid("2020-01-01", "2020-12-31")), version("a", "urgncy", valid("2021-01-01")),
                   version("b", "b", valid("2021-01-01")), version("c", "urgency", valid("2022-01-01")),
                   version("d", "c", valid("2021-01-01"))}),
      (Texts{
          "a.dmn line 10 column 3, decision a: a version of urgncy, which is not there; expected the id of a "
          "decision: urgency",
          "a.dmn line 10 column 3, decision b: a version of itself; expected the id of another decision, or "
          "none",
          "a.dmn line 10 column 3, decision d: a version of c, which is itself a version; expected a "
          "version of urgency"}));
}

TEST(Versions, AllHaveASource) {
  ModelDecision without = version("a", "urgency", valid("2021-01-01"));
  without.source.reset();
  ModelDecision bare = decision("urgency");
  bare.source.reset();
  EXPECT_EQ(
      problems_of({bare, without, version("b", "urgency", valid("2021-01-01"))}),
      (Texts{"a.dmn line 10 column 3, decision a: a version without a source; expected a source: its period "
             "says when it counts",
             "a.dmn line 10 column 3, decision urgency: versions of it, but no source of its own; expected a "
             "source: its period says when it counts and when its versions do"}));
}

TEST(Versions, HaveTheSameOutputs) {
  ModelDecision later = version("later", "urgency", valid("2026-01-01"));
  later.logic.tables[0].outputs[0].type_ref = "number";
  EXPECT_EQ(problems_of({base(valid("2020-01-01", "2020-12-31")), later}),
            Texts{"a.dmn line 10 column 3, decision later: outputs verdict (number); expected verdict "
                  "(string), as in "
                  "the decision of which it is a version: a.dmn line 10 column 3"});
}

}  // namespace
}  // namespace kanteling::rules
