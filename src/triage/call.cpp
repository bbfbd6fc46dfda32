// SPDX-License-Identifier: Apache-2.0
#include "triage/call.hpp"

#include <algorithm>
#include <utility>

namespace kanteling::triage {
namespace {

std::optional<std::uint32_t> find_output(rules::Table const& table, std::string_view name) {
  for (std::uint32_t i = 0; i < table.outputs.size(); ++i)
    if (table.outputs[i].name == name) return i;
  return std::nullopt;  // a package whose hook lacks an output does not load
}

bool has_value(rules::OutputValue const& v) { return !v.is_null && !v.is_unknown; }

bool is_tailored(Hook hook) { return hook == Hook::wmo_tailored || hook == Hook::youth_tailored; }

/// Not the reason of a rung, which is there for people who read the table, and not the amount of a tailored provision:
/// that is always what remains.
bool is_read(Hook hook, std::string_view output) {
  return output != "reason" && !(output == "amount" && is_tailored(hook));
}

bool is_askable(people::FactId id) { return info(id).scope != people::FactScope::derived; }

}  // namespace

std::vector<people::FactId> askable(std::vector<people::FactId> const& facts) {
  FactSet found;
  for (people::FactId const id : facts)
    if (is_askable(id)) found.add(id);
  return found.ascending();
}

rules::CaseDays days_of(people::Case const& request) {
  return {request.on, request.received, request.on};
}

Call::Call(rules::Package const& policy, rules::CaseDays const& days, Hook hook, people::FactRow const& row,
           std::optional<std::int64_t> remaining)
    : policy_(policy),
      hook_(hook),
      index_(policy.hook_decisions[static_cast<std::size_t>(hook)].index),
      row_{row.cells(), row.null_bits(), row.unknown_bits()},
      remaining_(remaining) {
  evaluate(days);
  fired_ = answer_.rules;
  may_fire_ = undetermined() ? answer_.possible : answer_.rules;
}

void Call::leave(TraceStep& trace) {
  trace.table = index_;
  trace.fired = std::move(answer_.rules);
  trace.possible = std::move(answer_.possible);
}

void Call::evaluate(rules::CaseDays const& days) {
  if (is_simple(policy_, {index_}, days)) {
    answer_ = rules::evaluate(table(), row_);
    return;
  }
  rules::RunOptions options;
  options.now = rules::feel::Value::of(rules::feel::DateTime{days.decision.days, 0, 0});
  options.days = days;
  run_ = std::make_unique<rules::RowRun>(policy_.program, policy_.form, std::move(options));
  run_->set(row_);
  std::uint32_t const step = policy_.form.step_of[table().global];
  run_->decide(step);
  row_ = run_->row();
  std::uint32_t const version = run_->version(step);
  if (version == rules::RowStep::none) return;  // a hole in time: Engine::check tells, and nothing fires here
  index_ = policy_.form.steps[version].table;
  answer_ = run_->answer(version);
}

rules::OutputValue Call::value(std::uint32_t rule, std::string_view output) const {
  std::optional<std::uint32_t> const at = find_output(table(), output);
  return at ? rules::output_of(table(), rule, *at, row_) : rules::OutputValue{.is_null = true};
}

/// The variables whose values the outputs of rules pass on.
template <class Visit>
void Call::for_each_passed_on(std::span<std::uint32_t const> rules, Visit visit) const {
  for (std::uint32_t const rule : rules)
    for (rules::TableOutput const& output : table().outputs)
      if (output.entries[rule].from_input) visit(static_cast<std::uint32_t>(output.entries[rule].value));
}

/// Whether the table alone decides and what is unknown may count. By far the most calls are none of these.
bool Call::may_vary() const {
  if (run_ || answer_.status == rules::Status::conflict || answer_.status == rules::Status::none) return false;
  if (undetermined()) return true;
  auto const is_unknown = [this](std::uint32_t variable) { return row_.is_unknown(variable); };
  if (std::none_of(table().passed_on.begin(), table().passed_on.end(), is_unknown)) return false;
  bool any = false;
  for_each_passed_on(fired_, [&](std::uint32_t variable) { any = any || is_unknown(variable); });
  return any;
}

/// Every way to fill in what is unknown; none where nothing of it counts, or where there is too much to follow.
std::optional<Completions> const& Call::completions() const {
  if (followed_.done) return followed_.completions;
  followed_.done = true;
  if (!may_vary()) return followed_.completions;
  for (std::uint32_t i = 0; i < table().outputs.size(); ++i)
    if (is_read(hook_, table().outputs[i].name)) followed_.read.push_back(i);
  followed_.completions = Completions::of(policy_.schema, table(), row_, may_fire_,
                                          {followed_.read, remaining_});
  return followed_.completions;
}

/// What the rule that certainly fires says holds whatever is unknown; else the ways are followed.
std::optional<rules::OutputValue> Call::agreed(std::string_view output) const {
  std::optional<std::uint32_t> const column = find_output(table(), output);
  if (!column) return std::nullopt;
  std::optional<rules::OutputValue> const by_rules = agreed_by_rules(*column);
  bool const holds_anyway = by_rules && !undetermined();
  if (holds_anyway || several_fire(table().hit_policy) || !completions()) return by_rules;
  std::vector<std::uint32_t> const& read = followed_.read;
  auto const at = std::find(read.begin(), read.end(), *column);
  return at == read.end() ? by_rules : completions()->agreed(static_cast<std::size_t>(at - read.begin()));
}

std::optional<rules::OutputValue> Call::agreed_by_rules(std::uint32_t column) const {
  if (answer_.status == rules::Status::conflict) return std::nullopt;  // the policy contradicts itself: nothing holds
  std::optional<rules::OutputValue> result;
  if (answer_.status == rules::Status::none) {
    rules::OutputValue const v = rules::default_output(table(), column, row_);
    if (has_value(v)) result = v;
    return result;
  }
  for (std::uint32_t const rule : may_fire_) {
    rules::OutputValue const v = rules::output_of(table(), rule, column, row_);
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
  if (answer_.status != rules::Status::matched || fired_.size() != 1) return std::nullopt;
  return RuleRef{index_, fired_.front()};
}

void Call::add_used(FactSet& facts) const {
  auto const add = [&](std::uint32_t variable) {
    if (!row_.is_unknown(variable)) facts.add({variable});
  };
  if (!run_) {  // of the facts that outputs pass on, only those of rules that fired
    for (rules::TableColumn const& column : table().columns) add(column.variable);
    for_each_passed_on(fired_, add);
  } else {
    for (std::uint32_t const fact : policy_.facts[index_]) add(fact);
  }
}

std::vector<people::FactId> Call::facts_used() const {
  FactSet facts;
  add_used(facts);
  return facts.ascending();
}

std::vector<people::FactId> Call::missing() const {
  std::vector<people::FactId> facts;
  for (OpenFact const& open : open_facts(-1, -1)) facts.push_back(open.fact);
  return facts;
}

std::vector<OpenFact> Call::open_facts(std::int32_t need, std::int32_t task) const {
  std::vector<OpenFact> facts;
  if (completions()) {
    for (DecidingFact const& deciding : completions()->deciding())
      if (is_askable({deciding.variable})) facts.push_back({{deciding.variable}, true, deciding.open_after, hook_, need, task});
  } else {
    auto const possible = static_cast<std::uint32_t>(may_fire_.size());
    for (people::FactId const id : possibly_deciding()) facts.push_back({id, false, std::max(possible, 2U), hook_, need, task});
  }
  return facts;
}

/// Where the ways to fill in what is unknown were not followed: whatever stands between the rules that may fire.
std::vector<people::FactId> Call::possibly_deciding() const {
  std::vector<people::FactId> facts;
  for (std::uint32_t const fact : answer_.deciding) facts.push_back({fact});
  for_each_passed_on(may_fire_, [&](std::uint32_t variable) {
    if (!row_.is_unknown(variable)) return;  // an amount that a rule passes on and that nobody has stated yet
    if (!run_) facts.push_back({variable});
    if (run_)
      for (std::uint32_t const fact : run_->open_inputs(variable)) facts.push_back({fact});
  });
  return askable(facts);
}

std::vector<people::FactId> Call::tested() const {
  std::vector<people::FactId> facts;
  for (std::uint32_t const rule : fired_)
    for (std::size_t i = 0; i < table().inputs.size(); ++i) {
      std::string const& cell = table().rules[rule].input_texts[i];
      bool const is_fact = table().inputs[i] < policy_.schema.size();
      if (is_fact && !cell.empty() && cell != "-") facts.push_back({table().inputs[i]});
    }
  return askable(facts);
}

}  // namespace kanteling::triage
