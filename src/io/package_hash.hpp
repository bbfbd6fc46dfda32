// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kanteling/io/package.hpp"
#include "kanteling/rules/package.hpp"

namespace kanteling::io {

/// The file of that name, or nullptr.
PackageFile const* find_file(std::vector<PackageFile> const& files, std::string_view name);

/// The hash of a package alone, as io/package.hpp describes it. Every file that the manifest lists must be
/// there.
std::string hash_of_package(rules::Manifest const& manifest, std::vector<PackageFile> const& files);

/// A layer by its word ("region") and the hash of its package alone.
struct HashedLayer {
  std::string word;
  std::string hash;
};

/// The hash of layers from broad to narrow; of one layer, that of its package.
std::string hash_of_layers(std::vector<HashedLayer> const& layers);

/// The hash of a package whose expressions may call functions of the host: that of the package where there
/// are none.
std::string hash_with_hosts(std::string hash, std::vector<rules::HostFunction> const& hosts);

}  // namespace kanteling::io
