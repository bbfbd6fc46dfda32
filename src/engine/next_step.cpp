// SPDX-License-Identifier: Apache-2.0
#include "engine/next_step.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "kanteling/law/statutory_terms.hpp"
#include "kanteling/law/term_end.hpp"
#include "kanteling/people/case_events.hpp"
#include "kanteling/people/departure.hpp"
#include "kanteling/people/facts.hpp"
#include "kanteling/people/find_fact.hpp"
#include "reporting/place_uses.hpp"

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

NextStep by_service(NextStepCode code, Actor actor, law::Term const& norm, Date from) {
  return {.code = code,
          .actor = actor,
          .caseworker = {},
          .by = law::end_of(norm, from).end,
          .term = norm.id,
          .statutory = false};
}

NextStep on_day(NextStepCode code, Actor actor, Date by) {
  return {.code = code, .actor = actor, .caseworker = {}, .by = by, .term = {}, .statutory = false};
}

/// The terms that bind a step: the end of an inquiry says nothing of a talk about debts.
std::span<std::string_view const> terms_of(NextStepCode code) {
  // What the inquiry leaves open is asked within its term, or once there is an application within that of the decision.
  static constexpr std::string_view inquiry[]{law::wmo_inquiry.id,
                                              law::wmo_decision.id,
                                              law::youth_decision.id,
                                              law::participation_decision.id,
                                              law::debts_decision.id,
                                              law::parking_card_decision.id,
                                              law::pupil_transport_decision.id};
  static constexpr std::string_view talk[]{law::debts_first_talk.id, law::debts_first_talk_threat.id};
  static constexpr std::string_view decision[]{
      law::wmo_decision.id,   law::youth_decision.id,        law::participation_decision.id,
      law::debts_decision.id, law::parking_card_decision.id, law::pupil_transport_decision.id};
  switch (code) {
    case NextStepCode::confirm_and_plan_talk:
    case NextStepCode::ask_open_questions:
    case NextStepCode::send_result_of_inquiry:
    case NextStepCode::discuss_choice:
      return inquiry;
    case NextStepCode::hold_first_talk:
      return talk;
    case NextStepCode::request_medical_advice:
    case NextStepCode::decide_application:
      return decision;
    default:
      return {};
  }
}

/// By the earliest term that binds this step; where none runs, by the norm of the service.
NextStep by_term(NextStepCode code, Actor actor, Assessment const& assessment, law::Term const& norm, Date from) {
  std::span<std::string_view const> const terms = terms_of(code);
  law::Clock const* first = nullptr;
  for (law::Clock const& clock : assessment.clocks)
    if (!clock.stopped && std::find(terms.begin(), terms.end(), clock.term.id) != terms.end())
      if (first == nullptr || clock.end.end < first->end.end) first = &clock;
  if (first == nullptr) return by_service(code, actor, norm, from);
  return {.code = code,
          .actor = actor,
          .caseworker = {},
          .by = first->end.end,
          .term = first->term.id,
          .statutory = true,
          .evidence = first->term.source.evidence,
          .equated_days_known = first->end.equated_days_known};
}

/// A need that goes elsewhere has a step of its own, and says nothing of what happens to the others.
bool any_route(Assessment const& assessment, Route route) {
  return std::any_of(assessment.needs.begin(), assessment.needs.end(),
                     [route](triage::StepPlan const& need) { return need.route == route; });
}

/// Another act or insurance gives this help already. A task that a person decided about otherwise stays here.
bool at_other_act(triage::StepPlan const& need) {
  return need.gate && need.gate->verdict == triage::GateVerdict::other_act &&
         std::all_of(need.tasks.begin(), need.tasks.end(),
                     [](triage::TaskPlan const& task) { return task.findings.empty(); });
}

bool goes_elsewhere(triage::StepPlan const& need) {
  return need.route == Route::forward || at_other_act(need);
}

bool any_elsewhere(Assessment const& assessment) {
  return std::any_of(assessment.needs.begin(), assessment.needs.end(), goes_elsewhere);
}

