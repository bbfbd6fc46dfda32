// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "io/lines.hpp"
#include "io/problems.hpp"

namespace kanteling::io {

/// A cell as it stands between its pipes, trimmed, with the place where it begins.
struct MarkdownCell {
  std::string_view raw;
  LineColumn place;
};
using MarkdownRow = std::vector<MarkdownCell>;

/// A piece of a Markdown text that may mean something to a reader of decisions.
struct MarkdownBlock {
  enum class Kind : std::uint8_t {
    title,    ///< # text
    heading,  ///< ## text
    item,     ///< - text
    code,     ///< a block that begins with ```feel: text and `info`, what stands behind that word
    table,    ///< rows, of which the first holds the titles; all have as many cells
  };
  Kind kind = Kind::item;
  LineColumn place;  ///< where the text begins; of a table, its first pipe
  std::string text;
  std::string info;
  std::vector<MarkdownRow> rows;
};

/// Takes a text apart. What no decision is made of (other text, comments, other code blocks, deeper headings)
/// is left out; what looks like a broken table or block is a problem. Views point into the text. `file` names
/// it in problems.
[[nodiscard]] std::vector<MarkdownBlock> markdown_blocks(std::string_view text, std::string_view file,
                                                         ProblemList& problems);

/// The cells of one line that begins with a pipe.
[[nodiscard]] MarkdownRow split_row(std::string_view line, std::uint32_t number);

}  // namespace kanteling::io
