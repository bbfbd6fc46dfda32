// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/term_question.hpp"

#include <algorithm>

#include "kanteling/core/closest.hpp"
#include "kanteling/core/shorten.hpp"
#include "kanteling/law/term_lookup.hpp"

namespace kanteling::io {
namespace {

/// Reads a question piece by piece; what cannot be read is a problem and leaves its piece out.
class Reading {
 public:
  explicit Reading(TermQuestion const& question) : question_(question) {}

  Result<TermAnswer> answer() {
    std::optional<law::Term> const term = read_term();
    std::optional<Date> const start = read_day("start", question_.start);
    read_events();
    Date const on = read_on(start);
    if (term && start) check_start(*term, *start);
    if (term) check_happened(*term, start, on);
    if (!problems_.empty()) return tl::unexpected(std::move(problems_));
    events_.push_back({term->starts, *start, std::nullopt});
    return TermAnswer{*law::clock_of(*term, events_, on), on};
  }

 private:
  std::optional<law::Term> read_term() {
    if (question_.own) return question_.own;
    auto term = question_.term.empty() ? law::find_term(question_.act, question_.article)
                                       : law::find_term_by_id(question_.term);
    if (term) return std::move(*term);
    add(std::move(term.error()));
    return std::nullopt;
  }

  std::optional<Date> read_day(std::string const& where, std::string const& text) {
    std::optional<Date> const day = parse_date(text);
    if (!day)
      problems_.push_back({where, text.empty() ? "nothing" : shorten(text) + ", which is no day",
                           "a day that exists, as YYYY-MM-DD"});
    return day;
  }

  /// Outside the calendar nothing is counted: a suspension that lasts until 9999 is a mistake.
  std::optional<Date> read_calendar_day(std::string const& where, std::string const& text) {
    std::optional<Date> const day = read_day(where, text);
    if (!day || (*day >= law::term_start_first && *day <= law::term_start_last)) return day;
    problems_.push_back(
        {where, text + ", a day outside the calendar of public holidays",
         "a day in " + to_string(law::term_start_first) + " .. " + to_string(law::term_start_last)});
    return std::nullopt;
  }

  void read_events() {
    for (std::size_t i = 0; i < question_.events.size(); ++i) {
      EventWords const& words = question_.events[i];
      std::string const where = "events[" + std::to_string(i) + "]";
      auto const kind = read_kind(where + ".event", words.kind);
      auto const on = read_calendar_day(where + ".on", words.on);
      bool const has_until = !words.until.empty();
      auto const until = has_until ? read_calendar_day(where + ".until", words.until) : std::nullopt;
      if (kind && on && has_until == until.has_value())
        events_.push_back({*kind, *on, until});
      else
        all_read_ = false;
    }
  }

  std::optional<law::EventKind> read_kind(std::string const& where, std::string const& text) {
    if (auto const kind = law::event_kind(text)) return kind;
    std::vector<std::string> codes;
    std::string list;
    for (law::EventName const& name : law::event_names) {
      codes.emplace_back(name.code);
      list += (list.empty() ? "one of " : ", ") + codes.back();
    }
    auto const near = closest(text, codes);
    problems_.push_back({where, text.empty() ? "nothing" : shorten(text),
                         near.empty() ? list : "\"" + near.front() + "\", or another kind of event"});
    return std::nullopt;
  }

  Date read_on(std::optional<Date> start) {
    if (!question_.on.empty()) {
      auto const on = read_calendar_day("on", question_.on);
      has_on_ = on.has_value();
      return on.value_or(law::term_start_last);
    }
    Date last = start.value_or(law::term_start_first);
    for (law::Event const& event : events_) last = std::max(last, event.on);
    return last;
  }

  void check_start(law::Term const& term, Date start) {
    if (auto end = law::checked_end_of(term, start, question_.recalled); !end) add(std::move(end.error()));
  }

  /// The start counts as the last event, so that `events[i]` is the position in the question.
  void check_happened(law::Term const& term, std::optional<Date> start, Date on) {
    if (!all_read_ || !start || !has_on_) return;  // what follows from a gap would only confuse
    std::vector<law::Event> happened = events_;
    happened.push_back({term.starts, *start, std::nullopt});
    std::string const last = "events[" + std::to_string(events_.size()) + "]";
    for (Problem& problem : law::check_events(happened, on)) {
      if (problem.where.starts_with(last)) problem.where = "start";
      problems_.push_back(std::move(problem));
    }
  }

  void add(std::vector<Problem> problems) {
    problems_.insert(problems_.end(), std::make_move_iterator(problems.begin()),
                     std::make_move_iterator(problems.end()));
  }

  TermQuestion const& question_;
  std::vector<law::Event> events_;
  bool all_read_ = true;
  bool has_on_ = true;
  std::vector<Problem> problems_;
};

}  // namespace

law::Term own_term(std::int32_t length, law::TermUnit unit, bool bylaw, bool atw) {
  law::Term term;
  term.id = "own";
  term.source.level = bylaw ? NormLevel::bylaw : NormLevel::act;
  term.source.evidence = Evidence::chosen;
  term.source.valid.from = law::term_start_first;
  term.length = length;
  term.unit = unit;
  if (bylaw && !atw) term.general_terms_act = law::GeneralTermsAct::does_not_apply;
  return term;
}

Result<TermAnswer> answer(TermQuestion const& question) {
  return Reading(question).answer();
}

}  // namespace kanteling::io
