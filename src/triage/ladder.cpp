// SPDX-License-Identifier: Apache-2.0
#include "triage/ladder.hpp"

#include <algorithm>
#include <cassert>
#include <string_view>
#include <utility>

namespace kanteling::triage {
namespace {

Finding start_finding(Rung rung, Call const& call) {
  Finding finding;
  finding.rung = rung;
  finding.rule = call.rule();
  finding.facts_used = call.facts_used();
  return finding;
}

void set_not_assessed(Finding& finding, std::vector<people::FactId> missing) {
  finding.verdict = Verdict::not_assessed;
  finding.missing = std::move(missing);
}

/// The amount counts only as far as something remains, and never below zero.
void set_covered(Finding& finding, std::int64_t amount, std::int64_t remaining) {
  finding.covered = std::clamp(amount, std::int64_t{0}, remaining);
  finding.verdict = finding.covered == remaining ? Verdict::covers
                    : finding.covered > 0        ? Verdict::covers_part
                                                 : Verdict::does_not_apply;
}

Finding assess_tailored(Caller const& call, law::Act act, people::FactRow const& row) {
  Call const tailored = call(hook_of(act, Rung::tailored), row);
  Finding finding = start_finding(Rung::tailored, tailored);
  std::string_view const verdict = tailored.text("verdict").value_or("");
  if (verdict == "admissible") {
    finding.verdict = Verdict::admissible;
  } else if (verdict == "refusable") {
    finding.verdict = Verdict::refusable;
  } else if (verdict == "none") {
    finding.verdict = Verdict::does_not_apply;
  } else {
    set_not_assessed(finding, tailored.missing());
  }
  return finding;
}

[[maybe_unused]] std::int64_t covered_by(TaskPlan const& plan) {
  std::int64_t sum = 0;
  for (Finding const& f : plan.findings) sum += f.covered;
  return sum;
}

}  // namespace

Hook hook_of(law::Act act, Rung rung) {
  Hook const first = act == law::Act::youth ? Hook::youth_own_strength : Hook::wmo_own_strength;
  return static_cast<Hook>(static_cast<std::size_t>(first) + static_cast<std::size_t>(rung));
}

TaskPlan unassessed(people::Task const& task) {
  return {task.kind, quantity_of(task.kind, task.amount), {}, task.amount, false};
}

Finding admissible_without_rungs() {
  Finding finding;
  finding.rung = Rung::tailored;
  finding.verdict = Verdict::admissible;
  return finding;
}

Finding assess_rung(Caller const& call, law::Act act, Rung rung, people::FactRow const& row, std::int64_t remaining) {
  Call const answer = call(hook_of(act, rung), row);
  Finding finding = start_finding(rung, answer);
  std::optional<std::string_view> const verdict = answer.text("verdict");
  std::optional<std::int64_t> const amount = answer.number("amount");
  if (verdict == "contributes" && amount) {
    set_covered(finding, *amount, remaining);
  } else if (verdict == "none") {
    finding.verdict = Verdict::does_not_apply;
  } else if (verdict == "declined") {
    finding.verdict = Verdict::declined;
  } else if (verdict == "not_assessed" && answer.rule()) {
    set_not_assessed(finding, answer.tested());
  } else {
    set_not_assessed(finding, answer.missing());
  }
  return finding;
}

TaskPlan walk_ladder(Caller const& call, law::Act act, people::Task const& task, people::FactRow row,
                     supply::FacilityOffers const& offers) {
  TaskPlan plan = unassessed(task);
  plan.settled = true;
  for (std::size_t r = 0; r < rung_count && plan.remainder > 0; ++r) {
    auto const rung = static_cast<Rung>(r);
    if (rung == Rung::tailored && !plan.settled) break;
    row.set(people::fact("remaining"), plan.remainder);
    Finding finding = rung == Rung::tailored ? assess_tailored(call, act, row)
                      : rung == Rung::general_facility
                          ? assess_facilities(call, act, task.kind, row, plan.remainder, offers)
                          : assess_rung(call, act, rung, row, plan.remainder);
    plan.remainder -= finding.covered;
    plan.settled = plan.settled && finding.verdict != Verdict::not_assessed && finding.missing.empty();
    plan.findings.push_back(std::move(finding));
  }
  assert(covered_by(plan) + plan.remainder == task.amount);  // else help would be lost or granted twice
  return plan;
}

}  // namespace kanteling::triage
