// SPDX-License-Identifier: Apache-2.0
#pragma once

/// FEEL's numeric functions (DMN 1.5, 10.3.4), and number() from text.

#include "kanteling/rules/feel/builtin_ids_impl.hpp"
#include "kanteling/rules/feel/builtins_support_impl.hpp"
#include "kanteling/rules/feel/temporal.hpp"

namespace kanteling::rules::feel::detail::fn {

inline Called rounded(Arguments arguments, Rounding how) {
  Value const& number = single(arguments[0]);
  if (number.is_null()) return nothing();
  if (number.kind() != Kind::number) return wrong("a number");
  std::int64_t scale = 0;
  if (arguments.size() > 1) {
    auto const given = truncated(single(arguments[1]));
    if (!given || *given < -6111 || *given > 6176) return wrong("a scale of -6111 to 6176");
    scale = *given;
  }
  return done_number(round(number.number(), static_cast<std::int32_t>(scale), how));
}

inline Called absolute(Value const& argument) {
  switch (argument.kind()) {
    case Kind::null:
      return nothing();
    case Kind::number:
      return done(Value::of(argument.number().absolute()));
    case Kind::days_duration:
      if (argument.days_duration().seconds >= 0) return done(argument);
      return done(temporal_negate(argument));
    case Kind::months_duration:
      if (argument.months_duration().months >= 0) return done(argument);
      return done(temporal_negate(argument));
    default:
      return wrong("a number or a duration");
  }
}

inline Called remainder(Value const& dividend, Value const& divisor) {
  if (dividend.is_null() || divisor.is_null()) return nothing();
  if (dividend.kind() != Kind::number || divisor.kind() != Kind::number) return wrong("two numbers");
  if (divisor.number().is_zero()) return wrong("a divisor other than 0");
  return done_number(modulo(dividend.number(), divisor.number()));
}

/// odd and even.
inline Called has_parity(Value const& argument, bool odd) {
  if (argument.is_null()) return nothing();
  if (argument.kind() != Kind::number || !argument.number().is_whole()) return wrong("a whole number");
  // Without trailing zeros: a positive exponent makes a multiple of ten.
  bool const is_odd = argument.number().exponent() == 0 && argument.number().coefficient_low() % 2 == 1;
  return done_bool(is_odd == odd);
}

inline Called root_or_power(Builtin id, Value const& argument) {
  if (argument.is_null()) return nothing();
  if (argument.kind() != Kind::number) return wrong("a number");
  Decimal const& number = argument.number();
  if (id == Builtin::exp) return done_number(exponential(number));
  if (id == Builtin::sqrt) {
    return number.is_negative() ? wrong("a number that is not negative") : done_number(square_root(number));
  }
  return number.is_negative() || number.is_zero() ? wrong("a number above 0")
                                                  : done_number(logarithm(number));
}

/// A separator of number(): a character, or 0 for null. Empty where it is none of those that are allowed.
inline std::optional<char> separator(Value const& argument, std::string_view allowed) {
  if (argument.is_null()) return '\0';
  if (argument.kind() != Kind::string || argument.text().size() != 1) return std::nullopt;
  char const mark = argument.text().front();
  if (allowed.find(mark) == std::string_view::npos) return std::nullopt;
  return mark;
}

inline Called number_from(Arguments arguments, Caller& caller) {
  Value const& from = single(arguments[0]);
  if (from.is_null()) return nothing();
  if (from.kind() != Kind::string) return wrong("a string");
  if (!caller.spend(text_cost(from.text().size()))) return wrong(less_work);
  char grouping = '\0';
  char decimal = '.';
  if (arguments.size() > 1) {
    auto const group = separator(single(arguments[1]), " ,.");
    if (!group) return wrong("a space, a comma, a period or null between groups of digits");
    auto const point = separator(single(arguments[2]), ",.");
    if (!point) return wrong("a comma, a period or null before decimals");
    if (*group != '\0' && *group == *point) return wrong("two different separators");
    grouping = *group;
    if (*point != '\0') decimal = *point;
  }
  std::string plain;
  plain.reserve(from.text().size());
  for (char const c : from.text()) {
    if (c == grouping && c != '\0') continue;
    if (c == '.' && decimal != '.') return wrong("digits, with the separators that are given");
    plain.push_back(c == decimal ? '.' : c);
  }
  auto const number = parse_decimal(plain);
  if (number) return done(Value::of(*number));
  if (number.error() == DecimalError::too_large) return wrong("a number below 10^6145");
  return wrong(arguments.size() > 1 ? "digits, with the separators that are given"
                                    : "a number such as -12.5");
}

inline Called call_number(Builtin id, Arguments arguments, Caller& caller) {
  Value const& first = single(arguments[0]);
  switch (id) {
    case Builtin::abs:
      return absolute(first);
    case Builtin::ceiling:
      return rounded(arguments, Rounding::ceiling);
    case Builtin::decimal:
      return rounded(arguments, Rounding::half_even);
    case Builtin::even:
      return has_parity(first, false);
    case Builtin::floor:
      return rounded(arguments, Rounding::floor);
    case Builtin::modulo:
      return remainder(first, single(arguments[1]));
    case Builtin::number:
      return number_from(arguments, caller);
    case Builtin::odd:
      return has_parity(first, true);
    case Builtin::round_down:
      return rounded(arguments, Rounding::down);
    case Builtin::round_half_down:
      return rounded(arguments, Rounding::half_down);
    case Builtin::round_half_up:
      return rounded(arguments, Rounding::half_up);
    case Builtin::round_up:
      return rounded(arguments, Rounding::up);
    default:
      return root_or_power(id, first);
  }
}

}  // namespace kanteling::rules::feel::detail::fn