bool all_elsewhere(Assessment const& assessment) {
  return !assessment.needs.empty() &&
         std::all_of(assessment.needs.begin(), assessment.needs.end(), goes_elsewhere);
}

bool every_route(Assessment const& assessment, Route route) {
  return any_route(assessment, route) &&
         std::all_of(assessment.needs.begin(), assessment.needs.end(), [route](triage::StepPlan const& need) {
           return need.route == route || goes_elsewhere(need);
         });
}

bool first_talk_held(people::Case const& request) {
  return law::day_of(request.events, law::EventKind::first_talk_held).has_value();
}

/// What follows on a first talk about debts, where nothing else was asked: a plan and a decision.
bool only_debts_after_talk(people::Case const& request, Assessment const& assessment) {
  return first_talk_held(request) && every_route(assessment, Route::crisis);
}

Course first_contact(people::Case const& request, Assessment const& assessment, supply::ServiceNorms const& norms) {
  law::Term const talk = talk_norm(norms);
  if (assessment.urgent)
    return {OutcomeKind::urgent_help,
            {.code = NextStepCode::arrange_temporary_help,
             .actor = Actor::caseworker,
             .caseworker = {},
             .by = request.on,
             .term = {}},
            {}};
  if (request.stage == Stage::signal)
    return {OutcomeKind::contact_resident,
            by_service(NextStepCode::speak_with_resident, Actor::caseworker, signal_norm(norms), request.on),
            {}};
  if (every_route(assessment, Route::referral))
    return {OutcomeKind::referred,
            by_service(NextStepCode::discuss_choice, Actor::caseworker, talk, request.on),
            {}};
  if (any_route(assessment, Route::crisis) && !first_talk_held(request))
    return {OutcomeKind::crisis_talk,
            by_term(NextStepCode::hold_first_talk, Actor::caseworker, assessment, talk, request.on),
            {}};
  if (every_route(assessment, Route::desk))
    return {OutcomeKind::settled, on_day(NextStepCode::give_information, Actor::administration, request.on), {}};
  if (only_debts_after_talk(request, assessment))
    return {OutcomeKind::person_decides,
            by_term(NextStepCode::decide_application, Actor::caseworker, assessment, talk, request.on),
            {}};
  return {OutcomeKind::talk_planned,
          by_term(NextStepCode::confirm_and_plan_talk, Actor::caseworker, assessment, talk, request.on),
          {}};
}

/// No task is known yet, and an answer may bring some: nothing was weighed.
bool awaits_tasks(Assessment const& assessment, std::size_t need) {
  triage::StepPlan const& plan = assessment.needs[need];
  bool const has_tasks = plan.route == Route::ladder || plan.route == Route::referral;
  return has_tasks && plan.tasks.empty() &&
         std::any_of(assessment.questions.begin(), assessment.questions.end(), [need](triage::NextQuestion const& q) {
           return q.need == static_cast<std::int32_t>(need);
         });
}

/// A deciding fact is unknown: there are no tasks yet, the remainder of one is not settled, or a condition cannot be
/// judged.
bool something_open(Assessment const& assessment) {
  for (std::size_t n = 0; n < assessment.needs.size(); ++n) {
    triage::StepPlan const& need = assessment.needs[n];
    if (goes_elsewhere(need)) continue;
    if (awaits_tasks(assessment, n)) return true;
    if (need.criteria && need.criteria->verdict == CriteriaVerdict::unknown) return true;
    for (triage::TaskPlan const& task : need.tasks)
      if (task.remainder > 0 && !task.settled) return true;
  }
  return false;
}

/// Conditions of the parking card and pupil transport. Income is weighed in an application of its own, and
/// help with debts begins with a talk: meeting a condition grants nothing there.
bool any_criteria(Assessment const& assessment, CriteriaVerdict verdict) {
  return std::any_of(
      assessment.needs.begin(), assessment.needs.end(), [verdict](triage::StepPlan const& need) {
        bool const conditions = need.act != law::Act::participation && need.act != law::Act::debts;
        return conditions && need.criteria && need.criteria->verdict == verdict;
      });
}

