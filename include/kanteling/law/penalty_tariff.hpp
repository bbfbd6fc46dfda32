// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "kanteling/core/cents.hpp"
#include "kanteling/law/amount_text.hpp"
#include "kanteling/law/parameter.hpp"

/// What a public body owes per day when it decides too late (dwangsom bij niet tijdig beslissen). Who owes it
/// from when: see penalty.hpp.
/// Source: Awb, art. 4:17 lid 1 and 2; the tariffs at omgevingsweb.nl (VNG, 2018-11-23) and pgawb.nl; looked
/// up 2026-11-27.
namespace kanteling::law {

/// At most this many days; the general terms act does not move their end. Source: Awb, art. 4:17 lid 1.
inline constexpr std::int32_t penalty_days_max = 42;

/// Per day: the first fourteen days, the fourteen after them, and the rest.
struct PenaltyPerDay {
  Cents first_14_days;
  Cents next_14_days;
  Cents other_days;

  friend constexpr bool operator==(PenaltyPerDay const&, PenaltyPerDay const&) = default;
};

/// "23.00, 35.00 and 45.00 a day"
inline std::string amount_text(PenaltyPerDay const& p) {
  return amount_text(p.first_14_days) + ", " + amount_text(p.next_14_days) + " and " +
         amount_text(p.other_days) + " a day";
}

/// The sum over the first `days` days in default: none below 1, that of 42 from 42 on.
constexpr Cents penalty_total(PenaltyPerDay const& tariff, std::int32_t days) {
  Cents total;
  for (std::int32_t day = 1; day <= days && day <= penalty_days_max; ++day)
    total += day <= 14 ? tariff.first_14_days : day <= 28 ? tariff.next_14_days : tariff.other_days;
  return total;
}

inline constexpr Date penalty_from = make_date(2009, 10, 1);

inline constexpr std::string_view penalty_caution_2026 =
    "a change of Awb 4:17 on 2026-01-01 is announced at explore.law; no new amounts were seen: check";

namespace detail {
constexpr Citation cite_penalty(std::string_view article, std::string_view seen_in,
                                Date from = penalty_from) {
  return {"Awb",  article, NormLevel::act, Evidence::seen, {from, std::nullopt}, make_date(2026, 11, 27),
          seen_in};
}
constexpr Citation recall_penalty(std::string_view article) {
  Citation citation = cite_penalty(article, "");
  citation.evidence = Evidence::recalled;
  return citation;
}
/// A ruling, read or summarised at lexboost.com.
constexpr Citation cite_ruling(std::string_view ecli, Date from = penalty_from) {
  Citation citation = cite_penalty("", "lexboost.com", from);
  citation.act = ecli;
  return citation;
}

inline constexpr PenaltyPerDay penalty_2009{Cents{2000}, Cents{3000}, Cents{4000}};
inline constexpr PenaltyPerDay penalty_2019{Cents{2300}, Cents{3500}, Cents{4500}};

inline constexpr std::array<Stated<PenaltyPerDay>, 1> stated_penalty_2009{
    {{penalty_2009, cite_penalty("4:17(2)", "omgevingsweb.nl (VNG, 2018-11-23)")}}};
inline constexpr std::array<Stated<PenaltyPerDay>, 2> stated_penalty_2019{
    {{penalty_2019, cite_penalty("4:17(2)", "omgevingsweb.nl (VNG, 2018-11-23)", make_date(2019, 1, 1))},
     {penalty_2019, cite_penalty("4:17(2)", "pgawb.nl", make_date(2019, 1, 1))}}};

inline constexpr std::array<Stated<Cents>, 4> stated_penalty_max_2019{
    {{Cents{144200}, cite_ruling("ECLI:NL:RBDHA:2019:10639", make_date(2019, 1, 1))},
     {Cents{144200}, cite_penalty("4:17(1)", "stimulansz.nl", make_date(2019, 1, 1))},
     {Cents{144000}, cite_penalty("4:17(1)", "omgevingsweb.nl (VNG, 2018-11-23)", make_date(2019, 1, 1))},
     {Cents{144000}, cite_penalty("4:17(1)", "enkhuizen.nl", make_date(2019, 1, 1))}}};
}  // namespace detail

/// By the day on which the notice of default was received.
inline constexpr std::array<DatedAmount<PenaltyPerDay>, 3> penalty_tariffs{{
    {"penalty_per_day",
     {penalty_from, make_date(2018, 12, 31)},
     detail::penalty_2009,
     detail::stated_penalty_2009},
    {"penalty_per_day",
     {make_date(2019, 1, 1), make_date(2025, 12, 31)},
     detail::penalty_2019,
     detail::stated_penalty_2019},
    {"penalty_per_day",
     {make_date(2026, 1, 1), std::nullopt},
     detail::penalty_2019,
     detail::stated_penalty_2019,
     Evidence::seen,
     penalty_caution_2026},
}};

/// The most that is due, as sources state it since 2019; two pages round it. Not used to compute: what is due
/// follows from the tariff.
inline constexpr std::array<DatedAmount<Cents>, 1> penalty_maxima{{
    {"penalty_max",
     {make_date(2019, 1, 1), std::nullopt},
     penalty_total(detail::penalty_2019, penalty_days_max),
     detail::stated_penalty_max_2019,
     Evidence::computed},
}};

}  // namespace kanteling::law
