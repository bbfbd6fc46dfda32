// SPDX-License-Identifier: Apache-2.0
#include "kanteling/matching/household_package.hpp"

#include <algorithm>
#include <tuple>

#include "matching/household_ranking.hpp"
#include "matching/reserving.hpp"

namespace kanteling::matching {
namespace {

/// How many packages in the making go on to the next task.
constexpr std::size_t kept_max = 32;

/// One task of the household and who could take it, best first, points for the same provider not counted.
struct Slot {
  std::int32_t choice = 0;
  Demand demand;
  std::vector<Candidate> candidates;
};

/// A package in the making: for each slot so far the position of a candidate.
struct Draft {
  std::vector<std::uint32_t> taken;
  std::int64_t waiting_weeks = 0;  ///< of parts that cannot wait, summed
  std::int64_t points = 0;
  Cents cost;
  std::int64_t providers = 0;
};

bool goes_before(Draft const& a, Draft const& b) {
  return std::tuple(a.waiting_weeks, -a.points, a.cost, a.providers) <
             std::tuple(b.waiting_weeks, -b.points, b.cost, b.providers) ||
         (std::tuple(a.waiting_weeks, a.points, a.cost, a.providers) ==
              std::tuple(b.waiting_weeks, b.points, b.cost, b.providers) &&
          a.taken < b.taken);
}

/// Where the resident picked one that is an option, no other one is looked at.
void keep_picked(std::vector<Candidate>& candidates) {
  if (!candidates.empty() && candidates.front().picked)
    std::erase_if(candidates, [](Candidate const& candidate) { return !candidate.picked; });
}

class Builder {
 public:
  Builder(Ground const& ground, supply::Availability const& free, std::vector<Slot> slots)
      : ground_(ground), left_(free), slots_(std::move(slots)) {}

  std::vector<Draft> build() {
    std::vector<Draft> drafts(1);
    for (std::size_t s = 0; s < slots_.size(); ++s) {
      std::vector<Draft> longer;
      for (Draft const& draft : drafts) extend(draft, slots_[s], longer);
      std::size_t const kept = std::min(longer.size(), s + 1 < slots_.size() ? kept_max : packages_max);
      std::partial_sort(longer.begin(), longer.begin() + static_cast<std::ptrdiff_t>(kept), longer.end(),
                        [](Draft const& a, Draft const& b) { return goes_before(a, b); });
      longer.resize(kept);
      drafts = std::move(longer);
    }
    return drafts;
  }

  Slot const& slot(std::size_t s) const { return slots_[s]; }
  Candidate const& part(Draft const& draft, std::size_t s) const { return slots_[s].candidates[draft.taken[s]]; }
  bool gives_already(Draft const& draft, std::size_t before, supply::ProviderId provider) const {
    for (std::size_t s = 0; s < before; ++s)
      if (part(draft, s).contract->provider == provider) return true;
    return false;
  }

 private:
  Grant grant(Slot const& slot, Candidate const& candidate) const {
    return grant_of(ground_.municipality, slot.demand, ground_.municipality.at(candidate.contract->contract),
                    ground_.contracts.months());
  }

  /// Two providers with the same product in one house would overlap.
  bool overlaps(Draft const& draft, Candidate const& candidate) const {
    supply::ProductId const product = ground_.municipality.at(candidate.contract->contract).product;
    for (std::size_t s = 0; s < draft.taken.size(); ++s) {
      IndexedContract const& other = *part(draft, s).contract;
      if (other.provider != candidate.contract->provider &&
          ground_.municipality.at(other.contract).product == product)
        return true;
    }
    return false;
  }

  template <class Change>
  void for_each_part(Draft const& draft, Change change) {
    for (std::size_t s = 0; s < draft.taken.size(); ++s)
      change(ground_, left_, part(draft, s).contract->contract, grant(slots_[s], part(draft, s)));
  }

  /// Adds every way in which one more task fits beside what the draft takes already.
  void extend(Draft const& draft, Slot const& slot, std::vector<Draft>& longer) {
    for_each_part(draft, take_contract);
    for (std::uint32_t c = 0; c < slot.candidates.size(); ++c) {
      Candidate const& candidate = slot.candidates[c];
      if (overlaps(draft, candidate)) continue;
      if (lack_of(ground_, left_, *candidate.contract, grant(slot, candidate))) continue;
      bool const same = gives_already(draft, draft.taken.size(), candidate.contract->provider);
      Draft& next = longer.emplace_back(draft);
      next.taken.push_back(c);
      next.waiting_weeks += slot.demand.at_once ? candidate.contract->waiting_weeks : 0;
      next.points += candidate.points + (same ? points_max(Criterion::same_provider) : 0);
      next.cost += candidate.cost;
      next.providers += same ? 0 : 1;
    }
    for_each_part(draft, give_back_contract);
  }

  Ground const& ground_;
  supply::Availability left_;
  std::vector<Slot> slots_;
};

/// The option with points for the same provider put in their place.
Option with_same_provider(Option option) {
  std::int64_t const more = points_max(Criterion::same_provider);
  PointsList parts;
  bool placed = false;
  for (Points const& points : option.parts) {
    if (!placed && points.criterion > Criterion::same_provider) {
      parts.push_back({Criterion::same_provider, more});
      placed = true;
    }
    parts.push_back(points);
  }
  if (!placed) parts.push_back({Criterion::same_provider, more});
  option.parts = parts;
  option.points += more;
  return option;
}

void sum_points(HouseholdPackage& package) {
  PointsOf sums = {};
  for (PackagePart const& part : package.parts)
    for (Points const& points : part.option.parts) sums[static_cast<std::size_t>(points.criterion)] += points.points;
  for (std::size_t c = 0; c < criterion_count; ++c)
    if (sums[c] > 0) package.points_by_criterion.push_back({static_cast<Criterion>(c), sums[c]});
}

HouseholdPackage package_of(HouseholdRanking const& ranking, Builder const& builder, Draft const& draft) {
  HouseholdPackage package;
  for (std::size_t s = 0; s < draft.taken.size(); ++s) {
    Candidate const& candidate = builder.part(draft, s);
    Option option = ranking.option(candidate);
    if (builder.gives_already(draft, s, candidate.contract->provider)) option = with_same_provider(std::move(option));
    package.waiting_weeks = std::max(package.waiting_weeks, option.waiting_weeks);
    package.parts.push_back({builder.slot(s).choice, std::move(option)});
  }
  package.points = draft.points;
  package.cost = draft.cost;
  package.providers = draft.providers;
  sum_points(package);
  return package;
}

}  // namespace

std::vector<HouseholdPackage> packages(Ground const& ground, supply::Availability const& availability,
                                       people::Case const& request, supply::VillageId village,
                                       std::vector<Choice> const& choices) {
  if (choices.size() < 2) return {};
  HouseholdRanking const ranking(ground, availability, request, village);
  std::vector<Slot> slots;
  for (std::size_t c = 0; c < choices.size(); ++c) {
    std::vector<Excluded> excluded;
    Slot slot{static_cast<std::int32_t>(c), choices[c].demand, ranking.candidates(choices[c].demand, excluded)};
    keep_picked(slot.candidates);
    if (!slot.candidates.empty()) slots.push_back(std::move(slot));
  }
  if (slots.size() < 2) return {};
  Builder builder(ground, availability, std::move(slots));
  std::vector<HouseholdPackage> packages;
  for (Draft const& draft : builder.build()) packages.push_back(package_of(ranking, builder, draft));
  return packages;
}

}  // namespace kanteling::matching
