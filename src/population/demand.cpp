// SPDX-License-Identifier: Apache-2.0
#include "population/demand.hpp"

#include <algorithm>
#include <cassert>

namespace kanteling::population {
namespace {

constexpr std::int32_t oldest =
    99;  // the open group is spread up to here: an assumption, of no weight in the totals

struct Overlap {
  std::int32_t age_from = 0;
  std::int32_t age_to = -1;
  std::int64_t millionths = 0;  // of a person
};

Overlap overlap(supply::AgeGroup const& group, Band band) {
  std::int32_t const last = group.age_to >= 120 ? std::max(group.age_from, oldest) : group.age_to;
  std::int32_t const from = std::max(group.age_from, info(band).age_from);
  std::int32_t const to = std::min(last, info(band).age_to);
  if (from > to) return {};
  std::int64_t const years = last - group.age_from + 1;
  return {from, to, group.inhabitants * (to - from + 1) * 1'000'000 / years};
}

}  // namespace

std::int64_t expected_millionths(supply::Village const& village, Band band, std::int64_t per_1000) {
  std::int64_t people = 0;
  for (supply::AgeGroup const& group : village.ages) people += overlap(group, band).millionths;
  return people / 1000 * per_1000 + people % 1000 * per_1000 / 1000;
}

std::int64_t rounded_by_chance(std::int64_t millionths, Random& random) {
  bool const one_more = random.between(0, 999'999) < millionths % 1'000'000;
  return millionths / 1'000'000 + (one_more ? 1 : 0);
}

std::int32_t draw_age(supply::Village const& village, Band band, Random& random) {
  std::int64_t people = 0;
  for (supply::AgeGroup const& group : village.ages) people += overlap(group, band).millionths;
  assert(people > 0);
  std::int64_t drawn = random.between(0, people - 1);
  for (supply::AgeGroup const& group : village.ages) {
    Overlap const here = overlap(group, band);
    if (drawn >= here.millionths) {
      drawn -= here.millionths;
      continue;
    }
    std::int64_t const age = random.between(here.age_from, here.age_to);
    // In the open band there are ever fewer people of an age: the younger of two draws.
    bool const open = band == Band::a85 && group.age_to >= 120;
    return static_cast<std::int32_t>(open ? std::min(age, random.between(here.age_from, here.age_to)) : age);
  }
  return info(band).age_from;
}

}  // namespace kanteling::population
