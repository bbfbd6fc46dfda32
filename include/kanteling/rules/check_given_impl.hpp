// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: the outputs that a decision can give, as what another
// tests.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/check_inputs_impl.hpp"
#include "kanteling/rules/check_range_impl.hpp"
#include "kanteling/rules/check_rules_impl.hpp"

namespace kanteling::rules::detail {

/// The values of one output, collected entry by entry: literals, and what is passed on.
class GivenValues {
 public:
  GivenValues(Program const& program, feel::TypeId type)
      : kind_(simple_type(program.types[type].kind)) {
    range_.variable.scale = 0;
  }

  void add_null() { range_.may_be_null = true; }

  void add(feel::Value const& value) {
    if (value.is_null()) return add_null();
    std::optional<Type> const type = cell_type(value);
    if (!type || !takes(*type)) return;
    if (*type == Type::number) {
      mixed_ = mixed_ || value.number().scale() > output_scale_max;
      widen(value.number().scale());
    }
    constants_.push_back(value);
  }

  void add(ValueRange const& passed_on) {
    range_.may_be_null = range_.may_be_null || passed_on.may_be_null;
    if (!passed_on.typed) mixed_ = true;
    if (passed_on.typed && takes(passed_on.variable.type)) {
      widen(passed_on.variable.scale);
      passed_on_.push_back(passed_on);
    }
  }

  /// Whatever the declared type has.
  void add_all(bool null) {
    range_.may_be_null = range_.may_be_null || null;
    any_ = true;
  }

  ValueRange take() {
    range_.variable.type = kind_.value_or(Type::text);
    range_.typed = kind_ && !mixed_;
    range_.variable.wide = !range_.typed;
    range_.variable.open = range_.variable.type == Type::text;
    for (feel::Value const& value : constants_) put(value);
    for (ValueRange const& passed : passed_on_) put(passed);
    if (range_.variable.type == Type::text && others_)
      range_.spans.push_back({static_cast<std::int64_t>(range_.variable.values.size()), all_numbers.high});
    if (any_ || !range_.typed) range_.spans = {domain_of(range_.variable)};
    range_.spans = normal_form(std::move(range_.spans));
    return std::move(range_);
  }

 private:
  bool takes(Type type) {
    mixed_ = mixed_ || (kind_ && *kind_ != type);
    kind_ = type;
    return !mixed_;
  }

  void widen(std::int32_t scale) {
    scale = std::min(scale, output_scale_max);
    if (scale > range_.variable.scale) range_.variable.scale = static_cast<std::uint8_t>(scale);
  }

  std::int64_t position_of(std::string const& text) {
    add_texts(range_.variable, {text});
    auto const& values = range_.variable.values;
    return std::find(values.begin(), values.end(), text) - values.begin();
  }

  void put(feel::Value const& value) {
    std::int64_t at = 0;
    if (value.kind() == feel::Kind::boolean) at = value.boolean() ? 1 : 0;
    if (value.kind() == feel::Kind::date) at = value.date().days;
    if (value.kind() == feel::Kind::string) at = position_of(value.text());
    if (value.kind() == feel::Kind::number) {
      std::optional<OnGrid> const point = on_grid(value.number(), range_.variable.scale);
      any_ = any_ || !point;
      if (point) at = point->floor;
    }
    range_.spans.push_back({at, at});
  }

  void put(ValueRange const& passed) {
    if (passed.variable.type == Type::text) {
      auto const count = static_cast<std::int64_t>(passed.variable.values.size());
      for (Span const& s : passed.spans) {
        for (std::int64_t v = s.low; v <= s.high && v < count; ++v) {
          std::int64_t const at = position_of(passed.variable.values[static_cast<std::size_t>(v)]);
          range_.spans.push_back({at, at});
        }
        others_ = others_ || s.high >= count;
      }
    } else if (passed.variable.scale == range_.variable.scale) {
      range_.spans.insert(range_.spans.end(), passed.spans.begin(), passed.spans.end());
    } else {
      any_ = true;  // a wider grid: every value, rather than numbers that may not fit
    }
  }

  ValueRange range_;
  std::optional<Type> kind_;
  std::vector<feel::Value> constants_;
  std::vector<ValueRange> passed_on_;
  bool mixed_ = false;
  bool any_ = false;
  bool others_ = false;
};

/// What decisions that are tables give to those that read them. Their own tables are made before.
class GivenBy {
 public:
  GivenBy(Program const& program, RowForm const& form, InputRanges const& inputs)
      : program_(program), form_(form), inputs_(inputs) {
    tables_.resize(program.globals.size());
    given_.resize(program.globals.size());
  }

  void set_table(std::uint32_t decision, CheckTable table) { tables_[decision] = std::move(table); }

