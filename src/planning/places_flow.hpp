// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "planning/effort.hpp"
#include "planning/places_network.hpp"

namespace kanteling::planning::detail {

/// Marks a group that takes no option.
inline constexpr std::uint32_t no_option = std::numeric_limits<std::uint32_t>::max();

/// Some groups of a network, how many places there are for them and where the prices start.
struct PlacesTask {
  PlacesNetwork const* network = nullptr;
  std::span<std::uint32_t const> groups;
  std::span<std::int64_t const> capacity;  ///< per node
  std::int64_t waiting_cost = 0;
};

/// Brings the groups of a task to their cheapest places.
///
/// Under any prices every group first goes where it is cheapest; where that is too full, groups move on along
/// shortest paths until every node holds what it can and every node with a price is full. Paths go from node
/// to node: the way from p to q is as long as the least that a group at p loses by going to q. Each round
/// finds all distances, moves the prices by them and then sends groups along every way that costs nothing
/// more (blocking flow). The sink node stands for all places that are left: its price is that of nothing.
class PlacesFlow {
 public:
  PlacesFlow(PlacesTask const& task, std::vector<std::int64_t> price);

  /// False where the effort ended before: the groups then are not within the capacities.
  bool solve(Effort& effort);
  /// Sends away whom there is no room for, so that capacities hold.
  void make_room();

  /// Per node, 0 or more.
  std::vector<std::int64_t> prices() const;
  std::vector<std::uint32_t> const& chosen() const { return chosen_; }  ///< option per group of the task
  std::int64_t too_many() const;  ///< groups that stand where it is full

 private:
  /// An option that a group could be moved to within the window.
  struct Move {
    std::int64_t cost = 0;
    std::uint32_t node = 0;
    std::uint32_t option = 0;
  };
  /// One step of a path that is being tried. To or from the sink nobody moves.
  struct Step {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint32_t mover = 0;
    std::uint32_t move = 0;
  };
  struct Label {
    std::int64_t distance = 0;
    std::int32_t hops = 0;
    std::uint32_t node = 0;
    friend auto operator<=>(Label const&, Label const&) = default;
  };

  std::uint32_t sink() const { return static_cast<std::uint32_t>(capacity_.size()); }
  std::int64_t value_of(std::uint32_t option) const;
  void choose_cheapest(Effort& effort);
  void fill_places();
  std::int64_t first_width() const;
  void open_window(Effort& effort);
  void add_mover(std::uint32_t position, Move const& now);
  std::int64_t reach() const;

  bool find_distances(Effort& effort);
  std::int64_t relax(std::uint32_t node);
  void reach_node(std::uint32_t node, std::int64_t distance, std::int32_t hops);
  void move_prices();
  void send();
  bool send_one(std::uint32_t source);
  void skip(std::uint32_t node);
  bool leads_on(std::uint32_t from, std::uint32_t to) const;
  bool step_from_sink();
  bool step_from_node(std::uint32_t node);
  void walk_path();
  void move_member(Step const& step);

  PlacesTask task_;
  std::span<std::int64_t const> capacity_;
  std::vector<std::int64_t> price_;    ///< per node and sink
  std::vector<std::int64_t> excess_;   ///< per node and sink: groups too many; negative: too few
  std::vector<std::int64_t> taken_;    ///< per node: places that count as taken (flow to the sink)
  std::vector<std::uint32_t> chosen_;  ///< per group

  // The window: groups that could move at a loss of at most width_ under the prices that it was opened at.
  std::int64_t width_ = 0;
  std::vector<std::int64_t> price_then_;
  std::vector<std::uint32_t> mover_group_;  ///< per mover: position in the task's groups
  std::vector<std::uint32_t> move_begin_;   ///< per mover and one more
  std::vector<Move> moves_;
  std::vector<Move> now_;                            ///< per mover: where it is
  std::vector<std::uint32_t> place_in_;              ///< per mover: position in members_ of its node
  std::vector<std::vector<std::uint32_t>> members_;  ///< per node: movers

  // One round.
  std::vector<std::int64_t> distance_;  ///< per node and sink
  std::vector<std::int32_t> hops_;
  std::int64_t cut_ = 0;  ///< distances beyond it count as this
  std::vector<std::uint32_t> next_member_;
  std::vector<std::uint32_t> next_move_;
  std::vector<Step> path_;
  std::vector<Label> queue_;
};

}  // namespace kanteling::planning::detail
