// SPDX-License-Identifier: Apache-2.0
#include "kanteling/matching/guide.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "kanteling/matching/period_plan.hpp"

namespace kanteling::matching {
namespace {

constexpr std::int32_t horizon = supply::Availability::horizon_months;

std::optional<std::size_t> cell(supply::LimitId limit, std::int32_t offset) {
  if (offset < 0 || offset >= horizon) return std::nullopt;
  return std::size_t{limit.index} * horizon + static_cast<std::size_t>(offset);
}

/// Where the limit stands in the availability; none for what is a limit of plans alone.
std::optional<supply::LimitId> limit_of(supply::Municipality const& municipality, supply::Availability const& free,
                                        LimitKey const& key) {
  auto const one_of = [&](auto const& list, supply::LimitId limit) {
    return key.index < list.size() ? std::optional(limit) : std::nullopt;
  };
  switch (key.kind) {
    case LimitKind::facility: return one_of(municipality.facilities, free.limit(supply::FacilityId{key.index}));
    case LimitKind::bus: return one_of(municipality.buses, free.limit_of_bus(key.index));
    case LimitKind::contract: return one_of(municipality.contracts, free.limit(supply::ContractId{key.index}));
    case LimitKind::ceiling: return one_of(municipality.ceilings, free.limit_of_ceiling(key.index));
    case LimitKind::budget: return one_of(municipality.budgets, free.limit_of_budget(key.index));
    case LimitKind::village_minutes:
    case LimitKind::village_weeks: break;
  }
  return std::nullopt;
}

bool is_of_year(LimitKind kind) { return kind == LimitKind::ceiling || kind == LimitKind::budget; }

}  // namespace

Guide::Guide(supply::Municipality const& municipality, supply::Availability const& free,
             std::span<LimitLine const> limits)
    : first_(free.first_month()), prices_(free.cells().size(), 0), kept_(free.cells().size(), 0) {
  for (LimitLine const& line : limits) {
    auto const limit = limit_of(municipality, free, line.key);
    if (!limit) continue;
    auto const at = cell(*limit, is_of_year(line.key.kind) ? 0 : line.key.month - first_);
    if (!at) continue;
    prices_[*at] = std::max<planning::NanoPrice>(line.price, 0);
    if (line.key.kind == LimitKind::contract && line.waiting_price > 0) kept_[*at] = line.used_by_urgent;
  }
  auto const is_nothing = [](std::int64_t of_cell) { return of_cell == 0; };
  if (std::all_of(prices_.begin(), prices_.end(), is_nothing) && std::all_of(kept_.begin(), kept_.end(), is_nothing))
    *this = {};
}

planning::NanoPrice Guide::price(supply::LimitId limit, supply::Month month) const {
  auto const at = cell(limit, month - first_);
  return at && *at < prices_.size() ? prices_[*at] : 0;
}

planning::NanoPrice Guide::price_of_year(supply::LimitId limit) const { return price(limit, first_); }

std::int64_t Guide::kept(supply::LimitId limit, supply::Month month) const {
  auto const at = cell(limit, month - first_);
  return at && *at < kept_.size() ? kept_[*at] : 0;
}

void Guide::take_kept(supply::LimitId limit, supply::Month from, std::int32_t months, std::int64_t amount) {
  for (std::int32_t i = 0; i < months; ++i)
    if (auto const at = cell(limit, from - first_ + i); at && *at < kept_.size())
      kept_[*at] = std::max<std::int64_t>(kept_[*at] - amount, 0);
}

}  // namespace kanteling::matching
