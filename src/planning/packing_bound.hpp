// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "planning/knapsack.hpp"
#include "planning/packing.hpp"

namespace kanteling::planning::detail {

/// A bound on a packing that is above that of prices: what each job pays for being placed, less what the rows
/// gain by filling themselves to the unit. In whole numbers: payments are in parts of a cost unit.
///
/// Items that no better plan can have are ruled out, jobs with one item left are settled; both can be undone.
class PackingBound {
 public:
  /// `best`: what the best known plan costs.
  PackingBound(Packing const& packing, std::int64_t best);

  /// Too large numbers for the tables.
  bool is_possible() const { return parts_ > 0; }
  std::int64_t parts() const { return parts_; }

  enum class Verdict { open, shut, whole };
  /// Raises the bound in so many steps and rules out what it can; `shut` where no better plan is left,
  /// `whole` where the rows' fillings place every job once: then nothing here is better than
  /// plan_positions().
  Verdict raise(int steps, double length);

  bool settle(std::uint32_t item);    ///< false where there is no room for it
  bool rule_out(std::uint32_t item);  ///< false where its job has no place left
  std::size_t mark() const { return trail_.size(); }
  void undo(std::size_t mark);

  void set_best(std::int64_t best) { best_ = best; }
  std::int64_t best() const { return best_; }
  /// Proven least cost of what is left.
  std::int64_t bound() const;
  /// Of an item that is left: about what plans with it cost at least above bound, in parts of a unit.
  std::int64_t above(std::uint32_t item) const { return above_[item]; }
  bool is_left(std::uint32_t item) const { return is_left_[item] != 0; }
  bool is_settled(std::uint32_t job) const { return settled_[job] != nowhere; }
  std::size_t left() const { return left_; }
  std::int64_t lower() const { return lower_; }  ///< in parts
  std::int64_t parts_below_best() const { return best_ * parts_ - lower_; }
  std::int64_t parts_of_better() const { return (best_ - 1) * parts_; }

  std::vector<std::int32_t> const& payments() const { return pays_; }
  void set_payments(std::vector<std::int32_t> const& pays) { pays_ = pays; }
  /// Per job the item that the fillings have, and what they cost; where raise() said `whole`.
  std::vector<std::uint32_t> const& placed() const { return placed_; }
  std::int64_t cost_placed() const;
  std::int64_t looked() const { return knapsack_.looked() + looked_; }

 private:
  static constexpr std::uint32_t nowhere = 0xFFFFFFFF;
  struct Change {
    std::uint32_t item = 0;
    bool is_settling = false;
  };

  void fill_rows(bool with_losses, std::int64_t limit);
  void fill_row(std::size_t row, bool with_losses, std::int64_t limit);
  void place_free(bool with_losses);
  void note_placed(std::uint32_t item);
  bool is_beyond(std::int64_t above) const;
  bool rule_out_dear();
  bool rule_out_of(std::uint32_t job);
  void step(double length);

  Packing const& packing_;
  std::int64_t parts_ = 0;  ///< of a cost unit
  std::int64_t best_ = 0;
  std::vector<std::int32_t> pays_;      ///< per job
  std::vector<std::uint32_t> settled_;  ///< per job: its item
  std::vector<std::uint8_t> is_left_;   ///< per item
  std::vector<std::uint32_t> choices_;  ///< per job: items left
  std::vector<std::uint8_t> has_two_in_a_row_;  ///< per job
  std::vector<std::int32_t> room_;      ///< per row
  std::vector<Knapsack::Hint> hints_;   ///< per row
  std::int64_t settled_cost_ = 0;       ///< in units
  std::size_t left_ = 0;
  std::vector<Change> trail_;
  std::int64_t lower_ = 0;           ///< in parts
  std::vector<std::int64_t> above_;  ///< per item
  std::vector<std::int32_t> times_;  ///< per job: how often it is placed
  std::vector<std::uint32_t> placed_;
  std::vector<double> direction_;
  std::vector<std::uint32_t> row_items_;
  std::vector<KnapsackItem> row_knapsack_;
  std::vector<std::int64_t> loss_out_;  ///< per job: of not being where the fillings have it
  Knapsack knapsack_;
  std::int64_t looked_ = 0;
};

}  // namespace kanteling::planning::detail
