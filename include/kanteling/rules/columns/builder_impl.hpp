// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. Columns from values row by row.

#include <cstring>
#include <optional>

#include "kanteling/rules/column_builder.hpp"
#include "kanteling/rules/columns/narrow_impl.hpp"
#include "kanteling/rules/decimal.hpp"
#include "kanteling/rules/power_impl.hpp"

namespace kanteling::rules {
namespace detail {

inline constexpr std::uint32_t no_code = 0xFFFF'FFFF;

inline std::uint64_t word_at(char const* from, std::size_t bytes) {
  std::uint32_t four = 0;
  std::uint64_t eight = 0;
  if (bytes == 8) {
    std::memcpy(&eight, from, 8);
    return eight;
  }
  std::memcpy(&four, from, 4);
  return four;
}

/// The last 0 .. 8 bytes of a text as one word; different words for different bytes of the same number.
inline std::uint64_t last_word(char const* from, std::size_t bytes) {
  if (bytes == 8) return word_at(from, 8);
  if (bytes >= 4) return word_at(from, 4) | word_at(from + bytes - 4, 4) << 32U;
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < bytes; ++i) word = word << 8U | static_cast<unsigned char>(from[i]);
  return word;
}

inline std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * 0xBF58476D1CE4E5B9U;
  return hash ^ hash >> 32U;
}

inline std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = text.size() * 0x9E3779B97F4A7C15U + 1;
  for (; text.size() > 8; text.remove_prefix(8)) hash = mixed(hash, word_at(text.data(), 8));
  return mixed(hash, last_word(text.data(), text.size()));
}

}  // namespace detail

ColumnBuilder::ColumnBuilder(Variable const& variable) : variable_(&variable) {
  if (variable.type == Type::text) rehash();
}

void ColumnBuilder::clear() {
  packed_ = 0;
  pending_ = 0;
  width_ = 1;
  scale_ = 0;
  null_bits_.clear();
  unknown_bits_.clear();
  if (!texts_.empty()) {
    texts_.clear();
    rehash();
  }
}

void ColumnBuilder::drop_last() {
  --(pending_ > 0 ? pending_ : packed_);
  std::size_t const word = rows() / 64;
  std::uint64_t const kept = ~(std::uint64_t{1} << (rows() % 64));
  if (word < null_bits_.size()) null_bits_[word] &= kept;
  if (word < unknown_bits_.size()) unknown_bits_[word] &= kept;
}

/// Room for so many packed rows, at least twice as many as before where there is none.
void ColumnBuilder::reserve(std::size_t rows) {
  std::size_t const lines = rows * width_ / sizeof(Line) + 1;
  if (lines > lines_.size()) lines_.resize(lines < 2 * lines_.size() ? 2 * lines_.size() : lines);
}

/// Puts the waiting block behind what is packed, as narrow as all of it allows.
void ColumnBuilder::pack() {
  std::int64_t magnitudes = 0;
  for (std::size_t i = 0; i < pending_; ++i) magnitudes |= block_[i] ^ block_[i] >> 63;
  std::uint8_t const needed = detail::width_of(magnitudes);
  if (needed > width_) widen(needed);
  reserve(packed_ + pending_);
  detail::pack_ints(block_, pending_, width_, reinterpret_cast<char*>(lines_.data()) + packed_ * width_);
  packed_ += pending_;
  pending_ = 0;
}

/// From the last row on, so that no value is written over before it was read.
void ColumnBuilder::widen(std::uint8_t width) {
  std::uint8_t const before = width_;
  width_ = width;
  reserve(packed_);
  for (std::size_t row = packed_; row-- > 0;)
    detail::write_int(lines_.data(), row, width_, detail::read_int(lines_.data(), row, before));
}

/// Multiplies what is packed; false, and nothing changed, where a product does not fit.
bool ColumnBuilder::raise_packed(std::int64_t power) {
  std::uint8_t needed = width_;
  std::int64_t product = 0;
  for (std::size_t row = 0; row < packed_; ++row) {
    if (__builtin_mul_overflow(detail::read_int(lines_.data(), row, width_), power, &product)) return false;
    std::uint8_t const width = detail::width_of(product);
    if (width > needed) needed = width;
  }
  if (needed > width_) widen(needed);
  for (std::size_t row = 0; row < packed_; ++row)
    detail::write_int(lines_.data(), row, width_, detail::read_int(lines_.data(), row, width_) * power);
  return true;
}

