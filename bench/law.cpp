// SPDX-License-Identifier: Apache-2.0
// The law's clock: one end, one clock with its events, a million ends; beside the same by a list of holidays.
#include <benchmark/benchmark.h>

#include <array>
#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <cstdint>
#include <unordered_set>
#include <vector>

#include "kanteling/law/clock.hpp"
#include "kanteling/law/statutory_terms.hpp"
#include "kanteling/law/term_end.hpp"

namespace {

using namespace kanteling;
using namespace kanteling::law;

constexpr std::size_t a_million = 1'000'000;

/// Days of the years whose equated days are known, in no order (Knuth's MMIX generator).
std::vector<Date> drawn_starts(std::size_t count) {
  std::vector<Date> starts;
  std::uint64_t state = 20261127;
  while (starts.size() < count) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    starts.push_back(make_date(2023, 4, 3) + static_cast<std::int32_t>((state >> 33U) % 1'900));
  }
  return starts;
}

void one_end(benchmark::State& state, Term const& term) {
  std::vector<Date> const starts = drawn_starts(4'096);
  std::size_t i = 0;
  for (auto _ : state) {
    TermEnd end = end_of(term, starts[i++ % starts.size()]);
    benchmark::DoNotOptimize(end);
  }
}

void one_end_suspended(benchmark::State& state) {
  std::vector<Date> const starts = drawn_starts(4'096);
  std::size_t i = 0;
  for (auto _ : state) {
    Date const start = starts[i++ % starts.size()];
    DaySpan const suspended{start + 4, start + 12};
    TermEnd end = end_of(wmo_decision, start, {&suspended, 1});
    benchmark::DoNotOptimize(end);
  }
}

/// A decision that was suspended for a supplement and announced to be late.
void clock_with_events(benchmark::State& state) {
  std::vector<Date> const starts = drawn_starts(4'096);
  std::size_t i = 0;
  for (auto _ : state) {
    Date const start = starts[i++ % starts.size()];
    std::array<Event, 4> const events{{
        {EventKind::application_received, start, {}},
        {EventKind::invited_to_supplement, start + 3, start + 17},
        {EventKind::supplement_received, start + 13, {}},
        {EventKind::postponement_announced, start + 20, start + 60},
    }};
    std::optional<Clock> clock = clock_of(wmo_decision, events, start + 20);
    benchmark::DoNotOptimize(clock);
  }
}

void a_million_ends(benchmark::State& state, Term const& term) {
  std::vector<Date> const starts = drawn_starts(a_million);
  std::vector<Date> ends(a_million);
  for (auto _ : state) {
    for (std::size_t i = 0; i < a_million; ++i) ends[i] = end_of(term, starts[i]).end;
    benchmark::DoNotOptimize(ends.data());
    benchmark::ClobberMemory();
  }
}

/// The same dates as many a program finds them: Boost.Date_Time and the holidays in a set. It says neither
/// why the end moved nor whether it may turn out later.
void a_million_ends_by_list(benchmark::State& state) {
  namespace greg = boost::gregorian;
  std::vector<Date> const starts = drawn_starts(a_million);
  std::vector<greg::date> days;
  for (Date const start : starts) {
    CivilDate const c = to_civil(start);
    days.emplace_back(static_cast<unsigned short>(c.year), static_cast<unsigned short>(c.month),
                      static_cast<unsigned short>(c.day));
  }
  std::unordered_set<std::uint32_t> holidays;
  for (Date day = make_date(2023, 1, 1); day < make_date(2030, 1, 1); day = day + 1)
    if (holiday_on(day)) {
      CivilDate const c = to_civil(day);
      holidays.insert(greg::date(static_cast<unsigned short>(c.year), static_cast<unsigned short>(c.month),
                                 static_cast<unsigned short>(c.day))
                          .day_number());
    }
  std::vector<greg::date> ends(a_million);
  for (auto _ : state) {
    for (std::size_t i = 0; i < a_million; ++i) {
      greg::date end = days[i] + greg::weeks(6);
      while (end.day_of_week() == greg::Saturday || end.day_of_week() == greg::Sunday ||
             holidays.contains(end.day_number()))
        end += greg::days(1);
      ends[i] = end;
    }
    benchmark::DoNotOptimize(ends.data());
    benchmark::ClobberMemory();
  }
  for (std::size_t i = 0; i < a_million; ++i) {
    CivilDate const c = to_civil(end_of(wmo_inquiry, starts[i]).end);
    if (ends[i].year() != c.year || ends[i].month() != c.month || ends[i].day() != c.day)
      return state.SkipWithError("another date than end_of");
  }
}

BENCHMARK_CAPTURE(one_end, six_weeks, wmo_inquiry);
BENCHMARK_CAPTURE(one_end, seven_days, wmo_personal_plan);
BENCHMARK_CAPTURE(one_end, three_working_days, debts_first_talk_threat);
BENCHMARK_CAPTURE(one_end, ten_working_days, message_declaration);
BENCHMARK(one_end_suspended);
BENCHMARK(clock_with_events);
BENCHMARK_CAPTURE(a_million_ends, six_weeks, wmo_inquiry)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(a_million_ends, seven_days, wmo_personal_plan)->Unit(benchmark::kMillisecond);
BENCHMARK(a_million_ends_by_list)->Unit(benchmark::kMillisecond);

}  // namespace
