// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/schema.hpp"

#include <gtest/gtest.h>

#include "../../support/sample_decisions.hpp"
#include "../../support/schema_check.hpp"
#include "io/case_shape.hpp"
#include "kanteling/io/case_json.hpp"
#include "kanteling/io/decision_json.hpp"
#include "kanteling/io/outcome_json.hpp"
#include "kanteling/people/facts.hpp"

namespace kanteling {
namespace {

using nlohmann::json;
using support::SchemaCheck;

json case_shape() { return json::parse(io::case_schema()); }
json outcome_shape() { return json::parse(io::outcome_schema()); }
std::vector<std::string> const none;

TEST(CaseSchema, FitsWhatIsWritten) {
  people::Case request = sample::request();
  request.applied = request.on;
  json const written = json::parse(io::write_case(request));
  EXPECT_EQ(SchemaCheck(case_shape()).differences(written), none);
}

TEST(CaseSchema, AllowsTheKeysThatReadingAllows) {
  std::vector<std::string> names;
  json const properties = case_shape()["properties"];
  for (auto const& property : properties.items()) names.push_back(property.key());
  EXPECT_EQ(names, std::vector<std::string>(io::case_keys.begin(), io::case_keys.end()));
}

TEST(CaseSchema, ACaseWithoutWhatItRequiresIsRefusedByReadingToo) {
  for (std::string_view const key : io::case_required) {
    json less = json::parse(io::write_case(sample::request()));
    less.erase(std::string(key));
    EXPECT_FALSE(SchemaCheck(case_shape()).differences(less).empty()) << key;
    EXPECT_FALSE(io::read_case(less.dump())) << key;
  }
}

TEST(CaseSchema, NamesEveryFactOnceInItsScope) {
  json const definitions = case_shape()["$defs"];
  std::size_t facts = 0;
  for (auto const& definition : definitions.items())
    if (definition.value().contains("properties")) facts += definition.value()["properties"].size();
  EXPECT_EQ(facts, people::fact_count);
  json const& income = definitions["case_facts"]["properties"]["monthly_income"];
  EXPECT_EQ(income["unit"], "euro");
  EXPECT_EQ(income["decimals"], 2);
  EXPECT_EQ(income["purposes"], json::array({"participation", "debts", "pupil_transport"}));
  EXPECT_EQ(income["question_nl"], "Hoeveel inkomen heeft uw huishouden per maand?");
  EXPECT_TRUE(definitions["task_facts"]["properties"].contains("carer_amount"));
  EXPECT_TRUE(definitions["derived_facts"]["properties"].contains("age"));
}

json written_outcome(reporting::Outcome const& outcome) {
  return json::parse(io::write_outcome(outcome, sample::municipality(), sample::policy()));
}

TEST(OutcomeSchema, FitsWhatIsWritten) {
  SchemaCheck const check(outcome_shape());
  EXPECT_EQ(check.differences(written_outcome(sample::outcome())), none);
  EXPECT_EQ(check.differences(written_outcome(sample::full_outcome())), none);
  reporting::Outcome bare;
  EXPECT_EQ(check.differences(written_outcome(bare)), none);
}

TEST(OutcomeSchema, RequiresEveryProperty) {
  json const shape = outcome_shape();
  EXPECT_EQ(shape["required"].size(), shape["properties"].size());
  json less = written_outcome(sample::outcome());
  less["needs"][0]["tasks"][0]["findings"][0].erase("verdict");
  less["next"]["actor"] = "nobody";
  less["more"] = 1;
  EXPECT_EQ(SchemaCheck(shape).differences(less),
            (std::vector<std::string>{".more: not in the schema", ".needs[].tasks[].findings[]: no verdict",
                                      ".next.actor: \"nobody\" is not among the words"}));
}

json written_decision(reporting::Outcome const& outcome) {
  auto const contents =
      reporting::decision_contents(outcome, sample::request(), sample::municipality(), sample::policy_with_conditions());
  return json::parse(io::write_decision(contents, sample::request(), sample::municipality(), sample::policy_with_conditions()));
}

TEST(DecisionSchema, FitsWhatIsWritten) {
  SchemaCheck const check(json::parse(io::decision_schema()));
  for (auto const& outcome : {sample::granted(), sample::granted_as_budget(), sample::refused(), sample::outcome()})
    EXPECT_EQ(check.differences(written_decision(outcome)), none);
  EXPECT_EQ(check.differences(written_decision(reporting::Outcome{})), none);
}

TEST(DecisionSchema, RequiresEveryProperty) {
  json const shape = json::parse(io::decision_schema());
  EXPECT_EQ(shape["required"].size(), shape["properties"].size());
  json less = written_decision(sample::refused());
  less["needs"][1]["reasons"][0].erase("rule");
  less["needs"][1]["ruling"] = "perhaps";
  EXPECT_EQ(SchemaCheck(shape).differences(less).size(), 2U);
}

}  // namespace
}  // namespace kanteling
