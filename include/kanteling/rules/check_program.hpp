// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/core/date.hpp"
#include "kanteling/core/problem.hpp"
#include "kanteling/rules/check.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/rules/program.hpp"
#include "kanteling/rules/row_form.hpp"

namespace kanteling::rules {

struct ProgramCheckOptions {
  /// The days that are looked at, both included. By default from the first day on which every decision (or a
  /// version of it) has begun, to five years after the last period of a rule or version begins. Where nothing
  /// states a period, days do not matter.
  std::optional<Date> from, to;
  /// Of a program without hooks: whether inputs may be null of which the allowed values do not name it.
  bool inputs_may_be_null = false;
};

/// One table of a program in the form in which it is checked.
struct ProgramTable {
  CheckTable table;
  std::string where;         ///< "entrance.dmn line 12 column 3, decision competence"
  std::uint32_t global = 0;  ///< the decision or function that it belongs to
  /// By column of `table`: the variable of the RowForm that it tests; RowStep::none where it tests something
  /// else.
  std::vector<std::uint32_t> variables;
  /// No table of the file: its rules are the versions in time of the decision, so that a hole between them is
  /// found.
  bool of_versions = false;
};

struct ProgramTables {
  std::vector<ProgramTable> tables;  ///< in the order of the globals
  std::vector<Problem> not_checked;  ///< what the check of these tables does not see
  Date from, to;                     ///< the days that are looked at
};

/// Every decision table of a program, for check(). What may come into a column: the values of an input as the
/// form holds them, narrowed by allowed values; of a decision that is a table its outputs, and null only
/// where it can give null; of an expression every value of its type. An input that is an expression is a
/// column of its own. Where columns hang on the same input, an example may join values that never come
/// together: `not_checked` says so. A table is looked at on the days of its decision; a day without any
/// version is found by a table of the versions. Periods count one day: where rules of a table count different
/// days of a case (see Basis), these are taken to be the same day.
[[nodiscard]] ProgramTables check_tables(Program const& program, RowForm const& form,
                                         ProgramCheckOptions const& options = {});

/// The same for a policy. Facts may be null, unless every hook for which a table is asked says that they are
/// present. `hooks` are those with which the package was compiled.
[[nodiscard]] ProgramTables check_tables(Package const& package, std::vector<HookShape> const& hooks,
                                         ProgramCheckOptions const& options = {});

}  // namespace kanteling::rules
