// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/term_text.hpp"

#include <algorithm>

#include "kanteling/law/term_end.hpp"
#include "reporting/format.hpp"
#include "reporting/page.hpp"
#include "reporting/term_format.hpp"
#include "reporting/term_words.hpp"

namespace kanteling::reporting {
namespace {

template <class Enum>
std::string_view word(WordsFor<Enum> const& list, Enum value) {
  return list[static_cast<std::size_t>(value)];
}

/// Why a term stands still while an event lasts. Source: Awb 4:15; looked up 2026-11-27, pgawb.nl.
std::string_view suspending_article(law::EventKind kind) {
  return kind == law::EventKind::invited_to_supplement ? "4:15(1)a" : "4:15(2)";
}

/// The dates as law::clock_of came to them, told in the order in which they follow from each other.
class Telling {
 public:
  Telling(law::Clock const& clock, Date on, Language language)
      : clock_(clock), on_(on), language_(language), w_(term_words(language)) {
    std::vector<law::DaySpan> spans;
    for (law::Suspension const& suspension : clock.suspensions) spans.push_back(suspension.days);
    counted_ = law::end_of(clock.term, clock.start, spans);
  }

  std::string tell() {
    page_.line(is_at_once() ? w_.must_be_at_once : fill(w_.last_day, {day(clock_.end.end)}));
    page_.gap();
    tell_term();
    if (!is_at_once()) {
      tell_counting();
      tell_suspensions();
      tell_moves();
      tell_postponement();
    }
    tell_doubts();
    tell_state();
    return page_.take();
  }

 private:
  bool is_at_once() const { return clock_.term.unit == law::TermUnit::at_once; }
  bool is_own() const { return clock_.term.source.act.empty(); }
  std::string day(Date d) const { return weekday_text(d, language_); }
  std::string awb(std::string_view article) const { return citation_text("Awb", article, language_); }

  void tell_term() {
    law::Term const& term = clock_.term;
    std::string const length = length_text(term, language_);
    if (is_own()) {
      page_.line(fill(term.source.level == NormLevel::bylaw ? w_.own_bylaw : w_.own, {length}));
      page_.line(fill(w_.starts_own, {day(clock_.start)}));
      return;
    }
    page_.line(fill(w_.set_by, {length, citation_text(term.source.act, term.source.article, language_),
                                word(w_.levels, term.source.level)}));
    page_.line(fill(w_.starts, {in(language_, law::name_of(term.starts)), day(clock_.start)}));
    page_.line(fill(is_at_once() ? w_.asks_at_once : word(w_.asks, term.role),
                    {in(language_, law::name_of(term.stops))}));
  }

  void tell_counting() {
    law::TermEnd const plain = law::end_of(clock_.term, clock_.start);
    page_.line(fill(clock_.term.counted_back ? w_.counted_back : w_.counted,
                    {length_text(clock_.term, language_), date_text(clock_.start, words(language_).numbers),
                     day(plain.raw_end)}));
    if (clock_.term.unit == law::TermUnit::hours) page_.line(w_.hours);
  }

  void tell_suspensions() {
    for (law::Suspension const& suspension : clock_.suspensions)
      page_.line(
          fill(suspension_words(suspension),
               {day(suspension.days.first), day(suspension.days.last),
                length_text(suspension.days.days(), law::TermUnit::days, language_),
                in(language_, law::name_of(suspension.why)), awb(suspending_article(suspension.why))}));
    if (clock_.invited_without_day)
      page_.line(fill(w_.invited_without_day, {day(*clock_.invited_without_day)}));
    std::int32_t const days = suspended_while_counting();
    if (days == 0) return;
    page_.line(fill(days == 1 ? w_.with_suspension_one : w_.with_suspension,
                    {std::to_string(days), day(counted_.raw_end)}));
  }

  /// A suspension that begins later, while the end is moved on, does not change where counting ends.
  std::int32_t suspended_while_counting() const {
    std::int32_t days = 0;
    for (law::Suspension const& suspension : clock_.suspensions) {
      Date const first = std::max(suspension.days.first, clock_.start + 1);
      Date const last = std::min(suspension.days.last, counted_.raw_end);
      days += std::max(last - first + 1, 0);
    }
    return days;
  }

  std::string_view suspension_words(law::Suspension const& suspension) const {
    if (!suspension.open) return w_.suspended;
    bool const day_is_set = suspension.why == law::EventKind::invited_to_supplement;
    return day_is_set ? w_.suspended_set : w_.suspended_open;
  }

  void tell_moves() {
    if (counted_.moves.empty()) return page_.line(word(w_.not_moved, law::atw_reach(clock_.term)));
    page_.line(w_.moves_from);
    for (law::Move const& move : counted_.moves)
      page_.bullet(fill(w_.move, {day(move.day), why(move), source_of(move)}));
    page_.line(fill(w_.moved_to, {day(counted_.end)}));
  }

  std::string_view why(law::Move const& move) const {
    if (auto const holiday = law::holiday_on(move.day)) return holiday_name(*holiday, language_);
    if (move.why == law::WhyMoved::too_few_working_days) return in(language_, law::name_of(move.why));
    return w_.weekend;
  }

  std::string source_of(law::Move const& move) const {
    if (auto const holiday = law::holiday_on(move.day)) return holiday_source_text(*holiday, language_);
    bool const short_term = move.why == law::WhyMoved::too_few_working_days;
    return citation_text("Algemene termijnenwet", short_term ? "2" : "1(1)", language_);
  }

  void tell_postponement() {
    if (!clock_.postponement) return;
    law::Postponement const& notice = *clock_.postponement;
    page_.line(fill(w_.told, {day(notice.told), day(notice.until)}));
    if (notice.extends)
      page_.line(fill(w_.told_extends, {awb("4:14(3)")}));
    else if (clock_.term.role == law::TermRole::reasonable_decision)
      page_.line(fill(w_.told_in_vain, {awb("4:14(3)")}));
    else
      page_.line(fill(w_.told_beside, {awb("4:14(1)")}));
    if (notice.extends && clock_.end.end != notice.until)
      page_.line(fill(w_.told_moves_on, {day(clock_.end.end)}));
  }

  void tell_doubts() {
    law::Term const& term = clock_.term;
    if (!clock_.end.equated_days_known)
      page_.line(fill(w_.equated_unknown, {std::to_string(law::equated_days_decrees.front().first_year),
                                           std::to_string(law::equated_days_decrees.back().last_year)}));
    if (term.general_terms_act == law::GeneralTermsAct::arguable)
      page_.line(counted_.moved() ? fill(w_.arguable, {day(counted_.raw_end)})
                                  : std::string(w_.arguable_same));
    if (term.source.evidence == Evidence::recalled) page_.line(w_.recalled);
    if (term.clock == law::ClockKind::service) page_.line(w_.service);
    if (term.clock == law::ClockKind::phase) page_.line(w_.phase);
  }

  /// Of a term of one's own nobody said what stops it, and at once has no day to be late.
  void tell_state() {
    if (is_own()) return;
    if (clock_.stopped) page_.line(fill(w_.stopped, {day(*clock_.stopped)}));
    if (!is_at_once()) page_.line(fill(word(w_.states, law::state_on(clock_, on_)), {day(on_)}));
  }

  law::Clock const& clock_;
  Date on_;
  Language language_;
  TermWords const& w_;
  law::TermEnd counted_;  ///< with suspensions, before a notice that the decision comes later
  Page page_;
};

}  // namespace

std::string term_text(law::Clock const& clock, Date on, Language language) {
  return Telling(clock, on, language).tell();
}

}  // namespace kanteling::reporting
