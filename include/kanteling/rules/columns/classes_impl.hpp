// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. Values of which there are a few, by the rows
// that have them.

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "kanteling/rules/columns/values_impl.hpp"
#include "kanteling/rules/table.hpp"

namespace kanteling::rules::detail {

/// The rows of each value; classes by value, null last.
class ClassMaker {
 public:
  void add(OutputEntry const& entry, Lit where) {
    parts_.push_back({entry.is_null, entry.is_null ? 0 : entry.value, where});
  }

  std::vector<ValueClass> classes(Circuit& circuit) {
    std::stable_sort(parts_.begin(), parts_.end(), [](Part const& a, Part const& b) {
      return a.is_null != b.is_null ? b.is_null : a.value < b.value;
    });
    std::vector<ValueClass> result;
    std::vector<Lit> where;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      where.push_back(parts_[i].where);
      bool const goes_on = i + 1 < parts_.size() && parts_[i + 1].is_null == parts_[i].is_null &&
                           parts_[i + 1].value == parts_[i].value;
      if (goes_on) continue;
      result.push_back({parts_[i].value, parts_[i].is_null, circuit.any(std::move(where))});
      where.clear();
    }
    return result;
  }

 private:
  struct Part {
    bool is_null;
    std::int64_t value;
    Lit where;
  };
  std::vector<Part> parts_;
};

/// Classes as one number: its bits, lowest first, between which two the values and 0 lie, and where it is
/// null.
struct ClassBits {
  std::vector<Lit> bits;
  std::int64_t low = 0;
  std::int64_t high = 0;
  Lit null = never;
};

inline ClassBits bits_of(Circuit& circuit, std::vector<ValueClass> const& classes) {
  ClassBits result;
  std::vector<std::vector<Lit>> by_bit(64);
  for (ValueClass const& one : classes) {
    if (one.is_null) result.null = circuit.either(result.null, one.where);
    if (one.is_null) continue;
    result.low = std::min(result.low, one.value);
    result.high = std::max(result.high, one.value);
    for (std::size_t b = 0; b < by_bit.size(); ++b)
      if ((static_cast<std::uint64_t>(one.value) >> b & 1U) != 0) by_bit[b].push_back(one.where);
  }
  for (std::vector<Lit>& where : by_bit) result.bits.push_back(circuit.any(std::move(where)));
  return result;
}

}  // namespace kanteling::rules::detail
