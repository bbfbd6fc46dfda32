// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/plan_command.hpp"

namespace kanteling::cli {

struct OrderCommandOptions {
  YearOptions year;
  std::string prices;  ///< a plan; empty: one over the year after that of the seed
  io::PeriodQuestion question;
  bool json = false;
};
ExitCode order(OrderCommandOptions const& options);

/// Adds the command; `options` and `result` must live until it has been parsed.
void add_order_command(CLI::App& app, OrderCommandOptions& options, ExitCode& result);

}  // namespace kanteling::cli
