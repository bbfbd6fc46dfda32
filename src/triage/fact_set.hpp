// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "kanteling/people/facts.hpp"

namespace kanteling::triage {

/// Facts, each once. A decision gathers hundreds of them from its tables: marking them takes a tenth of the
/// time that sorting them takes.
class FactSet {
 public:
  void add(people::FactId id) { words_[id.index / 64] |= std::uint64_t{1} << (id.index % 64); }

  std::vector<people::FactId> ascending() const {
    int count = 0;
    for (std::uint64_t const word : words_) count += std::popcount(word);
    std::vector<people::FactId> facts;
    facts.reserve(static_cast<std::size_t>(count));
    for (std::uint32_t w = 0; w < words_.size(); ++w)
      for (std::uint64_t left = words_[w]; left != 0; left &= left - 1)
        facts.push_back({w * 64 + static_cast<std::uint32_t>(std::countr_zero(left))});
    return facts;
  }

 private:
  std::array<std::uint64_t, (people::fact_count + 63) / 64> words_ = {};
};

}  // namespace kanteling::triage
