// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace CLI {
class App;
}

namespace kanteling::cli {

/// What the commands about dates and amounts of the law read from the command line.
struct LawCommands {
  TermOptions term;
  HolidaysOptions holidays;
  ContributionOptions contribution;
  AmountsOptions amounts;
};

/// Adds them to the command; `options` and `result` must live until it has been parsed.
void add_law_commands(CLI::App& app, LawCommands& options, ExitCode& result);

}  // namespace kanteling::cli
