// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cassert>
#include <utility>

#include "kanteling/people/departure.hpp"
#include "kanteling/triage/fact_use.hpp"
#include "kanteling/triage/triage.hpp"
#include "triage/budget_wish.hpp"
#include "triage/call.hpp"
#include "triage/clocks.hpp"
#include "triage/criteria.hpp"
#include "triage/duties.hpp"
#include "triage/gate.hpp"
#include "triage/household.hpp"
#include "triage/ladder.hpp"
#include "triage/late_penalty.hpp"
#include "triage/organisation.hpp"
#include "triage/overrides.hpp"
#include "triage/own_plan.hpp"
#include "triage/questions.hpp"
#include "triage/record.hpp"
#include "triage/reuses.hpp"
#include "triage/rows.hpp"
#include "triage/support_plan.hpp"

namespace kanteling::triage {
namespace {

using people::FactRow;
using people::Stage;

/// One need, with all that weighing it takes.
struct NeedAtHand {
  Caller call;
  people::Case const& request;
  Stage stage;
  ClarifiedNeed const& clarified;
  FactRow const& contact;  ///< what first contact may read
  FactRow const& row;      ///< what may be read for the act
  supply::FacilityOffers const& offers;
  bool desk_settles = true;
};

/// A desk rule may settle a question only where information was enough, the resident agrees, and does not want to
/// report. A report is never settled at the desk.
bool settles_at_desk(NeedAtHand const& need, Questions& questions) {
  if (!need.desk_settles || !is_first_contact(need.stage)) return false;
  Call const desk = need.call(Hook::desk, need.contact);
  std::optional<bool> const settle = desk.boolean("settle");
  if (!settle) questions.add(need.call, desk);
  return settle.value_or(false) && need.stage != Stage::report &&
         need.contact.is_true(people::fact("information_settles")) &&
         need.contact.is_true(people::fact("agrees_desk")) && !need.contact.is_true(people::fact("wants_report"));
}

TaskPlan grantable(people::Task const& task, bool settled) {
  TaskPlan plan = unassessed(task);
  plan.findings.push_back(admissible_without_rungs());
  plan.settled = settled;
  return plan;
}

/// First contact walks no rungs, and names no provision for a referral either: it opens youth help by itself
/// (Jeugdwet 2.6), and who gives it is discussed with the household first. Only what cannot wait may be helped at once,
/// awaiting the inquiry (Wmo 2.3.3).
TaskPlan at_first_contact(NeedAtHand const& need, people::Task const& task) {
  return need.clarified.urgent ? grantable(task, false) : unassessed(task);
}

TaskPlan after_referral(NeedAtHand const& need, people::Task const& task, std::size_t position) {
  TaskPlan plan = grantable(task, true);
  apply_provision_override(need.request, {need.call.need, static_cast<std::int32_t>(position)}, false,
                           plan.findings.back());
  return plan;
}

/// Where another act gives the help, a task is weighed only if a person decided about it otherwise.
TaskPlan plan_task(NeedAtHand const& need, people::Task const& task, std::size_t position,
                   std::optional<GateFinding> const& gate) {
  if (is_first_contact(need.stage)) return at_first_contact(need, task);
  if (need.clarified.route == Route::referral) return after_referral(need, task, position);
  Caller const call{need.call.policy, need.call.days, need.call.steps, need.call.need, static_cast<std::int32_t>(position),
                    need.call.open, need.call.certain};
  bool const elsewhere = gate && gate->verdict == GateVerdict::other_act;
  if (elsewhere && !provision_override(need.request, {call.need, call.task})) return unassessed(task);
  law::Act const act = need.clarified.act;
  return walk_ladder(call, act, need.request, task, task_row(need.row, need.request, task, purpose_of(act)),
                     need.offers, !gate || gate->verdict == GateVerdict::stays);
}

StepPlan plan_need(NeedAtHand const& need, Questions& questions) {
  StepPlan plan;
  plan.act = need.clarified.act;
  plan.route = need.clarified.route;
  bool const stays = plan.route != Route::forward;
  if (stays && settles_at_desk(need, questions)) plan.route = Route::desk;
  if (plan.route == Route::desk) return plan;
  questions.add_clarifying(need.clarified.missing, need.call.need);
  if (!stays) return plan;
  bool const by_criteria = plan.route == Route::criteria || plan.route == Route::crisis;
  if (by_criteria && need.stage != Stage::signal) {
    plan.criteria = assess_criteria(need.call, plan.act, need.row);
    apply_override(need.request, need.call.need, *plan.criteria);
  }
  if (by_criteria) return plan;
  if (plan.route == Route::ladder && !is_first_contact(need.stage)) {
    plan.gate = assess_gate(need.call, plan.act, need.row);
    questions.add(gate_of(plan.act), plan.gate->missing, need.call.need, -1);
  }
  plan.tasks.reserve(need.clarified.tasks.size());
  for (std::size_t t = 0; t < need.clarified.tasks.size(); ++t)
    plan.tasks.push_back(plan_task(need, need.clarified.tasks[t], t, plan.gate));
  plan.personal_budget = weigh_budget_wish(plan, need.row, need.request.on);
  if (plan.personal_budget) questions.add(Hook::count, missing_of_budget(*plan.personal_budget), need.call.need, -1);
  return plan;
}

/// Whatever it was stated for: a human looks at safety, and no purpose, consent or rule holds that up (the meldcode,
/// as handelingsprotocol.nl and meldcodehaaglanden.nl have it; looked up 2026-11-22).
bool is_unsafe(people::Case const& request) {
  FactRow row;
  row.set(request.facts);
  return row.is_true(people::fact("safety_concern"));
}

/// Competent as soon as one need belongs here; the others are forwarded beside it.
void set_competence(Assessment& assessment, Clarified const& clarified) {
  bool here = clarified.needs.empty();
  for (ClarifiedNeed const& need : clarified.needs) {
    here = here || need.route != Route::forward;
    if (assessment.forward_to.empty()) assessment.forward_to = need.forward_to;
  }
  assessment.competent = here;
}

/// Where another act goes before the ladder, and nothing else was to be passed on, that is where the need goes.
void set_other_act(Assessment& assessment) {
  for (StepPlan const& need : assessment.needs)
    if (assessment.forward_to.empty() && need.gate) assessment.forward_to = need.gate->other_act;
}

void append(std::vector<TraceStep>& to, std::vector<TraceStep> const& from) {
  to.insert(to.end(), from.begin(), from.end());
}

/// So many steps as most cases take, to make room for: of each task every rung, of each need its gate, desk or criteria,
/// complexity and review, and of the case its plan and discipline.
std::size_t steps_expected(Clarified const& clarified) {
  std::size_t steps = 2 + 3 * clarified.needs.size();
  for (ClarifiedNeed const& need : clarified.needs) steps += need.tasks.size() * rung_count;
  return steps;
}

/// The need of somebody who has moved goes to where they live; that of who has died is at its end. Neither route has
/// steps.
StepPlan without_steps(ClarifiedNeed const& need, people::Departure how) {
  StepPlan plan;
  plan.act = need.act;
  plan.route = how == people::Departure::moved ? Route::forward : Route::desk;
  return plan;
}

/// Who has moved or died is asked and told nothing and no duty is owed to them: their needs are not weighed. Who lives on
/// and needs help asks for it anew, in a case of their own. Safety is looked at all the same.
Assessment of_who_left(people::Case const& request, Clarified const& clarified, people::Departure how) {
  bool const moved = how == people::Departure::moved;
  Assessment assessment;
  assessment.stage = stage_of(request);
  assessment.safety = is_unsafe(request);
  assessment.competent = !moved;
  if (moved) assessment.forward_to = "municipality_of_residence";
  assessment.discipline = supply::Discipline::administration;
  append(assessment.trace, clarified.trace);
  for (ClarifiedNeed const& need : clarified.needs) assessment.needs.push_back(without_steps(need, how));
  return assessment;
}

}  // namespace

Assessment assess(rules::Package const& policy, people::Case const& request, Clarified const& clarified,
                  std::optional<std::size_t> village, std::vector<supply::FacilityOffers> const& offers) {
  assert(clarified.needs.size() == request.needs.size());  // else a need would be weighed with another's tasks
  if (auto const left = people::departure_of(request)) return of_who_left(request, clarified, *left);
  Assessment assessment;
  assessment.stage = stage_of(request);
  assessment.trace.reserve(clarified.trace.size() + steps_expected(clarified));
  append(assessment.trace, clarified.trace);
  FactRow const derived = derived_row(request, village);
  assessment.safety = is_unsafe(request);
  set_competence(assessment, clarified);

  static supply::FacilityOffers const none;
  Questions questions;
  questions.open = clarified.open;
  std::vector<FactRow> rows;
  rows.reserve(request.needs.size());
  assessment.needs.reserve(request.needs.size());
  for (std::size_t n = 0; n < request.needs.size(); ++n) {
    ClarifiedNeed const& need = clarified.needs[n];
    FactRow const contact = need_row(derived, request, request.needs[n], need.act, people::purpose::contact);
    rows.push_back(need_row(derived, request, request.needs[n], need.act, purpose_of(need.act)));
    Caller const call{policy, days_of(request), assessment.trace, static_cast<std::int32_t>(n), -1, &questions.open,
                      need.certain};
    NeedAtHand const at_hand{call, request, assessment.stage, need, contact, rows[n], n < offers.size() ? offers[n] : none,
                             clarified.desk_settles};
    auto const left = people::departure_of(resident_of(request.household, request.needs[n]), request.on);
    assessment.needs.push_back(left ? without_steps(need, *left) : plan_need(at_hand, questions));
    add_household(assessment.needs[n], request, request.needs[n], assessment.stage);
    add_missing_of(questions, assessment.needs[n], call.need);
    assessment.urgent = assessment.urgent || (need.urgent && need.route != Route::forward && !left);
  }
  FactRow const whole = case_row(derived, request, purposes_of(clarified));
  set_other_act(assessment);
  organise(policy, request, whole, rows, clarified, assessment, questions);
  assessment.clocks = clocks_of(request, clarified, assessment);
  assessment.record = record_of(request, assessment);
  assessment.penalties = late_penalties(request, assessment);
  assessment.own_plan_beside = plan_items_beside(request, assessment);
  assessment.support_plan = support_plan_of(request, assessment);
  assessment.duties = duties_of(request, assessment);
  assessment.questions = questions.take();
  mark_known_elsewhere(assessment.questions, request, clarified);
  assessment.reuses = reuses_of(policy, request, clarified, assessment);
  return assessment;
}

}  // namespace kanteling::triage
