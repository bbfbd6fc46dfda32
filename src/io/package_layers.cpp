// SPDX-License-Identifier: Apache-2.0
#include "io/package_layers.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "io/dmn_source.hpp"
#include "io/lines.hpp"
#include "io/manifest.hpp"
#include "io/package_hash.hpp"
#include "kanteling/core/shorten.hpp"
#include "kanteling/io/dmn.hpp"
#include "kanteling/rules/layers.hpp"
#include "kanteling/rules/versions.hpp"

namespace kanteling::io {
namespace {

constexpr std::string_view manifest_name = "manifest.json";

/// One package while it is being read.
struct Layer {
  std::vector<PackageFile> files;
  std::optional<rules::Manifest> manifest;
  std::vector<rules::Model> models;
  std::vector<Problem> problems;  ///< their places without the name of the layer
};

void append(std::vector<Problem>& problems, std::vector<Problem> more) {
  problems.insert(problems.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void check_names(std::vector<PackageFile> const& files, std::vector<Problem>& problems) {
  std::vector<std::string> names;
  for (PackageFile const& file : files) names.push_back(file.name);
  std::sort(names.begin(), names.end());
  for (std::size_t i = 1; i < names.size(); ++i) {
    if (names[i] == names[i - 1])
      problems.push_back({shorten(names[i]), "a second file of this name", "every name once"});
  }
}

/// Every listed file is there, and every .dmn file is listed.
void check_list(rules::Manifest const& manifest, std::vector<PackageFile> const& files,
                std::vector<Problem>& problems) {
  for (std::string const& name : manifest.files) {
    if (find_file(files, name) == nullptr) {
      problems.push_back(
          {"manifest.json files", shorten(name) + " is not there", "a file of this name in the package"});
    }
  }
  for (PackageFile const& file : files) {
    bool const listed =
        std::find(manifest.files.begin(), manifest.files.end(), file.name) != manifest.files.end();
    if (!listed && file.name.ends_with(".dmn")) {
      problems.push_back({shorten(file.name), "a DMN file that the manifest does not list",
                          "its name in manifest.json files, or no such file"});
    }
  }
}

void read_layer_manifest(Layer& layer) {
  check_names(layer.files, layer.problems);
  PackageFile const* const file = find_file(layer.files, manifest_name);
  if (file == nullptr) {
    layer.problems.push_back({"", "no manifest.json", "manifest.json with name, version, hooks and files"});
    return;
  }
  Result<rules::Manifest> manifest = read_manifest(file->content);
  if (!manifest) return append(layer.problems, std::move(manifest.error()));
  check_list(*manifest, layer.files, layer.problems);
  layer.manifest = std::move(*manifest);
}

/// What stands before the names of each layer's files in problems: nothing for one layer alone, its word, or
/// its position where the words do not tell the layers apart.
std::vector<std::string> prefixes_of(std::vector<Layer> const& layers) {
  if (layers.size() == 1) return {""};
  std::vector<std::string> prefixes;
  for (Layer const& layer : layers)
    if (layer.manifest) prefixes.push_back(std::string(word_of(layer.manifest->layer)) + '/');
  std::set<std::string> const different(prefixes.begin(), prefixes.end());
  if (different.size() == layers.size()) return prefixes;
  prefixes.clear();
  for (std::size_t i = 1; i <= layers.size(); ++i) prefixes.push_back("layer " + std::to_string(i) + '/');
  return prefixes;
}

/// The DMN files of a layer by name; their problems go straight to the list of all.
void read_models(Layer& layer, std::string const& prefix, std::vector<Problem>& problems) {
  std::sort(layer.files.begin(), layer.files.end(),
            [](PackageFile const& a, PackageFile const& b) { return a.name < b.name; });
  for (PackageFile const& file : layer.files) {
    if (!file.name.ends_with(".dmn")) continue;
    Result<rules::Model> model = read_dmn(file.content, prefix + file.name);
    if (model) layer.models.push_back(std::move(*model));
    if (!model) append(problems, std::move(model.error()));
  }
}

/// A policy says where each of its decisions comes from; other files that rules::compile_program takes need
/// not.
void check_sources(std::vector<rules::Model> const& models, std::vector<Problem>& problems) {
  for (rules::Model const& model : models) {
    for (rules::ModelDecision const& decision : model.decisions) {
      if (decision.source) continue;
      LineColumn const place{decision.where.line, decision.where.column};
      to_source({}, model.file + ' ' + to_string(place) + ", decision " + shorten(decision.id), problems);
    }
  }
}

/// All layers as the rules know them; each with the hash of the package that ends at it.
std::vector<rules::PolicyLayer> to_policy(std::vector<Layer> layers,
                                          std::vector<std::string> const& prefixes) {
  std::vector<rules::PolicyLayer> policy;
  std::vector<HashedLayer> hashed;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    rules::Manifest& manifest = *layers[i].manifest;
    hashed.push_back({std::string(word_of(manifest.layer)), hash_of_package(manifest, layers[i].files)});
    policy.push_back({std::move(manifest), std::move(layers[i].models),
                      prefixes[i] + std::string(manifest_name), hash_of_layers(hashed)});
  }
  return policy;
}

Result<ReadPolicy> merge(std::vector<rules::PolicyLayer> layers) {
  std::string hash = layers.back().hash;
  Result<rules::MergedLayers> merged = rules::merge_layers(std::move(layers));
  if (!merged) return tl::make_unexpected(std::move(merged.error()));
  std::vector<Problem> problems = rules::check_versions(merged->models);
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  return ReadPolicy{std::move(merged->manifest), std::move(merged->models), std::move(hash)};
}

}  // namespace

Result<ReadPolicy> read_layers(std::vector<std::vector<PackageFile>> packages) {
  std::vector<Problem> problems;
  std::vector<Layer> layers;
  for (std::vector<PackageFile>& files : packages) {
    layers.push_back({std::move(files), std::nullopt, {}, {}});
    read_layer_manifest(layers.back());
  }
  if (layers.empty()) problems.push_back({"", "no layer", "at least one policy package"});
  std::vector<std::string> const prefixes = prefixes_of(layers);
  for (std::size_t i = 0; i < layers.size(); ++i) {
    for (Problem& problem : layers[i].problems) {
      std::string const& prefix = prefixes[i];
      bool const is_of_all = problem.where.empty() && !prefix.empty();
      problem.where = is_of_all ? prefix.substr(0, prefix.size() - 1) : prefix + problem.where;
      problems.push_back(std::move(problem));
    }
    if (find_file(layers[i].files, manifest_name) == nullptr) continue;  // no package: its files say nothing
    read_models(layers[i], prefixes[i], problems);
    check_sources(layers[i].models, problems);
  }
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  return merge(to_policy(std::move(layers), prefixes));
}

}  // namespace kanteling::io
