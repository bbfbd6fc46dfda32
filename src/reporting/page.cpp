// SPDX-License-Identifier: Apache-2.0
#include "reporting/page.hpp"

#include "reporting/format.hpp"

namespace kanteling::reporting {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

std::size_t word_end(std::string_view text, std::size_t from) {
  while (from < text.size() && !is_space(text[from])) ++from;
  return from;
}

/// Takes the next word from the front of a text; empty at its end. A euro sign and its amount stay together.
std::string_view next_word(std::string_view& text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  std::size_t end = word_end(text, 0);
  bool const amount_follows = text.substr(0, end).ends_with("€") && end + 1 < text.size() && text[end] == ' ';
  if (amount_follows) end = word_end(text, end + 1);
  std::string_view const word = text.substr(0, end);
  text.remove_prefix(end);
  return word;
}

/// Bytes of the first `characters` characters of a text.
std::size_t bytes_of(std::string_view text, std::size_t characters) {
  std::size_t end = 0;
  for (std::size_t seen = 0; end < text.size(); ++end) {
    bool const starts = (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U;
    if (starts && seen++ == characters) break;
  }
  return end;
}

}  // namespace

void Page::heading(std::string_view text, char underline) {
  gap();
  std::size_t const start = text_.size();
  line(text);
  std::size_t const last_line = text_.rfind('\n', text_.size() - 2);
  std::size_t const from = last_line == std::string::npos || last_line < start ? start : last_line + 1;
  text_ += std::string(width(std::string_view(text_).substr(from)) - 1, underline) + "\n";
}

void Page::gap() {
  if (!text_.empty()) text_ += '\n';
}

void Page::wrap(std::string_view text, std::string first, std::size_t indent) {
  std::string current = std::move(first);
  std::size_t used = indent;
  auto const next_line = [&] {
    text_ += current + "\n";
    current.assign(indent, ' ');
    used = indent;
  };
  for (std::string_view word = next_word(text); !word.empty(); word = next_word(text)) {
    std::size_t const size = width(word);
    if (used > indent && used + 1 + size > columns) next_line();
    if (used > indent) {
      current += ' ';
      ++used;
    }
    for (; used + width(word) > columns; next_line()) {
      std::size_t const bytes = bytes_of(word, columns - used);
      current += word.substr(0, bytes);
      word.remove_prefix(bytes);
    }
    current += word;
    used += width(word);
  }
  text_ += current + "\n";
}

}  // namespace kanteling::reporting
