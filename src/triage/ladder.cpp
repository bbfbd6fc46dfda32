// SPDX-License-Identifier: Apache-2.0
#include "triage/ladder.hpp"

#include <algorithm>
#include <cassert>
#include <string_view>
#include <utility>

#include "triage/helpers.hpp"
#include "triage/overrides.hpp"
#include "triage/own_plan.hpp"

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
    set_not_assessed(finding, call.wait_for(tailored));
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

void set_covered(Finding& finding, std::int64_t amount, std::int64_t remaining) {
  finding.covered = std::clamp(amount, std::int64_t{0}, remaining);
  finding.verdict = finding.covered == remaining ? Verdict::covers
                    : finding.covered > 0        ? Verdict::covers_part
                                                 : Verdict::does_not_apply;
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
  Call const answer = call(hook_of(act, rung), row, remaining);
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
    set_not_assessed(finding, call.wait_for(answer));
  }
  return finding;
}

namespace {

/// What all rungs for one task share.
struct TaskOnLadder {
  Caller call;
  law::Act act;
  people::Case const& request;
  people::Task const& task;
  supply::FacilityOffers const& offers;
  TaskPlace place;
  PlanForTask const& plan;
};

/// One rung below the tailored provision: what the rules say, who agreed and does it, and what a person says of it.
Finding find_on(TaskOnLadder const& at, Rung rung, people::FactRow const& row, std::int64_t remaining) {
  Finding finding = rung == Rung::general_facility
                        ? assess_facilities(at.call, at.act, at.task.kind, row, remaining, at.offers)
                        : assess_rung(at.call, at.act, rung, row, remaining);
  finding.agreement = agreement_on(finding);
  apply_override(at.request, at.place, remaining, finding);
  finding.agreement = agreement_after_override(finding);
  finding.by = helpers_of(at.request, at.request.needs[static_cast<std::size_t>(at.place.need)], at.plan, finding);
  at.plan.answer(finding, remaining);
  return finding;
}

/// A person who grants or refuses settles the task, whatever the rules still miss.
void weigh_tailored(TaskOnLadder const& at, people::FactRow const& row, TaskPlan& plan) {
  bool const by_person = provision_override(at.request, at.place).has_value();
  if (!plan.settled && !by_person) return;
  Finding finding = assess_tailored(at.call, at.act, row);
  apply_provision_override(at.request, at.place, !plan.settled, finding);
  plan.settled = finding.verdict != Verdict::not_assessed && finding.missing.empty();
  plan.findings.push_back(std::move(finding));
}

}  // namespace

TaskPlan walk_ladder(Caller const& call, law::Act act, people::Case const& request, people::Task const& task,
                     people::FactRow row, supply::FacilityOffers const& offers, bool gate_passed) {
  TaskPlace const place{call.need, call.task};
  PlanForTask own_plan(request, call.need, task.kind);
  own_plan.fill(row);
  TaskOnLadder at{call, act, request, task, offers, place, own_plan};
  TaskPlan plan = unassessed(task);
  plan.settled = gate_passed;
  at.call.certain = call.certain && gate_passed;
  plan.findings.reserve(rung_count);
  for (std::size_t r = 0; r < static_cast<std::size_t>(Rung::tailored) && plan.remainder > 0; ++r) {
    row.set(people::fact("remaining"), plan.remainder);
    Finding finding = find_on(at, static_cast<Rung>(r), row, plan.remainder);
    plan.remainder -= finding.covered;
    plan.settled = plan.settled && finding.verdict != Verdict::not_assessed && finding.missing.empty();
    at.call.certain = at.call.certain && finding.missing.empty();
    plan.findings.push_back(std::move(finding));
  }
  row.set(people::fact("remaining"), plan.remainder);
  if (plan.remainder > 0) weigh_tailored(at, row, plan);
  assert(covered_by(plan) + plan.remainder == task.amount);  // else help would be lost or granted twice
  return plan;
}

}  // namespace kanteling::triage
