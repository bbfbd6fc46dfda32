// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "kanteling/io/package.hpp"
#include "kanteling/triage/hooks.hpp"

namespace kanteling::scenarios {

/// The stock policy as it stands in the repository, with two villages; every problem that it has.
inline Result<rules::Package> read_stock_policy() {
  Result<std::vector<io::PackageFile>> files = io::read_package_folder(KANTELING_SOURCE_DIR "/src/policy");
  if (!files) return tl::make_unexpected(files.error());
  return io::read_package(std::move(*files), triage::fact_schema({"north", "south"}), triage::hook_shapes());
}

}  // namespace kanteling::scenarios
