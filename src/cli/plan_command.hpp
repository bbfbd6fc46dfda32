// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "cli/files.hpp"
#include "cli/year_options.hpp"
#include "kanteling/io/period_question.hpp"

namespace CLI {
class App;
}

namespace kanteling::cli {

struct PlanCommandOptions {
  YearOptions year;
  std::string availability;  ///< empty: what is free at the start of the year
  io::PeriodQuestion question;
  bool text = false;
};
ExitCode plan(PlanCommandOptions const& options);

/// Adds the command; `options` and `result` must live until it has been parsed.
void add_plan_command(CLI::App& app, PlanCommandOptions& options, ExitCode& result);

/// The options of a plan that others share: its limits, and how much work it may take.
void add_limits(CLI::App& command, io::PeriodQuestion& question);
void add_effort(CLI::App& command, io::PeriodQuestion& question);

}  // namespace kanteling::cli
