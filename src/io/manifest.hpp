// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "kanteling/core/problem.hpp"
#include "kanteling/rules/package.hpp"

namespace kanteling::io {

/// Reads manifest.json; all problems together, JSON that cannot be parsed as one with its line and column.
/// Hooks come sorted by name, files as listed.
Result<rules::Manifest> read_manifest(std::string_view json);

/// The manifest as it counts in the hash: compact JSON, keys and files sorted; without the layer where that is
/// national, so that it is the same whether the manifest says so or leaves it out.
std::string canonical_json(rules::Manifest const& manifest);

}  // namespace kanteling::io
