// SPDX-License-Identifier: Apache-2.0
#include "triage/record.hpp"

#include <algorithm>

#include "kanteling/people/case_events.hpp"
#include "kanteling/people/facts.hpp"
#include "kanteling/people/find_fact.hpp"
#include "kanteling/triage/fact_use.hpp"
#include "triage/clocks.hpp"
#include "triage/procedure_here.hpp"

namespace kanteling::triage {
namespace {

using people::Stage;

/// Nothing for null or where nobody stated it: unknown is not none.
std::optional<std::int64_t> stated(people::StatedFacts const& facts, people::FactId id) {
  people::StatedFact const* const fact = find_fact(facts, id);
  if (fact == nullptr || fact->is_null) return std::nullopt;
  return fact->value;
}

bool may_have_carer(people::Case const& request, Assessment const& assessment) {
  for (std::size_t n = 0; n < request.needs.size(); ++n) {
    people::Purposes const into = purpose_of(assessment.needs[n].act);
    if (request.needs[n].tasks.empty()) return true;
    for (people::Task const& task : request.needs[n].tasks)
      if (stated(readable(task.facts, into, request), people::fact("carer_amount")) != 0) return true;
  }
  return false;
}

/// An application of somebody under 27 before the four weeks of search are over (Participatiewet 41 lid 4).
std::optional<law::ChecklistFinding> early_application(people::Resident const& who,
                                                       people::Case const& request,
                                                       std::vector<law::Event> const& events) {
  if (age_on(who.born, request.received) > participation_search_age_max) return std::nullopt;
  std::optional<law::Clock> const search = law::clock_of(law::participation_search, events, request.on);
  if (!search || law::state_on(*search, request.on) != law::ClockState::stopped_early) return std::nullopt;
  return law::ChecklistFinding{{law::EventKind::application_received, law::EventKind::decision_made_known,
                                law::participation_search.source},
                               law::ChecklistState::early,
                               search->stopped};
}

}  // namespace

std::vector<RecordFinding> record_of(people::Case const& request, Assessment const& assessment) {
  std::vector<RecordFinding> all;
  if (assessment.stage < Stage::report) return all;
  bool const carer = may_have_carer(request, assessment);
  for (std::size_t n = 0; n < assessment.needs.size(); ++n) {
    StepPlan const& need = assessment.needs[n];
    bool const seen = std::any_of(all.begin(), all.end(),
                                  [&](RecordFinding const& finding) { return finding.act == need.act; });
    law::Procedure const* const procedure = procedure_here(need);
    if (seen || procedure == nullptr) continue;
    std::vector<law::Event> const events = events_of(request, assessment.stage, need.act);
    for (law::ChecklistFinding const& finding : law::check_record(*procedure, events, carer))
      all.push_back({need.act, finding});
    if (need.act == law::Act::participation)
      if (auto const early =
              early_application(resident_of(request.household, request.needs[n]), request, events))
        all.push_back({need.act, *early});
  }
  return all;
}

}  // namespace kanteling::triage
