// SPDX-License-Identifier: Apache-2.0
#include "engine/next_step.hpp"

#include <string_view>

#include "kanteling/law/calendar.hpp"

namespace kanteling::detail {
namespace {

using people::Stage;
using reporting::Actor;
using reporting::NextStep;
using reporting::NextStepCode;
using reporting::OutcomeKind;
using triage::Assessment;
using triage::CriteriaVerdict;
using triage::Route;

/// Dates that the service sets itself where no act sets one, in working days. Assumptions, to become configuration
/// with the clocks; no outcome calls them statutory.
constexpr int forward_working_days = 2;
constexpr int signal_working_days = 5;
constexpr int talk_working_days = 10;
constexpr int bridging_working_days = 5;
constexpr int start_working_days = 10;

Date after_working_days(Date from, int count) {
  Date day = from;
  for (int i = 0; i < count; ++i) day = law::next_working_day(day);
  return day;
}

NextStep by_service(NextStepCode code, Actor actor, Date by) { return {code, actor, std::nullopt, by, false, true}; }

/// The earliest statutory end among the clocks that runs for the current work: the resident's own seven days for a
/// personal plan are not the municipality's.
triage::Clock const* earliest_clock(Assessment const& assessment) {
  triage::Clock const* first = nullptr;
  for (triage::Clock const& clock : assessment.clocks) {
    if (clock.term.id == std::string_view("wmo_personal_plan")) continue;
    if (first == nullptr || clock.end.end < first->end.end) first = &clock;
  }
  return first;
}

NextStep by_law(NextStepCode code, Actor actor, Assessment const& assessment, Date otherwise) {
  triage::Clock const* clock = earliest_clock(assessment);
  if (clock == nullptr) return by_service(code, actor, otherwise);
  return {code, actor, std::nullopt, clock->end.end, true, clock->end.equated_days_known};
}

bool any_route(Assessment const& assessment, Route route) {
  for (triage::StepPlan const& need : assessment.needs)
    if (need.route == route) return true;
  return false;
}

bool every_route(Assessment const& assessment, Route route) {
  for (triage::StepPlan const& need : assessment.needs)
    if (need.route != route) return false;
  return !assessment.needs.empty();
}

Course first_contact(people::Case const& request, Assessment const& assessment) {
  Date const talk = after_working_days(request.on, talk_working_days);
  if (assessment.urgent)
    return {OutcomeKind::urgent_help,
            {NextStepCode::arrange_temporary_help, Actor::caseworker, std::nullopt, request.on, true, true},
            {}};
  if (request.stage == Stage::signal)
    return {OutcomeKind::contact_resident,
            by_service(NextStepCode::speak_with_resident, Actor::caseworker,
                       after_working_days(request.on, signal_working_days)),
            {}};
  if (every_route(assessment, Route::referral))
    return {OutcomeKind::referred, by_service(NextStepCode::discuss_choice, Actor::caseworker, talk), {}};
  if (any_route(assessment, Route::crisis))
    return {OutcomeKind::crisis_talk, by_law(NextStepCode::hold_first_talk, Actor::caseworker, assessment, talk), {}};
  if (every_route(assessment, Route::desk))
    return {OutcomeKind::settled, by_service(NextStepCode::give_information, Actor::administration, request.on), {}};
  return {OutcomeKind::talk_planned,
          by_law(NextStepCode::confirm_and_plan_talk, Actor::caseworker, assessment, talk),
          {}};
}

/// A deciding fact is unknown: the remainder of a task is not settled, or a condition cannot be judged.
bool something_open(Assessment const& assessment) {
  for (triage::StepPlan const& need : assessment.needs) {
    if (need.criteria && need.criteria->verdict == CriteriaVerdict::unknown) return true;
    for (triage::TaskPlan const& task : need.tasks)
      if (task.remainder > 0 && !task.settled) return true;
  }
  return false;
}

bool any_criteria(Assessment const& assessment, CriteriaVerdict verdict) {
  for (triage::StepPlan const& need : assessment.needs)
    if (need.criteria && need.criteria->verdict == verdict && need.act != law::Act::participation) return true;
  return false;
}

/// Work and income weighs the right to an allowance in an application of its own.
bool asks_income(Assessment const& assessment) {
  for (triage::StepPlan const& need : assessment.needs)
    if (need.act == law::Act::participation && need.route == Route::criteria) return true;
  return false;
}

/// Nobody can take a task, and nothing was bought nationally for it either.
bool without_place(std::vector<matching::Choice> const& choices) {
  for (matching::Choice const& choice : choices)
    if (choice.ranked.empty() && !choice.national) return true;
  return false;
}

/// What the inquiry found, the same from inquiry to decision: only the step that follows differs by stage.
OutcomeKind finding_of(Assessment const& assessment, std::vector<matching::Choice> const& choices) {
  if (something_open(assessment)) return OutcomeKind::questions_open;
  if (without_place(choices)) return OutcomeKind::bridging;
  if (any_criteria(assessment, CriteriaVerdict::needs_advice)) return OutcomeKind::advice_needed;
  if (!choices.empty())
    return every_route(assessment, Route::referral) ? OutcomeKind::referred : OutcomeKind::provision_proposed;
  if (any_criteria(assessment, CriteriaVerdict::meets)) return OutcomeKind::criteria_met;
  if (asks_income(assessment)) return OutcomeKind::application_taken;
  if (any_criteria(assessment, CriteriaVerdict::does_not_meet)) return OutcomeKind::criteria_not_met;
  if (any_route(assessment, Route::crisis)) return OutcomeKind::crisis_talk;
  return OutcomeKind::solved_light;
}

NextStep step_in_inquiry(OutcomeKind kind, people::Case const& request, Assessment const& assessment) {
  Date const talk = after_working_days(request.on, talk_working_days);
  switch (kind) {
    case OutcomeKind::questions_open:
      return by_law(NextStepCode::ask_open_questions, Actor::caseworker, assessment, talk);
    case OutcomeKind::bridging:
      return by_service(NextStepCode::find_bridging_help, Actor::caseworker,
                        after_working_days(request.on, bridging_working_days));
    case OutcomeKind::advice_needed:
      return by_law(NextStepCode::request_medical_advice, Actor::administration, assessment, talk);
    case OutcomeKind::application_taken:
      return by_law(NextStepCode::take_application, Actor::caseworker, assessment, talk);
    case OutcomeKind::provision_proposed:
    case OutcomeKind::referred:
      return by_law(NextStepCode::discuss_choice, Actor::caseworker, assessment, talk);
    case OutcomeKind::crisis_talk:
      return by_law(NextStepCode::hold_first_talk, Actor::caseworker, assessment, talk);
    case OutcomeKind::criteria_met:
    case OutcomeKind::criteria_not_met:
      return by_law(NextStepCode::decide_application, Actor::caseworker, assessment, talk);
    default: return by_law(NextStepCode::send_result_of_inquiry, Actor::caseworker, assessment, talk);
  }
}

NextStep step_after_inquiry(OutcomeKind kind, people::Case const& request, Assessment const& assessment) {
  Date const start = after_working_days(request.on, start_working_days);
  if (kind == OutcomeKind::bridging || kind == OutcomeKind::questions_open || kind == OutcomeKind::advice_needed)
    return step_in_inquiry(kind, request, assessment);
  if (request.stage == Stage::application)
    return by_law(NextStepCode::decide_application, Actor::caseworker, assessment, start);
  bool const to_start = kind == OutcomeKind::provision_proposed || kind == OutcomeKind::referred;
  if (request.stage == Stage::decision && to_start)
    return by_service(NextStepCode::start_provider, Actor::provider, start);
  std::int64_t const weeks = assessment.review_weeks > 0 ? assessment.review_weeks : 26;
  return by_service(NextStepCode::review, Actor::caseworker, request.on + static_cast<std::int32_t>(7 * weeks));
}

Course course_without_safety(people::Case const& request, Assessment const& assessment,
                             std::vector<matching::Choice> const& choices) {
  if (!assessment.competent)
    return {OutcomeKind::forwarded,
            by_service(NextStepCode::forward_request, Actor::administration,
                       after_working_days(request.on, forward_working_days)),
            {}};
  if (request.stage < Stage::inquiry) return first_contact(request, assessment);
  OutcomeKind const kind = finding_of(assessment, choices);
  return {kind,
          request.stage == Stage::inquiry ? step_in_inquiry(kind, request, assessment)
                                          : step_after_inquiry(kind, request, assessment),
          {}};
}

}  // namespace

Course course_of(people::Case const& request, Assessment const& assessment,
                 std::vector<matching::Choice> const& choices, std::optional<supply::CaseworkerId> caseworker) {
  Course course = course_without_safety(request, assessment, choices);
  if (course.next.actor == Actor::caseworker) course.next.caseworker = caseworker;
  if (assessment.safety) {
    NextStep const look = by_service(NextStepCode::look_at_safety, Actor::safety_team, request.on);
    if (request.stage < Stage::inquiry && course.kind != OutcomeKind::urgent_help) course.kind = OutcomeKind::safety_route;
    course.beside = look;
  }
  return course;
}

}  // namespace kanteling::detail
