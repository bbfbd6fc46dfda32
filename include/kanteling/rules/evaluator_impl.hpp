// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/rules/feel/builtins.hpp"
#include "kanteling/rules/program.hpp"

namespace kanteling::rules::detail {

using feel::Kind;
using feel::Node;
using feel::Op;
using feel::Value;

/// Truth in FEEL with unknown beside it: what a test can say.
enum class Truth : std::uint8_t { no, yes, none, unknown };

/// Of one table on one set of input values: what each cell said and which rules fire.
struct TableRun {
  std::vector<Value> inputs;
  std::vector<Truth> cells;           ///< rule by rule, all inputs
  std::vector<std::uint32_t> certain;   ///< rules that hold
  std::vector<std::uint32_t> possible;  ///< rules that hold or may hold
  std::vector<Value> open;              ///< by possible rule: the unknown that it hangs on; null where it holds
};

/// How deep evaluation nests, calls included. Measured over recursions of 29 kinds with g++ 12: a level takes at most 1.4 kB of
/// stack at -O2 and 2.7 kB at -O0, so that a thread needs 2 MB, or 4 MB; with address sanitizer and -O0 8 MB is enough, also of
/// clang 19, which wants most: there 1,500 levels were too many.
inline constexpr std::uint32_t evaluation_depth_max = 1'200;
inline constexpr std::size_t run_problems_max = 100;

/// Evaluates nodes of a program. Values of globals are given from outside; slots are its own.
class Evaluator final : public feel::Caller {
 public:
  Evaluator(Program const& program, RunOptions const& options) : program_(program), options_(options) {
    globals_.resize(program.globals.size());
  }

  std::vector<Value>& globals() { return globals_; }
  std::vector<RunProblem>& problems() { return problems_; }
  bool stopped() const { return stopped_; }

  Value evaluate(std::uint32_t node);
  /// A value where a type is declared: a list of one for its element and the other way round, a date for a date and
  /// time; null with a problem where nothing helps.
  Value coerce(Value value, feel::TypeId type, std::uint32_t node, std::string_view what);
  /// A definition at the top, with nothing captured.
  Value define(std::uint32_t node) const;
  Value call(Value const& function, std::span<Value const> arguments) override;
  bool spend(std::uint64_t steps) override;
  Value now() override { return options_.now; }

  TableRun run_table(TableLogic const& table);
  /// What a cell says of a value, which may be unknown.
  Value test_cell(TableLogic const& table, Value const& value, std::uint32_t tests);
  /// Rules that contradict each other: null, with the problem.
  Value conflict(TableLogic const& table, std::vector<std::uint32_t> const& rules, std::uint32_t node);
  /// Of the table that was evaluated last.
  TableRun const& last_table() const { return last_table_; }
  /// A new row: the limits count anew.
  void begin() {
    steps_ = 0;
    stopped_ = too_deep_ = false;
  }
  Value result_of(TableLogic const& table, TableRun const& run, std::uint32_t node);
  /// The outputs of a rule: its value where there is one output, else a context.
  Value outputs_of(TableLogic const& table, std::uint32_t rule);
  /// Rules from the highest output to the lowest, equal ones in their order; `values` are their outputs in that order.
  std::vector<std::uint32_t> by_priority(TableLogic const& table, std::vector<std::uint32_t> rules,
                                         std::vector<Value>& values);

 private:
  // Operators.
  Value arithmetic(Node const& node, std::uint32_t at);
  Value negate(Node const& node, std::uint32_t at);
  Value comparison(Op op, Value const& a, Value const& b, std::uint32_t at);
  Value logical(Node const& node, std::uint32_t at);
  Value between(Node const& node, std::uint32_t at);
  Value path(Node const& node, std::uint32_t at);
  Value path_of(Value const& from, std::string const& name, std::uint32_t at);
  Value member(Node const& node, std::uint32_t at);
  Value instance_of(Node const& node);

