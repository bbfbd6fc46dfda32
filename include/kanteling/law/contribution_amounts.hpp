// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

#include "kanteling/core/cents.hpp"
#include "kanteling/core/date.hpp"
#include "kanteling/law/citation.hpp"
#include "kanteling/law/contribution_exemption.hpp"
#include "kanteling/law/parameter.hpp"

/// The flat contribution under the Wmo 2015 by year. The act itself keeps saying 19 euro (art. 2.1.4a lid 4,
/// read in the text of 2026-07-01): since 2024 a ministerial regulation raises it each year (art. 2.1.4b lid
/// 4), down to a multiple of 20 cents. So no year is taken from the act's text or from another year.
namespace kanteling::law {

inline constexpr std::string_view flat_per_month = "flat_contribution_per_month";
inline constexpr std::string_view flat_per_four_weeks = "flat_contribution_per_four_weeks";

namespace detail {

constexpr Period years(std::int32_t first, std::int32_t last) {
  return {make_date(first, 1, 1), make_date(last, 12, 31)};
}

constexpr Citation flat_act(Period valid, std::string_view seen_in) {
  return {"Wmo 2015", "2.1.4a(4)", NormLevel::act, Evidence::seen, valid, contribution_looked_up, seen_in};
}

/// The regulation that raises the amount: its own text was not seen, pages that quote the amount were.
constexpr Citation flat_indexed(Period valid, std::string_view seen_in) {
  return {"Wmo 2015", "2.1.4b(4)", NormLevel::act, Evidence::seen, valid, contribution_looked_up, seen_in};
}

inline constexpr std::array<Stated<Cents>, 2> flat_2019{
    {{Cents{1750}, wmo_decree("3.8(1)", years(2019, 2019))},
     {Cents{1750},
      {"Uitvoeringsbesluit Wmo 2015", "3.8(1)", NormLevel::decree, Evidence::seen, years(2019, 2019),
       contribution_looked_up, "arbe.nl, zuidplas.nl"}}}};
inline constexpr std::array<Stated<Cents>, 3> flat_2020{
    {{Cents{1900}, flat_act(years(2020, 2023), "hetcak.nl")},
     {Cents{1900}, flat_act(years(2020, 2023), "MinBZK/regelrecht-corpus")},
     {Cents{1900}, flat_act(years(2020, 2023), "drimmelen.nl")}}};
inline constexpr std::array<Stated<Cents>, 2> flat_2024{
    {{Cents{2060}, flat_indexed(years(2024, 2024), "rijksoverheid.nl")},
     {Cents{2060}, flat_indexed(years(2024, 2024), "sameninoostgelre.nl, drimmelen.nl")}}};
inline constexpr std::array<Stated<Cents>, 1> flat_2025{
    {{Cents{2100}, flat_indexed(years(2025, 2025), "gemeente.nu")}}};
inline constexpr std::array<Stated<Cents>, 1> flat_2026{
    {{Cents{2180}, flat_indexed(years(2026, 2026), "hetcak.nl")}}};

}  // namespace detail

inline constexpr std::array<DatedAmount<Cents>, 5> flat_contributions{{
    {flat_per_four_weeks, detail::years(2019, 2019), Cents{1750}, detail::flat_2019},
    {flat_per_month, detail::years(2020, 2023), Cents{1900}, detail::flat_2020},
    {flat_per_month, detail::years(2024, 2024), Cents{2060}, detail::flat_2024},
    {flat_per_month, detail::years(2025, 2025), Cents{2100}, detail::flat_2025},
    {flat_per_month, detail::years(2026, 2026), Cents{2180}, detail::flat_2026},
}};

}  // namespace kanteling::law
