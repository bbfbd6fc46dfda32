// SPDX-License-Identifier: Apache-2.0
#pragma once

/// FEEL's string functions (DMN 1.5, 10.3.4) and string(). Positions and lengths count code points.

#include "kanteling/rules/feel/builtin_ids_impl.hpp"
#include "kanteling/rules/feel/builtins_case_impl.hpp"
#include "kanteling/rules/feel/builtins_support_impl.hpp"

namespace kanteling::rules::feel::detail::fn {

inline constexpr std::string_view a_string = "a string";

inline bool starts_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

inline std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (char const c : text) count += starts_code_point(c) ? 1U : 0U;
  return count;
}

/// Bytes that the first `count` code points take.
inline std::size_t bytes_of(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if (!starts_code_point(text[at])) continue;
    if (count == 0) break;
    --count;
  }
  return at;
}

inline Called substring(Arguments arguments) {
  std::string_view text = single(arguments[0]).text();
  auto const start = index_at(arguments[1], code_points(text));
  if (!start) return wrong("a start position inside the string, from 1, or from -1 backwards");
  text.remove_prefix(bytes_of(text, *start));
  if (arguments.size() == 2) return done_text(text);
  auto const length = truncated(single(arguments[2]));
  if (!length || *length < 0) return wrong("a length of 0 or more");
  return done_text(text.substr(0, bytes_of(text, static_cast<std::size_t>(*length))));
}

/// Where a text first stands in another; npos where it does not. In linear time whatever the texts are (Knuth, Morris and
/// Pratt): of two long texts of one letter the ordinary search compares all of the one at every place of the other.
inline std::size_t find_text(std::string_view text, std::string_view match) {
  if (match.size() < 64 || match.size() > text.size()) return text.find(match);
  std::vector<std::uint32_t> border(match.size());  // by length - 1: of the longest start that is an end of it too
  std::uint32_t length = 0;
  for (std::size_t i = 1; i < match.size(); ++i) {
    while (length > 0 && match[i] != match[length]) length = border[length - 1];
    if (match[i] == match[length]) ++length;
    border[i] = length;
  }
  length = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    while (length > 0 && text[i] != match[length]) length = border[length - 1];
    if (text[i] == match[length]) ++length;
    if (length == match.size()) return i + 1 - length;
  }
  return std::string_view::npos;
}

/// The functions that look for one text in another.
inline Called search_text(Builtin id, std::string_view text, Value const& argument) {
  if (argument.is_null()) return nothing();
  if (argument.kind() != Kind::string) return wrong("a string to look for");
  std::string_view const match = argument.text();
  switch (id) {
    case Builtin::starts_with:
      return done_bool(text.starts_with(match));
    case Builtin::ends_with:
      return done_bool(text.ends_with(match));
    default:
      break;
  }
  std::size_t const at = find_text(text, match);
  bool const found = at != std::string_view::npos;
  if (id == Builtin::contains) return done_bool(found);
  if (!found) return done_text({});
  return done_text(id == Builtin::substring_before ? text.substr(0, at) : text.substr(at + match.size()));
}

/// Null elements are left out, as the specification says.
inline Called join(Arguments arguments, Caller& caller) {
  if (arguments[0].is_null()) return nothing();
  std::string_view delimiter;
  if (arguments.size() > 1 && !single(arguments[1]).is_null()) {
    Value const& given = single(arguments[1]);
    if (given.kind() != Kind::string) return wrong("a string or null as delimiter");
    delimiter = given.text();
  }
  std::string joined;
  bool first = true;
  for (Value const& item : listed(arguments[0])) {
    if (item.is_null()) {
      if (!caller.spend(1)) return wrong(less_work);
      continue;
    }
    if (item.kind() != Kind::string) return wrong("a list of strings");
    if (!caller.spend(text_cost(item.text().size() + delimiter.size()))) return wrong(less_work);
    if (!first) joined += delimiter;
    joined += item.text();
    first = false;
  }
  return done(Value::string(std::move(joined)));
}

inline Called string_from(Value const& from, Caller& caller) {
  if (from.is_null()) return nothing();
  if (from.kind() == Kind::string) return done(from);
  if (!caller.spend(from.weight())) return wrong(less_work);
  return done(Value::string(to_string(from)));
}

inline Called call_string(Builtin id, Arguments arguments, Caller& caller) {
  if (id == Builtin::string_join) return join(arguments, caller);
  if (id == Builtin::string) return string_from(arguments[0], caller);
  Value const& first = single(arguments[0]);
  if (first.is_null()) return nothing();
  if (first.kind() != Kind::string) return wrong(a_string);
  if (!caller.spend(text_cost(first.text().size()))) return wrong(less_work);
  switch (id) {
    case Builtin::lower_case:
      return done(Value::string(mapped_case(first.text(), false)));
    case Builtin::upper_case:
      return done(Value::string(mapped_case(first.text(), true)));
    case Builtin::string_length:
      return done_count(code_points(first.text()));
    case Builtin::substring:
      return substring(arguments);
    default:
      return search_text(id, first.text(), single(arguments[1]));
  }
}

}  // namespace kanteling::rules::feel::detail::fn
