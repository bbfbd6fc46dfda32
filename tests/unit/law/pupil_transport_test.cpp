// SPDX-License-Identifier: Apache-2.0
// Vectors P1 .. P3: vng.nl and vllv.nl.
#include "kanteling/law/pupil_transport.hpp"

#include "dates.hpp"
#include "kanteling/law/parameter_check.hpp"

namespace kanteling::law {
namespace {

ContributionIncome euros(std::int64_t amount) {
  return ContributionIncome(Cents{amount * 100});
}

template <class T>
std::string trouble(Result<T> const& result) {
  return result ? "no trouble" : to_string(result.error().front());
}

TEST(PupilTransport, P1HasTheIncomeLimitOf2023) {
  static_assert(pupil_transport_income_limit(1237) == Cents{2'880'000});
  EXPECT_EQ(lookup(pupil_transport_limits, pupil_transport_limit, date("2023-09-01"))->amount,
            Cents{2'880'000});
}

TEST(PupilTransport, P2HasTheIncomeLimitOf2024) {
  static_assert(pupil_transport_income_limit(1283) == Cents{2'970'000});
  EXPECT_EQ(lookup(pupil_transport_limits, pupil_transport_limit, date("2025-06-01"))->amount,
            Cents{2'970'000});
}

TEST(PupilTransport, LimitIsTheNearestMultipleOf450WithoutEverATie) {
  for (std::int64_t tenths = 1; tenths <= 3000; ++tenths) {
    // 17,700 x tenths / 762 against the limit, both times 762, in euros.
    std::int64_t const exact = 17'700 * tenths;
    std::int64_t const limit = pupil_transport_income_limit(tenths).value / 100;
    ASSERT_EQ(limit % 450, 0);
    std::int64_t const off = exact > limit * 762 ? exact - limit * 762 : limit * 762 - exact;
    ASSERT_LT(2 * off, 450 * 762) << tenths;
  }
}

TEST(PupilTransport, P3HasTheBandsOf2023Beyond20Kilometres) {
  struct {
    std::int64_t up_to;
    std::int64_t euros;
  } const bands[] = {{36900, 0}, {43650, 170}, {50400, 750}, {56700, 1390}, {64800, 2035}, {71100, 2730}};
  std::int64_t above = -1;
  for (auto const& band : bands) {
    for (std::int64_t const income : {above + 1, band.up_to})
      EXPECT_EQ(pupil_transport_contribution(euros(income), 20'001, date("2023-09-01")).value(),
                Cents{band.euros * 100})
          << income;
    above = band.up_to;
  }
  EXPECT_EQ(
      pupil_transport_contribution(ContributionIncome(Cents{3'690'001}), 20'001, date("2023-09-01")).value(),
      Cents{17'000});
}

TEST(PupilTransport, AboveTheLastBandIsNotKnown) {
  EXPECT_EQ(
      trouble(pupil_transport_contribution(euros(71101), 20'001, date("2023-09-01"))),
      "parents: an income above the last known band; expected an income up to 71100.00, or the amount of the "
      "municipality's bylaw");
}

TEST(PupilTransport, UpTo20KilometresCostsNothingByIncome) {
  EXPECT_EQ(pupil_transport_contribution(euros(90000), 20'000, date("2023-09-01")).value(), Cents{0});
  EXPECT_EQ(trouble(pupil_transport_contribution(euros(90000), -1, date("2023-09-01"))),
            "distance_metres: -1; expected 0 or more");
}

TEST(PupilTransport, OfAYearWithoutBandsIsNotKnown) {
  EXPECT_EQ(trouble(pupil_transport_contribution(euros(40000), 20'001, date("2024-08-01"))),
            "parameter pupil_transport_bands on 2024-08-01: no amount on this day; expected a day in a known "
            "period "
            "(2023-08-01 .. 2024-07-31), or an amount for it");
  EXPECT_EQ(trouble(pupil_transport_contribution(euros(40000), 100, date("2023-07-31"))).substr(0, 50),
            "parameter pupil_transport_bands on 2023-07-31: no ");
}

TEST(PupilTransport, AsksTheThresholdAmountAboveTheLimit) {
  EXPECT_FALSE(pays_pupil_transport_threshold(euros(28800), date("2023-09-01")).value());
  EXPECT_TRUE(
      pays_pupil_transport_threshold(ContributionIncome(Cents{2'880'001}), date("2023-09-01")).value());
  EXPECT_FALSE(pays_pupil_transport_threshold(euros(29700), date("2024-09-01")).value());
  EXPECT_TRUE(pays_pupil_transport_threshold(euros(26551), date("2019-09-01")).value());
  EXPECT_FALSE(pays_pupil_transport_threshold(euros(27900), date("2022-09-01")).value());
  EXPECT_EQ(
      trouble(pays_pupil_transport_threshold(euros(40000), date("2021-09-01"))),
      "parameter pupil_transport_income_limit on 2021-09-01: no amount on this day; expected a day in a "
      "known "
      "period (2019-08-01 .. 2020-07-31, 2022-08-01 .. 2023-07-31, 2023-08-01 .. 2024-07-31, 2024-08-01 .. "
      "2025-07-31), or an amount for it");
}

TEST(PupilTransport, AmountsHaveOnlyTheGapThatIsKnown) {
  auto const limits = find_doubts(pupil_transport_limits);
  ASSERT_EQ(limits.size(), 1u);
  EXPECT_EQ(
      to_string(limits.front().problem),
      "parameter pupil_transport_income_limit: no amount in 2020-08-01 .. 2022-07-31; expected an amount for "
      "these days, or none where the law has none");
  EXPECT_TRUE(find_doubts(pupil_transport_bands).empty());
  EXPECT_EQ(amount_text(detail::bands_of_2023).substr(0, 43), "up to 36900.00 0.00, up to 43650.00 170.00,");
}

}  // namespace
}  // namespace kanteling::law
