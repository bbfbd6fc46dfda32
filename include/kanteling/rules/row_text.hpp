// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/rules/program.hpp"
#include "kanteling/rules/row_form.hpp"
#include "kanteling/rules/row_run.hpp"

namespace kanteling::rules {

/// Writes what a RowRun decided as text, fast: one line per decision and one per rule that fired.
///
///     fare: matched
///       fare_3: age = 70, zone = "north" -> price = 1.5
///     total: matched, total = 4
///       total_1: fare.price = 1.5 -> total = 4
///
/// A rule shows its inputs whose cell is not `-`, and what it says. Where no rule fired: `none`, with the
/// default outputs. Where it is open: `undetermined`, what is needed, and the rules that may fire. A
/// `conflict` shows the rules that hold. Values stand as FEEL writes them; everything that can be known
/// beforehand is written once, when this is built. Immutable; safe to share between threads. For sentences
/// see explain_text.
class RowText {
 public:
  RowText(Program const& program, RowForm const& form);

  /// Adds the text of all decided steps of the row. Allocates nothing once `to` is large enough, unless a
  /// value is no cell.
  void append(std::string& to, RowRun const& run) const;

 private:
  struct Piece {
    std::uint32_t first = 0;
    std::uint32_t size = 0;
  };
  /// A piece and the value of a variable behind it.
  struct Part {
    Piece before;
    std::uint32_t variable = RowStep::none;
  };
  /// Consecutive parts, and the most bytes that they take while all values are cells.
  struct Line {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    std::uint32_t bytes_max = 0;
  };
  struct Step {
    Piece status[4];  ///< "fare: matched", by Status; of an expression the first: "fare: "
    Line outputs;     ///< ", total = " and the value
    std::uint32_t first_rule = 0;
    bool shows_outputs = false;  ///< where it matched: they are not those of one rule
    bool has_default = false;
  };
  /// How a variable's cells are written.
  struct Format {
    Type type = Type::number;
    std::uint8_t scale = 0;
    std::uint32_t first_text = 0;  ///< in texts_
    std::uint32_t texts = 0;
    std::uint32_t bytes_max = 0;
  };
  class Writer;

  Piece piece(std::string_view text);
  void add_part(Line& line, std::string_view before, std::uint32_t variable);
  void build_formats(RowForm const& form);
  void build_table(Program const& program, RowForm const& form, RowStep const& step, Step& to);
  Line rule_line(Program const& program, Table const& table, std::uint32_t rule);
  void append_table(Writer& out, RowRun const& run, RowForm const& form, std::uint32_t step) const;

  RowForm const& form_;
  std::string pool_;  ///< all pieces, and room for copying in blocks behind them
  std::vector<Part> parts_;
  std::vector<Step> steps_;
  std::vector<Line> rules_;
  std::vector<Format> formats_;  ///< by variable
  std::vector<Piece> texts_;
  std::vector<Piece> names_;  ///< of inputs
};

}  // namespace kanteling::rules
