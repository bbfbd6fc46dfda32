// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "kanteling/law/act.hpp"
#include "kanteling/people/task_kind.hpp"
#include "kanteling/supply/availability.hpp"
#include "kanteling/supply/municipality.hpp"
#include "kanteling/travel/network.hpp"

namespace kanteling::matching {

/// What of a contract no demand changes.
struct IndexedContract {
  supply::ContractId contract;
  supply::ProviderId provider;
  supply::ProductId product;
  Cents tariff;
  supply::VillageSet serves;
  Period valid;
  std::int32_t age_from = 0;
  std::int32_t age_to = 0;
  std::int64_t waiting_weeks = 0;
  std::int64_t waiting_points = 0;
  std::int64_t quality_points = 0;
  bool national = false;
};

/// A row of a ceiling: its year and its position in the municipality.
struct CeilingRow {
  std::int32_t year = 0;
  std::uint32_t row = 0;
};

/// The month of a day, looked up for the days that ranking asks for and worked out for all others.
class MonthTable {
 public:
  explicit MonthTable(std::int32_t year);  ///< covers four years from 1 January

  supply::Month operator()(Date day) const {
    auto const at = static_cast<std::size_t>(static_cast<std::uint32_t>(day - first_));
    if (at >= months_.size()) return supply::month_of(day);
    return first_month_ + static_cast<std::int32_t>(months_[at]);
  }

 private:
  Date first_;
  supply::Month first_month_;
  std::array<std::uint8_t, 4 * 365 + 1> months_ = {};
};

/// The contracts of a municipality by act and task, worked out once, with the points that depend on the provider alone.
class ContractIndex {
 public:
  ContractIndex(supply::Municipality const& municipality, travel::Network const& network);

  /// The contracts whose product gives this task under this act, in the order of the municipality.
  std::span<IndexedContract const> of(law::Act act, people::TaskKind kind) const {
    Range const& range = ranges_[static_cast<std::size_t>(act) * people::task_kinds.size() + static_cast<std::size_t>(kind)];
    return {contracts_.data() + range.from, contracts_.data() + range.to};
  }
  /// The rows of the contract's ceiling, one for each year that it has; none where no ceiling binds it.
  std::span<CeilingRow const> ceilings(supply::ContractId contract) const {
    Range const& range = ceiling_ranges_[contract.index];
    return {ceilings_.data() + range.from, ceilings_.data() + range.to};
  }
  /// Points for the distance between the provider's seat and the village.
  std::int64_t travel_points(supply::ProviderId provider, supply::VillageId village) const {
    return travel_points_[provider.index * villages_ + village.index];
  }
  /// Quality in tenths that counts for the order: see `quality_of`.
  std::int64_t quality_tenths(supply::ProviderId provider) const { return quality_tenths_[provider.index]; }
  MonthTable const& months() const { return months_; }

 private:
  struct Range {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
  };

  IndexedContract indexed(supply::Municipality const& municipality, supply::ContractId id) const;
  void index_ceiling(supply::Municipality const& municipality, std::string const& code);

  MonthTable months_;
  std::vector<IndexedContract> contracts_;
  std::array<Range, law::act_count * people::task_kinds.size()> ranges_ = {};
  std::vector<CeilingRow> ceilings_;
  std::vector<Range> ceiling_ranges_;  ///< by contract
  std::vector<std::uint8_t> travel_points_;
  std::vector<std::int64_t> quality_tenths_;
  std::size_t villages_ = 0;
};

/// So many reviews weigh as much as the mean of all providers. An assumption, open to change by a municipality: a
/// handful of reviews says little, and must not put a provider far above or below the others.
inline constexpr std::int64_t reviews_as_much_as_mean = 10;

/// The quality of a provider, drawn to the mean where it rests on few reviews; as it stands where it is not known how
/// many there were. Rounded half up.
constexpr std::int64_t quality_of(supply::Provider const& provider, std::int64_t mean_tenths) {
  if (!provider.reviews) return provider.quality_tenths;
  std::int64_t const weight = *provider.reviews + reviews_as_much_as_mean;
  return (*provider.reviews * provider.quality_tenths + reviews_as_much_as_mean * mean_tenths + weight / 2) / weight;
}

}  // namespace kanteling::matching
