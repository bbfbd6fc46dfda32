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

/// Only where somebody stated that there is none, and it may be read: unknown is not none.
bool has_no_carer(people::Task const& task, people::Purposes into, people::Case const& request) {
  people::StatedFact const* const fact = find_fact(task.facts, people::fact("carer_amount"));
  return fact != nullptr && !fact->is_null && fact->value == 0 && may_read(*fact, into, request);
}

bool may_have_carer(people::Case const& request, Assessment const& assessment) {
  for (std::size_t n = 0; n < request.needs.size(); ++n) {
    people::Purposes const into = purpose_of(assessment.needs[n].act);
    if (request.needs[n].tasks.empty()) return true;
    for (people::Task const& task : request.needs[n].tasks)
      if (!has_no_carer(task, into, request)) return true;
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
    std::vector<law::ChecklistFinding> const findings = law::check_record(*procedure, events, carer);
    all.reserve(all.size() + findings.size());
    for (law::ChecklistFinding const& finding : findings) all.push_back({need.act, finding});
    if (need.act == law::Act::participation)
      if (auto const early =
              early_application(resident_of(request.household, request.needs[n]), request, events))
        all.push_back({need.act, *early});
  }
  return all;
}

}  // namespace kanteling::triage
