// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/guide_json.hpp"

#include <gtest/gtest.h>

#include "../../support/sample.hpp"
#include "kanteling/io/period_json.hpp"

namespace kanteling {
namespace {

supply::Municipality const& town() {
  static supply::Municipality const municipality = sample::municipality();
  return municipality;
}

Result<matching::Guide> read(std::string_view text) {
  return io::read_guide(town(), supply::Availability(town()), text);
}

TEST(GuideJson, ReadsPricesAndWhatUrgentCasesUseFromAPlanAsItIsWritten) {
  supply::Availability const free(town());
  matching::PeriodPlan plan;
  plan.limits.resize(2);
  plan.limits[0].key = {matching::LimitKind::contract, 0, free.first_month() + 2};
  plan.limits[0].price = 12;
  plan.limits[0].waiting_price = 1;
  plan.limits[0].used_by_urgent = 34;
  plan.limits[1].key = {matching::LimitKind::facility, 1, free.first_month()};
  plan.limits[1].price = 5;
  auto const guide = read(io::write_period_plan(plan, town()));
  ASSERT_TRUE(guide.has_value());
  EXPECT_EQ(*guide, matching::Guide(town(), free, plan.limits));
  EXPECT_EQ(guide->kept(free.limit(supply::ContractId{0}), free.first_month() + 2), 34);
}

TEST(GuideJson, TellsEveryProblemWithItsPlace) {
  auto const guide = read(R"({"limits":[
    {"limit":"contract:nobody:2026-01","price_nanocents":1,"used_by_urgent":0,"waiting_price_nanos":0},
    {"limit":"contract:c-linde:2026-01","price_nanocents":-1,"used_by_urgent":-2,"waiting_price_nanos":0},7]})");
  ASSERT_FALSE(guide.has_value());
  std::string text;
  for (Problem const& problem : guide.error()) text += to_string(problem) + "\n";
  for (char const* part : {"contract:nobody:2026-01", "price_nanocents", "used_by_urgent", "limits"})
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
}

TEST(GuideJson, RefusesALimitThatStandsTwice) {
  matching::PeriodPlan plan;
  plan.limits.resize(2);
  for (matching::LimitLine& line : plan.limits)
    line.key = {matching::LimitKind::contract, 0, supply::Availability(town()).first_month()};
  auto const guide = read(io::write_period_plan(plan, town()));
  ASSERT_FALSE(guide.has_value());
  ASSERT_EQ(guide.error().size(), 1U);
  EXPECT_NE(guide.error()[0].where.find("limits[1]"), std::string::npos);
  EXPECT_EQ(guide.error()[0].expected, "each limit once");
}

TEST(GuideJson, APlanWithoutPricesTellsNothing) {
  matching::PeriodPlan plan;
  plan.limits.resize(1);
  plan.limits[0].key = {matching::LimitKind::contract, 0, supply::Availability(town()).first_month()};
  auto const guide = read(io::write_period_plan(plan, town()));
  ASSERT_TRUE(guide.has_value());
  EXPECT_TRUE(guide->empty());
}

TEST(GuideJson, IsNoGuideWithoutJsonOrLimits) {
  EXPECT_FALSE(read("").has_value());
  EXPECT_FALSE(read("[]").has_value());
  EXPECT_FALSE(read("{}").has_value());
}

}  // namespace
}  // namespace kanteling
