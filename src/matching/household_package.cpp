// SPDX-License-Identifier: Apache-2.0
#include "kanteling/matching/household_package.hpp"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

#include "matching/household_ranking.hpp"
#include "matching/left.hpp"

namespace kanteling::matching {
namespace {

/// How many packages in the making go on to the next task.
constexpr std::size_t kept_max = 32;

/// What packages are ordered by, but for the contracts' places in the list.
struct Sums {
  std::int64_t waiting_weeks = 0;  ///< of parts that cannot wait
  std::int64_t points = 0;
  Cents cost;
  Cents price;
  std::int64_t providers = 0;
};

/// A draft with one task more, before it is known whether it is kept.
struct Longer {
  Sums sums;
  std::size_t draft = 0;
  std::uint32_t candidate = 0;
};

/// Where the resident picked one that is an option, no other one is looked at.
void keep_picked(std::vector<Candidate>& candidates) {
  auto const is_picked = [](Candidate const& candidate) { return candidate.picked; };
  if (std::any_of(candidates.begin(), candidates.end(), is_picked))
    std::erase_if(candidates, std::not_fn(is_picked));
}

/// One task of the household and who could take it, points for the same provider not counted.
class Slot {
 public:
  Slot(std::int32_t choice, Demand const& demand, std::vector<Candidate> candidates)
      : choice_(choice), demand_(&demand), candidates_(std::move(candidates)) {}

  std::int32_t choice() const { return choice_; }
  Demand const& demand() const { return *demand_; }
  std::size_t size() const { return candidates_.size(); }
  Candidate const& known(std::uint32_t place) const { return candidates_[place]; }  ///< one that was looked at before

  /// Best first. Few are looked at, so that they are put in order as they are asked for.
  Candidate const& candidate(std::uint32_t place) {
    if (place >= in_order_) {
      std::size_t const next = std::min<std::size_t>(place + kept_max, candidates_.size());
      auto const at = [&](std::size_t i) { return candidates_.begin() + static_cast<std::ptrdiff_t>(i); };
      std::partial_sort(at(in_order_), at(next), candidates_.end(), [&](Candidate const& a, Candidate const& b) {
        return goes_before(a, b, demand_->at_once);
      });
      in_order_ = next;
    }
    return candidates_[place];
  }

 private:
  std::int32_t choice_;
  Demand const* demand_;
  std::vector<Candidate> candidates_;
  std::size_t in_order_ = 0;
};

/// Builds packages task by task. A draft is a package in the making: for each task so far the place of a candidate.
class Builder {
 public:
  Builder(Ground const& ground, supply::Availability const& free, std::vector<Slot> slots)
      : ground_(ground), left_(free), slots_(std::move(slots)), drafts_(1) {}

  void build() {
    for (; length_ < slots_.size(); ++length_) {
      std::size_t const kept = length_ + 1 < slots_.size() ? kept_max : packages_max;
      std::vector<Longer> best;
      best.reserve(kept + 1);
      for (std::size_t draft = 0; draft < drafts_.size(); ++draft) extend(draft, slots_[length_], kept, best);
      keep(best);
    }
  }

  std::size_t tasks() const { return length_; }
  std::size_t drafts() const { return drafts_.size(); }
  Sums const& sums(std::size_t draft) const { return drafts_[draft]; }
  Slot const& slot(std::size_t task) const { return slots_[task]; }
  Candidate const& part(std::size_t draft, std::size_t task) const { return slots_[task].known(taken(draft)[task]); }
  bool gives_already(std::size_t draft, std::size_t before, supply::ProviderId provider) const {
    for (std::size_t task = 0; task < before; ++task)
      if (part(draft, task).contract->provider == provider) return true;
    return false;
  }

 private:
  std::uint32_t const* taken(std::size_t draft) const { return taken_.data() + draft * length_; }

  bool goes_before(Longer const& a, Longer const& b) const {
    auto const key = [](Sums const& sums) {
      return std::tuple(sums.waiting_weeks, -sums.points, sums.cost + sums.price, sums.providers);
    };
    if (key(a.sums) != key(b.sums)) return key(a.sums) < key(b.sums);
    if (a.draft == b.draft) return a.candidate < b.candidate;
    return std::lexicographical_compare(taken(a.draft), taken(a.draft) + length_, taken(b.draft),
                                        taken(b.draft) + length_);
  }

  Grant grant(Slot const& slot, Candidate const& candidate) const {
    return grant_of(ground_.municipality, slot.demand(), ground_.municipality.at(candidate.contract->contract),
                    ground_.contracts.months());
  }

