// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "kanteling/core/cents.hpp"
#include "kanteling/core/date.hpp"
#include "kanteling/supply/municipality.hpp"

namespace kanteling::supply {

/// A month, counted from January of year 0.
struct Month {
  std::int32_t count = 0;
  friend constexpr auto operator<=>(Month, Month) = default;
  constexpr std::int32_t year() const { return count / 12; }
  friend constexpr Month operator+(Month m, std::int32_t n) { return {m.count + n}; }
  friend constexpr std::int32_t operator-(Month a, Month b) { return a.count - b.count; }
};

constexpr Month month_of(Date d) {
  CivilDate const c = to_civil(d);
  return {c.year * 12 + c.month - 1};
}

using LimitId = Id<struct LimitTag>;

/// What remains of every limit in every month of the horizon: two years from January of the municipality's year.
/// Dense: one row of whole numbers per limit, in this order: facilities (places), buses (rides), contracts (units of
/// the product), caseworkers (hours), ceilings (cents a year, one row per code and year), budgets (cents a year).
/// A yearly limit keeps its number in the first month of its row. Facilities, buses, contracts and ceilings never go
/// below zero; a budget may, for it excludes nobody, and so may the hours of a caseworker: somebody takes every case.
/// Months outside the horizon are not limited and not counted.
class Availability {
 public:
  /// Everything that the municipality has, less what is in use or committed at the start of the year.
  explicit Availability(Municipality const& municipality);

  static constexpr std::int32_t horizon_months = 24;

  Month first_month() const { return first_; }
  std::size_t limits() const { return remaining_.size() / horizon_months; }

  LimitId limit(FacilityId id) const { return {id.index}; }
  LimitId limit_of_bus(std::size_t bus) const { return {buses_ + static_cast<std::uint32_t>(bus)}; }
  LimitId limit(ContractId id) const { return {contracts_ + id.index}; }
  LimitId limit(CaseworkerId id) const { return {caseworkers_ + id.index}; }
  LimitId limit_of_ceiling(std::size_t row) const { return {ceilings_ + static_cast<std::uint32_t>(row)}; }
  LimitId limit_of_budget(std::size_t row) const { return {budgets_ + static_cast<std::uint32_t>(row)}; }

  /// What remains in one month; for a month outside the horizon a very large number.
  std::int64_t remaining(LimitId limit, Month month) const;
  /// What remains of a yearly limit.
  std::int64_t remaining_of_year(LimitId limit) const { return remaining_[row(limit)]; }
  /// The least that remains over `months` months from `from`.
  std::int64_t least(LimitId limit, Month from, std::int32_t months) const;

  /// Takes an amount in each of `months` months from `from`; what lies outside the horizon is not counted.
  void take(LimitId limit, Month from, std::int32_t months, std::int64_t amount);
  /// Takes hours of a caseworker in one month, also more than are left: that is overwork, and shown as such.
  void take_hours(CaseworkerId id, Month month, std::int64_t hours) { set(limit(id), month, remaining(limit(id), month) - hours); }
  void take_of_year(LimitId limit, std::int64_t amount) { remaining_[row(limit)] -= amount; }
  /// Sets what remains in one month, as read from a file.
  void set(LimitId limit, Month month, std::int64_t amount);

  std::span<std::int64_t const> cells() const { return remaining_; }
  friend bool operator==(Availability const&, Availability const&) = default;

 private:
  static std::size_t row(LimitId limit) { return std::size_t{limit.index} * horizon_months; }

  Month first_;
  std::uint32_t buses_ = 0;
  std::uint32_t contracts_ = 0;
  std::uint32_t caseworkers_ = 0;
  std::uint32_t ceilings_ = 0;
  std::uint32_t budgets_ = 0;
  std::vector<std::int64_t> remaining_;
};

}  // namespace kanteling::supply
