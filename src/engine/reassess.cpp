// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>
#include <utility>

#include "engine/change.hpp"
#include "engine/state.hpp"
#include "kanteling/law/term_end.hpp"

namespace kanteling {
namespace {

using people::Change;
using people::ChangeKind;
using reporting::AtStake;
using reporting::Outcome;
using reporting::Reassessment;
using reporting::Reconsidered;
using triage::Rung;
using triage::Whom;

/// Whose word counts for a step of the ladder.
Whom whom_of(Rung rung) {
  switch (rung) {
    case Rung::usual_help: return Whom::housemate;
    case Rung::informal_care: return Whom::carer;
    case Rung::network: return Whom::network;
    case Rung::short_help: return Whom::professional;
    default: return Whom::resident;
  }
}

/// Collects every difference between two outcomes of a case, once.
class Differences {
 public:
  Differences(ChangeKind reason, std::vector<Reconsidered> known) : reason_(reason), all_(std::move(known)) {}

  void compare(Outcome const& before, Outcome const& after) {
    auto const& old_needs = before.assessment.needs;
    auto const& new_needs = after.assessment.needs;
    for (std::size_t n = 0; n < std::min(old_needs.size(), new_needs.size()); ++n)
      compare_need(static_cast<std::int32_t>(n), old_needs[n], new_needs[n]);
    for (matching::Choice const& choice : before.choices) compare_place(choice, after.choices);
  }

  std::vector<Reconsidered> take() {
    auto const order = [](Reconsidered const& q) { return std::tuple(q.need, q.task, q.what, q.rung); };
    std::stable_sort(all_.begin(), all_.end(),
                     [&](Reconsidered const& a, Reconsidered const& b) { return order(a) < order(b); });
    // Of two about the same, the first says more: it was put by the change itself.
    auto const same = [&](Reconsidered const& a, Reconsidered const& b) { return order(a) == order(b); };
    all_.erase(std::unique(all_.begin(), all_.end(), same), all_.end());
    return std::move(all_);
  }

 private:
  void add(std::int32_t need, std::int32_t task, AtStake what, Whom ask) {
    all_.push_back({need, task, what, reason_, ask});
  }

  void compare_need(std::int32_t n, triage::StepPlan const& before, triage::StepPlan const& after) {
    if (before.act != after.act) {
      add(n, -1, AtStake::act, Whom::resident);
      all_.back().act_before = before.act;
      all_.back().act_after = after.act;
      return;
    }
    auto const verdict = [](triage::StepPlan const& plan) {
      return plan.criteria ? plan.criteria->verdict : triage::CriteriaVerdict::unknown;
    };
    if (verdict(before) != verdict(after)) add(n, -1, AtStake::conditions, Whom::resident);
    auto const same_task = [](triage::TaskPlan const& a, triage::TaskPlan const& b) {
      return a.kind == b.kind && a.amount == b.amount;
    };
    if (!std::equal(before.tasks.begin(), before.tasks.end(), after.tasks.begin(), after.tasks.end(), same_task)) {
      add(n, -1, AtStake::tasks, Whom::resident);
      return;
    }
    for (std::size_t t = 0; t < before.tasks.size(); ++t)
      compare_task(n, static_cast<std::int32_t>(t), before.tasks[t], after.tasks[t]);
  }

  void compare_task(std::int32_t n, std::int32_t t, triage::TaskPlan const& before,
                    triage::TaskPlan const& after) {
    for (std::size_t r = 0; r < triage::rung_count; ++r) {
      Rung const rung = static_cast<Rung>(r);
      triage::Finding const* const was = find(before, rung);
      triage::Finding const* const is = find(after, rung);
      bool const same = was == nullptr || is == nullptr
                            ? was == is
                            : was->verdict == is->verdict && was->covered == is->covered;
      if (same) continue;
      // A housemate who is gone cannot be asked; whoever stays is asked by the resident.
      bool const helper_gone = rung == Rung::usual_help && people::is_departure(reason_);
      add(n, t, AtStake::step, helper_gone ? Whom::resident : whom_of(rung));
      all_.back().rung = rung;
      if (is != nullptr) all_.back().facts = is->missing;
    }
  }

  void compare_place(matching::Choice const& before, std::vector<matching::Choice> const& after) {
    auto const same_demand = [&](matching::Choice const& other) {
      return other.demand.need == before.demand.need && other.demand.task == before.demand.task;
    };
    auto const now = std::find_if(after.begin(), after.end(), same_demand);
    if (now != after.end() && before.ranked.empty() != now->ranked.empty())
      add(before.demand.need, before.demand.task, AtStake::place, Whom::resident);
  }

  static triage::Finding const* find(triage::TaskPlan const& plan, Rung rung) {
    for (triage::Finding const& finding : plan.findings)
      if (finding.rung == rung) return &finding;
    return nullptr;
  }

  ChangeKind reason_;
  std::vector<Reconsidered> all_;
};

/// A day that is known beforehand is prepared as the end of a grant is; whatever else happens within the norm for
/// a talk. Never a talk with somebody who is gone.
reporting::NextStep next_step(people::Case const& request, Change const& change, Reassessment const& result,
                              Outcome const& before, Outcome const& after, supply::ServiceNorms const& norms) {
  bool const gone = detail::asker_is_gone(request, change);
  if (result.questions.empty() && !gone) return before.next;
  bool const foreseen = change.kind == ChangeKind::turns_18 || change.kind == ChangeKind::grant_ends;
  law::Term const norm = foreseen ? supply::expiry_norm(norms) : supply::talk_norm(norms);
  Date const from = change.kind == ChangeKind::grant_ends ? change.on : foreseen ? result.on : request.on;
  Date const by = law::end_of(norm, from).end;
  return {.code = gone ? reporting::NextStepCode::look_at_record : reporting::NextStepCode::ask_about_change,
          .actor = gone ? reporting::Actor::administration : reporting::Actor::caseworker,
          .caseworker = gone ? std::nullopt : after.next.caseworker,
          .by = by,
          .term = norm.id,
          .statutory = false,
          .overdue = by < request.on};
}

}  // namespace

Reassessment Engine::reassess(people::Case const& request, Outcome const& before, Change const& change,
                              supply::Availability const& free) const {
  detail::ChangedCase changed = detail::apply(request, change, before);
  Outcome const after = decide(changed.request, free);
  Reassessment result{request.id, change.kind, changed.request.on, before.kind, after.kind, {}, {}};
  Differences differences(change.kind, std::move(changed.questions));
  // Who is gone needs nothing weighed: what is left is one question about the whole.
  if (!detail::asker_is_gone(request, change)) differences.compare(before, after);
  result.questions = differences.take();
  result.next = next_step(request, change, result, before, after, state_->municipality.service_norms);
  return result;
}

}  // namespace kanteling
