// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The implementation of explanations: see explain.hpp. Include it in exactly one .cpp file of a program that
/// uses kanteling::rules by headers alone and explains decisions.

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/explain_table_impl.hpp"
#include "kanteling/rules/globals_read_impl.hpp"

namespace kanteling::rules {
namespace detail {

/// Evaluates decisions in order and explains each.
class Explainer {
 public:
  Explainer(Program const& program, ExplainOptions const& options)
      : program_(program), options_(options), run_(options.run), evaluator_(program, run_) {
    run_.every_cell = true;
    problems_.resize(program.globals.size());
    certain_.resize(program.globals.size());
    possible_.resize(program.globals.size());
    for (std::uint32_t g = 0; g < program.globals.size(); ++g) {
      Global const& global = program.globals[g];
      bool const defined = global.kind == Global::Kind::function && global.node != feel::no_node;
      if (defined) evaluator_.globals()[g] = evaluator_.define(global.node);
    }
  }

  void set(std::uint32_t input, Value value) {
    Global const& global = program_.globals[input];
    evaluator_.globals()[input] = evaluator_.coerce(std::move(value), global.type, global.node, global.name);
    problems_[input] = std::exchange(evaluator_.problems(), {});
  }

  std::vector<Explanation> explain(std::uint32_t decision) {
    std::vector<char> needed(decision + 1);  // what a decision needs comes before it
    needed[decision] = 1;
    for (std::uint32_t g = decision + 1; g-- > 0;)
      if (needed[g] != 0)
        for (std::uint32_t const need : program_.globals[g].requires_) needed[need] = 1;
    std::vector<Explanation> result;
    for (std::uint32_t g = 0; g <= decision; ++g)
      if (needed[g] != 0 && program_.globals[g].kind == Global::Kind::decision)
        result.push_back(explain_one(g));
    return result;
  }

  /// The rules of an explained table that hold, and those that hold or may hold, as the hit policy leaves
  /// them.
  std::vector<std::uint32_t> const& certain(std::uint32_t global) const { return certain_[global]; }
  std::vector<std::uint32_t> const& possible(std::uint32_t global) const { return possible_[global]; }

 private:
  Explanation explain_one(std::uint32_t g) {
    Global const& global = program_.globals[g];
    Explanation result;
    result.decision = g;
    result.id = global.id;
    result.name = global.name;
    result.source = global.source;
    for (std::uint32_t const need : global.requires_)
      if (program_.globals[need].kind == Global::Kind::decision)
        result.required.push_back({program_.globals[need].id, evaluator_.globals()[need]});
    std::vector<std::uint32_t> open;
    if (global.table != Global::no_table) {
      explain_table(global, result, open);
    } else {
      explain_expression(global, result);
    }
    evaluator_.globals()[g] = result.value;
    add_problems(g, result);
    add_unknown_inputs(result.value, open);
    make_ascending(open);
    for (std::uint32_t const input : open) result.settling.push_back(program_.globals[input].name);
    return result;
  }

  void explain_table(Global const& global, Explanation& to, std::vector<std::uint32_t>& open) {
    TableLogic const& table = program_.tables[global.table];
    TableRun run = evaluator_.run_table(table);
    Value value = evaluator_.result_of(table, run, global.node);
    feel::Node const& node = program_.ast[global.node];
    if (node.op == feel::Op::coerced)
      value = evaluator_.coerce(std::move(value), node.a, global.node, program_.ast.names[node.b]);
    to.value = evaluator_.coerce(std::move(value), global.type, global.node, global.name);
    if (evaluator_.stopped()) return;
    TableExplainer explainer(program_, evaluator_, run_, table, run);
    explainer.explain(to, options_.near_misses_max);
    if (to.status == Explained::undetermined) open = explainer.open_inputs();
    certain_[to.decision] = std::move(run.certain);
    possible_[to.decision] = std::move(run.possible);
  }

  void explain_expression(Global const& global, Explanation& to) {
    if (global.node == feel::no_node) return;
    Value value = evaluator_.evaluate(global.node);
    to.value = evaluator_.coerce(std::move(value), global.type, global.node, global.name);
    to.expression = text_of(global.node, 0);
    std::vector<std::uint32_t> reads;
    collect_globals(program_, global.node, reads);
    make_ascending(reads);
    for (std::uint32_t const g : reads)
      if (program_.globals[g].kind != Global::Kind::function)
        to.inputs.push_back({program_.globals[g].name, evaluator_.globals()[g]});
    std::vector<std::uint32_t> open;
    add_unknown_inputs(to.value, open);
    if (!open.empty()) to.status = Explained::undetermined;
  }

  /// An expression as written; of a boxed one its parts.
  std::string text_of(std::uint32_t at, int depth) const {
    feel::Node const& node = program_.ast[at];
    std::string const& whole = program_.ast.texts[node.text];
    if (!whole.empty() || depth > 8) return whole;
    if (node.op == feel::Op::table) return "table " + program_.tables[node.a].id;
    bool const named = node.op == feel::Op::boxed_context;
    std::string text;
    for (std::uint32_t i = 0; i < node.count; ++i) {
      std::string const part = text_of(program_.ast.child(node, i), depth + 1);
      std::string const name = named ? program_.ast.names[node.a + i] : std::string();
      if (part.empty()) continue;
      text += (text.empty() ? "" : "; ") + (name.empty() ? part : name + " = " + part);
    }
    return text;
  }

  /// A conflict is a problem too, and says more than "error".
  void add_problems(std::uint32_t g, Explanation& to) {
    std::vector<std::uint32_t> reads = program_.globals[g].requires_;
    collect_globals(program_, program_.globals[g].node, reads);
    make_ascending(reads);
    for (std::uint32_t const read : reads)
      if (program_.globals[read].kind == Global::Kind::input)
        to.problems.insert(to.problems.end(), problems_[read].begin(), problems_[read].end());
    to.problems.insert(to.problems.end(), evaluator_.problems().begin(), evaluator_.problems().end());
    evaluator_.problems().clear();
    if (!to.problems.empty() && to.status != Explained::conflict) to.status = Explained::error;
    if (evaluator_.stopped()) {
      to.status = Explained::error;
      to.value = {};
    }
  }

  Program const& program_;
  ExplainOptions const& options_;
  RunOptions run_;
  Evaluator evaluator_;
  std::vector<std::vector<RunProblem>> problems_;  // by global, of inputs
  std::vector<std::vector<std::uint32_t>> certain_;
  std::vector<std::vector<std::uint32_t>> possible_;
};

inline void set_all(Explainer& explainer, std::vector<Value> const& inputs, Program const& program) {
  for (std::uint32_t i = 0; i < inputs.size() && i < program.globals.size(); ++i)
    if (program.globals[i].kind == Global::Kind::input) explainer.set(i, inputs[i]);
}

}  // namespace detail

std::vector<Explanation> explain(Program const& program, std::vector<feel::Value> const& inputs,
                                 std::uint32_t decision, ExplainOptions const& options) {
  if (decision >= program.globals.size()) return {};
  detail::Explainer explainer(program, options);
  detail::set_all(explainer, inputs, program);
  return explainer.explain(decision);
}

}  // namespace kanteling::rules

#include "kanteling/rules/explain_row_impl.hpp"
#include "kanteling/rules/explain_text_impl.hpp"
#include "kanteling/rules/row_text_impl.hpp"
