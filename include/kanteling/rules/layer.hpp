// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kanteling::rules {

/// For whom a policy package is written, from broad to narrow: the country, a region with a joint back
/// office, a municipality, a village.
enum class Layer : std::uint8_t { national, region, municipality, village };

/// The words for layers in manifests, by Layer.
inline constexpr std::string_view layer_words[] = {"national", "region", "municipality", "village"};

constexpr std::string_view word_of(Layer layer) {
  return layer_words[static_cast<std::size_t>(layer)];
}

/// The layer that a package builds on: the next broader one that is used with it.
struct Extends {
  std::string name;
  std::string version;
  /// Of the package that ends at that layer, 64 hex digits; empty where any content of that version will do.
  std::string hash;

  friend bool operator==(Extends const&, Extends const&) = default;
};

}  // namespace kanteling::rules
