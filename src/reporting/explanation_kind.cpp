// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "reporting/telling.hpp"

namespace kanteling::reporting {
namespace {

using triage::CriteriaVerdict;

/// To a resident safety is no matter of this text (see tell_next): the step that goes on says where the case
/// stands.
std::string_view without_safety(Telling const& t) {
  NextWords const& words = t.words.next;
  switch (t.outcome.next.code) {
    case NextStepCode::speak_with_resident:
      return word(words.kinds, OutcomeKind::contact_resident);
    case NextStepCode::give_information:
      return word(words.kinds, OutcomeKind::settled);
    case NextStepCode::forward_request:
      return word(words.kinds, OutcomeKind::forwarded);
    case NextStepCode::confirm_and_plan_talk:
      return word(words.kinds, OutcomeKind::talk_planned);
    case NextStepCode::discuss_choice:
      return word(words.kinds, OutcomeKind::referred);
    case NextStepCode::hold_first_talk:
      return word(words.kinds, OutcomeKind::crisis_talk);
    default:
      return words.safety_beside;
  }
}

/// Whether every condition that came out like this was decided by a person.
bool by_person(Telling const& t, bool (*is_it)(CriteriaVerdict)) {
  bool any = false;
  for (triage::StepPlan const& need : t.outcome.assessment.needs) {
    if (!need.criteria || !is_it(need.criteria->verdict)) continue;
    if (!need.criteria->overridden) return false;
    any = true;
  }
  return any;
}

bool is_met(CriteriaVerdict verdict) {
  return verdict == CriteriaVerdict::meets || verdict == CriteriaVerdict::provides;
}

bool is_not_met(CriteriaVerdict verdict) {
  return verdict == CriteriaVerdict::does_not_meet;
}

bool talked_about_debts(Telling const& t) {
  auto const& needs = t.outcome.assessment.needs;
  bool const debts = std::any_of(needs.begin(), needs.end(), [](triage::StepPlan const& need) {
    return need.route == triage::Route::crisis;
  });
  return debts && t.outcome.next.code == NextStepCode::decide_application &&
         law::day_of(t.request.events, law::EventKind::first_talk_held).has_value();
}

}  // namespace

bool goes_to_department(supply::Organisation const& organisation, triage::Assessment const& assessment) {
  return std::any_of(
      organisation.forward.begin(), organisation.forward.end(),
      [&](supply::Forwarding const& forward) { return forward.department == assessment.forward_to; });
}

std::string_view kind_words(Telling const& t) {
  NextWords const& words = t.words.next;
  OutcomeKind const kind = t.outcome.kind;
  if (kind == OutcomeKind::safety_route && !t.professional()) return without_safety(t);
  if (kind == OutcomeKind::person_decides && talked_about_debts(t)) return words.after_first_talk;
  bool const department = goes_to_department(t.municipality.organisation, t.outcome.assessment);
  if (kind == OutcomeKind::forwarded && department) return words.to_department;
  if (kind == OutcomeKind::criteria_met && by_person(t, is_met)) return words.granted_by_person;
  if (kind == OutcomeKind::criteria_not_met && by_person(t, is_not_met)) return words.refused_by_person;
  if (kind != OutcomeKind::questions_open || t.outcome.assessment.stage <= people::Stage::inquiry)
    return word(words.kinds, kind);
  bool const decided = law::day_of(t.request.events, law::EventKind::decision_made_known).has_value();
  return decided ? words.questions_decided : words.questions_later;
}

}  // namespace kanteling::reporting
