// SPDX-License-Identifier: Apache-2.0
// A hook may stand on other decisions, on expressions and on a default output: triage takes them as it takes facts.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kanteling/people/fact_row.hpp"
#include "kanteling/triage/hooks.hpp"
#include "triage/call.hpp"
#include "tiny_policy.hpp"

namespace kanteling::triage::test {
namespace {

using people::fact;

rules::CaseDays const today = rules::all_on(make_date(2026, 11, 26));

rules::ModelDecision expression(std::string const& id, std::string const& type, std::string const& text) {
  rules::ModelDecision d;
  d.id = d.name = id;
  d.type_ref = type;
  d.logic.kind = rules::ModelExpression::Kind::literal;
  d.logic.text.text = text;
  return d;
}

/// The tiny policy with one hook, `review`, that stands on an expression over the age, with a default.
Result<rules::Package> policy() {
  rules::Model model = tiny_model();
  for (rules::ModelDecision& d : model.decisions) {
    if (d.id != "review") continue;
    d.requires_ = {{"decades", {}}};
    rules::ModelTable& table = d.logic.tables[0];
    table.inputs = {{{"decades"}, "number", {}}};
    table.outputs[0].default_entry.text = "52";
    table.rules.resize(1, {"review_1", {}, {}, {}, {}});
    table.rules[0].inputs = {{">= 7, null"}};
    table.rules[0].outputs = {{"26"}};
  }
  model.decisions.push_back(expression("decades", "number", "floor(age / 10)"));
  return compile_tiny(std::move(model));
}

TEST(ChainedPolicy, AHookStandsOnAnExpression) {
  Result<rules::Package> const package = policy();
  ASSERT_TRUE(package) << to_string(package.error().at(0));
  people::FactRow row;
  row.set(fact("age"), 75);
  Call const old(*package, today, Hook::review, row);
  EXPECT_EQ(old.number("weeks"), 26);
  EXPECT_EQ(old.facts_used(), std::vector<people::FactId>{fact("age")});
  EXPECT_TRUE(old.missing().empty());
}

TEST(ChainedPolicy, WhereNoRuleFiresTheDefaultHolds) {
  people::FactRow row;
  row.set(fact("age"), 40);
  EXPECT_EQ(Call(*policy(), today, Hook::review, row).number("weeks"), 52);
}

TEST(ChainedPolicy, AnUnknownFactBehindAnExpressionIsUndetermined) {
  people::FactRow const row;
  Result<rules::Package> const package = policy();
  Call const call(*package, today, Hook::review, row);
  EXPECT_TRUE(call.undetermined());
  EXPECT_EQ(call.answer().deciding, std::vector<std::uint32_t>{fact("age").index});
}

}  // namespace
}  // namespace kanteling::triage::test
