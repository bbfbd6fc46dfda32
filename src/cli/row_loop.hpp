// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "cli/commands.hpp"
#include "cli/row_evaluator.hpp"
#include "io/rows.hpp"
#include "kanteling/rules/program.hpp"

namespace kanteling::cli {

/// Evaluates every row and writes its line; a row with a problem has empty cells for its results. The first
/// problems are printed, all are counted.
[[nodiscard]] ExitCode evaluate_rows(PolicyEvalOptions const& options, rules::Program const& program,
                                     std::vector<std::uint32_t> const& decisions, io::RowSource& rows,
                                     RowEvaluator& evaluator);

}  // namespace kanteling::cli
