// SPDX-License-Identifier: Apache-2.0
#include "triage/unknown_values.hpp"

#include <algorithm>
#include <limits>

namespace kanteling::triage {
namespace {

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();

/// The values from `low` to `high`, both included.
struct Range {
  std::int64_t low = lowest;
  std::int64_t high = highest;
  bool empty() const { return low > high; }
};

Range values_of(rules::Variable const& variable) {
  if (variable.type == rules::Type::boolean) return {0, 1};
  if (variable.type == rules::Type::text) return {0, static_cast<std::int64_t>(variable.values.size()) - 1};
  return {};
}

Range segment(rules::TableColumn const& column, std::size_t s, Range within) {
  if (s > 0) within.low = std::max(within.low, column.cuts[s - 1]);
  if (s < column.cuts.size()) within.high = std::min(within.high, column.cuts[s] - 1);
  return within;
}

std::int64_t unit_of(rules::Variable const& variable) {
  std::int64_t unit = 1;
  if (variable.type == rules::Type::number)
    for (std::uint8_t i = 0; i < variable.scale; ++i) unit *= 10;
  return unit;
}

/// Picks values of a variable that an output passes on: where a range has many values, two that no literal and no
/// other variable has, for whatever differs at another value differs at one of these too; else all of them.
class PassedOnValues {
 public:
  PassedOnValues(rules::Table const& table, std::vector<std::uint32_t> const& rules,
                 std::vector<std::uint32_t> const& outputs) {
    for (std::uint32_t const o : outputs)
      for (std::uint32_t const rule : rules) note(table.outputs[o], table.outputs[o].entries[rule]);
  }

  std::vector<std::int64_t> pick(Range range, std::int64_t unit, bool all) {
    std::vector<std::int64_t> const candidates = candidates_in(range, unit, all);
    if (all) return candidates;
    std::vector<std::int64_t> free;
    for (std::int64_t const value : candidates)
      if (free.size() < 2 && !is_taken(floor_of(value, unit))) free.push_back(value);
    if (free.size() < 2) free = candidates;
    for (std::int64_t const value : free) taken_.push_back(floor_of(value, unit));
    return free;
  }

 private:
  static std::int64_t floor_of(std::int64_t value, std::int64_t unit) {
    return value / unit - (value % unit < 0 ? 1 : 0);
  }

  void note(rules::TableOutput const& output, rules::OutputEntry const& entry) {
    if (entry.from_input || entry.is_null) return;
    std::int64_t unit = 1;
    if (output.type == rules::Type::number)
      for (std::uint8_t i = 0; i < output.scale; ++i) unit *= 10;
    taken_.push_back(floor_of(entry.value, unit));
  }

  bool is_taken(std::int64_t units) const { return std::find(taken_.begin(), taken_.end(), units) != taken_.end(); }

  /// More values than are taken, or all that count: the first, the last and the whole units between them.
  std::vector<std::int64_t> candidates_in(Range range, std::int64_t unit, bool all) const {
    // Beyond this no amount is one, and none could be scaled.
    constexpr std::int64_t far = 1'000'000'000'000;
    Range const near{std::max(range.low, -far), std::min(range.high, far)};
    if (!near.empty()) range = near;
    std::vector<std::int64_t> values;
    values.push_back(range.low);
    std::size_t const enough = all ? std::numeric_limits<std::size_t>::max() : taken_.size() + 4;
    for (std::int64_t units = floor_of(range.low, unit) + 1;
         units <= floor_of(range.high, unit) && values.size() < enough; ++units)
      values.push_back(units * unit);
    if (values.back() != range.high) values.push_back(range.high);
    return values;
  }

  std::vector<std::int64_t> taken_;
};

class Gatherer {
 public:
  Gatherer(rules::Table const& table, std::vector<std::uint32_t> const& rules,
           std::vector<std::uint32_t> const& outputs)
      : rules_(rules), values_(table, rules, outputs) {}

