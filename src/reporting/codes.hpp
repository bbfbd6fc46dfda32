// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "kanteling/law/clock.hpp"
#include "kanteling/matching/period.hpp"
#include "kanteling/people/case.hpp"
#include "kanteling/people/facts.hpp"
#include "kanteling/reporting/outcome.hpp"
#include "kanteling/reporting/reassessment.hpp"

/// The words of JSON for every enumeration that has no names in its own header, in the order of its values.
/// They are public: hosts compare them. `code(value)` gives the word of a value, whatever its enumeration.
namespace kanteling::reporting {

template <std::size_t N>
using Codes = std::array<std::string_view, N>;

namespace detail {

/// A list must end with the enumeration's last value: one more or one less does not compile.
template <auto last, std::size_t N>
constexpr Codes<N> codes_up_to(Codes<N> codes) {
  static_assert(static_cast<std::size_t>(last) + 1 == N, "a word is missing, or there is one too many");
  return codes;
}

}  // namespace detail

inline constexpr auto codes_of(people::Stage) { return people::detail::stage_codes; }
inline constexpr auto codes_of(people::Channel) { return people::detail::channel_codes; }
inline constexpr auto codes_of(people::Requester) { return people::detail::requester_codes; }
inline constexpr auto codes_of(people::Topic) { return people::detail::topic_codes; }
inline constexpr auto codes_of(people::TaskKind) { return people::detail::task_codes; }
inline constexpr auto codes_of(law::Act) { return people::detail::act_codes; }
inline constexpr auto codes_of(triage::Rung) {
  return people::detail::codes_of<triage::rung_count>(triage::rung_names);
}
inline constexpr auto codes_of(supply::Discipline) { return supply::discipline_codes; }

inline constexpr auto codes_of(people::Role) {
  return detail::codes_up_to<people::Role::other_housemate>(
      Codes<5>{"self", "partner", "child", "parent", "other_housemate"});
}
inline constexpr auto codes_of(people::Departure) {
  return detail::codes_up_to<people::Departure::died>(Codes<2>{"moved", "died"});
}
inline constexpr auto codes_of(people::RelationKind) {
  return detail::codes_up_to<people::RelationKind::representative>(
      Codes<5>{"other_parent", "guardian", "carer", "network", "representative"});
}
inline constexpr auto codes_of(people::ConsentTo) {
  return detail::codes_up_to<people::ConsentTo::youth_help>(Codes<2>{"share_facts", "youth_help"});
}
inline constexpr auto codes_of(people::ConsultationBasis) {
  return detail::codes_up_to<people::ConsultationBasis::safety>(
      Codes<4>{"present", "consent", "anonymous", "safety"});
}
inline constexpr auto codes_of(people::SafetyGround) {
  return detail::codes_up_to<people::SafetyGround::help_too_late>(
      Codes<4>{"danger", "no_effective_help", "help_not_accepted", "help_too_late"});
}
inline constexpr auto codes_of(people::LifeDomain) {
  return people::detail::codes_of<people::life_domain_count>(people::life_domain_names);
}
inline constexpr auto codes_of(people::OverrideOf) {
  return detail::codes_up_to<people::OverrideOf::no_case_manager>(
      Codes<9>{"covers", "grant", "refuse", "is_complex", "is_simple", "one_plan", "no_plan", "case_manager",
               "no_case_manager"});
}
inline constexpr auto codes_of(people::FactType) {
  return detail::codes_up_to<people::FactType::date>(Codes<4>{"boolean", "number", "text", "date"});
}
inline constexpr auto codes_of(people::FactScope) {
  return detail::codes_up_to<people::FactScope::derived>(Codes<4>{"case", "need", "task", "derived"});
}
inline constexpr auto codes_of(Unit) {
  return detail::codes_up_to<Unit::occasions>(Codes<3>{"minutes", "half_days", "occasions"});
}
inline constexpr auto codes_of(Per) { return detail::codes_up_to<Per::once>(Codes<3>{"week", "month", "once"}); }
inline constexpr auto codes_of(Evidence) {
  return detail::codes_up_to<Evidence::chosen>(Codes<4>{"seen", "computed", "recalled", "chosen"});
}
inline constexpr auto codes_of(NormLevel) {
  return detail::codes_up_to<NormLevel::work_instruction>(
      Codes<5>{"act", "decree", "bylaw", "policy_rule", "work_instruction"});
}
inline constexpr auto codes_of(law::ClockKind) {
  return detail::codes_up_to<law::ClockKind::phase>(Codes<3>{"statutory", "service", "phase"});
}
inline constexpr auto codes_of(law::ClockState) {
  return detail::codes_up_to<law::ClockState::stopped_early>(
      Codes<7>{"runs", "suspended", "over", "overdue", "stopped_in_time", "stopped_late", "stopped_early"});
}
inline constexpr auto codes_of(law::ChecklistState) {
  return detail::codes_up_to<law::ChecklistState::early>(Codes<4>{"done", "late", "missing", "early"});
}
inline constexpr auto codes_of(law::TermRole) {
  return detail::codes_up_to<law::TermRole::window>(
      Codes<5>{"duty", "decision", "reasonable_decision", "waiting", "window"});
}
inline constexpr auto codes_of(law::GeneralTermsAct) {
  return detail::codes_up_to<law::GeneralTermsAct::does_not_apply>(
      Codes<3>{"applies", "arguable", "does_not_apply"});
}
inline constexpr auto codes_of(law::AtwReach) {
  return detail::codes_up_to<law::AtwReach::at_once>(Codes<8>{"moves", "not_declared", "too_long", "in_hours",
                                                              "in_years", "counted_back", "working_days",
                                                              "at_once"});
}
inline constexpr auto codes_of(triage::Route) {
  return detail::codes_up_to<triage::Route::crisis>(
      Codes<6>{"forward", "desk", "ladder", "referral", "criteria", "crisis"});
}
inline constexpr auto codes_of(triage::Verdict) {
  return detail::codes_up_to<triage::Verdict::refusable>(Codes<7>{
      "covers", "covers_part", "does_not_apply", "declined", "not_assessed", "admissible", "refusable"});
}
inline constexpr auto codes_of(triage::CriteriaVerdict) {
  return detail::codes_up_to<triage::CriteriaVerdict::unknown>(
      Codes<5>{"meets", "provides", "does_not_meet", "needs_advice", "unknown"});
}
inline constexpr auto codes_of(triage::Duty) {
  return detail::codes_up_to<triage::Duty::tell_further_process>(
      Codes<21>{"confirm_receipt", "offer_client_support", "tell_personal_plan", "weigh_own_plan",
                "investigate_seven_items", "ask_carer_needs", "explain_personal_budget", "give_written_result",
                "tell_report_possible", "ask_own_plan_family", "tell_decision_late", "grant_advance",
                "ask_consent", "score_relevant_domains", "make_support_plan", "sign_support_plan",
                "name_case_manager", "discuss_low_scores", "record_cooperation", "offer_mediation",
                "tell_further_process"});
}
inline constexpr auto codes_of(triage::Agreement) {
  return detail::codes_up_to<triage::Agreement::declined>(
      Codes<4>{"not_needed", "agreed", "not_asked", "declined"});
}
inline constexpr auto codes_of(triage::PlanVerdict) {
  return detail::codes_up_to<triage::PlanVerdict::to_discuss>(
      Codes<4>{"followed", "followed_in_part", "not_followed", "to_discuss"});
}
inline constexpr auto codes_of(triage::PlanReason) {
  return detail::codes_up_to<triage::PlanReason::no_such_task>(
      Codes<12>{"none", "not_discussed", "not_agreed", "declined", "stated_otherwise", "by_rule", "no_offer",
                "by_person", "nothing_left", "not_weighed_yet", "goes_elsewhere", "no_such_task"});
}
inline constexpr auto codes_of(triage::GateVerdict) {
  return detail::codes_up_to<triage::GateVerdict::not_assessed>(
      Codes<3>{"stays", "other_act", "not_assessed"});
}
inline constexpr auto codes_of(triage::ConsentState) {
  return detail::codes_up_to<triage::ConsentState::no_longer>(
      Codes<4>{"given", "not_asked", "refused", "no_longer"});
}
inline constexpr auto codes_of(triage::UseGround) {
  return detail::codes_up_to<triage::UseGround::consent>(Codes<2>{"law", "consent"});
}
inline constexpr auto codes_of(law::BudgetVerdict) {
  return detail::codes_up_to<law::BudgetVerdict::person_decides>(
      Codes<5>{"not_assessed_yet", "not_wanted", "cannot_be_granted", "can_be_granted", "person_decides"});
}
inline constexpr auto codes_of(law::Assessed) {
  return detail::codes_up_to<law::Assessed::not_met>(Codes<3>{"not_assessed", "met", "not_met"});
}
inline constexpr auto codes_of(triage::Whom) {
  return detail::codes_up_to<triage::Whom::professional>(
      Codes<5>{"resident", "housemate", "carer", "network", "professional"});
}
inline constexpr auto codes_of(supply::FirstContact) {
  return detail::codes_up_to<supply::FirstContact::by_discipline>(Codes<2>{"generalists", "by_discipline"});
}
inline constexpr auto codes_of(supply::Desk) {
  return detail::codes_up_to<supply::Desk::none>(Codes<2>{"settles", "none"});
}
inline constexpr auto codes_of(supply::ExpertTeams) {
  return detail::codes_up_to<supply::ExpertTeams::by_area>(Codes<2>{"one", "by_area"});
}
inline constexpr auto codes_of(supply::Employment) {
  return detail::codes_up_to<supply::Employment::seconded_allowed>(Codes<2>{"municipality_only", "seconded_allowed"});
}
inline constexpr auto codes_of(supply::Grant) {
  return detail::codes_up_to<supply::Grant::after_the_talk>(Codes<2>{"in_the_talk", "after_the_talk"});
}
inline constexpr auto codes_of(supply::Referral) {
  return detail::codes_up_to<supply::Referral::by_telephone>(Codes<2>{"team_brings_in", "by_telephone"});
}
inline constexpr auto codes_of(supply::SelfRelianceMatrix) {
  return detail::codes_up_to<supply::SelfRelianceMatrix::not_used>(Codes<3>{"with_every_plan", "where_it_helps", "not_used"});
}
inline constexpr auto codes_of(supply::Villages) {
  return detail::codes_up_to<supply::Villages::may_differ>(Codes<2>{"alike", "may_differ"});
}
inline constexpr auto codes_of(supply::ContentCheck) {
  return detail::codes_up_to<supply::ContentCheck::before_signing>(Codes<2>{"none", "before_signing"});
}
inline constexpr auto codes_of(supply::Mediation) {
  return detail::codes_up_to<supply::Mediation::offered>(Codes<2>{"none", "offered"});
}
inline constexpr auto codes_of(supply::TravelMode) {
  return detail::codes_up_to<supply::TravelMode::volunteer_bus>(
      Codes<5>{"none", "walk", "bicycle", "car", "volunteer_bus"});
}
inline constexpr auto codes_of(supply::OfferRefusal) {
  return detail::codes_up_to<supply::OfferRefusal::not_wheelchair_accessible>(
      Codes<7>{"not_serving_village", "age", "closed", "no_volunteers", "full", "too_far",
               "not_wheelchair_accessible"});
}
inline constexpr auto codes_of(people::Carer) {
  return detail::codes_up_to<people::Carer::man>(Codes<2>{"woman", "man"});
}
inline constexpr auto codes_of(matching::LimitKind) {
  return detail::codes_up_to<matching::LimitKind::village_weeks>(
      Codes<7>{"facility", "bus", "contract", "ceiling", "budget", "village_minutes", "village_weeks"});
}
inline constexpr auto codes_of(planning::PlanEnd) {
  return detail::codes_up_to<planning::PlanEnd::stopped>(
      Codes<5>{"proven_best", "searched_best", "work_done", "out_of_time", "stopped"});
}
inline constexpr auto codes_of(matching::Exclusion) {
  return detail::codes_up_to<matching::Exclusion::not_this_product>(Codes<8>{
      "not_in_force", "not_in_village", "age", "no_capacity", "kept_for_urgent", "ceiling_reached", "already_national",
      "not_this_product"});
}
inline constexpr auto codes_of(matching::Criterion) {
  return detail::codes_up_to<matching::Criterion::cost>(
      Codes<10>{"wish", "language", "denomination", "carer", "known_face", "same_provider", "waiting", "travel",
                "quality", "cost"});
}
inline constexpr auto codes_of(matching::WhyAssigned) {
  return detail::codes_up_to<matching::WhyAssigned::nobody_has_hours>(
      Codes<10>{"known_contact", "discipline", "anybody", "own_area", "one_team", "registered", "least_load", "stands_in",
                "contact_left", "nobody_has_hours"});
}
inline constexpr auto codes_of(matching::PassedOver) {
  return detail::codes_up_to<matching::PassedOver::later_in_list>(
      Codes<11>{"not_active", "seconded", "not_registered", "independent_support", "contact_stays", "other_discipline",
                "other_area", "handed_over", "no_hours", "more_load", "later_in_list"});
}
inline constexpr auto codes_of(matching::StandIn) {
  return detail::codes_up_to<matching::StandIn::administration>(Codes<3>{"colleague", "other_area", "administration"});
}
inline constexpr auto codes_of(supply::Pooling) {
  return detail::codes_up_to<supply::Pooling::one_team>(Codes<2>{"by_area", "one_team"});
}
inline constexpr auto codes_of(OutcomeKind) {
  return detail::codes_up_to<OutcomeKind::closed_with_care>(
      Codes<18>{"contact_resident", "settled", "forwarded", "talk_planned", "urgent_help", "safety_route",
                "questions_open", "solved_light", "provision_proposed", "referred", "person_decides", "criteria_met",
                "criteria_not_met", "advice_needed", "application_taken", "crisis_talk", "bridging",
                "closed_with_care"});
}
inline constexpr auto codes_of(supply::Reader) {
  return detail::codes_up_to<supply::Reader::policy_analyst>(
      Codes<8>{"contact_centre", "resident", "parent", "carer", "provider", "caseworker", "content_checker",
               "policy_analyst"});
}
inline constexpr auto codes_of(supply::Part) {
  return detail::codes_up_to<supply::Part::overrides>(
      Codes<22>{"identity", "next_step", "own_terms", "kind", "needs", "conditions", "amounts", "rules", "choices",
                "others", "costs", "facts", "duties", "questions", "clocks", "record", "penalties", "receipt", "flags",
                "safety", "household", "overrides"});
}
inline constexpr auto codes_of(GrantForm) {
  return detail::codes_up_to<GrantForm::not_known>(Codes<3>{"in_kind", "personal_budget", "not_known"});
}
inline constexpr auto codes_of(Actor) {
  return detail::codes_up_to<Actor::expert_team>(Codes<9>{
      "resident", "caseworker", "administration", "provider", "facility", "safety_team", "other_body",
      "case_manager", "expert_team"});
}
inline constexpr auto codes_of(NextStepCode) {
  return detail::codes_up_to<NextStepCode::await_expert_team>(
      Codes<27>{"speak_with_resident", "give_information", "forward_request", "confirm_and_plan_talk",
                "arrange_temporary_help", "look_at_safety", "ask_open_questions", "send_result_of_inquiry",
                "discuss_choice", "start_provider", "decide_application", "request_medical_advice", "take_application",
                "hold_first_talk", "find_bridging_help", "review", "settle_running_help",
                "grant_in_the_talk", "check_content", "refer_by_telephone", "ask_about_change", "look_at_record",
                "send_decision", "arrange_client_support",

                "speak_about_consent", "ask_expert_team", "await_expert_team"});
}
inline constexpr auto codes_of(people::ChangeKind) {
  return detail::codes_up_to<people::ChangeKind::grant_ends>(
      Codes<8>{"turns_18", "carer_stops", "housemate_leaves", "place_free", "moved", "died", "facts_changed",
               "grant_ends"});
}
inline constexpr auto codes_of(AtStake) {
  return detail::codes_up_to<AtStake::household>(
      Codes<7>{"act", "tasks", "step", "conditions", "place", "continuation", "household"});
}

/// All words of an enumeration.
template <class Enum>
inline constexpr auto codes = codes_of(Enum{});

template <class Enum>
constexpr std::string_view code(Enum value) {
  return codes<Enum>[static_cast<std::size_t>(value)];
}

/// The purposes that have a name of their own, in the order of their bits.
inline constexpr std::array<std::pair<std::string_view, people::Purposes>, 8> purpose_names{{
    {"contact", people::purpose::contact},
    {"wmo", people::purpose::wmo},
    {"youth", people::purpose::youth},
    {"participation", people::purpose::participation},
    {"debts", people::purpose::debts},
    {"parking_card", people::purpose::parking_card},
    {"pupil_transport", people::purpose::pupil_transport},
    {"safety", people::purpose::safety},
}};

}  // namespace kanteling::reporting
