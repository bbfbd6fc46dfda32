// SPDX-License-Identifier: Apache-2.0
// end_of against a slow reading of the law that walks over the days with a list of holidays, and shares no
// code with it.
#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "dates.hpp"
#include "holidays_2023_2028.hpp"
#include "kanteling/law/term.hpp"
#include "kanteling/law/term_end.hpp"

namespace kanteling::law {
namespace {

/// A day on a wall calendar; `weekday` 0 is Monday.
struct Day {
  int year, month, day, weekday;

  std::string text() const {
    auto const two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(year) + "-" + two(month) + "-" + two(day);
  }
  static int length(int year, int month) {  // 2023 .. 2028 and a little beyond
    if (month == 2) return year % 4 == 0 ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }
  Day next() const {
    Day d{year, month, day + 1, (weekday + 1) % 7};
    if (d.day > length(year, month)) d = {year, month + 1, 1, d.weekday};
    if (d.month > 12) d = {year + 1, 1, 1, d.weekday};
    return d;
  }
  bool ordinary() const {
    if (weekday >= 5) return false;
    for (std::string_view holiday : holidays_2023_2028)
      if (holiday == text()) return false;
    return true;
  }
};

/// The wall calendar itself, hung up once: 1 January 2023 was a Sunday.
std::vector<Day> const& wall() {
  static std::vector<Day> const days = [] {
    std::vector<Day> all{{2023, 1, 1, 6}};
    while (all.back().year < 2029) all.push_back(all.back().next());
    return all;
  }();
  return days;
}

std::vector<bool> const& ordinary_days() {
  static std::vector<bool> const ordinary = [] {
    std::vector<bool> all;
    for (Day const& day : wall()) all.push_back(day.ordinary());
    return all;
  }();
  return ordinary;
}

/// A term on the wall: days are positions on it. `stopped` days do not count.
struct WallTerm {
  std::size_t start = 0;
  int length = 1;
  TermUnit unit = TermUnit::days;
  bool bylaw = false;
  bool back = false;
  std::size_t stopped_from = 0;  ///< none where stopped_to is before it
  std::size_t stopped_to = 0;

