// SPDX-License-Identifier: Apache-2.0
#include "support/country_sizes.hpp"

#include <algorithm>

#include "support/national_figures.hpp"

namespace kanteling::bench {
namespace {

void add_class(std::vector<MadeSize>& sizes, SizeClass const& c) {
  std::int64_t const mean = c.inhabitants / c.municipalities;
  std::int64_t const half = std::min(mean - c.least, c.most - mean);
  for (std::int64_t i = 0; i < c.municipalities; ++i) {
    std::int64_t const inhabitants = mean - half + half * (2 * i + 1) / c.municipalities;
    sizes.push_back({inhabitants, static_cast<std::size_t>(c.villages), c.provider_sets, sizes.size()});
  }
}

}  // namespace

std::vector<MadeSize> country_sizes() {
  std::vector<MadeSize> sizes;
  for (SizeClass const& c : size_classes) add_class(sizes, c);
  std::int64_t counted = 0;
  for (MadeSize const& size : sizes) counted += size.inhabitants;
  std::int64_t left = inhabitants_nl;
  for (MadeSize& size : sizes) {
    size.inhabitants = size.inhabitants * inhabitants_nl / counted;
    left -= size.inhabitants;
  }
  sizes.back().inhabitants += left;  // what rounding left over
  return sizes;
}

std::vector<MadeSize> part_of(std::vector<MadeSize> const& country, std::size_t count, std::int64_t percent) {
  count = std::clamp<std::size_t>(count, 1, country.size());
  std::vector<MadeSize> part;
  for (std::size_t i = 0; i < count; ++i) {
    MadeSize size = country[(2 * i + 1) * country.size() / (2 * count)];
    size.inhabitants = std::max<std::int64_t>(size.inhabitants * percent / 100, 1);
    part.push_back(size);
  }
  return part;
}

}  // namespace kanteling::bench
