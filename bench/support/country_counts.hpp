// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "kanteling/people/rung.hpp"
#include "kanteling/reporting/outcome.hpp"
#include "support/timing.hpp"

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
  std::array<std::int64_t, people::rung_count>
      rung_tasks{};  ///< tasks of inquiries in which a rung had a part
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

/// Adds what it lived to one step.
class Timed {
 public:
  Timed(CountryYear& year, Step step) : Timed(year.steps[static_cast<std::size_t>(step)]) {}
  explicit Timed(Seconds& to) : to_(to), wall_(wall_seconds()), cpu_(cpu_seconds()) {}
  ~Timed() {
    to_.wall += wall_seconds() - wall_;
    to_.cpu += cpu_seconds() - cpu_;
  }
  Timed(Timed const&) = delete;
  Timed& operator=(Timed const&) = delete;

 private:
  Seconds& to_;
  double wall_;
  double cpu_;
};

}  // namespace kanteling::bench
