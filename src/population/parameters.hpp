// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "kanteling/core/problem.hpp"
#include "kanteling/people/task_kind.hpp"
#include "kanteling/supply/municipality.hpp"
#include "population/band.hpp"

namespace kanteling::population {

/// What a year follows from: the rows of population.csv, looked up and checked once. Names as in the file;
/// percentages 0 .. 100, rates per 1000.
struct Parameters {
  PerBand requests_per_1000{};  ///< per year
  std::array<PerBand, people::topic_count> topic_per_1000{};

  std::array<std::int64_t, 3> stage_percent{};    ///< signal, question, report
  std::array<std::int64_t, 6> channel_percent{};  ///< in the order of people::Channel

  PerBand living_alone_percent{};
  std::int64_t with_children_percent_a25_54 = 0;
  std::int64_t single_parent_percent = 0;
  std::array<std::int64_t, 3> children_percent{};  ///< one, two, three (or more)

  std::int64_t carer_percent_a18_64 = 0;
  std::int64_t carer_percent_a65 = 0;
  std::int64_t volunteer_percent = 0;
  std::int64_t severely_lonely_percent = 0;
  std::int64_t below_120_percent_social_minimum_percent = 0;
  std::int64_t wlz_percent_a85 = 0;
  std::int64_t pgb_wish_percent = 0;

  std::int64_t states_own_strength_percent = 0;
  std::int64_t states_network_percent = 0;
  std::int64_t states_carer_percent = 0;
  std::int64_t housemate_can_help_percent = 0;
  std::int64_t buys_item_percent = 0;
  PerBand has_car_percent{};
  PerBand can_cycle_percent{};
  std::int64_t wheelchair_percent = 0;

  std::int64_t safety_concern_per_1000 = 0;
  std::int64_t urgent_per_1000 = 0;
  std::int64_t agrees_desk_percent = 0;
  std::int64_t refuses_facility_percent = 0;
  std::int64_t gp_referral_percent = 0;       ///< of requests about youth help
  std::int64_t eviction_threat_per_1000 = 0;  ///< of needs about debts
  std::int64_t moved_away_per_1000 = 0;
  std::int64_t other_municipality_per_1000 = 0;
  std::int64_t foreign_language_percent = 0;
};

/// Looks up every parameter. Missing, doubled or out of range, and shares that do not add up: all Problems
/// together, in the order of the struct. A name that is not used here is left alone.
[[nodiscard]] Result<Parameters> read_parameters(supply::Municipality const& municipality);

}  // namespace kanteling::population
