// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <algorithm>

#include "kanteling/rules/evaluate_table_impl.hpp"
#include "kanteling/rules/globals_read_impl.hpp"
#include "kanteling/rules/version_impl.hpp"

namespace kanteling::rules {

/// The one virtual function of the evaluator that is not inline: with it go its table of virtual functions and all that they
/// need, so that no other file compiles them.
detail::Value detail::Evaluator::call(Value const& function, std::span<Value const> arguments) {
  if (function.kind() != Kind::function || stopped_ || too_deep_) return {};
  feel::FunctionData const& data = function.function();
  if (data.builtin != feel::FunctionData::no_builtin) {
    if (depth_ >= evaluation_depth_max) {
      too_deep_ = true;
      return {};
    }
    ++depth_;
    Value result = feel::call_builtin(data.builtin, arguments, *this).value;
    --depth_;
    return result;
  }
  return call_defined(data, arguments, data.node);
}

struct Run::State {
  State(Program const& p, RunOptions o) : program(p), options(std::move(o)), evaluator(program, options) {
    done.resize(program.globals.size());
    problems.resize(program.globals.size());
    for (std::uint32_t g = 0; g < program.globals.size(); ++g) {
      Global const& global = program.globals[g];
      bool const defined = global.kind == Global::Kind::function && global.node != feel::no_node;
      if (defined) evaluator.globals()[g] = evaluator.define(global.node);
    }
  }

  /// All that a global needs, itself included, ascending: an order in which each finds what it needs.
  std::vector<std::uint32_t> needed_by(std::uint32_t global) const {
    std::vector<bool> seen(program.globals.size());
    std::vector<std::uint32_t> open{global};
    std::vector<std::uint32_t> found;
    while (!open.empty()) {
      std::uint32_t const next = open.back();
      open.pop_back();
      if (seen[next]) continue;
      seen[next] = true;
      found.push_back(next);
      for (std::uint32_t const need : program.globals[next].requires_) open.push_back(need);
      if (fact_refused) add_facts_read(next, open);
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  /// Facts are read without being required; that matters only where one of them has a problem.
  void add_facts_read(std::uint32_t global, std::vector<std::uint32_t>& to) const {
    std::vector<std::uint32_t> reads;
    if (program.globals[global].kind != Global::Kind::input)
      detail::collect_globals(program, program.globals[global].node, reads);
    for (std::uint32_t const read : reads)
      if (read < program.facts.size()) to.push_back(read);
  }

  void evaluate(std::uint32_t g) {
    Global const& global = program.globals[g];
    if (global.kind != Global::Kind::decision || global.is_version || done[g]) return;
    done[g] = true;
    std::optional<std::uint32_t> const version = detail::version_for(program, g, options.days);
    if (!version) {
      problems[g].push_back(detail::hole_of(program, g, *options.days));
      return;
    }
    std::uint32_t const node = program.globals[*version].node;
    if (node == feel::no_node) return;
    feel::Value value = evaluator.evaluate(node);
    evaluator.globals()[g] = evaluator.coerce(std::move(value), global.type, node, global.name);
    take_problems(g);
  }

  void take_problems(std::uint32_t g) {
    std::vector<RunProblem>& found = evaluator.problems();
    problems[g].insert(problems[g].end(), found.begin(), found.end());
    found.clear();
  }

  Program const& program;
  RunOptions options;
  detail::Evaluator evaluator;
  std::vector<bool> done;
  bool fact_refused = false;  // some fact was set to what is not of its type
  std::vector<std::vector<RunProblem>> problems;  // by global: of its own evaluation
};

std::vector<Problem> holes_in_time(Program const& program, CaseDays const& days) {
  std::vector<Problem> holes;
  for (std::uint32_t g = 0; g < program.globals.size(); ++g) {
    Global const& global = program.globals[g];
    if (global.kind != Global::Kind::decision || global.is_version) continue;
    if (detail::version_for(program, g, days)) continue;
    RunProblem hole = detail::hole_of(program, g, days);
    holes.push_back({std::move(hole.where), std::move(hole.found), std::move(hole.expected)});
  }
  return holes;
}

Run::Run(Program const& program, RunOptions options) : state_(new State(program, std::move(options))) {}

Run::~Run() {
  delete state_;
}

void Run::set(std::uint32_t global, feel::Value value) {
  Global const& input = state_->program.globals[global];
  state_->problems[global].clear();
  state_->evaluator.globals()[global] =
      state_->evaluator.coerce(std::move(value), input.type, input.node, input.name);
  state_->take_problems(global);
  bool const refused = global < state_->program.facts.size() && !state_->problems[global].empty();
  state_->fact_refused = state_->fact_refused || refused;
}

RunResult Run::decide(std::uint32_t global) {
  RunResult result;
  for (std::uint32_t const g : state_->needed_by(global)) {
    state_->evaluate(g);
    result.problems.insert(result.problems.end(), state_->problems[g].begin(), state_->problems[g].end());
  }
  result.stopped = state_->evaluator.stopped();
  result.value = result.stopped ? feel::Value() : state_->evaluator.globals()[global];
  return result;
}

RunResult Run::call(std::uint32_t global, std::vector<feel::Value> arguments) {
  RunResult result;
  for (std::uint32_t const g : state_->needed_by(global))
    result.problems.insert(result.problems.end(), state_->problems[g].begin(), state_->problems[g].end());
  result.value = state_->evaluator.call(state_->evaluator.globals()[global], arguments);
  std::vector<RunProblem>& found = state_->evaluator.problems();
  result.problems.insert(result.problems.end(), found.begin(), found.end());
  found.clear();
  result.stopped = state_->evaluator.stopped();
  return result;
}

}  // namespace kanteling::rules
