// SPDX-License-Identifier: Apache-2.0
#include "matching/candidates.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "matching/guided.hpp"

namespace kanteling::matching {
namespace {

using supply::Provider;

std::int64_t all_if(bool holds, Criterion criterion) { return holds ? points_max(criterion) : 0; }

bool has(std::vector<bool> const& flags, supply::ProviderId provider) {
  return !flags.empty() && flags[provider.index];
}

std::int64_t language_points(Provider const& provider, std::vector<std::string> const& wanted) {
  auto const speaks = [&](std::string const& language) {
    return std::find(provider.languages.begin(), provider.languages.end(), language) != provider.languages.end();
  };
  auto const first = std::find_if(wanted.begin(), wanted.end(), speaks);
  if (first == wanted.end()) return 0;
  return points_max(Criterion::language) / (first == wanted.begin() ? 1 : 2);
}

bool can_send(Provider const& provider, std::optional<people::Carer> wanted) {
  return wanted && std::find(provider.carers.begin(), provider.carers.end(), *wanted) != provider.carers.end();
}

std::int64_t& of(PointsOf& points, Criterion criterion) { return points[static_cast<std::size_t>(criterion)]; }

/// What a resident asked for; most ask for nothing.
void add_wishes(people::Wishes const& wishes, Provider const& provider, PointsOf& points) {
  of(points, Criterion::wish) = all_if(!wishes.provider.empty() && provider.code == wishes.provider, Criterion::wish);
  if (!wishes.languages.empty()) of(points, Criterion::language) = language_points(provider, wishes.languages);
  bool const same = !wishes.denomination.empty() && provider.denomination == wishes.denomination;
  of(points, Criterion::denomination) = all_if(same, Criterion::denomination);
  of(points, Criterion::carer) = all_if(can_send(provider, wishes.carer), Criterion::carer);
}

/// Whether anything counts that another household may not ask for.
bool asks_anything(Preferences const& preferences) {
  people::Wishes const& wishes = preferences.wishes;
  return !wishes.provider.empty() || !wishes.languages.empty() || !wishes.denomination.empty() || wishes.carer ||
         !preferences.helps.empty() || !preferences.known.empty();
}

/// All points but those for cost, which depend on the other candidates.
PointsOf points_without_cost(Ground const& ground, Preferences const& preferences, IndexedContract const& contract) {
  PointsOf points = {};
  if (asks_anything(preferences)) {
    add_wishes(preferences.wishes, ground.municipality.at(contract.provider), points);
    of(points, Criterion::known_face) = all_if(has(preferences.helps, contract.provider), Criterion::known_face);
    of(points, Criterion::same_provider) = all_if(has(preferences.known, contract.provider), Criterion::same_provider);
  }
  of(points, Criterion::waiting) = contract.waiting_points;
  of(points, Criterion::travel) = ground.contracts.travel_points(contract.provider, preferences.village);
  of(points, Criterion::quality) = contract.quality_points;
  return points;
}

/// The points that count for everybody: all there are where nobody asked for anything.
std::int64_t points_of_all(Ground const& ground, supply::VillageId village, IndexedContract const& contract) {
  return contract.waiting_points + ground.contracts.travel_points(contract.provider, village) +
         contract.quality_points;
}

std::int64_t sum_of(PointsOf const& points) {
  return std::accumulate(points.begin(), points.end(), std::int64_t{0});
}

/// All for the least, none for the most.
void add_cost_points(std::vector<Candidate>& candidates) {
  std::int64_t dearest = std::numeric_limits<std::int64_t>::min();
  std::int64_t cheapest = std::numeric_limits<std::int64_t>::max();
  for (Candidate const& candidate : candidates) {
    dearest = std::max(dearest, candidate.cost.value);
    cheapest = std::min(cheapest, candidate.cost.value);
  }
  std::int64_t const most = points_max(Criterion::cost);
  if (candidates.empty()) return;
  Divisor const range(std::max<std::int64_t>(dearest - cheapest, 1));
  for (Candidate& candidate : candidates)
    candidate.points += dearest == cheapest ? most : range.quotient(most * (dearest - candidate.cost.value));
}

}  // namespace

Preferences preferences_of(supply::Municipality const& municipality, people::Case const& request,
                           supply::VillageId village) {
  Preferences preferences{request.wishes, village, {}, {}};
  if (request.helped_by.empty()) return preferences;
  preferences.helps.assign(municipality.providers.size(), false);
  for (std::size_t p = 0; p < municipality.providers.size(); ++p)
    preferences.helps[p] = std::find(request.helped_by.begin(), request.helped_by.end(),
                                     municipality.providers[p].code) != request.helped_by.end();
  return preferences;
}

std::vector<Candidate> sift(Ground const& ground, Left const& left, Seeker const& seeker, Demand const& demand,
                            std::vector<Excluded>& excluded) {
  std::span<IndexedContract const> const contracts = ground.contracts.of(demand.act, demand.kind);
  std::vector<Candidate> candidates;
  candidates.reserve(contracts.size());
  excluded.reserve(contracts.size());
  Terms terms;
  std::optional<supply::ProductId> terms_are_of;  // most contracts for a task are of one product
  for (IndexedContract const& contract : contracts) {
    Date const start = demand.from + static_cast<std::int32_t>(contract.waiting_weeks * 7);
    if (auto const reason = standing_exclusion_of(contract, seeker, start)) {
      excluded.push_back({contract.contract, *reason});
      continue;
    }
    if (terms_are_of != contract.product) {
      terms = terms_of(demand, ground.municipality.at(contract.product));
      terms_are_of = contract.product;
    }
    Grant const grant = grant_of(terms, start, contract.valid, contract.tariff, ground.contracts.months());
    if (auto const reason = lack_of(ground, left, contract, grant)) {
      excluded.push_back({contract.contract, *reason});
    } else if (contract.national) {
      excluded.push_back({contract.contract, Exclusion::already_national});
    } else {
      Cents const price = price_of(ground, left.free(), contract, demand.act, grant);
      candidates.push_back({&contract, grant.weeks, grant.cost, price});
    }
  }
  return candidates;
}

void score(Ground const& ground, Preferences const& preferences, std::vector<Candidate>& candidates) {
  bool const asks = asks_anything(preferences);
  for (Candidate& candidate : candidates) {
    IndexedContract const& contract = *candidate.contract;
    candidate.points = asks ? sum_of(points_without_cost(ground, preferences, contract))
                            : points_of_all(ground, preferences.village, contract);
  }
  add_cost_points(candidates);
}

void mark_pick(supply::ProviderId picked, std::vector<Candidate>& candidates) {
  for (Candidate& candidate : candidates) candidate.picked = candidate.contract->provider == picked;
}

bool goes_before(Candidate const& a, Candidate const& b, bool at_once) {
  if (a.picked != b.picked) return a.picked;
  if (at_once && a.contract->waiting_weeks != b.contract->waiting_weeks)
    return a.contract->waiting_weeks < b.contract->waiting_weeks;
  if (a.points != b.points) return a.points > b.points;
  if (a.cost_and_price() != b.cost_and_price()) return a.cost_and_price() < b.cost_and_price();
  return a.contract->contract < b.contract->contract;
}

Option option_of(Ground const& ground, Preferences const& preferences, Candidate const& candidate) {
  PointsOf parts = points_without_cost(ground, preferences, *candidate.contract);
  of(parts, Criterion::cost) = candidate.points - sum_of(parts);
  Option option;
  option.contract = candidate.contract->contract;
  option.points = candidate.points;
  for (std::size_t c = 0; c < criterion_count; ++c)
    if (parts[c] > 0) option.parts.push_back({static_cast<Criterion>(c), parts[c]});
  option.weeks = candidate.weeks;
  option.waiting_weeks = candidate.contract->waiting_weeks;
  option.cost = candidate.cost;
  option.price = candidate.price;
  return option;
}

}  // namespace kanteling::matching
