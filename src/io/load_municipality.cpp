// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>

#include "io/municipality_draft.hpp"
#include "kanteling/io/municipality.hpp"

namespace kanteling::io {
namespace {

namespace fs = std::filesystem;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

/// The bytes of a file, but no more than one beyond the limit, which is enough to know that it is too large.
bool read_bytes(fs::path const& path, std::string& content) {
  std::unique_ptr<std::FILE, CloseFile> const file(std::fopen(path.c_str(), "rb"));
  if (!file) return false;
  std::string block(std::size_t{1} << 16U, '\0');
  while (content.size() <= file_bytes_max) {
    std::size_t const n = std::fread(block.data(), 1, block.size(), file.get());
    if (n == 0) break;
    content.append(block, 0, n);
  }
  return std::ferror(file.get()) == 0;
}

/// The files of a folder that may belong to the format, by name.
std::vector<fs::path> list_folder(std::string_view folder, std::error_code& error) {
  std::vector<fs::path> paths;
  for (fs::directory_iterator entry(fs::path(folder), error), end; !error && entry != end; entry.increment(error)) {
    std::string const name = entry->path().filename().string();
    if (is_table(name) || name == "municipality.json") paths.push_back(entry->path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

Result<supply::Municipality> load_municipality(std::string_view folder) {
  std::error_code error;
  std::vector<fs::path> const paths = list_folder(folder, error);
  if (error)
    return tl::make_unexpected(std::vector<Problem>{
        {"", shown("the folder " + std::string(folder) + " cannot be opened"), "the path of a municipality's folder"}});
  std::vector<NamedText> files;
  std::vector<std::string> unreadable;
  for (fs::path const& path : paths) {
    NamedText file{path.filename().string(), {}};
    if (fs::is_regular_file(path, error) && read_bytes(path, file.content))
      files.push_back(std::move(file));
    else
      unreadable.push_back(file.name);
  }
  return read_texts(files, unreadable);
}

}  // namespace kanteling::io
