// SPDX-License-Identifier: Apache-2.0
// Legal attributes of decisions, tables and rules.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kanteling/io/dmn.hpp"
#include "small_dmn.hpp"

namespace kanteling::io {
namespace {

using testing::bus_pass;
using testing::with;
using testing::without_source;
using Texts = std::vector<std::string>;

Texts problems_of(std::string const& xml) {
  Texts texts;
  Result<rules::Model> const model = read_dmn(xml, "bus.dmn");
  if (model) return texts;
  for (Problem const& p : model.error()) texts.push_back(to_string(p));
  return texts;
}

rules::ModelDecision read_one(std::string_view xml) {
  return read_dmn(xml, "bus.dmn").value().decisions.at(0);
}

TEST(DmnSource, ARuleInheritsThatOfItsDecision) {
  rules::ModelDecision const d = read_one(bus_pass);
  std::vector<rules::ModelRule> const rules = d.logic.tables.at(0).rules;
  Date const first = make_date(2020, 1, 1);
  Source const law{"Bus Act", "3(1)", NormLevel::bylaw, Evidence::seen, {first, {}}};
  EXPECT_EQ(d.source, law);
  EXPECT_EQ(rules[0].source, law);
  // An act of its own does not inherit the article.
  Source const order{"Bus Order", "", NormLevel::decree, Evidence::seen, {first, make_date(2030, 12, 31)}};
  EXPECT_EQ(rules[1].source, order);
}

TEST(DmnSource, MayStandOnTheTable) {
  std::string const moved =
      with(with(bus_pass, " k:level=\"bylaw\"", ""), "hitPolicy=", "k:level=\"bylaw\" hitPolicy=");
  EXPECT_EQ(read_one(moved).source, read_one(bus_pass).source);
  EXPECT_EQ(read_one(moved).logic.tables[0].rules[0].source, read_one(bus_pass).source);
}

TEST(DmnSource, MayBeMissingAltogether) {
  rules::ModelDecision const d = read_one(without_source(bus_pass));
  EXPECT_FALSE(d.source);
  EXPECT_FALSE(d.logic.tables.at(0).rules.at(0).source);
}

TEST(DmnSource, OfOneRuleAloneIsNotEnough) {
  std::string const one =
      with(without_source(bus_pass), "<rule id=\"old\"", "<rule id=\"old\" k:act=\"Bus Act\"");
  std::string const decision = "bus.dmn line 5 column 3, decision bus_pass: no legal attribute ";
  std::string const rule = "bus.dmn line 16 column 7, decision bus_pass, rule old: no legal attribute ";
  std::string const level = "level; expected one of act, decree, bylaw, policy_rule, work_instruction";
  std::string const evidence = "evidence; expected one of seen, computed, recalled, chosen";
  std::string const from = "from; expected the first day on which it holds, as YYYY-MM-DD";
  EXPECT_EQ(
      problems_of(one),
      (Texts{decision + "act; expected the short title of the act, or a ruling's ECLI", decision + level,
             decision + evidence, decision + from, rule + level, rule + evidence, rule + from}));
}

TEST(DmnSource, ReportsEveryMissingOrWrongPartTogether) {
  std::string const bare =
      with(bus_pass,
           "k:act=\"Bus Act\" k:article=\"3(1)\" k:level=\"bylaw\" k:evidence=\"seen\" k:from=\"2020-01-01\"",
           "k:artikel=\"3\" k:level=\"law\"");
  std::string const decision = "bus.dmn line 5 column 3, decision bus_pass: ";
  EXPECT_EQ(
      problems_of(with(bare, " k:act=\"Bus Order\" k:level=\"decree\" k:to=\"2030-12-31\"", "")),
      (Texts{decision + "legal attribute artikel; expected article",
             decision + "no legal attribute act; expected the short title of the act, or a ruling's ECLI",
             decision + "level law; expected one of act, decree, bylaw, policy_rule, work_instruction",
             decision + "no legal attribute evidence; expected one of seen, computed, recalled, chosen",
             decision + "no legal attribute from; expected the first day on which it holds, as YYYY-MM-DD"}));
  EXPECT_EQ(problems_of(with(bus_pass, "2030-12-31", "2019-12-31")),
            Texts{"bus.dmn line 24 column 7, decision bus_pass, rule rest: to 2019-12-31; expected a last "
                  "day that is not before the first, 2020-01-01"});
}

TEST(DmnSource, SaysWhichDayCounts) {
  EXPECT_EQ(read_one(bus_pass).source->basis, Basis::decision);
  std::string const reported = with(bus_pass, "k:act=\"Bus Act\"", "k:act=\"Bus Act\" k:counts=\"report\"");
  rules::ModelDecision const d =
      read_one(with(reported, "k:act=\"Bus Order\"", "k:act=\"Bus Order\" k:counts=\"application\""));
  std::vector<rules::ModelRule> const rules = d.logic.tables.at(0).rules;
  EXPECT_EQ(d.source->basis, Basis::report);
  EXPECT_EQ(rules[0].source->basis, Basis::report);
  EXPECT_EQ(rules[1].source->basis, Basis::application);
  std::string const own_words = ": counts today; expected one of decision, report, application";
  EXPECT_EQ(problems_of(with(reported, "\"report\"", "\"today\"")),
            (Texts{"bus.dmn line 5 column 3, decision bus_pass" + own_words,
                   "bus.dmn line 24 column 7, decision bus_pass, rule rest" + own_words}));
}

TEST(DmnSource, ADecisionMayBeOpenAndAVersion) {
  EXPECT_FALSE(read_one(bus_pass).open);
  std::string const open = with(bus_pass, "k:act=", "k:open=\"true\" k:version_of=\"pass\" k:act=");
  EXPECT_TRUE(read_one(open).open);
  EXPECT_EQ(read_one(open).version_of, "pass");
  EXPECT_FALSE(read_one(with(open, "\"true\"", "\"false\"")).open);
  // Neither is a part of a source.
  rules::ModelDecision const bare = read_one(
      with(without_source(bus_pass), "<decision", "<decision k:open=\"true\" k:version_of=\"pass\""));
  EXPECT_FALSE(bare.source);
  EXPECT_TRUE(bare.open);
  EXPECT_EQ(problems_of(with(open, "\"true\"", "\"yes\"")),
            Texts{"bus.dmn line 5 column 3, decision bus_pass: open yes; expected true or false"});
  EXPECT_EQ(
      problems_of(with(bus_pass, "<rule id=\"old\"", "<rule id=\"old\" k:open=\"true\"")),
      Texts{"bus.dmn line 16 column 7, decision bus_pass, rule old: legal attribute open; expected act, "
            "article, level, evidence, from, to or counts"});
}

TEST(DmnSource, OfALiteralDecisionStandsOnIt) {
  std::size_t const begin = bus_pass.find("<decisionTable");
  std::size_t const end = bus_pass.find("</decisionTable>");
  std::string const literal = with(bus_pass, bus_pass.substr(begin, end - begin),
                                   "<literalExpression><text>1</text></literalExpression>");
  EXPECT_EQ(read_one(with(literal, "</decisionTable>", "")).source, read_one(bus_pass).source);
}

TEST(DmnSource, ReachesTablesInsideOtherExpressions) {
  std::string const boxed = with(with(bus_pass, "<decisionTable", "<context><contextEntry><decisionTable"),
                                 "</decisionTable>", "</decisionTable></contextEntry></context>");
  rules::ModelDecision const d = read_one(boxed);
  EXPECT_EQ(d.source, read_one(bus_pass).source);
  EXPECT_EQ(d.logic.parts.at(0).value.tables.at(0).rules.at(0).source, d.source);
}

}  // namespace
}  // namespace kanteling::io
