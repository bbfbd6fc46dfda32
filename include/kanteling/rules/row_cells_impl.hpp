// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. The row that a RowRun works on.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "kanteling/rules/evaluate_row_impl.hpp"
#include "kanteling/rules/feel/value.hpp"
#include "kanteling/rules/output_value_impl.hpp"

namespace kanteling::rules::detail {

/// The cells of all variables of a row form, inputs and outputs; what no cell can hold stands beside them as a FEEL value.
/// Of an unknown variable it knows the inputs that it hangs on, as bits.
class RowCells {
 public:
  RowCells(Schema const& variables, std::uint32_t inputs)
      : variables_(variables), inputs_(inputs), words_(inputs / 64 + 1), cells_(variables.size()),
        beside_(variables.size()), is_beside_(variables.size()) {
    std::size_t const words = variables.size() / 64 + 1;
    null_.resize(words);
    unknown_.resize(words);
    wide_.resize(words);
    open_.resize(variables.size() * words_);
  }

  RowView view() const { return {cells_.data(), null_.data(), unknown_.data()}; }
  bool is_null(std::uint32_t v) const { return test_bit(null_.data(), v); }
  bool is_unknown(std::uint32_t v) const { return test_bit(unknown_.data(), v); }
  bool is_wide(std::uint32_t v) const { return test_bit(wide_.data(), v); }
  bool has_unknown() const { return has_unknown_; }
  bool has_wide() const { return has_wide_; }
  std::uint64_t const* wide_bits() const { return wide_.data(); }

  /// Takes the inputs of the next row.
  void set(RowView row) {
    std::copy(row.cells, row.cells + inputs_, cells_.begin());
    std::fill(null_.begin(), null_.end(), 0);
    std::fill(unknown_.begin(), unknown_.end(), 0);
    std::size_t const whole = inputs_ / 64;
    std::uint64_t const rest = (std::uint64_t{1} << (inputs_ % 64)) - 1;
    for (std::size_t w = 0; w < whole; ++w) null_[w] = row.null_bits[w];
    for (std::size_t w = 0; w < whole; ++w) unknown_[w] = row.unknown_bits[w];
    if (rest != 0) null_[whole] = row.null_bits[whole] & rest;
    if (rest != 0) unknown_[whole] = row.unknown_bits[whole] & rest;
    std::uint64_t any = 0;
    for (std::uint64_t const word : unknown_) any |= word;
    has_unknown_ = any != 0;
    if (has_wide_) std::fill(wide_.begin(), wide_.end(), 0);
    if (has_beside_) std::fill(is_beside_.begin(), is_beside_.end(), false);
    has_wide_ = has_beside_ = false;
  }

  void put(std::uint32_t v, OutputValue const& value) {
    bool const absent = value.is_null || value.is_unknown;
    bool const other_scale =
        !absent && value.type == Type::number && value.scale != variables_[v].scale;
    if (other_scale) return store(v, feel::Value::of(Decimal::of(value.value, value.scale)));
    put_cell(v, value.value, value.is_null, value.is_unknown);
  }

  void put_cell(std::uint32_t v, std::int64_t cell, bool is_null, bool is_unknown) {
    cells_[v] = cell;
    put_bit(null_.data(), v, is_null);
    put_bit(unknown_.data(), v, is_unknown);
    has_unknown_ = has_unknown_ || is_unknown;
  }

  /// A value in the cell of its variable, or beside the row.
  void store(std::uint32_t v, feel::Value value) {
    std::optional<std::int64_t> const cell = cell_of(variables_[v], value);
    put_cell(v, cell.value_or(0), value.is_null(), value.is_unknown());
    bool const absent = value.is_null() || value.is_unknown();
    bool const wide = !absent && (!cell || variables_[v].wide);
    if (wide || has_wide_) put_bit(wide_.data(), v, wide);
    has_wide_ = has_wide_ || wide;
    if (value.is_unknown()) {
      close(v);
      for (std::uint32_t const input : value.unknown_inputs()) put_bit(open(v), input, true);
    }
    // A text that no cell names is told from others only by its value.
    bool const is_text = variables_[v].type == Type::text && variables_[v].open && !absent;
    is_beside_[v] = wide || is_text;
    has_beside_ = has_beside_ || is_beside_[v];
    if (is_beside_[v]) beside_[v] = std::move(value);
  }

  /// A variable as a FEEL value; null for a text that no cell names and that was not stored as a value.
  feel::Value value_of(std::uint32_t v) const {
    if (is_null(v)) return {};
    if (is_unknown(v)) return feel::Value::unknown(open_inputs(v));
    if (is_beside_[v]) return beside_[v];
    return value_of_cell(variables_[v], cells_[v]);
  }

  // What unknown variables hang on. An unknown input hangs on itself.

  std::uint64_t* open(std::uint32_t v) { return open_.data() + v * words_; }
  void close(std::uint32_t v) { std::fill_n(open(v), words_, 0); }
  void add_open(std::uint32_t from, std::uint64_t* to) const {
    if (from < inputs_) return put_bit(to, from, true);
    for (std::size_t w = 0; w < words_; ++w) to[w] |= open_[from * words_ + w];
  }
  std::size_t open_words() const { return words_; }
  std::vector<std::uint32_t> open_inputs(std::uint32_t v) const {
    if (v < inputs_) return {v};
    std::vector<std::uint32_t> inputs;
    for (std::uint32_t i = 0; i < inputs_; ++i)
      if (test_bit(open_.data() + v * words_, i)) inputs.push_back(i);
    return inputs;
  }

 private:
  static std::optional<std::int64_t> cell_of(Variable const& variable, feel::Value const& value) {
    using feel::Kind;
    if (value.kind() == Kind::boolean && variable.type == Type::boolean) return value.boolean() ? 1 : 0;
    if (value.kind() == Kind::date && variable.type == Type::date) return value.date().days;
    if (value.kind() == Kind::number && variable.type == Type::number) {
      std::optional<OnGrid> const point = on_grid(value.number(), variable.scale);
      return point && point->exact ? std::optional(point->floor) : std::nullopt;
    }
    if (value.kind() != Kind::string || variable.type != Type::text) return std::nullopt;
    auto const at = std::find(variable.values.begin(), variable.values.end(), value.text());
    if (at == variable.values.end() && !variable.open) return std::nullopt;
    return at - variable.values.begin();
  }

  Schema const& variables_;
  std::uint32_t inputs_;
  std::size_t words_;  // of bits over the inputs
  std::vector<std::int64_t> cells_;
  std::vector<std::uint64_t> null_;
  std::vector<std::uint64_t> unknown_;
  std::vector<std::uint64_t> wide_;
  std::vector<std::uint64_t> open_;  // by variable: words_ words
  std::vector<feel::Value> beside_;
  std::vector<char> is_beside_;
  bool has_unknown_ = false;
  bool has_wide_ = false;
  bool has_beside_ = false;
};

}  // namespace kanteling::rules::detail
