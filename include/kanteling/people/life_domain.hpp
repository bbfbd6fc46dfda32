// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "kanteling/core/date.hpp"
#include "kanteling/people/fact.hpp"
#include "kanteling/people/task_kind.hpp"

namespace kanteling::people {

/// The domains of the self-reliance matrix (ZRM 2017): zrmtraining.nl; looked up 2026-11-22. English names
/// are ours.
enum class LifeDomain : std::uint8_t {
  finances,
  work_and_education,
  use_of_time,
  housing,
  domestic_relations,
  mental_health,
  physical_health,
  substance_use,
  basic_daily_living,
  instrumental_daily_living,
  social_network,
  community_participation,
  justice
};

inline constexpr std::size_t life_domain_count = 13;

struct LifeDomainName {
  std::string_view code;
  std::string_view dutch;
  std::string_view english;
};

inline constexpr std::array<LifeDomainName, life_domain_count> life_domain_names{{
    {"finances", "financiën", "finances"},
    {"work_and_education", "werk en opleiding", "work and education"},
    {"use_of_time", "tijdsbesteding", "use of time"},
    {"housing", "huisvesting", "housing"},
    {"domestic_relations", "huiselijke relaties", "domestic relations"},
    {"mental_health", "geestelijke gezondheid", "mental health"},
    {"physical_health", "lichamelijke gezondheid", "physical health"},
    {"substance_use", "middelengebruik", "substance use"},
    {"basic_daily_living", "basale dagelijkse verrichtingen", "basic daily living"},
    {"instrumental_daily_living", "instrumentele dagelijkse verrichtingen", "instrumental daily living"},
    {"social_network", "sociaal netwerk", "social network"},
    {"community_participation", "maatschappelijke participatie", "community participation"},
    {"justice", "justitie", "justice"},
}};

constexpr LifeDomainName const& name_of(LifeDomain domain) {
  return life_domain_names[static_cast<std::size_t>(domain)];
}

constexpr std::optional<LifeDomain> life_domain_from(std::string_view code) {
  return detail::from_code<LifeDomain>(life_domain_names, code);
}

/// How one domain stands, where a request made it relevant. A domain that nobody looked at is not in the
/// list, or has no level: both say "not assessed", and nothing counts as if all thirteen were filled in.
struct DomainScore {
  LifeDomain domain = LifeDomain::finances;
  std::optional<std::int64_t> level = {};  ///< 1 acute .. 5 fully self-reliant; none: looked at, not assessed
  std::string_view instrument = "ZRM 2017";
  Date on;
  std::int32_t need = -1;  ///< position in the case of the need it was scored for; -1: the case as a whole
};

}  // namespace kanteling::people
