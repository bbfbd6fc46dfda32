// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. How the values of a variable are held
// in a circuit, and where they lie between two bounds.

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "kanteling/rules/cell_set_impl.hpp"
#include "kanteling/rules/columns/circuit_impl.hpp"
#include "kanteling/rules/power_impl.hpp"
#include "kanteling/rules/schema.hpp"

namespace kanteling::rules::detail {

/// The rows on which an output has a value of its table, or null. One class per row.
struct ValueClass {
  std::int64_t value = 0;
  bool is_null = false;
  Lit where = never;
};

/// The values of one variable on all rows of a block. Null and unknown rows have any value.
struct HeldValues {
  enum class Kind : std::uint8_t {
    none,     ///< not held: decided row by row
    tested,   ///< a column of values (an input, or computed): tests are leaves
    classes,  ///< one of a few constants
    number    ///< low + the number made of bits
  };
  Kind kind = Kind::none;
  std::uint32_t column = 0;         ///< tested: which
  std::vector<ValueClass> classes;  ///< classes: null too, if some rows are null
  std::vector<Lit> bits;            ///< number, lowest first
  std::int64_t low = 0;
  Lit null = never;  ///< tested, number
  Lit unknown = never;
};

/// A column of values that tests look at: an input, or what an expression computed.
struct TestedColumn {
  std::uint8_t width = 8;           ///< 0: no row has a value
  std::uint8_t scale = 0;           ///< of its own
  std::uint8_t variable_scale = 0;  ///< of the bounds that are asked for
  std::uint32_t stage = 0;          ///< of the leaves made of it
};

/// A test of a column, and the leaf that has its answers.
struct LeafTest {
  std::uint32_t column = 0;
  bool is_equal = false;
  std::int64_t bound = 0;  ///< in the column's own scale
  std::uint32_t leaf = 0;
};

/// From `low` up to, but not including, `high`; empty ends are open.
struct Between {
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> high;
};

/// A span whose ends are open where it reaches the last number there is.
inline Between open_ended(Span span) {
  Between result;
  if (span.low != all_numbers.low) result.low = span.low;
  if (span.high != all_numbers.high) result.high = span.high + 1;
  return result;
}

/// The part of a span within what a variable may be: ends at its borders are open.
inline Between within(Between span, Span domain) {
  if (span.low && *span.low <= domain.low) span.low.reset();
  if (span.high && *span.high > domain.high) span.high.reset();
  return span;
}

/// Answers where values lie, each question once.
class ValueTests {
 public:
  explicit ValueTests(Circuit& circuit) : circuit_(circuit) {}

  std::uint32_t add_column(TestedColumn column) {
    columns_.push_back(column);
    return static_cast<std::uint32_t>(columns_.size() - 1);
  }
  std::vector<TestedColumn> const& columns() const { return columns_; }
  std::vector<LeafTest> const& tests() const { return tests_; }
  /// A leaf that is given otherwise: null or unknown bits, what an expression says.
  Lit add_leaf(std::uint32_t stage = 0) { return circuit_.leaf(leaves_++, stage); }
  std::uint32_t leaves() const { return leaves_; }

  /// Where the value of a variable lies in a span; null and unknown rows of what is no class count as
  /// anything.
  Lit lies(HeldValues const& held, Between span) {
    switch (held.kind) {
      case HeldValues::Kind::none:
        break;
      case HeldValues::Kind::tested:
        return lies_in_column(held.column, span);
      case HeldValues::Kind::classes:
        return lies_in_classes(held.classes, span);
      case HeldValues::Kind::number:
        return lies_in_bits(held, span);
    }
    return never;
  }

 private:
  static std::int64_t up_to(std::int64_t value, std::int64_t power) {  // divided, rounded up
    std::int64_t const quotient = value / power;
    return quotient + (value % power > 0 ? 1 : 0);
  }

