// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. Texts by their place in a list.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kanteling::rules::detail {

/// Finds texts in a list to which texts are added: a table may name 100,000 of them, and a search through them all for each
/// would take minutes. The list is given with every call and is changed by nobody else.
class TextIndex {
 public:
  [[nodiscard]] std::optional<std::uint32_t> find(std::vector<std::string> const& texts, std::string_view text) {
    take_in(texts);
    auto const at = std::lower_bound(sorted_.begin(), sorted_.end(), text,
                                     [&](std::uint32_t a, std::string_view b) { return texts[a] < b; });
    if (at != sorted_.end() && texts[*at] == text) return *at;
    for (std::size_t i = sorted_.size(); i < texts.size(); ++i)
      if (texts[i] == text) return static_cast<std::uint32_t>(i);
    return std::nullopt;
  }

  /// The place of a text, which is added where it is new.
  std::uint32_t add(std::vector<std::string>& texts, std::string const& text) {
    if (std::optional<std::uint32_t> const known = find(texts, text)) return *known;
    texts.push_back(text);
    return static_cast<std::uint32_t>(texts.size() - 1);
  }

 private:
  /// The last few texts are looked through one by one; once they are many they are sorted in.
  void take_in(std::vector<std::string> const& texts) {
    std::size_t const before = sorted_.size();
    if (texts.size() < before + 256) return;
    auto const earlier = [&](std::uint32_t a, std::uint32_t b) {
      int const sign = texts[a].compare(texts[b]);
      return sign != 0 ? sign < 0 : a < b;
    };
    for (std::size_t i = before; i < texts.size(); ++i) sorted_.push_back(static_cast<std::uint32_t>(i));
    auto const middle = sorted_.begin() + static_cast<std::ptrdiff_t>(before);
    std::sort(middle, sorted_.end(), earlier);
    std::inplace_merge(sorted_.begin(), middle, sorted_.end(), earlier);
  }

  std::vector<std::uint32_t> sorted_;  // places of the first so many texts, by text
};

}  // namespace kanteling::rules::detail
