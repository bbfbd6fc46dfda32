// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/rules/columns.hpp"
#include "kanteling/rules/feel/value.hpp"
#include "kanteling/rules/schema.hpp"

namespace kanteling::rules {

/// Takes the values of one input row by row and keeps them as narrow as they allow: the column grows wider,
/// and takes on decimals, when a value comes that needs it. Any number of rows; memory is kept between
/// batches. New values wait as 64 bits in a small block, so that their width is looked at once a block.
class ColumnBuilder {
 public:
  /// The variable must outlive the builder.
  explicit ColumnBuilder(Variable const& variable);

  /// Forgets all rows.
  void clear();
  std::size_t rows() const { return packed_ + pending_; }

  void add_null() {
    add_bit(null_bits_);
    push(0);
  }
  void add_unknown() {
    add_bit(unknown_bits_);
    push(0);
  }
  void add_boolean(bool value) { push(value ? 1 : 0); }
  void add_date(std::int64_t days) { push(days); }
  /// value / 10^scale (scale 0 .. 18). False where no cell holds it: then nothing was added.
  [[nodiscard]] bool add_number(std::int64_t value, std::int32_t scale) {
    if (scale == scale_) {
      push(value);
      return true;
    }
    return add_rescaled(value, scale);
  }
  /// A text of the variable, or of an open one any text. False where it is neither: then nothing was added.
  [[nodiscard]] bool add_text(std::string_view text);
  /// Any FEEL value, null and unknown too. False where no cell holds it: then nothing was added, and it
  /// belongs beside.
  [[nodiscard]] bool add_value(feel::Value const& value);
  /// Takes the last row back. There must be one. What its value asked of the column (decimals, a text) stays.
  void drop_last();

  /// Good until the next row is added.
  Column column();
  /// Texts that the variable does not name, in order of first use.
  std::vector<std::string> const& texts() const { return texts_; }

 private:
  struct alignas(64) Line {
    std::uint64_t words[8];
  };
  struct Known {
    std::uint64_t hash = 0;
    std::uint32_t code = 0;
    bool used = false;
  };

  static constexpr std::size_t pending_max = 256;

  void push(std::int64_t value) {
    if (pending_ == pending_max) pack();
    block_[pending_++] = value;
  }
  void add_bit(std::vector<std::uint64_t>& bits) {
    std::size_t const row = rows();
    if (row / 64 >= bits.size()) bits.resize(row / 64 + 1);
    bits[row / 64] |= std::uint64_t{1} << (row % 64);
  }
  void pack();
  void reserve(std::size_t rows);
  void widen(std::uint8_t width);
  bool add_rescaled(std::int64_t value, std::int32_t scale);
  bool raise_scale(std::int32_t scale);
  bool raise_packed(std::int64_t power);
  std::uint32_t code_of(std::string_view text, std::uint64_t hash, bool add);
  std::string const& text_of(std::uint32_t code) const;
  void rehash();

  Variable const* variable_;
  std::size_t packed_ = 0;   ///< rows in `lines_`
  std::size_t pending_ = 0;  ///< rows behind them, in `block_`
  std::uint8_t width_ = 1;   ///< of what is packed
  std::uint8_t scale_ = 0;
  std::int64_t block_[pending_max] = {};
  std::vector<Line> lines_;
  std::vector<std::uint64_t> null_bits_;
  std::vector<std::uint64_t> unknown_bits_;
  std::vector<std::string> texts_;
  std::vector<Known> known_;  ///< texts by hash: a power of two of places, at most half of them used
  std::size_t known_count_ = 0;
};

}  // namespace kanteling::rules
