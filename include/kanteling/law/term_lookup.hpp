// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/law/statutory_terms.hpp"

namespace kanteling::law {

/// The first and the last day on which a term may start here: the calendar's holidays are complete from the
/// one and were tested up to the other.
inline constexpr Date term_start_first = make_date(calendar_first_year, 1, 1);
inline constexpr Date term_start_last = make_date(2200, 12, 31);

/// The terms that an act sets, in the order of known_terms. `act` is a code ("wmo"), a short title ("Wmo
/// 2015", "Jeugdwet"), an abbreviation ("pw", "gpk") or "awb" for terms of no act in particular, "iwmo" for
/// those of messages; capitals do not matter. An act that is not known is a Problem that says which are.
[[nodiscard]] Result<std::vector<Term>> terms_of_act(std::string_view act);

/// The one term of an article, as it is cited: "2.3.2(1)", "art. 2.3.2 lid 1", "6:7/6:8" or one of the two.
/// An article without its part is enough where only one term stands in it; no article where the act has one
/// term. A Problem says which terms the act has.
[[nodiscard]] Result<Term> find_term(std::string_view act, std::string_view article);

/// end_of, where start and term come from outside. Problems, all together: a start before the article held or
/// after it ended, a start outside term_start_first .. term_start_last, a recalled term that was not
/// accepted, a length out of 1 .. 36,600.
[[nodiscard]] Result<TermEnd> checked_end_of(Term const& term, Date start, Recalled recalled,
                                             std::span<DaySpan const> suspended = {});

}  // namespace kanteling::law
