// SPDX-License-Identifier: Apache-2.0
#include "triage/completions.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "triage/unknown_values.hpp"

namespace kanteling::triage {
namespace {

using Outcome = Completions::Outcome;

constexpr std::size_t rules_max = 64;
constexpr std::size_t steps_max = 20'000;  // beyond, a policy is too wide to follow within one decision

bool same(rules::OutputValue const& a, rules::OutputValue const& b) {
  bool const no_value = a.is_null || a.is_unknown;
  if (no_value || b.is_null || b.is_unknown) return no_value == (b.is_null || b.is_unknown);
  return a.type == rules::Type::number ? whole_units(a) == whole_units(b) : a.value == b.value;
}

bool same(Outcome const& a, Outcome const& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](rules::OutputValue const& x, rules::OutputValue const& y) { return same(x, y); });
}

/// Follows the unknown variables one after another, as a decision diagram: from which rules are left, not from
/// which values led there. Two places from which the same follows are one node, and a variable of which every
/// value leads to the same place has none: so a variable decides exactly where it has a node.
class Diagram {
 public:
  Diagram(rules::Table const& table, rules::RowView row, std::vector<std::uint32_t> const& rules,
          std::vector<std::uint32_t> const& outputs, std::vector<UnknownVariable> const& variables)
      : table_(table), row_(row), rules_(rules), outputs_(outputs), variables_(variables), values_(variables.size()) {}

  /// False where there is too much to follow.
  bool build() {
    std::uint64_t const all = rules_.size() == rules_max ? ~std::uint64_t{0} : (std::uint64_t{1} << rules_.size()) - 1;
    root_ = follow(0, all);
    return steps_ <= steps_max;
  }

  std::vector<DecidingFact> deciding() const {
    std::vector<DecidingFact> facts;
    for (std::size_t v = 0; v < variables_.size(); ++v)
      if (has_node(v)) facts.push_back({variables_[v].variable, open_after(v)});
    std::sort(facts.begin(), facts.end(), [](auto const& a, auto const& b) { return a.variable < b.variable; });
    return facts;
  }

