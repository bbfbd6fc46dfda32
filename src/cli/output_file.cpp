// SPDX-License-Identifier: Apache-2.0
#include "cli/output_file.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>
#include <vector>

namespace kanteling::cli {
namespace {

tl::unexpected<std::vector<Problem>> failed(std::string const& path, std::string found,
                                            std::string expected) {
  return tl::unexpected(
      std::vector<Problem>{{path == "-" ? "standard output" : path, std::move(found), std::move(expected)}});
}

}  // namespace

OutputFile::~OutputFile() {
  if (file_ != nullptr && file_ != stdout) std::fclose(file_);
  std::error_code ignored;
  if (!unfinished_.empty()) std::filesystem::remove(unfinished_, ignored);
}

Result<bool> OutputFile::open(std::string path) {
  path_ = std::move(path);
  if (path_ == "-") {
    file_ = stdout;
    return true;
  }
  std::error_code ignored;
  std::filesystem::path const target(path_);
  if (target.has_parent_path()) std::filesystem::create_directories(target.parent_path(), ignored);
  std::filesystem::file_status const status = std::filesystem::status(target, ignored);
  if (std::filesystem::is_directory(status)) return failed(path_, "a folder", "a file that can be written");
  // A device or a pipe is written as it is: a file renamed over it would take its place for everyone on the
  // machine.
  bool const in_place = std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
  // What a link points at is replaced, not the link.
  std::filesystem::path const real = std::filesystem::is_regular_file(status)
                                         ? std::filesystem::canonical(target, ignored)
                                         : std::filesystem::path();
  final_ = real.empty() ? path_ : real.string();
  std::string name = in_place ? path_ : final_ + ".part";
  file_ = std::fopen(name.c_str(), "wb");
  if (file_ == nullptr) return failed(path_, std::strerror(errno), "a place that can be written");
  if (!in_place) unfinished_ = std::move(name);
  return true;
}

void OutputFile::write(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), file_);
}

Result<bool> OutputFile::finish() {
  bool written = std::fflush(file_) == 0 && std::ferror(file_) == 0;
  if (file_ != stdout) written = std::fclose(file_) == 0 && written;
  file_ = nullptr;
  if (written && !unfinished_.empty()) {
    std::error_code error;
    std::filesystem::rename(unfinished_, final_, error);
    written = !error;
    if (written) unfinished_.clear();
  }
  if (written) return true;
  return failed(path_, "could not be written whole", "a place with room that can be written");
}

}  // namespace kanteling::cli
