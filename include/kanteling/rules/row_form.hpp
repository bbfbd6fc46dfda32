// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/rules/program.hpp"
#include "kanteling/rules/schema.hpp"
#include "kanteling/rules/table.hpp"

namespace kanteling::rules {

/// What a decision is on a row: a table of rule bits, or an expression that is evaluated over FEEL values.
struct RowStep {
  std::uint32_t global = 0;
  std::uint32_t table = none;      ///< position in RowForm::tables
  std::uint32_t first_variable = none;  ///< the first of the variables that hold its outputs, one per output
  std::uint32_t variable_count = 0;
  bool is_list = false;  ///< its result is a list: no variable holds it
  bool alone = true;     ///< it needs no other decision
  static constexpr std::uint32_t none = 0xFFFF'FFFF;
};

/// The decisions of a program on rows of 64-bit cells: value -> rule bit sets for what is simple, expressions for the rest.
/// Immutable; safe to share between threads.
struct RowForm {
  Schema variables;             ///< the inputs, by global index, then one per output of a decision that others can read
  std::uint32_t inputs = 0;     ///< so many of them are inputs
  std::vector<RowStep> steps;   ///< by decision, in the order of Program::globals
  std::vector<std::uint32_t> step_of;  ///< by global; RowStep::none for what is no decision
  std::vector<Table> tables;
  std::vector<std::vector<std::uint32_t>> reads;  ///< by step: the globals that its expressions read
};

/// The row form of a program. `inputs` describes how the inputs' values are held, one Variable per input of the program, in
/// order. A decision that cannot be bits becomes an expression, and `strict` (for policies) makes it a problem where a
/// cell's constant can never be a value of the fact that it tests.
[[nodiscard]] Result<RowForm> row_form(Program const& program, Schema inputs, bool strict);

/// How the inputs of a program without a fact table are best held: by declared types; texts open, with those that cells and
/// allowed values name; numbers with as many decimals as these show, at least two.
[[nodiscard]] Schema input_schema(Program const& program);

}  // namespace kanteling::rules
