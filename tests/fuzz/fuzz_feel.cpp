// SPDX-License-Identifier: Apache-2.0
// Any bytes as a FEEL expression, as unary tests and as a type: nodes whose children stand before them and
// whose positions exist, or problems and nothing left behind. Never a crash.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "kanteling/rules/feel/parse.hpp"

namespace {

using namespace kanteling;
using namespace kanteling::rules;

void check(bool holds) {
  if (!holds) std::abort();
}

void check_ast(feel::Ast const& ast, std::uint32_t root) {
  check(root < ast.nodes.size() && ast.texts.size() == ast.places.size());
  for (std::uint32_t i = 0; i < ast.nodes.size(); ++i) {
    feel::Node const& node = ast.nodes[i];
    check(node.text < ast.texts.size() && node.at <= ast.texts[node.text].size());
    check(node.first + std::size_t{node.count} <= ast.children.size());
    for (std::uint32_t child = 0; child < node.count; ++child) check(ast.child(node, child) < i);
    if (node.op == feel::Op::constant) check(node.a < ast.constants.size());
    if (node.op == feel::Op::path || node.op == feel::Op::member) check(node.a < ast.names.size());
    if (node.op == feel::Op::context) check(node.a + std::size_t{node.count} <= ast.names.size());
    if (node.op == feel::Op::function) check(node.a < ast.functions.size());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const text(reinterpret_cast<char const*>(data), size);
  feel::Scope scope;
  scope.globals = {"a", "a-b", "for sale", "income", "Applicant Age", "list"};
  scope.members = {"first name", "a+b"};
  scope.locals = {"x", "?"};
  feel::Types types;
  std::vector<Problem> problems;
  for (bool const is_tests : {false, true}) {
    feel::Ast ast;
    problems.clear();
    std::uint32_t const root =
        is_tests ? feel::parse_unary_tests(text, {"f", 1, 1, ""}, scope, types, ast, problems)
                 : feel::parse_expression(text, {"f", 1, 1, ""}, scope, types, ast, problems);
    check((root == feel::no_node) == !problems.empty());
    if (root == feel::no_node) check(ast.nodes.empty() && ast.names.empty() && ast.texts.empty());
    if (root != feel::no_node) check_ast(ast, root);
  }
  problems.clear();
  bool const is_type = feel::parse_type(text, {"f", 1, 1, ""}, types, problems).has_value();
  check(is_type == problems.empty());
  return 0;
}
