// SPDX-License-Identifier: Apache-2.0
#pragma once
// A small invented model and its row form, for tests of bindings and of what is embedded.

#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/program.hpp"
#include "kanteling/rules/row_form.hpp"
#include "small_policy.hpp"

namespace kanteling::rules::testing {

inline ModelInputData input(std::string name, std::string type_ref) {
  ModelInputData data;
  data.id = name;
  data.name = std::move(name);
  data.type_ref = std::move(type_ref);
  return data;
}

inline ModelDecision expression(std::string id, std::string text, std::string type_ref = {}) {
  ModelDecision result;
  result.id = id;
  result.name = std::move(id);
  result.type_ref = std::move(type_ref);
  result.logic.kind = ModelExpression::Kind::literal;
  result.logic.text.text = std::move(text);
  return result;
}

inline ModelDecision needing(ModelDecision decision, std::vector<std::string> const& ids) {
  for (std::string const& id : ids) decision.requires_.push_back({id, {}});
  return decision;
}

/// A program with its row form; throws where the model does not compile, which fails the test.
struct Bound {
  explicit Bound(Model const& model)
      : program(compile_program({model}).value()),
        form(row_form(program, input_schema(program), false).value()) {}
  Program program;
  RowForm form;
  std::uint32_t step(std::string const& id) const { return form.step_of.at(program.find(id).value()); }
};

inline std::vector<std::string> texts_of(std::vector<Problem> const& problems) {
  std::vector<std::string> texts;
  for (Problem const& problem : problems) texts.push_back(to_string(problem));
  return texts;
}

}  // namespace kanteling::rules::testing
