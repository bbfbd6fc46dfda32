// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "kanteling/core/shorten.hpp"
#include "kanteling/io/package.hpp"

namespace kanteling::io {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t files_max = 1'000;
constexpr std::size_t bytes_max = 16'000'000;

/// Empty where the file cannot be read. Never takes more than one byte beyond what is allowed.
std::optional<std::string> read_bytes(fs::path const& path) {
  std::error_code error;
  std::uintmax_t const size = fs::file_size(path, error);
  std::ifstream file(path, std::ios::binary);
  if (error || !file) return std::nullopt;
  std::string content(static_cast<std::size_t>(std::min<std::uintmax_t>(size, bytes_max + 1)), '\0');
  file.read(content.data(), static_cast<std::streamsize>(content.size()));
  if (file.bad() || static_cast<std::size_t>(file.gcount()) != content.size()) return std::nullopt;
  return content;
}

/// The names that belong to a package, relative to its folder, sorted.
std::vector<std::string> names_in(fs::path const& folder, std::error_code& error) {
  std::vector<std::string> names;
  for (fs::recursive_directory_iterator i(folder, error), end; !error && i != end; i.increment(error)) {
    std::error_code ignored;
    if (i->is_symlink(ignored) || !i->is_regular_file(ignored)) continue;
    std::string name = i->path().lexically_relative(folder).generic_string();
    if (name == "manifest.json" || name.ends_with(".dmn")) names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end());
  return names;
}

Result<std::vector<PackageFile>> read_files(fs::path const& folder) {
  std::vector<Problem> problems;
  std::vector<PackageFile> files;
  std::error_code error;
  std::vector<std::string> const names = names_in(folder, error);
  if (error)
    problems.push_back(
        {folder.string(), "cannot be read: " + error.message(), "the folder of a policy package"});
  if (names.size() > files_max) {
    problems.push_back({folder.string(), std::to_string(names.size()) + " files", "at most 1,000 DMN files"});
  }
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  for (std::string const& name : names) {
    std::optional<std::string> content = read_bytes(folder / name);
    if (!content) problems.push_back({shorten(name), "cannot be read", "a file that may be read"});
    if (content && content->size() > bytes_max)
      problems.push_back({shorten(name), "more than 16 MB", "at most 16 MB"});
    if (content) files.push_back({name, std::move(*content)});
  }
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  return files;
}

}  // namespace

Result<std::vector<PackageFile>> read_package_folder(std::string_view folder) {
  try {
    return read_files(fs::path(folder));
  } catch (fs::filesystem_error const& error) {
    std::vector<Problem> problems{
        {std::string(folder), "cannot be read: " + error.code().message(), "the folder of a policy package"}};
    return tl::make_unexpected(std::move(problems));
  }
}

}  // namespace kanteling::io
