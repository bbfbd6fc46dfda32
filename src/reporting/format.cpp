// SPDX-License-Identifier: Apache-2.0
#include "reporting/format.hpp"

#include <algorithm>

namespace kanteling::reporting {

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> texts) {
  std::string filled;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    bool const place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
    std::size_t const number = place ? static_cast<std::size_t>(pattern[i + 1] - '0') : texts.size();
    if (number < texts.size()) {
      filled += texts.begin()[number];
      i += 2;
    } else {
      filled += pattern[i];
    }
  }
  return filled;
}

namespace {

std::string grouped(std::uint64_t value, std::string_view mark) {
  std::string digits = std::to_string(value);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, mark);
  }
  return digits;
}

std::uint64_t magnitude(std::int64_t value) {
  return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

std::string with_sign(std::int64_t value, std::string text) { return value < 0 ? "-" + text : text; }

}  // namespace

std::string number_text(std::int64_t value, NumberWords const& words) {
  return with_sign(value, grouped(magnitude(value), words.thousands));
}

std::string money_text(Cents amount, NumberWords const& words) {
  std::uint64_t const cents = magnitude(amount.value);
  std::string const last = std::to_string(100 + cents % 100).substr(1);
  std::string const number = grouped(cents / 100, words.thousands) + std::string(words.decimals) + last;
  return with_sign(amount.value, fill(words.money, {number}));
}

std::string euro_text(Cents amount, NumberWords const& words) {
  std::uint64_t const euros = (magnitude(amount.value) + 50) / 100;
  std::string const text = fill(words.money, {grouped(euros, words.thousands)});
  return euros == 0 ? text : with_sign(amount.value, text);
}

std::string date_text(Date date, NumberWords const& words) {
  CivilDate const c = to_civil(date);
  return fill(words.date, {std::to_string(c.day), words.months[static_cast<std::size_t>(c.month - 1)],
                           std::to_string(c.year)});
}

std::string quantity_text(Quantity const& quantity, NumberWords const& words) {
  if (quantity == Quantity{1, Unit::occasions, Per::once}) return std::string(words.once);
  auto const& units = quantity.amount == 1 ? words.unit_one : words.unit_many;
  std::string const amount =
      fill(units[static_cast<std::size_t>(quantity.unit)], {number_text(quantity.amount, words)});
  return fill(words.per[static_cast<std::size_t>(quantity.per)], {amount});
}

std::string share_text(std::int64_t part, std::int64_t whole, NumberWords const& words) {
  if (whole <= 0) return "-";
  std::int64_t const tenths = (part * 2000 + whole) / (2 * whole);
  return number_text(tenths / 10, words) + std::string(words.decimals) + std::to_string(tenths % 10) + " %";
}

std::string capital(std::string_view text) {
  std::string result(text);
  if (!result.empty() && result[0] >= 'a' && result[0] <= 'z') result[0] = static_cast<char>(result[0] - 'a' + 'A');
  return result;
}

std::string join(std::vector<std::string> const& texts, std::string_view between) {
  std::string joined;
  for (std::string const& text : texts) {
    if (!joined.empty()) joined += between;
    joined += text;
  }
  return joined;
}

std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace kanteling::reporting
