// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kanteling/core/source.hpp"
#include "kanteling/rules/model.hpp"
#include "kanteling/rules/schema.hpp"

namespace kanteling::rules {

/// A set of rules of one table, bit r of word r / 64 for rule r.
using RuleBits = std::vector<std::uint64_t>;

/// One input column, compiled: the cells' values are cut into segments within which every test of the column gives the
/// same answer, and each segment knows the set of rules whose cell holds there. A single-value lookup is one binary
/// search; columns of many rows use the same cuts.
struct TableColumn {
  std::uint32_t variable = 0;             ///< column of the row
  std::vector<std::int64_t> cuts;         ///< ascending; segment s holds the values v with cuts[s-1] <= v < cuts[s]
  std::vector<std::uint64_t> segments;    ///< (cuts.size() + 1) x words: rules whose cell holds for the segment
  std::vector<std::uint64_t> on_null;     ///< words: rules whose cell holds for null
  std::vector<std::uint64_t> certain_if_unknown;   ///< words: rules whose cell holds whatever the value is
  std::vector<std::uint64_t> possible_if_unknown;  ///< words: rules whose cell holds for some value
};

/// An output entry: a literal in the same form as a row's cell, or the value of an input of the same row.
struct OutputEntry {
  bool is_null = false;
  bool from_input = false;
  std::int64_t value = 0;  ///< the literal (a text: position in `TableOutput::values`), or the variable's column
};

struct TableOutput {
  std::string name;
  Type type = Type::text;
  std::uint8_t scale = 0;                ///< of number literals and of inputs that are passed on
  std::vector<std::string> values;       ///< distinct texts in order of first use
  std::vector<OutputEntry> entries;      ///< by rule
};

struct RuleInfo {
  std::string id;
  Source source;
  std::vector<Annotation> annotations;
  std::vector<std::string> input_texts;  ///< cells as written, for explanations
};

struct Table {
  std::string id;
  std::string name;
  Source source;
  HitPolicy hit_policy = HitPolicy::unique;
  std::uint32_t words = 0;  ///< 64-bit words in a rule set
  std::vector<TableColumn> columns;
  std::vector<TableOutput> outputs;
  std::vector<RuleInfo> rules;
};

enum class Status : std::uint8_t {
  matched,       ///< `rules` fired
  none,          ///< no rule covers the case
  undetermined,  ///< unknown inputs decide which rule fires; `deciding` names them
  conflict,      ///< a UNIQUE table with several rules that hold
};

/// What a table says of one row.
struct Answer {
  Status status = Status::none;
  std::vector<std::uint32_t> rules;     ///< fired: one for UNIQUE and FIRST, in rule order for COLLECT
  std::vector<std::uint32_t> possible;  ///< rules that may fire where `undetermined`
  std::vector<std::uint32_t> deciding;  ///< variables whose value, once known, can settle it
};

/// Evaluates one table on one row. An unknown value is never taken for a no: where a rule that may hold comes before
/// (FIRST) or beside (UNIQUE, COLLECT) those that certainly hold, the answer is `undetermined`.
[[nodiscard]] Answer evaluate(Table const& table, RowView row);

/// The value of an output of a rule, resolved on the row it fired on.
struct OutputValue {
  Type type = Type::text;
  bool is_null = false;
  bool is_unknown = false;      ///< an input is passed on that nobody has stated
  std::int64_t value = 0;       ///< boolean, number x 10^scale, date; for text the position in the output's values
  std::uint8_t scale = 0;
  std::string_view text;        ///< of a text
};
[[nodiscard]] OutputValue output_of(Table const& table, std::uint32_t rule, std::uint32_t output, RowView row);

}  // namespace kanteling::rules
