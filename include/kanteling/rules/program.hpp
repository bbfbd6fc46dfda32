// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/core/source.hpp"
#include "kanteling/rules/feel/ast.hpp"
#include "kanteling/rules/feel/types.hpp"
#include "kanteling/rules/feel/value.hpp"
#include "kanteling/rules/host_function.hpp"
#include "kanteling/rules/in_force.hpp"
#include "kanteling/rules/model.hpp"

namespace kanteling::rules {

/// What a name of the model stands for. Its position in Program::globals is its global index.
struct Global {
  enum class Kind : std::uint8_t { input, decision, function, absent };
  Kind kind = Kind::input;
  std::string id;
  std::string name;
  feel::TypeId type = feel::any_type;
  std::uint32_t node = feel::no_node;     ///< logic of a decision, definition of a function
  std::vector<std::uint32_t> requires_;  ///< globals that it needs directly
  std::optional<Source> source;
  std::uint32_t place = 0;  ///< in Ast::places
  std::uint32_t table = no_table;  ///< where the logic of a decision is a decision table
  /// Of a decision with versions in time: itself and they. The one in force answers for it; see in_force.hpp.
  std::vector<std::uint32_t> versions;
  bool is_version = false;  ///< it is a version of another decision, and never asked for by itself
  static constexpr std::uint32_t no_table = 0xFFFF'FFFF;
};

/// One table, cell by cell, as expressions: what every table can be evaluated by. Nodes are roots in Program::ast.
struct TableLogic {
  std::string id;
  HitPolicy hit_policy = HitPolicy::unique;
  Aggregation aggregation = Aggregation::none;
  std::uint32_t slot = 0;  ///< local slot of `?` in its cells
  struct Input {
    std::string text;                      ///< the expression as written
    std::uint32_t expression = feel::no_node;
    feel::TypeId type = feel::any_type;
    std::uint32_t allowed = feel::no_node;  ///< unary tests
  };
  struct Output {
    std::string name;
    feel::TypeId type = feel::any_type;
    std::uint32_t allowed = feel::no_node;        ///< unary tests
    std::vector<feel::Value> priority;            ///< allowed values from high to low, where they are listed
    std::uint32_t default_entry = feel::no_node;  ///< where no rule fires
  };
  struct Rule {
    std::string id;
    std::vector<std::uint32_t> tests;    ///< by input
    std::vector<std::uint32_t> outputs;  ///< by output
    std::vector<std::uint32_t> order;    ///< inputs in the order in which their tests are looked at: constants first
    std::optional<Source> source;
    std::vector<Annotation> annotations;
    std::vector<std::string> texts;  ///< input cells, then output cells, as written
  };
  std::vector<Input> inputs;
  std::vector<Output> outputs;
  std::vector<Rule> rules;
};

/// A compiled model: decisions, tables and functions, parsed and bound to each other. Immutable; safe to share between
/// threads.
struct Program {
  std::vector<Global> globals;       ///< inputs, functions, then decisions in an order in which each finds what it needs
  std::vector<TableLogic> tables;
  feel::Types types;
  feel::Ast ast;
  std::vector<HostFunction> hosts;  ///< that expressions may call, used or not: a receipt names them
  Schema facts;                    ///< what was given to compile_program: the first globals
  std::vector<std::string> names;  ///< of the globals, by position: what expressions are parsed against

  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id_or_name) const;
};

/// Compiles files that were read together. `facts` are inputs that every decision may read without naming them; they are
/// the first globals, in their order. Every problem of every expression is returned, with its place: unknown names
/// and types, requirements that do not exist or go in a circle, cells that cannot be read. `hosts` are functions that every
/// expression may call without naming them; a call with other arguments than their parameters is a problem too.
[[nodiscard]] Result<Program> compile_program(std::vector<Model> const& models, Schema const& facts = {},
                                              std::vector<HostFunction> const& hosts = {});

/// Every decision of which no version is in force on these days, with the versions that there are and when the next begins:
/// what a case of these days must not be decided with.
[[nodiscard]] std::vector<Problem> holes_in_time(Program const& program, CaseDays const& days);

/// What went wrong while evaluating. In FEEL each of these makes a null.
struct RunProblem {
  std::string where;     ///< file, line and column, decision, rule, cell
  std::string found;
  std::string expected;
  friend bool operator==(RunProblem const&, RunProblem const&) = default;
};

struct RunOptions {
  feel::Value now = {};             ///< what today() and now() answer: a date and time; null: they are errors
  /// Nodes evaluated and elements made, over all decisions asked for. So many take half a second and at most 200 MB.
  std::uint64_t steps_max = 4'000'000;
  std::optional<CaseDays> days = {};     ///< rules and versions that are not in force then are left out; empty: all count
  bool every_cell = false;               ///< evaluate cells too that cannot matter any more: for explanations
};

/// What one decision came to.
struct RunResult {
  feel::Value value;                  ///< null too where a problem stood in its way
  std::vector<RunProblem> problems;   ///< empty where no null was made by an error; of required decisions as well
  bool stopped = false;               ///< the limit of steps or depth was reached: `problems` ends with that
};

/// One evaluation of a program over values of its inputs; decisions are evaluated once, when asked for.
/// An input that was not set is null. Set inputs first, then ask. Not for several threads at once.
class Run {
 public:
  explicit Run(Program const& program, RunOptions options = {});
  Run(Run const&) = delete;
  Run& operator=(Run const&) = delete;
  ~Run();

  /// An input by its global index. A value that is not of the input's type is a problem of every decision that reads it.
  void set(std::uint32_t global, feel::Value value);
  RunResult decide(std::uint32_t global);
  /// Calls a function of the model (a business knowledge model) with arguments in order.
  RunResult call(std::uint32_t global, std::vector<feel::Value> arguments);

 private:
  struct State;
  State* state_;
};

}  // namespace kanteling::rules
