// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "kanteling/rules/check_program.hpp"

namespace kanteling::cli {

/// The tables of one policy, or of the files that are read together.
struct CheckedPolicy {
  std::string name;  ///< as it was asked for
  rules::ProgramTables tables;
  std::vector<std::string> globals;  ///< ids, by ProgramTable::global
};

/// Reads and compiles everything that is asked for. Problems of all come back together; the exit code is that
/// of the first.
[[nodiscard]] ExitCode read_checked(PolicyCheckOptions const& options, rules::ProgramCheckOptions const& how,
                                    std::vector<CheckedPolicy>& policies, std::vector<Problem>& problems);

}  // namespace kanteling::cli
