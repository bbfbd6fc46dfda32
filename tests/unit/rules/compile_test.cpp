// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kanteling/rules/package.hpp"
#include "small_policy.hpp"

namespace kanteling::rules {
namespace {

using Texts = std::vector<std::string>;

Schema const schema{testing::number("income", 2), testing::text("town", {"here", "there"}),
                    testing::boolean("has_car")};

Texts texts_of(Result<Package> const& result) {
  Texts texts;
  if (result) return texts;
  for (Problem const& p : result.error()) texts.push_back(to_string(p));
  return texts;
}

/// A decision `d` with one input on town and one output `verdict`.
ModelDecision on_town() {
  return testing::decision("d", HitPolicy::first, {"town"}, {{"verdict", Type::text}},
                           {{{"-"}, {"\"yes\""}}});
}

Result<Package> with_hooks(std::vector<Hook> hooks, std::vector<HookShape> const& shapes,
                           ModelDecision decision) {
  return compile({"test", "1", std::move(hooks), {}}, {testing::model_of({std::move(decision)})}, schema,
                 shapes, "h");
}

TEST(Compile, ReportsEveryProblemOfEveryTableTogether) {
  ModelDecision first = testing::decision(
      "pass", HitPolicy::first, {"incme", "town"}, {{"verdict", Type::text}, {"amount", Type::number}},
      {{{"<= 10", "\"hre\", 5"}, {"\"yes\"", "\"much\""}}, {{"-", "[1..2]"}, {"yes", "10"}}});
  testing::table_of(first).inputs[0].expression.line = 3;
  testing::table_of(first).inputs[0].expression.column = 7;
  testing::table_of(first).rules[0].inputs[1].line = 9;
  testing::table_of(first).rules[0].inputs[1].column = 12;
  ModelDecision const second = testing::decision("pass", HitPolicy::unique, {"income"}, {{"x", Type::number}},
                                                 {{{"[5..3]"}, {"1"}}, {{"< "}, {"2"}}});
  EXPECT_EQ(texts_of(testing::compile_decisions({first, second}, schema)), 
            (Texts{"test.dmn, decision pass: a second decision with this id; expected every decision of a package once",
                   "test.dmn line 3 column 7, decision pass, input incme: incme; expected a known name such as \"income\", "
                   "or \"incme\" in double quotes where a text is meant",
                   "test.dmn, decision pass, rule r2, output verdict: yes; expected a known name, or \"yes\" in double "
                   "quotes where a text is meant",
                   "test.dmn, decision pass, rule r2, input income: the end of the text; expected an expression",
                   "test.dmn line 9 column 12, decision pass, rule r1, input town: \"hre\"; expected a value of town: "
                   "\"here\" or \"there\"",
                   "test.dmn line 9 column 12, decision pass, rule r1, input town: 5; expected a text in double quotes, "
                   "which is what town holds",
                   "test.dmn, decision pass, rule r2, input town: 1; expected values of town one by one: they have no order",
                   "test.dmn, decision pass, rule r2, input town: 2; expected values of town one by one: they have no order",
                   "test.dmn, decision pass, rule r1, output amount: \"much\"; expected a number, the name of a fact that "
                   "holds one, or null",
                   "test.dmn, decision pass, rule r1, input income: [5..3]; expected an interval that holds a value of "
                   "income: the lower end comes first"}));
}

TEST(Compile, ReportsTablesOutOfShape) {
  ModelDecision d = on_town();
  testing::table_of(d).rules.push_back(testing::table_of(d).rules[0]);
  testing::table_of(d).rules[1].inputs.clear();
  testing::table_of(d).rules[1].outputs.emplace_back();
  testing::table_of(d).outputs.push_back(testing::table_of(d).outputs[0]);
  EXPECT_EQ(texts_of(testing::compile_decisions({d}, schema)),
            (Texts{"test.dmn, decision d, rule r1: 1 output entries; expected 2, one per output column",
                   "test.dmn, decision d, rule r1: 0 input entries; expected 1, one per input column",
                   "test.dmn, decision d: rule id r1 stands there twice; expected every rule id once",
                   "test.dmn, decision d: output verdict stands there twice; expected every output once"}));
  testing::table_of(d).outputs.clear();
  EXPECT_EQ(texts_of(testing::compile_decisions({d}, schema)).at(0),
            "test.dmn, decision d: no output; expected at least one output column");
}

TEST(Compile, HoldsDeclaredTypesAgainstTheSchema) {
  ModelDecision d = on_town();
  testing::table_of(d).inputs[0].type_ref = "number";
  EXPECT_EQ(
      texts_of(testing::compile_decisions({d}, schema)),
      Texts{"test.dmn, decision d, input town: declared as number; expected string, the type of this fact"});
  testing::table_of(d).inputs[0].type_ref = "string";
  EXPECT_TRUE(testing::compile_decisions({d}, schema));
}

/// 5,000 rules of 13 values each: 130,000 cuts x 79 words, more than half of what a package may take.
ModelDecision large(std::string id) {
  ModelDecision d = testing::decision(std::move(id), HitPolicy::first, {"income"}, {{"x", Type::number}}, {});
  for (int rule = 0; rule < 5'000; ++rule) {
    std::string cell = std::to_string(rule * 1'000);
    for (int i = 1; i < 13; ++i) cell += "," + std::to_string(rule * 1'000 + i * 2);
    testing::table_of(d).rules.push_back({"x" + std::to_string(rule), {{cell, 0, 0}}, {{"null", 0, 0}}, {}, {}});
  }
  return d;
}

TEST(Compile, RefusesTablesThatWouldFillTheMemory) {
  EXPECT_EQ(
      texts_of(testing::compile_decisions({large("d"), large("e")}, schema)),
      Texts{
          "test.dmn, decision e, input income: too many distinct values for so many rules; expected smaller "
          "tables: compiled cells may take 128 MiB in all"});
}

TEST(Compile, RefusesASchemaThatContradictsItself) {
  Schema const twice{testing::number("a", 10), testing::number("b"), testing::number("b")};
  EXPECT_EQ(texts_of(testing::compile_decisions({}, twice)),
            (Texts{"schema, variable a: scale 10; expected a scale of 0 .. 9",
                   "schema, variable b: a second one; expected every name once"}));
}

TEST(Compile, RefusesInputsThatAreNoFacts) {
  Model model = testing::model_of({on_town()});
  model.inputs = {{"i1", "town", "string", {}}, {"i2", "colour", "string", {}}};
  Result<Package> const package = compile({"test", "1", {}, {}}, {model}, schema, {}, "");
  EXPECT_EQ(texts_of(package), Texts{"input colour: an input that is no fact; expected the name of a fact, or no such input"});
}

TEST(Compile, KeepsWhatExplanationsNeed) {
  ModelDecision d = on_town();
  testing::table_of(d).rules[0].annotations.push_back({"nl", "Iedereen mag mee."});
  testing::table_of(d).rules[0].source.emplace().act = "Buswet";
  Table const t = testing::compile_decisions({d}, schema).value().form.tables[0];
  EXPECT_EQ(t.rules[0].annotations[0].text, "Iedereen mag mee.");
  EXPECT_EQ(t.rules[0].source.act, "Buswet");
  EXPECT_EQ(t.rules[0].input_texts, Texts{"-"});
}

TEST(Hooks, BindInTheOrderOfTheShapes) {
  Model const model =
      testing::model_of({testing::decision("other", HitPolicy::first, {}, {{"x", Type::number}}, {}), on_town()});
  std::vector<HookShape> const shapes{{"b", {{"verdict", Type::text}}, {"town"}}, {"a", {}, {}}};
  Result<Package> const p =
      compile({"test", "1", {{"a", "other"}, {"b", "d"}}, {}}, {model}, schema, shapes, "h");
  ASSERT_TRUE(p) << to_string(p.error()[0]);
  ASSERT_EQ(p->hook_decisions.size(), 2U);
  EXPECT_EQ(p->hook_decisions[0].index, 1U);
  EXPECT_EQ(p->hook_decisions[1].index, 0U);
  EXPECT_EQ(p->hash, "h");
}

TEST(Hooks, MissingUnknownOrWithoutDecisionAreProblems) {
  EXPECT_EQ(
      texts_of(with_hooks({{"urgancy", "d"}, {"desk", "dd"}, {"desk", "d"}},
                          {{"urgency", {}, {}}, {"desk", {}, {}}}, on_town())),
      (Texts{
          "manifest.json, hook urgancy: no hook has this name; expected a hook of the library: \"urgency\"",
          "manifest.json, hook desk: a second one; expected every hook once",
          "manifest.json, hook urgency: no decision is named for it; expected \"urgency\": the id of a "
          "decision",
          "manifest.json, hook desk: no decision has the id dd; expected the id of a decision in this "
          "package: "
          "\"d\""}));
}

TEST(Hooks, OutputsMustBeThereWithTheirType) {
  EXPECT_EQ(
      texts_of(with_hooks({{"h", "d"}}, {{"h", {{"amount", Type::number}, {"verdict", Type::boolean}}, {}}},
                          on_town())),
      (Texts{
          "test.dmn, decision d: answers h without output amount; expected output column amount of type "
          "number",
          "test.dmn, decision d: output verdict is a string; expected output column verdict of type boolean, "
          "because the decision answers h"}));
}

TEST(Hooks, MayReadOnlyWhatServesTheirPurpose) {
  ModelDecision d = testing::decision("d", HitPolicy::first, {"income", "town"}, {{"x", Type::boolean}},
                                      {{{"-", "-"}, {"has_car"}}});
  EXPECT_EQ(
      texts_of(with_hooks({{"rung/wmo/usual_help", "d"}}, {{"rung/wmo/usual_help", {}, {"town"}}}, d)),
      (Texts{
          "test.dmn, decision d, input income: rung/wmo/usual_help reads income, which it may not see; expected facts that "
          "serve this purpose only: town",
          "test.dmn, decision d, rule r1, output x: rung/wmo/usual_help reads has_car, which it may not see; expected "
          "facts that serve this purpose only: town"}));
}

}  // namespace
}  // namespace kanteling::rules
