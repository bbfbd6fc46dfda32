// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kanteling::reporting {

/// Plain text of at most 100 characters a line, built from top to bottom. Words move to the next line whole; one that
/// is longer than a line is cut. Line ends inside a text count as spaces.
class Page {
 public:
  static constexpr std::size_t columns = 100;

  /// A heading, underlined, with an empty line before it unless it comes first.
  void heading(std::string_view text, char underline = '-');
  void gap();
  /// A paragraph; every line begins `indent` spaces in.
  void line(std::string_view text, std::size_t indent = 0) { wrap(text, std::string(indent, ' '), indent); }
  /// A paragraph that begins with a mark of plain letters, such as "1. "; further lines stand under the first word.
  void item(std::string_view mark, std::string_view text, std::size_t indent = 0) {
    wrap(text, std::string(indent, ' ') + std::string(mark), indent + mark.size());
  }
  void bullet(std::string_view text, std::size_t indent = 0) { item("- ", text, indent); }

  std::string take() { return std::move(text_); }

 private:
  void wrap(std::string_view text, std::string first, std::size_t indent);

  std::string text_;
};

}  // namespace kanteling::reporting
