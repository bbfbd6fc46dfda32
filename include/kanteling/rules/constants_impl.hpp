// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. The constants that stand in expressions.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/rules/compile_table_impl.hpp"

namespace kanteling::rules::detail {

/// The kinds of constants that the cells of an input name.
struct Constants {
  std::optional<Type> type;  ///< where all are of one
  bool mixed = false;
  std::int32_t scale = 0;
  std::vector<std::string> texts;
  TextIndex index;  // of the texts
};

/// Collects every constant below a node.
inline void collect_constants(feel::Ast const& ast, std::uint32_t root, Constants& into) {
  std::vector<std::uint32_t> open{root};
  while (!open.empty()) {
    std::uint32_t const at = open.back();
    open.pop_back();
    if (at == feel::no_node) continue;
    feel::Node const& node = ast[at];
    for (std::uint32_t i = 0; i < node.count; ++i) open.push_back(ast.child(node, i));
    if (node.op != feel::Op::constant) continue;
    feel::Value const& value = ast.constants[node.a];
    if (value.is_null()) continue;
    std::optional<Type> const type = cell_type(value);
    into.mixed = into.mixed || !type || (into.type && *into.type != *type);
    if (type) into.type = type;
    if (value.kind() == feel::Kind::number && value.number().scale() > into.scale) into.scale = value.number().scale();
    if (value.kind() != feel::Kind::string) continue;
    into.index.add(into.texts, value.text());
  }
}

}  // namespace kanteling::rules::detail
