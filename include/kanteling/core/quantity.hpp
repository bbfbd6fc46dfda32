// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>

namespace kanteling {

/// What is counted: minutes, half days (dagdelen) or occasions (a visit, a ride, a meal, a thing).
/// The iWmo units are 01 minuut, 16 dagdeel and 82 / 84 stuks.
enum class Unit : std::uint8_t { minutes, half_days, occasions };

/// How often: every week, every month, or once.
enum class Per : std::uint8_t { week, month, once };

/// An amount of help: a whole number of one unit, per period or once. 0 or more; reading refuses more than 1,000,000.
/// Amounts of different unit or period never mix: a task is counted in one unit and period, and everything that
/// covers it is counted in the same. There is no conversion to money: a price needs a contract.
struct Quantity {
  std::int64_t amount = 0;
  Unit unit = Unit::minutes;
  Per per = Per::week;

  friend constexpr bool operator==(Quantity const&, Quantity const&) = default;
};

/// What a running amount per week comes to in a month: 52 weeks over 12 months, rounded up to a whole unit, so that a
/// place kept free is never too small. Month and once stand as they are.
constexpr std::int64_t per_month(Quantity const& q) {
  return q.per == Per::week ? (q.amount * 52 + 11) / 12 : q.amount;
}

}  // namespace kanteling
