// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "kanteling/core/date.hpp"
#include "kanteling/core/problem.hpp"
#include "kanteling/law/act.hpp"

namespace kanteling::law {

/// What can happen in a request that the law asks a date of: it starts a clock, stops or suspends one, or
/// shows that a duty was done. In the order in which it usually happens.
enum class EventKind : std::uint8_t {
  report_received,
  help_requested,
  came_forward,
  receipt_confirmed,
  client_support_offered,
  client_support_offered_to_carer,
  personal_plan_told,
  personal_plan_received,
  family_plan_offered,
  first_talk_held,
  needs_investigated,
  own_strength_investigated,
  network_investigated,
  carer_needs_investigated,
  general_facilities_investigated,
  cooperation_investigated,
  contribution_investigated,
  personal_budget_explained,
  inquiry_result_given,
  application_received,
  invited_to_supplement,
  supplement_received,
  postponement_agreed,
  delay_by_applicant,
  force_majeure,
  postponement_announced,
  notice_of_default_received,
  advance_granted,
  decision_made_known,
  objection_received,
  help_started,
  reassessed,
  grant_ends,
  case_looked_at,
  step_taken,
  message_received,
  message_answered,
  stop_known,
};

inline constexpr std::size_t event_kind_count = 38;

/// What `until` of an event means and whether it may stand there.
enum class UntilUse : std::uint8_t {
  none,      ///< an event of one day
  optional,  ///< a span of days that may still last, or a day that may be set
  required,
};

struct EventName {
  std::string_view code;  ///< as in files and JSON
  std::string_view dutch;
  std::string_view english;
  UntilUse until = UntilUse::none;
  bool once = true;  ///< cannot happen twice in one request
};

inline constexpr std::array<EventName, event_kind_count> event_names{{
    {"report_received", "de melding is ontvangen", "the report is received"},
    {"help_requested", "de hulpvraag is ontvangen", "the request for help is received"},
    {"came_forward", "de jongere heeft zich gemeld", "the young person has come forward"},
    {"receipt_confirmed", "de ontvangst van de melding is bevestigd", "receipt of the report is confirmed"},
    {"client_support_offered", "de inwoner is gewezen op cliëntondersteuning",
     "the resident was told of client support"},
    {"client_support_offered_to_carer", "de mantelzorger is gewezen op cliëntondersteuning",
     "the carer was told of client support"},
    {"personal_plan_told", "er is verteld dat een persoonlijk plan kan",
     "it was told that a personal plan may be handed in"},
    {"personal_plan_received", "het persoonlijk plan is ontvangen", "the personal plan is received"},
    {"family_plan_offered", "er is gevraagd of het gezin eerst zelf een plan maakt",
     "the family was asked whether it wants to make its own plan first"},
    {"first_talk_held", "het eerste gesprek is gevoerd", "the first talk has been held"},
    {"needs_investigated", "behoeften, kenmerken en voorkeuren zijn onderzocht",
     "needs, characteristics and preferences were investigated"},
    {"own_strength_investigated", "eigen kracht en gebruikelijke hulp zijn onderzocht",
     "own strength and usual help were investigated"},
    {"network_investigated", "mantelzorg en hulp uit het netwerk zijn onderzocht",
     "informal care and help from the network were investigated"},
    {"carer_needs_investigated", "wat de mantelzorger nodig heeft is onderzocht",
     "what the carer needs was investigated"},
    {"general_facilities_investigated",
     "algemene voorzieningen en maatschappelijk nuttige activiteiten zijn onderzocht",
     "general facilities and socially useful activities were investigated"},
    {"cooperation_investigated",
     "samenwerking met zorg, jeugd, onderwijs, welzijn, wonen, werk en inkomen is onderzocht",
     "cooperation with care, youth, education, welfare, housing, work and income was investigated"},
    {"contribution_investigated", "er is onderzocht welke eigen bijdrage geldt",
     "it was investigated which own contribution is due"},
    {"personal_budget_explained", "er is uitgelegd wat een persoonsgebonden budget is",
     "it was explained what a personal budget is"},
    {"inquiry_result_given", "de uitkomst van het onderzoek is op papier gegeven",
     "the result of the inquiry was given in writing"},
    {"application_received", "de aanvraag is ontvangen", "the application is received"},
    {"invited_to_supplement", "er is gevraagd de aanvraag aan te vullen",
     "the applicant was invited to supplement the application", UntilUse::optional, false},
    {"supplement_received", "de aanvulling is ontvangen", "the supplement is received", UntilUse::none,
     false},
    {"postponement_agreed", "de aanvrager stemt op papier in met uitstel",
     "the applicant agrees to postponement in writing", UntilUse::optional, false},
    {"delay_by_applicant", "de vertraging komt door de aanvrager", "the delay is due to the applicant",
     UntilUse::optional, false},
    {"force_majeure", "door overmacht kan niet worden besloten", "force majeure prevents a decision",
     UntilUse::optional, false},
    {"postponement_announced", "er is gemeld dat het besluit later komt",
     "the applicant was told that the decision comes later", UntilUse::required, false},
    {"notice_of_default_received", "de ingebrekestelling is ontvangen", "the notice of default is received"},
    {"advance_granted", "het voorschot is toegekend", "the advance was granted"},
    {"decision_made_known", "het besluit is bekendgemaakt", "the decision was made known"},
    {"objection_received", "het bezwaar is ontvangen", "the objection is received"},
    {"help_started", "de hulp is begonnen", "the help has started", UntilUse::optional},
    {"reassessed", "er is gekeken of de hulp nog past", "it was looked at whether the help still fits"},
    {"grant_ends", "de toekenning loopt af", "the grant ends"},
    {"case_looked_at", "de zaak is bekeken", "the case was looked at", UntilUse::none, false},
    {"step_taken", "de volgende stap is gezet", "the next step was taken", UntilUse::none, false},
    {"message_received", "het bericht is ontvangen", "the message is received", UntilUse::none, false},
    {"message_answered", "het bericht is beantwoord", "the message is answered", UntilUse::none, false},
    {"stop_known", "bekend is dat de hulp definitief stopt", "it is known that the help stops for good"},
}};

constexpr EventName const& name_of(EventKind kind) {
  return event_names[static_cast<std::size_t>(kind)];
}

/// The kind of event with a code as in files and JSON, or nothing.
constexpr std::optional<EventKind> event_kind(std::string_view code) {
  for (std::size_t i = 0; i < event_kind_count; ++i)
    if (event_names[i].code == code) return static_cast<EventKind>(i);
  return std::nullopt;
}

/// Something that happened, and when. `until` is the last day of a span (empty: it still lasts); of help that
/// started that of the grant; of an invitation the last day set for the supplement; of an announced
/// postponement the day by which the decision may be expected.
/// `act` where it concerns one act only, of several in a request; none: all of them.
struct Event {
  EventKind kind = EventKind::report_received;
  Date on;
  std::optional<Date> until;
  Act act = Act::none;

  friend constexpr bool operator==(Event const&, Event const&) = default;
};

/// The first event of a kind, or nothing.
constexpr std::optional<Date> day_of(std::span<Event const> events, EventKind kind) {
  std::optional<Date> first;
  for (Event const& event : events)
    if (event.kind == kind && (!first || event.on < *first)) first = event.on;
  return first;
}

/// Everything that cannot be in a list of events, looked at on day `on`: an event of a later day, an end
/// before its beginning, an end where there is none or none where one must be, a kind twice that happens
/// once, a supplement or notice that nothing came before. `where` is the position: "events[2].until".
/// `also` are events known from elsewhere, which can have come before; they are not looked at themselves.
[[nodiscard]] std::vector<Problem> check_events(std::span<Event const> events, Date on,
                                                std::span<Event const> also = {});

}  // namespace kanteling::law
