// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/usual_help.hpp"

#include "dates.hpp"

namespace kanteling::law {
namespace {

Date const on = date("2026-03-02");

UsualHelpExpectation expected(std::string code) {
  return {code, "nl " + code, "en " + code};
}

// An invented municipality with bands of its own.
UsualHelpTable own_table() {
  return {
      "Testdorp",
      Act::wmo,
      {"Beleidsregels Wmo Testdorp", "4", NormLevel::policy_rule, Evidence::seen, {date("2025-01-01"), {}}},
      {{6, 11, expected("little")}, {12, 20, expected("some")}, {21, {}, expected("much")}}};
}

UsualHelpNorm norm(UsualHelpTable const& table, Housemate const& housemate) {
  return usual_help(table, housemate, on).value();
}

/// The problems of a table, one line each.
std::string problems(UsualHelpTable const& table) {
  std::string text;
  for (Problem const& p : find_problems(table)) text += to_string(p) + "\n";
  return text;
}

std::string trouble(UsualHelpTable const& table, Housemate const& housemate, Date day = on) {
  auto const result = usual_help(table, housemate, day);
  if (result) return "none";
  return result.error().size() == 1 ? to_string(result.error().front()) : "not one problem";
}

Housemate of_age(std::int32_t years) {
  return {years, {}, {}};
}

TEST(UsualHelp, FollowsTheBandsOfTheMunicipality) {
  struct Case {
    std::int32_t age_years;
    char const* code;
  };
  for (Case c : {Case{0, "nothing"},
                 {5, "nothing"},
                 {6, "little"},
                 {11, "little"},
                 {12, "some"},
                 {20, "some"},
                 {21, "much"},
                 {130, "much"}})
    EXPECT_EQ(norm(own_table(), of_age(c.age_years)).may_ask.code, c.code) << c.age_years;
}

TEST(UsualHelp, NamesThePolicyItComesFrom) {
  UsualHelpNorm const n = norm(own_table(), of_age(30));
  EXPECT_EQ(n.ground, UsualHelpGround::band);
  EXPECT_EQ(n.source, own_table().source);
}

TEST(UsualHelp, AsksNothingOfAChildBelowTheBands) {
  UsualHelpNorm const n = norm(own_table(), of_age(5));
  EXPECT_EQ(n.ground, UsualHelpGround::below_bands);
  EXPECT_EQ(n.may_ask.text_nl, "Van een kind van deze leeftijd wordt niets gevraagd.");
  EXPECT_EQ(n.may_ask.text_en, "Nothing is asked of a child of this age.");
  EXPECT_EQ(n.next_nl, "Er wordt niets gevraagd.");
  EXPECT_EQ(n.next_en, "Nothing is asked.");
  EXPECT_FALSE(n.still_to_discuss);
}

TEST(UsualHelp, MustStillBeDiscussedWithTheHousemate) {
  UsualHelpNorm const n = norm(own_table(), of_age(30));
  EXPECT_TRUE(n.still_to_discuss);
  EXPECT_EQ(n.next_nl,
            "Bespreek met de huisgenoot zelf wat mag worden gevraagd, en schrijf op wat die zegt.");
  EXPECT_EQ(n.next_en, "Discuss with the housemate what may be asked, and write down what they say.");
  EXPECT_EQ(usual_help_talk_source.act, "CRVB:2018:3243");
}

TEST(UsualHelp, IsNoMoreThanANormAfterTheTalkEither) {
  UsualHelpNorm const n = norm(own_table(), {30, {}, on});
  EXPECT_FALSE(n.still_to_discuss);
  EXPECT_EQ(n.next_nl,
            "Kijk in het verslag wat de huisgenoot zei en wat haalbaar is. De norm alleen is niet genoeg.");
  EXPECT_EQ(n.next_en,
            "See in the record what the housemate said and what is feasible. The norm alone is not enough.");
  EXPECT_TRUE(norm(own_table(), {30, {}, on + 1}).still_to_discuss);
}

TEST(UsualHelp, AnExceptionGoesBeforeTheBandWhileItHolds) {
  Housemate housemate = of_age(30);
  housemate.exceptions = {{expected("nothing"), "herstelt van een operatie", {on - 1, on}}};
  UsualHelpNorm const n = norm(own_table(), housemate);
  EXPECT_EQ(n.may_ask.code, "nothing");
  EXPECT_EQ(n.ground, UsualHelpGround::exception);
  EXPECT_EQ(n.exception_reason, "herstelt van een operatie");
  EXPECT_EQ(usual_help(own_table(), housemate, on + 1)->may_ask.code, "much");
  EXPECT_EQ(usual_help(own_table(), housemate, on - 2)->may_ask.code, "much");
}

TEST(UsualHelp, AnExceptionGoesBeforeTheBandsForAChildBelowThemToo) {
  Housemate housemate = of_age(4);
  housemate.exceptions = {{expected("little"), "wil zelf helpen", {on, {}}}};
  EXPECT_EQ(norm(own_table(), housemate).ground, UsualHelpGround::exception);
  EXPECT_TRUE(norm(own_table(), housemate).still_to_discuss);
}

TEST(UsualHelp, RecalledBandsAreNotUsedSilently) {
  EXPECT_EQ(
      trouble(recalled_usual_help(), of_age(30)),
      "source: recalled, not seen in a published source; expected the municipality's own bands with their "
      "source, or the caller's word that what is recalled may be used");
  EXPECT_TRUE(usual_help(recalled_usual_help(), of_age(30), on, Recalled::accept));
}

// The bands of the CIZ protocol, recalled: 5 to 12, 13 to 17, 18 to 22, 23 and older.
TEST(UsualHelp, RecalledBandsAreThese) {
  struct Case {
    std::int32_t age_years;
    char const* code;
  };
  for (Case c : {Case{4, "nothing"},
                 {5, "light_tasks"},
                 {12, "light_tasks"},
                 {13, "own_room_and_dishes"},
                 {17, "own_room_and_dishes"},
                 {18, "single_household"},
                 {22, "single_household"},
                 {23, "full_household"},
                 {90, "full_household"}}) {
    UsualHelpNorm const n =
        usual_help(recalled_usual_help(), of_age(c.age_years), on, Recalled::accept).value();
    EXPECT_EQ(n.may_ask.code, c.code) << c.age_years;
    EXPECT_EQ(n.source.evidence, Evidence::recalled);
    EXPECT_EQ(n.source.level, NormLevel::policy_rule);
  }
  EXPECT_EQ(problems(recalled_usual_help()), "");
}

TEST(UsualHelp, ATableMayHaveNoGaps) {
  UsualHelpTable t = own_table();
  t.bands[1].from_age_years = 13;
  EXPECT_EQ(problems(t), "bands[1].from_age_years: 13: leaves a gap after 11; expected 12\n");
  t = own_table();
  t.bands[2].to_age_years = 64;
  EXPECT_EQ(problems(t),
            "bands[2].to_age_years: 64: leaves a gap above it; expected no end of the last band\n");
}

TEST(UsualHelp, ATableMayHaveNoOverlaps) {
  UsualHelpTable t = own_table();
  t.bands[1].from_age_years = 11;
  EXPECT_EQ(problems(t),
            "bands[1].from_age_years: 11: overlaps the band before, which ends at 11; expected 12\n");
  t = own_table();
  t.bands[1].to_age_years.reset();
  EXPECT_EQ(
      problems(t),
      "bands[2].from_age_years: 21, inside a band without end; expected an end of the band before, 20\n");
}

TEST(UsualHelp, BandsStandByAgeAndEndAfterTheyBegin) {
  UsualHelpTable t = own_table();
  t.bands[1].from_age_years = 6;
  EXPECT_EQ(problems(t), "bands[1].from_age_years: 6; expected bands by age: more than 6\n");
  t = own_table();
  t.bands[0].to_age_years = 5;
  EXPECT_EQ(problems(t),
            "bands[0].to_age_years: 5; expected 6 or more\n"
            "bands[1].from_age_years: 12: leaves a gap after 5; expected 6\n");
  t = own_table();
  t.bands[0].from_age_years = -1;
  EXPECT_EQ(problems(t), "bands[0].from_age_years: -1; expected 0 .. 130\n");
}

TEST(UsualHelp, ATableSaysWhoseItIsAndWhereItStands) {
  UsualHelpTable t = own_table();
  t.municipality.clear();
  EXPECT_EQ(problems(t), "municipality: nothing; expected the municipality whose policy this is\n");
  t = own_table();
  t.source.act.clear();
  EXPECT_EQ(problems(t), "source.act: nothing; expected the title of the bylaw or policy rule\n");
  t = own_table();
  t.source.level = NormLevel::work_instruction;
  EXPECT_EQ(problems(t),
            "source.level: a level that cannot carry it; expected a bylaw or a policy rule: bands by age are "
            "local policy\n");
  t = own_table();
  t.act = Act::debts;
  EXPECT_EQ(problems(t), "act: debts; expected wmo or youth\n");
  t = own_table();
  t.bands.clear();
  EXPECT_EQ(problems(t), "bands: none; expected one band or more\n");
  t = own_table();
  t.bands[0].expected.text_nl.clear();
  EXPECT_EQ(problems(t),
            "bands[0].expected: an empty text; expected a code and what may be asked, in both languages\n");
}

TEST(UsualHelp, InYouthHelpStandsInABylaw) {
  UsualHelpTable t = own_table();
  t.act = Act::youth;
  EXPECT_EQ(
      problems(t),
      "source.level: a level that cannot carry it; expected a bylaw: in youth help a policy rule alone does "
      "not carry it (CRVB:2024:1095)\n");
  t.source.level = NormLevel::bylaw;
  EXPECT_EQ(problems(t), "");
}

TEST(UsualHelp, RefusesAFaultyTable) {
  UsualHelpTable t = own_table();
  t.bands[1].from_age_years = 13;
  EXPECT_EQ(trouble(t, of_age(30)), "bands[1].from_age_years: 13: leaves a gap after 11; expected 12");
}

TEST(UsualHelp, RefusesADayOnWhichThePolicyDoesNotHold) {
  EXPECT_EQ(trouble(own_table(), of_age(30), date("2024-12-31")),
            "source.valid: from 2025-01-01; expected bands that hold on 2024-12-31");
}

TEST(UsualHelp, RefusesAnAgeThatCannotBe) {
  EXPECT_EQ(trouble(own_table(), of_age(-1)), "age_years: -1; expected 0 .. 130");
  EXPECT_EQ(trouble(own_table(), of_age(131)), "age_years: 131; expected 0 .. 130");
}

TEST(UsualHelp, RefusesExceptionsThatCannotBe) {
  Housemate h = of_age(30);
  h.exceptions = {{expected("little"), "", {on, {}}}};
  EXPECT_EQ(trouble(own_table(), h),
            "exceptions[0].reason: nothing; expected why this person is an exception");
  h.exceptions = {{expected(""), "werkt in ploegendienst", {on, {}}}};
  EXPECT_EQ(
      trouble(own_table(), h),
      "exceptions[0].expected: an empty text; expected a code and what may be asked, in both languages");
  h.exceptions = {{expected("little"), "werkt in ploegendienst", {on, on - 1}}};
  EXPECT_EQ(trouble(own_table(), h),
            "exceptions[0].valid: 2026-03-02 .. 2026-03-01; expected a last day on or after the first");
  h.exceptions = {{expected("little"), "werkt in ploegendienst", {on - 5, on}},
                  {expected("nothing"), "herstelt van een operatie", {on, {}}}};
  EXPECT_EQ(trouble(own_table(), h),
            "exceptions[1].valid: from 2026-03-02, when exceptions[0] holds too; expected one exception on "
            "2026-03-02");
  EXPECT_EQ(trouble(own_table(), h, on + 1), "none");
}

}  // namespace
}  // namespace kanteling::law
