// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/matching/guide.hpp"
#include "kanteling/matching/period_plan.hpp"
#include "kanteling/matching/why_not.hpp"
#include "kanteling/people/case.hpp"
#include "kanteling/people/change.hpp"
#include "kanteling/reporting/outcome.hpp"
#include "kanteling/reporting/reassessment.hpp"
#include "kanteling/supply/availability.hpp"
#include "kanteling/supply/municipality.hpp"

namespace kanteling::rules {
struct Package;
}

namespace kanteling {

/// Outcomes in the order of the cases, and what remains after them.
struct Allocation {
  std::vector<reporting::Outcome> outcomes;
  supply::Availability availability;
  matching::Guide guide = {};  ///< as it was given, less what urgent requests took of what was kept for them
};

/// Decides cases for one municipality under one policy. Immutable and safe to share between threads: what changes is
/// in Availability, which `decide` only reads.
class Engine {
 public:
  /// Reads a municipality folder and the policy that it names. Every problem of the municipality is returned together;
  /// where it has none, every problem of the policy is.
  [[nodiscard]] static Result<Engine> load(std::string_view folder);
  /// From values that are already checked: a municipality as io::read_municipality returns it, and a policy compiled
  /// with triage::hook_shapes() and without remarks of triage::check_levels().
  [[nodiscard]] static Engine create(supply::Municipality municipality, rules::Package policy);

  Engine(Engine&& other) noexcept;
  Engine& operator=(Engine&& other) noexcept;
  ~Engine();

  supply::Municipality const& municipality() const;
  rules::Package const& policy() const;
  /// What is free at the start of the municipality's year.
  supply::Availability const& start() const;

  /// What of a case does not fit this municipality, beside what reading it already checked: a village that it does not
  /// have, where the resident says to live here or, from the inquiry on, nobody asked. `decide` measures travel of such a
  /// case from the team's village and finds no general facility; callers that can ask should ask. And what of the policy is
  /// not in force on the days of the case: nothing fires there, and `decide` cannot make up for it.
  [[nodiscard]] std::vector<Problem> check(people::Case const& request) const;

  /// One case against what is free. Reserves nothing.
  [[nodiscard]] reporting::Outcome decide(people::Case const& request, supply::Availability const& free) const;
  /// The same by the prices of a plan: see `allocate`.
  [[nodiscard]] reporting::Outcome decide(people::Case const& request, supply::Availability const& free,
                                          matching::Guide const& guide) const;

  /// How a provider stands for each task that `decide` gives a choice for: why it is not among the options, or its place.
  [[nodiscard]] std::vector<matching::WhyNot> why_not(people::Case const& request, supply::Availability const& free,
                                                      supply::ProviderId provider) const;

  /// What a change may mean for a case that `decide` answered with `before`: the case is decided again with the
  /// change, and every difference becomes a question to a person. Ends nothing, reserves nothing, and never plans a
  /// talk with somebody who moved or died. A code or position that the case does not have changes nothing.
  [[nodiscard]] reporting::Reassessment reassess(people::Case const& request, reporting::Outcome const& before,
                                                 people::Change const& change,
                                                 supply::Availability const& free) const;

  /// Every case against the same `free`, on `threads` threads (1 or more); the result does not depend on how many.
  [[nodiscard]] std::vector<reporting::Outcome> decide_all(std::span<people::Case const> requests,
                                                           supply::Availability const& free, int threads = 1) const;

  /// The first options of an outcome taken from what is free: places, capacity, ceilings, budgets and hours of the
  /// caseworker, for running help too (`supply::WorkHours`). `free` must be what the outcome was decided on; call it once
  /// per request. An outcome whose questions are still open takes nothing.
  [[nodiscard]] supply::Availability reserve(supply::Availability free, people::Case const& request,
                                             reporting::Outcome const& outcome) const;

  /// Live order: day by day, urgent first, then by arrival, then by id; each case sees what those before it left, and
  /// nothing of those after it. What a case waits for is kept for it. `threads` speed up what does not depend on the
  /// order. By a guide, of options and facilities that fit alike the one goes first that takes least from others, and a
  /// case that is not urgent leaves what is kept for urgent ones.
  [[nodiscard]] Allocation allocate(std::span<people::Case const> requests, supply::Availability free, int threads = 1,
                                    matching::Guide guide = {}) const;

  /// All cases of a period at once, as if everybody were known on the first day: each is weighed against `free`, with
  /// each general facility by itself and with none, and the best plan is looked for under every limit. Reserves
  /// nothing. Cases whose questions are open, and tasks for which there is nothing to give, are no part of it. Uses
  /// `options.plan.threads` threads; but for a time limit the plan does not depend on how many.
  [[nodiscard]] Result<matching::PeriodPlan> plan_period(std::span<people::Case const> requests,
                                                         supply::Availability const& free,
                                                         matching::PeriodOptions const& options = {}) const;

 private:
  struct State;
  explicit Engine(State* state) : state_(state) {}
  State* state_ = nullptr;
};

}  // namespace kanteling
