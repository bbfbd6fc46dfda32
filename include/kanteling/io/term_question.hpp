// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/law/clock.hpp"

namespace kanteling::io {

/// An event in words, as people and programs write it.
struct EventWords {
  std::string kind = {};   ///< a code of law::EventKind
  std::string on = {};     ///< YYYY-MM-DD
  std::string until = {};  ///< YYYY-MM-DD; empty: none
};

/// Which term, from which day, and what happened since. The term is that of `own`, or else of `term`, or else
/// of act and article.
struct TermQuestion {
  std::string act = {};
  std::string article = {};
  std::string term = {};  ///< an id of law::known_terms
  std::optional<law::Term> own = {};
  std::string start = {};  ///< YYYY-MM-DD: the day of the event that starts the term
  std::vector<EventWords> events = {};
  std::string on = {};  ///< the day it is looked at; empty: the last day on which something happened
  law::Recalled recalled = law::Recalled::refuse;
};

struct TermAnswer {
  law::Clock clock;
  Date on;
};

/// A term of one's own, set by an act or decree (the Atw reaches it) or by a bylaw (the Atw reaches it where
/// the bylaw says so: `atw`). Its events and its source are not known: `source.act` is empty.
/// Evidence::chosen, for nobody looked at what sets it.
[[nodiscard]] law::Term own_term(std::int32_t length, law::TermUnit unit, bool bylaw, bool atw);

/// The clock of a term that was asked for in words. Problems, all together: a term that is not known
/// (law::find_term), a day that does not exist or lies outside the calendar, events that cannot be
/// (law::check_events), and those of law::checked_end_of. `where` is the member: "start", "events[0].until".
[[nodiscard]] Result<TermAnswer> answer(TermQuestion const& question);

}  // namespace kanteling::io
