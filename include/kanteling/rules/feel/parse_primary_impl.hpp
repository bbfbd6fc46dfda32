// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/rules/feel/literals_impl.hpp"
#include "kanteling/rules/feel/parse_call_impl.hpp"
#include "kanteling/rules/feel/parser_state_impl.hpp"

namespace kanteling::rules::feel::detail {

inline constexpr std::uint32_t low_included = 1;
inline constexpr std::uint32_t high_included = 2;
inline constexpr std::uint32_t low_unbounded = 4;
inline constexpr std::uint32_t high_unbounded = 8;

/// The comparison sign that comes next; its size is 0 where there is none. `==` and the like are none.
struct Comparison {
  Op op = Op::equal;
  std::size_t size = 0;
};

inline Comparison comparison_at(Reader& in) {
  unsigned char const one = peek(in);
  unsigned char const two = byte_at(in.text, in.at + 1);
  if (one == '<' && two == '>') return {};
  if (one == '<') return two == '=' ? Comparison{Op::less_equal, 2} : Comparison{Op::less, 1};
  if (one == '>') return two == '=' ? Comparison{Op::greater_equal, 2} : Comparison{Op::greater, 1};
  if (one == '!' && two == '=') return {Op::not_equal, 2};
  if (one == '=' && two != '=' && two != '<' && two != '>') return {Op::equal, 1};
  return {};
}

/// The upper end of a range and the bracket that closes it. A [ closes the range: a filter there stands in (
/// ).
inline std::uint32_t parse_range_end(Parser& p, std::size_t at, std::uint32_t low, std::uint32_t included) {
  bool const outer = p.bracket_ends;
  p.bracket_ends = true;
  std::uint32_t const high = parse_arithmetic(p);
  p.bracket_ends = outer;
  if (p.in.stopped) return no_node;
  unsigned char const close = peek(p.in);
  if (close != ']' && close != ')' && close != '[') {
    stop_here(p.in, "] or ) after the range");
    return no_node;
  }
  ++p.in.at;
  return add_binary(p, Op::range, at, low, high, included | (close == ']' ? high_included : 0U));
}

/// ]a..b[ where the opening sign is taken: nothing else begins with ].
inline std::uint32_t parse_open_range(Parser& p, std::size_t at) {
  std::uint32_t const low = parse_full(p);
  if (!take_or_stop(p.in, "..", "a range: ]1..10]")) return no_node;
  return parse_range_end(p, at, low, 0);
}

/// (< 5), (>= 10), (= 3): a range without one of its ends, or of one value.
inline std::uint32_t parse_comparison_range(Parser& p, std::size_t at, Comparison const& comparison) {
  p.in.at += comparison.size;
  std::uint32_t const end = parse_arithmetic(p);
  if (!p.in.stopped && !take(p.in, ")")) stop_here(p.in, ") after the range");
  std::uint32_t const nothing = comparison.op == Op::equal ? end : add_constant(p, at, Value());
  switch (comparison.op) {
    case Op::less:
      return add_binary(p, Op::range, at, nothing, end, low_unbounded);
    case Op::less_equal:
      return add_binary(p, Op::range, at, nothing, end, low_unbounded | high_included);
    case Op::greater:
      return add_binary(p, Op::range, at, end, nothing, high_unbounded);
    case Op::greater_equal:
      return add_binary(p, Op::range, at, end, nothing, high_unbounded | low_included);
    case Op::equal:
      return add_binary(p, Op::range, at, end, end, low_included | high_included);
    default:
      stop(p.in, at, "!=", "a range: (< 5), (<= 5), (> 5), (>= 5) or (= 5)");
      return no_node;
  }
}

/// An expression in brackets, or a range that begins with (.
inline std::uint32_t parse_bracketed(Parser& p) {
  std::size_t const at = p.in.at++;
  Comparison const comparison = comparison_at(p.in);
  if (comparison.size > 0) return parse_comparison_range(p, at, comparison);
  std::uint32_t const inner = parse_full(p);
  if (p.in.stopped) return no_node;
  if (take(p.in, "..")) return parse_range_end(p, at, inner, 0);
  if (take(p.in, ")")) return inner;
  stop_here(p.in, "a closing bracket )");
  return no_node;
}

/// A list, or a range that begins with [.
inline std::uint32_t parse_list(Parser& p) {
  std::size_t const at = p.in.at++;
  std::vector<std::uint32_t> items;
  if (take(p.in, "]")) return add_node(p, Op::list, at, nullptr, 0);
  do {
    items.push_back(parse_full(p));
    if (p.in.stopped) return no_node;
    if (items.size() == 1 && take(p.in, "..")) return parse_range_end(p, at, items[0], low_included);
  } while (take(p.in, ","));
  if (!take(p.in, "]")) stop_here(p.in, "a comma and a next element, or ]");
  return add_node(p, Op::list, at, items.data(), items.size());
}

/// The key of an entry: a name or a quoted text. `written` is what later entries can refer to.
inline std::string read_key(Parser& p, std::string_view& written) {
  unsigned char const c = peek(p.in);
  std::size_t const begin = p.in.at;
  if (c == '"') {
    std::optional<std::string> const key = read_string(p.in);
    if (!key) return {};
    written = p.in.text.substr(begin + 1, p.in.at - begin - 2);
    if (written != *key) written = {};  // with escapes: no name
    return *key;
  }
  written = read_stated_name(p.in, ":", "a key: a name or a text in double quotes, then :");
  if (p.in.stopped) return {};
  NameSet::Match const member = p.members.find(begin);
  return canonical(member.end == p.in.at ? p.members[member.name] : written);
}

/// Reports keys that stand in a context before. Sorts by hash: time grows with their number, not with its
/// square.
inline void check_keys(Parser& p, std::vector<std::string> const& keys,
                       std::vector<std::size_t> const& places) {
  std::vector<std::pair<std::size_t, std::size_t>> sorted;  // hash, position
  for (std::size_t i = 0; i < keys.size(); ++i) {
    std::uint64_t hash = hash_seed;
    add_piece(hash, keys[i]);
    sorted.emplace_back(static_cast<std::size_t>(hash), i);
  }
  std::sort(sorted.begin(), sorted.end());
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    std::size_t const later = sorted[i].second;
    if (keys[later] != keys[sorted[i - 1].second]) continue;
    report(p.in, places[later], keys[later], "each key once in a context");
  }
}

