// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kanteling/core/problem.hpp"
#include "kanteling/planning/instance.hpp"

namespace kanteling::bench {

enum class AllocationFormat : std::uint8_t {
  requests,    ///< "iac": requests with the options of each, places, ceilings and budgets of acts
  gap,         ///< generalized assignment: agents and jobs, a matrix of costs, one of amounts, capacities
  assignment,  ///< n, then n x n costs
};

/// "iac", "gap" or "assign"; empty where it is none of these.
[[nodiscard]] std::optional<AllocationFormat> allocation_format(std::string_view name);

/// What the first words and the number of numbers of a file tell.
[[nodiscard]] AllocationFormat told_format(std::string const& path);

/// Reads an instance; without a format the first words and the number of numbers tell it. What cannot be
/// read, or not be planned whatever one does (a job that no agent can take), is a problem with its line.
[[nodiscard]] Result<planning::Instance> read_allocation(std::string const& path,
                                                         std::optional<AllocationFormat> format);

}  // namespace kanteling::bench
