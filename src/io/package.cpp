// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/package.hpp"

#include <algorithm>
#include <utility>

#include "core/sha256.hpp"
#include "io/dmn_source.hpp"
#include "io/lines.hpp"
#include "io/manifest.hpp"
#include "kanteling/core/shorten.hpp"
#include "kanteling/io/dmn.hpp"

namespace kanteling::io {
namespace {

constexpr std::string_view manifest_name = "manifest.json";

/// The bytes of a DMN file as they count in the hash: no byte order mark, a line feed for CR LF and for CR
/// alone.
std::string normalised(std::string_view content) {
  if (content.substr(0, 3) == "\xEF\xBB\xBF") content.remove_prefix(3);
  std::string result;
  result.reserve(content.size());
  for (std::size_t i = 0; i < content.size(); ++i) {
    bool const before_line_feed = i + 1 < content.size() && content[i + 1] == '\n';
    if (content[i] != '\r') result += content[i];
    if (content[i] == '\r' && !before_line_feed) result += '\n';
  }
  return result;
}

void add_part(std::string& whole, std::string_view name, std::string_view content) {
  whole.append(name)
      .append("\n")
      .append(std::to_string(content.size()))
      .append("\n")
      .append(content)
      .append("\n");
}

PackageFile const* find(std::vector<PackageFile> const& files, std::string_view name) {
  auto const at =
      std::find_if(files.begin(), files.end(), [&](PackageFile const& f) { return f.name == name; });
  return at == files.end() ? nullptr : &*at;
}

std::string hash_of(rules::Manifest const& manifest, std::vector<PackageFile> const& files) {
  std::string whole = "kanteling package 1\n";
  add_part(whole, manifest_name, canonical_json(manifest));
  std::vector<std::string> names = manifest.files;
  std::sort(names.begin(), names.end());
  for (std::string const& name : names) add_part(whole, name, normalised(find(files, name)->content));
  return sha256_hex(whole);
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
    if (find(files, name) == nullptr) {
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

/// A policy says where each of its decisions comes from; other files that rules::compile_program takes need
/// not.
void check_sources(rules::Model const& model, std::vector<Problem>& problems) {
  for (rules::ModelDecision const& decision : model.decisions) {
    if (decision.source) continue;
    LineColumn const place{decision.where.line, decision.where.column};
    to_source({}, model.file + ' ' + to_string(place) + ", decision " + shorten(decision.id), problems);
  }
}

void append(std::vector<Problem>& problems, std::vector<Problem> more) {
  problems.insert(problems.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

Result<rules::Package> read_package(std::vector<PackageFile> files, rules::Schema schema,
                                    std::vector<rules::HookShape> const& hooks) {
  std::vector<Problem> problems;
  check_names(files, problems);
  PackageFile const* const manifest_file = find(files, manifest_name);
  if (manifest_file == nullptr) {
    problems.push_back({"", "no manifest.json", "manifest.json with name, version, hooks and files"});
    return tl::make_unexpected(std::move(problems));
  }
  Result<rules::Manifest> manifest = read_manifest(manifest_file->content);
  if (!manifest) append(problems, std::move(manifest.error()));
  if (manifest) check_list(*manifest, files, problems);
  std::vector<rules::Model> models;
  std::sort(files.begin(), files.end(),
            [](PackageFile const& a, PackageFile const& b) { return a.name < b.name; });
  for (PackageFile const& file : files) {
    if (!file.name.ends_with(".dmn")) continue;
    Result<rules::Model> model = read_dmn(file.content, file.name);
    if (model) check_sources(*model, problems);
    if (model) models.push_back(std::move(*model));
    if (!model) append(problems, std::move(model.error()));
  }
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  std::string hash = hash_of(*manifest, files);
  return rules::compile(std::move(*manifest), models, std::move(schema), hooks, std::move(hash));
}

}  // namespace kanteling::io
