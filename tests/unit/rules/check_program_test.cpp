// SPDX-License-Identifier: Apache-2.0
// Invented decisions about a bus pass, read from Markdown and DMN, compiled and checked.
#include "kanteling/rules/check_program.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "kanteling/io/dmn.hpp"
#include "kanteling/io/markdown_table.hpp"
#include "small_policy.hpp"

namespace kanteling::rules {
namespace {

using namespace testing;

ProgramTables tables_of(Model model, ProgramCheckOptions const& options = {}) {
  std::vector<Model> const models{std::move(model)};
  Result<Program> const program = compile_program(models);
  EXPECT_TRUE(program) << to_string(program.error().front());
  Result<RowForm> const form = row_form(*program, input_schema(*program), false);
  EXPECT_TRUE(form);
  return check_tables(*program, *form, options);
}

ProgramTables of_markdown(std::string const& text, ProgramCheckOptions const& options = {}) {
  Result<Model> const model = io::read_markdown(text, "bus.md");
  EXPECT_TRUE(model) << to_string(model.error().front());
  return tables_of(*model, options);
}

/// What is found in all tables, first lines only.
std::string found(ProgramTables const& tables) {
  std::string text;
  for (ProgramTable const& table : tables.tables)
    for (Finding const& finding : check(table.table)) {
      std::string const block = to_text(table.table, finding, CheckLanguage::english);
      text += table.table.id + " " + block.substr(0, block.find('\n') + 1);
    }
  return text;
}

std::string not_checked(ProgramTables const& tables) {
  std::string text;
  for (Problem const& problem : tables.not_checked) text += to_string(problem) + '\n';
  return text;
}

ProgramCheckOptions with_null() {
  ProgramCheckOptions options;
  options.inputs_may_be_null = true;
  return options;
}

std::string const inputs =
    "# Bus\n\n| input | type |\n|---|---|\n| age | number |\n| town | string |\n| home | boolean |\n\n";

TEST(CheckOfAProgram, KnowsNumbersTextsAndBooleansByTheirTypes) {
  ProgramTables const tables =
      of_markdown(inputs +
                  "## pass\n- hit policy: U\n- requires: age, town, home\n\n"
                  "| rule | age: number | town: string | home: boolean | **p: string** |\n"
                  "|---|---|---|---|---|\n"
                  "| old | >= 65 | - | - | \"a\" |\n"
                  "| here | < 65 | \"here\", \"there\" | true, false | \"b\" |\n");
  EXPECT_EQ(found(tables),
            "pass gap: no rule holds for age: up to and including 64.99; town: any other text.\n");
  ASSERT_EQ(tables.tables.size(), 1U);
  EXPECT_EQ(tables.tables[0].where, "bus.md line 9 column 4, decision pass");
  EXPECT_EQ(tables.tables[0].variables, (std::vector<std::uint32_t>{0, 1, 2}));
  EXPECT_EQ(not_checked(tables), "");
}

std::string const by_home =
    inputs +
    "## pass\n- hit policy: U\n- requires: home\n\n| rule | home: boolean | **p: string** |\n"
    "|---|---|---|\n| y | true | \"a\" |\n| n | false | \"b\" |\n";

TEST(CheckOfAProgram, LooksAtNullInputsOnlyWhereAsked) {
  EXPECT_EQ(found(of_markdown(by_home)), "");
  EXPECT_EQ(found(of_markdown(by_home, with_null())), "pass gap: no rule holds for home: null.\n");
}

TEST(CheckOfAProgram, TakesAllowedValuesForTheOnlyOnes) {
  std::string const text = inputs +
                           "## pass\n- hit policy: U\n- requires: age, town\n\n"
                           "| rule | age: number | town: string | **p: string** |\n|---|---|---|---|\n"
                           "| allowed | [0..120], 999 | \"here\", \"there\", null | |\n"
                           "| a | [0..119) | not(\"none\") | \"a\" |\n"
                           "| b | [119..120] | \"here\" | \"b\" |\n"
                           "| c | 999 | \"gone\" | \"c\" |\n";
  EXPECT_EQ(found(of_markdown(text)),
            "pass rule that never holds: rule c, column town: holds for no value that may come.\n"
            "pass gap: no rule holds for age: 999.00.\n"
            "pass gap: no rule holds for age: 119.00 to 120.00 or 999.00; town: \"there\" or null.\n");
}

TEST(CheckOfAProgram, JoinsTwoColumnsOnOneInput) {
  std::string const text =
      inputs +
      "## pass\n- hit policy: U\n- requires: age\n\n| rule | age: number | age: number | **p: string** |\n"
      "|---|---|---|---|\n| a | >= 5 | <= 7 | \"a\" |\n| b | < 5 | - | \"b\" |\n| c | - | > 7 | \"c\" |\n";
  ProgramTables const tables = of_markdown(text);
  EXPECT_EQ(found(tables), "");
  EXPECT_EQ(tables.tables[0].table.columns.size(), 1U);
}

std::string const by_points =
    inputs +
    "## points\n- hit policy: F\n- requires: age\n\n| rule | age: number | **n: number** |\n"
    "|---|---|---|\n| a | >= 65 | 10 |\n| b | - | 2.5 |\n\n"
    "## word\n- hit policy: U\n- requires: points\n\n| rule | points: number | **p: string** |\n"
    "|---|---|---|\n| x | 10 | \"a\" |\n| y | 2.5 | \"b\" |\n";

TEST(CheckOfAProgram, TakesTheOutputsOfADecisionForTheOnlyValues) {
  EXPECT_EQ(found(of_markdown(by_points)), "");
  std::string gap = by_points;
  gap.replace(gap.find("| y | 2.5 |"), 11, "| y | 2.6 |");
  EXPECT_EQ(found(of_markdown(gap)),
            "word rule that never holds: rule y, column points: holds for no value that may come.\n"
            "word gap: no rule holds for points: 2.5.\n");
}

TEST(CheckOfAProgram, LetsADecisionBeNullOnlyWhereItMayHaveNoRule) {
  std::string gap = by_points;
  gap.replace(gap.find("| b | - |"), 9, "| b | > 1 |");
  EXPECT_EQ(found(of_markdown(gap)),
            "points gap: no rule holds for age: up to and including 1.00.\nword gap: no rule holds for "
            "points: null.\n");
  std::string entry = by_points;
  entry.replace(entry.find("- | 2.5"), 7, "- | null");
  EXPECT_EQ(found(of_markdown(entry)),
            "word rule that never holds: rule y, column points: holds for no value that may come.\n"
            "word gap: no rule holds for points: null.\n");
}

TEST(CheckOfAProgram, ReachesADefaultOutputOnlyThroughAGap) {
  std::string with_default = by_points;
  with_default.replace(with_default.find("| b | - | 2.5 |"), 15, "| b | - | 2.5 |\n| default | | 7 |");
  EXPECT_EQ(found(of_markdown(with_default)), "");
  with_default.replace(with_default.find("| b | - |"), 9, "| b | > 1 |");
  EXPECT_EQ(found(of_markdown(with_default)), "word gap: no rule holds for points: 7.0.\n");
}

TEST(CheckOfAProgram, ComparesOutputsByValue) {
  std::string const text =
      inputs +
      "## pass\n- hit policy: A\n- requires: age\n\n| rule | age: number | **p: number** |\n"
      "|---|---|---|\n| a | >= 5 | 1.50 |\n| b | - | 1.5 |\n| c | > 90 | 1.51 |\n";
  EXPECT_EQ(found(of_markdown(text)),
            "pass conflict: rules a and c hold for the same case and differ in outputs.\n"
            "pass conflict: rules b and c hold for the same case and differ in outputs.\n");
}

TEST(CheckOfAProgram, RanksRulesByTheirOutputsUnderPriority) {
  std::string const text =
      inputs +
      "## pass\n- hit policy: P\n- requires: age\n\n| rule | age: number | **p: string** |\n"
      "|---|---|---|\n| allowed | | \"high\", \"low\" |\n| a | > 5 | \"low\" |\n| b | - | \"high\" |\n";
  EXPECT_EQ(found(of_markdown(text)),
            "pass masked rule: rule a: every case is taken by rule b of higher priority.\n");
}

TEST(CheckOfAProgram, DoesNotDecideWhatIsAnExpressionAndSaysWhatHangsTogether) {
  std::string const text = inputs +
                           "## pass\n- hit policy: F\n- requires: age, town\n\n"
                           "| rule | age: number | age + 1: number | town: string | **p: string** |\n"
                           "|---|---|---|---|---|\n"
                           "| a | - | > 5 | starts with(?, \"h\") | \"a\" |\n"
                           "| b | - | <= 5 | - | \"b\" |\n";
  ProgramTables const tables = of_markdown(text);
  EXPECT_EQ(found(tables),
            "pass not decided: rule a, column town: an expression, not a set of values; it decides whether "
            "there are "
            "gaps.\n");
  EXPECT_EQ(not_checked(tables),
            "bus.md line 9 column 4, decision pass: inputs age and age + 1, which hang on the same; expected "
            "findings to be "
            "read with care: an example may join values that never come together\n");
}

TEST(CheckOfAProgram, SaysWhereADecisionHangsOnAnInputBesideIt) {
  std::string const text = by_points +
                           "\n## both\n- hit policy: C\n- requires: points, age, home\n\n"
                           "| rule | home: boolean | points: number | age: number | **p: string** |\n"
                           "|---|---|---|---|---|\n| x | true | 10 | - | \"a\" |\n";
  EXPECT_NE(
      not_checked(of_markdown(text)).find("decision both: inputs points and age, which hang on the same"),
      std::string::npos);
  EXPECT_EQ(not_checked(of_markdown(by_points)), "");
}

std::string const dated =
    inputs +
    "## pass\n- hit policy: F\n- requires: home\n- act: Bus Act\n- level: bylaw\n- evidence: chosen\n"
    "- from: 2020-01-01\n- to: 2024-12-31\n\n| rule | home: boolean | **p: string** |\n"
    "|---|---|---|\n| y | - | \"a\" |\n\n"
    "## pass_2\n- hit policy: F\n- version of: pass\n- requires: home\n- act: Bus Act\n- level: bylaw\n"
    "- evidence: chosen\n- from: 2025-02-01\n\n| rule | home: boolean | **p: string** |\n"
    "|---|---|---|\n| y | - | \"a\" |\n";

TEST(CheckOfAProgram, FindsADayWithoutAVersion) {
  ProgramTables const tables = of_markdown(dated);
  EXPECT_EQ(found(tables),
            "pass runs out: from 2025-01-01 to 2025-01-31 no rule holds for any case; rule pass ends on "
            "2024-12-31.\n");
  EXPECT_EQ(to_string(tables.from), "2020-01-01");
  EXPECT_EQ(to_string(tables.to), "2030-02-01");
  std::string whole = dated;
  whole.replace(whole.find("2025-02-01"), 10, "2025-01-01");
  EXPECT_EQ(found(of_markdown(whole)), "");
}

TEST(CheckOfAProgram, LooksAtTheDaysAskedFor) {
  ProgramCheckOptions options;
  options.from = make_date(2019, 1, 1);
  options.to = make_date(2024, 6, 30);
  ProgramTables const tables = of_markdown(dated, options);
  EXPECT_EQ(
      found(tables),
      "pass runs out: from 2019-01-01 to 2019-12-31 no rule holds for any case; rule pass begins only on "
      "2020-01-01.\n");
  EXPECT_EQ(
      not_checked(tables),
      "bus.md line 22 column 4, decision pass_2: in force on none of the days looked at; expected other days "
      "(--from, --to), or another period\n");
}

TEST(CheckOfAProgram, SaysWherePeriodsCountDifferentDays) {
  std::string text = dated;
  text.replace(text.find("2025-02-01"), 10, "2025-01-01\n- counts: report");
  EXPECT_NE(not_checked(of_markdown(text)).find("periods that count different days of a case"),
            std::string::npos);
}

std::string in_function(std::string const& input) {
  return R"(<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
  <businessKnowledgeModel id="fee" name="fee"><variable name="fee"/><encapsulatedLogic>
    <formalParameter name="age" typeRef="number"/>
    <decisionTable id="fees" hitPolicy="UNIQUE">
      <input id="i"><inputExpression><text>)" +
         input + R"(</text></inputExpression></input><output id="o" name="f" typeRef="number"/>
      <rule id="a"><inputEntry><text>&lt; 5</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
      <rule id="b"><inputEntry><text>&gt; 5</text></inputEntry><outputEntry><text>2</text></outputEntry></rule>
    </decisionTable></encapsulatedLogic></businessKnowledgeModel>
</definitions>)";
}

