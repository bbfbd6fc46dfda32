// SPDX-License-Identifier: Apache-2.0
#include "triage/late_penalty.hpp"

#include <algorithm>
#include <utility>

#include "kanteling/people/case_events.hpp"
#include "triage/procedure_here.hpp"

namespace kanteling::triage {
namespace {

using people::Stage;

std::optional<law::Clock> decision_clock(law::Procedure const& procedure,
                                         std::vector<law::Event> const& events, Date on) {
  for (law::Term const& term : procedure.terms)
    if (law::is_decision(term.role)) return law::clock_of(term, events, on);
  return std::nullopt;
}

/// Nothing without a notice of default, for a decision in time, and where no penalty can be worked out.
std::optional<LatePenalty> late_penalty(people::Case const& request, Stage stage,
                                        law::Procedure const& procedure) {
  std::vector<law::Event> const events = events_of(request, stage, procedure.act);
  std::optional<Date> const notice = law::day_of(events, law::EventKind::notice_of_default_received);
  std::optional<law::Clock> const clock =
      notice ? decision_clock(procedure, events, request.on) : std::nullopt;
  // Decided, but nobody wrote down when: counting on as if nothing was decided would owe too much.
  bool const day_unknown = clock && !clock->stopped && stage >= Stage::decision;
  if (!clock || day_unknown) return std::nullopt;
  auto penalty = law::penalty({.applied = *request.applied,
                               .term_end = clock->end.end,
                               .notice_received = *notice,
                               .decided = clock->stopped,
                               .on = request.on,
                               .applicants = 1,
                               .none_because = {}});
  bool const decided_in_time = penalty && penalty->days == 0 && clock->stopped;
  if (!penalty || decided_in_time) return std::nullopt;
  return LatePenalty{procedure.act, std::move(*penalty), clock->term.source.evidence};
}

}  // namespace

std::vector<LatePenalty> late_penalties(people::Case const& request, Assessment const& assessment) {
  std::vector<LatePenalty> all;
  if (!request.applied) return all;
  for (StepPlan const& need : assessment.needs) {
    law::Procedure const* const procedure = procedure_here(need);
    bool const seen =
        std::any_of(all.begin(), all.end(), [&](LatePenalty const& p) { return p.act == need.act; });
    if (seen || procedure == nullptr) continue;
    if (auto late = late_penalty(request, assessment.stage, *procedure)) all.push_back(std::move(*late));
  }
  return all;
}

}  // namespace kanteling::triage
