// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "kanteling/engine.hpp"

namespace kanteling::cli {

/// A case per line, as `run` writes them; empty lines are skipped. Every problem of every case, and what of
/// it does not fit this municipality; `where` begins with the line.
[[nodiscard]] Result<std::vector<people::Case>> read_case_lines(Engine const& engine, std::string_view text);

}  // namespace kanteling::cli
