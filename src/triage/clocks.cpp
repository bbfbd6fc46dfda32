// SPDX-License-Identifier: Apache-2.0
#include "triage/clocks.hpp"

#include <algorithm>

#include "kanteling/people/case_events.hpp"
#include "triage/procedure_here.hpp"

namespace kanteling::triage {
namespace {

using law::EventKind;
using people::Stage;

/// Whether a clock that starts with an event still says something in a stage. The first talk about debts must be held
/// once somebody asks for help, reported or not.
bool runs_in(Stage stage, EventKind starts) {
  switch (starts) {
    case EventKind::help_requested: return stage >= Stage::question && stage <= Stage::inquiry;
    case EventKind::report_received:
    case EventKind::came_forward: return stage == Stage::report || stage == Stage::inquiry;
    case EventKind::first_talk_held: return stage >= Stage::question && stage <= Stage::application;
    case EventKind::application_received: return stage == Stage::application;
    case EventKind::decision_made_known: return stage >= Stage::decision;
    default: return false;
  }
}

/// What is at once has no date to watch, and threat or age choose between terms.
bool concerns(law::Term const& term, people::Case const& request, people::Resident const& who, ClarifiedNeed const& need) {
  if (term.unit == law::TermUnit::at_once) return false;
  if (term.id == law::debts_first_talk.id) return !need.threat;
  if (term.id == law::debts_first_talk_threat.id) return need.threat;
  if (term.id == law::participation_search.id)
    return age_on(who.born, request.received) <= participation_search_age_max;
  return true;
}

class Clocks {
 public:
  Clocks(Date on, Stage stage) : on_(on), stage_(stage) {}

  void start(law::Term const& term, std::vector<law::Event> const& events) {
    if (!runs_in(stage_, term.starts)) return;
    auto clock = law::clock_of(term, events, on_);
    if (clock && !has(*clock)) all_.push_back(std::move(*clock));
  }
  std::vector<law::Clock> take() { return std::move(all_); }

 private:
  /// A term that two acts share (the objection) runs twice where their decisions came on two days.
  bool has(law::Clock const& clock) const {
    return std::any_of(all_.begin(), all_.end(), [&](law::Clock const& other) {
      return other.term.id == clock.term.id && other.start == clock.start;
    });
  }

  Date on_;
  Stage stage_;
  std::vector<law::Clock> all_;
};

}  // namespace

std::optional<Date> end_of_clock(std::vector<law::Clock> const& clocks, std::string_view term) {
  auto const at = std::find_if(clocks.begin(), clocks.end(), [term](law::Clock const& c) { return c.term.id == term; });
  if (at == clocks.end()) return std::nullopt;
  return at->end.end;
}

std::vector<law::Clock> clocks_of(people::Case const& request, Clarified const& clarified, Assessment const& assessment) {
  Clocks clocks(request.on, assessment.stage);
  for (std::size_t n = 0; n < clarified.needs.size(); ++n) {
    ClarifiedNeed const& need = clarified.needs[n];
    law::Procedure const* const procedure = procedure_here(assessment.needs[n]);
    if (procedure == nullptr) continue;
    people::Resident const& who = resident_of(request.household, request.needs[n]);
    std::vector<law::Event> const events = events_of(request, assessment.stage, need.act);
    for (law::Term const& term : procedure->terms)
      if (concerns(term, request, who, need)) clocks.start(term, events);
  }
  return clocks.take();
}

}  // namespace kanteling::triage
