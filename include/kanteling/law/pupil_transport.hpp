// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "kanteling/core/cents.hpp"
#include "kanteling/core/date.hpp"
#include "kanteling/core/problem.hpp"
#include "kanteling/law/amount_text.hpp"
#include "kanteling/law/citation.hpp"
#include "kanteling/law/contribution_income.hpp"
#include "kanteling/law/parameter.hpp"

/// What parents pay for pupil transport to a primary school: by income a threshold amount, and beyond 20 km a
/// contribution. The national figures by school year; the amounts are those of the VNG's model bylaw, the
/// municipality's own bylaw decides. As with every contribution, income is no ground to refuse transport.
namespace kanteling::law {

/// The school years are dated from 1 August to 31 July (recalled: the definition in the WPO was not looked
/// up).
constexpr Period school_year(std::int32_t first_year) {
  return {make_date(first_year, 8, 1), make_date(first_year + 1, 7, 31)};
}

/// The income limit by the index of collective wages, in tenths (1237 is 123.7): 17,700 euro, divided by the
/// index of 1999 (76.2) and multiplied by the new one, to the nearest multiple of 450 euro. Whole numbers
/// throughout: 17,700 x index / (76.2 x 450) is 118 x tenths / 2,286. A tie would need 118 x tenths to be an
/// odd multiple of 1,143, which is odd itself: no even number is, so there is none to settle. Valid range: 1
/// .. 100,000 tenths. Source: WPO, art. 4 lid 7, as VNG works it out each year.
constexpr Cents pupil_transport_income_limit(std::int64_t index_tenths) {
  std::int64_t const multiples = (118 * index_tenths + 1143) / 2286;
  return Cents{multiples * 45'000};
}

namespace detail {

inline constexpr Date pupil_transport_looked_up = make_date(2026, 11, 27);

constexpr Citation primary_education_act(Period valid, std::string_view seen_in) {
  return {"WPO", "4(7)", NormLevel::act, Evidence::seen, valid, pupil_transport_looked_up, seen_in};
}
constexpr Citation model_bylaw(Period valid, std::string_view seen_in) {
  return {"Modelverordening leerlingenvervoer (VNG)",
          "",
          NormLevel::bylaw,
          Evidence::seen,
          valid,
          pupil_transport_looked_up,
          seen_in};
}

inline constexpr std::array<Stated<Cents>, 1> limit_2019{
    {{Cents{2'655'000}, primary_education_act(school_year(2019), "heumen.nl")}}};
inline constexpr std::array<Stated<Cents>, 2> limit_2022{
    {{Cents{2'790'000}, primary_education_act(school_year(2022), "rucphen.nl")},
     {Cents{2'790'000}, primary_education_act(school_year(2022), "aaenhunze.nl")}}};
inline constexpr std::array<Stated<Cents>, 1> limit_2023{
    {{Cents{2'880'000}, primary_education_act(school_year(2023), "vng.nl")}}};
inline constexpr std::array<Stated<Cents>, 3> limit_2024{
    {{Cents{2'970'000}, primary_education_act(school_year(2024), "vng.nl")},
     {Cents{2'970'000}, primary_education_act(school_year(2024), "vllv.nl")},
     {Cents{2'970'000}, primary_education_act(school_year(2024), "ooststellingwerf.nl")}}};

}  // namespace detail

inline constexpr std::string_view pupil_transport_limit = "pupil_transport_income_limit";

/// The income of both parents together, two calendar years before, above which they pay the threshold amount.
/// The index was seen for 2023-24 (123.7) and 2024-25 (128.3), of the others only the limit.
inline constexpr std::array<DatedAmount<Cents>, 4> pupil_transport_limits{{
    {pupil_transport_limit, school_year(2019), Cents{2'655'000}, detail::limit_2019},
    {pupil_transport_limit, school_year(2022), Cents{2'790'000}, detail::limit_2022},
    {pupil_transport_limit, school_year(2023), pupil_transport_income_limit(1237), detail::limit_2023},
    {pupil_transport_limit, school_year(2024), pupil_transport_income_limit(1283), detail::limit_2024},
}};

/// What a family pays a year beyond 20 km, by income up to and including a bound.
struct PupilTransportBand {
  Cents income_up_to;
  Cents per_year;

  friend bool operator==(PupilTransportBand const&, PupilTransportBand const&) = default;
};

using PupilTransportBands = std::array<PupilTransportBand, 6>;

inline std::string amount_text(PupilTransportBands const& bands) {
  std::string text;
  for (PupilTransportBand const& b : bands)
    detail::append(text, ", ", "up to " + amount_text(b.income_up_to) + " " + amount_text(b.per_year));
  return text;
}

namespace detail {
inline constexpr PupilTransportBands bands_of_2023{{
    {Cents{3'690'000}, Cents{0}},
    {Cents{4'365'000}, Cents{17'000}},
    {Cents{5'040'000}, Cents{75'000}},
    {Cents{5'670'000}, Cents{139'000}},
    {Cents{6'480'000}, Cents{203'500}},
    {Cents{7'110'000}, Cents{273'000}},
}};
inline constexpr std::array<Stated<PupilTransportBands>, 2> bands_2023{
    {{bands_of_2023, model_bylaw(school_year(2023), "vllv.nl")},
     {bands_of_2023, model_bylaw(school_year(2023), "vng.nl")}}};
}  // namespace detail

inline constexpr std::string_view pupil_transport_band_list = "pupil_transport_bands";

/// Only 2023-24 is known. For 2024-25 the VNG published, withdrew and corrected a list; a municipality's page
/// was seen (ooststellingwerf.nl) that does not say which of the two it follows.
inline constexpr std::array<DatedAmount<PupilTransportBands>, 1> pupil_transport_bands{
    {{pupil_transport_band_list, school_year(2023), detail::bands_of_2023, detail::bands_2023, Evidence::seen,
      "Amounts of the VNG's model bylaw: the municipality's own bylaw decides."}}};

/// The contribution by income is asked where the nearest school lies further away than this.
inline constexpr std::int32_t pupil_transport_distance_metres = 20'000;

/// Whether parents with this income pay the threshold amount of their bylaw: their income is above the limit
/// of the school year. Fails where the limit of that year is not known.
[[nodiscard]] Result<bool> pays_pupil_transport_threshold(ContributionIncome parents, Date on);

/// What a family pays for the school year in which `on` lies, by income and the distance to the nearest
/// school. Nothing up to 20 km. Fails where the bands of that year are not known, and above the last band:
/// more is asked there, but how much was not seen.
[[nodiscard]] Result<Cents> pupil_transport_contribution(ContributionIncome parents,
                                                         std::int32_t distance_metres, Date on);

}  // namespace kanteling::law
