// SPDX-License-Identifier: Apache-2.0
// The contents of a decision byte by byte: a grant, a refusal and a personal budget, as JSON and in Dutch.
#include "../support/sample_decisions.hpp"
#include "golden.hpp"
#include "kanteling/io/decision_json.hpp"
#include "kanteling/io/schema.hpp"

namespace kanteling {
namespace {

using golden::expect_golden;

reporting::DecisionContents contents(reporting::Outcome const& outcome) {
  return reporting::decision_contents(outcome, sample::request(), sample::municipality(),
                                      sample::policy_with_conditions());
}

std::string json(reporting::Outcome const& outcome) {
  return io::write_decision(contents(outcome), sample::request(), sample::municipality(),
                            sample::policy_with_conditions()) +
         "\n";
}

std::string dutch(reporting::Outcome const& outcome) {
  return reporting::decision_text(contents(outcome), sample::request(), sample::municipality(),
                                  reporting::Language::dutch);
}

TEST(GoldenDecision, GrantInJson) {
  expect_golden("decision/grant.json", json(sample::granted()));
}

TEST(GoldenDecision, GrantInDutch) {
  expect_golden("decision/grant.nl.txt", dutch(sample::granted()));
}

TEST(GoldenDecision, RefusalInJson) {
  expect_golden("decision/refusal.json", json(sample::refused()));
}

TEST(GoldenDecision, RefusalInDutch) {
  expect_golden("decision/refusal.nl.txt", dutch(sample::refused()));
}

TEST(GoldenDecision, PersonalBudgetInJson) {
  expect_golden("decision/personal_budget.json", json(sample::granted_as_budget()));
}

TEST(GoldenDecision, PersonalBudgetInDutch) {
  expect_golden("decision/personal_budget.nl.txt", dutch(sample::granted_as_budget()));
}

TEST(GoldenDecision, Schema) {
  expect_golden("schema/decision.json", io::decision_schema());
}

}  // namespace
}  // namespace kanteling
