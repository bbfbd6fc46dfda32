// SPDX-License-Identifier: Apache-2.0
#include "kanteling/matching/contract_index.hpp"

#include <algorithm>

#include "kanteling/matching/choice.hpp"

namespace kanteling::matching {
namespace {

using supply::Municipality;
using supply::Provider;

/// The most points of a criterion less what is lost, never below none.
std::int64_t most_less(std::int64_t lost, Criterion criterion) {
  return std::max<std::int64_t>(points_max(criterion) - lost, 0);
}

std::int64_t mean_quality(Municipality const& municipality) {
  auto const count = static_cast<std::int64_t>(municipality.providers.size());
  std::int64_t sum = 0;
  for (Provider const& provider : municipality.providers) sum += provider.quality_tenths;
  return count == 0 ? 0 : (sum + count / 2) / count;
}

std::vector<std::int64_t> qualities(Municipality const& municipality) {
  std::int64_t const mean = mean_quality(municipality);
  std::vector<std::int64_t> tenths;
  tenths.reserve(municipality.providers.size());
  for (Provider const& provider : municipality.providers) tenths.push_back(quality_of(provider, mean));
  return tenths;
}

std::vector<std::uint8_t> points_by_distance(Municipality const& municipality, travel::Network const& network) {
  std::vector<std::uint8_t> points;
  points.reserve(municipality.providers.size() * municipality.villages.size());
  for (Provider const& provider : municipality.providers)
    for (std::uint32_t v = 0; v < municipality.villages.size(); ++v) {
      std::optional<std::int64_t> const metres =
          provider.seat ? network.metres(*provider.seat, {v}) : std::nullopt;
      points.push_back(static_cast<std::uint8_t>(metres ? most_less(*metres / 2000, Criterion::travel) : 0));
    }
  return points;
}

}  // namespace

ContractIndex::ContractIndex(Municipality const& municipality, travel::Network const& network)
    : months_(municipality.year),
      travel_points_(points_by_distance(municipality, network)),
      quality_tenths_(qualities(municipality)),
      villages_(municipality.villages.size()) {
  std::vector<IndexedContract> all;
  all.reserve(municipality.contracts.size());
  for (std::uint32_t c = 0; c < municipality.contracts.size(); ++c) {
    all.push_back(indexed(municipality, {c}));
    index_ceiling(municipality, municipality.contracts[c].ceiling);
  }
  for (std::size_t act = 0; act < law::act_count; ++act)
    for (std::size_t kind = 0; kind < people::task_kinds.size(); ++kind) {
      Range& range = ranges_[act * people::task_kinds.size() + kind];
      range.from = static_cast<std::uint32_t>(contracts_.size());
      for (IndexedContract const& contract : all) {
        supply::Product const& product = municipality.at(municipality.at(contract.contract).product);
        if (static_cast<std::size_t>(product.act) == act && product.covers(static_cast<people::TaskKind>(kind)))
          contracts_.push_back(contract);
      }
      range.to = static_cast<std::uint32_t>(contracts_.size());
    }
}

IndexedContract ContractIndex::indexed(Municipality const& municipality, supply::ContractId id) const {
  supply::Contract const& contract = municipality.at(id);
  Provider const& provider = municipality.at(contract.provider);
  IndexedContract indexed;
  indexed.contract = id;
  indexed.provider = contract.provider;
  indexed.product = contract.product;
  indexed.tariff = contract.tariff;
  indexed.serves = provider.serves;
  indexed.valid = contract.valid;
  indexed.age_from = contract.age_from;
  indexed.age_to = contract.age_to;
  indexed.waiting_weeks = provider.waiting_weeks;
  indexed.waiting_points = most_less(2 * provider.waiting_weeks, Criterion::waiting);
  indexed.quality_points = quality_tenths_[contract.provider.index] * points_max(Criterion::quality) / 100;
  indexed.national = municipality.at(contract.product).national;
  return indexed;
}

/// Adds the rows of a contract's ceiling, one for each year that it has.
void ContractIndex::index_ceiling(Municipality const& municipality, std::string const& code) {
  Range range;
  range.from = static_cast<std::uint32_t>(ceilings_.size());
  if (!code.empty())
    for (std::uint32_t row = 0; row < municipality.ceilings.size(); ++row)
      if (municipality.ceilings[row].code == code) ceilings_.push_back({municipality.ceilings[row].year, row});
  range.to = static_cast<std::uint32_t>(ceilings_.size());
  ceiling_ranges_.push_back(range);
}

MonthTable::MonthTable(std::int32_t year) : first_(make_date(year, 1, 1)), first_month_(supply::month_of(first_)) {
  for (std::size_t day = 0; day < months_.size(); ++day)
    months_[day] = static_cast<std::uint8_t>(supply::month_of(first_ + static_cast<std::int32_t>(day)) - first_month_);
}

}  // namespace kanteling::matching
