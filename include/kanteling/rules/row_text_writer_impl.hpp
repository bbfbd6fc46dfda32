// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of explanations: see explain_impl.hpp. Copies pieces and writes cells, without
// allocation.

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "kanteling/core/date.hpp"
#include "kanteling/rules/feel/temporal.hpp"
#include "kanteling/rules/lower_cell_impl.hpp"
#include "kanteling/rules/row_text.hpp"

namespace kanteling::rules {
namespace detail {

inline constexpr std::size_t name_bytes_max = 200;  ///< of names and expressions on a line
inline constexpr std::uint32_t cell_bytes_max =
    24;  ///< of a cell that is no text: sign, 19 digits, point, a zero
inline constexpr std::size_t block_bytes = 32;

/// Copies in blocks: up to block_bytes - 1 bytes behind the end are read and overwritten, on both sides there
/// must be room. The lengths differ from call to call; a memcpy of each would be guessed wrong (row_text: 0.2
/// of 0.9 µs).
inline char* copy_in_blocks(char* to, char const* from, std::size_t size) {
  for (std::size_t done = 0; done < size; done += block_bytes)
    std::memcpy(to + done, from + done, block_bytes);
  return to + size;
}

inline constexpr char two_digits[] =
    "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"
    "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899";

inline char* put_whole(char* to, std::uint64_t value) {
  if (value < 10) {
    *to = static_cast<char>('0' + value);
    return to + 1;
  }
  char digits[2 * block_bytes];
  char* first = digits + block_bytes;
  char const* const end = first;
  for (; value >= 10; value /= 100) {
    first -= 2;
    std::memcpy(first, two_digits + 2 * (value % 100), 2);
  }
  if (value > 0) *--first = static_cast<char>('0' + value);
  return copy_in_blocks(to, first, static_cast<std::size_t>(end - first));
}

/// value / 10^scale as FEEL writes it: without zeros at the end.
inline char* put_number(char* to, std::int64_t value, std::uint32_t scale) {
  static constexpr std::uint64_t powers[] = {1,       10,        100,        1'000,       10'000,
                                             100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};
  auto magnitude = static_cast<std::uint64_t>(value);
  if (value < 0) {
    *to++ = '-';
    magnitude = std::uint64_t{0} - magnitude;
  }
  if (scale == 0) return put_whole(to, magnitude);
  std::uint64_t const power = powers[scale];
  std::uint64_t const whole = scale == 2 ? magnitude / 100 : magnitude / power;  // a constant divides faster
  std::uint64_t part = magnitude - whole * power;
  to = put_whole(to, whole);
  if (part == 0) return to;
  *to++ = '.';
  for (; part % 10 == 0; part /= 10) --scale;
  for (std::uint32_t i = scale; i-- > 0; part /= 10) to[i] = static_cast<char>('0' + part % 10);
  return to + scale;
}

/// A day of the years 1583 to 9999; others are not written here.
inline bool is_plain_day(std::int64_t days) {
  constexpr std::int64_t first = to_date({1583, 1, 1}).days;
  constexpr std::int64_t last = to_date({9999, 12, 31}).days;
  return first <= days && days <= last;
}

inline char* put_day(char* to, std::int64_t days) {
  CivilDate const c = to_civil(Date{static_cast<std::int32_t>(days)});
  auto const pair = [&](std::size_t at, std::int32_t value) {
    std::memcpy(to + at, two_digits + 2 * value, 2);
  };
  pair(0, c.year / 100);
  pair(2, c.year % 100);
  to[4] = '-';
  pair(5, c.month);
  to[7] = '-';
  pair(8, c.day);
  return to + 10;
}

inline bool is_any(feel::Ast const& ast, std::uint32_t tests) {
  feel::Node const& node = ast[tests];
  return node.op == feel::Op::tests && node.count == 1 && ast[ast.child(node, 0)].op == feel::Op::test_any;
}

}  // namespace detail

/// Writes into the end of a string.
class RowText::Writer {
 public:
  Writer(RowText const& texts, std::string& to, RowRun const& run)
      : texts_(texts),
        run_(run),
        row_(run.row()),
        wide_(run.wide_bits()),
        to_(to),
        at_(to.data() + to.size()),
        end_(at_) {}

  void piece(Piece piece) {
    make_room(piece.size);
    put(piece);
  }

  void text(std::string_view text) {
    make_room(text.size());
    std::memcpy(at_, text.data(), text.size());
    at_ += text.size();
  }

  void line(Line const& line) {
    make_room(line.bytes_max);
    Part const* const parts = texts_.parts_.data() + line.first;
    for (std::uint32_t i = 0; i < line.count; ++i) {
      put(parts[i].before);
      if (parts[i].variable != RowStep::none) put_value(parts[i].variable, line.bytes_max);
    }
  }

  void finish() { to_.resize(static_cast<std::size_t>(at_ - to_.data())); }

 private:
  /// So many bytes may be written, and a block behind them.
  void make_room(std::size_t bytes) {
    if (static_cast<std::size_t>(end_ - at_) >= bytes + detail::block_bytes) return;
    auto const used = static_cast<std::size_t>(at_ - to_.data());
    to_.resize(used + bytes + detail::block_bytes + 512);
    at_ = to_.data() + used;
    end_ = to_.data() + to_.size();
  }

  void put(Piece piece) { at_ = detail::copy_in_blocks(at_, texts_.pool_.data() + piece.first, piece.size); }

  /// `left` bytes must still have room behind a value that is no cell.
  void put_value(std::uint32_t v, std::uint32_t left) {
    Format const& format = texts_.formats_[v];
    std::uint64_t const bit = std::uint64_t{1} << (v % 64);
    std::uint64_t const absent = (row_.null_bits[v / 64] | row_.unknown_bits[v / 64] | wide_[v / 64]) & bit;
    if (absent != 0) return put_no_cell(v, left);
    std::int64_t const cell = row_.cells[v];
    switch (format.type) {
      case Type::number:
        at_ = detail::put_number(at_, cell, format.scale);
        return;
      case Type::boolean:
        at_ = detail::copy_in_blocks(at_, cell != 0 ? true_words : false_words, cell != 0 ? 4 : 5);
        return;
      case Type::date:
        if (!detail::is_plain_day(cell)) return put_no_cell(v, left);
        at_ = detail::put_day(at_, cell);
        return;
      case Type::text:
        break;
    }
    if (static_cast<std::uint64_t>(cell) >= format.texts) return put_no_cell(v, left);
    put(texts_.texts_[format.first_text + static_cast<std::uint32_t>(cell)]);
  }

  void put_no_cell(std::uint32_t v, std::uint32_t left) {
    if (row_.is_unknown(v)) {
      text("unknown");
    } else {
      text(row_.is_null(v) ? "null" : detail::as_written(run_.variable(v)));
    }
    make_room(left);
  }

  static constexpr char true_words[detail::block_bytes + 1] = "true                            ";
  static constexpr char false_words[detail::block_bytes + 1] = "false                           ";

  RowText const& texts_;
  RowRun const& run_;
  RowView row_;
  std::uint64_t const* wide_;
  std::string& to_;
  char* at_;
  char* end_;
};

}  // namespace kanteling::rules
