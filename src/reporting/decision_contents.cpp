// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/decision_contents.hpp"

#include <algorithm>

#include "reporting/proposal_days.hpp"

namespace kanteling::reporting {
namespace {

using people::Stage;
using triage::CriteriaFinding;
using triage::CriteriaVerdict;
using triage::Finding;
using triage::StepPlan;
using triage::TaskPlan;
using triage::Verdict;

/// What becomes of one task in a decision.
enum class TaskRuling : std::uint8_t { granted, solved, refused, open, person };

TaskRuling ruling_of(TaskPlan const& plan) {
  if (plan.remainder == 0) return TaskRuling::solved;
  if (!plan.settled) return TaskRuling::open;
  auto const tailored = std::find_if(plan.findings.begin(), plan.findings.end(),
                                     [](Finding const& f) { return f.rung == triage::Rung::tailored; });
  if (tailored == plan.findings.end()) return TaskRuling::person;
  switch (tailored->verdict) {
    case Verdict::admissible: return TaskRuling::granted;
    case Verdict::does_not_apply: return TaskRuling::refused;
    case Verdict::not_assessed: return TaskRuling::open;
    default: return TaskRuling::person;
  }
}

std::string sentence(rules::RuleInfo const& rule, std::string_view language) {
  for (rules::Annotation const& annotation : rule.annotations)
    if (annotation.name == language) return annotation.text;
  return {};
}

class Deciding {
 public:
  Deciding(Outcome const& outcome, people::Case const& request, supply::Municipality const& municipality,
           rules::Package const& policy)
      : outcome_(outcome), request_(request), municipality_(municipality), policy_(policy) {}

  NeedDecision decide(std::size_t need) const {
    StepPlan const& plan = outcome_.assessment.needs[need];
    NeedDecision decision;
    decision.act = plan.act;
    if (auto const why = nothing_yet(plan)) {
      decision.no_ruling = *why;
      return decision;
    }
    if (plan.gate && plan.gate->verdict == triage::GateVerdict::other_act) {
      decision.ruling = Ruling::refuse;
      add_reason(decision, {}, {}, plan.gate->rule, {});
    } else if (plan.criteria) {
      by_criteria(decision, *plan.criteria);
    } else {
      by_tasks(decision, need, plan);
    }
    bool const grants = decision.ruling && *decision.ruling != Ruling::refuse;
    decision.own_contribution = grants && plan.act == law::Act::wmo;
    decision.report_changes = grants && plan.act == law::Act::wmo;
    return decision;
  }

 private:
  std::optional<NoRuling> nothing_yet(StepPlan const& plan) const {
    // Nothing is proposed to a household in mourning: a person looks at what was applied for.
    if (outcome_.kind == OutcomeKind::closed_with_care) return NoRuling::person_decides;
    switch (plan.route) {
      case triage::Route::forward: return NoRuling::elsewhere;
      case triage::Route::desk: return NoRuling::settled;
      case triage::Route::referral: return NoRuling::referred;
      case triage::Route::crisis: return NoRuling::person_decides;
      default: break;
    }
    Stage const stage = outcome_.assessment.stage;
    if (stage < Stage::application) return NoRuling::before_application;
    if (stage == Stage::running) return NoRuling::decided;
    return std::nullopt;
  }

  void by_criteria(NeedDecision& decision, CriteriaFinding const& criteria) const {
    switch (criteria.verdict) {
      case CriteriaVerdict::unknown: decision.no_ruling = NoRuling::questions_open; return;
      case CriteriaVerdict::needs_advice: decision.no_ruling = NoRuling::advice_needed; return;
      case CriteriaVerdict::does_not_meet: decision.ruling = Ruling::refuse; break;
      default:
        decision.ruling = Ruling::grant;
        Grant grant;
        grant.result = criteria.result;
        decision.grants.push_back(std::move(grant));
    }
    add_reason(decision, {}, {}, criteria.rule, criteria.overridden);
  }

