// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/people/rung.hpp"
#include "kanteling/reporting/outcome.hpp"
#include "kanteling/supply/municipality.hpp"
#include "support/country_sizes.hpp"

namespace kanteling::bench {

/// What is done for each municipality, in this order.
enum class Step : std::uint8_t {
  residents,  ///< households and ages, and the municipality itself
  engine,     ///< the stock policy compiled for its villages, networks and indexes
  requests,   ///< a year of requests
  triage,     ///< every first contact decided
  allocate,   ///< every inquiry that follows decided in live order, each reserving
  summary,    ///< what became of them counted
};

inline constexpr std::size_t step_count = static_cast<std::size_t>(Step::summary) + 1;

struct Seconds {
  double wall = 0;
  double cpu = 0;  ///< of the thread that did it
};

/// What a planning run of all inquiries of a municipality came to.
struct PlannedCounts {
  std::int64_t requests = 0;  ///< tasks for which there was something to plan
  std::int64_t waiting = 0;
  std::int64_t waiting_bound = 0;  ///< proven least
  std::int64_t tailored = 0;
  std::int64_t tailored_bound = 0;  ///< proven least, given who waits
  Seconds seconds;
};

/// One municipality's year, or the sum of several.
struct CountryYear {
  std::int64_t municipalities = 0;
  std::int64_t residents = 0;
  std::int64_t households = 0;
  std::int64_t residents_65 = 0;  ///< of 65 and over
  std::int64_t villages = 0;
  std::int64_t facilities = 0;
  std::int64_t providers = 0;
  std::int64_t contracts = 0;
  std::int64_t caseworkers = 0;
  std::int64_t requests = 0;
  std::int64_t inquiries = 0;
  std::int64_t needs = 0;  ///< of inquiries
  std::int64_t tasks = 0;  ///< of inquiries
  std::array<std::int64_t, people::rung_count> rung_tasks{};  ///< tasks of inquiries in which a rung had a part
  std::array<std::int64_t, reporting::outcome_kind_count> contact_kinds{};
  std::array<std::int64_t, reporting::outcome_kind_count> inquiry_kinds{};
  std::int64_t choices = 0;  ///< provisions for which somebody was looked for
  std::int64_t waiting = 0;  ///< of these, those for which nobody has room
  std::int64_t cost_cents = 0;
  std::array<Seconds, step_count> steps{};
  std::vector<double> decide_seconds;  ///< CPU, of single inquiries one by one
  std::int64_t batch_cases = 0;        ///< the same inquiries in one call
  double batch_cpu = 0;
  std::optional<PlannedCounts> planned;

  void add(CountryYear const& other);
};

struct YearOptions {
  std::uint64_t seed = 1;
  std::size_t sample = 16;  ///< each so many inquiries one is decided by itself, with the clock
  std::optional<double> plan_seconds;  ///< plan each municipality too, so long at most
};

/// Makes one municipality with its residents, and decides its year. Problems are mistakes of ours.
[[nodiscard]] Result<CountryYear> decide_year(supply::Municipality const& example, MadeSize const& size,
                                              YearOptions const& options);

}  // namespace kanteling::bench
