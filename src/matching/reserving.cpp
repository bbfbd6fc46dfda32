// SPDX-License-Identifier: Apache-2.0
#include "kanteling/matching/ranking.hpp"

#include <algorithm>
#include <cassert>

#include "matching/grant.hpp"
#include "matching/left.hpp"
#include "matching/place_limits.hpp"

namespace kanteling::matching {
namespace {

/// Takes an amount in each of the months, or what is left where that is less.
void take_what_is_free(supply::Availability& availability, supply::LimitId limit, Months const& months,
                       std::int64_t amount) {
  for (std::int32_t i = 0; i < months.count; ++i) {
    supply::Month const month = months.first + i;
    availability.take(limit, month, 1, std::min(availability.remaining(limit, month), amount));
  }
}

void take_contract(Ground const& ground, supply::Availability& availability, supply::ContractId id,
                   Grant const& grant) {
  // Below zero would mean that the choice was ranked on another availability than this one: two residents
  // would have been given the same hours, or a provider more than its ceiling.
  assert(least(availability, availability.limit(id), grant.months) >= grant.per_month);
  availability.take(availability.limit(id), grant.months.first, grant.months.count, grant.per_month);
  for_each_ceiling(ground.contracts.ceilings(id), availability, grant, [&](supply::LimitId limit, Cents part) {
    assert(availability.remaining_of_year(limit) >= part.value);
    availability.take_of_year(limit, part.value);
  });
}

/// Takes what the first option of one choice uses; nothing where there is no option.
void take_first_option(Ground const& ground, supply::Availability& availability, Choice const& choice) {
  if (choice.ranked.empty()) return;
  supply::ContractId const id = choice.ranked.front().contract;
  Grant const grant =
      grant_of(ground.municipality, choice.demand, ground.municipality.at(id), ground.contracts.months());
  take_contract(ground, availability, id, grant);
  for_each_budget(ground.municipality, availability, choice.demand.act, grant,
                  [&](supply::LimitId limit, Cents part) { availability.take_of_year(limit, part.value); });
}

}  // namespace

Cents cost_in_year(supply::Municipality const& municipality, Choice const& choice, std::int32_t year) {
  if (choice.ranked.empty()) return {};
  Grant const grant = grant_of(municipality, choice.demand, municipality.at(choice.ranked.front().contract));
  Cents sum;
  for_each_year(grant, [&](std::int32_t of, Cents amount) {
    if (of == year) sum += amount;
  });
  return sum;
}

void reserve(Ground const& ground, supply::Availability& availability, std::vector<Choice> const& choices) {
  for (Choice const& choice : choices) take_first_option(ground, availability, choice);
}

bool fits(supply::Availability const& availability, std::vector<PlaceUse> const& uses, Date when) {
  Left left(availability);
  bool fit = true;
  for (PlaceUse const& use : uses)
    for_each_limit(availability, use, when, 0, [&](supply::LimitId limit, Months const& months, std::int64_t amount) {
      fit = fit && left.least(limit, months) >= amount;
      left.take(limit, months, amount);
    });
  return fit;
}

void reserve(supply::Availability& availability, std::vector<PlaceUse> const& uses, Date when,
             std::int64_t weeks) {
  for (PlaceUse const& use : uses)
    for_each_limit(availability, use, when, weeks,
                   [&](supply::LimitId limit, Months const& months, std::int64_t amount) {
                     take_what_is_free(availability, limit, months, amount);
                   });
}

}  // namespace kanteling::matching
