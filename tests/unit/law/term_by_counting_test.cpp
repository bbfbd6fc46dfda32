// SPDX-License-Identifier: Apache-2.0
// end_of against a slow reading of the law that walks over the days with a list of holidays, and shares no
// code with it.
#include <algorithm>
#include <random>
#include <string>
#include <string_view>

#include "dates.hpp"
#include "holidays_2023_2028.hpp"
#include "kanteling/law/term.hpp"

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

struct Counted {
  std::string raw_end;
  std::string end;
};

Counted count_by_hand(Day day, int length, TermUnit unit) {
  int days = 0;
  int ordinary = 0;
  auto const step = [&] {
    day = day.next();
    ++days;
    if (day.ordinary()) ++ordinary;
  };
  if (unit == TermUnit::working_days) {
    while (ordinary < length) step();
    return {day.text(), day.text()};
  }
  if (unit == TermUnit::months) {
    int const wanted = day.day;
    for (int i = 0; i < length; ++i) {
      do step();
      while (day.day != 1);  // into the next month
    }
    while (day.day < wanted && day.day < Day::length(day.year, day.month)) step();
  } else {
    for (int i = 0; i < length * (unit == TermUnit::weeks ? 7 : 1); ++i) step();
  }
  std::string const raw_end = day.text();
  int const too_long = unit == TermUnit::days ? 91 : unit == TermUnit::weeks ? 13 : 4;
  if (length < too_long) {
    bool const needs_two = days >= 3;
    while (!day.ordinary() || (needs_two && ordinary < 2)) step();
  }
  return {raw_end, day.text()};
}

TEST(TermByCounting, AgreesOnManyRandomTerms) {
  std::mt19937 random(20261122);
  auto const pick = [&](int from, int to) {
    return from + static_cast<int>(random() % static_cast<unsigned>(to - from + 1));
  };
  int const longest[] = {100, 14, 4, 15};
  for (int i = 0; i < 8000; ++i) {
    Day start{2023, 1, 1, 6};  // 1 January 2023 was a Sunday
    for (int ahead = pick(0, 2000); ahead > 0; --ahead) start = start.next();
    TermUnit const unit = static_cast<TermUnit>(pick(0, 3));
    // Every second term is short: there art. 2 bites.
    int const length = i % 2 == 0 ? pick(1, 4) : pick(1, longest[static_cast<int>(unit)]);
    Counted const expected = count_by_hand(start, length, unit);
    TermEnd const result = end_of({"test", {}, length, unit}, date(start.text()));
    std::string const what = "term " + std::to_string(i) + ": " + start.text() + " + " +
                             std::to_string(length) + " unit " + std::to_string(static_cast<int>(unit));
    ASSERT_EQ(to_string(result.raw_end), expected.raw_end) << what;
    ASSERT_EQ(to_string(result.end), expected.end) << what;
    ASSERT_EQ(result.equated_days_known, true) << what;
  }
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
