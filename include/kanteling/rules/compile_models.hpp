// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/rules/program.hpp"

namespace kanteling::rules::detail {

/// As compile_program, but gives what could be compiled also where problems were found: nodes are missing then. What a
/// package is compiled from, so that all its problems come together.
[[nodiscard]] Program compile_models(std::vector<Model> const& models, Schema const& facts,
                                     std::vector<HostFunction> const& hosts, std::vector<Problem>& problems);

}  // namespace kanteling::rules::detail
