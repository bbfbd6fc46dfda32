// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "kanteling/matching/assignment.hpp"

namespace kanteling::matching::detail {

/// In which round somebody is asked. The rounds over hours repeat those within hours.
enum class Round : std::uint8_t {
  own,
  elsewhere,
  administration,
  own_over,
  elsewhere_over,
  administration_over,
  never
};

struct Standing {
  Round round = Round::never;
  PassedOver reason = PassedOver::other_discipline;  ///< where an earlier round has somebody
};

struct Search {
  supply::Municipality const& municipality;
  supply::Availability const& free;
  Post const& post;
  supply::Month month = supply::month_of(post.on);

  supply::Caseworker const& at(std::uint32_t c) const { return municipality.caseworkers[c]; }
  bool one_team() const { return municipality.team.pooling == supply::Pooling::one_team; }
};

/// What no load and no absence of others makes good.
std::optional<PassedOver> barred(Search const& s, supply::Caseworker const& worker);

/// Hours for this work in the month of the case.
bool has_hours(Search const& s, std::uint32_t c);

Standing standing_of(Search const& s, std::uint32_t c);

}  // namespace kanteling::matching::detail