bool asks_income(Assessment const& assessment) {
  return std::any_of(assessment.needs.begin(), assessment.needs.end(), [](triage::StepPlan const& need) {
    return need.act == law::Act::participation && need.route == Route::criteria;
  });
}

/// Nobody can take a task. What is bought nationally is for special cases and takes no place here.
bool without_place(std::vector<matching::Choice> const& choices) {
  return std::any_of(choices.begin(), choices.end(),
                     [](matching::Choice const& choice) { return choice.ranked.empty(); });
}

/// A task on the ladder keeps a remainder that is not among the demands: it may be refused (Wlz), or no
/// product covers it.
bool remainder_without_demand(Assessment const& assessment, std::vector<matching::Choice> const& choices) {
  for (std::size_t n = 0; n < assessment.needs.size(); ++n)
    for (std::size_t t = 0; !at_other_act(assessment.needs[n]) && t < assessment.needs[n].tasks.size(); ++t) {
      bool const demanded = std::any_of(choices.begin(), choices.end(), [&](matching::Choice const& choice) {
        return choice.demand.need == static_cast<std::int32_t>(n) &&
               choice.demand.task == static_cast<std::int32_t>(t);
      });
      if (assessment.needs[n].tasks[t].remainder > 0 && !demanded) return true;
    }
  return false;
}

/// What the inquiry found, the same from inquiry to decision: only the step that follows differs by stage.
OutcomeKind finding_of(people::Case const& request, Assessment const& assessment,
                       std::vector<matching::Choice> const& choices) {
  if (all_elsewhere(assessment)) return OutcomeKind::forwarded;
  if (something_open(assessment)) return OutcomeKind::questions_open;
  if (without_place(choices)) return OutcomeKind::bridging;
  if (any_criteria(assessment, CriteriaVerdict::needs_advice)) return OutcomeKind::advice_needed;
  if (remainder_without_demand(assessment, choices)) return OutcomeKind::person_decides;
  if (!choices.empty())
    return every_route(assessment, Route::referral) ? OutcomeKind::referred : OutcomeKind::provision_proposed;
  if (any_route(assessment, Route::crisis))
    return first_talk_held(request) ? OutcomeKind::person_decides : OutcomeKind::crisis_talk;
  if (any_criteria(assessment, CriteriaVerdict::meets) || any_criteria(assessment, CriteriaVerdict::provides))
    return OutcomeKind::criteria_met;
  if (asks_income(assessment)) return OutcomeKind::application_taken;
  if (any_criteria(assessment, CriteriaVerdict::does_not_meet)) return OutcomeKind::criteria_not_met;
  return OutcomeKind::solved_light;
}

NextStepCode step_of(OutcomeKind kind) {
  switch (kind) {
    case OutcomeKind::questions_open:
      return NextStepCode::ask_open_questions;
    case OutcomeKind::bridging:
      return NextStepCode::find_bridging_help;
    case OutcomeKind::advice_needed:
      return NextStepCode::request_medical_advice;
    case OutcomeKind::application_taken:
      return NextStepCode::take_application;
    case OutcomeKind::provision_proposed:
    case OutcomeKind::referred:
      return NextStepCode::discuss_choice;
    case OutcomeKind::crisis_talk:
      return NextStepCode::hold_first_talk;
    case OutcomeKind::criteria_met:
    case OutcomeKind::criteria_not_met:
      return NextStepCode::decide_application;
    default:
      return NextStepCode::send_result_of_inquiry;
  }
}

NextStep forward(people::Case const& request, supply::ServiceNorms const& norms) {
  return by_service(NextStepCode::forward_request, Actor::administration, forward_norm(norms), request.on);
}

