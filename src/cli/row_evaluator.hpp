// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "kanteling/rules/explain.hpp"
#include "kanteling/rules/program.hpp"
#include "kanteling/rules/row_form.hpp"
#include "kanteling/rules/row_run.hpp"

namespace kanteling::cli {

/// What a row came to.
struct RowResult {
  std::vector<rules::feel::Value> values;   ///< by decision asked for
  std::vector<rules::RunProblem> problems;  ///< of the whole row, each once
};

/// Evaluates decisions of a program on one row after the other. The program must outlive it.
class RowEvaluator {
 public:
  /// `inputs` and `decisions` are globals of the program. Fails where the program has no row form.
  [[nodiscard]] static Result<std::unique_ptr<RowEvaluator>> make(rules::Program const& program,
                                                                  std::vector<std::uint32_t> inputs,
                                                                  std::vector<std::uint32_t> decisions,
                                                                  rules::RunOptions options);

  /// Values by input, in the order given to `make`.
  void evaluate(std::span<rules::feel::Value const> inputs, RowResult& result);
  /// Why the decisions came to what they came to for these inputs, with those that they need, each once.
  [[nodiscard]] std::vector<rules::Explanation> explain(std::span<rules::feel::Value const> inputs) const;

 private:
  RowEvaluator(rules::Program const& program, rules::RowForm form, std::vector<std::uint32_t> inputs,
               std::vector<std::uint32_t> decisions, rules::RunOptions options);

  rules::Program const& program_;
  rules::RowForm form_;
  rules::ExplainOptions explaining_;
  std::vector<std::uint32_t> inputs_;
  std::vector<std::uint32_t> decisions_;
  std::vector<std::int64_t> no_cells_;
  std::vector<std::uint64_t> all_null_;
  std::vector<std::uint64_t> none_unknown_;
  rules::RowRun run_;
};

}  // namespace kanteling::cli
