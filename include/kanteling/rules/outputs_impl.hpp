// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of layers and versions: see layers_impl.hpp and versions_impl.hpp.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/rules/model.hpp"

namespace kanteling::rules::detail {

/// A type's name without the prefix of its namespace: "string" for "feel:string".
inline std::string_view plain_type(std::string_view type_ref) {
  std::size_t const colon = type_ref.rfind(':');
  return colon == std::string_view::npos ? type_ref : type_ref.substr(colon + 1);
}

inline std::string output_words(std::string_view name, std::string_view type_ref) {
  std::string text(name);
  std::string_view const type = plain_type(type_ref);
  return text.append(" (").append(type.empty() ? "no type" : type).append(")");
}

inline bool is_table(ModelDecision const& decision) {
  return decision.logic.kind == ModelExpression::Kind::table && !decision.logic.tables.empty();
}

/// COLLECT with an aggregation gives one value; without, and under the two orders, a list of them.
inline bool gives_list(ModelTable const& table) {
  if (table.hit_policy == HitPolicy::collect) return table.aggregation == Aggregation::none;
  return table.hit_policy == HitPolicy::rule_order || table.hit_policy == HitPolicy::output_order;
}

/// "rides (number), verdict (string)", sorted by name: what who uses a decision relies on. Equal texts for
/// equal outputs.
inline std::string outputs_of(ModelDecision const& decision) {
  if (!is_table(decision)) return output_words(decision.name, decision.type_ref);
  ModelTable const& table = decision.logic.tables[0];
  bool const is_one = table.outputs.size() == 1;  // may leave name and type to the decision's variable
  std::vector<std::string> words;
  for (ModelOutput const& output : table.outputs) {
    std::string_view type = is_one && output.type_ref.empty() ? decision.type_ref : output.type_ref;
    if (table.hit_policy == HitPolicy::collect && table.aggregation == Aggregation::count) type = "number";
    words.push_back(output_words(is_one && output.name.empty() ? decision.name : output.name, type));
  }
  std::sort(words.begin(), words.end());
  std::string text;
  for (std::string const& word : words) text += (text.empty() ? "" : ", ") + word;
  return gives_list(table) ? "a list of " + text : text;
}

/// Where at most one of the two is a table, a type that both declare is enough: it has the outputs as its
/// fields.
inline bool same_outputs(ModelDecision const& a, ModelDecision const& b) {
  bool const have_types = !a.type_ref.empty() && !b.type_ref.empty();
  if (have_types && !(is_table(a) && is_table(b))) return plain_type(a.type_ref) == plain_type(b.type_ref);
  return outputs_of(a) == outputs_of(b);
}

}  // namespace kanteling::rules::detail
