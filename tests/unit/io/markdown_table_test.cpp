// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/markdown_table.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "io/markdown_text.hpp"
#include "kanteling/io/dmn.hpp"
#include "kanteling/io/dmn_write.hpp"

namespace kanteling::io {
namespace {

using rules::Aggregation;
using rules::HitPolicy;
using rules::Model;
using Kind = rules::ModelExpression::Kind;

constexpr std::string_view bus_pass = R"(<!-- an invented policy
     over two lines -->
# Bus pass

Free text, - a dash - and a `code` word mean nothing here.

| type | of | list | allowed | allowed list |
|---|---|---|---|---|
| tAge | number | | [0..120] | |
| tHome | | | | |
| tHome / street | string | | | |
| tHome / rooms | number | yes | | count(?) < 9 |

| input | type | id |
|:--|:-:|---|
| Full age | tAge | in_age |
| town | string | town |

## bus_pass: Who gets a bus pass
- hit policy: C+
- table: passes
- type: number
- act: Wmo 2015
- article: 2.3.5(3)
- level: act
- evidence: seen
- from: 2015-01-01
- to: 2030-12-31
- open: yes
- version of: old_pass
- requires: in_age, town

| rule | Full age + 1: number | town | **rides: number** | *nl* | `act` | `from` |
|---|:--:|---|---|---|---|---|
| allowed | [0..120] | "here", "there" | 0, 10 | | | |
| old | >= 65 | - | 10 | U bent 65\|66. | | |
| young | < 12 | "a\"b", "c\\d" | 5 | Jong.<br>Heel jong. | Bylaw | 2020-01-01 |
| default | | | 0 | | | |

### Why
- this is: not a property

## twice: Double
- requires: bus_pass

```feel number
2 * bus_pass
  + 0
```

```mermaid
graph
```
)";

Model read(std::string_view text) {
  Result<Model> model = read_markdown(text, "bus.md");
  EXPECT_TRUE(model) << to_string(model.error().at(0));
  return model.value_or(Model{});
}

TEST(MarkdownTable, ReadsTypesAndInputs) {
  Model const model = read(bus_pass);
  EXPECT_EQ(model.file, "bus.md");
  EXPECT_EQ(model.name, "Bus pass");
  ASSERT_EQ(model.types.size(), 2U);
  EXPECT_EQ(model.types[0].type_ref, "number");
  EXPECT_EQ(model.types[0].allowed.text, "[0..120]");
  EXPECT_EQ(model.types[0].allowed.line, 9U);
  EXPECT_EQ(model.types[0].allowed.column, 21U);
  ASSERT_EQ(model.types[1].fields.size(), 2U);
  EXPECT_EQ(model.types[1].fields[1].name, "rooms");
  EXPECT_TRUE(model.types[1].fields[1].is_list);
  EXPECT_TRUE(model.types[1].fields[1].allowed_for_list);
  EXPECT_FALSE(model.types[1].fields[0].allowed_for_list);
  ASSERT_EQ(model.inputs.size(), 2U);
  EXPECT_EQ(model.inputs[0].id, "in_age");
  EXPECT_EQ(model.inputs[0].name, "Full age");
  EXPECT_EQ(model.inputs[0].type_ref, "tAge");
  EXPECT_EQ(model.inputs[1].where.line, 17U);
}

TEST(MarkdownTable, ReadsADecisionWithItsTextsAndPlaces) {
  Model const model = read(bus_pass);
  ASSERT_EQ(model.decisions.size(), 2U);
  rules::ModelDecision const& d = model.decisions[0];
  EXPECT_EQ(d.id, "bus_pass");
  EXPECT_EQ(d.name, "Who gets a bus pass");
  EXPECT_EQ(d.where.line, 19U);
  EXPECT_EQ(d.where.column, 4U);
  EXPECT_EQ(d.type_ref, "number");
  EXPECT_TRUE(d.open);
  EXPECT_EQ(d.version_of, "old_pass");
  ASSERT_EQ(d.requires_.size(), 2U);
  EXPECT_EQ(d.requires_[0].id, "in_age");
  EXPECT_EQ(d.requires_[1].id, "town");
  EXPECT_EQ(d.source->article, "2.3.5(3)");
  EXPECT_EQ(d.source->valid.to, make_date(2030, 12, 31));
  ASSERT_EQ(d.logic.kind, Kind::table);
  rules::ModelTable const& t = d.logic.tables.at(0);
  EXPECT_EQ(t.id, "passes");
  EXPECT_EQ(t.hit_policy, HitPolicy::collect);
  EXPECT_EQ(t.aggregation, Aggregation::sum);
  ASSERT_EQ(t.inputs.size(), 2U);
  EXPECT_EQ(t.inputs[0].expression.text, "Full age + 1");
  EXPECT_EQ(t.inputs[0].type_ref, "number");
  EXPECT_EQ(t.inputs[1].type_ref, "");
  EXPECT_EQ(t.inputs[1].allowed.text, "\"here\", \"there\"");
  EXPECT_EQ(t.outputs.at(0).name, "rides");
  EXPECT_EQ(t.outputs[0].allowed.text, "0, 10");
  EXPECT_EQ(t.outputs[0].default_entry.text, "0");
  ASSERT_EQ(t.rules.size(), 2U);
  EXPECT_EQ(t.rules[0].id, "old");
  EXPECT_EQ(t.rules[0].inputs.at(0).text, ">= 65");
  EXPECT_EQ(t.rules[0].inputs[0].line, 36U);
  EXPECT_EQ(t.rules[0].inputs[0].column, 9U);
  EXPECT_EQ(t.rules[0].annotations.at(0).name, "nl");
  EXPECT_EQ(t.rules[0].annotations[0].text, "U bent 65|66.");
  EXPECT_EQ(t.rules[1].inputs[1].text, "\"a\\\"b\", \"c\\d\"");
  EXPECT_EQ(t.rules[1].annotations[0].text, "Jong.\nHeel jong.");
}

TEST(MarkdownTable, ARuleInheritsWhatItDoesNotState) {
  Model const model = read(bus_pass);
  std::vector<rules::ModelRule> const& rules = model.decisions.at(0).logic.tables.at(0).rules;
  EXPECT_EQ(rules.at(0).source, model.decisions[0].source);
  EXPECT_EQ(rules.at(1).source->act, "Bylaw");
  EXPECT_EQ(rules[1].source->article, "") << "an act of its own drops the article";
  EXPECT_EQ(rules[1].source->level, NormLevel::act);
  EXPECT_EQ(rules[1].source->valid.from, make_date(2020, 1, 1));
  EXPECT_FALSE(rules[1].source->valid.to) << "a first day of its own drops the last day";
}

TEST(MarkdownTable, ReadsAnExpression) {
  rules::ModelDecision const d = read(bus_pass).decisions.at(1);
  EXPECT_EQ(d.logic.kind, Kind::literal);
  EXPECT_EQ(d.logic.text.text, "2 * bus_pass\n  + 0");
  EXPECT_EQ(d.logic.text.line, 47U);
  EXPECT_EQ(d.logic.type_ref, "number");
  EXPECT_FALSE(d.source);
}

TEST(MarkdownTable, WhatIsLeftOutHasAMeaning) {
  Model const model = read("## pass\n\n| age | **pass** |\n|---|---|\n| > 64 | true |\n| - | false |\n");
  rules::ModelDecision const& d = model.decisions.at(0);
  EXPECT_EQ(model.name, "");
  EXPECT_EQ(d.name, "pass");
  EXPECT_EQ(d.logic.tables.at(0).id, "pass_table");
  EXPECT_EQ(d.logic.tables[0].hit_policy, HitPolicy::unique);
  EXPECT_EQ(d.logic.tables[0].rules.at(1).id, "pass_2");
  EXPECT_FALSE(d.logic.tables[0].rules[1].source);
}

TEST(MarkdownTable, ReadsWhatEditorsMakeOfIt) {
  std::string const text =
      "\xEF\xBB\xBF# Pass\r\n\r\n## pass\r\n* hit policy: collect max\r\n\r\n"
      "  | `age` is\\_old | __pass : number__ | _note_ |\r\n  |:--|---|--:|\r\n"
      "  | `> 6\\|7` | 1 &lt; 2 \\* 3 | \\`a\\` \n";
  Model const model = read(text);
  rules::ModelTable const& t = model.decisions.at(0).logic.tables.at(0);
  EXPECT_EQ(t.aggregation, Aggregation::max);
  EXPECT_EQ(t.inputs.at(0).expression.text, "`age` is_old");
  EXPECT_EQ(t.outputs.at(0).name, "pass");
  EXPECT_EQ(t.outputs[0].type_ref, "number");
  EXPECT_EQ(t.rules.at(0).inputs.at(0).text, "> 6|7");
  EXPECT_EQ(t.rules[0].outputs.at(0).text, "1 < 2 * 3");
  EXPECT_EQ(t.rules[0].annotations.at(0).name, "note");
  EXPECT_EQ(t.rules[0].annotations[0].text, "`a`");
}

TEST(MarkdownTable, EveryHitPolicyHasALetterAndAWord) {
  for (auto const& [words, policy, aggregation] :
       {std::tuple{"U UNIQUE", HitPolicy::unique, Aggregation::none},
        {"A Any", HitPolicy::any, Aggregation::none},
        {"P PRIORITY", HitPolicy::priority, Aggregation::none},
        {"F first", HitPolicy::first, Aggregation::none},
        {"R RULE ORDER", HitPolicy::rule_order, Aggregation::none},
        {"O OUTPUT ORDER", HitPolicy::output_order, Aggregation::none},
        {"C COLLECT", HitPolicy::collect, Aggregation::none},
        {"C+ COLLECT SUM", HitPolicy::collect, Aggregation::sum},
        {"C# COLLECT COUNT", HitPolicy::collect, Aggregation::count},
        {"C< COLLECT MIN", HitPolicy::collect, Aggregation::min},
        {"C> COLLECT MAX", HitPolicy::collect, Aggregation::max}}) {
    std::string const both = words;
    std::size_t const blank = both.find(' ');
    for (std::string const& word : {both.substr(0, blank), both.substr(blank + 1)}) {
      Model const model = read("## d\n- hit policy: " + word + "\n\n| a | **b** |\n|---|---|\n");
      rules::ModelTable const& t = model.decisions.at(0).logic.tables.at(0);
      EXPECT_EQ(t.hit_policy, policy) << word;
      EXPECT_EQ(t.aggregation, aggregation) << word;
      EXPECT_NE(write_markdown(model).value().find("- hit policy: " + both.substr(0, blank) + '\n'),
                std::string::npos);
    }
  }
}

TEST(MarkdownTable, WritingAndReadingGivesTheSameModel) {
  Model const model = read(bus_pass);
  std::string const text = write_markdown(model).value();
  EXPECT_EQ(write_dmn(read(text)), write_dmn(model));
  EXPECT_EQ(write_markdown(read(text)).value(), text) << "and writing that gives the same text";
}

TEST(MarkdownTable, AWrittenTableStandsStraight) {
  Model const model = read(
      "# M\n\n| input | type |\n|---|---|\n| age | number |\n\n## pass: Pass\n- act: A\n- level: act\n"
      "- evidence: seen\n- from: 2026-01-01\n\n| rule | age: number | **pass** | `to` |\n|---|---|---|---|\n"
      "| a | > 64 | \"é\" | 2026-12-31 |\n");
  EXPECT_EQ(write_markdown(model).value(),
            "# M\n\n"
            "| input | type   |\n"
            "|-------|--------|\n"
            "| age   | number |\n\n"
            "## pass: Pass\n- hit policy: U\n- act: A\n- level: act\n- evidence: seen\n- from: 2026-01-01\n\n"
            "| rule | age: number | **pass** | `from`     | `to`       |\n"
            "|------|-------------|----------|------------|------------|\n"
            "| a    | > 64        | \"é\"      | 2026-01-01 | 2026-12-31 |\n");
}

/// Every kind of text that Markdown could take for something else, in every place for free text.
TEST(MarkdownTable, OddTextsComeBackUnchanged) {
  for (std::string const text :
       {"a|b",      "\\|",        "\\\\",         "\\",    "a\\",      "|",        "||",         "*a*",
        "**a**",    "a*b*c",      "a * b",        "_a_",   "a_b",      "__a__",    "`a`",        "``",
        "`",        "<br>",       "a<br>b",       "<b>",   "< 5",      "<=5",      "&#32;",      "&lt;",
        "&amp;lt;", "a & b",      "a\nb",         "\n",    "a\n",      " a",       "a ",         "\ta",
        "a\tb",     "\"a\\\"b\"", "\"\\\\\"",     "'a'",   "- ",       "-",        "# a",        "a #",
        "## a",     "[1..5]",     "[a](b)",       "~~a~~", "default ", "allowed.", "---",        "```",
        "a\r\nb",   "€ 5",        "{a: 1, b: 2}", ":",     "\\n",      "\\\"",     "<!-- a -->", "yes"}) {
    Model model = read(bus_pass);
    rules::ModelDecision& d = model.decisions.at(0);
    rules::ModelTable& t = d.logic.tables.at(0);
    t.rules[0].inputs[1].text = text;
    t.rules[0].outputs[0].text = text;
    t.rules[1].annotations[0].text = text;
    t.outputs[0].default_entry.text = text;
    t.inputs[1].allowed.text = text;
    t.rules[0].source->act = text;
    model.types[0].allowed.text = text;
    Result<std::string> const written = write_markdown(model);
    ASSERT_TRUE(written) << text << ": " << to_string(written.error()[0]);
    Model const again = read(*written);
    rules::ModelTable const& u = again.decisions.at(0).logic.tables.at(0);
    EXPECT_EQ(u.rules.at(0).inputs.at(1).text, text);
    EXPECT_EQ(u.rules[0].outputs.at(0).text, text);
    EXPECT_EQ(u.rules[0].source->act, text);
    EXPECT_EQ(u.rules.at(1).annotations.at(0).text, text);
    EXPECT_EQ(u.outputs.at(0).default_entry.text, text);
    EXPECT_EQ(u.inputs.at(1).allowed.text, text);
    EXPECT_EQ(again.types.at(0).allowed.text, text);
  }
}

/// What a web page would take for emphasis, code, HTML, a link or the end of a heading is protected; the rest
/// stays plain.
TEST(MarkdownTable, AWebPageShowsTextsAsTheyAre) {
  for (auto const& [text, written] : {std::pair{"a * b", "a * b"},
                                      {"a*b*c", "a\\*b\\*c"},
                                      {"old_age", "old_age"},
                                      {"_a_", "\\_a\\_"},
                                      {"< 5", "< 5"},
                                      {"<5", "\\<5"},
                                      {"<b>", "\\<b>"},
                                      {"a & b", "a & b"},
                                      {"&lt;", "\\&lt;"},
                                      {"[1](2)", "[1]\\(2)"},
                                      {"f(2)", "f(2)"},
                                      {"C #", "C \\#"},
                                      {"# 1", "# 1"},
                                      {"~~a~~", "\\~\\~a\\~\\~"},
                                      {"`a`", "\\`a\\`"},
                                      {"a|b", "a\\|b"},
                                      {"\\n", "\\\\n"},
                                      {"a\nb", "a<br>b"},
                                      {" a ", "&#32;a&#32;"}})
    EXPECT_EQ(to_markdown(text), written);
}

TEST(MarkdownTable, IndentedCodeIsPassedOver) {
  Model const model = read("## d\n\n    | a | b\n    ## e\n\t- open: perhaps\n\n| a | **b** |\n|---|---|\n");
  EXPECT_EQ(model.decisions.size(), 1U);
}

TEST(MarkdownTable, OddExpressionsComeBackUnchanged) {
  for (std::string const text :
       {"", "```", "````\n```", "a\n\nb", "  a", "\n", "| a |", "# a", "- b: c", "~~~"}) {
    Model model = read(bus_pass);
    model.decisions.at(1).logic.text.text = text;
    Result<std::string> const written = write_markdown(model);
    ASSERT_TRUE(written) << text << ": " << to_string(written.error()[0]);
    EXPECT_EQ(read(*written).decisions.at(1).logic.text.text, text);
  }
}

TEST(MarkdownTable, TheStockPolicyGoesThroughMarkdownUnchanged) {
  std::size_t files = 0;
  for (auto const& entry : std::filesystem::directory_iterator(KANTELING_SOURCE_DIR "/src/policy")) {
    if (entry.path().extension() != ".dmn") continue;
    std::ifstream file(entry.path());
    std::string const xml{std::istreambuf_iterator<char>(file), {}};
    Model const model = read_dmn(xml, "policy.dmn").value();
    std::string const text = write_markdown(model).value();
    EXPECT_EQ(write_dmn(read(text)), write_dmn(model)) << entry.path();
    ++files;
  }
  EXPECT_GT(files, 4U);
}

}  // namespace
}  // namespace kanteling::io
