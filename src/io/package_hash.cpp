// SPDX-License-Identifier: Apache-2.0
#include "io/package_hash.hpp"

#include <algorithm>
#include <utility>

#include "core/sha256.hpp"
#include "io/manifest.hpp"

namespace kanteling::io {
namespace {

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

}  // namespace

PackageFile const* find_file(std::vector<PackageFile> const& files, std::string_view name) {
  auto const at =
      std::find_if(files.begin(), files.end(), [&](PackageFile const& f) { return f.name == name; });
  return at == files.end() ? nullptr : &*at;
}

std::string hash_of_package(rules::Manifest const& manifest, std::vector<PackageFile> const& files) {
  std::string whole = "kanteling package 1\n";
  add_part(whole, "manifest.json", canonical_json(manifest));
  std::vector<std::string> names = manifest.files;
  std::sort(names.begin(), names.end());
  for (std::string const& name : names) add_part(whole, name, normalised(find_file(files, name)->content));
  return sha256_hex(whole);
}

std::string hash_of_layers(std::vector<HashedLayer> const& layers) {
  if (layers.size() == 1) return layers[0].hash;
  std::string whole = "kanteling layers 1\n";
  for (HashedLayer const& layer : layers)
    whole.append(layer.word).append("\n").append(layer.hash).append("\n");
  return sha256_hex(whole);
}

std::string hash_with_hosts(std::string hash, std::vector<rules::HostFunction> const& hosts) {
  if (hosts.empty()) return hash;
  std::vector<std::pair<std::string_view, std::string_view>> names;
  for (rules::HostFunction const& host : hosts) names.emplace_back(host.name, host.version);
  std::sort(names.begin(), names.end());
  std::string whole = "kanteling host functions 1\n" + hash + '\n';
  for (auto const& [name, version] : names) add_part(whole, name, version);
  return sha256_hex(whole);
}

}  // namespace kanteling::io
