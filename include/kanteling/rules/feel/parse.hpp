// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/rules/feel/ast.hpp"
#include "kanteling/rules/feel/types.hpp"

namespace kanteling::rules::feel {

/// What an expression may refer to. Names may hold spaces and marks ("Applicant Age", "a+b"); the longest name that
/// stands in the text wins, inner scopes before outer ones, and every name before the built-in functions.
struct Scope {
  std::vector<std::string> locals;   ///< local slots 0 .. n-1, outermost first: parameters, entries before this one, "?"
  std::vector<std::string> globals;  ///< by global index; an empty name cannot be referred to
  /// Names of fields anywhere in the model: what may follow a dot, or stand in a filter, though it holds spaces.
  std::vector<std::string> members;
  /// Local slots that hold the item of a filter around the text: its fields can be named (Op::member).
  std::vector<std::uint32_t> items;
};

/// Parses one expression (or textual expression: everything FEEL has) and adds it to `ast`. Returns its root, or no_node
/// where problems were added. Every problem stands at its line and column. Unknown names are problems, with the nearest
/// known ones; so are built-ins that are not supported (matches, replace, split, named zones, ...), by name.
/// Limits: text_bytes_max, nesting_max, slots_max, 16 filters inside one another, 20 problems. Time is linear in the text.
/// Where FEEL leaves a choice: white space inside a name does not count ("a - b" is the name "a-b" where that is known);
/// a built-in that is called goes before a shorter name ("date and time(x)" though `date` is known); after a dot stands
/// the longest of `members`, of the keys of contexts in the text and of FEEL's properties, otherwise one word; a [ at
/// the upper end of a range closes it, so that a filter there stands in brackets; a comparison with <, <=, >, >= or !=
/// does not follow another without `and` or brackets. Runs of `and` and `or` become trees of little height.
[[nodiscard]] std::uint32_t parse_expression(std::string_view text, TextPlace place, Scope const& scope,
                                             Types& types, Ast& ast, std::vector<Problem>& problems);

/// Parses unary tests: `-`, `< 5, [7..9]`, `not("a", "b")`, expressions over `?`. scope.locals must end in "?"; its slot is
/// the one under test. An empty text counts as `-`. The root is a node `tests` or `tests_not` (also for `-`: tests with one
/// test_any).
[[nodiscard]] std::uint32_t parse_unary_tests(std::string_view text, TextPlace place, Scope const& scope,
                                              Types& types, Ast& ast, std::vector<Problem>& problems);

/// A type as it stands in `instance of` or a typeRef: number, list<string>, context<a: number>, range<date>,
/// function<number> -> string, or the name of an item definition. Types that are not in `types` yet are added to it.
/// Empty, with a problem, where it names no type.
[[nodiscard]] std::optional<TypeId> parse_type(std::string_view text, TextPlace const& place, Types& types,
                                               std::vector<Problem>& problems);

}  // namespace kanteling::rules::feel