  // Tests.
  Value in_tests(Node const& node, std::uint32_t at);
  Value tests(Node const& node);
  Value test(std::uint32_t at, std::uint32_t slot);
  Value is_in(Value const& value, Value const& set, std::uint32_t at);
  Value in_range(Value const& value, feel::RangeData const& range, std::uint32_t at);
  Value equality(Value const& a, Value const& b, std::uint32_t at);

  // What binds names.
  Value conditional(Node const& node, std::uint32_t at);
  Value loop(Node const& node, std::uint32_t at);
  bool iterate(Node const& node, std::uint32_t variable, std::vector<Value>& results, Value& end);
  bool loop_body(Node const& node, std::vector<Value>& results, Value& end);
  std::optional<std::vector<Value>> domain_of(std::uint32_t at, Value& failure);
  std::optional<std::vector<Value>> whole_steps(Value const& from, Value const& to, std::uint32_t at);
  Value filter(Node const& node, std::uint32_t at);
  Value element_at(std::vector<Value> const& items, Decimal const& index, std::uint32_t at);
  Value list(Node const& node, std::uint32_t at);
  Value range(Node const& node, std::uint32_t at);
  Value context(Node const& node, std::uint32_t at);

  // Calls.
  Value call_node(Node const& node, std::uint32_t at);
  Value call_named(Node const& node, std::uint32_t at);
  Value call_with_names(Value const& function, std::span<std::string const> names, std::vector<Value> values,
                        std::uint32_t at);
  Value call_builtin_node(Node const& node, std::uint32_t at);
  Value call_builtin(std::uint32_t id, std::span<Value const> arguments, std::uint32_t at);
  Value call_host(HostFunction const& host, std::span<Value const> arguments, std::uint32_t at);
  Value unknown_among(std::span<Value const> arguments) const;
  Value call_defined(feel::FunctionData const& function, std::span<Value const> arguments, std::uint32_t at);
  Value define_here(Node const& node, std::uint32_t at);

  Value allowed(Value value, feel::TypeInfo const& info, std::uint32_t at, std::string_view what);
  bool passes(Value const& value, std::uint32_t tests);
  std::string text_of(std::uint32_t node) const;

  // Tables.
  Value default_of(TableLogic const& table);
  Value one_of(TableLogic const& table, TableRun const& run, std::uint32_t node);
  Value ordered(TableLogic const& table, TableRun const& run, std::uint32_t node);
  Value collected(TableLogic const& table, std::vector<Value> values, std::uint32_t node);
  Value aggregate(Aggregation how, std::vector<Value> const& values, std::uint32_t node);
  bool is_in_force(TableLogic::Rule const& rule) const;
  Value undetermined(TableLogic const& table, TableRun const& run);
  Value agreed(std::vector<Value> const& values, bool certain, Value const& unknown);

  Value fail(std::uint32_t at, std::string found, std::string_view expected);
  Value stop(std::uint32_t at, std::string found, std::string_view expected);
  Value operand_problem(std::uint32_t at, Value const& a, Value const& b, std::string_view expected);
  Value child(Node const& node, std::uint32_t i) { return evaluate(program_.ast.child(node, i)); }
  /// Whether something in a value is unknown, however deep; empty where nothing is.
  Value unknown_in(Value const& value) const;
  Value& slot(std::uint32_t at) {
    std::size_t const index = base_ + at;
    if (index >= slots_.size()) slots_.resize(index + 1);
    return slots_[index];
  }
  std::string where(std::uint32_t at) const;

  Program const& program_;
  RunOptions const& options_;
  std::vector<Value> globals_;
  std::vector<Value> slots_;
  std::size_t base_ = 0;
  std::uint32_t depth_ = 0;
  std::uint64_t steps_ = 0;
  bool stopped_ = false;
  bool too_deep_ = false;  // a built-in called a built-in for which there was no room: its own call stops and says so
  TableRun last_table_;
  std::vector<RunProblem> problems_;
};

}  // namespace kanteling::rules::detail
