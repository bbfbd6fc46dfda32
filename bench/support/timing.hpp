// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <vector>

namespace kanteling::bench {

/// CPU seconds of this thread: what else the machine does does not count.
inline double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

inline double wall_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

inline double median(std::vector<double> values) {
  if (values.empty()) return 0;
  auto const middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// The value below which a share (0 .. 1) of all lies.
inline double quantile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  auto const at = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(at), values.end());
  return values[at];
}

/// How often a work must be repeated to take about so many seconds: short ones drown in the clock.
template <class Work>
std::size_t repeats_for(double seconds, Work& work) {
  double start = wall_seconds();
  work();  // memory is there afterwards, and what is made once
  if (wall_seconds() - start > seconds) return 1;
  start = wall_seconds();
  work();
  double const once = std::max(wall_seconds() - start, 1e-7);
  return std::max<std::size_t>(1, static_cast<std::size_t>(seconds / once));
}

/// The median seconds of one call, of rounds of about 4 ms each; about `seconds` in all, or one call that
/// takes longer.
template <class Work>
double median_seconds(double seconds, double (*clock)(), Work work) {
  double const end = wall_seconds() + seconds;
  std::size_t const repeats = repeats_for(0.004, work);
  std::vector<double> rounds;
  do {
    double const start = clock();
    for (std::size_t i = 0; i < repeats; ++i) work();
    rounds.push_back((clock() - start) / static_cast<double>(repeats));
  } while (wall_seconds() < end);
  return median(std::move(rounds));
}

}  // namespace kanteling::bench
