// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "kanteling/core/source.hpp"
#include "kanteling/supply/village.hpp"

namespace kanteling::supply {

using CaseworkerId = Id<struct CaseworkerTag>;

enum class Discipline : std::uint8_t { wmo, youth, participation, debts, administration, client_support };

inline constexpr std::array<std::string_view, 6> discipline_codes{"wmo",   "youth",          "participation",
                                                                  "debts", "administration", "client_support"};

/// A caseworker (consulent), known by function and never by name.
struct Caseworker {
  std::string code;
  Discipline discipline = Discipline::wmo;
  VillageSet villages;
  bool seconded = false;
  std::string home_organisation;  ///< of a seconded caseworker: a provider's code or a facility's organisation
  bool skj = false;               ///< registered in the youth quality register (SKJ)
  std::int64_t hours_per_month = 0;
  std::int64_t hours_in_use = 0;
  Period active;
};

}  // namespace kanteling::supply
