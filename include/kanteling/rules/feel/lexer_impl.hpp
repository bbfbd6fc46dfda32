// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/core/shorten.hpp"
#include "kanteling/rules/feel/ast.hpp"

namespace kanteling::rules::feel::detail {

/// After so many problems the rest of one text is not looked at: each costs a search for near names.
inline constexpr std::size_t problems_max = 20;

inline unsigned char byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : std::uint8_t{0};
}

/// Bytes of the FEEL white space at `at`: ASCII and the Unicode spaces that word processors leave behind.
inline std::size_t white_space_at(std::string_view text, std::size_t at) {
  unsigned const one = byte_at(text, at);
  if (one == ' ' || (one >= '\t' && one <= '\r')) return 1;
  if (one < 0xC2) return 0;
  unsigned const two = one << 8U | byte_at(text, at + 1);
  if (two == 0xC285 || two == 0xC2A0) return 2;
  if (one < 0xE1) return 0;
  unsigned const three = two << 8U | byte_at(text, at + 2);
  bool const is_general = three >= 0xE28080 && three <= 0xE2808B;
  bool const is_other = three == 0xE19A80 || three == 0xE1A08E || three == 0xE280A8 || three == 0xE280A9 ||
                        three == 0xE280AF || three == 0xE2819F || three == 0xE38080 || three == 0xEFBBBF;
  return is_general || is_other ? 3 : 0;
}

inline bool is_digit_at(std::string_view text, std::size_t at) {
  unsigned char const c = byte_at(text, at);
  return c >= '0' && c <= '9';
}

/// Whether the byte at `at` belongs to a word of a name. Wider than FEEL's list of letters, so that names as
/// people write them can be referred to; quotation marks, dashes, arrows and mathematical signs are no
/// letters.
inline bool is_word_at(std::string_view text, std::size_t at) {
  unsigned const one = byte_at(text, at);
  if (one < 0x80) {
    return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9') ||
           one == '_' || one == '?';
  }
  if (white_space_at(text, at) > 0) return false;
  unsigned const two = one << 8U | byte_at(text, at + 1);
  if (two == 0xC397 || two == 0xC3B7) return false;  // multiplication and division sign
  if (one != 0xE2) return true;
  unsigned const three = two << 8U | byte_at(text, at + 2);
  bool const is_mark = three >= 0xE28090 && three < 0xE281B0 && three != 0xE28099 && three != 0xE280BF;
  return !is_mark && !(three >= 0xE28690 && three <= 0xE2AFBF);
}

inline std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size() && is_word_at(text, at)) {
    ++at;
    while ((byte_at(text, at) & 0xC0U) == 0x80U) ++at;
  }
  return at;
}

/// Where the first byte stands that is not well-formed UTF-8, or the end.
inline std::size_t end_of_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    unsigned const lead = byte_at(text, at);
    std::size_t const size = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
    if (size == 0) return at;
    for (std::size_t i = 1; i < size; ++i) {
      if ((byte_at(text, at + i) & 0xC0U) != 0x80U) return at;
    }
    unsigned const second = byte_at(text, at + 1);
    bool const is_long_form = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    bool const is_outside = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    if (is_long_form || is_outside) return at;
    at += size;
  }
  return at;
}

/// A place in one text, moved on by what is taken from it, and the problems found in it.
struct Reader {
  std::string_view text;
  TextPlace const& place;
  std::vector<Problem>& problems;
  std::size_t problems_before = problems.size();
  std::size_t at = 0;
  std::uint32_t depth = 0;  ///< of nested expressions and types
  bool stopped = false;     ///< by a problem after which the text makes no sense
};

/// "policy.dmn line 12 column 9, decision d": lines and columns in bytes, from 1.
inline std::string where(Reader const& in, std::size_t at) {
  TextPlace const& place = in.place;
  if (place.line == 0) return place.file + place.inside;
  std::size_t line = place.line;
  std::size_t line_start = 0;
  for (std::size_t i = 0; i < at && i < in.text.size(); ++i) {
    if (in.text[i] != '\n') continue;
    ++line;
    line_start = i + 1;
  }
  std::size_t const column = line == place.line ? place.column + at : at - line_start + 1;
  std::string const blank = place.file.empty() ? "" : " ";
  return place.file + blank + "line " + std::to_string(line) + " column " + std::to_string(column) +
         place.inside;
}

