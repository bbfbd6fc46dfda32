// SPDX-License-Identifier: Apache-2.0
#include "triage/table_outcome.hpp"

#include <algorithm>
#include <bit>
#include <string_view>

namespace kanteling::triage {
namespace {

bool same(rules::OutputValue const& a, rules::OutputValue const& b) {
  bool const no_value = a.is_null || a.is_unknown;
  if (no_value || b.is_null || b.is_unknown) return no_value == (b.is_null || b.is_unknown);
  if (a.type == rules::Type::text) return a.text == b.text;
  return a.type == rules::Type::number ? whole_units(a) == whole_units(b) : a.value == b.value;
}

TableOutcome fired(std::uint64_t left) {
  TableOutcome outcome;
  for (; left != 0; left &= left - 1)
    outcome.push_back({.type = rules::Type::boolean, .value = std::countr_zero(left)});
  return outcome;
}

}  // namespace

bool same(TableOutcome const& a, TableOutcome const& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](rules::OutputValue const& x, rules::OutputValue const& y) { return same(x, y); });
}

bool same_shape(TableOutcome const& a, TableOutcome const& b) {
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i)
    if (a[i].is_unknown != b[i].is_unknown) return false;
  return same(a, b);
}

OutcomeReader::OutcomeReader(rules::Table const& table, rules::RowView row, std::span<std::uint32_t const> rules,
                             Reading const& reading, std::vector<UnknownVariable> const& variables)
    : table_(table), row_(row), rules_(rules), reading_(reading), variables_(variables) {
  for (std::size_t i = 0; i < reading.outputs.size(); ++i) {
    std::string_view const name = table.outputs[reading.outputs[i]].name;
    if (name == "verdict") verdict_ = i;
    if (name == "amount") amount_ = i;
  }
}

/// What the one rule that fires says; nothing where rules contradict each other.
TableOutcome OutcomeReader::read_all(std::uint64_t left, Values const* values) const {
  if (several_fire(table_.hit_policy)) return fired(left);
  TableOutcome outcome;
  outcome.reserve(reading_.outputs.size());
  for (std::uint32_t const output : reading_.outputs) outcome.push_back(value(left, output, values));
  if (reading_.remaining && verdict_ && amount_) count_what_remains(outcome);
  return outcome;
}

/// An amount without the verdict that something is contributed is not looked at.
void OutcomeReader::count_what_remains(TableOutcome& outcome) const {
  rules::OutputValue& verdict = outcome[*verdict_];
  rules::OutputValue& amount = outcome[*amount_];
  rules::OutputValue const nothing{.type = rules::Type::number};
  if (verdict.is_null || verdict.is_unknown) return;
  bool const contributes = verdict.text == "contributes";
  if (contributes && (amount.is_null || amount.is_unknown)) return;
  std::int64_t const counted = std::clamp(whole_units(amount), std::int64_t{0}, *reading_.remaining);
  bool const brings_nothing = contributes && counted == 0;
  if (brings_nothing) verdict = {.type = rules::Type::text, .text = "none"};
  amount = nothing;
  if (contributes) amount.value = counted;
}

rules::OutputValue OutcomeReader::value(std::uint64_t left, std::uint32_t output, Values const* values) const {
  if (left == 0) return rules::default_output(table_, output, row_);
  rules::OutputValue const none{.is_null = true};
  std::uint32_t const first = rules_[static_cast<std::size_t>(std::countr_zero(left))];
  if (table_.hit_policy == rules::HitPolicy::unique && std::popcount(left) > 1) return none;
  if (table_.hit_policy == rules::HitPolicy::any && !all_alike(left)) return none;
  std::uint32_t const rule = table_.hit_policy == rules::HitPolicy::priority ? highest(left) : first;
  return values != nullptr ? filled_in(rule, output, *values) : rules::output_of(table_, rule, output, row_);
}

bool OutcomeReader::all_alike(std::uint64_t left) const {
  std::uint32_t const first = table_.alike[rules_[static_cast<std::size_t>(std::countr_zero(left))]];
  for (; left != 0; left &= left - 1)
    if (table_.alike[rules_[static_cast<std::size_t>(std::countr_zero(left))]] != first) return false;
  return true;
}

std::uint32_t OutcomeReader::highest(std::uint64_t left) const {
  for (std::uint32_t const rule : table_.order)
    for (std::size_t i = 0; i < rules_.size(); ++i)
      if (rules_[i] == rule && (left >> i & 1U) != 0) return rule;
  return rules_.front();
}

/// The value of an output, with that of an unknown variable as it is filled in here.
rules::OutputValue OutcomeReader::filled_in(std::uint32_t rule, std::uint32_t output, Values const& values) const {
  rules::TableOutput const& column = table_.outputs[output];
  rules::OutputEntry const& entry = column.entries[rule];
  rules::OutputValue result = rules::output_of(table_, rule, output, row_);
  if (!result.is_unknown) return result;
  for (std::size_t v = 0; v < variables_.size(); ++v) {
    if (variables_[v].variable != static_cast<std::uint32_t>(entry.value)) continue;
    result.is_unknown = false;
    result.is_null = !values[v].has_value();
    if (result.is_null) return result;
    result.value = *values[v];
    if (column.type == rules::Type::number) result.scale = entry.scale;
    if (column.type != rules::Type::text) return result;
    result.value = column.positions[entry.first + static_cast<std::uint64_t>(*values[v])];
    result.text = column.values[static_cast<std::size_t>(result.value)];
  }
  return result;
}

bool several_fire(rules::HitPolicy hit) {
  return hit == rules::HitPolicy::collect || hit == rules::HitPolicy::rule_order ||
         hit == rules::HitPolicy::output_order;
}

std::int64_t whole_units(rules::OutputValue const& value) {
  std::int64_t power = 1;
  for (std::uint8_t i = 0; i < value.scale; ++i) power *= 10;
  std::int64_t const quotient = value.value / power;
  return value.value % power < 0 ? quotient - 1 : quotient;
}

}  // namespace kanteling::triage
