// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>
#include <vector>

#include "engine/state.hpp"
#include "kanteling/io/municipality.hpp"
#include "kanteling/io/package.hpp"
#include "kanteling/triage/hooks.hpp"
#include "kanteling/triage/levels.hpp"
#include "policy/embedded.hpp"

namespace kanteling {
namespace {

std::vector<io::PackageFile> stock_files() {
  std::vector<io::PackageFile> files;
  for (policy::EmbeddedFile const& file : policy::stock_policy_files())
    files.push_back({std::string(file.name), std::string(file.content)});
  return files;
}

Result<rules::Package> load_policy(supply::Municipality const& municipality, std::string_view folder) {
  std::vector<std::string> villages;
  for (supply::Village const& village : municipality.villages) villages.push_back(village.code);
  rules::Schema schema = triage::fact_schema(std::move(villages));
  if (municipality.policy == "stock")
    return io::read_package(stock_files(), std::move(schema), triage::hook_shapes());
  auto files = io::read_package_folder(std::string(folder) + "/" + municipality.policy);
  if (!files) return tl::unexpected(std::move(files.error()));
  return io::read_package(std::move(*files), std::move(schema), triage::hook_shapes());
}

}  // namespace

Result<Engine> Engine::load(std::string_view folder) {
  auto municipality = io::load_municipality(folder);
  if (!municipality) return tl::unexpected(std::move(municipality.error()));
  auto package = load_policy(*municipality, folder);
  if (!package) return tl::unexpected(std::move(package.error()));
  auto weak = triage::check_levels(*package);
  if (!weak.empty()) return tl::unexpected(std::move(weak));
  return create(std::move(*municipality), std::move(*package));
}

}  // namespace kanteling
