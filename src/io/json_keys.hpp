// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kanteling::io {

/// A key that lines of a file have.
struct JsonKey {
  static constexpr std::size_t none = std::string_view::npos;

  std::string name;
  std::size_t input = none;   ///< of the plan
  std::size_t copied = none;  ///< position of a copied column
  std::uint64_t seen_in = 0;  ///< the last line that had it
  JsonKey* next = nullptr;    ///< the key that came behind it the last time
};

/// The keys that lines have had so far. Lines mostly have them in the same order: after a key the one that
/// came behind it the last time is tried first.
class JsonKeys {
 public:
  /// A file of rows has far fewer; one that has more is read all the same, without being remembered here.
  static constexpr std::size_t count_max = 20'000;

  JsonKey& add(std::string_view name) {
    auto const found = by_name_.find(name);
    if (found != by_name_.end()) return *found->second;
    JsonKey& key = keys_.emplace_back();
    key.name = name;
    by_name_.emplace(key.name, &key);
    return key;
  }
  /// A known key, or a new one as long as there is room; else null.
  JsonKey* find(std::string_view name) {
    auto const found = by_name_.find(name);
    if (found != by_name_.end()) return found->second;
    return keys_.size() < count_max && name.size() <= name_bytes_max ? &add(name) : nullptr;
  }

 private:
  static constexpr std::size_t name_bytes_max = 1'000;

  std::deque<JsonKey> keys_;  // keys stay where they are
  std::unordered_map<std::string_view, JsonKey*> by_name_;
};

}  // namespace kanteling::io
