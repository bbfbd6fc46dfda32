// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kanteling/core/problem.hpp"

namespace kanteling::cli {

/// What `plan` and `report` share: whose cases, and in which language.
struct YearOptions {
  std::string municipality;
  std::string cases;  ///< NDJSON; empty: a generated year
  bool year = false;  ///< a generated year, said in so many words
  std::string seed;   ///< of the year that is generated; empty: 1
  std::string language = "nl";
};

/// The seed; what is wrong with these options, and which do not go together, is added to `problems`.
[[nodiscard]] std::uint64_t read_year_options(YearOptions const& options, std::vector<Problem>& problems);

/// For options that name a file: a variable that is empty by mistake is not taken for none. Empty where there
/// is a name.
[[nodiscard]] std::string refuse_empty_name(std::string const& path);

/// Problems of a question in words as the command line has them: members become options, "small_below"
/// --small-below.
[[nodiscard]] std::vector<Problem> as_options(std::vector<Problem> problems);

}  // namespace kanteling::cli
