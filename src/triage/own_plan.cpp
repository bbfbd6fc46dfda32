// SPDX-License-Identifier: Apache-2.0
#include "triage/own_plan.hpp"

#include <algorithm>
#include <optional>

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

void fill_unknown(FactRow& row, people::FactId id, std::int64_t value) {
  if (row.unknown(id)) row.set(id, value);
}

PlanVerdict verdict_on(Finding const& finding, std::int64_t wanted) {
  if (finding.verdict == Verdict::not_assessed) return PlanVerdict::to_discuss;
  if (finding.covered >= wanted) return PlanVerdict::followed;
  return finding.covered > 0 ? PlanVerdict::followed_in_part : PlanVerdict::not_followed;
}

}  // namespace

PlanForTask::PlanForTask(people::Case const& request, std::int32_t need, people::TaskKind kind) {
  if (!request.own_plan) return;
  for (OwnPlanItem const& item : request.own_plan->items)
    if (item.need == need && item.task == kind) items_.push_back(&item);
}

void PlanForTask::fill(FactRow& row) const {
  if (auto const own = agreed_amount(items_, Rung::own_strength)) fill_unknown(row, fact("own_amount"), *own);
  if (auto const carer = agreed_amount(items_, Rung::informal_care)) fill_unknown(row, fact("carer_amount"), *carer);
  if (auto const network = agreed_amount(items_, Rung::network)) fill_unknown(row, fact("network_amount"), *network);
  if (auto const usual = agreed_amount(items_, Rung::usual_help)) {
    fill_unknown(row, fact("housemate_asked"), 1);
    fill_unknown(row, fact("housemate_able"), 1);
    fill_unknown(row, fact("usual_help_amount"), *usual);
  }
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
  if (said) finding.own_plan = PlanAnswer{proposed, verdict_on(finding, std::min(proposed, remaining))};
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
