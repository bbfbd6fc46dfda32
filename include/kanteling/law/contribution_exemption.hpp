// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "kanteling/core/date.hpp"
#include "kanteling/law/citation.hpp"

namespace kanteling::law {

namespace detail {
inline constexpr Date contribution_looked_up = make_date(2026, 11, 27);

/// The decree under the Wmo 2015 (BWBR0035733) as read in the texts that the ministry of the interior keeps.
constexpr Citation wmo_decree(std::string_view article, Period valid) {
  return {"Uitvoeringsbesluit Wmo 2015",
          article,
          NormLevel::decree,
          Evidence::seen,
          valid,
          contribution_looked_up,
          "MinBZK/regelrecht-corpus"};
}
inline constexpr Period since_2020{make_date(2020, 1, 1), std::nullopt};
inline constexpr Period year_2019{make_date(2019, 1, 1), make_date(2019, 12, 31)};
}  // namespace detail

/// When no contribution is due: Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 3 under a to i, in that order. Read
/// in the texts of 2021 and 2026. In 2019 these were lid 4 under a to h, for periods of four weeks.
enum class Exemption : std::uint8_t {
  pays_elsewhere,        ///< a: resident or spouse owes a contribution for Wlz care or protected living
  shelter,               ///< b: two or more nights in a row in shelter in the month
  child_at_risk,         ///< c: the college, advised, fears that the contribution leads to abuse of a minor
  wheelchair,            ///< d
  under_18,              ///< e: but for a home adaptation where the bylaw makes others pay
  couple_below_pension,  ///< f: a couple with at least one below pension age
  unable_to_pay,         ///< g: in the college's judgement
  harms_approach,        ///< h: in the college's judgement, it harms an integral approach
  spring_2020,           ///< i: April and May 2020, not for protected living and shelter
};

struct ExemptionName {
  std::string_view code;
  std::string_view dutch;
  std::string_view english;
  Citation since_2020;
  std::optional<Citation> in_2019;
};

inline constexpr std::array<ExemptionName, 9> exemption_names{{
    {"pays_elsewhere", "er wordt al een bijdrage betaald voor Wlz-zorg of beschermd wonen",
     "a contribution is already paid for long-term care or protected living",
     detail::wmo_decree("3.8(3)a", detail::since_2020), detail::wmo_decree("3.8(4)a", detail::year_2019)},
    {"shelter", "twee of meer nachten achter elkaar in de opvang", "two or more nights in a row in shelter",
     detail::wmo_decree("3.8(3)b", detail::since_2020), detail::wmo_decree("3.8(4)b", detail::year_2019)},
    {"child_at_risk", "de bijdrage kan een kind schaden", "the contribution may harm a child",
     detail::wmo_decree("3.8(3)c", detail::since_2020), detail::wmo_decree("3.8(4)c", detail::year_2019)},
    {"wheelchair", "voor een rolstoel is geen bijdrage verschuldigd", "no contribution for a wheelchair",
     detail::wmo_decree("3.8(3)d", detail::since_2020), detail::wmo_decree("3.8(4)d", detail::year_2019)},
    {"under_18", "jonger dan 18 jaar", "under 18", detail::wmo_decree("3.8(3)e", detail::since_2020),
     detail::wmo_decree("3.8(4)e", detail::year_2019)},
    {"couple_below_pension", "een van beide partners is jonger dan de AOW-leeftijd",
     "one of the couple is below pension age", detail::wmo_decree("3.8(3)f", detail::since_2020),
     detail::wmo_decree("3.8(4)f", detail::year_2019)},
    {"unable_to_pay", "de gemeente vindt dat er te weinig geld is om te betalen",
     "the municipality finds that there is too little money to pay",
     detail::wmo_decree("3.8(3)g", detail::since_2020), detail::wmo_decree("3.8(4)g", detail::year_2019)},
    {"harms_approach", "de gemeente vindt dat de bijdrage de hulp in de weg staat",
     "the municipality finds that the contribution stands in the way of the help",
     detail::wmo_decree("3.8(3)h", detail::since_2020), detail::wmo_decree("3.8(4)h", detail::year_2019)},
    {"spring_2020", "geen bijdrage in april en mei 2020", "no contribution in April and May 2020",
     detail::wmo_decree("3.8(3)i", {make_date(2020, 4, 1), make_date(2020, 5, 31)}), std::nullopt},
}};

constexpr ExemptionName const& name_of(Exemption exemption) {
  return exemption_names[static_cast<std::size_t>(exemption)];
}

/// Whether a stay in shelter takes away the contribution of a month (in 2019: of four weeks): two or more of
/// its nights in a row lie in it. `nights` is from the first to the last night, a night counting as the day
/// on which it begins. The decree does not say so; it matters only at the turn of a month.
constexpr bool shelter_exempts(Period nights, Period charged) {
  Date const first = nights.from < charged.from ? charged.from : nights.from;
  bool const charge_ends_first = charged.to && (!nights.to || *charged.to < *nights.to);
  std::optional<Date> const last = charge_ends_first ? charged.to : nights.to;
  return !last || *last - first >= 1;
}

}  // namespace kanteling::law