  /// An output of a decision, whichever of its versions answers.
  ValueRange of(std::uint32_t global, std::uint32_t output) {
    std::vector<std::uint32_t> const versions = versions_of(global);
    std::vector<std::optional<ValueRange>>& known = given_[global];
    if (known.size() <= output) known.resize(output + 1);
    if (known[output]) return *known[output];
    TableLogic const& own = program_.tables[program_.globals[global].table];
    feel::TypeId const type = own.outputs[output].type != feel::any_type ? own.outputs[output].type
                              : own.outputs.size() == 1                  ? program_.globals[global].type
                                                                         : feel::any_type;
    GivenValues values(program_,
                       own.aggregation == Aggregation::count ? feel::type_of(feel::TypeKind::number) : type);
    for (std::uint32_t const version : versions) add_given(values, version, own.outputs[output].name, output);
    ValueRange range = values.take();
    narrow(range, program_, own.outputs[output].allowed);
    std::string const& name = program_.globals[global].name;
    range.variable.name = own.outputs.size() == 1 ? name : name + '.' + own.outputs[output].name;
    std::uint32_t const step = form_.step_of[global];
    bool const has_cell =
        form_.steps[step].first_variable != RowStep::none && output < form_.steps[step].variable_count;
    if (has_cell) range.row_variable = form_.steps[step].first_variable + output;
    known[output] = range;
    return range;
  }

 private:
  std::vector<std::uint32_t> versions_of(std::uint32_t global) const {
    std::vector<std::uint32_t> const& versions = program_.globals[global].versions;
    return versions.empty() ? std::vector{global} : versions;
  }

  void add_given(GivenValues& values, std::uint32_t version, std::string const& name, std::uint32_t output) {
    if (!gives_values(program_, version)) return values.add_all(inputs_.may_be_null());
    TableLogic const& logic = program_.tables[program_.globals[version].table];
    std::uint32_t at = output;
    for (std::uint32_t o = 0; logic.outputs.size() > 1 && o < logic.outputs.size(); ++o)
      if (logic.outputs[o].name == name) at = o;
    if (at >= logic.outputs.size()) return values.add_all(inputs_.may_be_null());
    bool const none_may_hold = may_have_no_rule(version);
    if (logic.aggregation == Aggregation::count) {
      std::int64_t const count = static_cast<std::int64_t>(logic.rules.size());
      for (std::int64_t n = none_may_hold ? 0 : 1; n <= count; ++n)
        values.add(feel::Value::of(Decimal::of(n, 0)));
    } else if (logic.aggregation == Aggregation::sum) {
      values.add_all(false);
    } else {
      for (TableLogic::Rule const& rule : logic.rules) add_entry(values, version, rule.outputs[at]);
    }
    if (!none_may_hold || logic.aggregation == Aggregation::count) return;
    std::uint32_t const otherwise = logic.outputs[at].default_entry;
    if (otherwise != feel::no_node) add_entry(values, version, otherwise);
    if (otherwise == feel::no_node) values.add_null();
  }

  void add_entry(GivenValues& values, std::uint32_t decision, std::uint32_t node) {
    if (feel::Value const* const value = constant_of(program_, node)) return values.add(*value);
    std::optional<Subject> const subject = subject_of(program_, {}, node);
    bool const is_input = subject && subject->global != RowStep::none &&
                          program_.globals[subject->global].kind == Global::Kind::input;
    if (is_input) return values.add(inputs_.of(decision, subject->global));
    values.add_all(inputs_.may_be_null());
  }

  /// Whether on some day no rule may hold for some case. Of a version that comes later in the program that is
  /// not known yet; then its own gaps are reported at its own place.
  bool may_have_no_rule(std::uint32_t decision) const {
    if (!tables_[decision]) return false;
    CheckTable table = *tables_[decision];
    table.hit_policy = HitPolicy::rule_order;
    table.has_default = false;
    for (CheckRule& rule : table.rules) rule.outputs.clear();
    CheckOptions few;
    few.shown_max = 1;
    few.gaps_counted_max = 2;
    for (Finding const& finding : check(table, few)) {
      bool const is_open = finding.kind == FindingKind::not_decided || finding.kind == FindingKind::too_large;
      if (finding.kind == FindingKind::gap || finding.kind == FindingKind::runs_out) return true;
      for (FindingKind const kind : finding.about)
        if (is_open && (kind == FindingKind::gap || kind == FindingKind::runs_out)) return true;
    }
    return false;
  }

  Program const& program_;
  RowForm const& form_;
  InputRanges const& inputs_;
  std::vector<std::optional<CheckTable>> tables_;              // by global: of a decision that is a table
  std::vector<std::vector<std::optional<ValueRange>>> given_;  // by global, by output
};

}  // namespace kanteling::rules::detail