  void by_tasks(NeedDecision& decision, std::size_t need, StepPlan const& plan) const {
    std::size_t full = 0;
    decision.no_ruling = plan.tasks.empty() ? NoRuling::questions_open : NoRuling::person_decides;
    for (TaskPlan const& task : plan.tasks) {
      TaskRuling const ruling = ruling_of(task);
      if (ruling == TaskRuling::open) decision.no_ruling = NoRuling::questions_open;
      if (ruling == TaskRuling::open || ruling == TaskRuling::person) return give_up(decision);
    }
    for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
      TaskPlan const& task = plan.tasks[i];
      if (ruling_of(task) == TaskRuling::granted) {
        decision.grants.push_back(grant_of(need, i, plan));
        full += task.remainder == task.amount.amount ? 1U : 0U;
      }
      for (Finding const& finding : task.findings)
        add_reason(decision, task.kind, finding.rung, finding.rule, finding.overridden);
    }
    if (plan.tasks.empty()) return;
    decision.ruling = decision.grants.empty()       ? Ruling::refuse
                      : full == plan.tasks.size() ? Ruling::grant
                                                    : Ruling::grant_in_part;
  }

  static void give_up(NeedDecision& decision) {
    decision.grants.clear();
    decision.reasons.clear();
  }

  Grant grant_of(std::size_t need, std::size_t task, StepPlan const& plan) const {
    Grant grant;
    grant.task = plan.tasks[task].kind;
    grant.amount = plan.tasks[task].amount;
    grant.amount.amount = plan.tasks[task].remainder;
    grant.form = form_of(plan.personal_budget);
    for (matching::Choice const& choice : outcome_.choices)
      if (choice.demand.need == static_cast<std::int32_t>(need) && choice.demand.task == static_cast<std::int32_t>(task))
        add_days(grant, choice);
    return grant;
  }

  void add_days(Grant& grant, matching::Choice const& choice) const {
    grant.from = choice.demand.from;
    if (!choice.ranked.empty()) {
      supply::Contract const& contract = municipality_.at(choice.ranked.front().contract);
      grant.category = municipality_.at(contract.product).category;
    }
    ProposalDays const days = proposal_days(choice, outcome_.assessment.review_weeks);
    grant.until = days.until;
    grant.review = days.review;
  }

  void add_reason(NeedDecision& decision, std::optional<people::TaskKind> task, std::optional<triage::Rung> rung,
                  std::optional<triage::RuleRef> const& rule, std::optional<std::uint32_t> overridden) const {
    if (!rule && !overridden) return;
    DecisionReason reason;
    reason.task = task;
    reason.rung = rung;
    reason.rule = rule;
    if (overridden && *overridden < request_.overrides.size()) reason.overridden = overridden;
    if (rule) {
      rules::Table const& table = policy_.form.tables[rule->table];
      rules::RuleInfo const& info = table.rules[rule->rule];
      reason.nl = sentence(info, "nl");
      reason.en = sentence(info, "en");
      reason.source = info.source.act.empty() ? table.source : info.source;
    }
    decision.reasons.push_back(std::move(reason));
  }

  Outcome const& outcome_;
  people::Case const& request_;
  supply::Municipality const& municipality_;
  rules::Package const& policy_;
};

}  // namespace

bool lacks_reasons(NeedDecision const& decision) {
  return decision.ruling && *decision.ruling != Ruling::grant &&
         std::none_of(decision.reasons.begin(), decision.reasons.end(),
                      [](DecisionReason const& r) { return !r.nl.empty() || r.overridden.has_value(); });
}

DecisionContents decision_contents(Outcome const& outcome, people::Case const& request,
                                   supply::Municipality const& municipality, rules::Package const& policy) {
  DecisionContents contents;
  contents.case_id = outcome.case_id;
  contents.on = request.on;
  contents.signed_by = municipality.organisation.signed_by;
  for (law::Clock const& clock : outcome.assessment.clocks)
    if (clock.term.id == law::objection.id && !contents.objection_until) contents.objection_until = clock.end.end;
  Deciding const deciding(outcome, request, municipality, policy);
  for (std::size_t i = 0; i < outcome.assessment.needs.size(); ++i) contents.needs.push_back(deciding.decide(i));
  return contents;
}

}  // namespace kanteling::reporting
