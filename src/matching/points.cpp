// SPDX-License-Identifier: Apache-2.0
#include "matching/points.hpp"

#include <algorithm>

namespace kanteling::matching {
namespace {

using supply::Provider;

std::int64_t all_if(bool holds, Criterion criterion) {
  return holds ? points_max(criterion) : 0;
}

/// The most points of a criterion less what is lost, never below none.
std::int64_t most_less(std::int64_t lost, Criterion criterion) {
  return std::max<std::int64_t>(points_max(criterion) - lost, 0);
}

std::int64_t language_points(Provider const& provider, std::vector<std::string> const& wanted) {
  auto const speaks = [&](std::string const& language) {
    return std::find(provider.languages.begin(), provider.languages.end(), language) !=
           provider.languages.end();
  };
  auto const first = std::find_if(wanted.begin(), wanted.end(), speaks);
  if (first == wanted.end()) return 0;
  return points_max(Criterion::language) / (first == wanted.begin() ? 1 : 2);
}

std::int64_t travel_points(travel::Network const& network, Provider const& provider,
                           supply::VillageId village) {
  if (!provider.seat) return 0;
  std::optional<std::int64_t> const metres = network.metres(*provider.seat, village);
  return metres ? most_less(*metres / 2000, Criterion::travel) : 0;
}

std::int64_t quality_points(Provider const& provider) {
  return provider.quality_tenths * points_max(Criterion::quality) / 100;
}

/// Costs come in and points go out: all for the least, none for the most.
void turn_into_points(Scores::ColXpr costs) {
  std::int64_t const dearest = costs.maxCoeff();
  std::int64_t const spread = dearest - costs.minCoeff();
  std::int64_t const most = points_max(Criterion::cost);
  for (std::int64_t& cost : costs) cost = spread == 0 ? most : most * (dearest - cost) / spread;
}

}  // namespace

Scores score(Ground const& ground, std::vector<Candidate> const& candidates, Preferences const& preferences) {
  people::Wishes const& wishes = preferences.wishes;
  Scores scores(static_cast<Eigen::Index>(candidates.size()), static_cast<Eigen::Index>(criterion_count));
  for (Eigen::Index row = 0; row < scores.rows(); ++row) {
    Candidate const& candidate = candidates[static_cast<std::size_t>(row)];
    supply::ProviderId const id = ground.municipality.at(candidate.contract).provider;
    Provider const& provider = ground.municipality.at(id);
    bool const same_denomination =
        !wishes.denomination.empty() && provider.denomination == wishes.denomination;
    scores.row(row) << all_if(provider.code == wishes.provider, Criterion::wish),
        language_points(provider, wishes.languages), all_if(same_denomination, Criterion::denomination),
        all_if(preferences.known[id.index], Criterion::same_provider),
        most_less(2 * provider.waiting_weeks, Criterion::waiting),
        travel_points(ground.network, provider, preferences.village), quality_points(provider),
        candidate.grant.cost.value;
  }
  if (scores.rows() > 0) turn_into_points(scores.col(static_cast<Eigen::Index>(Criterion::cost)));
  return scores;
}

}  // namespace kanteling::matching
