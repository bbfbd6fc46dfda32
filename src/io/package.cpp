// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/package.hpp"

#include <utility>

#include "io/package_hash.hpp"
#include "io/package_layers.hpp"

namespace kanteling::io {

Result<rules::Package> read_package(std::vector<PackageFile> files, rules::Schema schema,
                                    std::vector<rules::HookShape> const& hooks,
                                    std::vector<rules::HostFunction> const& hosts) {
  std::vector<std::vector<PackageFile>> one;
  one.push_back(std::move(files));
  return read_package_layers(std::move(one), std::move(schema), hooks, hosts);
}

Result<rules::Package> read_package_layers(std::vector<std::vector<PackageFile>> layers, rules::Schema schema,
                                           std::vector<rules::HookShape> const& hooks,
                                           std::vector<rules::HostFunction> const& hosts) {
  Result<ReadPolicy> policy = read_layers(std::move(layers));
  if (!policy) return tl::make_unexpected(std::move(policy.error()));
  return rules::compile(std::move(policy->manifest), policy->models, std::move(schema), hooks,
                        hash_with_hosts(std::move(policy->hash), hosts), hosts);
}

}  // namespace kanteling::io
