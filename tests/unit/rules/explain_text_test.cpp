// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/explain_text.hpp"

#include <gtest/gtest.h>

#include "explained_model.hpp"

namespace kanteling::rules {
namespace {

using namespace testing;
using feel::Value;

std::string told(Program const& program, Facts const& facts, TextLanguage language) {
  return explain_text({explain_last(program, facts, "pass")}, language);
}

Facts const old_resident = {
    {"age", number("70")}, {"income", number("1200")}, {"zone", Value::string("east")}};
Facts const nobody = {{"age", number("30")}, {"income", number("1500.25")}, {"zone", Value::string("east")}};

TEST(ExplainText, TellsInDutchWhichRuleHoldsAndWhy) {
  EXPECT_EQ(told(program_of(pass_model()), old_resident, TextLanguage::dutch), R"(Bus pass (pass)
  Bron: Bus Bylaw, artikel 3 (verordening), geldig vanaf 2020-01-01
  Gebruikt de uitkomst van: points = 35
  Uitkomst: "free"
  Regel old geldt (uitkomst: "free")
    Points = 35 voldoet aan >= 33
    income = 1200 voldoet aan <= 1400
    Bron: Bus Bylaw, artikel 3(1) (verordening), geldig vanaf 2020-01-01
    U reist gratis.
  Andere regels gelden hier niet: alone (zone), young (Points).
)");
}

TEST(ExplainText, TellsInEnglishWhichRuleHoldsAndWhy) {
  EXPECT_EQ(told(program_of(pass_model()), old_resident, TextLanguage::english), R"(Bus pass (pass)
  Source: Bus Bylaw, article 3 (bylaw), valid from 2020-01-01
  Uses the outcome of: points = 35
  Outcome: "free"
  Rule old holds (outcome: "free")
    Points = 35 meets >= 33
    income = 1200 meets <= 1400
    Source: Bus Bylaw, article 3(1) (bylaw), valid from 2020-01-01
    You travel free.
  Other rules do not apply here: alone (zone), young (Points).
)");
}

TEST(ExplainText, SaysThatNoRuleCoversTheCaseAndWhatWouldHaveMatched) {
  EXPECT_EQ(told(program_of(pass_model()), nobody, TextLanguage::dutch), R"(Bus pass (pass)
  Bron: Bus Bylaw, artikel 3 (verordening), geldig vanaf 2020-01-01
  Gebruikt de uitkomst van: points = 15
  Geen enkele regel van de tabel gaat over dit geval.
  Uitkomst: geen
  Regel old geldt niet (uitkomst: "free")
    Points = 15 voldoet niet aan >= 33; 33 voldoet wel
    income = 1500.25 voldoet niet aan <= 1400; 1400 voldoet wel
  Regel young geldt niet (uitkomst: "half")
    Points = 15 voldoet niet aan [5..9]; 9 voldoet wel
    zone = "east" voldoet niet aan not("east"); "north" of "south" voldoet wel
  Regel alone geldt niet (uitkomst: "half")
    income = 1500.25 voldoet niet aan <= 1400.50; 1400.5 voldoet wel
    zone = "east" voldoet niet aan "north", "south"; "north" of "south" voldoet wel
    alone = geen voldoet niet aan true; true voldoet wel
)");
}

TEST(ExplainText, NamesTheFactsThatWouldSettleWhatIsOpen) {
  Program const program = program_of(pass_model());
  Facts const facts = {
      {"age", unknown(program, "age")}, {"income", number("1400")}, {"zone", Value::string("north")}};
  EXPECT_EQ(told(program, facts, TextLanguage::dutch), R"(Bus pass (pass)
  Bron: Bus Bylaw, artikel 3 (verordening), geldig vanaf 2020-01-01
  Gebruikt de uitkomst van: points = nog niet bekend
  Welke regel geldt, is nog niet te zeggen.
  Uitkomst: nog niet bekend
  Regel old geldt misschien (uitkomst: "free")
    Points = nog niet bekend, nodig is >= 33
    income = 1400 voldoet aan <= 1400
    Bron: Bus Bylaw, artikel 3(1) (verordening), geldig vanaf 2020-01-01
  Regel young geldt misschien (uitkomst: "half")
    Points = nog niet bekend, nodig is [5..9]
    zone = "north" voldoet aan not("east")
  Nog nodig om dit te weten: age.
  Regel alone geldt niet (uitkomst: "half")
    alone = geen voldoet niet aan true; true voldoet wel
)") << "no sentence to the resident while it is not certain";
}

TEST(ExplainText, AConflictHasNoSentenceToTheResident) {
  Facts const facts = {{"age", number("70")},
                       {"income", number("1200")},
                       {"zone", Value::string("north")},
                       {"alone", Value::of(true)}};
  std::string const text = told(program_of(pass_model("U")), facts, TextLanguage::english);
  EXPECT_NE(text.find("Rules that contradict each other hold. The table therefore gives no outcome."),
            std::string::npos);
  EXPECT_NE(text.find("Outcome: none"), std::string::npos);
  EXPECT_NE(text.find("rules old, alone all hold; expected: one rule at most, for the hit policy is UNIQUE"),
            std::string::npos);
  EXPECT_EQ(text.find("You travel free."), std::string::npos);
}

TEST(ExplainText, AnExpressionIsShownWithWhatItRead) {
  Program const program = program_of(pass_model());
  EXPECT_EQ(explain_text({explain_last(program, {{"age", number("30")}}, "points")}, TextLanguage::dutch),
            R"(Points (points)
  Gegevens: age = 30
  Berekening: age / 2
  Uitkomst: 15
)");
}

TEST(ExplainText, DecisionsStandApart) {
  std::string const text =
      explain_text(explain_all(program_of(pass_model()), nobody, "pass"), TextLanguage::english);
  EXPECT_EQ(text.rfind("Points (points)\n", 0), 0U);
  EXPECT_NE(text.find("\n\nBus pass (pass)\n"), std::string::npos);
}

TEST(ExplainText, WhatIsRecalledOrChosenIsNeverShownAsSettledLaw) {
  std::string model = pass_model();
  std::string const seen = "evidence: seen";
  model.replace(model.find(seen), seen.size(), "evidence: recalled");
  EXPECT_NE(told(program_of(model), old_resident, TextLanguage::dutch)
                .find("(verordening; uit het hoofd, nog te controleren)"),
            std::string::npos);
  model.replace(model.find("evidence: recalled"), 18, "evidence: chosen");
  EXPECT_NE(
      told(program_of(model), old_resident, TextLanguage::english).find("(bylaw; a choice of this policy)"),
      std::string::npos);
}

TEST(ExplainText, APeriodHasItsEndAndTheDayItCounts) {
  Explanation e;
  e.id = "d";
  e.is_table = true;
  e.source = Source{
      "A",          "1", NormLevel::act, Evidence::seen, {make_date(2020, 1, 1), make_date(2021, 12, 31)},
      Basis::report};
  EXPECT_EQ(explain_text({e}, TextLanguage::dutch), R"(d
  Bron: A, artikel 1 (wet), geldig vanaf 2020-01-01 tot en met 2021-12-31 (op de dag van de melding)
  Uitkomst: geen
)");
}

}  // namespace
}  // namespace kanteling::rules
