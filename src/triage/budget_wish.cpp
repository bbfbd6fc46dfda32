// SPDX-License-Identifier: Apache-2.0
#include "triage/budget_wish.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kanteling::triage {
namespace {

using law::Assessed;
using law::BudgetCondition;
using people::fact;

/// The facts behind the conditions that a resident can be asked about.
constexpr std::array<std::pair<BudgetCondition, people::FactId>, 3> asked{{
    {BudgetCondition::able, fact("pgb_able")},
    {BudgetCondition::reasoned, fact("pgb_reasoned")},
    {BudgetCondition::quality, fact("pgb_safe")},
}};

Assessed assessed(people::FactRow const& row, people::FactId id) {
  if (row.unknown(id)) return Assessed::not_assessed;
  return row.is_true(id) ? Assessed::met : Assessed::not_met;
}

bool may_be_granted(StepPlan const& plan) {
  return std::any_of(plan.tasks.begin(), plan.tasks.end(), [](TaskPlan const& task) {
    return task.remainder > 0 && !task.findings.empty() && task.findings.back().verdict == Verdict::admissible;
  });
}

}  // namespace

std::optional<law::PersonalBudgetAnswer> weigh_budget_wish(StepPlan const& plan, people::FactRow const& row, Date on) {
  if (plan.act != law::Act::wmo || row.unknown(fact("pgb_wish")) || !may_be_granted(plan)) return std::nullopt;
  law::PersonalBudgetFacts facts;
  facts.on = on;
  facts.wanted = assessed(row, fact("pgb_wish"));
  facts.able = assessed(row, fact("pgb_able"));
  facts.reasoned = assessed(row, fact("pgb_reasoned"));
  facts.quality = assessed(row, fact("pgb_safe"));
  auto const answer = law::assess_personal_budget(facts);
  if (!answer) return std::nullopt;  // a day before the act: no budget under it
  return *answer;
}

std::vector<people::FactId> missing_of_budget(law::PersonalBudgetAnswer const& answer) {
  std::vector<people::FactId> facts;
  if (answer.of(BudgetCondition::wanted) != Assessed::met) return facts;
  for (auto const& [condition, id] : asked)
    if (answer.missing(condition)) facts.push_back(id);
  return facts;
}

}  // namespace kanteling::triage
