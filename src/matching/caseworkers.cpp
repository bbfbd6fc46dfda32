// SPDX-License-Identifier: Apache-2.0
#include "kanteling/matching/ranking.hpp"

namespace kanteling::matching {
namespace {

/// What a case asks of its caseworker.
struct Post {
  std::optional<supply::Discipline> discipline;  ///< none: whichever
  supply::VillageId village;
  bool skj = false;
  Date when;
};

bool suits(supply::Caseworker const& worker, Post const& post) {
  return (!post.discipline || worker.discipline == *post.discipline) && worker.active.contains(post.when) &&
         worker.villages.contains(post.village) && (worker.skj || !post.skj);
}

std::optional<supply::CaseworkerId> roomiest(Ground const& ground, supply::Availability const& availability,
                                             Post const& post) {
  std::optional<supply::CaseworkerId> best;
  std::int64_t most = 0;
  for (std::uint32_t c = 0; c < ground.municipality.caseworkers.size(); ++c) {
    supply::CaseworkerId const id{c};
    if (!suits(ground.municipality.at(id), post)) continue;
    std::int64_t const left = availability.remaining(availability.limit(id), supply::month_of(post.when));
    if (best && left <= most) continue;
    best = id;
    most = left;
  }
  return best;
}

}  // namespace

std::optional<supply::CaseworkerId> caseworker_for(Ground const& ground,
                                                   supply::Availability const& availability,
                                                   supply::Discipline discipline, supply::VillageId village,
                                                   bool skj, Date when) {
  if (auto const found = roomiest(ground, availability, {discipline, village, skj, when})) return found;
  return roomiest(ground, availability, {supply::Discipline::administration, village, skj, when});
}

std::optional<supply::CaseworkerId> any_caseworker_for(Ground const& ground,
                                                       supply::Availability const& availability,
                                                       supply::VillageId village, bool skj, Date when) {
  return roomiest(ground, availability, {std::nullopt, village, skj, when});
}

}  // namespace kanteling::matching
