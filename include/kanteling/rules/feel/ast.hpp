// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kanteling/rules/feel/types.hpp"
#include "kanteling/rules/feel/value.hpp"

namespace kanteling::rules::feel {

/// What a node of a parsed expression does. Children are evaluated by the node itself, so that it can leave some out.
enum class Op : std::uint8_t {
  constant,         ///< constants[a]
  local,            ///< local slot a
  global,           ///< global a of the scope the text was parsed in
  builtin,          ///< the built-in function a, as a value
  member,           ///< inside a filter: entry names[a] of the item in local slot b if it has one; else child 0, if any
  path,             ///< child 0 . names[a]
  negate,           ///< - child 0
  add, subtract, multiply, divide, power,  ///< children 0 and 1
  equal, not_equal, less, less_equal, greater, greater_equal,
  logical_and, logical_or,
  between,          ///< child 0 between 1 and 2
  in_tests,         ///< child 0 in any of the tests 1 .. n; each test sees child 0 in local slot a
  instance_of,      ///< child 0 instance of types[a]
  conditional,      ///< if 0 then 1 else 2
  for_in,           ///< a: first local slot (the variables, then `partial`), b: number of variables. Children: per
                    ///< variable its domain, last the body. A domain is a list, a range or a node iteration_range
  iteration_range,  ///< from child 0 to child 1 by whole steps, up or down
  some, every,      ///< as for_in, without partial; the body is the condition
  filter,           ///< child 0 [ child 1 ]; a: local slot of `item`
  range,            ///< [0..1]: a bit 0 low included, bit 1 high included, bit 2 no low end, bit 3 no high end (< 5)
  list,             ///< all children
  context,          ///< children are the entries' values, children's names in names[a .. a+n); b: first local slot, entry i
                    ///< is visible to later ones in slot b + i
  call,             ///< child 0 is called with the others, in order
  call_named,       ///< as call; names of the arguments in names[a .. a+n)
  call_builtin,     ///< built-in a with all children, in order
  call_builtin_named,  ///< built-in a; b: names of the arguments in names[b .. b+n)
  function,         ///< a: position in Ast::functions; child 0 is the body
  // Unary tests: children of `tests`. Each sees the value under test in local slot a of the `tests` node.
  tests,            ///< true where any child holds; a: slot of `?`
  tests_not,        ///< not( ... ): true where none holds, null where that is not known
  test_any,         ///< -
  test_compare,     ///< ? <op> child 0; a: the Op of the comparison
  test_value,       ///< ? = child 0, or ? in child 0 where that is a list or range; child 0 itself where it reads `?`
  // Boxed expressions of DMN
  table,            ///< decision table a of the program
  boxed_context,    ///< as context; the last entry without a name (names[...] empty) is the result
  invocation,       ///< as call_named
  coerced           ///< child 0 as types[a], for names[b]: where a part of a boxed expression declares a type
};

/// One node. Where a text was written as a whole file, `at` is its byte offset in the text it was parsed from.
struct Node {
  Op op = Op::constant;
  std::uint32_t at = 0;     ///< byte offset in its text, for messages
  std::uint32_t text = 0;   ///< position in Ast::texts: where that text stands
  std::uint32_t first = 0;  ///< children[first .. first + count)
  std::uint32_t count = 0;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
};

/// A function definition: function(x, y: number) ...
struct FunctionInfo {
  std::vector<std::string> parameters;
  std::vector<TypeId> types;         ///< by parameter; any_type where none is stated
  TypeId result = any_type;
  std::uint32_t first_slot = 0;      ///< local slot of the first parameter; the slots below it are captured
  std::uint32_t host = no_host;      ///< position in Program::hosts, where it has no body
  static constexpr std::uint32_t no_host = 0xFFFF'FFFF;
};

/// Where a text begins, for problems: "policy.dmn line 12 column 9, decision d, rule r".
struct TextPlace {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string inside;  ///< ", decision d, rule r, input age"
};

/// Parsed expressions of a whole program, flat.
struct Ast {
  std::vector<Node> nodes;
  std::vector<std::uint32_t> children;
  std::vector<Value> constants;
  std::vector<std::string> names;
  std::vector<FunctionInfo> functions;
  std::vector<TextPlace> places;
  std::vector<std::string> texts;  ///< by place: the text itself

  Node const& operator[](std::uint32_t node) const { return nodes[node]; }
  std::uint32_t child(Node const& node, std::uint32_t i) const { return children[node.first + i]; }
};

/// The most local slots that one expression may use, and how deep expressions nest.
inline constexpr std::uint32_t slots_max = 1'000;
inline constexpr std::uint32_t nesting_max = 200;
inline constexpr std::size_t text_bytes_max = 1'000'000;

}  // namespace kanteling::rules::feel
