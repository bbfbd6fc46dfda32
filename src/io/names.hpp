// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kanteling::io {

/// The codes that one file gives out, for the cells of other files that name them.
struct Names {
  std::string_view noun;  ///< "village"
  std::string_view file;  ///< "villages.csv"
  bool complete = false;  ///< false where the file is missing or one of its codes could not be read
  std::map<std::string, std::size_t, std::less<>> lines;      ///< by key, the row that has it
  std::map<std::string, std::uint32_t, std::less<>> places;   ///< by code, the position in the sorted list
  std::set<std::string, std::less<>> faulty;                  ///< codes of rows that have a problem themselves

  std::optional<std::uint32_t> find(std::string_view code) const {
    auto const found = places.find(code);
    return found == places.end() ? std::nullopt : std::optional(found->second);
  }
  /// Whether the row of this code has no problem of its own, so that it can be held against other rows.
  bool is_sound(std::string_view code) const { return !faulty.contains(code); }

  std::vector<std::string_view> codes() const {
    std::vector<std::string_view> all;
    for (auto const& [code, place] : places) all.push_back(code);
    return all;
  }
};

}  // namespace kanteling::io
