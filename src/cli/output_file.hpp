// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

#include "kanteling/core/problem.hpp"

namespace kanteling::cli {

/// A file that is written piece by piece under another name and gets its own when all of it is there; what is
/// not finished is removed. "-" is standard output; it, devices and pipes are written in place, as it comes.
class OutputFile {
 public:
  OutputFile() = default;
  OutputFile(OutputFile const&) = delete;
  OutputFile& operator=(OutputFile const&) = delete;
  ~OutputFile();

  [[nodiscard]] Result<bool> open(std::string path);
  /// Adds to the file. A disk that is full shows in `finish`.
  void write(std::string_view text);
  [[nodiscard]] Result<bool> finish();

 private:
  std::string path_;
  std::string final_;       ///< the file that gets its place: where a link points
  std::string unfinished_;  ///< its name until it is finished; empty where there is nothing to remove
  std::FILE* file_ = nullptr;
};

}  // namespace kanteling::cli
