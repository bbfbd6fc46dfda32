// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "planning/dice.hpp"
#include "planning/effort.hpp"
#include "planning/search_state.hpp"

namespace kanteling::planning::detail {

/// Solves parts of a state by looking through them: a few rows that trade with each other and all who stand
/// in them. Finds what needs more moves at once than a chain has.
class PartSearch {
 public:
  PartSearch(SearchState& state, Dice& dice);

  /// Improves part after part until so many in a row brought nothing. False when the effort ended.
  bool improve(int tries, Effort& effort);

 private:
  struct Mover {
    std::uint32_t mover = 0;
    std::uint32_t begin = 0;  ///< in choices_, the cheapest first
    std::uint32_t end = 0;
    double regret = 0;
  };

  bool improve_one();
  void pick_rows();
  void add_row(std::uint32_t row);
  void add_movers(std::uint32_t row);
  bool is_inside(std::uint32_t choice) const;
  void sum_ranges();
  double least_energy(std::size_t depth) const;
  void put(std::uint32_t choice, std::int64_t sign);
  bool look_through();

  SearchState& state_;
  SearchSpace const& space_;
  Dice& dice_;
  std::vector<std::uint32_t> rows_;
  std::vector<std::uint32_t> place_of_row_;  ///< per row: in rows_, or none
  std::vector<Mover> movers_;
  std::vector<std::uint32_t> choices_;
  std::vector<std::int64_t> used_;   ///< per row of rows_
  std::vector<std::int64_t> least_;  ///< per depth and row: what the movers from there on take at least
  std::vector<std::int64_t> most_;
  std::vector<double> excess_;  ///< per depth: of the movers before it
  std::vector<double> rest_;    ///< per depth: least excess of the movers from there on
  std::vector<std::uint32_t> tried_;
  std::vector<std::uint32_t> found_;
  std::int64_t nodes_ = 0;
};

}  // namespace kanteling::planning::detail
