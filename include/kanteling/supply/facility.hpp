// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/cents.hpp"
#include "kanteling/core/source.hpp"
#include "kanteling/people/task_kind.hpp"
#include "kanteling/supply/village.hpp"

namespace kanteling::supply {

using FacilityId = Id<struct FacilityTag>;

enum class FacilityKind : std::uint8_t {
  community_house, open_table, meal_service, shopping_service, visiting_service, handyman_service, repair_cafe,
  exercise_group, day_meeting, social_work, carer_support, debt_buddies, form_help, youth_work, parenting_desk,
  volunteer_transport, language_cafe, household_buddies
};

inline constexpr std::array<std::string_view, 18> facility_kind_codes{
    "community_house", "open_table", "meal_service", "shopping_service", "visiting_service", "handyman_service",
    "repair_cafe", "exercise_group", "day_meeting", "social_work", "carer_support", "debt_buddies", "form_help",
    "youth_work", "parenting_desk", "volunteer_transport", "language_cafe", "household_buddies"};

/// What one place of a facility covers of one kind of task, in the task's own unit and period, and how many places
/// one resident may use for it in that period.
struct FacilityTask {
  people::TaskKind kind = people::TaskKind::company;
  std::int64_t amount = 0;      ///< per place; 1 or more
  std::int64_t places_max = 1;  ///< per resident and period of the task
};

/// A general facility (algemene voorziening): open to all without a decision, perhaps for a fee, often run by
/// volunteers. A place is one use: a seat at one meal, one visit at home, one ride.
struct Facility {
  std::string code;
  std::string name;
  FacilityKind kind = FacilityKind::community_house;
  std::string organisation;
  VillageId village;
  VillageSet serves;
  std::int32_t age_from = 0;
  std::int32_t age_to = 120;
  WeekdaySet weekdays;
  std::optional<Period> closed;
  std::int64_t places_per_month = 0;
  std::int64_t places_in_use = 0;
  std::int64_t volunteers = 0;
  std::int64_t volunteers_needed = 0;  ///< with fewer volunteers than this it takes nobody new
  Cents fee;                           ///< asked of the resident, per place used
  Cents cost;                          ///< to the municipality, per place used
  bool wheelchair_accessible = false;
  bool home_delivery = false;  ///< comes to the resident's house: no travel
  Date checked;                ///< when somebody last verified this entry
  std::vector<FacilityTask> tasks;
};

}  // namespace kanteling::supply
