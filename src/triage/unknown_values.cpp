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

/// Two values of a variable that an output passes on, in different whole units; one where there are no more.
/// Two are enough: a literal or another variable is equal to one of them at most, so results that differ at
/// some value of the range differ at one of these.
std::vector<std::int64_t> two_of(Range range, std::int64_t unit) {
  std::vector<std::int64_t> values{range.low};
  std::int64_t const within = range.low % unit + (range.low % unit < 0 ? unit : 0);
  std::int64_t const step = unit - within;
  if (range.low <= highest - step && range.low + step <= range.high) values.push_back(range.low + step);
  return values;
}

/// Of the amounts in a range, those that count where only so much is left; any of them where none does.
Range counted(Range range, std::optional<std::int64_t> remaining, std::int64_t unit) {
  if (!remaining || *remaining > highest / unit) return range;
  Range const within{std::max(range.low, std::int64_t{0}), std::min(range.high, *remaining * unit)};
  return within.empty() ? Range{range.low, range.low} : within;
}

class Gatherer {
 public:
  Gatherer(std::span<std::uint32_t const> rules, std::optional<std::int64_t> remaining)
      : rules_(rules), remaining_(remaining) {}

  UnknownVariable gather(rules::Variable const& variable, std::uint32_t at, rules::TableColumn const* column,
                         bool passed_on, std::size_t words) const {
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

  void add_range(UnknownVariable& to, rules::Variable const& variable, std::uint64_t rules, Range range) const {
    if (!to.passed_on) return add(to, {rules, range.low});
    std::int64_t const unit = unit_of(variable);
    for (std::int64_t const value : two_of(counted(range, remaining_, unit), unit))
      to.classes.push_back({rules, value});
  }

  /// Where the value itself does not count, all with the same rules are one class.
  static void add(UnknownVariable& to, ValueClass const& one) {
    if (!to.passed_on)
      for (ValueClass const& other : to.classes)
        if (other.rules == one.rules) return;
    to.classes.push_back(one);
  }

  std::span<std::uint32_t const> rules_;
  std::optional<std::int64_t> remaining_;
};

std::vector<std::uint32_t> unknown_passed_on(rules::Table const& table, rules::RowView row,
                                             std::span<std::uint32_t const> rules,
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
                                               rules::RowView row, std::span<std::uint32_t const> rules,
                                               Reading const& reading) {
  std::vector<std::uint32_t> const passed_on = unknown_passed_on(table, row, rules, reading.outputs);
  Gatherer const gatherer(rules, reading.remaining);
  std::vector<UnknownVariable> all;
  auto const is_passed_on = [&](std::uint32_t v) {
    return std::binary_search(passed_on.begin(), passed_on.end(), v);
  };
  for (rules::TableColumn const& column : table.columns) {
    if (!row.is_unknown(column.variable) || is_passed_on(column.variable)) continue;
    UnknownVariable found =
        gatherer.gather(schema[column.variable], column.variable, &column, false, table.words);
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
