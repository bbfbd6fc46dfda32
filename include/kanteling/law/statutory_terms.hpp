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
/// article; only that of the Wmo 2015 was looked up, the others are recalled. What is due "at once"
/// (Wmo 2.3.3, urgent youth help by bylaw) is a state and not a term, and is not here.
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

inline constexpr std::string_view application_nl = "de aanvraag is ontvangen";
inline constexpr std::string_view application_en = "the application is received";
}  // namespace detail

/// The inquiry must be finished within six weeks of the report.
inline constexpr Term wmo_inquiry{"wmo_inquiry",
                                  detail::cite("Wmo 2015", "2.3.2(1)", Evidence::seen, detail::since_2015),
                                  6,
                                  TermUnit::weeks,
                                  "de melding is ontvangen",
                                  "the report is received"};

/// The household may hand in its own plan in the seven days after the report; the inquiry must use it.
inline constexpr Term wmo_personal_plan{
    "wmo_personal_plan",
    detail::cite("Wmo 2015", "2.3.2(2)", Evidence::seen, detail::since_2015),
    7,
    TermUnit::days,
    "de melding is ontvangen",
    "the report is received"};

/// The decision on an application under the Wmo, within two weeks.
inline constexpr Term wmo_decision{"wmo_decision",
                                   detail::cite("Wmo 2015", "2.3.5(2)", Evidence::seen, detail::since_2015),
                                   2,
                                   TermUnit::weeks,
                                   detail::application_nl,
                                   detail::application_en};

/// Any decision for which no act sets a term: over after eight weeks at the latest.
inline constexpr Term awb_decision{
    "awb_decision",
    detail::cite("Awb", "4:13(2)", Evidence::seen, detail::since_1994, "pgawb.nl"),
    8,
    TermUnit::weeks,
    detail::application_nl,
    detail::application_en};

/// The Youth Act sets no term, so that of the Awb holds: eight weeks. That it sets none is recalled. A bylaw
/// may ask for a decision at once in urgent cases (Simpelveld 2020 does).
inline constexpr Term youth_decision{
    "youth_decision",
    detail::cite("Awb", "4:13(2)", Evidence::recalled, detail::since_1994, "pgawb.nl"),
    8,
    TermUnit::weeks,
    detail::application_nl,
    detail::application_en};

/// The decision on assistance (bijstand), within eight weeks by the Awb. That no other term holds is
/// recalled.
inline constexpr Term participation_decision{
    "participation_decision",
    detail::cite("Awb", "4:13(2)", Evidence::recalled, detail::since_1994, "pgawb.nl"),
    8,
    TermUnit::weeks,
    detail::application_nl,
    detail::application_en};

/// Under 27: four weeks of looking for work or school before an application is taken in hand.
/// A waiting period that the applicant wants short: whether the Atw lengthens it is arguable. Since 2026 it
/// can be waived for vulnerable young people; that is not decided here.
inline constexpr Term participation_search{
    "participation_search",
    detail::cite("Participatiewet", "41(4)", Evidence::seen, detail::since_2015),
    4,
    TermUnit::weeks,
    "de jongere heeft zich gemeld",
    "the young person has come forward",
    GeneralTermsAct::arguable};

/// The first talk about debts, within four weeks of the request for help.
inline constexpr Term debts_first_talk{"debts_first_talk",
                                       detail::cite("Wgs", "4(1)", Evidence::seen, detail::since_2012),
                                       4,
                                       TermUnit::weeks,
                                       "de hulpvraag is ontvangen",
                                       "the request for help is received"};

/// The first talk under threat: eviction, end of gas, electricity, district heating or water, end of health
/// insurance. Working days are counted as days that are no Saturday, Sunday or public holiday for the Atw.
inline constexpr Term debts_first_talk_threat{"debts_first_talk_threat",
                                              detail::cite("Wgs", "4(2)", Evidence::seen, detail::since_2012),
                                              3,
                                              TermUnit::working_days,
                                              "de hulpvraag is ontvangen",
                                              "the request for help is received"};

/// The plan or the refusal, at most eight weeks after the first talk. The act sets the ceiling and the
/// municipality's bylaw the term: where that is shorter, copy this Term with its length and its own source.
inline constexpr Term debts_decision{"debts_decision",
                                     detail::cite("Wgs", "4a", Evidence::seen, detail::since_2021),
                                     8,
                                     TermUnit::weeks,
                                     "het eerste gesprek is gevoerd",
                                     "the first talk has been held"};

/// The decision on a disabled parking card, within eight weeks. The eight weeks were seen (vianen.nl); recalled is that
/// they rest on the Awb: no term of their own was seen.
inline constexpr Term parking_card_decision{
    "parking_card_decision",
    detail::cite("Awb", "4:13(2)", Evidence::recalled, detail::since_1994, "vianen.nl"),
    8,
    TermUnit::weeks,
    detail::application_nl,
    detail::application_en};

/// The decision on pupil transport. Every municipality's bylaw sets its own; eight weeks is usual and
/// recalled. A bylaw term: the Atw moves it only where the bylaw says so.
inline constexpr Term pupil_transport_decision{
    "pupil_transport_decision",
    detail::cite("Verordening leerlingenvervoer", "", Evidence::recalled, detail::since_2015, "",
                 NormLevel::bylaw),
    8,
    TermUnit::weeks,
    detail::application_nl,
    detail::application_en,
    GeneralTermsAct::does_not_apply};

/// The resident's objection, within six weeks from the day after the decision was made known.
inline constexpr Term objection{
    "objection",
    detail::cite("Awb", "6:7, 6:8", Evidence::seen, detail::since_1994, "MinBZK/regelrecht"),
    6,
    TermUnit::weeks,
    "het besluit is bekendgemaakt",
    "the decision was made known"};

inline constexpr std::array<Term, 13> statutory_terms{
    wmo_inquiry,           wmo_personal_plan,        wmo_decision,
    youth_decision,        participation_decision,   participation_search,
    debts_first_talk,      debts_first_talk_threat,  debts_decision,
    parking_card_decision, pupil_transport_decision, objection,
    awb_decision};

/// The statutory term with an id as in files and JSON, or nothing.
constexpr std::optional<Term> statutory_term(std::string_view id) {
  for (Term const& term : statutory_terms)
    if (term.id == id) return term;
  return std::nullopt;
}

}  // namespace kanteling::law
