// SPDX-License-Identifier: Apache-2.0
#include "cli/files.hpp"

#include <fmt/core.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

namespace kanteling::cli {
namespace {

constexpr std::size_t text_max_bytes = 64 * 1024 * 1024;

tl::unexpected<std::vector<Problem>> file_problem(std::string const& path, std::string found,
                                                  std::string expected) {
  return tl::unexpected(std::vector<Problem>{{path, std::move(found), std::move(expected)}});
}

}  // namespace

Result<std::string> read_text(std::string const& path) {
  bool const standard_input = path == "-";
  std::error_code ignored;
  if (!standard_input && std::filesystem::is_directory(path, ignored))
    return file_problem(path, "a folder", "a file");
  std::FILE* const file = standard_input ? stdin : std::fopen(path.c_str(), "rb");
  if (file == nullptr) return file_problem(path, std::strerror(errno), "a file that can be read");
  std::string text;
  char buffer[1 << 16];
  for (std::size_t n = 0;
       text.size() <= text_max_bytes && (n = std::fread(buffer, 1, sizeof buffer, file)) > 0;)
    text.append(buffer, n);
  bool const failed = std::ferror(file) != 0;
  if (!standard_input) std::fclose(file);
  if (failed) return file_problem(path, "a read error", "a file that can be read");
  if (text.size() > text_max_bytes) return file_problem(path, "more than 64 MB", "64 MB or less");
  return text;
}

Result<std::string> read_text_if_named(std::string const& path) {
  return path.empty() ? Result<std::string>("") : read_text(path);
}

Result<bool> write_text(std::string const& path, std::string_view text) {
  std::error_code error;
  std::filesystem::path const target(path);
  if (target.has_parent_path()) std::filesystem::create_directories(target.parent_path(), error);
  std::string const unfinished = path + ".part";
  std::FILE* const file = std::fopen(unfinished.c_str(), "wb");
  if (file == nullptr) return file_problem(path, std::strerror(errno), "a place that can be written");
  bool const written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  bool const closed = std::fclose(file) == 0;
  if (written && closed) std::filesystem::rename(unfinished, target, error);
  if (!written || !closed || error) {
    std::filesystem::remove(unfinished, error);
    return file_problem(path, "could not be written whole", "a place with room that can be written");
  }
  return true;
}

bool make_folder(std::string const& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (std::filesystem::is_directory(path)) return true;
  print({{path, error ? error.message() : "a file", "a folder that can be written"}});
  return false;
}

ExitCode finish_output() {
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return done;
  fmt::print(stderr, "standard output: could not be written; expected a place with room that is open\n");
  return bad_file;
}

std::vector<Problem> check_folder(std::string const& path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) return {};
  bool const other = error && error != std::errc::no_such_file_or_directory;
  return {{path, other ? error.message() : "no such folder", "a folder that can be read"}};
}

bool is_folder(std::string const& path) {
  auto const problems = check_folder(path);
  if (!problems.empty()) print(problems);
  return problems.empty();
}

std::vector<Problem> unread(std::string const& folder,
                            std::initializer_list<Result<std::string> const*> files) {
  std::vector<Problem> problems = check_folder(folder);
  for (Result<std::string> const* file : files)
    if (!*file) problems.insert(problems.end(), file->error().begin(), file->error().end());
  return problems;
}

void print(std::vector<Problem> const& problems) {
  for (Problem const& problem : problems) fmt::print(stderr, "{}\n", to_string(problem));
  fmt::print(stderr, "{} problem{}\n", problems.size(), problems.size() == 1 ? "" : "s");
}

ExitCode refuse(std::vector<Problem> const& problems, ExitCode code) {
  print(problems);
  return code;
}

}  // namespace kanteling::cli
