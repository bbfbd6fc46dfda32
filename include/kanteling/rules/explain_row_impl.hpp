// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of explanations: see explain_impl.hpp. Explanations of a decided row, from its
// trace.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/core/shorten.hpp"
#include "kanteling/rules/explain_impl.hpp"

namespace kanteling::rules {
namespace detail {

/// The inputs of a row as FEEL values, by global index.
inline std::vector<Value> values_of(RowForm const& form, ExplainedRow const& row) {
  std::vector<Value> values(form.inputs);
  for (std::uint32_t v = 0; v < form.inputs; ++v) {
    Variable const& variable = form.variables[v];
    std::int64_t const cell = row.cells.cells[v];
    if (row.cells.is_unknown(v)) values[v] = Value::unknown({v});
    if (row.cells.is_null(v) || row.cells.is_unknown(v) || variable.wide) continue;
    values[v] = value_of_cell(variable, cell);
  }
  for (auto const& [input, value] : row.beside)
    if (input < values.size()) values[input] = value;
  return values;
}

inline bool has_exactly(std::uint64_t const* bits, std::size_t words,
                        std::vector<std::uint32_t> const& rules) {
  std::size_t count = 0;
  for (std::size_t w = 0; w < words; ++w) count += static_cast<std::size_t>(__builtin_popcountll(bits[w]));
  bool all = count == rules.size();
  for (std::uint32_t const r : rules) all = all && (bits[r / 64] >> (r % 64) & 1U) != 0;
  return all;
}

/// Whether the rules of every explained decision are those of the trace.
inline std::vector<Problem> compare_rules(RowForm const& form, Trace const& trace, Explainer const& explainer,
                                          std::vector<Explanation> const& explanations) {
  std::vector<Problem> problems;
  std::size_t at = 0;
  std::size_t next = 0;
  for (std::uint32_t s = 0; s < form.steps.size(); ++s) {
    RowStep const& step = form.steps[s];
    std::size_t const words = step.table == RowStep::none ? 0 : form.tables[step.table].words;
    bool const explained = next < explanations.size() && explanations[next].decision == step.global;
    if (explained && step.table != RowStep::none) {
      std::string const where = "decision " + shorten(explanations[next].id);
      bool const equal =
          has_exactly(trace.rule_bits.data() + at, words, explainer.certain(step.global)) &&
          has_exactly(trace.rule_bits.data() + at + words, words, explainer.possible(step.global));
      if (trace.decided[s] == 0) {
        problems.push_back(
            {where, "the trace says nothing of it", "a trace that is taken after it was decided"});
      } else if (!equal) {
        problems.push_back({where, "the trace has other rules than the row gives",
                            "the row, the values beside it and the days with which it was decided"});
      }
    }
    if (explained) ++next;
    at += 2 * words;
  }
  return problems;
}

inline bool fits(RowForm const& form, Trace const& trace) {
  std::size_t words = 0;
  for (RowStep const& step : form.steps)
    if (step.table != RowStep::none) words += 2 * std::size_t{form.tables[step.table].words};
  return trace.rule_bits.size() == words && trace.decided.size() == form.steps.size();
}

}  // namespace detail

Trace trace_of(RowRun const& run, RowForm const& form, std::string package_hash) {
  Trace trace{std::move(package_hash), {}, {}};
  for (std::uint32_t s = 0; s < form.steps.size(); ++s) {
    std::span<std::uint64_t const> const bits = run.rule_bits(s);
    std::uint32_t const table = form.steps[s].table;
    std::size_t const words = table == RowStep::none ? 0 : 2 * std::size_t{form.tables[table].words};
    trace.decided.push_back(table != RowStep::none && run.is_decided(s) ? 1 : 0);
    trace.rule_bits.insert(trace.rule_bits.end(), bits.begin(), bits.end());
    trace.rule_bits.resize(trace.rule_bits.size() + words - bits.size());
  }
  return trace;
}

Result<std::vector<Explanation>> explain(Program const& program, RowForm const& form,
                                         std::string const& package_hash, Trace const& trace,
                                         ExplainedRow const& row, std::uint32_t decision,
                                         ExplainOptions const& options) {
  std::vector<Problem> problems;
  if (trace.package_hash != package_hash) {
    problems.push_back({"trace", "made with package " + shorten(trace.package_hash),
                        "the package that the row was decided with, not " + shorten(package_hash)});
  } else if (!detail::fits(form, trace)) {
    problems.push_back(
        {"trace", "rule bits that do not fit the package's tables", "a trace as trace_of makes it"});
  } else if (decision >= program.globals.size()) {
    problems.push_back({"decision", "number " + std::to_string(decision), "a decision of the program"});
  }
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  detail::Explainer explainer(program, options);
  detail::set_all(explainer, detail::values_of(form, row), program);
  std::vector<Explanation> explanations = explainer.explain(decision);
  problems = detail::compare_rules(form, trace, explainer, explanations);
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  return explanations;
}

Result<std::vector<Explanation>> explain(Package const& package, Trace const& trace, ExplainedRow const& row,
                                         std::uint32_t decision, ExplainOptions const& options) {
  return explain(package.program, package.form, package.hash, trace, row, decision, options);
}

}  // namespace kanteling::rules
