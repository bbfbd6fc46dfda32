// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kanteling::io {

/// A text as it must stand in a Markdown cell, heading or list item so that a web page shows it, and
/// `from_markdown` gives it back, unchanged.
[[nodiscard]] std::string to_markdown(std::string_view text);
/// What a trimmed Markdown text means. See markdown_table.hpp for the rules.
[[nodiscard]] std::string from_markdown(std::string_view text);

/// What a column is for, by how its title is written.
enum class Mark : std::uint8_t { plain, bold, italic, code };

struct Title {
  Mark mark = Mark::plain;
  std::string text;
};
[[nodiscard]] Title read_title(std::string_view trimmed);

/// A name or expression and its type: `age: number`. The colon is the first one outside quotes and brackets.
struct Typed {
  std::string text;
  std::string type_ref;
  friend bool operator==(Typed const&, Typed const&) = default;
};
[[nodiscard]] Typed split_type(std::string_view text);
/// The text that `split_type` takes apart again; empty where there is none.
[[nodiscard]] std::optional<std::string> join_type(Typed const& typed);

[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace kanteling::io
