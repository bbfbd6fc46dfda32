// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <utility>

#include "kanteling/people/life_domain.hpp"
#include "kanteling/people/task_kind.hpp"

namespace kanteling::people {

/// In which area of life each kind of task lies, for reports on what a village lacks. A choice of this
/// library: the self-reliance matrix names areas, not tasks.
inline constexpr std::array<std::pair<TaskKind, LifeDomain>, task_kind_count> task_domains{{
    {TaskKind::light_cleaning, LifeDomain::instrumental_daily_living},
    {TaskKind::heavy_cleaning, LifeDomain::instrumental_daily_living},
    {TaskKind::laundry, LifeDomain::instrumental_daily_living},
    {TaskKind::shopping, LifeDomain::instrumental_daily_living},
    {TaskKind::administration, LifeDomain::finances},
    {TaskKind::guidance, LifeDomain::instrumental_daily_living},
    {TaskKind::budgeting, LifeDomain::finances},
    {TaskKind::parenting_support, LifeDomain::domestic_relations},
    {TaskKind::youth_guidance, LifeDomain::domestic_relations},
    {TaskKind::youth_treatment, LifeDomain::mental_health},
    {TaskKind::meals, LifeDomain::basic_daily_living},
    {TaskKind::company, LifeDomain::social_network},
    {TaskKind::local_transport, LifeDomain::community_participation},
    {TaskKind::pupil_transport, LifeDomain::work_and_education},
    {TaskKind::day_activity, LifeDomain::use_of_time},
    {TaskKind::carer_respite, LifeDomain::social_network},
    {TaskKind::debt_settlement, LifeDomain::finances},
    {TaskKind::income_support, LifeDomain::finances},
    {TaskKind::parking_card, LifeDomain::community_participation},
    {TaskKind::mobility_aid, LifeDomain::community_participation},
    {TaskKind::home_adaptation, LifeDomain::housing},
}};

constexpr LifeDomain domain_of(TaskKind kind) {
  return task_domains[static_cast<std::size_t>(kind)].second;
}

static_assert(
    [] {
      for (std::size_t k = 0; k < task_kind_count; ++k)
        if (task_domains[k].first != static_cast<TaskKind>(k)) return false;
      return true;
    }(),
    "a kind that stands in another place would be read as its neighbour");

}  // namespace kanteling::people
