// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: what a search has settled already.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kanteling::rules::detail {

/// A set of keys of the same number of words. When it is full it takes no more: a search is then slower,
/// never wrong.
class Settled {
 public:
  explicit Settled(std::size_t words) : words_(words), slots_(64, 0) {}

  bool has(std::uint64_t const* key) const { return slots_[slot_of(key)] != 0; }

  void add(std::uint64_t const* key) {
    if (keys_.size() + words_ > words_max) return;
    std::size_t const slot = slot_of(key);
    if (slots_[slot] != 0) return;
    keys_.insert(keys_.end(), key, key + words_);
    slots_[slot] = ++count_;
    if (2 * std::size_t{count_} > slots_.size()) grow();
  }

 private:
  static constexpr std::size_t words_max = std::size_t{1} << 23U;  // 64 MiB

  std::uint64_t const* key_at(std::uint32_t number) const { return keys_.data() + (number - 1) * words_; }

  /// Where the key is, or would be.
  std::size_t slot_of(std::uint64_t const* key) const {
    std::uint64_t hash = 0;
    for (std::size_t w = 0; w < words_; ++w) {
      hash = (hash ^ key[w]) * 0x9E3779B97F4A7C15U;  // odd, and far from regular: the golden ratio in 64 bits
      hash ^= hash >> 29U;
    }
    std::size_t const mask = slots_.size() - 1;
    std::size_t slot = hash & mask;
    while (slots_[slot] != 0 && !std::equal(key, key + words_, key_at(slots_[slot])))
      slot = (slot + 1) & mask;
    return slot;
  }

  void grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (std::uint32_t number = 1; number <= count_; ++number) slots_[slot_of(key_at(number))] = number;
  }

  std::size_t words_;
  std::uint32_t count_ = 0;
  std::vector<std::uint64_t> keys_;
  std::vector<std::uint32_t> slots_;  ///< 0, or the number of a key; a power of two of them
};

}  // namespace kanteling::rules::detail
