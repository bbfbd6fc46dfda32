// SPDX-License-Identifier: Apache-2.0
#include "kanteling/matching/ranking.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "matching/household_ranking.hpp"

namespace kanteling::matching {
namespace {

/// The first product that is bought nationally and, by village, age and date, open to this resident.
std::optional<supply::ProductId> national_product(supply::Municipality const& municipality,
                                                  std::vector<Excluded> const& excluded) {
  for (Excluded const& e : excluded)
    if (e.reason == Exclusion::already_national) return municipality.at(e.contract).product;
  return std::nullopt;
}

/// The first few in the order, without sorting all.
struct Top {
  std::array<Candidate const*, ranked_max> first = {};
  std::size_t size = 0;

  void offer(Candidate const& candidate, bool at_once) {
    if (size == ranked_max && !goes_before(candidate, *first[size - 1], at_once)) return;
    std::size_t at = size < ranked_max ? size++ : size - 1;
    for (; at > 0 && goes_before(candidate, *first[at - 1], at_once); --at) first[at] = first[at - 1];
    first[at] = &candidate;
  }
};

/// Where the pick would stand without being picked, and what it costs beyond who would then be first.
void place_by_points(std::vector<Candidate> const& candidates, Candidate const& picked, bool at_once,
                     PickFound& pick) {
  auto const unpicked = [](Candidate candidate) {
    candidate.picked = false;
    return candidate;
  };
  Candidate first = unpicked(picked);
  pick.place = 1;
  for (Candidate const& candidate : candidates) {
    if (goes_before(unpicked(candidate), unpicked(picked), at_once)) ++pick.place;
    if (goes_before(unpicked(candidate), first, at_once)) first = unpicked(candidate);
  }
  pick.cost_beyond = picked.cost - first.cost;
}

/// The limit of the picked provider's contract that came furthest: it is the last that stands in the way.
Exclusion why_not_picked(supply::Municipality const& municipality, std::vector<Excluded> const& excluded,
                         supply::ProviderId provider) {
  std::optional<Exclusion> furthest;
  for (Excluded const& e : excluded)
    if (municipality.at(e.contract).provider == provider && (!furthest || *furthest < e.reason)) furthest = e.reason;
  return furthest.value_or(Exclusion::not_this_product);
}

}  // namespace

Seeker HouseholdRanking::seeker(Demand const& demand) const {
  people::Need const& need = request_.needs[static_cast<std::size_t>(demand.need)];
  return {preferences_.village, people::resident_of(request_.household, need).born};
}

std::vector<Candidate> HouseholdRanking::scored(Demand const& demand, std::vector<Excluded>& excluded) const {
  auto found = sift(ground_, left_, seeker(demand), demand, excluded);
  score(ground_, preferences_, found);
  return found;
}

std::vector<Candidate> HouseholdRanking::unordered(Demand const& demand, std::vector<Excluded>& excluded) const {
  auto found = scored(demand, excluded);
  if (auto const pick = pick_of(ground_.municipality, request_, demand)) mark_pick(pick->provider, found);
  return found;
}

std::vector<Candidate> HouseholdRanking::candidates(Demand const& demand, std::vector<Excluded>& excluded) const {
  auto found = unordered(demand, excluded);
  std::sort(found.begin(), found.end(),
            [&](Candidate const& a, Candidate const& b) { return goes_before(a, b, demand.at_once); });
  return found;
}

Choice HouseholdRanking::choose(Demand const& demand) {
  Choice choice;
  choice.demand = demand;
  auto found = scored(demand, choice.excluded);
  choice.national = national_product(ground_.municipality, choice.excluded);
  choice.eligible = static_cast<std::int64_t>(found.size());
  choice.pick = pick_of(ground_.municipality, request_, demand);
  if (choice.pick) mark_pick(choice.pick->provider, found);
  Top top;
  for (Candidate const& candidate : found) top.offer(candidate, demand.at_once);
  choice.ranked.reserve(top.size);
  for (std::size_t i = 0; i < top.size; ++i) choice.ranked.push_back(option(*top.first[i]));
  if (choice.pick) {
    if (top.size > 0 && top.first[0]->picked)
      place_by_points(found, *top.first[0], demand.at_once, *choice.pick);
    else
      choice.pick->why_not = why_not_picked(ground_.municipality, choice.excluded, choice.pick->provider);
  }
  could_take_ = std::move(found);
  return choice;
}

void HouseholdRanking::set_aside(Choice const& choice) {
  if (!choice.ranked.empty()) {
    supply::ContractId const first = choice.ranked.front().contract;
    left_.take_contract(ground_, first,
                        grant_of(ground_.municipality, choice.demand, ground_.municipality.at(first),
                                 ground_.contracts.months()));
  }
  preferences_.known.resize(ground_.municipality.providers.size(), false);
  for (Candidate const& candidate : could_take_) preferences_.known[candidate.contract->provider.index] = true;
}

std::vector<Choice> rank(Ground const& ground, supply::Availability const& availability,
                         people::Case const& request, supply::VillageId village,
                         std::vector<Demand> const& demands) {
  HouseholdRanking ranking(ground, availability, request, village);
  std::vector<Choice> choices;
  choices.reserve(demands.size());
  for (Demand const& demand : demands) {
    choices.push_back(ranking.choose(demand));
    if (choices.size() < demands.size()) ranking.set_aside(choices.back());
  }
  return choices;
}

}  // namespace kanteling::matching
