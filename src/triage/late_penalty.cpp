// SPDX-License-Identifier: Apache-2.0
#include "triage/late_penalty.hpp"

#include <algorithm>

#include "kanteling/people/case_events.hpp"
#include "triage/procedure_here.hpp"

namespace kanteling::triage {
namespace {

std::optional<law::Clock> decision_clock(law::Procedure const& procedure, std::vector<law::Event> const& events, Date on) {
  for (law::Term const& term : procedure.terms)
    if (law::is_decision(term.role)) return law::clock_of(term, events, on);
  return std::nullopt;
}

}  // namespace

std::vector<LatePenalty> late_penalties(people::Case const& request, Assessment const& assessment) {
  std::vector<LatePenalty> all;
  if (!request.applied) return all;
  for (StepPlan const& need : assessment.needs) {
    law::Procedure const* const procedure = procedure_here(need);
    bool const seen = std::any_of(all.begin(), all.end(), [&](LatePenalty const& p) { return p.act == need.act; });
    if (seen || procedure == nullptr) continue;
    std::vector<law::Event> const events = events_of(request, assessment.stage, need.act);
    std::optional<Date> const notice = law::day_of(events, law::EventKind::notice_of_default_received);
    auto const clock = notice ? decision_clock(*procedure, events, request.on) : std::nullopt;
    // Decided, but nobody wrote down when: counting on as if nothing was decided would owe too much.
    bool const day_unknown = clock && !clock->stopped && assessment.stage >= people::Stage::decision;
    if (!clock || day_unknown) continue;
    auto penalty = law::penalty({.applied = *request.applied,
                                 .term_end = clock->end.end,
                                 .notice_received = *notice,
                                 .decided = clock->stopped,
                                 .on = request.on,
                                 .applicants = 1,
                                 .none_because = {}});
    bool const decided_in_time = penalty && penalty->days == 0 && clock->stopped;
    if (penalty && !decided_in_time) all.push_back({need.act, std::move(*penalty), clock->term.source.evidence});
  }
  return all;
}

}  // namespace kanteling::triage