  /// Two providers with the same product in one house would overlap.
  bool overlaps(std::size_t draft, Candidate const& candidate) const {
    supply::ProductId const product = ground_.municipality.at(candidate.contract->contract).product;
    for (std::size_t task = 0; task < length_; ++task) {
      IndexedContract const& other = *part(draft, task).contract;
      if (other.provider != candidate.contract->provider &&
          ground_.municipality.at(other.contract).product == product)
        return true;
    }
    return false;
  }

  Longer longer(std::size_t draft, Slot const& slot, std::uint32_t place, bool same) const {
    Candidate const& candidate = slot.known(place);
    Longer next{drafts_[draft], draft, place};
    next.sums.waiting_weeks += slot.demand().at_once ? candidate.contract->waiting_weeks : 0;
    next.sums.points += candidate.points + (same ? points_max(Criterion::same_provider) : 0);
    next.sums.cost += candidate.cost;
    next.sums.price += candidate.price;
    next.sums.providers += same ? 0 : 1;
    return next;
  }

  /// Looks at the ways in which one more task fits beside what the draft takes already. The candidates come best first:
  /// where one would not be kept even as the same provider, none after it is.
  void extend(std::size_t draft, Slot& slot, std::size_t kept, std::vector<Longer>& best) {
    auto const is_kept = [&](Longer const& next) { return best.size() < kept || goes_before(next, best.back()); };
    std::size_t const before = left_.size();
    for (std::size_t task = 0; task < length_; ++task)
      left_.take_contract(ground_, part(draft, task).contract->contract, grant(slots_[task], part(draft, task)));
    for (std::uint32_t place = 0; place < slot.size(); ++place) {
      Candidate const& candidate = slot.candidate(place);
      if (!is_kept(longer(draft, slot, place, true))) break;
      bool const same = gives_already(draft, length_, candidate.contract->provider);
      Longer const next = longer(draft, slot, place, same);
      if (!is_kept(next) || overlaps(draft, candidate)) continue;
      if (lack_of(ground_, left_, *candidate.contract, grant(slot, candidate))) continue;
      auto const by_order = [this](Longer const& a, Longer const& b) { return goes_before(a, b); };
      best.insert(std::upper_bound(best.begin(), best.end(), next, by_order), next);
      if (best.size() > kept) best.pop_back();
    }
    left_.give_back_to(before);
  }

  /// What was found best are the drafts for the next task.
  void keep(std::vector<Longer> const& best) {
    std::vector<Sums> drafts;
    std::vector<std::uint32_t> taken_longer;
    drafts.reserve(best.size());
    taken_longer.reserve(best.size() * (length_ + 1));
    for (Longer const& next : best) {
      drafts.push_back(next.sums);
      taken_longer.insert(taken_longer.end(), taken(next.draft), taken(next.draft) + length_);
      taken_longer.push_back(next.candidate);
    }
    drafts_ = std::move(drafts);
    taken_ = std::move(taken_longer);
  }

  Ground const& ground_;
  Left left_;
  std::vector<Slot> slots_;
  std::size_t length_ = 0;            ///< tasks that the drafts have
  std::vector<Sums> drafts_;          ///< best first
  std::vector<std::uint32_t> taken_;  ///< of each draft `length_` places
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

HouseholdPackage package_of(HouseholdRanking const& ranking, Builder const& builder, std::size_t draft) {
  HouseholdPackage package;
  package.parts.reserve(builder.tasks());
  for (std::size_t task = 0; task < builder.tasks(); ++task) {
    Candidate const& candidate = builder.part(draft, task);
    Option option = ranking.option(candidate);
    if (builder.gives_already(draft, task, candidate.contract->provider)) option = with_same_provider(std::move(option));
    package.waiting_weeks = std::max(package.waiting_weeks, option.waiting_weeks);
    package.parts.push_back({builder.slot(task).choice(), std::move(option)});
  }
  package.points = builder.sums(draft).points;
  package.cost = builder.sums(draft).cost;
  package.providers = builder.sums(draft).providers;
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
  std::vector<Excluded> excluded;
  for (std::size_t c = 0; c < choices.size(); ++c) {
    excluded.clear();
    std::vector<Candidate> candidates = ranking.unordered(choices[c].demand, excluded);
    keep_picked(candidates);
    if (!candidates.empty())
      slots.emplace_back(static_cast<std::int32_t>(c), choices[c].demand, std::move(candidates));
  }
  if (slots.size() < 2) return {};
  Builder builder(ground, availability, std::move(slots));
  builder.build();
  std::vector<HouseholdPackage> packages;
  packages.reserve(builder.drafts());
  for (std::size_t draft = 0; draft < builder.drafts(); ++draft)
    packages.push_back(package_of(ranking, builder, draft));
  return packages;
}

}  // namespace kanteling::matching
