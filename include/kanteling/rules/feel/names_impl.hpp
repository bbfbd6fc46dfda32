// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/rules/feel/lexer_impl.hpp"

namespace kanteling::rules::feel::detail {

/// Names of more pieces (words and marks) are never found in a text: this bounds how far a search looks
/// ahead.
inline constexpr std::uint32_t name_pieces_max = 64;

inline bool is_name_mark(unsigned char c) {
  return c == '.' || c == '/' || c == '-' || c == '\'' || c == '+' || c == '*';
}

/// A word or a mark of a name; empty (end == begin) where none comes next.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_word = false;
};

/// The piece of a name that comes next, behind white space. Comments end a name.
inline Piece piece_at(std::string_view text, std::size_t at) {
  for (std::size_t n = white_space_at(text, at); n > 0; n = white_space_at(text, at)) at += n;
  std::size_t const end = end_of_word(text, at);
  if (end > at) return {at, end, true};
  unsigned char const c = byte_at(text, at);
  unsigned char const next = byte_at(text, at + 1);
  bool const is_comment = c == '/' && (next == '/' || next == '*');
  return {at, is_name_mark(c) && !is_comment ? at + 1 : at, false};
}

inline bool may_begin_name(std::string_view text, std::size_t at) {
  return is_word_at(text, at) && !is_digit_at(text, at);
}

/// The end of the longest run of pieces at `at`: where a name that is stated here, or is not known, ends.
inline std::size_t end_of_pieces(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (Piece p = piece_at(text, at); p.end > p.begin; p = piece_at(text, end)) end = p.end;
  return end;
}

inline bool is_keyword(std::string_view word) {
  static constexpr std::string_view keywords[] = {"if",   "then",  "else", "for",      "in",        "return",
                                                  "some", "every", "and",  "or",       "satisfies", "between",
                                                  "true", "false", "null", "instance", "function"};
  if (word.size() < 2 || word.size() > 9) return false;
  for (std::string_view const keyword : keywords) {
    if (word == keyword) return true;
  }
  return false;
}

/// The end of the words at `at` that no keyword or mark parts: what a name that is not known was meant to be.
inline std::size_t end_of_words(std::string_view text, std::size_t at) {
  std::size_t end = end_of_word(text, at);
  for (std::uint32_t i = 1; i < name_pieces_max; ++i) {
    Piece const next = piece_at(text, end);
    if (!next.is_word || is_keyword(text.substr(next.begin, next.end - next.begin))) break;
    end = next.end;
  }
  return end;
}

/// Where `name` ends if it stands at `at`, white space between its pieces apart; 0 where it does not.
inline std::size_t end_of_name(std::string_view name, std::string_view text, std::size_t at) {
  std::size_t in_name = 0;
  std::size_t end = 0;
  for (std::uint32_t pieces = 0; pieces <= name_pieces_max; ++pieces) {
    Piece const wanted = piece_at(name, in_name);
    if (wanted.end == wanted.begin) return wanted.begin == name.size() ? end : 0;
    Piece const found = piece_at(text, at);
    std::size_t const size = wanted.end - wanted.begin;
    if (found.end - found.begin != size) return 0;
    if (text.compare(found.begin, size, name, wanted.begin, size) != 0) return 0;
    in_name = wanted.end;
    at = end = found.end;
  }
  return 0;
}

/// FNV-1a over the pieces of a name, taken up one by one.
inline void add_piece(std::uint64_t& hash, std::string_view piece) {
  for (char const c : piece) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  hash = (hash ^ 0xFFU) * 0x100000001B3U;
}
inline constexpr std::uint64_t hash_seed = 0xCBF29CE484222325U;

/// Names of one kind, innermost last, and the longest of them at a place in a text.
/// Few look-ups compare every name, as most texts hold few; many look up hashes of the pieces that follow, so
/// that the time does not grow with the number of names.
class NameSet {
 public:
  static constexpr std::uint32_t none = 0xFFFF'FFFF;

  struct Match {
    std::uint32_t name = none;
    std::size_t end = 0;
  };

  /// Both outlive the set. The first names are those of `base`.
  NameSet(std::vector<std::string> const& base, std::string_view text) : base_(base), text_(text) {}

  std::uint32_t size() const { return static_cast<std::uint32_t>(base_.size() + added_.size()); }
  std::string_view operator[](std::uint32_t i) const {
    return i < base_.size() ? base_[i] : added_[i - base_.size()];
  }

