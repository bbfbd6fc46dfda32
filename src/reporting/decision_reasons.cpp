// SPDX-License-Identifier: Apache-2.0
#include "reporting/decision_reasons.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace kanteling::reporting {
namespace {

using people::Override;
using people::OverrideOf;
using triage::CriteriaFinding;
using triage::CriteriaVerdict;
using triage::Finding;
using triage::Rung;
using triage::Verdict;

std::string sentence(rules::RuleInfo const& rule, std::string_view language) {
  for (rules::Annotation const& annotation : rule.annotations)
    if (annotation.name == language) return annotation.text;
  return {};
}

bool is_met(CriteriaVerdict verdict) {
  return verdict == CriteriaVerdict::meets || verdict == CriteriaVerdict::provides;
}

/// Whether a person says the opposite of the rules: then the sentence of the rule speaks against the proposal.
bool otherwise(Finding const& finding) {
  if (!finding.overridden) return false;
  if (finding.rung == Rung::tailored) return finding.by_rules != finding.verdict;
  return (finding.covered_by_rules > 0) != (finding.covered > 0);
}

}  // namespace

TaskRuling ruling_of(TaskAtHand const& task, people::Case const& request) {
  auto const& findings = task.plan.findings;
  if (task.plan.remainder == 0) {
    bool const granted = task.override_at && request.overrides[*task.override_at].of == OverrideOf::grant;
    return granted ? TaskRuling::granted_by_person : TaskRuling::solved;
  }
  if (task.elsewhere && findings.empty()) return TaskRuling::refused;
  if (!task.plan.settled) return TaskRuling::open;
  auto const tailored =
      std::find_if(findings.begin(), findings.end(), [](Finding const& f) { return f.rung == Rung::tailored; });
  if (tailored == findings.end()) return TaskRuling::person;
  switch (tailored->verdict) {
    case Verdict::admissible: return TaskRuling::granted;
    case Verdict::does_not_apply: return TaskRuling::refused;
    case Verdict::refusable: return tailored->overridden ? TaskRuling::refused : TaskRuling::person;
    case Verdict::not_assessed: return TaskRuling::open;
    default: return TaskRuling::person;
  }
}

bool speaks_for_itself(CriteriaFinding const& criteria) {
  if (!criteria.overridden) return true;
  bool const answered = is_met(criteria.by_rules) || criteria.by_rules == CriteriaVerdict::does_not_meet;
  return answered && is_met(criteria.by_rules) == is_met(criteria.verdict);
}

void DecisionReasons::add_gate(NeedDecision& decision, triage::GateFinding const& gate) const {
  DecisionReason reason;
  reason.rule = gate.rule;
  push(decision, std::move(reason));
}

void DecisionReasons::add(NeedDecision& decision, CriteriaFinding const& criteria) const {
  DecisionReason reason;
  reason.otherwise = !speaks_for_itself(criteria);
  if (!reason.otherwise) reason.rule = criteria.rule;
  reason.overridden = criteria.overridden;
  push(decision, std::move(reason));
}

void DecisionReasons::add(NeedDecision& decision, TaskAtHand const& task, TaskRuling ruling) const {
  for (Finding const& finding : task.plan.findings) add_rung(decision, task, ruling, finding);
  if (task.plan.remainder > 0 || !task.override_at) return;
  DecisionReason reason;
  reason.task = task.plan.kind;
  reason.overridden = task.override_at;
  reason.otherwise = ruling == TaskRuling::granted_by_person;
  push(decision, std::move(reason));
}

/// What a step covers is why no more is granted; of a grant also that a person says that a step brings nothing.
void DecisionReasons::add_rung(NeedDecision& decision, TaskAtHand const& task, TaskRuling ruling,
                               Finding const& finding) const {
  bool const lowered = finding.overridden && ruling == TaskRuling::granted;
  if (finding.rung != Rung::tailored && finding.covered == 0 && !lowered) return;
  DecisionReason reason;
  reason.task = task.plan.kind;
  reason.rung = finding.rung;
  reason.otherwise = otherwise(finding);
  if (!reason.otherwise) reason.rule = finding.rule;
  reason.overridden = finding.overridden;
  push(decision, std::move(reason));
}

void DecisionReasons::push(NeedDecision& decision, DecisionReason reason) const {
  if (reason.overridden && *reason.overridden >= request_.overrides.size()) reason.overridden.reset();
  if (!reason.rule && !reason.overridden) return;
  if (reason.rule) {
    rules::Table const& table = policy_.form.tables[reason.rule->table];
    rules::RuleInfo const& info = table.rules[reason.rule->rule];
    reason.nl = sentence(info, "nl");
    reason.en = sentence(info, "en");
    reason.source = info.source.act.empty() ? table.source : info.source;
  }
  decision.reasons.push_back(std::move(reason));
}

}  // namespace kanteling::reporting