inline std::uint32_t parse_context(Parser& p) {
  std::size_t const at = p.in.at++;
  std::uint32_t const slot = next_slot(p);
  std::vector<std::uint32_t> values;
  std::vector<std::string> keys;
  std::vector<std::size_t> places;
  if (!take(p.in, "}")) {
    do {
      std::string_view written;
      skip(p.in);
      places.push_back(p.in.at);
      std::string key = read_key(p, written);
      if (!take_or_stop(p.in, ":", ": and a value behind the key")) break;
      values.push_back(parse_full(p));
      keys.push_back(std::move(key));
      if (p.in.stopped) break;
      bind(p, written);
      p.members.push(written);
    } while (!p.in.stopped && take(p.in, ","));
    if (!p.in.stopped && !take(p.in, "}")) stop_here(p.in, "a comma and a next entry, or }");
  }
  p.locals.shrink(slot);
  if (p.in.stopped) return no_node;
  check_keys(p, keys, places);
  std::uint32_t const first = add_names(p, keys);
  return add_node(p, Op::context, at, values.data(), values.size(), first, slot);
}

inline std::uint32_t parse_keyword(Parser& p, std::string_view word) {
  std::size_t const at = p.in.at;
  if (word == "if") return parse_conditional(p);
  if (word == "for") return parse_for(p);
  if (word == "some") return parse_quantified(p, Op::some);
  if (word == "every") return parse_quantified(p, Op::every);
  if (word == "function") return parse_function(p);
  bool const is_constant = word == "true" || word == "false" || word == "null";
  if (!is_constant) {
    stop_here(p.in, "an expression");
    return no_node;
  }
  p.in.at += word.size();
  return add_constant(p, at, word == "null" ? Value() : Value::of(word == "true"));
}

inline std::uint32_t parse_literal(Parser& p, unsigned char first) {
  std::size_t const at = p.in.at;
  std::optional<Value> value;
  if (first == '"') {
    std::optional<std::string> text = read_string(p.in);
    if (text) value = Value::string(std::move(*text));
  } else {
    value = first == '@' ? read_at_literal(p.in) : read_number(p.in);
  }
  return value ? add_constant(p, at, std::move(*value)) : no_node;
}

/// Whether a known name begins with the keyword that stands here: "for sale".
inline bool begins_longer_name(Parser& p, std::string_view keyword) {
  std::size_t const end = p.in.at + keyword.size();
  Piece const next = piece_at(p.in.text, end);
  return next.end > next.begin && find_reference(p, p.in.at).end > end;
}

inline std::uint32_t parse_primary(Parser& p) {
  unsigned char const c = peek(p.in);
  if (p.in.stopped) return no_node;
  bool const is_number = is_digit_at(p.in.text, p.in.at) || (c == '.' && is_digit_at(p.in.text, p.in.at + 1));
  if (c == '"' || c == '@' || is_number) return parse_literal(p, c);
  if (c == '(') return parse_bracketed(p);
  if (c == '[') return parse_list(p);
  if (c == ']') return parse_open_range(p, p.in.at++);
  if (c == '{') return parse_context(p);
  std::string_view const word = peek_word(p.in);
  if (word.empty()) {
    stop_here(p.in, "an expression");
    return no_node;
  }
  bool const is_plain_keyword = is_keyword(word) && !begins_longer_name(p, word);
  return is_plain_keyword ? parse_keyword(p, word) : parse_name(p);
}

}  // namespace kanteling::rules::feel::detail