  /// `name` must outlive the set; it hides an earlier one.
  void push(std::string_view name) {
    added_.push_back(name);
    if (is_indexed_) index(size() - 1);
  }
  /// Takes away the names pushed last.
  void shrink(std::uint32_t size_wanted) {
    while (size() > size_wanted) {
      if (is_indexed_) unindex_last();
      added_.pop_back();
    }
  }

  /// The longest name at `at` in the text, of equal ones the innermost; its end is 0 where there is none.
  Match find(std::size_t at) {
    if (!is_indexed_ && ++look_ups_ > 8 && size() > 8) build();
    return is_indexed_ ? look_up(at) : compare_all(at);
  }

 private:
  struct Entry {
    std::uint64_t hash = 0;
    std::uint32_t hidden = none;  ///< the name with the same pieces that this one hides
    bool is_name = false;         ///< it can stand in a text
  };

  /// Whether the first bytes that differ show that `name` does not stand at `at`: what most comparisons come
  /// to.
  bool differs(std::string_view name, std::size_t at) const {
    std::size_t i = 0;
    while (i < name.size() && at + i < text_.size() && name[i] == text_[at + i]) ++i;
    unsigned char const a = byte_at(name, i);
    unsigned char const b = byte_at(text_, at + i);
    return a > ' ' && a < 0x80 && b > ' ' && b < 0x80;
  }

  Match compare_all(std::size_t at) const {
    Match best;
    for (std::uint32_t i = size(); i-- > 0;) {
      std::string_view const name = (*this)[i];
      if (name.empty() || differs(name, at)) continue;
      std::size_t const end = end_of_name(name, text_, at);
      if (end > best.end) best = {i, end};
    }
    return best;
  }

  Match look_up(std::size_t at) const {
    Match best;
    std::uint64_t hash = hash_seed;
    std::size_t next = at;
    for (std::uint32_t i = 0; i < longest_; ++i) {
      Piece const piece = piece_at(text_, next);
      if (piece.end == piece.begin) break;
      next = piece.end;
      add_piece(hash, text_.substr(piece.begin, piece.end - piece.begin));
      std::uint32_t const name = table_[slot_of(hash)];
      if (name != none && end_of_name((*this)[name], text_, at) == piece.end) best = {name, piece.end};
    }
    return best;
  }

  std::size_t slot_of(std::uint64_t hash) const {
    std::size_t slot = static_cast<std::size_t>(hash ^ hash >> 32U) & (table_.size() - 1);
    while (table_[slot] != none && entries_[table_[slot]].hash != hash)
      slot = (slot + 1) & (table_.size() - 1);
    return slot;
  }

  void build() {
    is_indexed_ = true;
    entries_.clear();
    std::size_t slots = 64;
    while (slots < std::size_t{size()} * 4) slots *= 2;
    table_.assign(slots, none);
    for (std::uint32_t i = 0; i < size(); ++i) index(i);
  }

  void index(std::uint32_t i) {
    if (std::size_t{i} * 2 >= table_.size()) return build();
    Entry entry;
    entry.hash = hash_seed;
    std::string_view const name = (*this)[i];
    std::size_t at = 0;
    std::uint32_t pieces = 0;
    for (Piece p = piece_at(name, 0); p.end > p.begin && pieces < name_pieces_max;
         p = piece_at(name, at), ++pieces) {
      add_piece(entry.hash, name.substr(p.begin, p.end - p.begin));
      at = p.end;
    }
    Piece const rest = piece_at(name, at);
    entry.is_name = pieces > 0 && rest.begin == name.size();
    if (entry.is_name) {
      std::size_t const slot = slot_of(entry.hash);
      entry.hidden = table_[slot];
      table_[slot] = i;
      if (pieces > longest_) longest_ = pieces;
    }
    entries_.push_back(entry);
  }

  /// Takes the last name out of the table; nothing was put behind it since, so that its slot may become free.
  void unindex_last() {
    Entry const entry = entries_.back();
    if (entry.is_name) table_[slot_of(entry.hash)] = entry.hidden;
    entries_.pop_back();
  }

  std::vector<std::string> const& base_;
  std::string_view text_;
  std::vector<std::string_view> added_;
  std::vector<Entry> entries_;        ///< by name, once indexed
  std::vector<std::uint32_t> table_;  ///< open addressing; names by the hash of their pieces
  std::uint32_t look_ups_ = 0;
  std::uint32_t longest_ = 0;  ///< pieces of the longest name
  bool is_indexed_ = false;
};

}  // namespace kanteling::rules::feel::detail
