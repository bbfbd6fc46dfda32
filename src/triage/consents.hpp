// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kanteling/people/consent.hpp"

namespace kanteling::triage {

/// Jeugdwet 7.3.5(1), seen at bestuursopleidingen.nl: from this age the young person alone.
inline constexpr std::int32_t consents_alone_from_age = 16;

/// The position of what a person said last, up to a day, among the consents that `is_about` picks; of one day
/// the later in the list.
template <class IsAbout>
std::optional<std::uint32_t> last_word(std::vector<people::Consent> const& consents, std::string_view by,
                                       Date day, IsAbout is_about) {
  std::optional<std::uint32_t> last;
  for (std::uint32_t i = 0; i < consents.size(); ++i) {
    people::Consent const& consent = consents[i];
    if (consent.by != by || consent.on > day || !is_about(consent)) continue;
    if (!last || consents[*last].on <= consent.on) last = i;
  }
  return last;
}

}  // namespace kanteling::triage
