// SPDX-License-Identifier: Apache-2.0
#include "kanteling/supply/availability.hpp"

#include <algorithm>
#include <cassert>

namespace kanteling::supply {
namespace {

/// Stands for "not limited": far above any limit, far enough below the top of the type that sums do not overflow.
constexpr std::int64_t unlimited = std::int64_t{1} << 60;

Date first_day(Month month) { return make_date(month.count / 12, month.count % 12 + 1, 1); }

/// Fills one row of months by a function of the month.
template <class InMonth>
void add_row(std::vector<std::int64_t>& cells, Month first, InMonth in_month) {
  for (std::int32_t i = 0; i < Availability::horizon_months; ++i) cells.push_back(in_month(first + i));
}

void add_year(std::vector<std::int64_t>& cells, Month first, Cents amount, Cents committed) {
  add_row(cells, first, [&](Month month) { return month == first ? (amount - committed).value : 0; });
}

bool is_wholly_within(Month month, Period const& period) {
  Date const last = first_day(month + 1) - 1;
  return period.from <= first_day(month) && (!period.to || last <= *period.to);
}

bool touches(Month month, Period const& period) {
  return month_of(period.from) <= month && (!period.to || month <= month_of(*period.to));
}

std::int64_t places(Facility const& facility, Month month) {
  bool const takes_nobody = facility.volunteers < facility.volunteers_needed;
  bool const is_closed = facility.closed && is_wholly_within(month, *facility.closed);
  return takes_nobody || is_closed ? 0 : facility.places_per_month - facility.places_in_use;
}

}  // namespace

Availability::Availability(Municipality const& m) : first_{m.year * 12} {
  auto const next_row = [&] { return static_cast<std::uint32_t>(limits()); };
  for (Facility const& f : m.facilities) add_row(remaining_, first_, [&](Month month) { return places(f, month); });
  buses_ = next_row();
  for (VolunteerBus const& b : m.buses) add_row(remaining_, first_, [&](Month) { return b.rides_per_month; });
  contracts_ = next_row();
  for (Contract const& c : m.contracts)
    add_row(remaining_, first_, [&](Month month) {
      return touches(month, c.valid) ? c.capacity_per_month - c.in_use_per_month : 0;
    });
  caseworkers_ = next_row();
  for (Caseworker const& c : m.caseworkers)
    add_row(remaining_, first_,
            [&](Month month) { return touches(month, c.active) ? c.hours_per_month - c.hours_in_use : 0; });
  ceilings_ = next_row();
  for (Ceiling const& c : m.ceilings) add_year(remaining_, first_, c.amount, c.committed);
  budgets_ = next_row();
  for (Budget const& b : m.budgets) add_year(remaining_, first_, b.amount, b.committed);
}

std::int64_t Availability::remaining(LimitId limit, Month month) const {
  std::int32_t const offset = month - first_;
  if (offset < 0 || offset >= horizon_months) return unlimited;
  return remaining_[row(limit) + static_cast<std::size_t>(offset)];
}

std::int64_t Availability::least(LimitId limit, Month from, std::int32_t months) const {
  std::int32_t const begin = std::max(from - first_, 0);
  std::int32_t const end = std::min(from - first_ + months, horizon_months);
  std::int64_t least = unlimited;
  std::int64_t const* const of_limit = remaining_.data() + row(limit);
  for (std::int32_t i = begin; i < end; ++i) least = std::min(least, of_limit[i]);
  return least;
}

void Availability::take(LimitId limit, Month from, std::int32_t months, std::int64_t amount) {
  for (std::int32_t i = 0; i < months; ++i) {
    std::int32_t const offset = from + i - first_;
    if (offset < 0 || offset >= horizon_months) continue;
    std::int64_t& cell = remaining_[row(limit) + static_cast<std::size_t>(offset)];
    assert(amount <= cell);  // the caller did not look at `least`: the same place would be given out twice
    cell -= amount;
  }
}

void Availability::set(LimitId limit, Month month, std::int64_t amount) {
  std::int32_t const offset = month - first_;
  if (offset >= 0 && offset < horizon_months) remaining_[row(limit) + static_cast<std::size_t>(offset)] = amount;
}

}  // namespace kanteling::supply
