// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/rules/feel/parse_name_impl.hpp"
#include "kanteling/rules/feel/parser_state_impl.hpp"
#include "kanteling/rules/feel/temporal.hpp"

namespace kanteling::rules::feel::detail {

/// Reads a name that is stated here and ends before `stop_word` or any sign that is no mark of a name; empty,
/// with the reader stopped, where none stands here.
inline std::string_view read_stated_name(Reader& in, std::string_view stop_word, std::string_view expected) {
  skip(in);
  std::size_t const begin = in.at;
  std::size_t end = begin;
  if (may_begin_name(in.text, begin)) {
    for (Piece p = piece_at(in.text, begin); p.end > p.begin; p = piece_at(in.text, end)) {
      bool const is_stop = p.begin > begin && in.text.substr(p.begin, p.end - p.begin) == stop_word;
      if (is_stop) break;
      end = p.end;
    }
  }
  if (end == begin) stop_here(in, expected);
  if (in.stopped) return {};
  in.at = end;
  return in.text.substr(begin, end - begin);
}

/// Whether `name :` comes next: the first of named arguments.
inline bool is_named_argument(Reader& in) {
  skip(in);
  if (!may_begin_name(in.text, in.at)) return false;
  std::size_t const end = end_of_pieces(in.text, in.at);
  return byte_at(in.text, piece_at(in.text, end).begin) == ':';
}

/// The value of date("2026-02-20") and its like, which are as constant as @"2026-02-20"; null where it is none.
inline Value temporal_constant(std::string_view function, std::string const& text) {
  if (function == "date") {
    std::optional<Day> const day = parse_day(text);
    return day ? Value::of(*day) : Value();
  }
  if (function == "time") {
    std::optional<Time> const time = parse_time(text);
    return time ? Value::of(*time) : Value();
  }
  if (function == "date and time") {
    std::optional<DateTime> const time = parse_date_time(text);
    return time ? Value::of(*time) : Value();
  }
  return function == "duration" ? parse_duration(text) : Value();
}

/// A call of a built-in with its arguments in order.
inline std::uint32_t add_builtin_call(Parser& p, std::size_t at, std::vector<std::uint32_t> const& children,
                                      std::uint32_t builtin) {
  bool const is_one = children.size() == 1 && p.ast[children[0]].op == Op::constant;
  if (is_one) {
    Value const argument = p.ast.constants[p.ast[children[0]].a];
    Value value = argument.kind() == Kind::string ? temporal_constant(builtins()[builtin].name, argument.text()) : Value();
    if (!value.is_null()) return add_constant(p, at, std::move(value));
  }
  return add_node(p, Op::call_builtin, at, children.data(), children.size(), builtin);
}

/// Arguments in brackets, in order or by name. `function` is the node that is called; no_node for a built-in.
inline std::uint32_t parse_arguments(Parser& p, Op positional, Op named, std::size_t at,
                                     std::uint32_t function, std::uint32_t builtin) {
  std::vector<std::uint32_t> children;
  std::vector<std::string> names;
  bool const is_builtin = positional == Op::call_builtin;
  if (!is_builtin) children.push_back(function);
  if (!take_or_stop(p.in, "(", "( and the arguments")) return no_node;
  bool const is_named = is_named_argument(p.in);
  if (!take(p.in, ")")) {
    do {
      if (is_named) {
        std::string_view const name =
            read_stated_name(p.in, ":", "the name of an argument, as the others have");
        if (!take_or_stop(p.in, ":", ": and a value: arguments are all named, or none is")) return no_node;
        names.push_back(canonical(name));
      }
      children.push_back(parse_full(p));
    } while (!p.in.stopped && take(p.in, ","));
    if (!p.in.stopped && !take(p.in, ")")) stop_here(p.in, "a comma and a next argument, or )");
  }
  if (p.in.stopped) return no_node;
  if (!is_named && is_builtin) return add_builtin_call(p, at, children, builtin);
  if (!is_named) return add_node(p, positional, at, children.data(), children.size(), 0);
  std::uint32_t const first = add_names(p, names);
  if (is_builtin) return add_node(p, named, at, children.data(), children.size(), builtin, first);
  return add_node(p, named, at, children.data(), children.size(), first);
}

/// Names of properties of values that are no single word; those of the model stand in Scope::members.
inline constexpr std::string_view properties[] = {"time offset", "start included", "end included"};

/// What follows a dot: the longest name of a member, otherwise one word, whatever it is.
inline std::uint32_t parse_path(Parser& p, std::uint32_t object) {
  skip(p.in);
  std::size_t const at = p.in.at;
  std::size_t end = end_of_word(p.in.text, at);
  if (end == at || is_digit_at(p.in.text, at)) {
    stop_here(p.in, "a name after the dot");
    return no_node;
  }
  std::string_view name = p.in.text.substr(at, end - at);
  NameSet::Match const member = p.members.find(at);
  if (member.end >= end) {
    end = member.end;
    name = p.members[member.name];
  }
  for (std::string_view const property : properties) {
    std::size_t const end_of_property = end_of_name(property, p.in.text, at);
    if (end_of_property <= end) continue;
    end = end_of_property;
    name = property;
  }
  std::size_t const words = end_of_torn_name(p.in.text, at, end);
  if (words > end) {
    report_unknown(p, at, words, true);
    return object;
  }
  p.in.at = end;
  std::uint32_t const position = add_name(p, canonical(name));
  return add_unary(p, Op::path, at, object, position);
}

inline std::uint32_t parse_filter(Parser& p, std::uint32_t list, std::size_t at) {
  std::uint32_t const slot = next_slot(p);
  bind(p, "item");
  p.filters.push_back(slot);
  if (p.filters.size() > filters_max) {
    stop(p.in, at, "[", "at most " + std::to_string(filters_max) + " filters inside one another");
  }
  std::uint32_t const condition = parse_full(p);
  p.filters.pop_back();
  p.locals.shrink(slot);
  if (p.in.stopped) return no_node;
  if (!take(p.in, "]")) stop_here(p.in, "] after the condition of the filter");
  return add_binary(p, Op::filter, at, list, condition, slot);
}

/// A primary with what is read from it: .name, [filter], (arguments).
inline std::uint32_t parse_postfix(Parser& p) {
  skip(p.in);
  std::size_t const begin = p.in.at;
  std::uint32_t node = parse_primary(p);
  while (!p.in.stopped) {
    unsigned char const c = peek(p.in);
    std::size_t const at = p.in.at;
    if (c == '.' && byte_at(p.in.text, at + 1) != '.') {
      ++p.in.at;
      node = parse_path(p, node);
    } else if (c == '[' && !p.bracket_ends) {
      ++p.in.at;
      node = parse_filter(p, node, at);
    } else if (c == '(') {
      node = parse_arguments(p, Op::call, Op::call_named, begin, node, 0);
    } else {
      return node;
    }
  }
  return no_node;
}

}  // namespace kanteling::rules::feel::detail