TEST(CheckOfAProgram, SeesATableInAFunctionWhoseInputsAreItsParameters) {
  ProgramTables const tables = tables_of(io::read_dmn(in_function("age"), "bus.dmn").value());
  EXPECT_EQ(found(tables), "fee, fees gap: no rule holds for age: 5.00.\n");
  EXPECT_EQ(tables.tables.at(0).where, "bus.dmn line 2 column 3, function fee, table fees");
}

TEST(CheckOfAProgram, NamesATableInAFunctionThatItDoesNotCheck) {
  ProgramTables const tables = tables_of(io::read_dmn(in_function("age + 1"), "bus.dmn").value());
  EXPECT_TRUE(tables.tables.empty());
  EXPECT_EQ(
      not_checked(tables),
      "bus.dmn line 2 column 3, function fee, table fees: a table inside a function or a context with an "
      "input "
      "that is an expression; expected parameters and entries as inputs: such a table is not checked\n");
}

// A policy: facts may be null unless a hook says that they are present.

Package policy(std::vector<std::string> present, std::vector<HookShape>& hooks) {
  hooks = {{"desk", {{"p", Type::text}}, {}, std::move(present)}};
  Model model;
  model.file = "bus.dmn";
  model.decisions = {decision("pass", HitPolicy::unique, {"town"}, {{"p", Type::text}},
                              {{{"\"here\""}, {"\"a\""}}, {{"\"there\""}, {"\"b\""}}})};
  Manifest manifest;
  manifest.hooks = {{"desk", "pass"}};
  return compile(manifest, {model}, {text("town", {"here", "there"})}, hooks, "").value();
}

TEST(CheckOfAPolicy, TakesAFactForNullUnlessItIsPresentWhereTheHookIsCalled) {
  std::vector<HookShape> hooks;
  Package const open = policy({}, hooks);
  EXPECT_EQ(found(check_tables(open, hooks)), "pass gap: no rule holds for town: null.\n");
  Package const closed = policy({"town"}, hooks);
  EXPECT_EQ(found(check_tables(closed, hooks)), "");
}

}  // namespace
}  // namespace kanteling::rules
