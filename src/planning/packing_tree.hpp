// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <utility>
#include <vector>

#include "planning/effort.hpp"
#include "planning/packing_bound.hpp"

namespace kanteling::planning::detail {

/// Looks through a packing depth first, wherever the bound leaves a better plan possible. Can be left and
/// gone on with.
class PackingTree {
 public:
  /// Looks for what costs less than `best`. The nearer that is to the bound, the less is left to look
  /// through. `root_rounds`: how often it is raised before the first branch.
  PackingTree(Packing packing, std::int64_t best, int root_rounds);

  bool is_possible() const { return bound_.is_possible(); }
  /// Goes on for about so much work; true when nothing is left to look through.
  bool look(std::int64_t work, Effort& effort);
  /// Proven least cost, of what is below `best`: known once the tree has branched.
  std::int64_t bound_of_all() const { return bound_of_all_; }
  /// What each job pays where that was proven.
  Packing const& packing() const { return packing_; }
  std::vector<double> const& pays() const { return packing_.pays; }
  /// A better plan is known: only what costs less is looked for from now on.
  void set_best(std::int64_t best) { bound_.set_best(best); }
  std::int64_t best() const { return bound_.best(); }
  /// Per mover of the space the position of its choice in the best plan found; empty where none was.
  std::vector<std::int32_t> const& positions() const { return positions_; }

 private:
  /// A job whose items are tried one after the other, the least above the bound first.
  struct Branching {
    std::vector<std::uint32_t> items;
    std::size_t next = 0;
    std::size_t mark = 0;
    std::vector<std::int32_t> payments;
    std::vector<std::int64_t> lowest;  ///< per item, in parts
  };

  bool begin(Effort& effort);
  bool leave_only(Branching const& level, std::size_t which);
  void descend(int steps, double length);
  void branch();
  void dive(Effort& effort);
  std::pair<std::int64_t, std::uint32_t> least_above(std::uint32_t job) const;
  void take_whole();
  std::uint32_t pick_job() const;
  bool tell(Effort& effort);

  Packing packing_;
  PackingBound bound_;
  std::vector<Branching> branchings_;
  std::size_t depth_ = 0;
  int root_rounds_;
  int node_steps_ = 0;
  bool is_begun_ = false;
  bool is_done_ = false;
  std::vector<std::int32_t> positions_;
  std::int64_t bound_of_all_ = std::numeric_limits<std::int64_t>::min();
  std::int64_t told_ = 0;
};

}  // namespace kanteling::planning::detail
