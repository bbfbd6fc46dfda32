// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/decision_contents.hpp"

#include <algorithm>

#include "kanteling/people/departure.hpp"
#include "reporting/decision_reasons.hpp"
#include "reporting/proposal_days.hpp"
#include "triage/overrides.hpp"

namespace kanteling::reporting {
namespace {

using people::Stage;
using triage::CriteriaFinding;
using triage::CriteriaVerdict;
using triage::StepPlan;
using triage::TaskPlan;

class Deciding {
 public:
  Deciding(Outcome const& outcome, people::Case const& request, supply::Municipality const& municipality,
           rules::Package const& policy)
      : outcome_(outcome), request_(request), municipality_(municipality), reasons_(request, policy) {}

  NeedDecision decide(std::size_t need) const {
    StepPlan const& plan = outcome_.assessment.needs[need];
    NeedDecision decision;
    decision.act = plan.act;
    if (auto const why = nothing_yet(need, plan)) {
      decision.no_ruling = *why;
    } else if (plan.criteria) {
      by_criteria(decision, plan.act, *plan.criteria);
    } else {
      by_tasks(decision, need, plan);
    }
    if (!decision.ruling && made_known()) decision.no_ruling = after_decision(decision.no_ruling);
    bool const grants = decision.ruling && *decision.ruling != Ruling::refuse;
    decision.own_contribution = grants && plan.act == law::Act::wmo;
    decision.report_changes = grants && plan.act == law::Act::wmo;
    return decision;
  }

 private:
  bool made_known() const {
    return outcome_.assessment.stage == Stage::decision &&
           law::day_of(request_.events, law::EventKind::decision_made_known).has_value();
  }

  /// What was decided and made known waits for nothing, though the record does not show what the rules miss.
  static NoRuling after_decision(NoRuling why) {
    bool const waits =
        why == NoRuling::questions_open || why == NoRuling::advice_needed || why == NoRuling::person_decides;
    return waits ? NoRuling::decided : why;
  }

  bool is_of_who_died(std::size_t need) const {
    if (outcome_.kind == OutcomeKind::closed_with_care) return true;
    if (need >= request_.needs.size()) return false;
    people::Resident const& who = resident_of(request_.household, request_.needs[need]);
    return people::departure_of(who, request_.on) == people::Departure::died;
  }