NextStep step_in_inquiry(OutcomeKind kind, people::Case const& request, Assessment const& assessment,
                         supply::ServiceNorms const& norms) {
  if (kind == OutcomeKind::forwarded) return forward(request, norms);
  if (kind == OutcomeKind::bridging)
    return by_service(NextStepCode::find_bridging_help, Actor::caseworker, bridging_norm(norms), request.on);
  if (kind == OutcomeKind::person_decides && only_debts_after_talk(request, assessment))
    return by_term(NextStepCode::decide_application, Actor::caseworker, assessment, talk_norm(norms), request.on);
  Actor const actor = kind == OutcomeKind::advice_needed ? Actor::administration : Actor::caseworker;
  return by_term(step_of(kind), actor, assessment, talk_norm(norms), request.on);
}

bool decision_is_known(people::Case const& request) {
  return request.stage >= Stage::decision &&
         law::day_of(request.events, law::EventKind::decision_made_known).has_value();
}

NextStep step_after_inquiry(OutcomeKind kind, people::Case const& request, Assessment const& assessment,
                            supply::ServiceNorms const& norms) {
  law::Term const start = start_norm(norms);
  // What was decided and made known is looked at again; what is still open is asked then.
  bool const asks = kind == OutcomeKind::questions_open && !decision_is_known(request);
  if (kind == OutcomeKind::bridging || asks || kind == OutcomeKind::advice_needed)
    return step_in_inquiry(kind, request, assessment, norms);
  // What was applied for is decided upon, also where another act gives it.
  if (request.stage == Stage::application)
    return by_term(NextStepCode::decide_application, Actor::caseworker, assessment, start, request.on);
  if (kind == OutcomeKind::forwarded) return forward(request, norms);
  bool const to_start = kind == OutcomeKind::provision_proposed || kind == OutcomeKind::referred;
  if (request.stage == Stage::decision && to_start)
    return by_service(NextStepCode::start_provider, Actor::provider, start, request.on);
  // Who guards a plan of several professionals looks back at it.
  return on_day(NextStepCode::review, assessment.case_manager ? Actor::case_manager : Actor::caseworker,
                request.on + static_cast<std::int32_t>(7 * weeks_until_review(assessment)));
}

/// On the day itself: until it is settled, letters and visits still go to who has died. Nobody is invited.
Course closed_with_care(people::Case const& request) {
  return {OutcomeKind::closed_with_care,
          on_day(NextStepCode::settle_running_help, Actor::administration, request.on),
          {}};
}

Course main_course(people::Case const& request, Assessment const& assessment,
                   std::vector<matching::Choice> const& choices, supply::ServiceNorms const& norms) {
  if (people::departure_of(request) == people::Departure::died) return closed_with_care(request);
  if (!assessment.competent) return {OutcomeKind::forwarded, forward(request, norms), {}};
  if (request.stage < Stage::inquiry) return first_contact(request, assessment, norms);
  OutcomeKind const kind = finding_of(request, assessment, choices);
  return {kind,
          request.stage == Stage::inquiry ? step_in_inquiry(kind, request, assessment, norms)
                                          : step_after_inquiry(kind, request, assessment, norms),
          {}};
}

/// The norm that sets the date of a step, among all that there are.
std::optional<law::Term> norm_of(NextStep const& step, supply::ServiceNorms const& norms) {
  for (law::Term const& norm : {forward_norm(norms), signal_norm(norms), talk_norm(norms), bridging_norm(norms),
                                start_norm(norms)})
    if (norm.id == step.term) return norm;
  return std::nullopt;
}

/// By when a grant is looked at again before it ends.
law::Clock expiry_clock(Date last_day, std::vector<law::Event> const& events, supply::ServiceNorms const& norms) {
  law::Term const term = expiry_norm(norms);
  law::TermEnd const end = law::end_of(term, last_day);
  return {term, last_day, end, end.end, {}, {}, law::day_of(events, law::EventKind::reassessed)};
}

law::Term phase_of(Stage stage, supply::ServiceNorms const& norms) {
  if (stage <= Stage::inquiry) return inquiry_phase(norms);
  return stage == Stage::application ? decision_phase(norms) : delivery_phase(norms);
}

