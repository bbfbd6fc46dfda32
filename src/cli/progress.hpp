// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/core.h>
#include <unistd.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <utility>

namespace kanteling::cli {

/// A bar on the error stream when that is a terminal; silent in a pipe. Wiped when it goes out of scope, or before.
class Progress {
 public:
  explicit Progress(std::size_t steps) : steps_(steps), shown_(isatty(STDERR_FILENO) == 1) {}
  Progress(Progress const&) = delete;
  Progress& operator=(Progress const&) = delete;
  ~Progress() { wipe(); }

  /// Before anything else is printed.
  void wipe() {
    if (std::exchange(shown_, false)) fmt::print(stderr, "\r{:70}\r", "");
  }

  void step(std::string_view doing) {
    if (shown_) {
      std::size_t const full = done_ * width / steps_;
      fmt::print(stderr, "\r[{}{}] {:<36}", std::string(full, '#'), std::string(width - full, ' '), doing);
      std::fflush(stderr);
    }
    ++done_;
  }

 private:
  static constexpr std::size_t width = 30;
  std::size_t steps_;
  std::size_t done_ = 0;
  bool shown_;
};

}  // namespace kanteling::cli
