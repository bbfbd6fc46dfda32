// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/source.hpp"

namespace kanteling::io {

/// The legal attributes, in the order in which they are written.
inline constexpr std::array<std::string_view, 7> legal_names = {"act",  "article", "level", "evidence",
                                                                "from", "to",      "counts"};

struct LegalWord {
  std::string_view name;  ///< one of `legal_names`
  std::string text;
};

/// What must be stated so that reading gives `own` where `inherited` (if any) holds without it: the fewest
/// attributes, by the rule that an act drops the inherited article and a first day the inherited last day.
/// A `counts` of decision is left out where nothing else is inherited.
[[nodiscard]] std::vector<LegalWord> legal_words(Source const& own, std::optional<Source> const& inherited);

}  // namespace kanteling::io
