// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/personal_budget.hpp"

#include <algorithm>
#include <utility>

namespace kanteling::law {
namespace {

std::vector<Problem> problems_of(PersonalBudgetFacts const& facts) {
  std::vector<Problem> problems;
  if (facts.on < detail::personal_budget_from)
    problems.push_back({"on", to_string(facts.on), "a day from 2015-01-01 on, when the Wmo 2015 began"});
  auto const check = [&](std::string where, Cents amount) {
    if (amount < Cents{0})
      problems.push_back({std::move(where), std::to_string(amount.value) + " cents", "0 cents or more"});
  };
  if (facts.costs) {
    check("costs.bought", facts.costs->bought);
    check("costs.in_kind", facts.costs->in_kind);
  }
  return problems;
}

Assessed is_dearer(std::optional<BudgetCosts> const& costs) {
  if (!costs) return Assessed::not_assessed;
  return costs->in_kind < costs->bought ? Assessed::met : Assessed::not_met;
}

BudgetVerdict verdict_of(PersonalBudgetAnswer const& a) {
  if (a.of(BudgetCondition::wanted) == Assessed::not_met) return BudgetVerdict::not_wanted;
  for (BudgetCondition c : {BudgetCondition::able, BudgetCondition::reasoned, BudgetCondition::quality})
    if (a.of(c) == Assessed::not_met) return BudgetVerdict::cannot_be_granted;
  for (Assessed assessed : a.conditions)
    if (assessed == Assessed::not_assessed) return BudgetVerdict::not_assessed_yet;
  bool const may_refuse = a.of(BudgetCondition::dearer) == Assessed::met ||
                          a.of(BudgetCondition::earlier_revision) == Assessed::met;
  return may_refuse ? BudgetVerdict::person_decides : BudgetVerdict::can_be_granted;
}

struct VerdictText {
  std::string_view nl;
  std::string_view en;
};

/// By BudgetVerdict.
constexpr std::array<VerdictText, 5> verdict_texts{{
    {"Er is nog niet alles beoordeeld.", "Not everything was assessed yet."},
    {"De inwoner kiest voor hulp in natura.", "The resident chooses help in kind."},
    {"Een persoonsgebonden budget kan zo niet: aan een voorwaarde is niet voldaan.",
     "A personal budget is not possible like this: a condition is not met."},
    {"Een persoonsgebonden budget kan: aan alle voorwaarden is voldaan.",
     "A personal budget is possible: all conditions are met."},
    {"De gemeente mag weigeren, maar hoeft dat niet. Een medewerker beslist en legt uit waarom.",
     "The municipality may refuse but need not. A caseworker decides and says why."},
}};

/// Whether a condition is worth a line: it is missing, is not met, or is a ground that is there.
bool speaks(PersonalBudgetAnswer const& a, BudgetCondition condition) {
  bool const is_ground =
      condition == BudgetCondition::dearer || condition == BudgetCondition::earlier_revision;
  return a.missing(condition) || (a.of(condition) == Assessed::met) == is_ground;
}

struct Words {
  std::string_view VerdictText::*verdict;
  std::string_view BudgetConditionName::*text;
  std::string_view BudgetConditionName::*missing;
  std::string_view not_met;
};

std::string text(PersonalBudgetAnswer const& a, Words const& words) {
  std::string result(verdict_texts[static_cast<std::size_t>(a.verdict)].*words.verdict);
  for (std::size_t i = 0; i < budget_condition_count; ++i) {
    BudgetCondition const condition = static_cast<BudgetCondition>(i);
    BudgetConditionName const& name = name_of(condition);
    if (!speaks(a, condition)) continue;
    result += "\n- ";
    if (a.of(condition) == Assessed::not_met) result += words.not_met;
    result += a.missing(condition) ? name.*words.missing : name.*words.text;
    result += " (" + std::string(name.source.act) + ", " + std::string(name.source.article) + ")";
  }
  return result;
}

}  // namespace

Result<PersonalBudgetAnswer> assess_personal_budget(PersonalBudgetFacts const& facts) {
  std::vector<Problem> problems = problems_of(facts);
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  PersonalBudgetAnswer answer;
  answer.conditions = {facts.wanted,           facts.able,
                       facts.reasoned,         facts.quality,
                       is_dearer(facts.costs), facts.earlier_revision};
  if (facts.costs) {
    answer.not_dearer = std::min(facts.costs->bought, facts.costs->in_kind);
    answer.dearer = facts.costs->bought - *answer.not_dearer;
  }
  answer.verdict = verdict_of(answer);
  return answer;
}

std::string text_nl(PersonalBudgetAnswer const& answer) {
  return text(answer, {&VerdictText::nl, &BudgetConditionName::text_nl, &BudgetConditionName::missing_nl,
                       "Niet voldaan: "});
}

std::string text_en(PersonalBudgetAnswer const& answer) {
  return text(answer, {&VerdictText::en, &BudgetConditionName::text_en, &BudgetConditionName::missing_en,
                       "Not met: "});
}

}  // namespace kanteling::law
