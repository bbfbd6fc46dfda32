// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "kanteling/rules/feel/parse_primary_impl.hpp"
#include "kanteling/rules/feel/parser_state_impl.hpp"

namespace kanteling::rules::feel::detail {

/// Makes a slot the one under test while it lives, and forgets whether an outer one was read.
class UnderTest {
 public:
  UnderTest(Parser& p, std::uint32_t slot) : p_(p), slot_(p.question_slot), was_read_(p.question_was_read) {
    p_.question_slot = slot;
  }
  UnderTest(UnderTest const&) = delete;
  UnderTest& operator=(UnderTest const&) = delete;
  ~UnderTest() {
    p_.question_slot = slot_;
    p_.question_was_read = was_read_;
  }

 private:
  Parser& p_;
  std::uint32_t slot_;
  bool was_read_;
};

/// < 5 and the like, where a comparison sign comes next.
inline std::uint32_t parse_compare(Parser& p, Comparison const& comparison) {
  std::size_t const at = p.in.at;
  p.in.at += comparison.size;
  std::uint32_t const end = parse_arithmetic(p);
  return add_unary(p, Op::test_compare, at, end, static_cast<std::uint32_t>(comparison.op));
}

/// One test. `is_whole`: it may be any expression; otherwise one that binds tighter than comparisons.
inline std::uint32_t parse_test(Parser& p, bool is_whole) {
  Comparison const comparison = comparison_at(p.in);
  if (comparison.size > 0) return parse_compare(p, comparison);
  std::size_t const at = p.in.at;
  p.question_was_read = false;
  std::uint32_t const value = is_whole ? parse_full(p) : parse_arithmetic(p);
  return add_unary(p, Op::test_value, at, value, 0, p.question_was_read ? 1 : 0);
}

inline void parse_test_list(Parser& p, std::vector<std::uint32_t>& tests) {
  do {
    tests.push_back(parse_test(p, true));
  } while (!p.in.stopped && take(p.in, ","));
}

/// The tests in brackets behind `in`, or a range that begins with (.
inline void parse_tests_in_brackets(Parser& p, std::vector<std::uint32_t>& tests) {
  std::size_t const at = p.in.at++;
  std::size_t const before = tests.size();
  parse_test_list(p, tests);
  if (p.in.stopped || take(p.in, ")")) return;
  bool const is_range =
      tests.size() == before + 1 && p.ast[tests.back()].op == Op::test_value && take(p.in, "..");
  if (!is_range) return stop_here(p.in, "a comma and a next test, or )");
  std::uint32_t const low = p.ast.child(p.ast[tests.back()], 0);
  std::uint32_t const low_reads = p.ast[tests.back()].b;
  p.question_was_read = false;
  std::uint32_t const range = parse_range_end(p, at, low, 0);
  tests.back() = add_unary(p, Op::test_value, at, range, 0, low_reads | (p.question_was_read ? 1U : 0U));
}

/// What follows `in`: one test, or tests in brackets.
inline std::uint32_t parse_in(Parser& p, std::uint32_t left, std::size_t at) {
  std::uint32_t const slot = next_slot(p);
  std::vector<std::uint32_t> children{left};
  bind(p, "?");
  {
    UnderTest const under_test(p, slot);
    if (peek(p.in) == '(') {
      parse_tests_in_brackets(p, children);
    } else if (!p.in.stopped) {
      children.push_back(parse_test(p, false));
    }
  }
  p.locals.shrink(slot);
  return add_node(p, Op::in_tests, at, children.data(), children.size(), slot);
}

/// `-`, tests, or not( tests ), to the end of the text. `negated` says which of the last two is tried.
inline std::uint32_t parse_tests(Parser& p, bool negated) {
  std::vector<std::uint32_t> tests;
  std::uint32_t const slot = next_slot(p) - 1;
  UnderTest const under_test(p, slot);
  if (negated) {
    take_keyword(p.in, "not");
    take(p.in, "(");
  }
  bool const is_empty = at_end(p.in);
  std::size_t const begin = p.in.at;
  bool const is_any = is_empty || (byte_at(p.in.text, begin) == '-' && (++p.in.at, at_end(p.in)));
  if (is_any) {
    tests.push_back(add_leaf(p, Op::test_any, begin, 0));
  } else {
    p.in.at = begin;
    parse_test_list(p, tests);
  }
  if (negated && !p.in.stopped && !take(p.in, ")")) stop_here(p.in, "a comma and a next test, or )");
  if (!p.in.stopped && !at_end(p.in)) stop_here(p.in, "a comma and a next test, or the end of the text");
  return add_node(p, negated ? Op::tests_not : Op::tests, begin, tests.data(), tests.size(), slot);
}

}  // namespace kanteling::rules::feel::detail