/// The first talk about debts has a term of its own, in which nothing else may stand in its way: until it is held it goes
/// on beside whatever comes next.
std::optional<NextStep> waiting_first_talk(Course const& course, people::Case const& request,
                                           Assessment const& assessment, supply::ServiceNorms const& norms) {
  bool const is_next = course.next.code == NextStepCode::hold_first_talk;
  if (is_next || course.kind == OutcomeKind::closed_with_care) return std::nullopt;
  NextStep talk =
      by_term(NextStepCode::hold_first_talk, Actor::caseworker, assessment, talk_norm(norms), request.on);
  if (!any_route(assessment, Route::crisis) || talk.term == talk_norm(norms).id) return std::nullopt;
  talk.overdue = talk.by < request.on;
  return talk;
}

/// Whoever wants client support gets it from the first contact on, whatever else becomes of the request.
bool supports_at_first_contact(Course const& course, people::Case const& request) {
  people::StatedFact const* const wanted = find_fact(request.facts, people::fact("client_support_wanted"));
  return wanted != nullptr && !wanted->is_null && wanted->value == 1 && request.stage < Stage::inquiry &&
         course.kind != OutcomeKind::closed_with_care;
}

/// There is a decision, and nothing on record shows that it was made known.
bool decision_waits(Course const& course, people::Case const& request) {
  return request.stage == Stage::decision && course.kind != OutcomeKind::closed_with_care &&
         !law::day_of(request.events, law::EventKind::decision_made_known);
}

}  // namespace

Course course_of(people::Case const& request, Assessment const& assessment,
                 std::vector<matching::Choice> const& choices, supply::ServiceNorms const& norms,
                 std::optional<supply::CaseworkerId> caseworker) {
  Course course = main_course(request, assessment, choices, norms);
  if (course.next.actor == Actor::caseworker || course.next.actor == Actor::case_manager)
    course.next.caseworker = caseworker;
  course.next.overdue = course.next.by < request.on;
  if (assessment.safety) {
    bool const other = course.kind != OutcomeKind::urgent_help && course.kind != OutcomeKind::closed_with_care;
    if (request.stage < Stage::inquiry && other)
      course.kind = OutcomeKind::safety_route;
    course.beside.push_back(on_day(NextStepCode::look_at_safety, Actor::safety_team, request.on));
  }
  if (supports_at_first_contact(course, request))
    course.beside.push_back(on_day(NextStepCode::arrange_client_support, Actor::administration, request.on));
  if (decision_waits(course, request))
    course.beside.push_back(on_day(NextStepCode::send_decision, Actor::administration, request.on));
  if (auto talk = waiting_first_talk(course, request, assessment, norms)) course.beside.push_back(*talk);
  bool const is_next = course.next.code == NextStepCode::forward_request;
  if (assessment.competent && !is_next && any_elsewhere(assessment))
    course.beside.push_back(forward(request, norms));
  return course;
}

std::vector<law::Clock> own_clocks(people::Case const& request, Stage stage, Course const& course,
                                   supply::ServiceNorms const& norms) {
  std::vector<law::Clock> clocks;
  auto const start = [&](NextStep const& step) {
    if (auto const norm = norm_of(step, norms))
      clocks.push_back({*norm, request.on, law::end_of(*norm, request.on), step.by, {}, {}, {}});
  };
  start(course.next);
  for (NextStep const& step : course.beside) start(step);
  // A phase is of the whole case, whichever act an event concerns.
  std::vector<law::Event> events = own_events(request, stage);
  events.insert(events.end(), request.events.begin(), request.events.end());
  auto phase = law::clock_of(phase_of(stage, norms), events, request.on);
  if (phase && course.kind != OutcomeKind::closed_with_care) clocks.push_back(std::move(*phase));
  for (law::Event const& event : request.events)
    if (event.kind == law::EventKind::help_started && event.until)
      clocks.push_back(expiry_clock(*event.until, events, norms));
  return clocks;
}

}  // namespace kanteling::detail
