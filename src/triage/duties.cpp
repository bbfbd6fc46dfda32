// SPDX-License-Identifier: Apache-2.0
#include "triage/duties.hpp"

#include <algorithm>
#include <span>

#include "kanteling/law/statutory_terms.hpp"
#include "kanteling/people/facts.hpp"
#include "kanteling/people/find_fact.hpp"
#include "kanteling/triage/fact_use.hpp"
#include "triage/clocks.hpp"
#include "triage/household.hpp"

namespace kanteling::triage {
namespace {

using people::Stage;

bool any(Assessment const& a, law::Act act) {
  auto const is = [act](StepPlan const& p) {
    return p.act == act && (p.route == Route::ladder || p.route == Route::referral);
  };
  return std::any_of(a.needs.begin(), a.needs.end(), is);
}

bool any(Assessment const& a, Route route) {
  return std::any_of(a.needs.begin(), a.needs.end(), [route](StepPlan const& p) { return p.route == route; });
}

/// The events that show that a duty was done; more than one: all of them. Without any it stays open.
std::span<law::EventKind const> shown_by(Duty duty) {
  using enum law::EventKind;
  static constexpr law::EventKind receipt[]{receipt_confirmed};
  static constexpr law::EventKind support[]{client_support_offered, client_support_offered_to_carer};
  static constexpr law::EventKind plan[]{personal_plan_told};
  static constexpr law::EventKind seven[]{needs_investigated,       own_strength_investigated,
                                          network_investigated,     carer_needs_investigated,
                                          general_facilities_investigated, cooperation_investigated,
                                          contribution_investigated};
  static constexpr law::EventKind carer[]{carer_needs_investigated};
  static constexpr law::EventKind budget[]{personal_budget_explained};
  static constexpr law::EventKind result[]{inquiry_result_given};
  static constexpr law::EventKind family[]{family_plan_offered};
  switch (duty) {
    case Duty::confirm_receipt: return receipt;
    case Duty::offer_client_support: return support;
    case Duty::tell_personal_plan: return plan;
    case Duty::investigate_seven_items: return seven;
    case Duty::ask_carer_needs: return carer;
    case Duty::explain_personal_budget: return budget;
    case Duty::give_written_result: return result;
    case Duty::ask_own_plan_family: return family;
    default: return {};
  }
}

class Duties {
 public:
  Duties(people::Case const& request, Assessment const& assessment)
      : clocks_(assessment.clocks), events_(request.events), record_(assessment.record) {
    all_.reserve(16);  // more than most cases have
  }

  void add(Duty duty) {
    if (!done(duty)) all_.push_back({duty, std::nullopt});
  }
  void add(Duty duty, std::optional<Date> by) { all_.push_back({duty, by}); }
  void add(Duty duty, law::Term const& by) {
    if (!done(duty)) all_.push_back({duty, end_of_clock(clocks_, by.id)});
  }

  std::vector<OpenDuty> take() {
    std::stable_sort(all_.begin(), all_.end(), [](OpenDuty const& a, OpenDuty const& b) { return a.duty < b.duty; });
    auto const same = [](OpenDuty const& a, OpenDuty const& b) { return a.duty == b.duty; };
    all_.erase(std::unique(all_.begin(), all_.end(), same), all_.end());
    return std::move(all_);
  }

 private:
  /// Not asked: the checklist leaves it out, for there is no carer.
  bool asked(law::EventKind kind) const {
    return record_.empty() || std::any_of(record_.begin(), record_.end(), [kind](RecordFinding const& r) {
             return r.finding.item.recorded_as == kind;
           });
  }
  bool done(Duty duty) const {
    std::span<law::EventKind const> const shown = shown_by(duty);
    return !shown.empty() && std::all_of(shown.begin(), shown.end(), [&](law::EventKind kind) {
      return law::day_of(events_, kind) || !asked(kind);
    });
  }

