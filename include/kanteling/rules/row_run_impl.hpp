// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include "kanteling/rules/row_values_impl.hpp"

namespace kanteling::rules {

RowRun::RowRun(Program const& program, RowForm const& form, RunOptions options)
    : state_(new State(program, form, std::move(options))) {}

RowRun::~RowRun() {
  delete state_;
}

void RowRun::set(RowView inputs) {
  state_->set(inputs);
}

void RowRun::set_value(std::uint32_t input, feel::Value value) {
  state_->set_value(input, std::move(value));
}

void RowRun::decide(std::uint32_t step) {
  state_->decide(step);
}

void RowRun::decide_all() {
  for (std::uint32_t s = 0; s < state_->form.steps.size(); ++s) state_->run(s);
}

Answer const& RowRun::answer(std::uint32_t step) const {
  return state_->answers[step];
}

std::vector<std::uint32_t> RowRun::open_inputs(std::uint32_t variable) const {
  return state_->cells.open_inputs(variable);
}

std::uint32_t RowRun::version(std::uint32_t step) const {
  return state_->versions.empty() ? step : state_->versions[step];
}

std::span<std::uint64_t const> RowRun::rule_bits(std::uint32_t step) const {
  RowStep const& of = state_->form.steps[step];
  if (of.table == RowStep::none || state_->done[step] == 0) return {};
  return {state_->rule_bits.data() + state_->bits_at[step], 2 * std::size_t{state_->form.tables[of.table].words}};
}

RowView RowRun::row() const {
  return state_->cells.view();
}

feel::Value RowRun::variable(std::uint32_t variable) const {
  return state_->cells.value_of(variable);
}

std::uint64_t const* RowRun::wide_bits() const {
  return state_->cells.wide_bits();
}

bool RowRun::is_decided(std::uint32_t step) const {
  return state_->done[step] != 0;
}

feel::Value RowRun::value(std::uint32_t step) const {
  return state_->result(step);
}

std::vector<RunProblem> const& RowRun::problems() const {
  return state_->problems;
}

bool RowRun::stopped() const {
  return state_->evaluator.stopped();
}

}  // namespace kanteling::rules
