// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/supply/municipality.hpp"
#include "support/country_sizes.hpp"

namespace kanteling::bench {

/// A municipality of another size, made from an example: its villages by rank of size and again, its
/// facilities once for as many villages as the example has, its providers and contracts `provider_sets` times
/// (national ones once), its caseworkers once for as many inhabitants as the example has. Places, capacity,
/// budgets and ceilings follow the inhabitants. Villages have no ages yet. Nothing in it exists.
[[nodiscard]] supply::Municipality made_municipality(supply::Municipality const& example,
                                                     MadeSize const& size);

}  // namespace kanteling::bench
