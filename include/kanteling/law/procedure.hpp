// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "kanteling/law/checklist.hpp"
#include "kanteling/law/event.hpp"
#include "kanteling/law/statutory_terms.hpp"

namespace kanteling::law {

/// The way that a request goes under one act: its terms and its checklist.
struct Procedure {
  Act act = Act::none;
  std::span<Term const> terms;
  std::span<ChecklistItem const> checklist;
};

namespace detail {

constexpr ChecklistItem wmo_item(EventKind recorded_as, EventKind before, std::string_view article) {
  return {recorded_as, before, cite("Wmo 2015", article, Evidence::seen, since_2015)};
}

inline constexpr std::array<Term, 5> wmo_terms{wmo_personal_plan, wmo_inquiry, wmo_urgent, wmo_decision,
                                               objection};
inline constexpr std::array<Term, 2> youth_terms{youth_decision, objection};
inline constexpr std::array<Term, 4> participation_terms{participation_search, participation_advance,
                                                         participation_decision, objection};
inline constexpr std::array<Term, 4> debts_terms{debts_first_talk, debts_first_talk_threat, debts_decision,
                                                 objection};
inline constexpr std::array<Term, 2> parking_card_terms{parking_card_decision, objection};
inline constexpr std::array<Term, 2> pupil_transport_terms{pupil_transport_decision, objection};

/// Wmo 2015, art. 2.3.2; the letters are those of lid 4.
inline constexpr std::array<ChecklistItem, 13> wmo_checklist{{
    wmo_item(EventKind::receipt_confirmed, EventKind::inquiry_result_given, "2.3.2(1)"),
    wmo_item(EventKind::personal_plan_told, EventKind::inquiry_result_given, "2.3.2(2)"),
    wmo_item(EventKind::client_support_offered, EventKind::first_talk_held, "2.3.2(3)"),
    wmo_item(EventKind::client_support_offered_to_carer, EventKind::first_talk_held, "2.3.2(3)"),
    wmo_item(EventKind::needs_investigated, EventKind::inquiry_result_given, "2.3.2(4)a"),
    wmo_item(EventKind::own_strength_investigated, EventKind::inquiry_result_given, "2.3.2(4)b"),
    wmo_item(EventKind::network_investigated, EventKind::inquiry_result_given, "2.3.2(4)c"),
    wmo_item(EventKind::carer_needs_investigated, EventKind::inquiry_result_given, "2.3.2(4)d"),
    wmo_item(EventKind::general_facilities_investigated, EventKind::inquiry_result_given, "2.3.2(4)e"),
    wmo_item(EventKind::cooperation_investigated, EventKind::inquiry_result_given, "2.3.2(4)f"),
    wmo_item(EventKind::contribution_investigated, EventKind::inquiry_result_given, "2.3.2(4)g"),
    wmo_item(EventKind::personal_budget_explained, EventKind::inquiry_result_given, "2.3.2(6)"),
    wmo_item(EventKind::inquiry_result_given, EventKind::application_received, "2.3.2(8)"),
}};

/// The article is seen; that it asks for the family's own plan first is recalled for its details.
inline constexpr std::array<ChecklistItem, 1> youth_checklist{{
    {EventKind::family_plan_offered, EventKind::decision_made_known,
     cite("Jeugdwet", "4.1.2", Evidence::recalled, since_2015)},
}};

}  // namespace detail

inline constexpr std::array<Procedure, act_count - 1> procedures{{
    {Act::wmo, detail::wmo_terms, detail::wmo_checklist},
    {Act::youth, detail::youth_terms, detail::youth_checklist},
    {Act::participation, detail::participation_terms, {}},
    {Act::debts, detail::debts_terms, {}},
    {Act::parking_card, detail::parking_card_terms, {}},
    {Act::pupil_transport, detail::pupil_transport_terms, {}},
}};

/// The procedure of an act; of `none` there is none.
constexpr Procedure const* procedure_of(Act act) {
  for (Procedure const& procedure : procedures)
    if (procedure.act == act) return &procedure;
  return nullptr;
}

/// What the record shows of a procedure's checklist, in its order. An item without a record is missing: that
/// it was done without being written down helps nobody in court. An item for the carer is left out where
/// there is none. Last, that an application under the Wmo came too early, where it did.
[[nodiscard]] std::vector<ChecklistFinding> check_record(Procedure const& procedure,
                                                         std::span<Event const> events, bool has_carer);

/// The first day on which an application under the Wmo can be made: that of the written result of the
/// inquiry, or the day after the six weeks have passed without one (Wmo 2015, art. 2.3.2 lid 9). Nothing
/// without a report.
[[nodiscard]] std::optional<Date> wmo_application_from(std::span<Event const> events);

}  // namespace kanteling::law
