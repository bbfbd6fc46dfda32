// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/rules/literal_impl.hpp"
#include "kanteling/rules/model.hpp"
#include "kanteling/rules/place_impl.hpp"
#include "kanteling/rules/table.hpp"

namespace kanteling::rules::detail {

/// Decimals that an output may have: as many as a variable.
inline constexpr std::int32_t output_scale_max = 9;

/// Compiles one output column: literals of its type, `null`, or the bare name of an input that is passed on.
class OutputCompiler {
 public:
  OutputCompiler(std::string const& file, ModelDecision const& decision, std::size_t output,
                 Schema const& schema, std::vector<Problem>& problems)
      : file_(file), decision_(decision), index_(output), schema_(schema), problems_(problems) {
    output_.name = decision.outputs[output].name;
    output_.type = decision.outputs[output].type;
  }

  TableOutput compile() {
    for (ModelRule const& rule : decision_.rules) output_.entries.push_back(read_entry(rule));
    put_on_one_scale();
    return std::move(output_);
  }

 private:
  OutputEntry read_entry(ModelRule const& rule) {
    numbers_.emplace_back();
    Scanner scanner(rule.outputs[index_].text);
    std::string_view const whole = scanner.rest();
    std::optional<std::uint32_t> const variable = find_variable(schema_, trimmed(whole));
    if (variable) return pass_on(rule, *variable);
    LiteralResult const literal = scan_literal(scanner, expectation());
    if (!literal) return fail(rule, literal.error().found, literal.error().expected);
    if (!scanner.at_end()) return fail(rule, scanner.rest(), "one value and nothing after it");
    if (literal->is_null) return {.is_null = true};
    if (literal->type != output_.type) return fail(rule, literal->written, expectation());
    if (literal->type == Type::text) return {.value = position_of(literal->text)};
    if (literal->type != Type::number) return {.value = literal->value};
    return number(rule, *literal);
  }

  OutputEntry number(ModelRule const& rule, Literal const& literal) {
    if (literal.number.scale > output_scale_max) return fail(rule, literal.written, "at most 9 decimals");
    widen(literal.number.scale);
    numbers_.back() = literal.number;
    return {};
  }

  OutputEntry pass_on(ModelRule const& rule, std::uint32_t column) {
    Variable const& variable = schema_[column];
    if (variable.type != output_.type) {
      return fail(rule, variable.name + " holds " + std::string(name_of(variable.type)), expectation());
    }
    OutputEntry entry{.from_input = true, .value = column, .scale = variable.scale};
    if (variable.type == Type::number) widen(variable.scale);
    if (variable.type == Type::text) {
      entry.first = static_cast<std::uint32_t>(output_.positions.size());
      entry.count = static_cast<std::uint32_t>(variable.values.size());
      for (auto const& earlier : output_.entries) {
        if (earlier.from_input && earlier.value == entry.value) entry.first = earlier.first;
      }
      if (entry.first == output_.positions.size()) {
        for (std::string const& text : variable.values) {
          output_.positions.push_back(static_cast<std::uint32_t>(position_of(text)));
        }
      }
    }
    return entry;
  }

  /// Literals take the scale of the whole output, known only after the last one.
  void put_on_one_scale() {
    for (std::size_t r = 0; r < numbers_.size(); ++r) {
      if (!numbers_[r]) continue;
      std::optional<OnGrid> const point = on_grid(*numbers_[r], output_.scale);
      if (point) {
        output_.entries[r].value = point->floor;
      } else {
        fail(decision_.rules[r], decision_.rules[r].outputs[index_].text,
             "a number that fits in 64 bits with " + std::to_string(output_.scale) + " decimals");
      }
    }
  }

  void widen(std::int32_t scale) {
    if (scale > output_.scale) output_.scale = static_cast<std::uint8_t>(scale);
  }

  std::int64_t position_of(std::string const& text) {
    auto const at = std::find(output_.values.begin(), output_.values.end(), text);
    std::int64_t const position = at - output_.values.begin();
    if (at == output_.values.end()) output_.values.push_back(text);
    return position;
  }

  static std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || (text.back() >= '\t' && text.back() <= '\r')))
      text.remove_suffix(1);
    return text;
  }

  std::string expectation() const {
    return std::string(name_of(output_.type)) + ", the name of a fact that holds one, or null";
  }

  OutputEntry fail(ModelRule const& rule, std::string_view found, std::string expected) {
    problems_.push_back(
        {place(file_, decision_, rule.outputs[index_]) + ", rule " + rule.id + ", output " + output_.name,
         shorten(found), std::move(expected)});
    return {};
  }

  std::string const& file_;
  ModelDecision const& decision_;
  std::size_t index_;
  Schema const& schema_;
  std::vector<Problem>& problems_;
  TableOutput output_;
  std::vector<std::optional<Decimal>>
      numbers_;  // by rule: a number literal, before it is put on the output's scale
};

}  // namespace kanteling::rules::detail
