// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/law/calendar.hpp"
#include "kanteling/law/statutory_terms.hpp"

namespace kanteling::law {

/// The first and the last day on which a term may start here: the calendar's holidays are complete from the
/// one and were tested up to the other.
inline constexpr Date term_start_first = make_date(calendar_first_year, 1, 1);
inline constexpr Date term_start_last = make_date(calendar_last_year, 12, 31);

/// The terms that an act sets, in the order of known_terms. `act` is a code ("wmo"), a short title ("Wmo
/// 2015", "Jeugdwet"), an abbreviation ("pw", "gpk") or "awb" for terms of no act in particular, "iwmo" for
/// those of messages; capitals do not matter, nor do blanks around it. An act that is not known is a Problem
/// that says which are.
[[nodiscard]] Result<std::vector<Term>> terms_of_act(std::string_view act);

/// The code by which terms_of_act finds a term of known_terms: "wmo", "awb"; empty for any other term.
[[nodiscard]] std::string_view lookup_act(Term const& term);

/// The one term of an article, as it is cited: "2.3.2(1)", "art. 2.3.2 lid 1", "artikel 2.3.2, eerste lid",
/// "6:7/6:8" or one of the two. An article without its part is enough where only one term stands in it; no
/// article where the act has one term. A Problem says which terms the act has.
[[nodiscard]] Result<Term> find_term(std::string_view act, std::string_view article);

/// The term with an id as in known_terms; a Problem names the nearest and how to see them all.
[[nodiscard]] Result<Term> find_term_by_id(std::string_view id);

/// The longest that a term may be in its unit: a hundred years, in which its end can still be written and
/// counted. 0 at once.
[[nodiscard]] std::int32_t term_length_max(TermUnit unit);

/// The days on which a term may start: where its article holds and the calendar is known. Empty (the first
/// day after the last) where there is no such day.
[[nodiscard]] DaySpan starts_of(Term const& term);

/// What stands in the way of a term on any day: a length out of 1 .. term_length_max, or that it is recalled
/// and that was not accepted.
[[nodiscard]] std::vector<Problem> check_term(Term const& term, Recalled recalled);

/// end_of, where start and term come from outside. Problems, all together: those of check_term, a start
/// before the article held or after it ended, a start outside term_start_first .. term_start_last.
/// `suspended` is taken as it is: see end_of.
[[nodiscard]] Result<TermEnd> checked_end_of(Term const& term, Date start, Recalled recalled,
                                             std::span<DaySpan const> suspended = {});

}  // namespace kanteling::law
