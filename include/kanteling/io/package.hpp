// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/rules/package.hpp"

namespace kanteling::io {

/// One file of a policy package: its name relative to the package, with "/" between folders, and its bytes.
struct PackageFile {
  std::string name;
  std::string content;
};

/// Compiles a policy package of one layer from its files: `manifest.json` and the DMN files that it lists.
/// The manifest is
///
///     {"name": "demo", "version": "1.0", "files": ["urgency.dmn"], "hooks": {"urgency": "decide_urgency"}}
///
/// where `hooks` gives the id of a decision for every hook. Every listed file must be there, and every .dmn
/// file must be listed; files of other kinds (scenarios, notes) are passed over. Problems of all files come
/// back together; the tables are compiled once every file can be read.
///
/// The package's hash is SHA-256 over: "kanteling package 1", then for the manifest and then for every listed
/// file by name (bytes ascending) its name, its number of bytes and its content, each followed by a line
/// feed. The manifest counts as compact JSON with sorted keys and sorted `files`; a DMN file without byte
/// order mark and with a line feed for every line end. So moving a package through Git on Windows, or
/// indenting its manifest, keeps the hash.
///
/// Expressions may call `hosts`, functions of the program that reads the package. Where there are any, the
/// hash is SHA-256 over "kanteling host functions 1" and the hash of the package, each followed by a line
/// feed, and then for each function by name its name, the number of bytes of its version and its version,
/// each followed by a line feed: another version of a function gives another receipt.
///
/// Every decision states a source. Versions in time are checked: see rules/versions.hpp.
[[nodiscard]] Result<rules::Package> read_package(std::vector<PackageFile> files, rules::Schema schema,
                                                  std::vector<rules::HookShape> const& hooks,
                                                  std::vector<rules::HostFunction> const& hosts = {});

/// Compiles a policy from packages in layers, from broad to narrow: rules/layers.hpp says what a narrower one
/// may do. The manifest of a narrower layer says which it is and on what it builds:
///
///     {"name": "hill", "version": "1", "layer": "municipality", "extends": {"name": "demo", "version":
///     "1.0"}, ...}
///
/// `layer` is national (also where it is left out), region, municipality or village. `extends` may give the
/// `hash` of the layer above too: that of the package that ends there. In problems the names of files stand
/// after that of their layer ("region/bus.dmn"), or after its position where layers cannot be told apart
/// ("layer 2/bus.dmn").
///
/// The hash of several layers is SHA-256 over "kanteling layers 1" and then for each, from broad to narrow,
/// its word and the hash of its package alone, each followed by a line feed.
[[nodiscard]] Result<rules::Package> read_package_layers(std::vector<std::vector<PackageFile>> layers,
                                                         rules::Schema schema,
                                                         std::vector<rules::HookShape> const& hooks,
                                                         std::vector<rules::HostFunction> const& hosts = {});

/// Reads `manifest.json` and every .dmn file in a folder and the folders below it, for read_package; sorted
/// by name. At most 1,000 files of 16 MB; symbolic links are not followed. What cannot be read is a problem
/// without a line.
[[nodiscard]] Result<std::vector<PackageFile>> read_package_folder(std::string_view folder);

}  // namespace kanteling::io
