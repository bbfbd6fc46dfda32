// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/reporting/decision_contents.hpp"
#include "sample.hpp"

/// Decisions on the application of the invented household.
namespace kanteling::sample {

/// The policy of the sample, and conditions of a parking card.
inline rules::Package policy_with_conditions() {
  Source const source{
      "Regeling parkeerkaart (verzonnen)", "1", NormLevel::decree, Evidence::seen, {day(1, 1), std::nullopt}};
  rules::Package package = policy();
  rules::Table card;
  card.id = "parking_card";
  card.rules = {rule("p1", "De kaart is voor mensen die niet ver kunnen lopen.",
                     "The card is for people who cannot walk far.", source)};
  package.form.tables.push_back(card);
  return package;
}

/// What remains of the cleaning is granted in kind; for the parking card advice is awaited.
inline reporting::Outcome granted() {
  reporting::Outcome o = outcome();
  o.assessment.stage = people::Stage::application;
  o.assessment.needs[0].tasks[0].settled = true;
  return o;
}

/// The same help, as a personal budget.
inline reporting::Outcome granted_as_budget() {
  reporting::Outcome o = granted();
  law::PersonalBudgetAnswer budget;
  budget.verdict = law::BudgetVerdict::can_be_granted;
  o.assessment.needs[0].personal_budget = budget;
  return o;
}

/// The parking card is refused by a condition that is not met; of the cleaning nothing remains.
inline reporting::Outcome refused() {
  reporting::Outcome o = granted();
  triage::TaskPlan& cleaning = o.assessment.needs[0].tasks[0];
  cleaning.findings = {finding(triage::Rung::own_strength, triage::Verdict::covers, 90)};
  cleaning.findings[0].rule = triage::RuleRef{0, 0};
  cleaning.remainder = 0;
  o.assessment.needs[1].criteria =
      triage::CriteriaFinding{triage::CriteriaVerdict::does_not_meet, triage::RuleRef{3, 0}, "", {}, {}};
  o.choices = {};
  return o;
}

}  // namespace kanteling::sample
