// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/files.hpp"
#include "cli/year_options.hpp"
#include "kanteling/io/report_question.hpp"

namespace CLI {
class App;
}

namespace kanteling::cli {

struct ReportCommandOptions {
  YearOptions year;
  io::ReportQuestion question;
  bool json = false;
};
ExitCode report(ReportCommandOptions const& options);

/// Adds the command; `options` and `result` must live until it has been parsed.
void add_report_command(CLI::App& app, ReportCommandOptions& options, ExitCode& result);

}  // namespace kanteling::cli
