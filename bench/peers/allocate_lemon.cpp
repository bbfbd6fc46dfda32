// SPDX-License-Identifier: Apache-2.0
#include "peers/allocate_lemon.hpp"

#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <algorithm>

namespace peers {
namespace {

using Graph = lemon::SmartDigraph;

/// A flow from each request over its options to the limits; who finds no room goes over a dear arc of its
/// own.
template <class Algorithm>
FlowAnswer least_cost(PlacesFlow const& flow) {
  auto const requests = static_cast<std::int64_t>(flow.option_begin.size()) - 1;
  Graph graph;
  graph.reserveNode(static_cast<int>(requests) + static_cast<int>(flow.room.size()) + 1);
  graph.reserveArc(static_cast<int>(flow.cost.size()) + static_cast<int>(flow.room.size()) +
                   static_cast<int>(requests));
  Graph::ArcMap<std::int64_t> cost(graph);
  Graph::ArcMap<std::int64_t> room(graph);
  auto const arc = [&](Graph::Node from, Graph::Node to, std::int64_t arc_cost, std::int64_t arc_room) {
    Graph::Arc const added = graph.addArc(from, to);
    cost[added] = arc_cost;
    room[added] = arc_room;
    return added;
  };
  Graph::Node const end = graph.addNode();
  std::vector<Graph::Node> limits;
  for (std::int64_t const most : flow.room) {
    limits.push_back(graph.addNode());
    arc(limits.back(), end, 0, std::min(most, requests));
  }
  Graph::NodeMap<std::int64_t> supply(graph, 0);
  std::vector<Graph::Arc> waiting;
  for (std::size_t g = 0; g + 1 < flow.option_begin.size(); ++g) {
    Graph::Node const group = graph.addNode();
    supply[group] = 1;
    for (std::size_t o = flow.option_begin[g]; o < flow.option_begin[g + 1]; ++o)
      arc(group, limits[flow.limit_of_option[o]], flow.cost[o], 1);
    waiting.push_back(arc(group, end, flow.dear, 1));
  }
  supply[end] = -requests;
  Algorithm algorithm(graph);
  algorithm.upperMap(room).costMap(cost).supplyMap(supply).run();
  FlowAnswer answer;
  for (Graph::Arc const arc_of_group : waiting) answer.unplaced += algorithm.flow(arc_of_group);
  answer.cost = algorithm.template totalCost<std::int64_t>() - answer.unplaced * flow.dear;
  return answer;
}

}  // namespace

FlowAnswer lemon_network_simplex(PlacesFlow const& flow) {
  return least_cost<lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>>(flow);
}

FlowAnswer lemon_cost_scaling(PlacesFlow const& flow) {
  return least_cost<lemon::CostScaling<Graph, std::int64_t, std::int64_t>>(flow);
}

}  // namespace peers
