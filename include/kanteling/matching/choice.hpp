// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/core/cents.hpp"
#include "kanteling/core/quantity.hpp"
#include "kanteling/law/act.hpp"
#include "kanteling/matching/place_use.hpp"
#include "kanteling/people/case.hpp"
#include "kanteling/supply/availability.hpp"
#include "kanteling/supply/municipality.hpp"

namespace kanteling::matching {

/// A remaining task for which triage allows a tailored provision: what matching may look for, and nothing else.
struct Demand {
  std::int32_t need = 0;  ///< position in the case
  std::int32_t task = 0;  ///< position in the need
  law::Act act = law::Act::wmo;
  people::TaskKind kind = people::TaskKind::light_cleaning;
  std::int64_t amount = 0;  ///< remainder, in the task's unit and period
  Date from;                ///< when help should start
  std::int64_t weeks = 0;   ///< length of the grant; 0: the product's usual term
  bool at_once = false;     ///< temporary help that cannot wait (Wmo 2015, art. 2.3.3): who can start first goes first
  /// A general facility that is full now has a place from this day: the grant bridges the time until then.
  std::optional<Date> place_from = {};
  std::optional<supply::FacilityId> place_at = {};
};

/// Why a contract is not among the options. The order is that in which they are tested; the first that holds is named.
enum class Exclusion : std::uint8_t {
  not_in_force,      ///< the contract does not run on the day help starts
  not_in_village,    ///< the provider does not serve the village
  age,               ///< outside the ages of the contract
  no_capacity,       ///< no room in a month of the grant
  kept_for_urgent,   ///< room in a month of the grant that is kept for who cannot wait
  ceiling_reached,   ///< the provider's own or shared ceiling cannot bear it
  already_national,  ///< bought nationally: pointed to, never bought twice
  not_this_product,  ///< of another product or act than the task asks for; only in the answer to `why_not`
};

/// Reason for refusing a request (WJ759) where a provider has no contract at all: "geen contract".
inline constexpr std::int32_t iwmo_no_contract = 3;

/// The matching iWmo / iJw reason for refusing a request (WJ759): 3 no contract, 4 does not fit the contract, 2 does
/// not fit the budget, 9 age limit, 6 piling up.
constexpr std::int32_t iwmo_code(Exclusion reason) {
  switch (reason) {
    case Exclusion::not_in_force: return iwmo_no_contract;
    case Exclusion::not_in_village: return 4;
    case Exclusion::age: return 9;
    case Exclusion::no_capacity:
    case Exclusion::kept_for_urgent: return 4;
    case Exclusion::ceiling_reached: return 2;
    case Exclusion::already_national: return 6;
    case Exclusion::not_this_product: return 4;
  }
  return 4;
}

struct Excluded {
  supply::ContractId contract;
  Exclusion reason = Exclusion::no_capacity;
  friend bool operator==(Excluded const&, Excluded const&) = default;
};

/// What counts in the order of options. Nothing about who owns what or who employs whom is among it.
enum class Criterion : std::uint8_t {
  wish, language, denomination, carer, known_face, same_provider, waiting, travel, quality, cost
};

inline constexpr std::size_t criterion_count = 10;

/// The most points that one criterion can give. An assumption, open to change by a municipality:
/// what a resident asks for outweighs any difference in waiting or quality alone, and cost never decides on its own
/// against a wish.
/// - wish: all or nothing, the provider that the resident named.
/// - language: all for the most wanted language, half for another one that the resident named.
/// - denomination: all or nothing.
/// - carer: all where a woman, or a man, can come as wished; none where that is not known.
/// - known_face: all where it helps the household already.
/// - same_provider: all where it could also take an earlier demand of the household; in a package, where it does.
/// - waiting: 2 fewer for every week of waiting.
/// - travel: 1 fewer for every full 2 km by road between its seat and the village; none for a seat elsewhere.
/// - quality: 1 for every half point out of ten; with few reviews it is drawn to the mean of all (`quality_of`).
/// - cost: all for the cheapest option, none for the dearest, in proportion between; all where they cost the same.
/// Parts of a point are dropped.
constexpr std::int64_t points_max(Criterion criterion) {
  constexpr std::int64_t most[criterion_count] = {40, 20, 10, 10, 15, 15, 20, 10, 20, 15};
  return most[static_cast<std::size_t>(criterion)];
}

/// Points of one criterion, so that the order can be explained in numbers. More is better.
struct Points {
  Criterion criterion = Criterion::quality;
  std::int64_t points = 0;
  friend bool operator==(Points const&, Points const&) = default;
};

/// Points of at most one entry per criterion, kept in place so that an option allocates nothing.
class PointsList {
 public:
  constexpr PointsList() = default;
  constexpr PointsList(std::initializer_list<Points> list) {
    for (Points const& points : list) push_back(points);
  }
  constexpr void push_back(Points const& points) {
    if (size_ < criterion_count) list_[size_++] = points;
  }
  constexpr std::size_t size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr Points const* begin() const { return list_.data(); }
  constexpr Points const* end() const { return list_.data() + size_; }
  constexpr Points const& operator[](std::size_t i) const { return list_[i]; }
  friend bool operator==(PointsList const&, PointsList const&) = default;

 private:
  std::array<Points, criterion_count> list_ = {};
  std::size_t size_ = 0;
};

struct Option {
  supply::ContractId contract;
  std::int64_t points = 0;
  PointsList parts;              ///< only criteria that gave points, in the order of Criterion
  std::int64_t weeks = 0;        ///< length of the grant
  std::int64_t waiting_weeks = 0;
  Cents cost;                    ///< over the whole grant
  Cents price = {};              ///< what the grant takes is worth to others, by a guide's prices; 0 without one
};

/// What became of the provider that the resident picked. A pick is a person's choice: it goes before all points.
struct PickFound {
  supply::ProviderId provider;
  Date on;                           ///< the day of the pick
  std::optional<Exclusion> why_not;  ///< why it is not among the options; empty: it is the first of them
  std::int64_t place = 0;            ///< its place by points, from 1; 0 where it is no option
  Cents cost_beyond;                 ///< its cost less that of the option that is first by points
};

/// A fitting option beside the first one, compared with it: above zero is dearer, and better.
struct Alternative {
  supply::ContractId contract;
  Cents cost_beyond;
  std::int64_t quality_tenths_beyond = 0;
};

/// The first option is of the organisation that seconded the caseworker. That is no reason against it, but others that
/// fit must be seen beside it.
struct OwnOrganisation {
  supply::CaseworkerId caseworker;
  std::vector<Alternative> alternatives;  ///< ranked options of other providers, in their order
};

/// Who could help with one task: the ranked options and why the others are not among them. The resident chooses.
struct Choice {
  Demand demand;
  std::vector<Option> ranked;      ///< best first, at most five; a pick that is an option goes first
  std::int64_t eligible = 0;       ///< options in all, those beyond the first five included
  std::vector<Excluded> excluded;  ///< by contract, of those for this task and act
  std::optional<supply::ProductId> national;  ///< a nationally bought product that covers it: point there first
  std::optional<PickFound> pick = {};
  std::optional<OwnOrganisation> own_organisation = {};
  /// Of a demand that bridges: the place that is kept for the resident from `demand.place_from` on.
  std::optional<PlaceUse> kept_place = {};
};

inline constexpr std::size_t ranked_max = 5;

}  // namespace kanteling::matching
