// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/core/source.hpp"
#include "kanteling/rules/feel/value.hpp"
#include "kanteling/rules/model.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/rules/program.hpp"
#include "kanteling/rules/row_run.hpp"

namespace kanteling::rules {

/// What a cell says of the value of its input. A rule holds where all its cells say yes.
enum class Verdict : std::uint8_t {
  no,
  yes,
  null,    ///< FEEL's null: the value cannot be tested, e.g. `< 5` on null; the rule does not hold
  unknown  ///< nobody has said yet what the cell looks at
};

/// A name or text and what it stands for: an input as written, an output, a required decision.
struct NamedValue {
  std::string name;
  feel::Value value;
};

struct ExplainedCell {
  std::string text;  ///< as written
  Verdict verdict = Verdict::yes;
};

struct ExplainedRule {
  std::uint32_t position = 0;  ///< in the table, from 0
  std::string id;
  std::optional<Source> source;
  std::vector<Annotation> annotations;
  std::vector<ExplainedCell> cells;  ///< by input of the table
  std::vector<NamedValue> outputs;   ///< what the rule says
};

enum class WhyNot : std::uint8_t {
  cell,           ///< a cell does not hold
  earlier_rule,   ///< it holds, and in a FIRST table a rule before it fired
  higher_output,  ///< it holds, and in a PRIORITY table a rule with a higher output fired
  not_in_force    ///< not on the days of the case
};

struct NotFired {
  std::uint32_t position = 0;
  std::string id;
  WhyNot why = WhyNot::cell;
  std::uint32_t input = 0;  ///< with WhyNot::cell: the first input whose cell does not hold
};

/// A cell that stands in the way of a rule. `accepts` is what would have matched: of a number or a date the
/// nearest value, of other values all that the cell names; empty where the cell is an expression or names
/// none. Nearest in steps of one where value and cell are whole numbers, else of 10^-2 or of as many decimals
/// as they have.
struct FailingCell {
  std::uint32_t input = 0;
  std::vector<feel::Value> accepts;
};

struct NearMiss {
  ExplainedRule rule;
  std::vector<FailingCell> failing;  ///< by input
};

/// What a decision came to.
enum class Explained : std::uint8_t {
  matched,       ///< rules fired; of an expression: it was evaluated
  none,          ///< no rule of the table covers the case
  undetermined,  ///< it hangs on what nobody has said yet
  conflict,      ///< rules that contradict each other hold
  error          ///< a null was made by an error: see `problems`
};

/// Why one decision came to what it came to: facts and sources, nothing that judges.
struct Explanation {
  std::uint32_t decision = 0;  ///< global
  std::string id;
  std::string name;
  std::optional<Source> source;
  Explained status = Explained::matched;
  feel::Value value;
  bool by_default = false;            ///< the default outputs hold, for no rule fired
  std::vector<NamedValue> inputs;     ///< of a table: its inputs as written; of an expression: what it read
  std::vector<NamedValue> required;   ///< decisions that it needs: id and value
  std::vector<std::string> settling;  ///< inputs that would settle what is open
  std::vector<RunProblem> problems;   ///< its own, and those of the inputs that it reads
  // Of a table only.
  bool is_table = false;
  HitPolicy hit_policy = HitPolicy::unique;
  Aggregation aggregation = Aggregation::none;
  std::vector<ExplainedRule> fired;     ///< in the order of the hit policy; on a conflict those that hold
  std::vector<ExplainedRule> possible;  ///< where undetermined: rules that may fire, in their order
  std::vector<NotFired> not_fired;
  std::vector<NearMiss>
      near_misses;  ///< rules with the fewest failing cells; of a FIRST table before the one that fired
  // Of an expression only.
  std::string expression;  ///< as written
};

struct ExplainOptions {
  RunOptions run;  ///< as the decision was made; every_cell is set
  std::uint32_t near_misses_max = 3;
};

/// Explains a decision and those it needs, in an order in which each finds what it needs. `inputs` are the
/// values of the program's inputs by global index; what is missing is null, feel::Value::unknown({i}) what
/// nobody has said of input i.
[[nodiscard]] std::vector<Explanation> explain(Program const& program, std::vector<feel::Value> const& inputs,
                                               std::uint32_t decision, ExplainOptions const& options = {});

/// What is kept of a decided row: with the package and the row it explains every decision. By value.
struct Trace {
  std::string package_hash;
  std::vector<std::uint64_t> rule_bits;  ///< of the steps one after the other: see RowRun::rule_bits
  std::vector<char> decided;             ///< by step: 1 for a table that was decided
};

[[nodiscard]] Trace trace_of(RowRun const& run, RowForm const& form, std::string package_hash);

/// A row as it was given to a RowRun: cells, and the values that no cell could hold.
struct ExplainedRow {
  RowView cells;
  std::vector<std::pair<std::uint32_t, feel::Value>> beside = {};  ///< input and value: see RowRun::set_value
};

/// As above, from a row: cells are evaluated again, and the rules must be those of the trace. A trace of
/// another package, of another row or of a decision that was not made is a Problem.
[[nodiscard]] Result<std::vector<Explanation>> explain(Program const& program, RowForm const& form,
                                                       std::string const& package_hash, Trace const& trace,
                                                       ExplainedRow const& row, std::uint32_t decision,
                                                       ExplainOptions const& options = {});
[[nodiscard]] Result<std::vector<Explanation>> explain(Package const& package, Trace const& trace,
                                                       ExplainedRow const& row, std::uint32_t decision,
                                                       ExplainOptions const& options = {});

}  // namespace kanteling::rules
