// SPDX-License-Identifier: Apache-2.0
#include "io/worded_options.hpp"

#include <charconv>
#include <utility>

#include "io/read_value.hpp"
#include "io/short_number.hpp"
#include "kanteling/core/shorten.hpp"

namespace kanteling::io {
namespace {

/// Of the whole text, or nothing.
template <class Number>
std::optional<Number> number_of(std::string const& text) {
  Number number{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::string range(std::string_view what, std::int64_t least, std::int64_t most) {
  return std::string(what) + " from " + std::to_string(least) + " to " + std::to_string(most);
}

}  // namespace

void WordedOptions::refuse(std::string_view where, std::string found, std::string expected) {
  problems_.push_back({std::string(where), std::move(found), std::move(expected)});
}

std::optional<std::int64_t> WordedOptions::whole(std::string_view where, std::string const& text,
                                                 std::int64_t least, std::int64_t most) {
  if (text.empty()) return std::nullopt;
  auto const number = number_of<std::int64_t>(text);
  if (number && *number >= least && *number <= most) return number;
  refuse(where, shorten(text), range("a whole number", least, most));
  return std::nullopt;
}

std::optional<double> WordedOptions::seconds(std::string_view where, std::string const& text,
                                             std::int64_t most) {
  if (text.empty()) return std::nullopt;
  auto const number = number_of<double>(text);
  if (number && *number >= 0 && *number <= static_cast<double>(most)) return number;  // false for NaN
  refuse(where, shorten(text), range("a number", 0, most));
  return std::nullopt;
}

std::optional<std::int64_t> WordedOptions::billionths(std::string_view where, std::string const& text,
                                                      std::int64_t most) {
  constexpr std::int32_t decimals = 9;
  if (text.empty()) return std::nullopt;
  ShortNumber number;
  bool read = read_short_number(text, number) && number.scale <= decimals && number.value >= 0;
  // Tens are put before the point by hand, for the product of the highest number with them does not fit.
  for (std::int32_t i = number.scale; read && i < decimals; ++i) {
    read = number.value <= INT64_MAX / 10;
    if (read) number.value *= 10;
  }
  constexpr std::int64_t billion = 1'000'000'000;
  if (read && number.value <= most * billion) return number.value;
  refuse(where, shorten(text), range("a number", 0, most) + " with at most nine decimals");
  return std::nullopt;
}

std::optional<std::size_t> WordedOptions::word(std::string_view where, std::string const& text,
                                               std::span<std::string_view const> words) {
  if (text.empty()) return std::nullopt;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i] == text) return i;
  refuse(where, "\"" + shorten(text) + "\"", "one of " + one_of(words, text));
  return std::nullopt;
}

}  // namespace kanteling::io
