// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "kanteling/reporting/even_service.hpp"

namespace kanteling::reporting {

/// How far these lie apart, those without a value left out; empty where none has one.
[[nodiscard]] std::optional<Spread> spread_of(std::span<Mean const> means);

/// In hundredths; empty where nothing was counted.
[[nodiscard]] Mean mean_of(std::int64_t sum, std::int64_t count);

}  // namespace kanteling::reporting
