// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>

namespace kanteling {

/// A place in one dense list of one kind of thing: villages, facilities, contracts.
/// Ids of different kinds do not mix. Valid range 0 .. size of the list - 1; an id is only meaningful beside the value
/// (Municipality, Case) that it was taken from, and the text code of the thing is what leaves the library.
template <class Tag>
struct Id {
  std::uint32_t index = 0;
  friend constexpr auto operator<=>(Id, Id) = default;
};

}  // namespace kanteling
