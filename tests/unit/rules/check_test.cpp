// SPDX-License-Identifier: Apache-2.0
// The invented table: who gets a bus pass. Columns: income in euros and cents, town, lives_alone.
#include "kanteling/rules/check.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kanteling::rules {
namespace {

constexpr CheckLanguage english = CheckLanguage::english;
constexpr CheckLanguage dutch = CheckLanguage::dutch;

CheckCell const any{true, {all_numbers}, true};
CheckCell const expression{false, {}, false};
CheckCell const nothing{true, {}, false};

CheckCell from(std::int64_t low) {
  return {true, {{low, all_numbers.high}}, false};
}
CheckCell up_to(std::int64_t high) {
  return {true, {{all_numbers.low, high}}, false};
}
CheckCell only(std::int64_t value) {
  return {true, {{value, value}}, false};
}
CheckCell yes_or_null() {
  return {true, {{1, 1}}, true};
}

Period in_years(std::int32_t first, std::int32_t last) {
  return {make_date(first, 1, 1), make_date(last, 12, 31)};
}

CheckTable bus_pass(HitPolicy policy) {
  CheckTable table;
  table.id = "bus pass";
  table.hit_policy = policy;
  table.columns = {{{"income", Type::number, 2, {}}, {0, 100'000'00}, false},
                   {{"town", Type::text, 0, {"here", "there", "far"}}, {0, 2}, true},
                   {{"lives_alone", Type::boolean, 0, {}}, {0, 1}, true}};
  table.from = make_date(2026, 1, 1);
  table.to = make_date(2029, 12, 31);
  return table;
}

void add(CheckTable& table, std::vector<CheckCell> cells, std::string outputs = "yes",
         std::optional<Period> valid = {}) {
  std::string const id = "r" + std::to_string(table.rules.size() + 1);
  table.rules.push_back({id, std::move(cells), std::move(outputs), 0, valid});
}

std::string first_line(CheckTable const& table, Finding const& finding, CheckLanguage language) {
  std::string const text = to_text(table, finding, language);
  return text.substr(0, text.find('\n'));
}

std::string both(CheckTable const& table) {
  std::vector<Finding> const findings = check(table);
  return to_text(table, findings, english) + to_text(table, findings, dutch);
}

TEST(CheckedTable, ThatIsWholeHasNoFindings) {
  CheckTable table = bus_pass(HitPolicy::unique);
  add(table, {up_to(140'000), any, any});
  add(table, {from(140'001), any, any});
  EXPECT_EQ(both(table), "Table bus pass: nothing found.\nTabel bus pass: niets gevonden.\n");
}

TEST(Gap, IsShownAsOneLargeBoxWithACaseBesideItsLimit) {
  CheckTable table = bus_pass(HitPolicy::unique);
  add(table, {up_to(140'000), any, any});
  add(table, {from(140'001), only(0), yes_or_null()});
  add(table, {from(140'001), {true, {{1, 2}}, true}, any});
  EXPECT_EQ(both(table),
            "Table bus pass: 1 finding.\n"
            "gap: no rule holds for income: from 1,400.01; town: \"here\"; lives_alone: false.\n"
            "  For example: income = 1,400.01, town = \"here\", lives_alone = false.\n"
            "  To do: add a rule for these cases, widen one, or give the table a default output.\n"
            "Tabel bus pass: 1 bevinding.\n"
            "gat: er geldt geen regel bij income: vanaf 1.400,01; town: \"here\"; lives_alone: false.\n"
            "  Bijvoorbeeld: income = 1.400,01, town = \"here\", lives_alone = false.\n"
            "  Te doen: maak een regel voor deze gevallen, verruim er een, of geef de tabel een "
            "standaarduitkomst.\n");
}

TEST(Gap, OfNullIsFoundWhereNoCellHoldsForNull) {
  CheckTable table = bus_pass(HitPolicy::unique);
  add(table, {any, {true, {{0, 2}}, false}, any});
  std::vector<Finding> const findings = check(table);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_TRUE(findings[0].example->values[1].is_null);
  EXPECT_EQ(findings[0].box[1], (CheckCell{true, {}, true}));
}

TEST(Gap, IsNotAskedForUnderCollectNorBesideADefault) {
  CheckTable table = bus_pass(HitPolicy::collect);
  add(table, {up_to(0), any, any});
  EXPECT_TRUE(check(table).empty());
  table.hit_policy = HitPolicy::first;
  EXPECT_EQ(check(table).size(), 1U);
  table.has_default = true;
  EXPECT_TRUE(check(table).empty());
}

TEST(Gap, OfATableWithoutRulesIsEveryCase) {
  CheckTable const table = bus_pass(HitPolicy::unique);
  std::vector<Finding> const findings = check(table);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(to_text(table, findings[0], english),
            "gap: no rule holds for any case.\n"
            "  For example: income = 0.00, town = \"here\", lives_alone = false.\n"
            "  To do: add a rule for these cases, widen one, or give the table a default output.\n");
}

TEST(Gaps, BeyondThoseListedAreCounted) {
  CheckTable table = bus_pass(HitPolicy::unique);
  for (std::int64_t i = 0; i < 30; ++i) add(table, {only(2 * i + 1), any, any});
  std::vector<Finding> findings = check(table, {5, 200, 1'000'000});
  ASSERT_EQ(findings.size(), 1U) << "all gaps together are one box of many spans";
  EXPECT_EQ(findings[0].more, 0U);

  for (std::int64_t i = 0; i < 30; ++i) table.rules[static_cast<std::size_t>(i)].cells[1] = only(i % 3);
  for (std::int64_t i = 0; i < 30; ++i) table.rules[static_cast<std::size_t>(i)].cells[2] = only(i % 2);
  findings = check(table, {3, 200, 1'000'000});
  ASSERT_EQ(findings.size(), 3U);
  EXPECT_GT(findings.back().more, 0U);
  EXPECT_FALSE(findings.back().not_all_counted);
  EXPECT_NE(to_text(table, findings.back(), english)
                .find("  And " + std::to_string(findings.back().more) + " more.\n"),
            std::string::npos);

  findings = check(table, {3, 4, 1'000'000});
  EXPECT_EQ(findings.back().more, 1U);
  EXPECT_TRUE(findings.back().not_all_counted);
  EXPECT_NE(to_text(table, findings.back(), dutch).find("  En nog 1 gevonden; er kunnen er meer zijn.\n"),
            std::string::npos);
}

TEST(Overlap, NamesBothRulesAndACaseOfBoth) {
  CheckTable table = bus_pass(HitPolicy::unique);
  add(table, {up_to(140'000), any, any});
  add(table, {from(140'000), any, any});
  EXPECT_EQ(both(table),
            "Table bus pass: 1 finding.\n"
            "overlap: rules r1 and r2 hold for the same case.\n"
            "  For example: income = 1,400.00, town = \"here\", lives_alone = false.\n"
            "  To do: narrow one of the two, or choose another hit policy than UNIQUE.\n"
            "Tabel bus pass: 1 bevinding.\n"
            "overlap: regels r1 en r2 gelden voor hetzelfde geval.\n"
            "  Bijvoorbeeld: income = 1.400,00, town = \"here\", lives_alone = false.\n"
            "  Te doen: beperk een van beide, of kies een andere trefregel dan UNIQUE.\n");
}

TEST(Overlap, IsNoneWhenTheRulesHoldOnOtherDays) {
  CheckTable table = bus_pass(HitPolicy::unique);
  add(table, {any, any, any}, "yes", in_years(2020, 2027));
  add(table, {any, any, any}, "no", Period{make_date(2028, 1, 1), std::nullopt});
  EXPECT_TRUE(check(table).empty());
  table.rules[1].valid->from = make_date(2027, 12, 31);
  std::vector<Finding> const findings = check(table);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(to_text(table, *findings[0].example, english),
            "income = 0.00, town = \"here\", lives_alone = false, on 2027-12-31");
}

TEST(Overlaps, BeyondThoseListedAreCounted) {
  CheckTable table = bus_pass(HitPolicy::unique);
  for (int i = 0; i < 10; ++i) add(table, {any, any, any});
  std::vector<Finding> const findings = check(table);
  ASSERT_EQ(findings.size(), 20U);
  EXPECT_EQ(findings.back().more, 25U) << "ten rules are 45 pairs";
  EXPECT_NE(to_text(table, findings, english).find("Table bus pass: 45 findings.\n"), std::string::npos);
}

TEST(Conflict, IsAnOverlapWithOtherOutputs) {
  CheckTable table = bus_pass(HitPolicy::any);
  add(table, {any, any, any}, "yes");
  add(table, {any, only(1), any}, "yes");
  EXPECT_TRUE(check(table).empty());
  table.rules[1].outputs = "no";
  EXPECT_EQ(both(table),
            "Table bus pass: 1 finding.\n"
            "conflict: rules r1 and r2 hold for the same case and differ in outputs.\n"
            "  For example: income = 0.00, town = \"there\", lives_alone = false.\n"
            "  To do: make their outputs equal, or narrow one of the two.\n"
            "Tabel bus pass: 1 bevinding.\n"
            "tegenspraak: regels r1 en r2 gelden voor hetzelfde geval en verschillen in uitkomst.\n"
            "  Bijvoorbeeld: income = 0,00, town = \"there\", lives_alone = false.\n"
            "  Te doen: maak de uitkomsten gelijk, of beperk een van beide.\n");
}

TEST(MaskedRule, MayBeTakenBySeveralRulesTogether) {
  CheckTable table = bus_pass(HitPolicy::first);
  add(table, {up_to(140'000), any, any});
  add(table, {any, any, only(1)});
  add(table, {from(140'001), any, {true, {{0, 0}}, true}});
  add(table, {{true, {{100'000, 200'000}}, false}, any, any});
  EXPECT_EQ(both(table),
            "Table bus pass: 1 finding.\n"
            "masked rule: rule r4: every case is taken by rules r1, r2 and r3 before it.\n"
            "  For example: income = 1,000.00, town = \"here\", lives_alone = false.\n"
            "  To do: remove the rule, put it before the others, or narrow those.\n"
            "Tabel bus pass: 1 bevinding.\n"
            "afgedekte regel: regel r4: elk geval gaat naar regels r1, r2 en r3 daarvoor.\n"
            "  Bijvoorbeeld: income = 1.000,00, town = \"here\", lives_alone = false.\n"
            "  Te doen: haal de regel weg, zet die voor de andere, of beperk die andere.\n");
}

TEST(MaskedRule, IsNotOneThatHoldsAfterTheOthersEnd) {
  CheckTable table = bus_pass(HitPolicy::first);
  add(table, {any, any, any}, "yes", in_years(2020, 2027));
  add(table, {any, any, any}, "no");
  EXPECT_TRUE(check(table).empty());
  table.to = make_date(2027, 6, 30);
  EXPECT_EQ(check(table).size(), 1U);
}

TEST(MaskedRule, UnderPriorityGivesWayToAHigherOneOnly) {
  CheckTable table = bus_pass(HitPolicy::priority);
  add(table, {any, any, any}, "yes");
  add(table, {any, only(1), any}, "yes");
  EXPECT_TRUE(check(table).empty());
  table.rules[1].priority = 1;
  std::vector<Finding> const findings = check(table);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].rules, (std::vector<std::uint32_t>{1, 0}));
  EXPECT_EQ(first_line(table, findings[0], english),
            "masked rule: rule r2: every case is taken by rule r1 of higher priority.");
  EXPECT_EQ(first_line(table, findings[0], dutch),
            "afgedekte regel: regel r2: elk geval gaat naar regel r1 met hogere prioriteit.");
}

TEST(RuleThatNeverHolds, NamesTheCellThatHoldsForNothing) {
  CheckTable table = bus_pass(HitPolicy::first);
  add(table, {any, nothing, only(7)});
  add(table, {any, any, any});
  EXPECT_EQ(
      both(table),
      "Table bus pass: 1 finding.\n"
      "rule that never holds: rule r1, columns town and lives_alone: holds for no value that may come.\n"
      "  To do: correct the cell or the period, or remove the rule.\n"
      "Tabel bus pass: 1 bevinding.\n"
      "regel die nooit geldt: regel r1, kolommen town en lives_alone: geldt voor geen waarde die kan "
      "voorkomen.\n"
      "  Te doen: verbeter de cel of de periode, of haal de regel weg.\n");
}

TEST(RuleThatNeverHolds, MayHaveAPeriodTurnedAround) {
  CheckTable table = bus_pass(HitPolicy::collect);
  add(table, {any, any, any}, "yes", in_years(2028, 2026));
  add(table, {any, any, any}, "yes", in_years(2010, 2012));  // long ago, not never
  std::vector<Finding> const findings = check(table);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(to_text(table, findings[0], english),
            "rule that never holds: rule r1: its period ends before it begins.\n"
            "  To do: correct the cell or the period, or remove the rule.\n");
  EXPECT_EQ(to_text(table, findings[0], dutch),
            "regel die nooit geldt: regel r1: de periode eindigt voordat die begint.\n"
            "  Te doen: verbeter de cel of de periode, of haal de regel weg.\n");
}

TEST(HoleInTime, NamesItsDaysAndTheRulesThatEndBeforeIt) {
  CheckTable table = bus_pass(HitPolicy::unique);
  add(table, {up_to(140'000), any, any}, "yes", in_years(2020, 2027));
  add(table, {up_to(140'000), any, any}, "yes", Period{make_date(2028, 3, 1), std::nullopt});
  add(table, {from(140'001), any, any});
  EXPECT_EQ(
      both(table),
      "Table bus pass: 1 finding.\n"
      "runs out: from 2028-01-01 to 2028-02-29 no rule holds for income: up to and including 1,400.00; "
      "rule r1 ends on 2027-12-31.\n"
      "  For example: income = 1,400.00, town = \"here\", lives_alone = false, on 2028-01-01.\n"
      "  To do: extend the period, or add the rule that follows.\n"
      "Tabel bus pass: 1 bevinding.\n"
      "loopt af: van 2028-01-01 tot en met 2028-02-29 geldt geen regel bij income: tot en met 1.400,00; "
      "regel r1 eindigt op 2027-12-31.\n"
      "  Bijvoorbeeld: income = 1.400,00, town = \"here\", lives_alone = false, op 2028-01-01.\n"
      "  Te doen: verleng de periode, of voeg de regel toe die erop volgt.\n");
}

TEST(HoleInTime, IsOneForAllRulesThatEndTogether) {
  CheckTable table = bus_pass(HitPolicy::unique);
  add(table, {up_to(140'000), any, any}, "yes", in_years(2020, 2027));
  add(table, {from(140'001), any, any}, "yes", in_years(2020, 2027));
  std::vector<Finding> const findings = check(table);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].kind, FindingKind::runs_out);
  EXPECT_EQ(findings[0].rules, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(findings[0].days, (Period{make_date(2028, 1, 1), make_date(2029, 12, 31)}));
}

TEST(HoleInTime, MayLieBeforeTheFirstRuleBegins) {
  CheckTable table = bus_pass(HitPolicy::unique);
  add(table, {any, any, any}, "yes", Period{make_date(2026, 7, 1), std::nullopt});
  std::vector<Finding> const findings = check(table);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(first_line(table, findings[0], english),
            "runs out: from 2026-01-01 to 2026-06-30 no rule holds for any case; rule r1 begins only on "
            "2026-07-01.");
  EXPECT_EQ(first_line(table, findings[0], dutch),
            "loopt af: van 2026-01-01 tot en met 2026-06-30 geldt voor geen enkel geval een regel; regel r1 "
            "begint pas op "
            "2026-07-01.");
}

TEST(HoleInTime, IsNotWhatIsAGapOnAllDays) {
  CheckTable table = bus_pass(HitPolicy::unique);
  add(table, {up_to(140'000), any, any}, "yes", in_years(2020, 2027));
  add(table, {up_to(140'000), any, any}, "no", Period{make_date(2028, 1, 1), std::nullopt});
  std::vector<Finding> const findings = check(table);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].kind, FindingKind::gap);
  EXPECT_EQ(findings[0].example->day, table.from);
}

TEST(Duplicate, IsInformationWhereAllRulesThatHoldCount) {
  CheckTable table = bus_pass(HitPolicy::collect);
  add(table, {up_to(100), any, any}, "5");
  add(table, {up_to(100), any, any}, "6");
  add(table, {{true, {{51, 100}, {-7, 50}}, false}, any, any}, "5");
  EXPECT_EQ(both(table),
            "Table bus pass: 1 finding.\n"
            "duplicate: rules r1 and r3 have the same cells and outputs.\n"
            "  For example: income = 1.00, town = \"here\", lives_alone = false.\n"
            "  To do: remove one, unless both are meant to count.\n"
            "Tabel bus pass: 1 bevinding.\n"
            "dubbele regel: regels r1 en r3 hebben dezelfde cellen en uitkomsten.\n"
            "  Bijvoorbeeld: income = 1,00, town = \"here\", lives_alone = false.\n"
            "  Te doen: haal er een weg, tenzij beide moeten meetellen.\n");
  EXPECT_FALSE(is_fault(FindingKind::duplicate));
  EXPECT_TRUE(is_fault(FindingKind::too_large));
  EXPECT_TRUE(is_fault(FindingKind::runs_out));
}

TEST(Expression, LeavesOpenOnlyWhatHangsOnIt) {
  CheckTable table = bus_pass(HitPolicy::unique);
  add(table, {up_to(140'000), any, any});
  add(table, {expression, any, any});
  EXPECT_EQ(
      both(table),
      "Table bus pass: 1 finding.\n"
      "not decided: rule r2, column income: an expression, not a set of values; it decides whether there are "
      "overlaps and gaps.\n"
      "  For example: income = 1,400.00, town = \"here\", lives_alone = false.\n"
      "  To do: write the cell as values, or check this rule by hand.\n"
      "Tabel bus pass: 1 bevinding.\n"
      "niet beslist: regel r2, kolom income: een formule, geen verzameling waarden; die bepaalt of er sprake "
      "is van overlappen en gaten.\n"
      "  Bijvoorbeeld: income = 1.400,00, town = \"here\", lives_alone = false.\n"
      "  Te doen: schrijf de cel als waarden, of controleer deze regel met de hand.\n");
  table.hit_policy = HitPolicy::first;
  add(table, {any, any, any});
  EXPECT_EQ(check(table).size(), 1U) << "whether r3 is masked";
  add(table, {only(5), any, any});
  std::vector<Finding> const findings = check(table);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].rules, (std::vector<std::uint32_t>{3, 0})) << "masked whatever the expression says";
}

TEST(Expression, IsWhatAMissingCellIsTakenFor) {
  CheckTable table = bus_pass(HitPolicy::unique);
  add(table, {any});
  std::vector<Finding> const findings = check(table);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].kind, FindingKind::not_decided);
  EXPECT_EQ(findings[0].columns, (std::vector<std::uint32_t>{1, 2}));
}

TEST(TooLarge, SaysWhatWasNotLookedAt) {
  CheckTable table = bus_pass(HitPolicy::unique);
  add(table, {up_to(140'000), any, any}, "yes", in_years(2020, 2027));
  add(table, {from(140'000), any, any});
  CheckOptions options;
  options.work_max = 1;
  std::vector<Finding> const findings = check(table, options);
  EXPECT_EQ(to_text(table, findings, english),
            "Table bus pass: 1 finding.\n"
            "too large: not everything could be looked at; there may be overlaps, gaps and holes in time "
            "beyond those "
            "listed.\n"
            "  To do: split the table, or allow more work.\n");
  EXPECT_EQ(
      to_text(table, findings, dutch),
      "Tabel bus pass: 1 bevinding.\n"
      "te groot: niet alles kon worden bekeken; er kan sprake zijn van overlappen, gaten en gaten in de tijd "
      "naast wat er staat.\n"
      "  Te doen: splits de tabel, of sta meer werk toe.\n");
}

TEST(TooLarge, IsATableOfMoreColumnsThanTheSearchGoesDeep) {
  CheckTable table;
  table.id = "wide";
  for (int i = 0; i < 3000; ++i) table.columns.push_back({{"c", Type::boolean, 0, {}}, {0, 1}, false});
  CheckRule rule{"r1", {}, "yes", 0, std::nullopt};
  for (int i = 0; i < 3000; ++i) rule.cells.push_back(only(1));
  table.rules.assign(2, rule);
  std::vector<Finding> const findings = check(table);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].kind, FindingKind::overlap);
  EXPECT_EQ(findings[1].about, (std::vector<FindingKind>{FindingKind::gap}));
}

TEST(EdgesOfNumbers, AreCheckedLikeAllOthers) {
  using Limits = std::numeric_limits<std::int64_t>;
  CheckTable table = bus_pass(HitPolicy::unique);
  table.columns[0].domain = all_numbers;
  add(table, {{true, {{Limits::min(), Limits::max() - 1}}, false}, any, any});
  std::vector<Finding> findings = check(table);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].example->values[0].value, Limits::max());
  EXPECT_EQ(to_text(table, *findings[0].example, dutch),
            "income = 92.233.720.368.547.758,07, town = \"here\", lives_alone = false");
  table.rules[0].cells[0].spans = {{Limits::min() + 1, Limits::max()}};
  findings = check(table);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(to_text(table, *findings[0].example, english),
            "income = -92,233,720,368,547,758.08, town = \"here\", lives_alone = false");
}

TEST(Domain, WithoutAnyValueHasNoGap) {
  CheckTable table = bus_pass(HitPolicy::unique);
  table.columns[0].domain = {1, 0};
  EXPECT_TRUE(check(table).empty());
  add(table, {any, any, any});
  std::vector<Finding> const findings = check(table);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].kind, FindingKind::never_matches);
}

TEST(CaseInWords, ShowsDatesOtherTextsAndNull) {
  CheckTable table = bus_pass(HitPolicy::unique);
  table.columns[0] = {{"born", Type::date, 0, {}}, all_numbers, true};
  CheckCase const example{{{false, make_date(1950, 2, 3).days}, {false, 3}, {true, 0}}, table.from};
  EXPECT_EQ(to_text(table, example, english), "born = 1950-02-03, town = any other text, lives_alone = null");
  EXPECT_EQ(to_text(table, example, dutch), "born = 1950-02-03, town = een andere tekst, lives_alone = null");
  EXPECT_EQ(to_text(table, CheckCase{{{false, all_numbers.high}}, table.from}, english), "born = 9999-12-31");
}

TEST(BoxInWords, NamesAtMostSixValuesOfAColumn) {
  CheckTable table = bus_pass(HitPolicy::unique);
  std::vector<std::string>& towns = table.columns[1].variable.values;
  for (char c = 'a'; c <= 'j'; ++c) towns.push_back(std::string(1, c));
  table.columns[1].domain = {0, 12};
  add(table, {any, {true, {{11, 12}}, false}, any});
  add(table, {{true, {{10, 20}}, false}, {true, {{0, 10}}, true}, any});
  std::vector<Finding> const findings = check(table);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(first_line(table, findings[0], english),
            "gap: no rule holds for income: up to and including 0.09 or from 0.21; town: \"here\", "
            "\"there\", \"far\", "
            "\"a\", \"b\", \"c\", null or 5 others.");
}

}  // namespace
}  // namespace kanteling::rules
