// SPDX-License-Identifier: Apache-2.0
#include "reporting/telling.hpp"

namespace kanteling::reporting {

void tell_budget(Telling const& t, triage::StepPlan const& plan) {
  if (!plan.personal_budget) return;
  law::PersonalBudgetAnswer const& answer = *plan.personal_budget;
  InquiryWords const& words = t.words.inquiry;
  t.page.gap();
  t.page.line(word(words.budget, answer.verdict));
  if (answer.verdict != law::BudgetVerdict::cannot_be_granted) return;
  constexpr auto first = static_cast<std::size_t>(law::BudgetCondition::able);
  for (std::size_t i = 0; i < words.budget_conditions.size(); ++i) {
    auto const condition = static_cast<law::BudgetCondition>(first + i);
    if (answer.of(condition) != law::Assessed::not_met) continue;
    law::Citation const& source = law::name_of(condition).source;
    t.page.bullet(
        fill(words.budget_conditions[i], {source_text(t, source.act, source.article, source.evidence)}), 2);
  }
}

}  // namespace kanteling::reporting
