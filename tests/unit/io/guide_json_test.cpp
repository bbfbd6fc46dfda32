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
    {"limit":"contract:nobody:2026-01","price_nanocents":1,"used_by_urgent":0},
    {"limit":"contract:c-linde:2026-01","price_nanocents":-1,"used_by_urgent":-2},7]})");
  ASSERT_FALSE(guide.has_value());
  std::string text;
  for (Problem const& problem : guide.error()) text += to_string(problem) + "\n";
  for (char const* part : {"contract:nobody:2026-01", "price_nanocents", "used_by_urgent", "limits"})
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
}

TEST(GuideJson, IsNoGuideWithoutJsonOrLimits) {
  EXPECT_FALSE(read("").has_value());
  EXPECT_FALSE(read("[]").has_value());
  EXPECT_FALSE(read("{}").has_value());
}

}  // namespace
}  // namespace kanteling