/// Gives all rows more decimals; false where one of them does not fit.
bool ColumnBuilder::raise_scale(std::int32_t scale) {
  std::int64_t const power = detail::power_of_ten(scale - scale_);
  std::int64_t ignored = 0;
  for (std::size_t i = 0; i < pending_; ++i)
    if (__builtin_mul_overflow(block_[i], power, &ignored)) return false;
  if (!raise_packed(power)) return false;
  for (std::size_t i = 0; i < pending_; ++i) block_[i] *= power;
  scale_ = static_cast<std::uint8_t>(scale);
  return true;
}

bool ColumnBuilder::add_rescaled(std::int64_t value, std::int32_t scale) {
  constexpr std::int64_t powers[] = {1, 10, 100, 1'000, 10'000};
  if (scale < scale_ && scale_ - scale < 5) {  // nearly all of them
    if (__builtin_mul_overflow(value, powers[scale_ - scale], &value)) return false;
    push(value);
    return true;
  }
  while (scale > scale_ && value % 10 == 0) {
    value /= 10;
    --scale;
  }
  if (scale > variable_->scale || (scale > scale_ && !raise_scale(scale))) return false;
  for (; scale < scale_; ++scale)
    if (__builtin_mul_overflow(value, std::int64_t{10}, &value)) return false;
  push(value);
  return true;
}

bool ColumnBuilder::add_text(std::string_view text) {
  std::uint32_t const code = code_of(text, detail::hash_of(text), variable_->open);
  if (code == detail::no_code) return false;
  push(code);
  return true;
}

bool ColumnBuilder::add_value(feel::Value const& value) {
  using feel::Kind;
  if (value.is_null()) {
    add_null();
    return true;
  }
  if (value.is_unknown()) {
    add_unknown();
    return true;
  }
  if (variable_->wide) return false;
  Type const type = variable_->type;
  if (value.kind() == Kind::boolean && type == Type::boolean) {
    add_boolean(value.boolean());
    return true;
  }
  if (value.kind() == Kind::date && type == Type::date) {
    add_date(value.date().days);
    return true;
  }
  if (value.kind() == Kind::string && type == Type::text) return add_text(value.text());
  if (value.kind() != Kind::number || type != Type::number) return false;
  std::int32_t const scale = value.number().scale();
  if (scale > variable_->scale) return false;
  std::optional<OnGrid> const point = on_grid(value.number(), scale);
  return point && add_number(point->floor, scale);
}

Column ColumnBuilder::column() {
  pack();
  Column column;
  column.width = width_;
  column.scale = scale_;
  column.data = lines_.data();
  // Bits are kept up to the last row that has one; a reader looks at those of all rows.
  std::size_t const words = (packed_ + 63) / 64;
  if (!null_bits_.empty()) null_bits_.resize(words);
  if (!unknown_bits_.empty()) unknown_bits_.resize(words);
  if (!null_bits_.empty()) column.null_bits = null_bits_.data();
  if (!unknown_bits_.empty()) column.unknown_bits = unknown_bits_.data();
  return column;
}

std::string const& ColumnBuilder::text_of(std::uint32_t code) const {
  std::size_t const named = variable_->values.size();
  return code < named ? variable_->values[code] : texts_[code - named];
}

std::uint32_t ColumnBuilder::code_of(std::string_view text, std::uint64_t hash, bool add) {
  for (std::size_t place = hash & (known_.size() - 1);; place = (place + 1) & (known_.size() - 1)) {
    Known& known = known_[place];
    if (known.used && known.hash == hash && text_of(known.code) == text) return known.code;
    if (known.used) continue;
    if (!add) return detail::no_code;
    known = {hash, static_cast<std::uint32_t>(variable_->values.size() + texts_.size()), true};
    texts_.emplace_back(text);
    std::uint32_t const code = known.code;
    if (2 * ++known_count_ > known_.size()) rehash();
    return code;
  }
}

void ColumnBuilder::rehash() {
  std::size_t const count = variable_->values.size() + texts_.size();
  std::size_t places = 16;
  while (places < 4 * count) places *= 2;
  known_.assign(places, {});
  known_count_ = count;
  for (std::uint32_t code = 0; code < count; ++code) {
    std::uint64_t const hash = detail::hash_of(text_of(code));
    std::size_t place = hash & (places - 1);
    while (known_[place].used) place = (place + 1) & (places - 1);
    known_[place] = {hash, code, true};
  }
}

}  // namespace kanteling::rules