/// Adds a problem after which reading goes on.
inline void report(Reader& in, std::size_t at, std::string_view found, std::string_view expected) {
  if (in.stopped) return;
  in.problems.push_back({where(in, at), shorten(found), std::string(expected)});
  if (in.problems.size() - in.problems_before >= problems_max) in.stopped = true;
}

/// Adds the problem that ends reading: the first one of the grammar.
inline void stop(Reader& in, std::size_t at, std::string_view found, std::string_view expected) {
  report(in, at, found, expected);
  in.stopped = true;
}

inline bool has_problems(Reader const& in) {
  return in.stopped || in.problems.size() > in.problems_before;
}

/// Whether a text can be read at all; a problem where not.
inline bool check_text(Reader& in) {
  if (in.text.size() > text_bytes_max) {
    stop(in, 0, in.text, "at most " + std::to_string(text_bytes_max) + " bytes in one text");
  } else if (std::size_t const end = end_of_utf8(in.text); end < in.text.size()) {
    stop(in, end, "a byte that is no UTF-8", "a text in UTF-8");
  }
  return !in.stopped;
}

/// Moves over white space and comments.
inline void skip(Reader& in) {
  for (;;) {
    std::size_t const blank = white_space_at(in.text, in.at);
    if (blank > 0) {
      in.at += blank;
      continue;
    }
    if (byte_at(in.text, in.at) != '/') return;
    unsigned char const next = byte_at(in.text, in.at + 1);
    if (next != '/' && next != '*') return;
    std::size_t const end = next == '/' ? in.text.find('\n', in.at) : in.text.find("*/", in.at + 2);
    if (end == std::string_view::npos) {
      if (next == '*') stop(in, in.at, in.text.substr(in.at), "*/ where the comment ends");
      in.at = in.text.size();
    } else {
      in.at = next == '/' ? end : end + 2;
    }
  }
}

inline bool at_end(Reader& in) {
  skip(in);
  return in.at >= in.text.size();
}

/// The byte that comes next, behind white space; 0 at the end.
inline unsigned char peek(Reader& in) {
  skip(in);
  return byte_at(in.text, in.at);
}

inline bool stands_here(Reader& in, std::string_view token) {
  skip(in);
  return in.text.substr(in.at, token.size()) == token;
}

inline bool take(Reader& in, std::string_view token) {
  if (!stands_here(in, token)) return false;
  in.at += token.size();
  return true;
}

/// The word that comes next, where it may begin a name; empty otherwise.
inline std::string_view peek_word(Reader& in) {
  skip(in);
  if (is_digit_at(in.text, in.at)) return {};
  return in.text.substr(in.at, end_of_word(in.text, in.at) - in.at);
}

inline bool take_keyword(Reader& in, std::string_view keyword) {
  if (!stands_here(in, keyword) || end_of_word(in.text, in.at) != in.at + keyword.size()) return false;
  in.at += keyword.size();
  return true;
}

/// What stands at a place, for the `found` of a problem: a word, a number, a quoted text or one sign.
inline std::string_view token_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return "the end of the text";
  std::size_t end = end_of_word(text, at);
  char const quote = text[at];
  if (quote == '"' || quote == '\'') {
    std::size_t const close = text.find(quote, at + 1);
    end = close == std::string_view::npos ? text.size() : close + 1;
  } else if (end == at) {
    end = at + 1;
    while ((byte_at(text, end) & 0xC0U) == 0x80U) ++end;
  }
  return text.substr(at, end - at);
}

/// Counts one level of nesting while it lives; `fits` says whether it is one of the allowed ones.
class Level {
 public:
  explicit Level(Reader& in) : in_(in), fits_(in.depth < nesting_max) {
    ++in_.depth;
    if (fits_ || in_.stopped) return;
    skip(in_);
    stop(in_, in_.at, token_at(in_.text, in_.at),
         "at most " + std::to_string(nesting_max) +
             " levels of nesting: give inner parts a name of their own");
  }
  Level(Level const&) = delete;
  Level& operator=(Level const&) = delete;
  ~Level() { --in_.depth; }
  bool fits() const { return fits_ && !in_.stopped; }

 private:
  Reader& in_;
  bool fits_;
};

}  // namespace kanteling::rules::feel::detail
