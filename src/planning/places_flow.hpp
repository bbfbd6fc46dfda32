// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "planning/effort.hpp"
#include "planning/places_ways.hpp"

namespace kanteling::planning::detail {

/// The width of a window that shows all options.
inline constexpr std::int64_t all_options = far_away / 2;

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
  struct Way {
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
  std::int64_t cost_of(std::uint32_t option) const;
  std::int64_t value_of(std::uint32_t option) const;
  void choose_cheapest(Effort& effort);
  void fill_places();
  std::int64_t first_width() const;
  void open_window(Effort& effort);
  Move where_now(std::uint32_t position) const;
  void find_near(Effort& effort);
  std::int64_t find_near_of(std::uint32_t position);
  void add_mover(std::size_t near);
  std::int64_t reach() const;
  std::int64_t spread_since(std::vector<std::int64_t> const& before) const;

  bool find_distances(Effort& effort);
  void relax_sink(std::uint32_t node);
  std::int64_t relax(std::uint32_t node);
  void reach_node(std::uint32_t node, std::int64_t distance, std::int32_t hops);
  std::int64_t widest_before_jump() const;
  bool jump(Effort& effort);
  std::int64_t relax_far(std::uint32_t node);
  void move_prices();
  void send();
  bool send_one(std::uint32_t source);
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

  // What the windows are made of: groups with options of a loss of at most near_width_ under price_near_.
  std::int64_t near_width_ = 0;
  std::vector<std::int64_t> price_near_;
  std::vector<std::uint32_t> near_group_;  ///< position in the task's groups
  std::vector<std::uint32_t> near_begin_;  ///< per near group and one more
  std::vector<Move> near_;

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
  std::int64_t cut_ = 0;                ///< distances beyond it count as this
  std::vector<std::vector<Way>> ways_;  ///< per node: those that may be shortest
  std::vector<std::uint32_t> next_way_;
  bool sees_all_ways_ = false;
  std::vector<PlacesWay> far_ways_;  ///< while prices jump: all ways
  std::vector<Step> path_;
  std::vector<Label> queue_;
};

}  // namespace kanteling::planning::detail