  Lit lies_in_column(std::uint32_t at, Between span) {
    TestedColumn const& column = columns_[at];
    if (column.width == 0) return never;
    std::int64_t const power = power_of_ten(column.variable_scale - column.scale);
    int const shift = 8 * column.width - 1;
    std::int64_t const top = shift == 63 ? all_numbers.high : (std::int64_t{1} << shift) - 1;
    std::int64_t const bottom = -top - 1;
    if (span.low) span.low = up_to(*span.low, power);
    if (span.high) span.high = up_to(*span.high, power);
    if (span.low && *span.low <= bottom) span.low.reset();
    if (span.high && *span.high > top) span.high.reset();
    bool const is_empty = (span.low && *span.low > top) || (span.high && *span.high <= bottom) ||
                          (span.low && span.high && *span.low >= *span.high);
    if (is_empty) return never;
    bool const is_single =
        (span.low && *span.low == top) || (span.low && span.high && *span.high - 1 == *span.low);
    if (is_single) return leaf({at, true, *span.low, 0});
    bool const is_lowest = !span.low && span.high && *span.high == bottom + 1;
    if (is_lowest) return leaf({at, true, bottom, 0});
    Lit const low = span.low ? leaf({at, false, *span.low - 1, 0}) : always;
    Lit const high = span.high ? leaf({at, false, *span.high - 1, 0}) : never;
    return circuit_.without(low, high);
  }

  Lit leaf(LeafTest test) {
    if (2 * (tests_.size() + 1) > places_.size()) grow();
    std::size_t at = place_of(test);
    for (; places_[at] != 0; at = (at + 1) & (places_.size() - 1)) {
      LeafTest const& known = tests_[places_[at] - 1];
      if (known.column == test.column && known.is_equal == test.is_equal && known.bound == test.bound)
        return lits_[places_[at] - 1];
    }
    test.leaf = leaves_;
    tests_.push_back(test);
    lits_.push_back(add_leaf(columns_[test.column].stage));
    places_[at] = static_cast<std::uint32_t>(tests_.size());
    return lits_.back();
  }
  std::size_t place_of(LeafTest const& test) const {
    std::uint64_t hash =
        (static_cast<std::uint64_t>(test.bound) * 2 + (test.is_equal ? 1U : 0U)) * 0x9E3779B97F4A7C15U;
    hash = (hash ^ (hash >> 31U) ^ test.column) * 0xBF58476D1CE4E5B9U;
    return static_cast<std::size_t>(hash >> 20U) & (places_.size() - 1);
  }
  void grow() {
    places_.assign(places_.empty() ? 64 : 2 * places_.size(), 0);
    for (std::uint32_t i = 0; i < tests_.size(); ++i) {
      std::size_t at = place_of(tests_[i]);
      while (places_[at] != 0) at = (at + 1) & (places_.size() - 1);
      places_[at] = i + 1;
    }
  }

  Lit lies_in_classes(std::vector<ValueClass> const& classes, Between span) {
    std::vector<Lit> where;
    for (ValueClass const& one : classes) {
      bool const lies = (!span.low || one.value >= *span.low) && (!span.high || one.value < *span.high);
      if (!one.is_null && lies) where.push_back(one.where);
    }
    return circuit_.any(std::move(where));
  }

  Lit lies_in_bits(HeldValues const& held, Between span) {
    bool const is_single = span.low && span.high && *span.high - 1 == *span.low;
    if (is_single) return equals(held, *span.low);
    Lit const low = span.low ? at_least(held, *span.low) : always;
    Lit const high = span.high ? at_least(held, *span.high) : never;
    return circuit_.without(low, high);
  }
  Lit equals(HeldValues const& held, std::int64_t value) {
    if (value < held.low) return never;
    std::uint64_t const rest = static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(held.low);
    if (held.bits.size() < 64 && rest >> held.bits.size() != 0) return never;
    std::vector<Lit> lits;
    for (std::size_t b = 0; b < held.bits.size(); ++b)
      lits.push_back((rest >> b & 1U) != 0 ? held.bits[b] : no(held.bits[b]));
    return circuit_.all(std::move(lits));
  }
  /// From the lowest bit up: equal so far counts as enough.
  Lit at_least(HeldValues const& held, std::int64_t value) {
    if (value <= held.low) return always;
    std::uint64_t const rest = static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(held.low);
    if (held.bits.size() < 64 && rest >> held.bits.size() != 0) return never;
    Lit enough = always;
    for (std::size_t b = 0; b < held.bits.size(); ++b)
      enough =
          (rest >> b & 1U) != 0 ? circuit_.both(held.bits[b], enough) : circuit_.either(held.bits[b], enough);
    return enough;
  }

  Circuit& circuit_;
  std::vector<TestedColumn> columns_;
  std::vector<LeafTest> tests_;
  std::vector<Lit> lits_;              // by test
  std::vector<std::uint32_t> places_;  // tests + 1 by hash; 0 is free
  std::uint32_t leaves_ = 0;
};

}  // namespace kanteling::rules::detail