  UnknownVariable gather(rules::Variable const& variable, std::uint32_t at, rules::TableColumn const* column,
                         bool passed_on, std::size_t words) {
    UnknownVariable found{at, passed_on, {}};
    Range const all = values_of(variable);
    if (column == nullptr) {
      if (!all.empty()) add_range(found, variable, all_rules(), all);
      found.classes.push_back({all_rules(), {}});
      return found;
    }
    for (std::size_t s = 0; s <= column->cuts.size(); ++s)
      if (Range const range = segment(*column, s, all); !range.empty())
        add_range(found, variable, rules_in(column->segments.data() + s * words), range);
    add(found, {rules_in(column->on_null.data()), {}});
    return found;
  }

 private:
  std::uint64_t all_rules() const {
    return rules_.size() == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << rules_.size()) - 1;
  }

  std::uint64_t rules_in(std::uint64_t const* bits) const {
    std::uint64_t result = 0;
    for (std::size_t i = 0; i < rules_.size(); ++i)
      result |= (bits[rules_[i] / 64] >> (rules_[i] % 64) & 1U) << i;
    return result;
  }

  void add_range(UnknownVariable& to, rules::Variable const& variable, std::uint64_t rules, Range range) {
    if (!to.passed_on) return add(to, {rules, range.low});
    bool const few = variable.type == rules::Type::boolean || variable.type == rules::Type::text;
    for (std::int64_t const value : values_.pick(range, unit_of(variable), few)) to.classes.push_back({rules, value});
  }

  /// Where the value itself does not count, all with the same rules are one class.
  static void add(UnknownVariable& to, ValueClass const& one) {
    if (!to.passed_on)
      for (ValueClass const& other : to.classes)
        if (other.rules == one.rules) return;
    to.classes.push_back(one);
  }

  std::vector<std::uint32_t> const& rules_;
  PassedOnValues values_;
};

std::vector<std::uint32_t> unknown_passed_on(rules::Table const& table, rules::RowView row,
                                             std::vector<std::uint32_t> const& rules,
                                             std::vector<std::uint32_t> const& outputs) {
  std::vector<std::uint32_t> variables;
  for (std::uint32_t const o : outputs)
    for (std::uint32_t const rule : rules) {
      rules::OutputEntry const& entry = table.outputs[o].entries[rule];
      auto const variable = static_cast<std::uint32_t>(entry.value);
      if (entry.from_input && row.is_unknown(variable)) variables.push_back(variable);
    }
  std::sort(variables.begin(), variables.end());
  variables.erase(std::unique(variables.begin(), variables.end()), variables.end());
  return variables;
}

}  // namespace

std::vector<UnknownVariable> unknown_variables(rules::Schema const& schema, rules::Table const& table,
                                               rules::RowView row, std::vector<std::uint32_t> const& rules,
                                               std::vector<std::uint32_t> const& outputs) {
  std::vector<std::uint32_t> const passed_on = unknown_passed_on(table, row, rules, outputs);
  Gatherer gatherer(table, rules, outputs);
  std::vector<UnknownVariable> all;
  auto const is_passed_on = [&](std::uint32_t v) { return std::binary_search(passed_on.begin(), passed_on.end(), v); };
  for (rules::TableColumn const& column : table.columns) {
    if (!row.is_unknown(column.variable) || is_passed_on(column.variable)) continue;
    UnknownVariable found = gatherer.gather(schema[column.variable], column.variable, &column, false, table.words);
    if (found.classes.size() > 1) all.push_back(std::move(found));
  }
  for (std::uint32_t const variable : passed_on) {
    rules::TableColumn const* column = nullptr;
    for (rules::TableColumn const& c : table.columns)
      if (c.variable == variable) column = &c;
    all.push_back(gatherer.gather(schema[variable], variable, column, true, table.words));
  }
  return all;
}

}  // namespace kanteling::triage
