// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "kanteling/core/problem.hpp"
#include "kanteling/law/citation.hpp"

/// The states of a drawing right (trekkingsrecht): a personal budget of which the SVB pays the providers.
/// What is checked on its payments: see budget_payments.hpp.
namespace kanteling::law {

enum class DrawingRight : std::uint8_t {
  granted,             ///< the municipality decided
  registered,          ///< the municipality told the SVB (toekenningsbericht)
  agreement_pending,   ///< a care agreement was handed in
  agreement_approved,  ///< by the municipality (content) and the SVB (labour law)
  payable,             ///< the agreement has begun: the SVB pays declarations and fixed monthly pay
  exhausted,           ///< the total of the year is spent
  ended                ///< by its end date, by a decision, or because it was not registered for the next year
};

inline constexpr std::size_t drawing_right_count = 7;

struct DrawingRightName {
  std::string_view code;
  std::string_view dutch;
  std::string_view english;
};

/// By DrawingRight.
inline constexpr std::array<DrawingRightName, drawing_right_count> drawing_right_names{{
    {"granted", "toegekend", "granted"},
    {"registered", "aangemeld bij de SVB", "registered with the SVB"},
    {"agreement_pending", "zorgovereenkomst in behandeling", "care agreement pending"},
    {"agreement_approved", "zorgovereenkomst goedgekeurd", "care agreement approved"},
    {"payable", "betaalbaar", "payable"},
    {"exhausted", "budget op", "exhausted"},
    {"ended", "beëindigd", "ended"},
}};

constexpr DrawingRightName const& name_of(DrawingRight state) {
  return drawing_right_names[static_cast<std::size_t>(state)];
}

/// How the drawing right works: registration by the municipality, approval of the agreement by both, payment
/// by the SVB, once-only provisions by the municipality, registration anew before the year changes.
/// Seen in descriptions of the practice; the article of the act behind it was not looked up.
inline constexpr Citation drawing_right_source{"trekkingsrecht pgb",
                                               "",
                                               NormLevel::work_instruction,
                                               Evidence::seen,
                                               {make_date(2015, 1, 1), std::nullopt},
                                               make_date(2026, 11, 27),
                                               "pers.svb.nl 2016; pgb.nl; entreepgb.svb.nl; valkenburg.nl"};

/// Which states may follow one another. The way from granted to payable is seen; the ways back (an agreement
/// that is refused, a new agreement, a budget that is raised) and the way to the end from every state are the
/// library's choice.
inline constexpr std::array<std::array<bool, drawing_right_count>, drawing_right_count> drawing_right_steps{{
    // granted, registered, pending, approved, payable, exhausted, ended
    {false, true, false, false, false, false, true},   // granted
    {false, false, true, false, false, false, true},   // registered
    {false, true, false, true, false, false, true},    // agreement_pending: refused, approved
    {false, false, true, false, true, false, true},    // agreement_approved: changed, begun
    {false, false, true, false, false, true, true},    // payable: new agreement, spent
    {false, false, false, false, true, false, true},   // exhausted: raised
    {false, false, false, false, false, false, false}  // ended: a new grant is a new drawing right
}};

constexpr bool may_follow(DrawingRight from, DrawingRight to) {
  return drawing_right_steps[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
}

/// The next state; a step that is not possible is a Problem that says which ones are.
[[nodiscard]] Result<DrawingRight> step(DrawingRight from, DrawingRight to);

}  // namespace kanteling::law
