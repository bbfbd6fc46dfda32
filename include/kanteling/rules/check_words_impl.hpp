// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: values, sets, rules and columns of a checked table in
// words.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/check.hpp"
#include "kanteling/rules/check_box_impl.hpp"

namespace kanteling::rules::detail {

/// The words of one language.
class CheckWords {
 public:
  CheckWords(CheckTable const& table, CheckLanguage language)
      : table_(table), is_dutch_(language == CheckLanguage::dutch) {}

  std::string pick(char const* english, char const* dutch) const { return is_dutch_ ? dutch : english; }

  std::string value(std::size_t column, CheckValue const& v) const {
    if (v.is_null) return "null";
    Variable const& variable = table_.columns[column].variable;
    if (variable.wide) return pick("some value", "een of andere waarde");
    switch (variable.type) {
      case Type::boolean:
        return v.value == 0 ? "false" : "true";
      case Type::number:
        return number(v.value, variable.scale);
      case Type::date:
        return day(v.value);
      case Type::text:
        break;
    }
    bool const is_listed = v.value >= 0 && static_cast<std::uint64_t>(v.value) < variable.values.size();
    if (!is_listed) return pick("any other text", "een andere tekst");
    return '"' + variable.values[static_cast<std::size_t>(v.value)] + '"';
  }

  static std::string day(std::int64_t days) {
    using Limits = std::numeric_limits<std::int32_t>;
    std::int64_t const shown = std::clamp<std::int64_t>(days, Limits::min(), Limits::max());
    return to_string(Date{static_cast<std::int32_t>(shown)});
  }

  /// `from 1,400.01`, `18 to 64 or null`: at most six parts besides null. Texts one by one, those that are
  /// not listed as one.
  std::string values(std::size_t column, CheckCell const& cell) const {
    std::vector<std::string> parts;
    std::uint64_t left_out = 0;
    bool const one_by_one = table_.columns[column].variable.type == Type::text;
    bool has_others = false;
    auto const listed = static_cast<std::int64_t>(table_.columns[column].variable.values.size());
    for (Span const& s : cell.spans) {
      if (!one_by_one || s == table_.columns[column].domain) {
        add_part(parts, left_out, span(column, s));
        continue;
      }
      for (std::int64_t v = s.low; v <= s.high && v < listed; ++v)
        add_part(parts, left_out, value(column, {false, v}));
      if (s.high >= listed && !std::exchange(has_others, true))
        add_part(parts, left_out, value(column, {false, listed}));
    }
    if (cell.holds_for_null) parts.push_back("null");
    return joined(parts, left_out, pick(" or ", " of "), pick("others", "andere"));
  }

  /// A box: `income: from 1,400.01; town: "here" or null`; columns that hold every value are left out.
  std::string box(std::vector<CheckCell> const& cells) const {
    std::string text;
    for (std::size_t c = 0; c < cells.size() && c < table_.columns.size(); ++c) {
      CheckColumn const& column = table_.columns[c];
      bool const all_values = cells[c].spans == values_of(column);
      if (all_values && cells[c].holds_for_null == column.may_be_null) continue;
      text += (text.empty() ? "" : "; ") + column.variable.name + ": " + values(c, cells[c]);
    }
    return text;
  }

  /// `rule r1`, `rules r1 and r2`; at most six by name.
  std::string rules(std::vector<std::uint32_t> const& positions, std::size_t from = 0) const {
    std::vector<std::string> names;
    std::uint64_t left_out = 0;
    for (std::size_t i = from; i < positions.size(); ++i) add_part(names, left_out, rule(positions[i]));
    bool const one = names.size() == 1;
    return (one ? pick("rule ", "regel ") : pick("rules ", "regels ")) +
           joined(names, left_out, pick(" and ", " en "), pick("others", "andere"));
  }

  /// `column income`, `columns income and age`.
  std::string columns(std::vector<std::uint32_t> const& positions) const {
    std::vector<std::string> names;
    for (std::uint32_t const c : positions) {
      if (c < table_.columns.size()) names.push_back(table_.columns[c].variable.name);
    }
    return (names.size() == 1 ? pick("column ", "kolom ") : pick("columns ", "kolommen ")) +
           joined(names, 0, pick(" and ", " en "), "");
  }

  static std::string joined(std::vector<std::string> const& parts, std::uint64_t left_out,
                            std::string const& last, std::string const& others) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      bool const is_last = i + 1 == parts.size() && left_out == 0;
      if (i > 0) text += is_last ? last : ", ";
      text += parts[i];
    }
    if (left_out > 0) text += last + std::to_string(left_out) + ' ' + others;
    return text;
  }

 private:
  static constexpr std::size_t parts_max = 6;

  static void add_part(std::vector<std::string>& parts, std::uint64_t& left_out, std::string part) {
    if (parts.size() == parts_max) {
      ++left_out;
    } else {
      parts.push_back(std::move(part));
    }
  }

  /// Decimals and groups of three: `1,400.00`, in Dutch `1.400,00`.
  std::string number(std::int64_t value, std::uint8_t scale) const {
    std::uint64_t const size =
        value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    std::string digits = std::to_string(size);
    if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
    std::string whole = digits.substr(0, digits.size() - scale);
    for (std::size_t at = whole.size(); at > 3; at -= 3) whole.insert(at - 3, 1, is_dutch_ ? '.' : ',');
    if (scale > 0) whole += (is_dutch_ ? ',' : '.') + digits.substr(digits.size() - scale);
    return (value < 0 ? "-" : "") + whole;
  }

  std::string span(std::size_t column, Span s) const {
    Span const domain = table_.columns[column].domain;
    if (s == domain && s.low != s.high) return pick("any value", "elke waarde");
    if (s.low == s.high) return value(column, {false, s.low});
    if (table_.columns[column].variable.type == Type::boolean) return "false, true";
    if (s.high == domain.high) return pick("from ", "vanaf ") + value(column, {false, s.low});
    std::string const to = value(column, {false, s.high});
    if (s.low == domain.low) return pick("up to and including ", "tot en met ") + to;
    return value(column, {false, s.low}) + pick(" to ", " tot en met ") + to;
  }

  std::string rule(std::uint32_t position) const {
    bool const is_named = position < table_.rules.size() && !table_.rules[position].id.empty();
    return is_named ? table_.rules[position].id : '#' + std::to_string(position + 1);
  }

  CheckTable const& table_;
  bool is_dutch_;
};

}  // namespace kanteling::rules::detail
