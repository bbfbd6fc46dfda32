// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "planning/dice.hpp"
#include "planning/effort.hpp"
#include "planning/search_state.hpp"

namespace kanteling::planning::detail {

/// Brings a state down to where no chain of moves helps: a mover is taken out, another fills the room it
/// left, a third the room of the second, and so on; after each the first looks for its best place.
class Chains {
 public:
  Chains(SearchState& state, Dice& dice);

  /// False when the effort ended.
  bool descend(Effort& effort);
  /// Penalties rise where a row is exceeded, and fall where none is: the search stays near what just fits.
  void weigh();

 private:
  struct Step {
    std::uint32_t mover = 0;
    std::uint32_t from = 0;
    std::uint32_t to = 0;
  };
  /// The best that filling the room at `home` can bring, with the first mover out.
  struct Filling {
    Step step = {};
    double change = 0;  ///< of the filler alone
    double closed = 0;  ///< with the first mover in its best place after it
    std::uint32_t place = 0;
  };

  struct Place {
    double change = std::numeric_limits<double>::infinity();
    std::uint32_t choice = std::numeric_limits<std::uint32_t>::max();
  };

  bool improve(std::uint32_t mover);
  bool improve_from(std::uint32_t mover, std::uint32_t from);
  bool settle_place(std::uint32_t mover, Filling& best);
  void best_place(std::uint32_t mover, double& change, std::uint32_t& place);
  bool fill(std::uint32_t mover, std::uint32_t home, Filling& deepest, Filling& best);
  bool is_out(std::uint32_t mover) const;

  SearchState& state_;
  SearchSpace const& space_;
  Dice& dice_;
  std::vector<std::vector<std::uint32_t>> choices_at_;  ///< per home: choices
  std::vector<std::uint32_t> mover_of_choice_;
  std::vector<std::uint32_t> place_at_;  ///< per home: the first mover's choice there
  Place first_;                          ///< the first mover's best place
  Place second_;                         ///< and the next
  std::vector<Step> steps_;
  std::vector<double> weight_;
  std::int64_t looked_ = 0;
};

}  // namespace kanteling::planning::detail
