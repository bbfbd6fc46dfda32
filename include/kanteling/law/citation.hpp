// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kanteling/core/source.hpp"

namespace kanteling::law {

/// Where a rule of law built into the library stands: the twin of Source for constants, which cannot hold a
/// std::string. Its texts are literals and live as long as the program.
/// `valid` is when the article holds, not when the act was published; `looked_up` is the day somebody read
/// it; `seen_in` names the place where it was read, and is empty where that was not noted down.
struct Citation {
  std::string_view act;      ///< short title, e.g. "Wmo 2015"
  std::string_view article;  ///< e.g. "2.3.2(1)"
  NormLevel level = NormLevel::act;
  Evidence evidence = Evidence::seen;
  Period valid;
  Date looked_up;
  std::string_view seen_in;

  friend bool operator==(Citation const&, Citation const&) = default;
};

/// Whether a fact that nobody has seen in a source (Evidence::recalled) may be used. Refused unless the
/// caller says so, and who accepts it shows it as recalled.
enum class Recalled : std::uint8_t { refuse, accept };

/// The same as a Source, which other rooms keep and files hold. `looked_up` and `seen_in` stay behind.
inline Source to_source(Citation const& c) {
  return {std::string(c.act), std::string(c.article), c.level, c.evidence, c.valid};
}

}  // namespace kanteling::law
