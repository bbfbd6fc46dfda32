// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/matching/assignment.hpp"
#include "kanteling/matching/choice.hpp"
#include "kanteling/matching/household_package.hpp"
#include "kanteling/triage/assessment.hpp"

namespace kanteling::reporting {

/// Where a case stands after a decision of the library. None of these is an end without a next step.
enum class OutcomeKind : std::uint8_t {
  contact_resident,   ///< a signal: speak with the resident; no report yet
  settled,            ///< information or advice was enough and the resident agrees
  forwarded,          ///< another municipality or department, with the reason
  talk_planned,       ///< reported: a talk at the kitchen table
  urgent_help,        ///< temporary help at once, awaiting the inquiry
  safety_route,       ///< a human looks at safety first; everything else goes on beside it
  questions_open,     ///< the inquiry goes on: facts that decide are unknown
  solved_light,       ///< own strength, network and general facilities cover everything
  provision_proposed, ///< a tailored provision is proposed for what remains, with a choice of providers
  referred,           ///< a medical referral: providers to choose from, no rungs
  person_decides,     ///< something remains that the law lets a municipality refuse, or that nothing here covers
  criteria_met,       ///< the conditions are met: grant proposed
  criteria_not_met,   ///< refusal proposed, with the condition that fails; a human decides
  advice_needed,      ///< an examination or expert advice comes first
  application_taken,  ///< income: weighed in an application by work and income, not here
  crisis_talk,        ///< debts: first talk within the statutory term
  bridging,           ///< a provision would fit, but there is no room anywhere: bridging help and a date
  closed_with_care,   ///< who needed help has died: nobody is invited, what runs is settled
};

/// How help that is proposed is given, where that is known.
enum class GrantForm : std::uint8_t { in_kind, personal_budget, not_known };

/// Who acts next.
enum class Actor : std::uint8_t {
  resident, caseworker, administration, provider, facility, safety_team, other_body, case_manager, expert_team
};

inline constexpr std::size_t outcome_kind_count = static_cast<std::size_t>(OutcomeKind::closed_with_care) + 1;

/// Whether a first contact with this outcome is followed by an inquiry.
constexpr bool leads_to_inquiry(OutcomeKind kind) {
  return kind != OutcomeKind::settled && kind != OutcomeKind::forwarded && kind != OutcomeKind::closed_with_care;
}

/// What happens next. Present in every outcome.
enum class NextStepCode : std::uint8_t {
  speak_with_resident, give_information, forward_request, confirm_and_plan_talk, arrange_temporary_help,
  look_at_safety, ask_open_questions, send_result_of_inquiry, discuss_choice, start_provider, decide_application,
  request_medical_advice, take_application, hold_first_talk, find_bridging_help, review,
  settle_running_help,  ///< stop or hand over what runs, and ask nothing of who has died
  grant_in_the_talk,   ///< nothing is left to ask: the help is granted in the talk itself
  check_content,       ///< somebody else reads the decision before it is signed
  refer_by_telephone,  ///< to the general facility that is enough
  ask_about_change,    ///< something changed: people are asked what that means, and until then nothing changes
  look_at_record,         ///< the resident moved or died: what is left to settle, without inviting anybody
  send_decision,          ///< the administration makes a decision known
  arrange_client_support, ///< asked for at the first contact: free and independent
  speak_about_consent,  ///< with who does not consent to youth help: until then that help does not start
  ask_expert_team,      ///< a complex request: with the household, with its consent, or without saying whose it is
  await_expert_team     ///< it was asked and has not answered
};

struct NextStep {
  NextStepCode code = NextStepCode::speak_with_resident;
  Actor actor = Actor::caseworker;
  std::optional<supply::CaseworkerId> caseworker;
  Date by;
  std::string_view term;  ///< id of the term or norm that sets the date; empty: the day itself, or the review
  bool statutory = true;           ///< a term of an act or bylaw; false: a date that the service sets itself
  Evidence evidence = Evidence::seen;  ///< of that term
  bool equated_days_known = true;  ///< false: the date may still move by a decree on holidays
  bool overdue = false;            ///< the date lies before the day of the decision: at once
  std::vector<std::string> with = {};  ///< codes of the residents and relations with whom it is done, where they are named
  std::string area = {};               ///< of the expert team, where the municipality has one per area
  std::vector<std::string> members = {};  ///< roles in the expert team, where the municipality states them
};

/// What the outcome rests on, beside the case itself, the municipality and what was free: with these, the same receipt
/// gives the same outcome, on any machine and in any binding.
struct Receipt {
  std::string engine;   ///< version of the library
  std::string package;  ///< hash of the policy package
  Date on;
  std::vector<people::FactId> facts_used;  ///< read by the rules or for travel, ascending, each once
};

/// The answer to one case: what kind of help, who gives it, what happens next.
struct Outcome {
  std::string case_id;
  OutcomeKind kind = OutcomeKind::contact_resident;
  NextStep next;
  std::vector<NextStep> beside;  ///< what goes on besides: a human looks at safety, a need is forwarded
  std::optional<matching::Assigned> assigned = {};  ///< of the steps that ask a caseworker: who, and why nobody else
  triage::Assessment assessment;
  std::vector<matching::Choice> choices;
  std::vector<matching::HouseholdPackage> packages = {};  ///< for a household with several tasks to be given
  Cents cost;  ///< of the first choices over their grants, and of facility places over the review period
  Receipt receipt;
};

}  // namespace kanteling::reporting
