// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <cstddef>
#include <string_view>

namespace kanteling::rules::detail {

/// Bytes of FEEL white space at the start of a text: ASCII and the Unicode spaces that word processors leave
/// behind.
inline std::size_t white_space(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] == ' ' || (text[0] >= '\t' && text[0] <= '\r')) return 1;
  if (text.substr(0, 2) == "\xC2\xA0") return 2;
  std::string_view const three = text.substr(0, 3);
  if (three == "\xE3\x80\x80" || three == "\xEF\xBB\xBF" || three == "\xE2\x81\x9F") return 3;
  bool const general = three.size() == 3 && three.substr(0, 2) == "\xE2\x80";
  if (!general) return 0;
  auto const last = static_cast<unsigned char>(three[2]);
  return last <= 0x8BU || last == 0xA8U || last == 0xA9U || last == 0xAFU ? 3 : 0;
}

/// A place in the text of one cell, moved on by what is taken from it.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  bool at_end() {
    skip_space();
    return text_.empty();
  }
  char peek() {
    skip_space();
    return text_.empty() ? '\0' : text_[0];
  }
  bool take(std::string_view token) {
    skip_space();
    if (text_.substr(0, token.size()) != token) return false;
    text_.remove_prefix(token.size());
    return true;
  }
  /// A run of bytes that are no white space, quote or mark of the language: a name, a number or a keyword.
  std::string_view take_word() {
    skip_space();
    std::size_t end = 0;
    while (end < text_.size() && is_word(end)) ++end;
    return take_bytes(end);
  }
  /// "..." with its quotes; empty where none stands here or it is not closed.
  std::string_view take_quoted() {
    skip_space();
    if (text_.empty() || text_[0] != '"') return {};
    for (std::size_t end = 1; end < text_.size(); ++end) {
      if (text_[end] == '\\') {
        ++end;
      } else if (text_[end] == '"') {
        return take_bytes(end + 1);
      }
    }
    return {};
  }
  std::string_view rest() {
    skip_space();
    return text_;
  }

 private:
  void skip_space() {
    for (std::size_t n = white_space(text_); n > 0; n = white_space(text_)) text_.remove_prefix(n);
  }
  bool is_word(std::size_t at) const {
    std::string_view constexpr marks = "\"()[],<>=!@";
    bool const is_interval = text_.substr(at, 2) == "..";
    return marks.find(text_[at]) == std::string_view::npos && !is_interval &&
           white_space(text_.substr(at)) == 0;
  }
  std::string_view take_bytes(std::size_t count) {
    std::string_view const taken = text_.substr(0, count);
    text_.remove_prefix(count);
    return taken;
  }

  std::string_view text_;
};

}  // namespace kanteling::rules::detail
