// SPDX-License-Identifier: Apache-2.0
#include "cli/row_evaluator.hpp"

#include <utility>

namespace kanteling::cli {

Result<std::unique_ptr<RowEvaluator>> RowEvaluator::make(rules::Program const& program,
                                                         std::vector<std::uint32_t> inputs,
                                                         std::vector<std::uint32_t> decisions,
                                                         rules::RunOptions options) {
  Result<rules::RowForm> form = rules::row_form(program, rules::input_schema(program), false);
  if (!form) return tl::unexpected(std::move(form.error()));
  return std::unique_ptr<RowEvaluator>(new RowEvaluator(program, std::move(*form), std::move(inputs),
                                                        std::move(decisions), std::move(options)));
}

RowEvaluator::RowEvaluator(rules::Program const& program, rules::RowForm form,
                           std::vector<std::uint32_t> inputs, std::vector<std::uint32_t> decisions,
                           rules::RunOptions options)
    : program_(program),
      form_(std::move(form)),
      explaining_{options},
      inputs_(std::move(inputs)),
      decisions_(std::move(decisions)),
      no_cells_(form_.inputs + 1),
      all_null_(form_.inputs / 64 + 1, ~std::uint64_t{0}),
      none_unknown_(form_.inputs / 64 + 1),
      run_(program_, form_, std::move(options)) {}

void RowEvaluator::evaluate(std::span<rules::feel::Value const> inputs, RowResult& result) {
  run_.set({no_cells_.data(), all_null_.data(), none_unknown_.data()});
  for (std::size_t i = 0; i < inputs.size(); ++i)
    if (!inputs[i].is_null()) run_.set_value(inputs_[i], inputs[i]);
  result.values.resize(decisions_.size());
  for (std::size_t i = 0; i < decisions_.size(); ++i) {
    std::uint32_t const step = form_.step_of[decisions_[i]];
    run_.decide(step);
    result.values[i] = run_.value(step);
  }
  result.problems.clear();
  for (rules::RunProblem const& problem : run_.problems()) {
    bool known = false;
    for (rules::RunProblem const& other : result.problems) known = known || other == problem;
    if (!known) result.problems.push_back(problem);
  }
}

std::vector<rules::Explanation> RowEvaluator::explain(std::span<rules::feel::Value const> inputs) const {
  std::vector<rules::feel::Value> values(program_.globals.size());
  for (std::size_t i = 0; i < inputs.size(); ++i) values[inputs_[i]] = inputs[i];
  std::vector<rules::Explanation> all;
  for (std::uint32_t const decision : decisions_)
    for (rules::Explanation& one : rules::explain(program_, values, decision, explaining_)) {
      bool known = false;
      for (rules::Explanation const& other : all) known = known || other.id == one.id;
      if (!known) all.push_back(std::move(one));
    }
  return all;
}

}  // namespace kanteling::cli
