// SPDX-License-Identifier: Apache-2.0
#include "kanteling/population/year.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "small_municipality.hpp"

namespace kanteling::population {
namespace {

std::string whole_text_of(std::vector<GeneratedRequest> const& year) {
  std::string text;
  for (GeneratedRequest const& r : year) text += text_of(r.first_contact) + text_of(r.inquiry);
  return text;
}

TEST(Year, the_same_seed_gives_the_same_requests) {
  auto const m = small_municipality();
  EXPECT_EQ(whole_text_of(year_of(m, 42)), whole_text_of(year_of(m, 42)));
}

TEST(Year, another_seed_gives_other_requests) {
  auto const m = small_municipality();
  auto const one = year_of(m, 42);
  auto const other = year_of(m, 43);
  // Not only the seed in the ids differs.
  std::size_t same = 0;
  for (std::size_t i = 0; i < std::min(one.size(), other.size()); ++i)
    same += one[i].first_contact.household.residents[0].born ==
            other[i].first_contact.household.residents[0].born;
  EXPECT_LT(same, 20U);
}

TEST(Year, is_the_same_on_every_machine) {
  // One request word for word: when it changes, so do the figures that others have published with a seed.
  auto const year = year_of(small_municipality(), 42);
  ASSERT_GT(year.size(), 1000U);
  EXPECT_EQ(
      text_of(year[1000].inquiry),
      "r42-01001 3 2026-07-13 2026-06-11 1 2 gehucht  r42-01001-1/1943-08-29/0 r42-01001-2/1943-06-26/1"
      " lives_here=1 wants_report=1 safety_concern=0 urgent_help_needed=0 client_support_wanted=0"
      " can_direct_self=1 professionals_involved=1 wlz_entitled=0 wheelchair=0 can_travel_alone=1 can_cycle=0"
      " has_car=0\n"
      "3 Deze bewoner kan niet meer met de bus. information_settles=0 expected_months=6 problem_domains=2"
      " problem_intricate=0 limitation=1 other_act=0 pgb_wish=0 walking_metres=120\n"
      "12 3 own_amount=2 item_solves=0 housemate_asked=1 housemate_able=1 usual_help_amount=3 carer_amount=0"
      " network_amount=0 facility_suits=1 fee_bearable=1 short_help_amount=0\n"
      "0 Een bewoner zou graag hulp in huis krijgen. information_settles=0 expected_months=24"
      " problem_intricate=0 limitation=1 other_act=0 pgb_wish=0\n"
      "1 70 own_amount=0 item_solves=0 housemate_asked=1 housemate_able=1 usual_help_amount=70 carer_amount=0"
      " network_amount=0 facility_suits=1 fee_bearable=1 short_help_amount=0\n"
      "2 50 own_amount=13 item_solves=1 item_available=0 item_affordable_at_minimum=1 item_amount=38"
      " housemate_asked=1 housemate_able=1 carer_amount=0 network_amount=0 facility_suits=1 fee_bearable=1"
      " short_help_amount=0\n");
}

TEST(Year, ids_count_up_in_the_order_of_the_days) {
  auto const year = year_of(small_municipality(), 7);
  ASSERT_FALSE(year.empty());
  EXPECT_EQ(year.front().first_contact.id, "r7-00001");
  std::set<std::string> ids;
  for (std::size_t i = 0; i < year.size(); ++i) {
    people::Case const& c = year[i].first_contact;
    EXPECT_EQ(c.id, year[i].inquiry.id);
    EXPECT_LE(c.id.size(), 64U);
    EXPECT_TRUE(ids.insert(c.id).second) << c.id;
    if (i == 0) continue;
    people::Case const& before = year[i - 1].first_contact;
    EXPECT_TRUE(before.received <= c.received && before.id < c.id) << before.id << " before " << c.id;
  }
}

TEST(Year, the_longest_seed_keeps_ids_short) {
  auto const year = year_of(small_municipality(), ~std::uint64_t{0});
  ASSERT_FALSE(year.empty());
  EXPECT_EQ(year.front().first_contact.id, "r18446744073709551615-00001");
}

TEST(Year, every_village_has_about_as_many_requests_as_follows_from_its_ages) {
  // 121.57 per 1000 inhabitants with these ages and rates: rounding leaves at most one per age band to
  // chance.
  std::map<std::string, std::int64_t> counts;
  for (GeneratedRequest const& r : year_of(small_municipality(), 3)) ++counts[r.first_contact.village];
  EXPECT_EQ(counts.size(), 3U);
  EXPECT_NEAR(static_cast<double>(counts["bovendorp"]), 1458.8, 5);
  EXPECT_NEAR(static_cast<double>(counts["benedendorp"]), 607.9, 5);
  EXPECT_NEAR(static_cast<double>(counts["gehucht"]), 121.6, 5);
}

TEST(Year, a_change_in_one_village_leaves_the_others_as_they_were) {
  auto m = small_municipality();
  auto const births = [](std::vector<GeneratedRequest> const& year) {
    std::vector<std::int32_t> born;
    for (GeneratedRequest const& r : year)
      if (r.first_contact.village == "gehucht")
        born.push_back(r.first_contact.household.residents[0].born.days);
    return born;
  };
  auto const before = births(year_of(m, 5));
  m.villages[0].ages[2].inhabitants += 1000;
  EXPECT_EQ(births(year_of(m, 5)), before);
}

TEST(Year, days_lie_in_the_year_and_weekends_are_digital) {
  std::set<Weekday> digital_days;
  for (GeneratedRequest const& r : year_of(small_municipality(), 11)) {
    people::Case const& c = r.first_contact;
    EXPECT_EQ(to_civil(c.received).year, 2026);
    if (c.channel == people::Channel::digital)
      digital_days.insert(weekday(c.received));
    else {
      EXPECT_LT(weekday(c.received), Weekday::saturday) << c.id;
    }
    EXPECT_LT(weekday(c.on), Weekday::saturday) << c.id;
    EXPECT_LE(c.on - c.received, 2) << c.id;
  }
  EXPECT_EQ(digital_days.size(), 7U);
}

TEST(Year, an_inquiry_ends_three_to_five_and_a_half_weeks_after_receipt) {
  std::set<std::int32_t> days;
  for (GeneratedRequest const& r : year_of(small_municipality(), 13)) {
    std::int32_t const after = r.inquiry.on - r.inquiry.received;
    EXPECT_GE(after, 21);
    EXPECT_LE(after, 38);
    EXPECT_LT(weekday(r.inquiry.on), Weekday::saturday);
    days.insert(after);
  }
  EXPECT_EQ(days.size(), 18U);
}

TEST(Year, without_rates_there_are_no_requests) {
  auto m = small_municipality();
  for (char const* band : {"a0_17", "a18_64", "a65_74", "a75_84", "a85"})
    set_parameter(m, std::string{"requests_per_1000_"} + band, 0);
  EXPECT_TRUE(year_of(m, 1).empty());
}

}  // namespace
}  // namespace kanteling::population
