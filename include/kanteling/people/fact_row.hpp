// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

#include "kanteling/people/facts.hpp"
#include "kanteling/people/stated_fact.hpp"

namespace kanteling::people {

/// All facts side by side, as the rules read them: one 64-bit cell each, with null and unknown bits.
/// Starts with everything unknown.
class FactRow {
 public:
  FactRow() { unknown_.fill(~std::uint64_t{0}); }

  void set(FactId id, std::int64_t value) {
    cells_[id.index] = value;
    clear(null_, id);
    clear(unknown_, id);
  }
  void set_null(FactId id) {
    null_[id.index / 64] |= std::uint64_t{1} << (id.index % 64);
    clear(unknown_, id);
  }
  void set(StatedFact const& fact) { fact.is_null ? set_null(fact.id) : set(fact.id, fact.value); }
  void set(StatedFacts const& facts) {
    for (StatedFact const& f : facts) set(f);
  }
  void forget(FactId id) {
    clear(null_, id);
    unknown_[id.index / 64] |= std::uint64_t{1} << (id.index % 64);
  }

  bool known(FactId id) const { return !bit(unknown_, id) && !bit(null_, id); }
  bool unknown(FactId id) const { return bit(unknown_, id); }
  /// The value of a known fact; for one that is not known, `otherwise`.
  std::int64_t value_or(FactId id, std::int64_t otherwise) const {
    return known(id) ? cells_[id.index] : otherwise;
  }
  bool is_true(FactId id) const { return value_or(id, 0) == 1; }

  std::int64_t const* cells() const { return cells_.data(); }
  std::uint64_t const* null_bits() const { return null_.data(); }
  std::uint64_t const* unknown_bits() const { return unknown_.data(); }

 private:
  static constexpr std::size_t words = (fact_count + 63) / 64;
  using Bits = std::array<std::uint64_t, words>;
  static bool bit(Bits const& bits, FactId id) { return (bits[id.index / 64] >> (id.index % 64) & 1U) != 0; }
  static void clear(Bits& bits, FactId id) { bits[id.index / 64] &= ~(std::uint64_t{1} << (id.index % 64)); }

  std::array<std::int64_t, fact_count> cells_{};
  Bits null_{};
  Bits unknown_{};
};

}  // namespace kanteling::people
