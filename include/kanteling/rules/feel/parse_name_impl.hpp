// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/rules/feel/builtins.hpp"
#include "kanteling/rules/feel/parser_state_impl.hpp"

namespace kanteling::rules::feel::detail {

/// No built-in has more words ("years and months duration").
inline constexpr std::uint32_t builtin_words_max = 5;

/// What a name in the text refers to: the longest name, inner scopes first.
struct Reference {
  enum class Kind : std::uint8_t { none, local, global, member };
  Kind kind = Kind::none;
  std::uint32_t index = 0;
  std::size_t end = 0;
};

inline Reference find_reference(Parser& p, std::size_t at) {
  Reference best;
  NameSet::Match const local = p.locals.find(at);
  if (local.end > best.end) best = {Reference::Kind::local, local.name, local.end};
  NameSet::Match const global = p.globals.find(at);
  if (global.end > best.end) best = {Reference::Kind::global, global.name, global.end};
  if (p.filters.empty()) return best;
  NameSet::Match const member = p.members.find(at);
  if (member.end > best.end) best = {Reference::Kind::member, member.name, member.end};
  return best;
}

/// A built-in function at a place in the text.
struct BuiltinName {
  std::optional<std::uint32_t> id;
  bool is_unsupported = false;
  std::size_t end = 0;  ///< 0 where there is none
};

inline bool is_unsupported(std::string_view name) {
  for (std::string_view const other : unsupported_builtins()) {
    if (other == name) return true;
  }
  return false;
}

/// The built-in at `at` that is called: its words end at an opening bracket.
inline BuiltinName called_builtin(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (std::uint32_t i = 0; i < builtin_words_max; ++i) {
    Piece const piece = piece_at(text, end);
    if (!piece.is_word) return {};
    end = piece.end;
    Piece const next = piece_at(text, end);
    if (next.end > next.begin || byte_at(text, next.begin) != '(') continue;
    std::string const name = canonical(text.substr(at, end - at));
    BuiltinName result{find_builtin(name), is_unsupported(name), end};
    if (!result.id && !result.is_unsupported) result.end = 0;
    return result;
  }
  return {};
}

/// The built-in with the longest name at `at`, as a value.
inline BuiltinName named_builtin(std::string_view text, std::size_t at) {
  BuiltinName best;
  std::size_t end = at;
  for (std::uint32_t i = 0; i < builtin_words_max; ++i) {
    Piece const piece = piece_at(text, end);
    if (!piece.is_word) break;
    end = piece.end;
    std::string const name = canonical(text.substr(at, end - at));
    std::optional<std::uint32_t> const id = find_builtin(name);
    if (id || is_unsupported(name)) best = {id, !id, end};
  }
  return best;
}

/// Reports a name that is not known, and moves behind it, so that the others of the text are found too. After
/// a dot only fields can be meant.
inline void report_unknown(Parser& p, std::size_t begin, std::size_t end, bool is_field = false) {
  std::string const name = canonical(p.in.text.substr(begin, end - begin));
  p.in.at = end;
  bool const is_called = peek(p.in) == '(';
  std::vector<std::string> names;
  if (is_field || !p.filters.empty()) add_candidates(name, p.members, names);
  if (!is_field) add_candidates(name, p.locals, names);
  if (!is_field) add_candidates(name, p.globals, names);
  for (BuiltinInfo const& builtin : builtins()) {
    if (is_called && !is_field) names.emplace_back(builtin.name);
  }
  std::string const near = such_as(name, names);
  if (is_field) return report(p.in, begin, name, "a known field" + near);
  if (is_called) return report(p.in, begin, name, "a known function" + near);
  report(p.in, begin, name,
         "a known name" + near + ", or \"" + shorten(name) + "\" in double quotes where a text is meant");
}

/// Where the words go on that a name before `end` begins, if they do: then the name is another one that is
/// not known, for only a keyword may stand behind a name. Otherwise `end`.
inline std::size_t end_of_torn_name(std::string_view text, std::size_t begin, std::size_t end) {
  Piece const next = piece_at(text, end);
  if (!next.is_word || is_keyword(text.substr(next.begin, next.end - next.begin))) return end;
  std::size_t const words = end_of_words(text, begin);
  return words > end ? words : end_of_words(text, next.begin);
}

/// Inside filters, a name may be a field of an item: wraps `otherwise` (no_node: nothing) from the outside
/// in. A local that is bound inside a filter is no field of that filter's item; `item` itself may be one.
inline std::uint32_t add_members(Parser& p, std::size_t at, std::string_view name, std::uint32_t otherwise,
                                 std::uint32_t slot) {
  std::uint32_t node = otherwise;
  std::optional<std::uint32_t> position;
  for (std::uint32_t const item : p.filters) {
    if (slot != no_slot && slot > item) continue;
    if (!position) position = add_name(p, canonical(name));
    node = add_node(p, Op::member, at, &node, node == no_node ? 0 : 1, *position, item);
    if (node == no_node) return no_node;
  }
  return node;
}

inline std::uint32_t parse_reference(Parser& p, std::size_t at, Reference const& found) {
  using enum Reference::Kind;
  bool const is_called = peek(p.in) == '(';
  if (found.kind == member) return add_members(p, at, p.members[found.index], no_node, no_slot);
  if (found.kind == global) {
    std::uint32_t const node = add_leaf(p, Op::global, at, found.index);
    return is_called ? node : add_members(p, at, p.globals[found.index], node, no_slot);
  }
  std::string_view const name = p.locals[found.index];
  bool const is_question = name == "?";
  if (found.index == p.question_slot) p.question_was_read = true;
  std::uint32_t const node = add_leaf(p, Op::local, at, found.index);
  return is_called || is_question ? node : add_members(p, at, name, node, found.index);
}

inline std::uint32_t parse_builtin(Parser& p, std::size_t at, BuiltinName const& found) {
  p.in.at = found.end;
  bool const is_called = peek(p.in) == '(';
  std::string_view const name = p.in.text.substr(at, found.end - at);
  if (found.is_unsupported) {
    report(p.in, at, canonical(name), "a function that is supported: " + canonical(name) + " is not yet");
    return add_constant(p, at, Value());
  }
  if (is_called) return parse_arguments(p, Op::call_builtin, Op::call_builtin_named, at, no_node, *found.id);
  return add_members(p, at, name, add_leaf(p, Op::builtin, at, *found.id), no_slot);
}

/// A name, and where it is a built-in that is called, the call. A longer built-in that is called goes before
/// a shorter name: `date and time(x)` though `date` is a name.
inline std::uint32_t parse_name(Parser& p) {
  std::string_view const text = p.in.text;
  std::size_t const at = p.in.at;
  Reference const found = find_reference(p, at);
  BuiltinName const called = called_builtin(text, at);
  if (called.end > found.end) return parse_builtin(p, at, called);
  BuiltinName const builtin = found.end > 0 ? BuiltinName{} : named_builtin(text, at);
  std::size_t const known = found.end > builtin.end ? found.end : builtin.end;
  std::size_t const words = known > 0 ? end_of_torn_name(text, at, known) : end_of_words(text, at);
  if (known > 0 && words == known) {
    if (found.end == 0) return parse_builtin(p, at, builtin);
    p.in.at = found.end;
    return parse_reference(p, at, found);
  }
  bool const is_called = byte_at(text, piece_at(text, words).begin) == '(';
  bool const is_field = !p.filters.empty() && !is_called && words == end_of_word(text, at);
  if (!is_field) {
    report_unknown(p, at, words);
    return add_constant(p, at, Value());
  }
  p.in.at = words;
  return add_members(p, at, text.substr(at, words - at), no_node, no_slot);
}

}  // namespace kanteling::rules::feel::detail
