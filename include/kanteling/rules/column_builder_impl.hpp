// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. Columns from values row by row.

#include <cstring>
#include <optional>

#include "kanteling/rules/column_builder.hpp"
#include "kanteling/rules/decimal.hpp"
#include "kanteling/rules/narrow_impl.hpp"

namespace kanteling::rules {
namespace detail {

inline constexpr std::uint32_t no_code = 0xFFFF'FFFF;

inline std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = text.size() * 0x9E3779B97F4A7C15U + 1;
  while (!text.empty()) {
    std::uint64_t word = 0;
    std::size_t const count = text.size() < 8 ? text.size() : 8;
    std::memcpy(&word, text.data(), count);
    hash = (hash ^ word) * 0xBF58476D1CE4E5B9U;
    hash ^= hash >> 32U;
    text.remove_prefix(count);
  }
  return hash;
}

}  // namespace detail

ColumnBuilder::ColumnBuilder(Variable const& variable) : variable_(&variable) {
  if (variable.type == Type::text) rehash();
}

void ColumnBuilder::clear() {
  rows_ = 0;
  width_ = 1;
  scale_ = 0;
  null_bits_.clear();
  unknown_bits_.clear();
  if (!texts_.empty()) {
    texts_.clear();
    rehash();
  }
}

void ColumnBuilder::grow() {
  std::size_t const bytes = (rows_ + 1) * width_;
  std::size_t const lines = bytes / sizeof(Line) + 1;
  lines_.resize(lines < 2 * lines_.size() ? 2 * lines_.size() : lines);
}

void ColumnBuilder::push_wide(std::int64_t value) {
  std::uint8_t const needed = detail::width_of(value);
  if (needed > width_) widen(needed);
  if ((rows_ + 1) * width_ > lines_.size() * sizeof(Line)) grow();
  detail::write_int(lines_.data(), rows_, width_, value);
  ++rows_;
}

std::int64_t ColumnBuilder::at(std::size_t row) const {
  return detail::read_int(lines_.data(), row, width_);
}

/// From the last row on, so that no value is written over before it was read.
void ColumnBuilder::widen(std::uint8_t width) {
  std::uint8_t const before = width_;
  width_ = width;
  if ((rows_ + 1) * width_ > lines_.size() * sizeof(Line)) grow();
  for (std::size_t row = rows_; row-- > 0;)
    detail::write_int(lines_.data(), row, width_, detail::read_int(lines_.data(), row, before));
}

/// Gives all rows more decimals; false where one of them does not fit.
bool ColumnBuilder::raise_scale(std::int32_t scale) {
  std::int64_t power = 1;
  for (std::int32_t i = scale_; i < scale; ++i) power *= 10;
  std::uint8_t needed = width_;
  std::int64_t product = 0;
  for (std::size_t row = 0; row < rows_; ++row) {
    if (__builtin_mul_overflow(at(row), power, &product)) return false;
    std::uint8_t const width = detail::width_of(product);
    if (width > needed) needed = width;
  }
  if (needed > width_) widen(needed);
  for (std::size_t row = 0; row < rows_; ++row)
    detail::write_int(lines_.data(), row, width_, at(row) * power);
  scale_ = static_cast<std::uint8_t>(scale);
  return true;
}

bool ColumnBuilder::add_rescaled(std::int64_t value, std::int32_t scale) {
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
  Column column;
  column.width = width_;
  column.scale = scale_;
  column.data = lines_.data();
  // Bits are kept up to the last row that has one; a reader looks at those of all rows.
  std::size_t const words = (rows_ + 63) / 64;
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
