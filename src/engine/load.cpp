// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>
#include <vector>

#include "engine/settings.hpp"
#include "engine/state.hpp"
#include "kanteling/io/municipality.hpp"
#include "kanteling/io/package.hpp"
#include "kanteling/triage/hooks.hpp"
#include "kanteling/triage/levels.hpp"
#include "policy/embedded.hpp"

namespace kanteling {
namespace {

Result<std::vector<io::PackageFile>> stock_files() {
  std::vector<io::PackageFile> files;
  for (policy::EmbeddedFile const& file : policy::stock_policy_files())
    files.push_back({std::string(file.name), std::string(file.content)});
  return files;
}

/// The files of all layers of the policy, from broad to narrow.
Result<std::vector<std::vector<io::PackageFile>>> policy_files(std::vector<std::string> const& layers,
                                                               std::string_view folder) {
  std::vector<std::vector<io::PackageFile>> packages;
  std::vector<Problem> problems;
  for (std::string const& layer : layers) {
    auto files =
        layer == "stock" ? stock_files() : io::read_package_folder(std::string(folder) + "/" + layer);
    if (files) packages.push_back(std::move(*files));
    if (!files) problems.insert(problems.end(), files.error().begin(), files.error().end());
  }
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return packages;
}

Result<rules::Package> load_policy(supply::Municipality const& municipality, std::string_view folder) {
  auto packages = policy_files(municipality.policy, folder);
  if (!packages) return tl::unexpected(std::move(packages.error()));
  std::vector<std::string> villages;
  for (supply::Village const& village : municipality.villages) villages.push_back(village.code);
  return io::read_package_layers(std::move(*packages), triage::fact_schema(std::move(villages)),
                                 triage::hook_shapes());
}

}  // namespace

Result<Engine> Engine::load(std::string_view folder) {
  auto municipality = io::load_municipality(folder);
  if (!municipality) return tl::unexpected(std::move(municipality.error()));
  auto package = load_policy(*municipality, folder);
  if (!package) return tl::unexpected(std::move(package.error()));
  auto weak = triage::check_levels(*package);
  auto const otherwise = detail::check_settings(*municipality, *package);
  weak.insert(weak.end(), otherwise.begin(), otherwise.end());
  if (!weak.empty()) return tl::unexpected(std::move(weak));
  return create(std::move(*municipality), std::move(*package));
}

}  // namespace kanteling