  std::vector<Outcome> take_outcomes() { return std::move(outcomes_); }

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
    if (std::all_of(next.begin(), next.end(), [&](std::int32_t n) { return n == next.front(); })) return next.front();
    for (std::size_t i = 0; i < nodes_.size(); ++i)
      if (nodes_[i].level == level && nodes_[i].next == next) return static_cast<std::int32_t>(i);
    nodes_.push_back({level, std::move(next)});
    return static_cast<std::int32_t>(nodes_.size() - 1);
  }

  std::int32_t outcome_of(std::uint64_t left) {
    Outcome outcome = several_fire(table_.hit_policy) ? fired(left) : read(left);
    for (std::size_t i = 0; i < outcomes_.size(); ++i)
      if (same(outcomes_[i], outcome)) return static_cast<std::int32_t>(i);
    outcomes_.push_back(std::move(outcome));
    return static_cast<std::int32_t>(outcomes_.size() - 1);
  }

  static Outcome fired(std::uint64_t left) {
    Outcome outcome;
    for (; left != 0; left &= left - 1)
      outcome.push_back({.type = rules::Type::boolean, .value = std::countr_zero(left)});
    return outcome;
  }

  /// What the one rule that fires says; nothing where rules contradict each other.
  Outcome read(std::uint64_t left) const {
    Outcome outcome;
    for (std::uint32_t const output : outputs_) outcome.push_back(value(left, output));
    return outcome;
  }

  rules::OutputValue value(std::uint64_t left, std::uint32_t output) const {
    if (left == 0) return rules::default_output(table_, output, row_);
    rules::OutputValue const none{.is_null = true};
    std::uint32_t const first = rules_[static_cast<std::size_t>(std::countr_zero(left))];
    if (table_.hit_policy == rules::HitPolicy::unique && std::popcount(left) > 1) return none;
    if (table_.hit_policy == rules::HitPolicy::any && !all_alike(left)) return none;
    return filled_in(table_.hit_policy == rules::HitPolicy::priority ? highest(left) : first, output);
  }

  bool all_alike(std::uint64_t left) const {
    std::uint32_t const first = table_.alike[rules_[static_cast<std::size_t>(std::countr_zero(left))]];
    for (; left != 0; left &= left - 1)
      if (table_.alike[rules_[static_cast<std::size_t>(std::countr_zero(left))]] != first) return false;
    return true;
  }

  std::uint32_t highest(std::uint64_t left) const {
    for (std::uint32_t const rule : table_.order)
      for (std::size_t i = 0; i < rules_.size(); ++i)
        if (rules_[i] == rule && (left >> i & 1U) != 0) return rule;
    return rules_.front();
  }

  /// The value of an output, with that of an unknown variable as it is filled in here.
  rules::OutputValue filled_in(std::uint32_t rule, std::uint32_t output) const {
    rules::TableOutput const& column = table_.outputs[output];
    rules::OutputEntry const& entry = column.entries[rule];
    rules::OutputValue result = rules::output_of(table_, rule, output, row_);
    if (!result.is_unknown) return result;
    for (std::size_t v = 0; v < variables_.size(); ++v) {
      if (variables_[v].variable != static_cast<std::uint32_t>(entry.value)) continue;
      result.is_unknown = false;
      result.is_null = !values_[v].has_value();
      if (result.is_null) return result;
      result.value = *values_[v];
      if (column.type == rules::Type::number) result.scale = entry.scale;
      if (column.type != rules::Type::text) return result;
      result.value = column.positions[entry.first + static_cast<std::uint64_t>(*values_[v])];
      result.text = column.values[static_cast<std::size_t>(result.value)];
    }
    return result;
  }

  bool has_node(std::size_t level) const {
    return std::any_of(nodes_.begin(), nodes_.end(), [level](Node const& node) { return node.level == level; });
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
      reached[static_cast<std::size_t>(~place)] = 1;
      return;
    }
    auto const at = static_cast<std::size_t>(place);
    if (seen[at] != 0) return;
    seen[at] = 1;
    Node const& node = nodes_[at];
    if (node.level == level) return reach(node.next[c], level, c, seen, reached);
    for (std::int32_t const next : node.next) reach(next, level, c, seen, reached);
  }

  rules::Table const& table_;
  rules::RowView row_;
  std::vector<std::uint32_t> const& rules_;
  std::vector<std::uint32_t> const& outputs_;
  std::vector<UnknownVariable> const& variables_;
  std::vector<std::optional<std::int64_t>> values_;
  std::vector<Node> nodes_;
  std::vector<Known> known_;
  std::vector<Outcome> outcomes_;
  std::int32_t root_ = 0;
  std::size_t steps_ = 0;
};

}  // namespace

std::optional<Completions> Completions::of(rules::Schema const& schema, rules::Table const& table, rules::RowView row,
                                           std::vector<std::uint32_t> const& rules,
                                           std::vector<std::uint32_t> const& outputs) {
  if (rules.size() > rules_max) return std::nullopt;
  std::vector<UnknownVariable> const variables = unknown_variables(schema, table, row, rules, outputs);
  Diagram diagram(table, row, rules, outputs, variables);
  if (!diagram.build()) return std::nullopt;
  Completions result;
  result.deciding_ = diagram.deciding();
  result.outcomes_ = diagram.take_outcomes();
  return result;
}

bool several_fire(rules::HitPolicy hit) {
  return hit == rules::HitPolicy::collect || hit == rules::HitPolicy::rule_order ||
         hit == rules::HitPolicy::output_order;
}

std::optional<rules::OutputValue> Completions::agreed(std::size_t output) const {
  rules::OutputValue const& first = outcomes_.front()[output];
  if (first.is_null || first.is_unknown) return std::nullopt;
  for (Outcome const& outcome : outcomes_)
    if (!same(outcome[output], first)) return std::nullopt;
  return first;
}

std::int64_t whole_units(rules::OutputValue const& value) {
  std::int64_t power = 1;
  for (std::uint8_t i = 0; i < value.scale; ++i) power *= 10;
  std::int64_t const quotient = value.value / power;
  return value.value % power < 0 ? quotient - 1 : quotient;
}

}  // namespace kanteling::triage
