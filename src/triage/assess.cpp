// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cassert>
#include <utility>

#include "kanteling/triage/triage.hpp"
#include "triage/call.hpp"
#include "triage/clocks.hpp"
#include "triage/criteria.hpp"
#include "triage/duties.hpp"
#include "triage/ladder.hpp"
#include "triage/late_penalty.hpp"
#include "triage/organisation.hpp"
#include "triage/questions.hpp"
#include "triage/record.hpp"
#include "triage/rows.hpp"

namespace kanteling::triage {
namespace {

using people::FactRow;
using people::Stage;

/// One need, with all that weighing it takes.
struct NeedAtHand {
  Caller call;
  Stage stage;
  ClarifiedNeed const& clarified;
  FactRow const& row;
  supply::FacilityOffers const& offers;
  bool desk_settles = true;
};

/// A desk rule may settle a question only where information was enough, the resident agrees, and does not want to
/// report. A report is never settled at the desk.
bool settles_at_desk(NeedAtHand const& need, Questions& questions) {
  if (!need.desk_settles || !is_first_contact(need.stage)) return false;
  Call const desk = need.call(Hook::desk, need.row);
  std::optional<bool> const settle = desk.boolean("settle");
  if (!settle) questions.add(desk.missing(), need.call.need, -1);
  return settle.value_or(false) && need.stage != Stage::report && need.row.is_true(people::fact("information_settles")) &&
         need.row.is_true(people::fact("agrees_desk")) && !need.row.is_true(people::fact("wants_report"));
}

TaskPlan grantable(people::Task const& task, bool settled) {
  TaskPlan plan = unassessed(task);
  plan.findings.push_back(admissible_without_rungs());
  plan.settled = settled;
  return plan;
}

/// First contact walks no rungs, and names no provision for a referral either: it opens youth help by itself
/// (Jeugdwet 2.6), and who gives it is discussed with the household first. Only what cannot wait may be helped at once, awaiting the inquiry (Wmo 2.3.3).
TaskPlan at_first_contact(NeedAtHand const& need, people::Task const& task) {
  return need.clarified.urgent ? grantable(task, false) : unassessed(task);
}

TaskPlan plan_task(NeedAtHand const& need, people::Task const& task, std::size_t position) {
  if (is_first_contact(need.stage)) return at_first_contact(need, task);
  if (need.clarified.route == Route::referral) return grantable(task, true);
  Caller const call{need.call.policy, need.call.days, need.call.steps, need.call.need, static_cast<std::int32_t>(position)};
  return walk_ladder(call, need.clarified.act, task, task_row(need.row, task), need.offers);
}

StepPlan plan_need(NeedAtHand const& need, Questions& questions) {
  StepPlan plan;
  plan.act = need.clarified.act;
  plan.route = need.clarified.route;
  bool const stays = plan.route != Route::forward;
  if (stays && settles_at_desk(need, questions)) plan.route = Route::desk;
  if (plan.route == Route::desk) return plan;
  questions.add(need.clarified.missing, need.call.need, -1);
  if (!stays) return plan;
  bool const by_criteria = plan.route == Route::criteria || plan.route == Route::crisis;
  if (by_criteria && need.stage != Stage::signal) plan.criteria = assess_criteria(need.call, plan.act, need.row);
  if (by_criteria) return plan;
  for (std::size_t t = 0; t < need.clarified.tasks.size(); ++t)
    plan.tasks.push_back(plan_task(need, need.clarified.tasks[t], t));
  return plan;
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

void append(std::vector<TraceStep>& to, std::vector<TraceStep> const& from) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

Assessment assess(rules::Package const& policy, people::Case const& request, Clarified const& clarified,
                  std::optional<std::size_t> village, std::vector<supply::FacilityOffers> const& offers) {
  assert(clarified.needs.size() == request.needs.size());  // else a need would be weighed with another's tasks
  Assessment assessment;
  assessment.stage = stage_of(request);
  append(assessment.trace, clarified.trace);
  FactRow const case_facts = case_row(request, village);
  assessment.safety = case_facts.is_true(people::fact("safety_concern"));
  set_competence(assessment, clarified);

  static supply::FacilityOffers const none;
  Questions questions;
  std::vector<FactRow> rows;
  rows.reserve(request.needs.size());
  for (std::size_t n = 0; n < request.needs.size(); ++n) {
    ClarifiedNeed const& need = clarified.needs[n];
    rows.push_back(need_row(case_facts, request, request.needs[n], need.act));
    Caller const call{policy, days_of(request), assessment.trace, static_cast<std::int32_t>(n)};
    NeedAtHand const at_hand{call, assessment.stage, need, rows[n], n < offers.size() ? offers[n] : none,
                             clarified.desk_settles};
    assessment.needs.push_back(plan_need(at_hand, questions));
    add_missing_of(questions, assessment.needs[n], call.need);
    assessment.urgent = assessment.urgent || (need.urgent && need.route != Route::forward);
  }
  organise(policy, days_of(request), case_facts, rows, clarified, assessment, questions);
  assessment.clocks = clocks_of(request, clarified, assessment);
  assessment.record = record_of(request, assessment);
  assessment.penalties = late_penalties(request, assessment);
  assessment.duties = duties_of(request, assessment);
  assessment.questions = questions.take();
  return assessment;
}

}  // namespace kanteling::triage
