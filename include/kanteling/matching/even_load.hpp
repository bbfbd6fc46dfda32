// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "kanteling/supply/availability.hpp"
#include "kanteling/supply/municipality.hpp"

namespace kanteling::matching {

/// A case that is still to be given to somebody.
struct OpenCase {
  std::vector<supply::CaseworkerId> may;  ///< who may take it, as `equals_for` finds them
  std::int64_t hours = 0;
};

/// Who takes which of many cases at once (those of a week), so that the heaviest load beside the own hours is
/// as low as it can be, then the next heaviest, and so on. Exact where every case takes the same hours;
/// otherwise cases that take more are placed first, each hour size exactly beside what was placed before it.
/// Loads are those of `month`. None for a case that nobody may take. The same input gives the same answer.
[[nodiscard]] std::vector<std::optional<supply::CaseworkerId>> share_evenly(
    supply::Municipality const& municipality, supply::Availability const& free, supply::Month month,
    std::span<OpenCase const> cases);

}  // namespace kanteling::matching
