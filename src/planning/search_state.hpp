// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "planning/search_space.hpp"

namespace kanteling::planning::detail {

/// A row as the search sees it. With nothing exceeded the energy of all rows and the excess of all choices
/// together are exactly what the plan costs above the bound.
struct SearchRow {
  std::int64_t used = 0;
  std::int64_t most = 0;
  double idle_cost = 0;    ///< per unit left: the row's price
  double excess_cost = 0;  ///< per unit exceeded
  double broken_cost = 0;  ///< once, of a row that is exceeded
  bool is_hard = true;

  bool is_broken_at(std::int64_t use) const { return is_hard && use > most; }
  double energy_at(std::int64_t use) const {
    auto const over = static_cast<double>(use - most);
    return use > most ? excess_cost * over + broken_cost : -idle_cost * over;
  }
};

/// Which choice each mover has now, what the rows hold, and the best plan seen that holds every row.
class SearchState {
 public:
  SearchState(SearchSpace const& space, std::vector<RowLimit> const& rows, std::vector<double> const& price);

  SearchSpace const& space() const { return *space_; }
  std::size_t chosen(std::size_t mover) const { return chosen_[mover]; }
  SearchRow const& row(std::size_t r) const { return rows_[r]; }
  std::vector<std::uint32_t> const& broken() const { return broken_; }
  /// Positions in space().take of what the present choices take of a row.
  std::vector<std::uint32_t> const& members(std::size_t r) const { return members_[r]; }
  bool is_open(std::size_t r) const { return is_counted_[r] != 0; }

  /// Choices' excess and rows' energy, the settled groups included.
  double energy() const { return energy_; }
  /// What the energy would change by if `mover` took `to`.
  double change(std::size_t mover, std::size_t to) const { return change_between(chosen_[mover], to); }
  double change_between(std::size_t from, std::size_t to) const;

  /// Moves the use of rows alone, to try what could follow; undone by the opposite.
  void lean(std::size_t from, std::size_t to);
  /// Takes the choice for good; `change` is what `change()` said.
  void move(std::size_t mover, std::size_t to, double change);

  /// Penalties of the hard rows in units of mean cost per mean take; `fixed` mean takes more for any excess.
  void set_penalty(double weight, double fixed);
  void set_row_penalty(std::size_t r, double excess_cost, double broken_cost);
  /// Sums the energy anew: after penalties changed, and against drift.
  void sum_energy();

  /// Notes the present plan if it is the best one that holds every row.
  void note();
  bool has_best() const { return best_energy_ < std::numeric_limits<double>::infinity(); }
  double best_energy() const { return best_energy_; }
  std::vector<std::uint32_t> const& best() const { return best_; }
  void forget_best() { best_energy_ = std::numeric_limits<double>::infinity(); }
  /// Goes back to the given choices.
  void go_to(std::vector<std::uint32_t> const& choices);
  void go_to_best() { go_to(std::vector<std::uint32_t>(best_)); }

  [[nodiscard]] Plan plan_of(std::vector<std::uint32_t> const& choices) const;
  std::vector<std::uint32_t> const& choices() const { return chosen_; }

 private:
  void use(std::uint32_t r, std::int64_t amount);
  void join(std::uint32_t t);
  void leave(std::uint32_t t);

  SearchSpace const* space_;
  std::vector<SearchRow> rows_;
  std::vector<char> is_counted_;
  std::vector<std::uint32_t> chosen_;
  std::vector<std::vector<std::uint32_t>> members_;
  std::vector<std::uint32_t> place_of_take_;
  std::vector<std::uint32_t> broken_;
  std::vector<std::uint32_t> place_of_broken_;
  double energy_ = 0;
  double best_energy_ = std::numeric_limits<double>::infinity();
  std::vector<std::uint32_t> best_;
  std::vector<std::uint32_t> changed_;  ///< movers that may differ from best_
  std::vector<char> is_changed_;
};

}  // namespace kanteling::planning::detail
