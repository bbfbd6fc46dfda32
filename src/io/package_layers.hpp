// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/io/package.hpp"
#include "kanteling/rules/package.hpp"

namespace kanteling::io {

/// A policy that was read from all its layers and is not compiled yet.
struct ReadPolicy {
  rules::Manifest manifest;
  std::vector<rules::Model> models;
  std::string hash;
};

/// Everything that read_package_layers does before it compiles.
Result<ReadPolicy> read_layers(std::vector<std::vector<PackageFile>> layers);

}  // namespace kanteling::io
