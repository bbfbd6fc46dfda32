// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "kanteling/core/date.hpp"
#include "kanteling/law/citation.hpp"
#include "kanteling/law/term.hpp"

/// The terms of the acts at the entrance, looked up 2026-11-22. A constant marked Evidence::recalled was not
/// seen in a published source and must not be shown as settled law. The first day of validity is that of the
/// article; only that of the Wmo 2015 was looked up, the others are recalled.
namespace kanteling::law {

namespace detail {
constexpr Citation cite(std::string_view act, std::string_view article, Evidence evidence, Date from,
                        std::string_view seen_in = "", NormLevel level = NormLevel::act) {
  return {act, article, level, evidence, {from, std::nullopt}, make_date(2026, 11, 22), seen_in};
}
inline constexpr Date since_1994 = make_date(1994, 1, 1);  // Awb
inline constexpr Date since_2012 = make_date(2012, 7, 1);  // Wgs
inline constexpr Date since_2015 = make_date(2015, 1, 1);  // Wmo 2015, Jeugdwet, Participatiewet
inline constexpr Date since_2021 = make_date(2021, 1, 1);  // Wgs 4a
inline constexpr Date since_3_2 = make_date(2023, 4, 3);   // release 3.2 of iWmo and iJw

/// A decision on an application, in weeks.
constexpr Term decision(std::string_view id, Citation const& source, std::int32_t weeks, TermRole role,
                        Act act) {
  return {.id = id,
          .source = source,
          .length = weeks,
          .unit = TermUnit::weeks,
          .starts = EventKind::application_received,
          .stops = EventKind::decision_made_known,
          .role = role,
          .act = act};
}

/// Eight weeks by Awb 4:13, for an act that sets no term itself.
constexpr Term reasonable_decision(std::string_view id, Evidence evidence, std::string_view seen_in,
                                   Act act) {
  return decision(id, cite("Awb", "4:13(2)", evidence, since_1994, seen_in), 8, TermRole::reasonable_decision,
                  act);
}

/// An answer that the message standards ask, in working days.
constexpr Term message(std::string_view id, std::string_view article, std::int32_t working_days,
                       EventKind starts) {
  return {.id = id,
          .source = cite("iWmo en iJw 3.2", article, Evidence::seen, since_3_2,
                         "Zorginstituut Nederland, iWmo 3.2", NormLevel::work_instruction),
          .length = working_days,
          .unit = TermUnit::working_days,
          .starts = starts,
          .stops = EventKind::message_answered,
          .clock = ClockKind::service};
}
}  // namespace detail

/// The inquiry must be finished within six weeks of the report.
inline constexpr Term wmo_inquiry{
    .id = "wmo_inquiry",
    .source = detail::cite("Wmo 2015", "2.3.2(1)", Evidence::seen, detail::since_2015),
    .length = 6,
    .unit = TermUnit::weeks,
    .starts = EventKind::report_received,
    .stops = EventKind::inquiry_result_given,
    .act = Act::wmo};

/// The household may hand in its own plan in the seven days after the report; the inquiry must use it.
inline constexpr Term wmo_personal_plan{
    .id = "wmo_personal_plan",
    .source = detail::cite("Wmo 2015", "2.3.2(2)", Evidence::seen, detail::since_2015),
    .length = 7,
    .unit = TermUnit::days,
    .starts = EventKind::report_received,
    .stops = EventKind::personal_plan_received,
    .role = TermRole::window,
    .act = Act::wmo};

/// In urgent cases a temporary tailored provision at once, awaiting the inquiry: a state and not a date.
inline constexpr Term wmo_urgent{
    .id = "wmo_urgent",
    .source = detail::cite("Wmo 2015", "2.3.3", Evidence::seen, detail::since_2015),
    .unit = TermUnit::at_once,
    .starts = EventKind::report_received,
    .stops = EventKind::help_started,
    .act = Act::wmo};

/// The decision on an application under the Wmo, within two weeks.
inline constexpr Term wmo_decision =
    detail::decision("wmo_decision", detail::cite("Wmo 2015", "2.3.5(2)", Evidence::seen, detail::since_2015),
                     2, TermRole::decision, Act::wmo);

/// Any decision for which no act sets a term: over after eight weeks at the latest.
inline constexpr Term awb_decision =
    detail::reasonable_decision("awb_decision", Evidence::seen, "pgawb.nl", Act::none);

/// The Youth Act sets no term, so that of the Awb holds: eight weeks. That it sets none is recalled. A bylaw
/// may ask for a decision at once in urgent cases (Simpelveld 2020 does).
inline constexpr Term youth_decision =
    detail::reasonable_decision("youth_decision", Evidence::recalled, "pgawb.nl", Act::youth);

/// The decision on assistance (bijstand), within eight weeks by the Awb. That no other term holds is
/// recalled.
inline constexpr Term participation_decision =
    detail::reasonable_decision("participation_decision", Evidence::recalled, "pgawb.nl", Act::participation);

/// An advance, where four weeks after the application there is no decision.
inline constexpr Term participation_advance{
    .id = "participation_advance",
    .source = detail::cite("Participatiewet", "52", Evidence::seen, detail::since_2015, "flevoland.nl"),
    .length = 4,
    .unit = TermUnit::weeks,
    .starts = EventKind::application_received,
    .stops = EventKind::advance_granted,
    .act = Act::participation};

/// Under 27: four weeks of looking for work or school before an application is taken in hand.
/// A waiting period that the applicant wants short: whether the Atw lengthens it is arguable. Since 2026 it
/// can be waived for vulnerable young people; that is not decided here.
inline constexpr Term participation_search{
    .id = "participation_search",
    .source = detail::cite("Participatiewet", "41(4)", Evidence::seen, detail::since_2015),
    .length = 4,
    .unit = TermUnit::weeks,
    .starts = EventKind::came_forward,
    .stops = EventKind::application_received,
    .role = TermRole::waiting,
    .general_terms_act = GeneralTermsAct::arguable,
    .act = Act::participation};

/// The first talk about debts, within four weeks of the request for help.
inline constexpr Term debts_first_talk{
    .id = "debts_first_talk",
    .source = detail::cite("Wgs", "4(1)", Evidence::seen, detail::since_2012),
    .length = 4,
    .unit = TermUnit::weeks,
    .starts = EventKind::help_requested,
    .stops = EventKind::first_talk_held,
    .act = Act::debts};

/// The first talk under threat: eviction, end of gas, electricity, district heating or water, end of health
/// insurance. Working days are counted as days that are no Saturday, Sunday or public holiday for the Atw.
inline constexpr Term debts_first_talk_threat{
    .id = "debts_first_talk_threat",
    .source = detail::cite("Wgs", "4(2)", Evidence::seen, detail::since_2012),
    .length = 3,
    .unit = TermUnit::working_days,
    .starts = EventKind::help_requested,
    .stops = EventKind::first_talk_held,
    .act = Act::debts};

/// The plan or the refusal, at most eight weeks after the first talk. The act sets the ceiling and the
/// municipality's bylaw the term: where that is shorter, copy this Term with its length and its own source.
inline constexpr Term debts_decision{.id = "debts_decision",
                                     .source = detail::cite("Wgs", "4a", Evidence::seen, detail::since_2021),
                                     .length = 8,
                                     .unit = TermUnit::weeks,
                                     .starts = EventKind::first_talk_held,
                                     .stops = EventKind::decision_made_known,
                                     .role = TermRole::decision,
                                     .act = Act::debts};

/// The decision on a disabled parking card, within eight weeks. The eight weeks were seen (vianen.nl);
/// recalled is that they rest on the Awb: no term of their own was seen.
inline constexpr Term parking_card_decision =
    detail::reasonable_decision("parking_card_decision", Evidence::recalled, "vianen.nl", Act::parking_card);

/// The decision on pupil transport. Every municipality's bylaw sets its own; eight weeks is usual and
/// recalled. A bylaw term: the Atw moves it only where the bylaw says so.
inline constexpr Term pupil_transport_decision{
    .id = "pupil_transport_decision",
    .source = detail::cite("Verordening leerlingenvervoer", "", Evidence::recalled, detail::since_2015, "",
                           NormLevel::bylaw),
    .length = 8,
    .unit = TermUnit::weeks,
    .starts = EventKind::application_received,
    .stops = EventKind::decision_made_known,
    .role = TermRole::decision,
    .general_terms_act = GeneralTermsAct::does_not_apply,
    .act = Act::pupil_transport};

/// The resident's objection, within six weeks from the day after the decision was made known.
inline constexpr Term objection{
    .id = "objection",
    .source = detail::cite("Awb", "6:7, 6:8", Evidence::seen, detail::since_1994, "MinBZK/regelrecht"),
    .length = 6,
    .unit = TermUnit::weeks,
    .starts = EventKind::decision_made_known,
    .stops = EventKind::objection_received,
    .role = TermRole::window};

/// The answer to a message of a provider, that it was read or what is wrong with it.
inline constexpr Term message_answer =
    detail::message("message_answer", "OP090", 3, EventKind::message_received);

/// The message that help has stopped for good, after it is known.
inline constexpr Term message_stop = detail::message("message_stop", "stopbericht", 5, EventKind::stop_known);

/// The answer to a declaration of costs.
inline constexpr Term message_declaration =
    detail::message("message_declaration", "OP090x4", 10, EventKind::message_received);

/// Every term above, in the order of the acts; the terms of the message standards are service norms and come
/// last.
inline constexpr std::array<Term, 18> known_terms{wmo_inquiry,
                                                  wmo_personal_plan,
                                                  wmo_urgent,
                                                  wmo_decision,
                                                  youth_decision,
                                                  participation_decision,
                                                  participation_advance,
                                                  participation_search,
                                                  debts_first_talk,
                                                  debts_first_talk_threat,
                                                  debts_decision,
                                                  parking_card_decision,
                                                  pupil_transport_decision,
                                                  objection,
                                                  awb_decision,
                                                  message_answer,
                                                  message_stop,
                                                  message_declaration};

/// The term with an id as in files and JSON, or nothing.
constexpr std::optional<Term> known_term(std::string_view id) {
  for (Term const& term : known_terms)
    if (term.id == id) return term;
  return std::nullopt;
}

}  // namespace kanteling::law
