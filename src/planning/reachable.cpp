// SPDX-License-Identifier: Apache-2.0
#include "planning/reachable.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <numeric>

namespace kanteling::planning::detail {
namespace {

/// Sums are looked at one by one up to so many common divisors: uses of a limit that has room for more fill
/// it to the unit anyway.
constexpr std::size_t sums_most = 4096;
constexpr std::size_t word_bits = 64;

/// A set of sums from 0 to below `sums_most`, in common divisors.
class Sums {
 public:
  bool has(std::size_t sum) const { return (words_[sum / word_bits] >> (sum % word_bits) & 1U) != 0; }
  void put(std::size_t sum) { words_[sum / word_bits] |= std::uint64_t{1} << (sum % word_bits); }

  /// Every sum there is, with any number of `amount` added.
  void add_any_number(std::size_t amount) {
    for (std::size_t shift = amount; shift < sums_most; shift *= 2) add(shift);
  }

 private:
  void add(std::size_t amount) {
    std::size_t const whole = amount / word_bits, bits = amount % word_bits;
    for (std::size_t w = words_.size(); w-- > whole;) {
      words_[w] |= words_[w - whole] << bits;
      if (bits > 0 && w > whole) words_[w] |= words_[w - whole - 1] >> (word_bits - bits);
    }
  }

  std::array<std::uint64_t, sums_most / word_bits> words_ = {};
};

/// What is known of the uses of one limit that fit in it.
struct Fitting {
  std::int64_t divisor = 0;  ///< of all of them; 0 where none fits
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  std::size_t set = no_set;  ///< position among the sets of uses
  static constexpr std::size_t no_set = std::numeric_limits<std::size_t>::max();
};

bool fits(Instance const& instance, Use const& use) {
  return use.amount > 0 && use.amount <= instance.limits[use.limit].amount;
}

std::vector<Fitting> fitting_uses(Instance const& instance) {
  std::vector<Fitting> of_limit(instance.limits.size());
  for (Use const& use : instance.uses) {
    if (!fits(instance, use)) continue;
    Fitting& fitting = of_limit[use.limit];
    if (fitting.divisor != 1) fitting.divisor = std::gcd(fitting.divisor, std::int64_t{use.amount});
    fitting.least = std::min(fitting.least, std::int64_t{use.amount});
  }
  return of_limit;
}

/// The uses themselves, of limits where these decide: where the least is the divisor, every multiple can be
/// reached.
std::vector<Sums> sets_of_uses(Instance const& instance, std::vector<Fitting>& of_limit) {
  std::vector<Sums> sets;
  for (std::size_t r = 0; r < of_limit.size(); ++r) {
    Fitting& fitting = of_limit[r];
    bool const decide = instance.limits[r].overrun_price == hard_limit && fitting.divisor > 0 &&
                        fitting.least > fitting.divisor &&
                        instance.limits[r].amount / fitting.divisor < static_cast<std::int64_t>(sums_most);
    if (!decide) continue;
    fitting.set = sets.size();
    sets.emplace_back();
  }
  if (sets.empty()) return sets;
  for (Use const& use : instance.uses)
    if (Fitting const& fitting = of_limit[use.limit]; fitting.set != Fitting::no_set && fits(instance, use))
      sets[fitting.set].put(static_cast<std::size_t>(use.amount / fitting.divisor));
  return sets;
}

/// The largest sum of any number of these uses that is at most `most`.
std::size_t largest_sum(Sums const& uses, std::size_t most) {
  Sums sums;
  sums.put(0);
  for (std::size_t amount = 1; amount <= most && !sums.has(most); ++amount)
    if (uses.has(amount) && !sums.has(amount)) sums.add_any_number(amount);
  while (!sums.has(most)) --most;
  return most;
}

}  // namespace

std::vector<std::int64_t> reachable_amounts(Instance const& instance) {
  std::vector<Fitting> of_limit = fitting_uses(instance);
  std::vector<Sums> const sets = sets_of_uses(instance, of_limit);
  std::vector<std::int64_t> reachable;
  reachable.reserve(of_limit.size());
  for (std::size_t r = 0; r < of_limit.size(); ++r) {
    Fitting const& fitting = of_limit[r];
    std::int64_t const amount = instance.limits[r].amount;
    if (instance.limits[r].overrun_price != hard_limit) {
      reachable.push_back(amount);
    } else if (fitting.set != Fitting::no_set) {
      auto const most = static_cast<std::size_t>(amount / fitting.divisor);
      reachable.push_back(fitting.divisor * static_cast<std::int64_t>(largest_sum(sets[fitting.set], most)));
    } else {
      reachable.push_back(fitting.divisor == 0 ? 0 : amount - amount % fitting.divisor);
    }
  }
  return reachable;
}

}  // namespace kanteling::planning::detail
