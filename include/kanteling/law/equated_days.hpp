// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "kanteling/core/date.hpp"
#include "kanteling/law/citation.hpp"

namespace kanteling::law {

/// One royal decree that equates days with public holidays for the Algemene termijnenwet (Atw), and the years
/// for which it settles them.
struct EquatedDaysDecree {
  std::int32_t first_year = 0;
  std::int32_t last_year = 0;
  Citation source;
};

/// The decrees that were seen. Source: Atw, art. 3 lid 3. The decree of 2023 .. 2025 and that of 2026 .. 2028
/// are quoted with all their days by sterfgeval.nl, question 70745, 2025-10-04. Of the decree for 2022 only
/// the day was seen, in the list of wvhl.nl/algemeen/de-algemene-termijnenwet, and neither its title nor its
/// other years. That list also has "Friday 31 May 2022", a day that does not exist (it was a Tuesday); that
/// day is left out.
inline constexpr std::array<EquatedDaysDecree, 3> equated_days_decrees{{
    {2022,
     2022,
     {"koninklijk besluit voor 2022 (titel niet gezien)",
      "Atw 3(3)",
      NormLevel::decree,
      Evidence::seen,
      {make_date(2022, 1, 1), make_date(2022, 12, 31)},
      make_date(2026, 11, 22),
      "wvhl.nl"}},
    {2023,
     2025,
     {"Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025",
      "Atw 3(3)",
      NormLevel::decree,
      Evidence::seen,
      {make_date(2023, 1, 1), make_date(2025, 12, 31)},
      make_date(2026, 11, 22),
      "sterfgeval.nl, vraag 70745"}},
    {2026,
     2028,
     {"Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028",
      "Atw 3(3)",
      NormLevel::decree,
      Evidence::seen,
      {make_date(2026, 1, 1), make_date(2028, 12, 31)},
      make_date(2026, 11, 22),
      "sterfgeval.nl, vraag 70745"}},
}};

/// The days themselves, ascending.
inline constexpr std::array<Date, 11> equated_days{
    make_date(2022, 5, 27),  make_date(2023, 4, 28), make_date(2023, 5, 19), make_date(2024, 5, 10),
    make_date(2024, 12, 27), make_date(2025, 5, 30), make_date(2026, 1, 2),  make_date(2026, 5, 15),
    make_date(2027, 5, 7),   make_date(2028, 4, 28), make_date(2028, 5, 26),
};

/// The decree that settles a year, or null where none was seen (before 2022, after 2028).
constexpr EquatedDaysDecree const* equated_days_decree(std::int32_t year) {
  for (EquatedDaysDecree const& decree : equated_days_decrees)
    if (decree.first_year <= year && year <= decree.last_year) return &decree;
  return nullptr;
}

/// Whether the equated days of a year are known. Where they are not, the day after Ascension and bridge days
/// beside other holidays may or may not be equated: the calendar does not guess and takes them for working
/// days.
constexpr bool equated_days_known(std::int32_t year) {
  // Not by way of the pointer above: under the undefined-behaviour sanitizer g++ 12 does not take it as a
  // constant.
  for (EquatedDaysDecree const& decree : equated_days_decrees)
    if (decree.first_year <= year && year <= decree.last_year) return true;
  return false;
}

/// Whether they are known in every year from that of one day to that of another.
constexpr bool equated_days_known_between(Date first, Date last) {
  // The decrees follow each other without a gap (tested), so that comparing days is enough.
  return make_date(equated_days_decrees.front().first_year, 1, 1) <= first &&
         last <= make_date(equated_days_decrees.back().last_year, 12, 31);
}

/// Whether a decree equates this day with a public holiday; false in a year that is not known.
constexpr bool is_equated_day(Date d) {
  for (Date equated : equated_days)
    if (equated == d) return true;
  return false;
}

}  // namespace kanteling::law
