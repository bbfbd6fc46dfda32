// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/core/problem.hpp"

namespace kanteling::io {

/// Reads options that came in as words, one after the other, and gathers what is wrong with any of them. An
/// empty text was not given: it reads as nothing, and is no problem.
class WordedOptions {
 public:
  std::optional<std::int64_t> whole(std::string_view where, std::string const& text, std::int64_t least,
                                    std::int64_t most);
  /// A number of seconds, also parts of one.
  std::optional<double> seconds(std::string_view where, std::string const& text, std::int64_t most);
  /// A decimal from 0 to `most`, in billionths.
  std::optional<std::int64_t> billionths(std::string_view where, std::string const& text, std::int64_t most);
  /// The position of a word in a list.
  std::optional<std::size_t> word(std::string_view where, std::string const& text,
                                  std::span<std::string_view const> words);

  void refuse(std::string_view where, std::string found, std::string expected);
  bool fine() const { return problems_.empty(); }
  std::vector<Problem> take() { return std::move(problems_); }

 private:
  std::vector<Problem> problems_;
};

}  // namespace kanteling::io
