// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "cli/files.hpp"

namespace kanteling::cli {

struct RunOptions {
  std::string municipality;
  std::string out;
  std::int64_t seed = 1;
  int threads = 1;
  std::string explained_case;   ///< empty: one that reaches many rungs is chosen
  std::string language = "en";  ///< of the summary
};
ExitCode run(RunOptions const& options);

struct CaseOptions {
  std::string case_file;
  std::string municipality;
  std::string availability;  ///< empty: what is free at the start of the year
  std::string language = "nl";
  std::string audience = "resident";
};
ExitCode decide(CaseOptions const& options);
ExitCode explain(CaseOptions const& options);

ExitCode check(std::string const& municipality);
ExitCode schema(std::string const& which);

}  // namespace kanteling::cli
