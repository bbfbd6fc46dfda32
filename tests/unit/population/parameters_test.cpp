// SPDX-License-Identifier: Apache-2.0
#include "population/parameters.hpp"

#include <gtest/gtest.h>

#include "small_municipality.hpp"

namespace kanteling::population {
namespace {

std::vector<std::string> problems_of(supply::Municipality const& m) {
  auto const year = generate_year(m, 1);
  std::vector<std::string> texts;
  if (!year)
    for (Problem const& p : year.error()) texts.push_back(to_string(p));
  return texts;
}

using Texts = std::vector<std::string>;

TEST(Parameters, reads_every_row) {
  auto const read = read_parameters(small_municipality());
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->requests_per_1000, (PerBand{92, 70, 140, 285, 560}));
  EXPECT_EQ(read->topic_per_1000[static_cast<std::size_t>(people::Topic::aids)],
            (PerBand{35, 105, 145, 140, 180}));
  EXPECT_EQ(read->living_alone_percent, (PerBand{0, 10, 20, 35, 55}));
  EXPECT_EQ(read->channel_percent, (std::array<std::int64_t, 6>{44, 12, 14, 5, 15, 10}));
  EXPECT_EQ(read->foreign_language_percent, 5);
}

TEST(Parameters, none_of_them_may_be_missing) {
  auto const whole = small_municipality();
  for (supply::PopulationParameter const& row : whole.population) {
    auto m = whole;
    remove_parameter(m, row.name);
    auto const texts = problems_of(m);
    ASSERT_EQ(texts.size(), 1U) << row.name;
    EXPECT_TRUE(texts[0].starts_with("population." + row.name + ": missing; expected a whole ")) << texts[0];
  }
}

TEST(Parameters, the_texts_of_problems_are_exact_and_come_together) {
  auto m = small_municipality();
  remove_parameter(m, "requests_per_1000_a85");
  set_parameter(m, "topic_other_a65_74", 70);
  set_parameter(m, "share_report_percent", 48);
  set_parameter(m, "channel_desk_percent", 120);
  remove_parameter(m, "eviction_threat_per_1000");
  set_parameter(m, "children_3_percent", 10);
  set_parameter(m, "pgb_wish_percent", -1);
  m.population.push_back({"wheelchair_percent", 6, "", "", ""});
  EXPECT_EQ(
      problems_of(m),
      (Texts{"population.requests_per_1000_a85: missing; expected a whole number of requests per 1000 "
             "inhabitants, "
             "0 to 10000: add this row to population.csv",
             "population.topic_*_a65_74: a sum of 995; expected 1000 together: correct the rows in "
             "population.csv",
             "population.share_*_percent: a sum of 110; expected 100 together: correct the rows in "
             "population.csv",
             "population.channel_desk_percent: 120; expected a whole percentage, 0 to 100",
             "population.eviction_threat_per_1000: missing; expected a whole number per 1000, 0 to 1000: "
             "add this row to population.csv",
             "population.children_*_percent: a sum of 98; expected 100 together: correct the rows in "
             "population.csv",
             "population.pgb_wish_percent: -1; expected a whole percentage, 0 to 100",
             "population.wheelchair_percent: given 2 times; expected one row in population.csv"}));
}

TEST(Parameters, the_sum_of_channels_is_checked) {
  auto m = small_municipality();
  set_parameter(m, "channel_phone_percent", 45);
  EXPECT_EQ(problems_of(m),
            (Texts{"population.channel_*_percent: a sum of 101; expected 100 together: correct the "
                   "rows in population.csv"}));
}

TEST(Parameters, nobody_lives_alone_with_children) {
  auto m = small_municipality();
  set_parameter(m, "living_alone_percent_a18_64", 50);
  EXPECT_EQ(
      problems_of(m),
      (Texts{
          "population.living_alone_percent_a18_64: with with_children_percent_a25_54 a sum of 108; expected "
          "100 at most: nobody is in both"}));
}

TEST(Parameters, a_village_without_ages_and_a_strange_year_are_problems_too) {
  auto m = small_municipality();
  m.year = 26;
  m.villages[1].ages.clear();
  remove_parameter(m, "volunteer_percent");
  EXPECT_EQ(
      problems_of(m),
      (Texts{"municipality.year: 26; expected a year, 1900 to 2200",
             "villages[1].ages: no age groups; expected the inhabitants of this village per age group, as "
             "rows of "
             "ages.csv",
             "population.volunteer_percent: missing; expected a whole percentage, 0 to 100: add this row to "
             "population.csv"}));
}

TEST(Parameters, an_unknown_name_is_left_alone) {
  auto m = small_municipality();
  m.population.push_back({"cups_of_tea", 3, "", "", ""});
  EXPECT_EQ(problems_of(m), Texts{});
}

}  // namespace
}  // namespace kanteling::population
