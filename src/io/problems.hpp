// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/problem.hpp"

namespace kanteling::io {

/// The most bytes of what was found that a problem shows.
inline constexpr std::size_t found_bytes_max = 80;
/// The most problems that one reading returns; one more says how many were left out.
inline constexpr std::size_t problems_max = 1000;

/// Text as it may be shown in a problem: bytes that are no UTF-8 and control characters as `\xE9`, at most 80
/// bytes with "..." at the end where it was cut, never in the middle of a character.
std::string shown(std::string_view text);

/// The word closest to a misspelt one, or nothing where none is close: at most two letters differ, and no
/// more than a third of them. On a tie the one with the longer common start, then the first.
std::string_view closest_word(std::string_view found, std::vector<std::string_view> const& words);

/// `; did you mean "wmo"?` for the closest word, or nothing.
std::string did_you_mean(std::string_view found, std::vector<std::string_view> const& words);

/// `a, b, c`.
std::string joined(std::vector<std::string_view> const& words);

/// Problems of several files, in the order of the files and then of their rows, whatever the order of
/// finding. Keeps at most `problems_max` a file and counts the rest, so that a hostile file cannot fill the
/// memory.
class ProblemList {
 public:
  void add(std::uint32_t file, std::size_t row, Problem problem);

  bool none() const { return total_ == 0; }
  std::size_t in_file(std::uint32_t file) const { return file < counts_.size() ? counts_[file] : 0; }
  /// Whether further problems of this file are only counted: no need to work out a fine message.
  bool is_full(std::uint32_t file) const { return in_file(file) >= problems_max; }

  /// The first `problems_max` problems and, where there were more, one that says how many.
  std::vector<Problem> take();

 private:
  struct Placed {
    std::uint32_t file;
    std::size_t row;
    Problem problem;
  };
  std::vector<Placed> placed_;
  std::vector<std::size_t> counts_;
  std::size_t total_ = 0;
};

}  // namespace kanteling::io
