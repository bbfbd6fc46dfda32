// SPDX-License-Identifier: Apache-2.0
// Reads lines `operation a [b [mode]]` and answers each with one line, so that another implementation of
// decimals can check ours. "none" is no result; "bad" is a line that this program does not understand.
#include <array>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>

#include "kanteling/rules/decimal.hpp"

namespace {

using namespace kanteling::rules;

std::string text(MaybeDecimal const& d) {
  return d ? to_string(*d) : "none";
}

MaybeDecimal number(std::string const& written) {
  tl::expected<Decimal, DecimalError> const d = parse_decimal(written);
  return d ? MaybeDecimal(*d) : std::nullopt;
}

std::string read(std::string const& written) {
  bool exact = true;
  tl::expected<Decimal, DecimalError> const d = parse_decimal(written, &exact);
  if (!d) return d.error() == DecimalError::too_large ? "too_large" : "not_a_number";
  return to_string(*d) + (exact ? " exact" : " rounded");
}

std::string rounded(Decimal const& a, std::int32_t scale, std::string const& mode) {
  std::array<char const*, 7> constexpr modes = {"half_even", "half_up", "half_down", "up",
                                                "down",      "floor",   "ceiling"};
  for (std::size_t i = 0; i < modes.size(); ++i) {
    if (mode == modes[i]) return text(round(a, scale, static_cast<Rounding>(i)));
  }
  return "bad";
}

std::string grid(Decimal const& a, std::int32_t scale) {
  std::optional<OnGrid> const point = on_grid(a, scale);
  if (!point) return "none";
  return std::to_string(point->floor) + (point->exact ? " exact" : " between");
}

std::string two(std::string const& operation, Decimal const& a, Decimal const& b) {
  if (operation == "add") return text(add(a, b));
  if (operation == "subtract") return text(subtract(a, b));
  if (operation == "multiply") return text(multiply(a, b));
  if (operation == "divide") return text(divide(a, b));
  if (operation == "modulo") return text(modulo(a, b));
  if (operation == "power") return text(power(a, b));
  if (operation == "compare") return std::to_string(compare(a, b)) + (a == b ? " same" : " other");
  return "bad";
}

std::string one(std::string const& operation, Decimal const& a) {
  if (operation == "square_root") return text(square_root(a));
  if (operation == "exponential") return text(exponential(a));
  if (operation == "logarithm") return text(logarithm(a));
  if (operation == "to_int64") {
    std::optional<std::int64_t> const whole = to_int64(a);
    return whole ? std::to_string(*whole) : "none";
  }
  return "bad";
}

std::string answer(std::string const& line) {
  std::istringstream words(line);
  std::string operation;
  std::string first;
  std::string second;
  std::string mode;
  words >> operation >> first >> second >> mode;
  if (operation == "parse") return read(first);
  MaybeDecimal const a = number(first);
  if (!a) return "bad";
  if (second.empty()) return one(operation, *a);
  if (operation == "round") return rounded(*a, std::atoi(second.c_str()), mode);
  if (operation == "on_grid") return grid(*a, std::atoi(second.c_str()));
  MaybeDecimal const b = number(second);
  return b ? two(operation, *a, *b) : "bad";
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) std::cout << answer(line) << '\n';
}
