// SPDX-License-Identifier: Apache-2.0
#include "triage/completions.hpp"

#include <algorithm>
#include <utility>

#include "triage/unknown_values.hpp"

namespace kanteling::triage {
namespace {

constexpr std::size_t rules_max = 64;
constexpr std::size_t steps_max = 20'000;  // beyond, a policy is too wide to follow within one decision

/// Follows the unknown variables one after another, as a decision diagram: from which rules are left, not
/// from which values led there. Two places from which the same follows are one node, and a variable of which
/// every value leads to the same place has none: so a variable decides exactly where it has a node.
class Diagram {
 public:
  Diagram(OutcomeReader const& reader, std::vector<UnknownVariable> const& variables)
      : reader_(reader), variables_(variables), values_(variables.size()) {}

  /// Of so many rules; false where there is too much to follow.
  bool build(std::size_t rules) {
    std::uint64_t const all = rules == rules_max ? ~std::uint64_t{0} : (std::uint64_t{1} << rules) - 1;
    root_ = follow(0, all);
    return steps_ <= steps_max;
  }

  std::vector<DecidingFact> deciding() const {
    std::vector<DecidingFact> facts;
    for (std::size_t v = 0; v < variables_.size(); ++v)
      if (has_node(v)) facts.push_back({variables_[v].variable, open_after(v)});
    std::sort(facts.begin(), facts.end(),
              [](auto const& a, auto const& b) { return a.variable < b.variable; });
    return facts;
  }

  std::vector<TableOutcome> take_outcomes() { return std::move(outcomes_); }

 private:
  struct Node {
    std::size_t level = 0;
    std::vector<std::int32_t> next;  ///< by class of the variable: a node, or ~ an outcome
  };
  struct Known {
    std::size_t level = 0;
    std::uint64_t left = 0;
    std::int32_t place = 0;
  };

  std::int32_t follow(std::size_t level, std::uint64_t left) {
    if (++steps_ > steps_max) return 0;
    if (level == variables_.size()) return ~outcome_of(left);
    // Values that are passed on are no part of what is remembered: these variables stand last.
    bool const remembers = level == 0 || !variables_[level - 1].passed_on;
    if (remembers)
      for (Known const& known : known_)
        if (known.level == level && known.left == left) return known.place;
    std::vector<std::int32_t> next;
    for (ValueClass const& one : variables_[level].classes) {
      values_[level] = one.value;
      next.push_back(follow(level + 1, left & one.rules));
    }
    std::int32_t const place = place_of(level, std::move(next));
    if (remembers) known_.push_back({level, left, place});
    return place;
  }

  std::int32_t place_of(std::size_t level, std::vector<std::int32_t> next) {
    if (std::all_of(next.begin(), next.end(), [&](std::int32_t n) { return n == next.front(); }))
      return next.front();
    for (std::size_t i = 0; i < nodes_.size(); ++i)
      if (nodes_[i].level == level && nodes_[i].next == next) return static_cast<std::int32_t>(i);
    nodes_.push_back({level, std::move(next)});
    return static_cast<std::int32_t>(nodes_.size() - 1);
  }

  std::int32_t outcome_of(std::uint64_t left) {
    TableOutcome outcome = reader_.read(left, values_);
    for (std::size_t i = 0; i < outcomes_.size(); ++i)
      if (same(outcomes_[i], outcome)) return static_cast<std::int32_t>(i);
    results_.push_back(result_of(left));
    outcomes_.push_back(std::move(outcome));
    return static_cast<std::int32_t>(outcomes_.size() - 1);
  }

  /// Which of the results that are counted an outcome is: those that differ only in a value passed on are
  /// one.
  std::size_t result_of(std::uint64_t left) {
    bool const is_its_own = variables_.empty() || !variables_.back().passed_on;
    if (is_its_own) return outcomes_.size();
    TableOutcome shape = reader_.shape(left);
    for (std::size_t i = 0; i < shapes_.size(); ++i)
      if (same_shape(shapes_[i], shape)) return i;
    shapes_.push_back(std::move(shape));
    return shapes_.size() - 1;
  }

  bool has_node(std::size_t level) const {
    return std::any_of(nodes_.begin(), nodes_.end(),
                       [level](Node const& node) { return node.level == level; });
  }

  std::uint32_t open_after(std::size_t level) const {
    std::size_t most = 0;
    for (std::size_t c = 0; c < variables_[level].classes.size(); ++c) {
      std::vector<char> seen(nodes_.size());
      std::vector<char> reached(outcomes_.size());
      reach(root_, level, c, seen, reached);
      most = std::max(most, static_cast<std::size_t>(std::count(reached.begin(), reached.end(), 1)));
    }
    return static_cast<std::uint32_t>(most);
  }

  /// Marks what follows from a place where the variable of `level` has its class `c`.
  void reach(std::int32_t place, std::size_t level, std::size_t c, std::vector<char>& seen,
             std::vector<char>& reached) const {
    if (place < 0) {
      reached[results_[static_cast<std::size_t>(~place)]] = 1;
      return;
    }
    auto const at = static_cast<std::size_t>(place);
    if (seen[at] != 0) return;
    seen[at] = 1;
    Node const& node = nodes_[at];
    if (node.level == level) return reach(node.next[c], level, c, seen, reached);
    for (std::int32_t const next : node.next) reach(next, level, c, seen, reached);
  }

  OutcomeReader const& reader_;
  std::vector<UnknownVariable> const& variables_;
  OutcomeReader::Values values_;
  std::vector<Node> nodes_;
  std::vector<Known> known_;
  std::vector<TableOutcome> outcomes_;
  std::vector<TableOutcome> shapes_;       ///< results, with what is passed on left unknown
  std::vector<std::size_t> results_;  ///< by outcome: position of its shape
  std::int32_t root_ = 0;
  std::size_t steps_ = 0;
};

}  // namespace

std::optional<Completions> Completions::of(rules::Schema const& schema, rules::Table const& table,
                                           rules::RowView row, std::span<std::uint32_t const> rules,
                                           Reading const& reading) {
  if (rules.size() > rules_max) return std::nullopt;
  std::vector<UnknownVariable> const variables = unknown_variables(schema, table, row, rules, reading);
  OutcomeReader const reader(table, row, rules, reading, variables);
  Diagram diagram(reader, variables);
  if (!diagram.build(rules.size())) return std::nullopt;
  Completions result;
  result.deciding_ = diagram.deciding();
  result.outcomes_ = diagram.take_outcomes();
  return result;
}

std::optional<rules::OutputValue> Completions::agreed(std::size_t output) const {
  rules::OutputValue const& first = outcomes_.front()[output];
  if (first.is_null || first.is_unknown) return std::nullopt;
  for (TableOutcome const& outcome : outcomes_)
    if (!same({outcome[output]}, {first})) return std::nullopt;
  return first;
}

}  // namespace kanteling::triage
