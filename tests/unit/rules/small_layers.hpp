// SPDX-License-Identifier: Apache-2.0
#pragma once
// Invented layers of a policy, built by hand, and the texts of problems.

#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/layers.hpp"

namespace kanteling::rules::testing_layers {

using Texts = std::vector<std::string>;

inline Text at(std::uint32_t line) {
  return {"", line, 3};
}

inline Source valid(char const* from, char const* to = nullptr) {
  Source source{.act = "Bus Act", .article = "3", .valid = {*parse_date(from), std::nullopt}};
  if (to != nullptr) source.valid.to = parse_date(to);
  return source;
}

/// A decision with a table of one output, `verdict`, at line 10 of its file.
inline ModelDecision decision(std::string id, bool open = false) {
  ModelDecision result;
  result.id = std::move(id);
  result.name = result.id;
  result.where = at(10);
  result.logic.kind = ModelExpression::Kind::table;
  result.logic.tables.push_back({});
  result.logic.tables[0].outputs.push_back({"verdict", "string", {}, {}});
  result.source = valid("2020-01-01");
  result.open = open;
  return result;
}

inline ModelDecision version(std::string id, std::string of, Source source) {
  ModelDecision result = decision(std::move(id));
  result.version_of = std::move(of);
  result.source = std::move(source);
  return result;
}

inline Model model(std::string file, std::vector<ModelDecision> decisions) {
  Model result;
  result.file = std::move(file);
  result.decisions = std::move(decisions);
  return result;
}

inline ModelFunction function(std::string id, std::uint32_t line) {
  ModelFunction result;
  result.id = result.name = std::move(id);
  result.where = at(line);
  return result;
}

inline ModelType type(std::string name, std::string type_ref, std::uint32_t line) {
  ModelType result;
  result.name = std::move(name);
  result.type_ref = std::move(type_ref);
  result.where = at(line);
  return result;
}

/// A layer with one file, "<word>/rules.dmn"; it is called "<word> policy", version 1, and extends the one
/// above.
inline PolicyLayer layer(Layer which, std::vector<ModelDecision> decisions, std::vector<Hook> hooks = {}) {
  std::string const word(word_of(which));
  PolicyLayer result;
  result.manifest = {word + " policy", "1", std::move(hooks), {"rules.dmn"}, which};
  result.models.push_back(model(word + "/rules.dmn", std::move(decisions)));
  result.manifest_file = word + "/manifest.json";
  result.hash = "hash of " + word;
  if (which != Layer::national) {
    Layer const above = static_cast<Layer>(static_cast<int>(which) - 1);
    result.manifest.extends = Extends{std::string(word_of(above)) + " policy", "1", ""};
  }
  return result;
}

inline Texts texts_of(std::vector<Problem> const& problems) {
  Texts texts;
  for (Problem const& p : problems) texts.push_back(to_string(p));
  return texts;
}

template <class T>
Texts texts_of(Result<T> const& result) {
  return result ? Texts{} : texts_of(result.error());
}

}  // namespace kanteling::rules::testing_layers
