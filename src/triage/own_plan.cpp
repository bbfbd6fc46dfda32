// SPDX-License-Identifier: Apache-2.0
#include "triage/own_plan.hpp"

#include <algorithm>
#include <optional>

#include "triage/rows.hpp"

namespace kanteling::triage {
namespace {

using people::fact;
using people::FactRow;
using people::OwnPlanItem;

using Items = std::vector<OwnPlanItem const*>;

bool by_others(Rung rung) {
  return rung == Rung::usual_help || rung == Rung::informal_care || rung == Rung::network;
}

/// Whether the item says something that the rules may count with.
bool counts(OwnPlanItem const& item) { return item.agreed || !by_others(item.rung); }

/// All that the plan counts on from one rung; nothing where it has no item that counts.
std::optional<std::int64_t> agreed_amount(Items const& items, Rung rung) {
  std::optional<std::int64_t> sum;
  for (OwnPlanItem const* item : items)
    if (item->rung == rung && counts(*item)) sum = sum.value_or(0) + item->amount;
  return sum;
}

PlanVerdict verdict_on(Finding const& finding, std::int64_t wanted) {
  if (finding.verdict == Verdict::not_assessed) return PlanVerdict::to_discuss;
  if (finding.covered >= wanted) return PlanVerdict::followed;
  return finding.covered > 0 ? PlanVerdict::followed_in_part : PlanVerdict::not_followed;
}

bool answers(TaskPlan const& task, Rung rung) {
  return std::any_of(task.findings.begin(), task.findings.end(), [=](Finding const& f) { return f.rung == rung; });
}

/// Why no finding answers the item; `none` where one does.
PlanReason reason_beside(OwnPlanItem const& item, Assessment const& assessment) {
  if (item.need < 0 || static_cast<std::size_t>(item.need) >= assessment.needs.size()) return PlanReason::no_such_task;
  StepPlan const& need = assessment.needs[static_cast<std::size_t>(item.need)];
  if (need.route == Route::forward || need.route == Route::desk) return PlanReason::goes_elsewhere;
  if (need.tasks.empty() && need.route == Route::ladder) return PlanReason::not_weighed_yet;
  PlanReason why = PlanReason::no_such_task;
  for (TaskPlan const& task : need.tasks) {
    if (task.kind != item.task) continue;
    if (answers(task, item.rung)) return PlanReason::none;
    why = task.remainder == 0 ? PlanReason::nothing_left : PlanReason::goes_elsewhere;
    if (is_first_contact(assessment.stage)) why = PlanReason::not_weighed_yet;
  }
  return why;
}

}  // namespace

std::vector<PlanItemBeside> plan_items_beside(people::Case const& request, Assessment const& assessment) {
  std::vector<PlanItemBeside> beside;
  if (!request.own_plan) return beside;
  for (std::uint32_t i = 0; i < request.own_plan->items.size(); ++i)
    if (PlanReason const why = reason_beside(request.own_plan->items[i], assessment); why != PlanReason::none)
      beside.push_back({i, why});
  return beside;
}

PlanForTask::PlanForTask(people::Case const& request, std::int32_t need, people::TaskKind kind) {
  if (!request.own_plan) return;
  for (OwnPlanItem const& item : request.own_plan->items)
    if (item.need == need && item.task == kind) items_.push_back(&item);
}

void PlanForTask::state(FactRow& row, Rung rung, people::FactId id, std::int64_t value) {
  if (row.unknown(id)) return row.set(id, value);
  if (!row.known(id) || row.cells()[id.index] != value) stated_otherwise_[static_cast<std::size_t>(rung)] = true;
}

void PlanForTask::fill(FactRow& row) {
  if (auto const own = agreed_amount(items_, Rung::own_strength)) state(row, Rung::own_strength, fact("own_amount"), *own);
  if (auto const carer = agreed_amount(items_, Rung::informal_care))
    state(row, Rung::informal_care, fact("carer_amount"), *carer);
  if (auto const network = agreed_amount(items_, Rung::network)) state(row, Rung::network, fact("network_amount"), *network);
  if (auto const usual = agreed_amount(items_, Rung::usual_help)) {
    state(row, Rung::usual_help, fact("housemate_asked"), 1);
    state(row, Rung::usual_help, fact("housemate_able"), 1);
    state(row, Rung::usual_help, fact("usual_help_amount"), *usual);
  }
}

bool PlanForTask::all_agreed(Rung rung) const {
  return std::all_of(items_.begin(), items_.end(),
                     [=](OwnPlanItem const* item) { return item->rung != rung || counts(*item); });
}

/// What a person says goes before what the rules say; what was stated goes before the plan.
PlanReason PlanForTask::reason_of(Finding const& finding, PlanVerdict verdict) const {
  if (verdict == PlanVerdict::followed) return PlanReason::none;
  if (finding.overridden) return PlanReason::by_person;
  if (finding.verdict == Verdict::declined) return PlanReason::declined;
  if (!all_agreed(finding.rung)) return PlanReason::not_agreed;
  if (finding.verdict == Verdict::not_assessed) return PlanReason::not_discussed;
  if (stated_otherwise_[static_cast<std::size_t>(finding.rung)]) return PlanReason::stated_otherwise;
  return finding.rung == Rung::general_facility ? PlanReason::no_offer : PlanReason::by_rule;
}

void PlanForTask::answer(Finding& finding, std::int64_t remaining) const {
  std::int64_t proposed = 0;
  bool said = false;
  for (OwnPlanItem const* item : items_) {
    if (item->rung != finding.rung) continue;
    said = true;
    proposed += item->amount;
  }
  // More than what remains is never covered, and then nothing of the plan was set aside.
  if (!said) return;
  PlanVerdict const verdict = verdict_on(finding, std::min(proposed, remaining));
  finding.own_plan = PlanAnswer{proposed, verdict, reason_of(finding, verdict)};
}

std::vector<std::string> PlanForTask::by(Rung rung) const {
  std::vector<std::string> codes;
  for (OwnPlanItem const* item : items_)
    if (item->rung == rung && counts(*item) && !item->by.empty() &&
        std::find(codes.begin(), codes.end(), item->by) == codes.end())
      codes.push_back(item->by);
  return codes;
}

}  // namespace kanteling::triage