  std::optional<NoRuling> nothing_yet(std::size_t need, StepPlan const& plan) const {
    if (is_of_who_died(need)) return NoRuling::of_who_died;
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

  /// A decision on the need as a whole is about what remains of its tasks, or about all where nothing does.
  std::optional<std::uint32_t> who_decided(StepPlan const& plan, std::size_t need, std::size_t task) const {
    auto const at =
        triage::provision_override(request_, {static_cast<std::int32_t>(need), static_cast<std::int32_t>(task)});
    if (!at || request_.overrides[*at].task >= 0 || plan.tasks[task].remainder > 0) return at;
    bool const any_left = std::any_of(plan.tasks.begin(), plan.tasks.end(),
                                      [](TaskPlan const& other) { return other.remainder > 0; });
    return any_left ? std::nullopt : at;
  }

  /// Income is weighed in an application of its own: no expert is asked for it.
  void by_criteria(NeedDecision& decision, law::Act act, CriteriaFinding const& criteria) const {
    switch (criteria.verdict) {
      case CriteriaVerdict::unknown: decision.no_ruling = NoRuling::questions_open; return;
      case CriteriaVerdict::needs_advice:
        decision.no_ruling = act == law::Act::participation ? NoRuling::person_decides : NoRuling::advice_needed;
        return;
      case CriteriaVerdict::does_not_meet: decision.ruling = Ruling::refuse; break;
      default:
        decision.ruling = Ruling::grant;
        Grant grant;
        if (speaks_for_itself(criteria)) grant.result = criteria.result;
        decision.grants.push_back(std::move(grant));
    }
    reasons_.add(decision, criteria);
  }

  void by_tasks(NeedDecision& decision, std::size_t need, StepPlan const& plan) const {
    bool const elsewhere = plan.gate && plan.gate->verdict == triage::GateVerdict::other_act;
    decision.no_ruling = plan.tasks.empty() ? NoRuling::questions_open : NoRuling::person_decides;
    if (elsewhere) {
      decision.ruling = Ruling::refuse;
      // Where a person decided on every task, that another act goes first decided none.
      if (std::any_of(plan.tasks.begin(), plan.tasks.end(), untouched) || plan.tasks.empty())
        reasons_.add_gate(decision, *plan.gate);
    }
    if (plan.tasks.empty()) return;
    std::size_t full = 0;
    for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
      TaskAtHand const task{plan.tasks[i], who_decided(plan, need, i), elsewhere};
      TaskRuling const ruling = ruling_of(task, request_);
      if (ruling == TaskRuling::open || ruling == TaskRuling::person) return give_up(decision, ruling);
      if (ruling == TaskRuling::granted || ruling == TaskRuling::granted_by_person)
        decision.grants.push_back(grant_of(need, i, plan));
      bool const in_full = ruling == TaskRuling::granted && task.plan.remainder == task.plan.amount.amount;
      full += in_full || ruling == TaskRuling::granted_by_person ? 1U : 0U;
      reasons_.add(decision, task, ruling);
    }
    decision.ruling = decision.grants.empty()       ? Ruling::refuse
                      : full == plan.tasks.size() ? Ruling::grant
                                                    : Ruling::grant_in_part;
  }

  static bool untouched(TaskPlan const& task) { return task.findings.empty(); }

  static void give_up(NeedDecision& decision, TaskRuling why) {
    if (why == TaskRuling::open) decision.no_ruling = NoRuling::questions_open;
    decision.ruling.reset();
    decision.grants.clear();
    decision.reasons.clear();
  }

  Grant grant_of(std::size_t need, std::size_t task, StepPlan const& plan) const {
    Grant grant;
    grant.task = plan.tasks[task].kind;
    grant.amount = plan.tasks[task].amount;
    grant.amount.amount = plan.tasks[task].remainder;
    grant.amount_known = plan.tasks[task].remainder > 0;
    grant.form = form_of(plan.personal_budget);
    if (!grant.amount_known) grant.form = GrantForm::not_known;
    for (matching::Choice const& choice : outcome_.choices)
      if (choice.demand.need == static_cast<std::int32_t>(need) && choice.demand.task == static_cast<std::int32_t>(task))
        add_days(grant, choice);
    return grant;
  }

  void add_days(Grant& grant, matching::Choice const& choice) const {
    grant.from = choice.demand.from;
    if (!choice.ranked.empty()) {
      supply::Contract const& contract = municipality_.at(choice.ranked.front().contract);
      supply::Product const& product = municipality_.at(contract.product);
      grant.category = product.category;
      grant.product_nl = product.name_nl;
      grant.product_en = product.name_en;
    }
    ProposalDays const days = proposal_days(choice, outcome_.assessment.review_weeks);
    grant.until = days.until;
    grant.review = days.review;
  }

  Outcome const& outcome_;
  people::Case const& request_;
  supply::Municipality const& municipality_;
  DecisionReasons reasons_;
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
  contents.closed_with_care = outcome.kind == OutcomeKind::closed_with_care;
  contents.signed_by = municipality.organisation.signed_by;
  for (law::Clock const& clock : outcome.assessment.clocks)
    if (clock.term.id == law::objection.id && !contents.objection_until) contents.objection_until = clock.end.end;
  Deciding const deciding(outcome, request, municipality, policy);
  for (std::size_t i = 0; i < outcome.assessment.needs.size(); ++i) contents.needs.push_back(deciding.decide(i));
  return contents;
}

}  // namespace kanteling::reporting
