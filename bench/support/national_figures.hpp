// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

namespace kanteling::bench {

/// Municipalities of about one size. Count and inhabitants: CBS, key figures of 2023 per municipality (342 in
/// all, 17,811,291 inhabitants; read through the open source package stdekker/open-data-maps). Villages: the
/// four-digit postcodes that a municipality of that size has on average on 1 January 2021 (CBS, read through
/// certe-medical-epidemiology/certegis): a village, or a quarter of a town. The largest have more quarters
/// than a municipality may have villages here.
struct SizeClass {
  std::int64_t municipalities = 0;
  std::int64_t inhabitants = 0;  ///< together
  std::int64_t least = 0;        ///< inhabitants of the smallest of this class
  std::int64_t most = 0;
  std::int64_t villages = 0;
  /// How many times the providers of the example are there. An assumption; a typical municipality contracts
  /// more than 200 (Telengy, 2015-2016), of which the example has 44.
  std::int64_t provider_sets = 0;
};

inline constexpr std::array<SizeClass, 8> size_classes{{
    {5, 12'795, 982, 4'999, 4, 1},
    {7, 57'479, 5'000, 9'999, 5, 2},
    {54, 827'985, 10'000, 19'999, 5, 4},
    {184, 5'996'617, 20'000, 49'999, 10, 5},
    {60, 4'159'649, 50'000, 99'999, 16, 6},
    {14, 1'641'614, 100'000, 149'999, 22, 8},
    {14, 2'602'349, 150'000, 249'999, 29, 8},
    {4, 2'512'803, 250'000, 918'117, 64, 8},
}};

/// Inhabitants on 1 January 2021. CBS, summed over postcodes (certegis).
inline constexpr std::int64_t inhabitants_nl = 17'449'170;

/// Private households in 2024: one person, more without children, with children. CBS 37975.
inline constexpr std::array<std::int64_t, 3> households_nl{3'340'560, 2'385'910, 2'647'934};
/// Families with one parent in 2023, in a thousand of those above. CBS 71487ned: 610,633.
inline constexpr std::int64_t single_parents_per_1000 = 231;
/// Families with one, two, three or more children in 2023, in thousands. CBS 71487ned.
inline constexpr std::array<std::int64_t, 3> families_nl{1'147, 1'082, 417};

inline constexpr std::int32_t group_years = 5;
inline constexpr std::size_t group_count = 20;  ///< 0-4, 5-9, .. 95 and over

using AgeWeights = std::array<std::int64_t, group_count>;

/// In thousands. Over the three kinds of household they add up to the inhabitants per age group on 1 January
/// 2021 (CBS, summed over postcodes), where a parent is 22 to 38 years older than a child. Who of an age
/// group lives alone, with a partner or with parents is an assumption, made to fit the number of households
/// above.
inline constexpr AgeWeights children_at_home{853, 891, 940, 980, 678, 207, 57};
inline constexpr AgeWeights living_alone{0,   0,   0,   43,  260, 323, 250, 133, 55, 124,
                                         237, 272, 289, 301, 320, 254, 233, 166, 78, 22};
inline constexpr AgeWeights in_a_couple{0,   0,   0,   9,   157, 369, 285, 81, 33, 115,
                                        366, 604, 706, 667, 646, 390, 216, 92, 27, 5};

}  // namespace kanteling::bench