  std::vector<law::Clock> const& clocks_;
  std::vector<law::Event> const& events_;
  std::vector<RecordFinding> const& record_;
  std::vector<OpenDuty> all_;
};

/// Wmo 2015, art. 2.3.2; looked up 2026-11-22.
void add_wmo_inquiry(Duties& duties, people::Case const& request, Stage stage) {
  if (stage == Stage::report) duties.add(Duty::confirm_receipt);
  if (!request.own_plan) duties.add(Duty::tell_personal_plan);
  if (request.own_plan) duties.add(Duty::weigh_own_plan, law::wmo_inquiry);
  duties.add(Duty::investigate_seven_items, law::wmo_inquiry);
  duties.add(Duty::ask_carer_needs, law::wmo_inquiry);
  duties.add(Duty::explain_personal_budget);
  duties.add(Duty::give_written_result, law::wmo_inquiry);
}

/// What is due once the term of a decision has passed without one.
void add_late_decision(Duties& duties, people::Case const& request, Assessment const& assessment) {
  for (law::Clock const& clock : assessment.clocks) {
    if (law::state_on(clock, request.on) != law::ClockState::overdue) continue;
    if (law::is_decision(clock.term.role) && !clock.postponement) duties.add(Duty::tell_decision_late);
    bool const decided = law::day_of(request.events, law::EventKind::decision_made_known).has_value();
    if (clock.term.id == law::participation_advance.id && !decided) duties.add(Duty::grant_advance);
  }
}

/// Before youth help is given. It holds up no decision: see household.hpp.
void add_consent(Duties& duties, people::Case const& request, Assessment const& assessment) {
  for (std::size_t n = 0; n < assessment.needs.size(); ++n)
    if (consent_is_open(request, request.needs[n], assessment.needs[n])) duties.add(Duty::ask_consent);
}

/// A plan that nobody signed may still have to be made; one that some signed waits for the others.
void add_support_plan(Duties& duties, Assessment const& assessment) {
  if (assessment.case_manager && assessment.stage >= Stage::inquiry) duties.add(Duty::name_case_manager);
  if (!assessment.support_plan) return;
  std::vector<PlanSignature> const& signatures = assessment.support_plan->signatures;
  auto const open = std::count_if(signatures.begin(), signatures.end(), [](auto const& s) { return !s.on; });
  bool const by_nobody = open == static_cast<std::ptrdiff_t>(signatures.size());
  if (by_nobody) duties.add(Duty::make_support_plan);
  if (!by_nobody && open > 0) duties.add(Duty::sign_support_plan);
}

/// What was scored as acute or not self-reliant is spoken about first: on the day itself where it is acute. A score
/// never decides; the levels are those of ZRM 2017 and recalled.
void add_low_scores(Duties& duties, people::Case const& request) {
  constexpr std::int64_t acute = 1, low = 2;
  std::int64_t lowest = low + 1;
  for (people::DomainScore const& score : request.scores) lowest = std::min(lowest, score.level.value_or(lowest));
  if (lowest <= low && request.stage >= Stage::inquiry)
    duties.add(Duty::discuss_low_scores, lowest == acute ? std::optional(request.on) : std::nullopt);
}

/// Of the Participation Act only: what somebody says of cooperating is written down, and refuses nothing here. That
/// cooperation is a condition there is recalled, not seen.
void add_cooperation(Duties& duties, people::Case const& request, Assessment const& assessment) {
  for (std::size_t n = 0; n < request.needs.size() && n < assessment.needs.size(); ++n) {
    if (assessment.needs[n].act != law::Act::participation) continue;
    people::StatedFact const* const said = find_fact(request.needs[n].facts, people::fact("cooperates_on_work"));
    bool const free = said != nullptr && may_read(*said, people::purpose::participation, request);
    if (free && !said->is_null && said->value == 0) duties.add(Duty::record_cooperation, std::nullopt);
  }
}

}  // namespace

std::vector<OpenDuty> duties_of(people::Case const& request, Assessment const& assessment) {
  Duties duties(request, assessment);
  Stage const stage = assessment.stage;
  bool const inquires = stage == Stage::report || stage == Stage::inquiry;
  if (stage == Stage::question || inquires) duties.add(Duty::offer_client_support);
  if (inquires && any(assessment, law::Act::wmo)) add_wmo_inquiry(duties, request, stage);
  if (inquires && any(assessment, law::Act::youth)) {
    duties.add(Duty::ask_own_plan_family);
    if (request.own_plan) duties.add(Duty::weigh_own_plan);
  }
  if (stage == Stage::question && any(assessment, Route::desk)) duties.add(Duty::tell_report_possible);
  add_late_decision(duties, request, assessment);
  add_consent(duties, request, assessment);
  add_support_plan(duties, assessment);
  add_low_scores(duties, request);
  add_cooperation(duties, request, assessment);
  duties.add(Duty::tell_further_process);
  return duties.take();
}

}  // namespace kanteling::triage
