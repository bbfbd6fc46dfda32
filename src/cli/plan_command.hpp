// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cli/files.hpp"

namespace CLI {
class App;
}

namespace kanteling::cli {

struct PlanCommandOptions {
  std::string municipality;
  std::string cases;
  bool year = false;
  std::int64_t seed = 1;
  std::string availability;  ///< empty: what is free at the start of the year
  std::optional<double> seconds;
  std::optional<std::int64_t> work;
  int threads = 1;
  std::string budgets = "priced";
  std::optional<std::int64_t> village_minutes, village_weeks;
  std::int64_t again = 0;
  bool bridges = false;
  bool text = false;
  std::string language = "nl";
};
ExitCode plan(PlanCommandOptions const& options);

/// Adds the command; `options` and `result` must live until it has been parsed.
void add_plan_command(CLI::App& app, PlanCommandOptions& options, ExitCode& result);

}  // namespace kanteling::cli