  bool stopped(std::size_t day) const { return stopped_from <= day && day <= stopped_to; }
};

struct Counted {
  std::size_t raw_end = 0;
  std::size_t end = 0;
};

/// The days that a term counts, as a child would: turn pages until it is over.
int days_of(WallTerm const& term) {
  int const step = term.back ? -1 : 1;
  std::size_t day = term.start;
  if (term.unit == TermUnit::hours) return (term.length + 23) / 24;
  if (term.unit != TermUnit::months && term.unit != TermUnit::years)
    return term.length * (term.unit == TermUnit::weeks ? 7 : 1);
  int const pages = term.length * (term.unit == TermUnit::years ? 12 : 1);
  int days = 0;
  for (int page = 0; page < pages; ++page) {
    int const month = wall()[day].month;
    for (; wall()[day].month == month; day = day + static_cast<std::size_t>(step)) ++days;
  }
  // On the first (or, backwards, the last) day of the month that holds the end: on to the same day, if it has
  // one.
  Day const& page = wall()[day];
  int const wanted = std::min(wall()[term.start].day, Day::length(page.year, page.month));
  return days + (term.back ? page.day - wanted : wanted - page.day);
}

Counted count_by_hand(WallTerm const& term) {
  std::vector<bool> const& ordinary = ordinary_days();
  std::size_t day = term.start;
  if (term.unit == TermUnit::working_days) {
    for (int left = term.length; left > 0;) {
      day = term.back ? day - 1 : day + 1;
      if (ordinary[day] && !term.stopped(day)) --left;
    }
    return {day, day};
  }
  int working = 0;
  int counted = 0;
  for (int left = days_of(term); left > 0;) {
    day = term.back ? day - 1 : day + 1;
    if (term.stopped(day)) continue;
    --left;
    ++counted;
    working += ordinary[day] ? 1 : 0;
  }
  Counted result{day, day};
  int const too_long = term.unit == TermUnit::days ? 91 : term.unit == TermUnit::weeks ? 13 : 4;
  bool const measured =
      term.unit == TermUnit::days || term.unit == TermUnit::weeks || term.unit == TermUnit::months;
  if (!measured || term.back || term.bylaw || term.length >= too_long) return result;
  while (!ordinary[result.end] || term.stopped(result.end) || (counted >= 3 && working < 2)) {
    ++result.end;
    working += ordinary[result.end] && !term.stopped(result.end) ? 1 : 0;
  }
  return result;
}

TEST(TermByCounting, AgreesOnAHundredThousandRandomTerms) {
  std::mt19937 random(20261122);
  auto const pick = [&](int from, int to) {
    return from + static_cast<int>(random() % static_cast<unsigned>(to - from + 1));
  };
  Date const first = date("2023-01-01");
  int const longest[] = {100, 14, 4, 15, 100, 1};
  int suspended = 0;
  int moved = 0;
  for (int i = 0; i < 100'000; ++i) {
    WallTerm wall_term;
    wall_term.start = static_cast<std::size_t>(pick(380, 1600));
    int const unit = pick(0, 5);
    wall_term.unit = static_cast<TermUnit>(unit);
    // Every second term is short: there art. 2 bites.
    wall_term.length = i % 2 == 0 ? pick(1, std::min(4, longest[unit])) : pick(1, longest[unit]);
    wall_term.bylaw = pick(0, 9) == 0;
    wall_term.back = pick(0, 9) == 0;
    wall_term.stopped_from = 1;
    std::vector<DaySpan> spans;
    if (!wall_term.back && pick(0, 2) == 0) {
      // It begins in the term: on a day that the term, as it stands, still counts.
      WallTerm const plain = wall_term;
      std::size_t const days = count_by_hand(plain).end - plain.start;
      wall_term.stopped_from = plain.start + static_cast<std::size_t>(pick(1, static_cast<int>(days)));
      wall_term.stopped_to = wall_term.stopped_from + static_cast<std::size_t>(pick(0, 20));
      spans.push_back(
          {first + static_cast<int>(wall_term.stopped_from), first + static_cast<int>(wall_term.stopped_to)});
      ++suspended;
    }
    Term term{"test", {}, wall_term.length, wall_term.unit};
    term.counted_back = wall_term.back;
    if (wall_term.bylaw) term.general_terms_act = GeneralTermsAct::does_not_apply;
    Counted const expected = count_by_hand(wall_term);
    Date const start = first + static_cast<int>(wall_term.start);
    TermEnd const result = end_of(term, start, spans);
    std::string const what = "term " + std::to_string(i) + ": " + to_string(start) + " + " +
                             std::to_string(term.length) + " " + std::string(name_of(term.unit).code);
    ASSERT_EQ(to_string(result.raw_end), wall()[expected.raw_end].text()) << what;
    ASSERT_EQ(to_string(result.end), wall()[expected.end].text()) << what;
    ASSERT_EQ(result.equated_days_known, true) << what;
    moved += result.moved() ? 1 : 0;
  }
  EXPECT_GT(suspended, 20'000);
  EXPECT_GT(moved, 5'000);
}

TEST(TermByCounting, ExplainsEveryDayBetweenTheRawEndAndTheEnd) {
  std::size_t most = 0;
  for (int length = 1; length <= 20; ++length) {
    Term const term{"test", {}, length, TermUnit::days};
    for (Date start = date("2014-01-01"); start <= date("2200-12-31"); start = start + 1) {
      TermEnd const result = end_of(term, start);
      ASSERT_EQ(static_cast<std::int32_t>(result.moves.size()), result.end - result.raw_end)
          << to_string(start);
      most = std::max(most, result.moves.size());
      for (std::size_t i = 0; i < result.moves.size(); ++i)
        ASSERT_EQ(result.moves[i].day, result.raw_end + static_cast<std::int32_t>(i));
    }
  }
  EXPECT_EQ(most, 5U);
}

}  // namespace
}  // namespace kanteling::law
