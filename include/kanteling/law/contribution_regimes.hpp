// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "kanteling/core/cents.hpp"
#include "kanteling/core/date.hpp"
#include "kanteling/law/amount_text.hpp"
#include "kanteling/law/citation.hpp"
#include "kanteling/law/contribution_amounts.hpp"
#include "kanteling/law/contribution_income.hpp"
#include "kanteling/law/contribution_result.hpp"
#include "kanteling/law/parameter.hpp"

/// The contributions under the Wmo 2015 that depend on income, as data of one mechanism: those of 2015 ..
/// 2018, and the bill that would bring one back. Ids are the codes of ContributionHousehold.
namespace kanteling::law {

/// A base amount, and above a threshold of yearly income a part of what lies above it, spread over the year.
struct IncomeRule {
  Cents base;                       ///< per unit
  Cents threshold;                  ///< of yearly income with the part of wealth that counts
  std::int32_t per_mille = 0;       ///< of the income above the threshold
  std::int32_t units_per_year = 0;  ///< 13 periods of four weeks, or 12 months
  Cents highest;                    ///< per unit; zero: none

  friend bool operator==(IncomeRule const&, IncomeRule const&) = default;
};

inline std::string amount_text(IncomeRule const& rule) {
  return amount_text(rule.base) + " and " + std::to_string(rule.per_mille) + " per mille of what is above " +
         amount_text(rule.threshold);
}

namespace detail {

constexpr IncomeRule four_weekly(std::int64_t base_cents, std::int64_t threshold_euros,
                                 std::int32_t per_mille) {
  return {{base_cents}, {threshold_euros * 100}, per_mille, 13, {}};
}

constexpr Citation decree_of(std::int32_t year, std::string_view article, std::string_view seen_in,
                             Evidence evidence = Evidence::seen) {
  return {"Uitvoeringsbesluit Wmo 2015", article, NormLevel::decree, evidence, years(year, year),
          contribution_looked_up,        seen_in};
}

// 2015. The text of the decree as published (2014-10-27, in force 2015-01-01) was read. For couples it
// differs from what is remembered of the amounts that the CAK used that year; a ministerial regulation may
// have come between.
inline constexpr std::string_view published_2014 = "statengeneraal/laws-markdown, BWBR0035733";
inline constexpr std::array<Stated<IncomeRule>, 1> single_below_2015{
    {{four_weekly(1940, 22331, 150), decree_of(2015, "3.8(1)a 1", published_2014)}}};
inline constexpr std::array<Stated<IncomeRule>, 1> single_above_2015{
    {{four_weekly(1940, 16634, 150), decree_of(2015, "3.8(1)a 2", published_2014)}}};
inline constexpr std::array<Stated<IncomeRule>, 2> couple_below_2015{
    {{four_weekly(2780, 27902, 150), decree_of(2015, "3.8(1)b 1", "", Evidence::recalled)},
     {four_weekly(2760, 27917, 150), decree_of(2015, "3.8(1)b 1", published_2014)}}};
inline constexpr std::array<Stated<IncomeRule>, 2> couple_above_2015{
    {{four_weekly(2780, 23046, 150), decree_of(2015, "3.8(1)b 2", "", Evidence::recalled)},
     {four_weekly(2760, 23046, 150), decree_of(2015, "3.8(1)b 2", published_2014)}}};
inline constexpr std::string_view couple_2015_caution = name_of(ContributionCaution::couples_2015).english;

// 2016. The register's file that is labelled 2017-01-01 holds the amounts of 2016.
inline constexpr std::string_view register_2016 = "MinBZK/regelrecht-corpus, bestand 2017-01-01";
inline constexpr std::array<Stated<IncomeRule>, 1> single_below_2016{
    {{four_weekly(1940, 22486, 150), decree_of(2016, "3.8(1)a 1", register_2016)}}};
inline constexpr std::array<Stated<IncomeRule>, 2> single_above_2016{
    {{four_weekly(1940, 16887, 150), decree_of(2016, "3.8(1)a 2", register_2016)},
     {four_weekly(1940, 16887, 150), decree_of(2016, "3.8(1)", "ovoeindhoven.nl")}}};
inline constexpr std::array<Stated<IncomeRule>, 2> couple_below_2016{
    {{four_weekly(2780, 28177, 150), decree_of(2016, "3.8(1)b 1", register_2016)},
     {four_weekly(2780, 28177, 150), decree_of(2016, "3.8(1)", "ovoeindhoven.nl")}}};
inline constexpr std::array<Stated<IncomeRule>, 2> couple_above_2016{
    {{four_weekly(2780, 23374, 150), decree_of(2016, "3.8(1)b 2", register_2016)},
     {four_weekly(2780, 23374, 150), decree_of(2016, "3.8(1)", "ovoeindhoven.nl")}}};

// 2017. Seen in a secondary source, for two of the four. Of the other two the base (17.50) was seen, in
// parkstadactueel.nl and isdbollenstreek.nl, but no threshold: they are not known.
inline constexpr std::array<Stated<IncomeRule>, 1> single_above_2017{
    {{four_weekly(1750, 17033, 125), decree_of(2017, "3.8(1)", "ovoeindhoven.nl")}}};
inline constexpr std::array<Stated<IncomeRule>, 2> couple_below_2017{
    {{four_weekly(0, 35000, 125), decree_of(2017, "3.8(1)", "ovoeindhoven.nl")},
     {four_weekly(0, 35000, 125), decree_of(2017, "3.8(1)", "parkstadactueel.nl")}}};
inline constexpr std::string_view secondary_2017 = name_of(ContributionCaution::secondary_2017).english;

// 2018. Read in the decree; ermelo.nl prints the couple's threshold as 32,175.
inline constexpr std::string_view register_2018 = "MinBZK/regelrecht-corpus, bestand 2018-01-01";
inline constexpr std::array<Stated<IncomeRule>, 1> single_below_2018{
    {{four_weekly(1760, 22873, 125), decree_of(2018, "3.8(1)a 1", register_2018)}}};
inline constexpr std::array<Stated<IncomeRule>, 1> single_above_2018{
    {{four_weekly(1760, 17474, 125), decree_of(2018, "3.8(1)a 2", register_2018)}}};
inline constexpr std::array<Stated<IncomeRule>, 2> couple_below_2018{
    {{four_weekly(0, 35175, 125), decree_of(2018, "3.8(1)b", register_2018)},
     {four_weekly(0, 32175, 125), decree_of(2018, "3.8(1)", "ermelo.nl")}}};
inline constexpr std::array<Stated<IncomeRule>, 1> couple_above_2018{
    {{four_weekly(1760, 24128, 125), decree_of(2018, "3.8(1)c", register_2018)}}};

constexpr std::string_view id_of(ContributionHousehold household) {
  return name_of(household).code;
}
inline constexpr std::string_view single_below = id_of(ContributionHousehold::single_below_pension_age);
inline constexpr std::string_view single_above = id_of(ContributionHousehold::single_pension_age);
inline constexpr std::string_view couple_below = id_of(ContributionHousehold::couple_one_below_pension_age);
inline constexpr std::string_view couple_above = id_of(ContributionHousehold::couple_pension_age);

}  // namespace detail

inline constexpr std::array<DatedAmount<IncomeRule>, 14> income_rules{{
    {detail::single_below, detail::years(2015, 2015), detail::four_weekly(1940, 22331, 150),
     detail::single_below_2015},
    {detail::single_above, detail::years(2015, 2015), detail::four_weekly(1940, 16634, 150),
     detail::single_above_2015},
    {detail::couple_below, detail::years(2015, 2015), detail::four_weekly(2780, 27902, 150),
     detail::couple_below_2015, Evidence::recalled, detail::couple_2015_caution},
    {detail::couple_above, detail::years(2015, 2015), detail::four_weekly(2780, 23046, 150),
     detail::couple_above_2015, Evidence::recalled, detail::couple_2015_caution},
    {detail::single_below, detail::years(2016, 2016), detail::four_weekly(1940, 22486, 150),
     detail::single_below_2016},
    {detail::single_above, detail::years(2016, 2016), detail::four_weekly(1940, 16887, 150),
     detail::single_above_2016},
    {detail::couple_below, detail::years(2016, 2016), detail::four_weekly(2780, 28177, 150),
     detail::couple_below_2016},
    {detail::couple_above, detail::years(2016, 2016), detail::four_weekly(2780, 23374, 150),
     detail::couple_above_2016},
    {detail::single_above, detail::years(2017, 2017), detail::four_weekly(1750, 17033, 125),
     detail::single_above_2017, Evidence::seen, detail::secondary_2017},
    {detail::couple_below, detail::years(2017, 2017), detail::four_weekly(0, 35000, 125),
     detail::couple_below_2017, Evidence::seen, detail::secondary_2017},
    {detail::single_below, detail::years(2018, 2018), detail::four_weekly(1760, 22873, 125),
     detail::single_below_2018},
    {detail::single_above, detail::years(2018, 2018), detail::four_weekly(1760, 17474, 125),
     detail::single_above_2018},
    {detail::couple_below, detail::years(2018, 2018), detail::four_weekly(0, 35175, 125),
     detail::couple_below_2018},
    {detail::couple_above, detail::years(2018, 2018), detail::four_weekly(1760, 24128, 125),
     detail::couple_above_2018},
}};

namespace detail {
inline constexpr std::array<Stated<Cents>, 1> drop_2015{
    {{Cents{254000}, decree_of(2015, "3.9(2)", published_2014)}}};
inline constexpr std::array<Stated<Cents>, 1> drop_2016{
    {{Cents{257100}, decree_of(2016, "3.9(2)", register_2016)}}};
inline constexpr std::array<Stated<Cents>, 1> drop_2018{
    {{Cents{259300}, decree_of(2018, "3.9(2)", register_2018)}}};
}  // namespace detail

inline constexpr std::string_view provisional_drop = "provisional_income_drop";

/// How much lower the income of the current year must at least be for it to be used, provisionally, in place
/// of that of the reference year (art. 3.9 lid 2). That of 2017 was not seen.
inline constexpr std::array<DatedAmount<Cents>, 3> provisional_drops{{
    {provisional_drop, detail::years(2015, 2015), Cents{254000}, detail::drop_2015},
    {provisional_drop, detail::years(2016, 2016), Cents{257100}, detail::drop_2016},
    {provisional_drop, detail::years(2018, 2018), Cents{259300}, detail::drop_2018},
}};

/// Proposals of law. None is ever found by a date: who wants one names it, and what comes out says that it is
/// one.
enum class ContributionProposal : std::uint8_t { bill_36713 };

struct ContributionProposalName {
  std::string_view code;
  std::string_view dutch;
  std::string_view english;
};

inline constexpr std::array<ContributionProposalName, 1> contribution_proposal_names{{
    {"bill_36713", "wetsvoorstel 36 713 (vervanging abonnementstarief Wmo), nog geen wet",
     "bill 36 713 (replacing the flat contribution), not law"},
}};

constexpr ContributionProposalName const& name_of(ContributionProposal proposal) {
  return contribution_proposal_names[static_cast<std::size_t>(proposal)];
}

namespace detail {
constexpr Citation bill_36713(std::string_view seen_in) {
  return {
      "wetsvoorstel 36 713",  "",     NormLevel::act, Evidence::seen, {make_date(2027, 1, 1), std::nullopt},
      contribution_looked_up, seen_in};
}
constexpr IncomeRule monthly(std::int64_t threshold_euros) {
  return {Cents{2360}, {threshold_euros * 100}, 100, 12, Cents{32800}};
}
inline constexpr std::array<Stated<IncomeRule>, 1> bill_single{
    {{monthly(24500), bill_36713("gemeente.nu 2025-03, rd.nl 2025-03")}}};
inline constexpr std::array<Stated<IncomeRule>, 1> bill_couple{
    {{monthly(34000), bill_36713("gemeente.nu 2025-03, rd.nl 2025-03")}}};
inline constexpr std::string_view bill_caution = name_of(ContributionCaution::proposal).english;

/// Published (gemeente.nu, rd.nl): at least 23.60 up to about 24,500 a year (single) or 34,000 (a household
/// of more), about 10 more per 100 of monthly income, 328 at most from about 61,000 or 70,500. The line is
/// fitted: 10 % over twelve months meets both published ends to 23 cents, so the amounts between are computed
/// and not seen. No exemption for couples below pension age. Wealth would count; how was not seen.
inline constexpr std::array<DatedAmount<IncomeRule>, 4> bill_36713_rules{{
    {single_below,
     {make_date(2027, 1, 1), std::nullopt},
     monthly(24500),
     bill_single,
     Evidence::computed,
     bill_caution},
    {single_above,
     {make_date(2027, 1, 1), std::nullopt},
     monthly(24500),
     bill_single,
     Evidence::computed,
     bill_caution},
    {couple_below,
     {make_date(2027, 1, 1), std::nullopt},
     monthly(34000),
     bill_couple,
     Evidence::computed,
     bill_caution},
    {couple_above,
     {make_date(2027, 1, 1), std::nullopt},
     monthly(34000),
     bill_couple,
     Evidence::computed,
     bill_caution},
}};
}  // namespace detail

}  // namespace kanteling::law
