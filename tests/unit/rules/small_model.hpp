// SPDX-License-Identifier: Apache-2.0
#pragma once
// Small models with inputs of their own, and both ways to evaluate them.

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/row_run.hpp"
#include "small_policy.hpp"

namespace kanteling::rules::testing {

/// A model of inputs ("income", "number") and decisions that may read all inputs and all decisions before
/// them.
inline Model model_with(std::vector<std::pair<std::string, std::string>> const& inputs,
                        std::vector<ModelDecision> decisions) {
  Model model = model_of(std::move(decisions));
  for (auto const& [name, type] : inputs) model.inputs.push_back({name, name, type, {}});
  for (std::size_t d = 0; d < model.decisions.size(); ++d) {
    for (ModelInputData const& input : model.inputs) model.decisions[d].requires_.push_back({input.id, {}});
    for (std::size_t e = 0; e < d; ++e) model.decisions[d].requires_.push_back({model.decisions[e].id, {}});
  }
  return model;
}

inline ModelDecision literal(std::string id, std::string text, std::string type = {}) {
  ModelDecision decision;
  decision.name = id;
  decision.id = std::move(id);
  decision.type_ref = std::move(type);
  decision.logic.kind = ModelExpression::Kind::literal;
  decision.logic.text.text = std::move(text);
  return decision;
}

/// A compiled program and a run of its rows; the last decision is the one that is asked for.
class BothRuns {
 public:
  explicit BothRuns(Model model, Schema const& facts = {})
      : program_(whole(compile_program({std::move(model)}, facts))),
        form_(whole(row_form(program_, facts.empty() ? input_schema(program_) : facts, false))),
        rows_(program_, form_) {}

  /// Sets a row by values, as `policy eval` does, and decides.
  void set(std::vector<feel::Value> const& row) {
    std::vector<std::int64_t> const cells(row.size() + 1);
    std::vector<std::uint64_t> const all(row.size() / 64 + 1, ~std::uint64_t{0});
    std::vector<std::uint64_t> const none(row.size() / 64 + 1);
    rows_.set({cells.data(), all.data(), none.data()});
    for (std::uint32_t i = 0; i < row.size(); ++i)
      if (!row[i].is_null()) rows_.set_value(i, row[i]);
    rows_.decide_all();
    run(row);
  }

  /// Sets a row of known numbers that lie in their cells.
  void set_cells(std::vector<std::int64_t> cells) {
    std::vector<std::uint64_t> const none(cells.size() / 64 + 1);
    cells.push_back(0);
    rows_.set({cells.data(), none.data(), none.data()});
    rows_.decide_all();
  }

  std::uint32_t last() const { return static_cast<std::uint32_t>(form_.steps.size() - 1); }
  bool is_by_bits() const { return !form_.steps.empty() && form_.steps[last()].table != RowStep::none; }
  feel::Value by_bits() const { return form_.steps.empty() ? feel::Value() : rows_.value(last()); }
  feel::Value by_cells() const { return result_.value; }
  std::vector<RunProblem> const& problems_by_bits() const { return rows_.problems(); }
  std::vector<RunProblem> const& problems_by_cells() const { return result_.problems; }
  RowRun const& rows() const { return rows_; }

 private:
  /// What was compiled; where it was not, the test fails with the problems and goes on with nothing.
  template <class T>
  static T whole(Result<T> result) {
    if (result) return std::move(*result);
    for (Problem const& p : result.error()) ADD_FAILURE() << p.where << ": " << p.found << "; " << p.expected;
    return {};
  }

  void run(std::vector<feel::Value> const& row) {
    if (form_.steps.empty()) return;
    Run run(program_);
    for (std::uint32_t i = 0; i < row.size(); ++i) run.set(i, row[i]);
    result_ = run.decide(form_.steps[last()].global);
  }

  Program program_;
  RowForm form_;
  RowRun rows_;
  RunResult result_;
};

inline feel::Value number_value(std::string_view digits) {
  return feel::Value::of(*parse_decimal(digits));
}
inline feel::Value text_value(std::string text) {
  return feel::Value::string(std::move(text));
}

}  // namespace kanteling::rules::testing
