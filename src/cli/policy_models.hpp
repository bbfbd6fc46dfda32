// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/files.hpp"
#include "kanteling/core/date.hpp"
#include "kanteling/rules/model.hpp"

namespace kanteling::cli {

/// Reads decisions from a DMN file (.dmn, .xml) or Markdown (.md). What is wrong goes to `problems`; the
/// answer says whether all files were there.
[[nodiscard]] ExitCode read_models(std::vector<std::string> const& paths, std::vector<rules::Model>& models,
                                   std::vector<Problem>& problems);

}  // namespace kanteling::cli
