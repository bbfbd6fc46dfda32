// SPDX-License-Identifier: Apache-2.0
#include "triage/call.hpp"

#include <algorithm>

namespace kanteling::triage {
namespace {

std::optional<std::uint32_t> find_output(rules::Table const& table, std::string_view name) {
  for (std::uint32_t i = 0; i < table.outputs.size(); ++i)
    if (table.outputs[i].name == name) return i;
  return std::nullopt;  // a package whose hook lacks an output does not load
}

bool has_value(rules::OutputValue const& v) { return !v.is_null && !v.is_unknown; }

std::vector<std::uint32_t> const& rules_that_may_fire(rules::Answer const& answer) {
  return answer.status == rules::Status::undetermined ? answer.possible : answer.rules;
}

void make_ascending(std::vector<people::FactId>& facts) {
  std::sort(facts.begin(), facts.end());
  facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
}

}  // namespace

std::int64_t whole_units(rules::OutputValue const& value) {
  std::int64_t power = 1;
  for (std::uint8_t i = 0; i < value.scale; ++i) power *= 10;
  std::int64_t const quotient = value.value / power;
  return value.value % power < 0 ? quotient - 1 : quotient;
}

std::vector<people::FactId> askable(std::vector<people::FactId> facts) {
  facts.erase(std::remove_if(facts.begin(), facts.end(),
                             [](people::FactId id) { return info(id).scope == people::FactScope::derived; }),
              facts.end());
  make_ascending(facts);
  return facts;
}

Call::Call(rules::Package const& policy, Hook hook, people::FactRow const& row)
    : index_(policy.hook_decisions[static_cast<std::size_t>(hook)].index),
      table_(policy.form.tables[index_]),
      row_{row.cells(), row.null_bits(), row.unknown_bits()},
      answer_(rules::evaluate(table_, row_)) {}

rules::OutputValue Call::value(std::uint32_t rule, std::string_view output) const {
  std::optional<std::uint32_t> const at = find_output(table_, output);
  return at ? rules::output_of(table_, rule, *at, row_) : rules::OutputValue{.is_null = true};
}

std::optional<rules::OutputValue> Call::agreed(std::string_view output) const {
  if (answer_.status == rules::Status::conflict) return std::nullopt;  // the policy contradicts itself: nothing holds
  std::optional<rules::OutputValue> result;
  for (std::uint32_t const rule : rules_that_may_fire(answer_)) {
    rules::OutputValue const v = value(rule, output);
    if (!has_value(v)) return std::nullopt;
    if (result && (result->value != v.value || result->scale != v.scale)) return std::nullopt;
    result = v;
  }
  return result;
}

std::optional<std::string_view> Call::text(std::string_view output) const {
  std::optional<rules::OutputValue> const v = agreed(output);
  if (!v) return std::nullopt;
  return v->text;
}

std::optional<bool> Call::boolean(std::string_view output) const {
  std::optional<rules::OutputValue> const v = agreed(output);
  if (!v) return std::nullopt;
  return v->value == 1;
}

std::optional<std::int64_t> Call::number(std::string_view output) const {
  std::optional<rules::OutputValue> const v = agreed(output);
  if (!v) return std::nullopt;
  return whole_units(*v);
}

std::optional<RuleRef> Call::rule() const {
  if (answer_.status != rules::Status::matched || answer_.rules.size() != 1) return std::nullopt;
  return RuleRef{index_, answer_.rules.front()};
}

std::vector<people::FactId> Call::facts_used() const {
  std::vector<people::FactId> facts;
  for (rules::TableColumn const& column : table_.columns)
    if (!row_.is_unknown(column.variable)) facts.push_back({column.variable});
  for (std::uint32_t const rule : answer_.rules)
    for (rules::TableOutput const& output : table_.outputs) {
      rules::OutputEntry const& entry = output.entries[rule];
      auto const column = static_cast<std::uint32_t>(entry.from_input ? entry.value : 0);
      if (entry.from_input && !row_.is_unknown(column)) facts.push_back({column});
    }
  make_ascending(facts);
  return facts;
}

std::vector<people::FactId> Call::missing() const {
  std::vector<people::FactId> facts;
  for (std::uint32_t const variable : answer_.deciding) facts.push_back({variable});
  add_unknown_outputs(facts);
  return askable(std::move(facts));
}

/// An amount that a rule passes on and that nobody has stated yet.
void Call::add_unknown_outputs(std::vector<people::FactId>& facts) const {
  for (std::uint32_t const rule : rules_that_may_fire(answer_))
    for (rules::TableOutput const& output : table_.outputs) {
      rules::OutputEntry const& entry = output.entries[rule];
      auto const column = static_cast<std::uint32_t>(entry.from_input ? entry.value : 0);
      if (entry.from_input && row_.is_unknown(column)) facts.push_back({column});
    }
}

std::vector<people::FactId> Call::tested() const {
  std::vector<people::FactId> facts;
  for (std::uint32_t const rule : answer_.rules)
    for (std::size_t i = 0; i < table_.inputs.size(); ++i) {
      std::string const& cell = table_.rules[rule].input_texts[i];
      if (!cell.empty() && cell != "-") facts.push_back({table_.inputs[i]});
    }
  return askable(std::move(facts));
}

TraceStep Call::trace(std::int32_t need, std::int32_t task) const {
  return {index_, need, task, answer_.rules, answer_.possible};
}

}  // namespace kanteling::triage
