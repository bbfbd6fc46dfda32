// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/core/closest.hpp"
#include "kanteling/core/shorten.hpp"
#include "kanteling/rules/feel/lexer_impl.hpp"
#include "kanteling/rules/feel/names_impl.hpp"

namespace kanteling::rules::feel::detail {

/// A name as written, with one blank where there is white space.
inline std::string canonical(std::string_view written) {
  std::string name;
  for (std::size_t at = 0; at < written.size();) {
    std::size_t const blank = white_space_at(written, at);
    if (blank > 0) {
      if (!name.empty() && name.back() != ' ') name += ' ';
      at += blank;
    } else {
      name += written[at++];
    }
  }
  while (!name.empty() && name.back() == ' ') name.pop_back();
  return name;
}

/// Collects names that may have been meant by a mistyped one: those of about its length, each once.
inline void add_candidates(std::string_view mistyped, NameSet const& names, std::vector<std::string>& to) {
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    std::size_t const a = names[i].size();
    std::size_t const b = mistyped.size();
    std::size_t const longer = a > b ? a : b;
    if ((longer - (a > b ? b : a)) * 3 <= longer + 1) to.push_back(canonical(names[i]));
  }
}

/// `"a", "b" or "c"`
inline std::string in_quotes(std::vector<std::string> const& names) {
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) list += i + 1 == names.size() ? " or " : ", ";
    list += '"' + shorten(names[i]) + '"';
  }
  return list;
}

/// ` such as "Applicant Age" or "Applicant"`, or nothing where no candidate is near.
inline std::string such_as(std::string_view mistyped, std::vector<std::string> const& candidates) {
  std::vector<std::string> near;
  for (std::string& name : closest(mistyped, candidates)) {
    bool is_new = true;
    for (std::string const& other : near) is_new = is_new && other != name;
    if (is_new) near.push_back(std::move(name));
  }
  return near.empty() ? "" : " such as " + in_quotes(near);
}

/// What other languages write, and what FEEL writes instead.
struct Advice {
  std::string_view written;
  std::string_view expected;
};

inline constexpr Advice advices[] = {
    {"==", "one = sign to compare"},
    {"=<", "<="},
    {"=>", ">="},
    {"<>", "!="},
    {"&&", "the word and"},
    {"||", "the word or"},
    {"'", "a text in double quotes, not single ones"},
    {"\xE2\x80\x98", "a text in straight double quotes"},  // typographic quotation marks
    {"\xE2\x80\x99", "a text in straight double quotes"},
    {"\xE2\x80\x9A", "a text in straight double quotes"},
    {"\xE2\x80\x9C", "a text in straight double quotes"},
    {"\xE2\x80\x9D", "a text in straight double quotes"},
    {"\xE2\x80\x9E", "a text in straight double quotes"},
    {"\xE2\x89\xA4", "<="},
    {"\xE2\x89\xA5", ">="},
    {"\xE2\x89\xA0", "!="},
    {"\xE2\x80\x93", "the minus sign -"},
    {"\xE2\x88\x92", "the minus sign -"},
    {"\xC3\x97", "the sign * to multiply"},
    {"%", "modulo(a, b), or a division by 100"},
    {"^", "the sign ** for a power"},
    {"!", "not( ... )"},
    {";", "a comma"},
    {"..", "brackets around a range: [1..10]"},
};

/// The advice for what stands at a place, with what was written; empty where there is none.
inline Advice advice_at(std::string_view text, std::size_t at) {
  for (Advice const& advice : advices) {
    if (text.substr(at, advice.written.size()) == advice.written) return advice;
  }
  return {};
}

/// Stops at what stands here, where `expected` would be right.
inline void stop_here(Reader& in, std::string_view expected) {
  skip(in);
  std::string_view const token = token_at(in.text, in.at);
  Advice const advice = advice_at(in.text, in.at);
  bool const is_decimal_comma = byte_at(in.text, in.at) == ',' && in.at > 0 &&
                                is_digit_at(in.text, in.at - 1) && is_digit_at(in.text, in.at + 1);
  if (is_decimal_comma) return stop(in, in.at, token, "a point as decimal sign: 1.5");
  if (advice.written.empty()) return stop(in, in.at, token, expected);
  bool const is_quoted = advice.written == "'";
  stop(in, in.at, is_quoted ? token : advice.written, advice.expected);
}

inline bool take_or_stop(Reader& in, std::string_view token, std::string_view expected) {
  if (in.stopped) return false;
  if (take(in, token)) return true;
  stop_here(in, expected);
  return false;
}

}  // namespace kanteling::rules::feel::detail
