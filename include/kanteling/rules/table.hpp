// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/source.hpp"
#include "kanteling/rules/model.hpp"
#include "kanteling/rules/schema.hpp"

namespace kanteling::rules {

/// A set of rules of one table, bit r of word r / 64 for rule r.
using RuleBits = std::vector<std::uint64_t>;

/// All tests of one variable, compiled: its values are cut into segments within which every test gives the
/// same answer, and each segment knows the set of rules whose cell holds there. A single-value lookup is one
/// binary search; columns of many rows use the same cuts. Input columns on the same variable are joined: no
/// two TableColumns share one.
///
/// An unknown value may turn out to be null or any value that the type allows: true or false, every text of
/// the variable's `values`, every number or date. Null in a cell follows FEEL: `-` and `null` hold; an order
/// comparison or interval does not, nor does its not( ... ); equality with a literal does not, so `not("a")`
/// and `!= 5` do.
struct TableColumn {
  std::uint32_t variable = 0;      ///< column of the row
  std::vector<std::int64_t> cuts;  ///< ascending; segment s holds the values v with cuts[s-1] <= v < cuts[s]
  std::vector<std::uint64_t> segments;  ///< (cuts.size() + 1) x words: rules whose cell holds for the segment
  std::vector<std::uint64_t> on_null;   ///< words: rules whose cell holds for null
  std::vector<std::uint64_t> certain_if_unknown;   ///< words: holds for every value and for null
  std::vector<std::uint64_t> possible_if_unknown;  ///< words: holds for some value or for null
  /// Where the cuts lie close together, so that no search is needed: the segment of each value from `dense_low` on, which
  /// is below all cuts; the last one holds for all beyond.
  std::int64_t dense_low = 0;
  std::vector<std::uint32_t> dense;
};

/// A cell that is no set of values: evaluated as an expression, after the others, where its rule may still fire.
struct LateCell {
  std::uint32_t rule = 0;
  std::uint32_t input = 0;
  std::uint32_t node = 0;  ///< in the Ast of the program
};

/// An output entry: a literal in the same form as a row's cell, or the value of an input of the same row.
struct OutputEntry {
  bool is_null = false;
  bool from_input = false;
  std::int64_t value =
      0;  ///< the literal (a text: position in `TableOutput::values`), or the variable's column
  std::uint8_t scale = 0;  ///< of a number that is passed on: the variable's own
  std::uint32_t first =
      0;  ///< of a text that is passed on: its values begin here in `TableOutput::positions`
  std::uint32_t count = 0;  ///< and this is how many there are
};

struct TableOutput {
  std::string name;
  Type type = Type::text;
  std::uint8_t scale = 0;            ///< of its numbers: the most decimals of any literal or passed-on input
  std::vector<std::string> values;   ///< distinct texts in order of first use
  std::vector<OutputEntry> entries;  ///< by rule
  std::vector<std::uint32_t>
      positions;  ///< for texts passed on: a variable's position to the position in `values`
  bool passes_on = false;  ///< some entry is the value of a variable
  bool has_default = false;
  OutputEntry default_entry;  ///< where no rule fires
};

struct RuleInfo {
  std::string id;
  Source source;
  std::vector<Annotation> annotations;
  std::vector<std::string> input_texts;  ///< cells as written, by input of the table, for explanations
};

struct Table {
  std::string id;
  std::string name;
  Source source;
  HitPolicy hit_policy = HitPolicy::unique;
  Aggregation aggregation = Aggregation::none;
  std::uint32_t words = 0;            ///< 64-bit words in a rule set
  std::vector<std::uint32_t> inputs;  ///< the variable of every input, in the order of the file
  std::vector<TableColumn> columns;   ///< by variable, ascending
  std::vector<std::uint32_t> passed_on;  ///< variables that outputs name, ascending
  std::vector<TableOutput> outputs;
  std::vector<RuleInfo> rules;
  std::vector<LateCell> late;         ///< by rule, then input
  std::vector<std::uint32_t> order;   ///< PRIORITY and OUTPUT ORDER: all rules, from the highest output to the lowest
  std::vector<std::uint32_t> alike;   ///< ANY: for each rule the first one with the same outputs
  std::uint32_t global = 0;           ///< the decision in the program
  std::uint32_t logic = 0;            ///< the same table in Program::tables
};

enum class Status : std::uint8_t {
  matched,       ///< `rules` fired
  none,          ///< no rule covers the case
  undetermined,  ///< unknown inputs decide which rule fires; `deciding` names them
  conflict,      ///< several rules hold in a UNIQUE table, or with different outputs in an ANY table
};

/// What a table says of one row.
struct Answer {
  Status status = Status::none;
  std::vector<std::uint32_t>
      rules;  ///< fired, in the order of the hit policy: one for UNIQUE, FIRST and PRIORITY; on a conflict those that hold
  std::vector<std::uint32_t> possible;  ///< rules that may fire where `undetermined`, in rule order
  std::vector<std::uint32_t>
      deciding;  ///< where `undetermined`: the unknown variables that it hangs on, ascending
};

/// Evaluates one table on one row. An unknown value is never taken for a no: where a rule that may hold comes
/// before (FIRST) or beside (UNIQUE, COLLECT) those that certainly hold, the answer is `undetermined`. So
/// `undetermined` always means that two ways to fill in what is unknown give different answers, and every
/// other answer holds for all ways. A UNIQUE table of which two rules certainly hold is a conflict, whatever
/// else is unknown. Late cells are not looked at: a table that has some needs a RowRun. The row must be laid out by the Schema that the table was compiled with: that is not
/// checked.
[[nodiscard]] Answer evaluate(Table const& table, RowView row);

/// The value of an output of a rule, resolved on the row it fired on. Numbers have the scale of their
/// TableOutput, so that rules can be compared; only a passed-on number too large for that keeps the scale of
/// its variable.
struct OutputValue {
  Type type = Type::text;
  bool is_null = false;
  bool is_unknown = false;  ///< an input is passed on that nobody has stated
  std::int64_t value = 0;  ///< boolean, number x 10^scale, date; for text the position in the output's values
  std::uint8_t scale = 0;
  std::string_view text{};  ///< of a text; lives as long as the Table
};
[[nodiscard]] OutputValue output_of(Table const& table, std::uint32_t rule, std::uint32_t output,
                                    RowView row);
/// What an output is where no rule fires; null where the table states nothing.
[[nodiscard]] OutputValue default_output(Table const& table, std::uint32_t output, RowView row);

}  // namespace kanteling::rules
