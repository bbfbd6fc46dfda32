// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "io/cells.hpp"
#include "kanteling/people/task_kind.hpp"

namespace kanteling::io {

/// What one place or one grant may give of a task: something, and no more than a Quantity holds.
inline constexpr Range amount_range{1, 1'000'000};

/// The words of Unit, Per and TariffPer, in the order of these types.
inline std::vector<std::string_view> unit_words() { return {"minutes", "half_days", "occasions"}; }
inline std::vector<std::string_view> per_words() { return {"week", "month", "once"}; }
inline std::vector<std::string_view> tariff_per_words() { return {"hour", "half_day", "occasion"}; }

/// Reports a unit and a period (as positions among their words) that are not those in which a task is counted.
inline void check_quantity(Cells& cells, people::TaskKind kind, std::size_t unit, std::size_t per) {
  people::TaskKindInfo const& task = people::info(kind);
  auto const check = [&](std::string_view column, std::size_t found, std::size_t right, std::string_view word) {
    if (cells.is_good(column) && found != right)
      cells.fault(column, std::string(word) + ", in which the task " + std::string(task.code) + " is counted");
  };
  auto const right_unit = static_cast<std::size_t>(task.unit);
  auto const right_per = static_cast<std::size_t>(task.per);
  check("unit", unit, right_unit, unit_words()[right_unit]);
  check("per", per, right_per, per_words()[right_per]);
}

}  // namespace kanteling::io
