// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "planning/chains.hpp"

namespace kanteling::planning::detail {

/// A few good and different states, and new starts between two of them: what good plans have in common is
/// kept, the rest is decided anew (path relinking).
class Pool {
 public:
  static constexpr std::size_t kept_most = 24;

  explicit Pool(SearchState& state) : state_(state) {}

  /// Takes up the present choices if they are better than the worst kept and none of the kept.
  void offer();
  /// Moves the state to between two of the kept states; where these are nearly the same, shakes one.
  void start_between(Dice& dice);
  /// Moves a few movers anywhere.
  void shake(Dice& dice);
  /// Moves every mover to a choice near its best: a start that owes nothing to those before.
  void scatter(Dice& dice, double temperature);
  std::size_t size() const { return kept_.size(); }
  bool is_full() const { return kept_.size() == kept_most; }

 private:
  struct Kept {
    std::vector<std::uint32_t> choices;
    double energy = 0;
  };
  void weigh_again();
  void walk_to(std::vector<std::uint32_t> const& goal);

  SearchState& state_;
  std::vector<Kept> kept_;
};

}  // namespace kanteling::planning::detail
