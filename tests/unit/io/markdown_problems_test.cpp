// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kanteling/io/markdown_table.hpp"

namespace kanteling::io {
namespace {

using Texts = std::vector<std::string>;
using Kind = rules::ModelExpression::Kind;

Texts texts_of(std::vector<Problem> const& problems) {
  Texts texts;
  for (Problem const& p : problems) texts.push_back(to_string(p));
  return texts;
}

Texts problems_of(std::string const& text) {
  Result<rules::Model> const model = read_markdown(text, "p.md");
  return model ? Texts{} : texts_of(model.error());
}

std::string const table = "\n| age | **pass** |\n|---|---|\n| > 64 | true |\n";

TEST(MarkdownProblems, AllOfAFileComeTogetherInItsOrder) {
  EXPECT_EQ(
      problems_of(
          "# A\n# B\n\n| inpt |\n|---|\n\n## d\n- hit polcy: U\n- hit policy: X\n\n"
          "| rule | age | **pass** |\n|---|---|---|\n| a | > 64 |\n| b | - | true |\n| b | - | true |\n"),
      (Texts{
          "p.md line 2 column 3: a second title; expected one line # with the name of the model",
          "p.md line 4 column 3: a table before the first decision, inpt; expected a first column input or "
          "type, or a heading ## id: name above it",
          "p.md line 8 column 3, decision d: hit polcy: U; expected one of hit policy, type, table, table "
          "type, "
          "requires, open, version of, act, article, level, evidence, from, to, counts, a colon and its "
          "value; "
          "did you mean \"hit policy\"?",
          "p.md line 9 column 3, decision d: hit policy X; expected U (unique), A (any), P (priority), F "
          "(first), R (rule order), O (output order), C (collect), C+ (sum), C# (count), C< (min) or C> "
          "(max)",
          "p.md line 13 column 3: 2 cells; expected 3, one for each title; a pipe inside a cell is written "
          "\\|",
          "p.md line 15 column 3, decision d: rule b a second time; expected an id of its own for every "
          "rule"}));
}

TEST(MarkdownProblems, ATableThatAWebPageWouldShowOtherwise) {
  EXPECT_EQ(problems_of("## d\n\n| age | **pass** |\n| > 64 | true |\n"),
            (Texts{"p.md line 1 column 4, decision d: a decision without a table or an expression; expected "
                   "a table, or a "
                   "code block that begins with ```feel",
                   "p.md line 3 column 1: a table without a line under its titles; expected |---|---| under "
                   "the titles"}));
  EXPECT_EQ(problems_of("## d\n" + table + "- | false |\nnote\n"), Texts{}) << "a list ends a table";
  EXPECT_EQ(problems_of("## d\n" + table + "12 | false |\n"),
            (Texts{"p.md line 6 column 1: 12 | false |; expected a line that begins with |, or an empty line "
                   "below the "
                   "table"}));
  EXPECT_EQ(problems_of("## d\n\nage | **pass**\n--- | ---\n> 64 | true\n").back(),
            "p.md line 4 column 1: --- | ---; expected a table in which every line begins with |");
  EXPECT_EQ(problems_of("##d\n" + table).front(),
            "p.md line 1 column 1: ##d; expected a blank between ## and the id of a decision");
}

TEST(MarkdownProblems, WhatIsNotClosed) {
  EXPECT_EQ(problems_of("## d\n\n```feel\n1 + 1\n").back(),
            "p.md line 3 column 1: a code block that is not closed; expected a line ``` at its end");
  EXPECT_EQ(problems_of("## d\n" + table + "\n<!-- note\n\n"),
            (Texts{"p.md line 7 column 1: a comment that is not closed; expected --> at its end"}));
}

TEST(MarkdownProblems, OfColumns) {
  EXPECT_EQ(
      problems_of("## d\n\n| age | | `akt` | `from` | `from` |\n|---|---|---|---|---|\n"),
      (Texts{
          "p.md line 3 column 8, decision d: a column without a title; expected an expression, **an "
          "output**, "
          "*an annotation* or `a legal word`",
          "p.md line 3 column 11, decision d: a column `akt`; expected one of act, article, level, evidence, "
          "from, to, counts; did you mean \"act\"?",
          "p.md line 3 column 28, decision d: the column `from` a second time; expected each legal word once",
          "p.md line 3 column 3, decision d: a table without an output; expected a title in **bold**: the "
          "name "
          "of what it decides"}));
  EXPECT_EQ(problems_of("## d\n\n| a | **b** | **:** |\n|---|---|---|\n"),
            (Texts{"p.md line 3 column 15, decision d: an output without name; expected a name for every "
                   "output of a table "
                   "with several"}));
}

TEST(MarkdownProblems, OfMarkedRows) {
  EXPECT_EQ(
      problems_of("## d\n\n| rule | age | **pass** | *nl* |\n|---|---|---|---|\n| allowed | | | text |\n"
                  "| default | > 4 | true | |\n| default | - | true | |\n"),
      (Texts{"p.md line 5 column 17, decision d: text; expected an empty cell here in the row allowed",
             "p.md line 6 column 13, decision d: > 4; expected an empty cell here in the row default",
             "p.md line 7 column 3, decision d: a second row default; expected one such row"}));
}

TEST(MarkdownProblems, OfALegalSource) {
  EXPECT_EQ(
      problems_of("## d\n- act: Wmo\n- level: acts\n- evidence: seen\n- from: 2026-02-30\n" + table),
      (Texts{"p.md line 1 column 4, decision d: level acts; expected one of act, decree, bylaw, policy_rule, "
             "work_instruction",
             "p.md line 1 column 4, decision d: from 2026-02-30; expected a day as YYYY-MM-DD"}));
  EXPECT_EQ(problems_of("## d\n- act: Wmo\n- level: act\n- evidence: seen\n- from: 2026-01-01\n\n"
                        "| rule | **pass** | `to` |\n|---|---|---|\n| a | true | 2025-01-01 |\n"),
            (Texts{"p.md line 9 column 14, decision d, rule a: to 2025-01-01; expected a last day that is "
                   "not before the "
                   "first, 2026-01-01"}));
  EXPECT_EQ(problems_of("## d\n\n| rule | **pass** | `act` |\n|---|---|---|\n| a | true | Wmo |\n").size(),
            7U)
      << "the decision states none of four words, the rule none of three";
  EXPECT_EQ(problems_of("## d\n- act: " + std::string(501, 'a') +
                        "\n- level: act\n- evidence: seen\n- from: 2026-01-01\n" + table),
            (Texts{"p.md line 2 column 3, decision d: act of 501 bytes; expected at most 500"}));
}

TEST(MarkdownProblems, OfProperties) {
  EXPECT_EQ(problems_of("## d\n- open: maybe\n- type: a\n- type: b\n- requires: a,, b\n" + table),
            (Texts{"p.md line 2 column 3, decision d: open maybe; expected yes or no",
                   "p.md line 4 column 3, decision d: type a second time; expected each property once",
                   "p.md line 5 column 3, decision d: requires with an empty place; expected ids with commas "
                   "between them"}));
  EXPECT_EQ(problems_of("## d\n- table: t\n\n```feel\n1\n```\n"),
            (Texts{"p.md line 5 column 1, decision d: table of an expression; expected these words only "
                   "above a table"}));
}

TEST(MarkdownProblems, OfDecisions) {
  EXPECT_EQ(problems_of("text\n"),
            (Texts{"p.md line 1 column 1: no decision; expected a heading ## id: name, and a table or a "
                   "FEEL expression below it"}));
  EXPECT_EQ(
      problems_of("| input |\n|---|\n| d |\n\n## d\n" + table + "\n## e\n" + table + table +
                  "\n# T\n\n## : a\n" + table),
      (Texts{
          "p.md line 5 column 4: id d a second time; expected an id of its own for every decision and input",
          "p.md line 17 column 1, decision e: a second table; expected one table or one expression for a "
          "decision",
          "p.md line 21 column 3, decision e: a title below a decision; expected one line # with the name of "
          "the "
          "model, above all decisions",
          "p.md line 23 column 4: a decision without an id; expected ## id: name"}));
}

TEST(MarkdownProblems, OfDeclarations) {
  EXPECT_EQ(
      problems_of("| input | typ | id |\n|---|---|---|\n| | | x |\n| a | | x |\n\n| type | list | "
                  "allowed | allowed list |\n"
                  "|---|---|---|---|\n| t | maybe | | |\n| u / v | | | |\n| t | | 1 | 2 |\n\n## d\n" +
                  table),
      (Texts{"p.md line 1 column 11: a column typ; expected only the columns input, type, id; did you mean "
             "\"type\"?",
             "p.md line 3 column 2: an input without a name; expected the name of an input",
             "p.md line 4 column 3: id x a second time; expected an id of its own for every input",
             "p.md line 8 column 7: maybe; expected yes, no or an empty cell",
             "p.md line 9 column 3: u / v; expected a row for the type above it first",
             "p.md line 10 column 13: 2; expected tests on each element or on the whole list, not both",
             "p.md line 10 column 3: type t a second time; expected each type once"}));
}

TEST(MarkdownProblems, OfTheBytes) {
  EXPECT_EQ(problems_of("## d\n\xFF"),
            (Texts{"p.md line 2 column 1: a byte that is not UTF-8; expected a text file saved as UTF-8"}));
  EXPECT_EQ(problems_of(std::string("a\x01", 2)),
            (Texts{"p.md line 1 column 2: a control character; expected a text file saved as UTF-8"}));
  EXPECT_EQ(problems_of(std::string((16U << 20U) + 1, ' ')),
            (Texts{"p.md: 16777217 bytes; expected at most 16 MB: split the file"}));
}

TEST(MarkdownProblems, HostileTextsEndSoon) {
  std::string many_rows = "## d\n\n| rule | **b** |\n|---|---|\n";
  std::string many_cells = "## d\n\n|";
  std::string many_decisions;
  for (int i = 0; i < 200'000; ++i) many_rows += "|||\n";
  for (int i = 0; i < 3'000'000; ++i) many_cells += '|';
  for (int i = 0; i < 200'000; ++i) many_decisions += "## d\n";
  EXPECT_EQ(read_markdown(many_rows, "p.md").value().decisions.at(0).logic.tables.at(0).rules.size(),
            200'000U);
  EXPECT_EQ(problems_of(many_cells).back(),
            "p.md line 3 column 1: more than 2000000 cells; expected fewer: split the file");
  EXPECT_EQ(problems_of(many_decisions).size(), 1001U);
  EXPECT_EQ(problems_of(std::string(1'000'000, '|')).size(), 1U);
  EXPECT_FALSE(problems_of(std::string(1'000'000, '`')).empty());
  std::string deep = "| type |\n|---|\n";
  std::string path = "a";
  for (int i = 0; i < 40; ++i, path += " / a") deep += "| " + path + " |\n";
  EXPECT_NE(
      problems_of(deep + "\n## d\n" + table).front().find("expected at most 32 fields within each other"),
      std::string::npos);
}

rules::Model one_decision(Kind kind) {
  rules::Model model;
  model.file = "m.dmn";
  model.decisions.push_back({});
  model.decisions[0].id = "d";
  model.decisions[0].name = "d";
  model.decisions[0].logic.kind = kind;
  model.decisions[0].logic.text.line = 7;
  model.decisions[0].logic.text.column = 5;
  if (kind == Kind::table) model.decisions[0].logic.tables.push_back({});
  return model;
}

TEST(MarkdownProblems, WhatMarkdownCannotHoldIsRefusedByName) {
  for (auto const& [kind, name] : {std::pair{Kind::context, "a boxed context"},
                                   {Kind::list, "a boxed list"},
                                   {Kind::relation, "a boxed relation"},
                                   {Kind::invocation, "a boxed invocation"},
                                   {Kind::function, "a boxed function"},
                                   {Kind::conditional, "a boxed conditional"},
                                   {Kind::filter, "a boxed filter"},
                                   {Kind::for_in, "a boxed for"},
                                   {Kind::some, "a boxed some"},
                                   {Kind::every, "a boxed every"}})
    EXPECT_EQ(texts_of(write_markdown(one_decision(kind)).error()),
              (Texts{std::string("m.dmn line 7 column 5, decision d: ") + name +
                     "; expected a decision table or one FEEL expression; a DMN file holds it as it is"}));
  rules::Model model = one_decision(Kind::literal);
  model.functions.push_back({"f", "f", {}, {{}, 3, 1}, {}, {}});
  model.types.push_back({});
  model.types[0].name = "t";
  model.types[0].is_function = true;
  model.types[0].where.line = 2;
  EXPECT_EQ(texts_of(write_markdown(model).error()),
            (Texts{"m.dmn line 2 column 0, type t: a function type; expected types of values only; a DMN "
                   "file holds it as it is",
                   "m.dmn line 3 column 1, businessKnowledgeModel f: a business knowledge model; expected "
                   "decisions only; a "
                   "DMN file holds it as it is"}));
}

TEST(MarkdownProblems, OfRulesThatAPipeTableCannotHold) {
  rules::Model model = one_decision(Kind::table);
  rules::ModelTable& t = model.decisions[0].logic.tables[0];
  t.id = "d_table";
  t.where = {{}, 4, 2};
  t.outputs.push_back({"o", {}, {}, {}});
  t.rules.push_back({"default", {}, {{"1"}}, {{"nl", "x"}}, {}});
  t.rules.push_back({"r", {{"1", 5, 6}}, {{"1"}}, {}, {}});
  EXPECT_EQ(texts_of(write_markdown(model).error()),
            (Texts{"m.dmn line 4 column 2, decision d, rule default: the word default as the id of a rule; "
                   "expected another "
                   "id: this word marks a row of its own; a DMN file holds it as it is",
                   "m.dmn line 5 column 6, decision d, rule r: a rule of 1 inputs and 1 outputs; expected a "
                   "cell for each "
                   "column; a DMN file holds it as it is",
                   "m.dmn line 5 column 6, decision d, rule r: other annotations than the first rule; "
                   "expected the same "
                   "annotations for every rule, empty or not; a DMN file holds it as it is"}));
}

TEST(MarkdownProblems, ATextThatWouldBeReadOtherwiseIsNotWritten) {
  rules::Model model = one_decision(Kind::literal);
  model.decisions[0].name = "two  blanks";
  model.decisions[0].where = {{}, 6, 1};
  EXPECT_EQ(texts_of(write_markdown(model).error()),
            (Texts{"m.dmn line 6 column 1, decision d: a name or text that Markdown takes for something "
                   "else; expected names "
                   "of letters, digits and blanks; a DMN file holds it as it is"}));
}

}  // namespace
}  // namespace kanteling::io
