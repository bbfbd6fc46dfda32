// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "kanteling/rules/kernels.hpp"
#include "kanteling/rules/program.hpp"

namespace kanteling::rules {

/// What is kept of every row of a batch.
enum class Keep : std::uint8_t {
  outputs,  ///< the outputs of the decisions
  rules,    ///< and the rules that fired
  bits      ///< and the answer of every test that cells make
};

struct BatchOptions {
  Keep keep = Keep::rules;
  int threads = 1;                   ///< 1 .. 256; what comes out does not depend on it
  Kernels const* kernels = nullptr;  ///< null: the portable ones; best_kernels() is faster
  RunOptions run = {};
};

/// What of a program does not run in columns, and so is decided row by row.
struct FallBack {
  std::uint32_t step = 0;  ///< of the row form
  std::string where;       ///< file and line, decision, rule, cell
  std::string why;
  bool every_row = false;  ///< else only rows on which it matters
};

/// Something that went wrong on a row: see RunResult.
struct BatchProblem {
  std::size_t row = 0;
  RunProblem problem;
};

}  // namespace kanteling::rules
