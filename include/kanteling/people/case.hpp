// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/core/date.hpp"
#include "kanteling/law/event.hpp"
#include "kanteling/people/consent.hpp"
#include "kanteling/people/fact_reason.hpp"
#include "kanteling/people/household.hpp"
#include "kanteling/people/life_domain.hpp"
#include "kanteling/people/override.hpp"
#include "kanteling/people/own_plan.hpp"
#include "kanteling/people/safety_share.hpp"
#include "kanteling/people/stated_fact.hpp"
#include "kanteling/people/task_kind.hpp"
#include "kanteling/people/wishes.hpp"

namespace kanteling::people {

/// How far a request has come. A signal (third party) and a question may become a report (melding), whose
/// clock starts; then inquiry, application, decision, running. Order of the values is the order of the law.
enum class Stage : std::uint8_t { signal, question, report, inquiry, application, decision, running };

enum class Channel : std::uint8_t { phone, desk, email, letter, digital, professional };

enum class Requester : std::uint8_t { resident, network, professional, provider, volunteer, institution };

/// A task as found in the inquiry: how much of it is needed, and what was stated about it.
struct Task {
  TaskKind kind = TaskKind::light_cleaning;
  std::int64_t amount = 0;  ///< in the task's unit and period; 1 .. 1,000,000
  StatedFacts facts;
};

/// What is to be solved. Without tasks the policy's `needs` hook proposes them from the topic and the facts.
struct Need {
  Topic topic = Topic::other;
  std::string question;  ///< as the resident put it; may be empty
  std::string about;     ///< code of the resident whose need it is; empty: the one who asks
  StatedFacts facts;
  std::vector<Task> tasks;
  std::optional<Date> from = {};  ///< the day from which help is needed, e.g. of coming home; none: now
};

/// One request with everything that is known on the day it is looked at. Checked when read; a value that code
/// makes itself must keep: household not empty with one asking resident, one need or more, received <= on.
struct Case {
  std::string id;
  Stage stage = Stage::question;
  Date on;        ///< the day of the decision: `today()` in every rule
  Date received;  ///< the day of the signal, question or report: clocks of the report start here
  std::optional<Date> applied;  ///< the day of the application (aanvraag), from stage application on
  Channel channel = Channel::phone;
  Requester requester = Requester::resident;
  std::string
      village;  ///< code; one that the municipality does not know is a question of competence, not an error
  Household household;
  Wishes wishes;
  StatedFacts facts;
  std::vector<Need> needs;
  std::optional<OwnPlan> own_plan;
  std::vector<law::Event> events = {};  ///< what is on record of the way so far: people/case_events.hpp
  std::vector<Consent> consents = {};
  std::vector<Consultation> consultations = {};  ///< of an expert team
  std::vector<DomainScore> scores = {};          ///< sparse: only what the request made relevant
  std::vector<Override> overrides = {};
  std::vector<Signature> signatures = {};  ///< of the support plan
  std::string caseworker = {};  ///< code of the function of who is the contact already; empty: nobody yet
  std::vector<FactReason> reasons = {};          ///< why people do as they do, beside a stated fact
  std::vector<SafetyShare> safety_shares = {};   ///< what was shared for safety, and by which protocol
  std::vector<std::string> helped_by = {};       ///< codes of the providers that help the household already
  std::vector<Pick> picks = {};                  ///< which providers the resident chose
};

/// The resident whose need it is: the one it names, or the one who asks.
inline Resident const& resident_of(Household const& household, Need const& need) {
  for (Resident const& resident : household.residents)
    if (!need.about.empty() && resident.code == need.about) return resident;
  return asking_resident(household);
}

}  // namespace kanteling::people
