// SPDX-License-Identifier: Apache-2.0
#include "kanteling/triage/hooks.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "kanteling/people/facts.hpp"
#include "triage/ladder.hpp"
#include "tiny_policy.hpp"

namespace kanteling::triage {
namespace {

bool reads(rules::HookShape const& shape, std::string_view fact) {
  return std::find(shape.readable.begin(), shape.readable.end(), fact) != shape.readable.end();
}

rules::HookShape shape_of(Hook hook) { return hook_shapes()[static_cast<std::size_t>(hook)]; }

TEST(Hooks, StandInTheOrderOfTheEnum) {
  ASSERT_EQ(hook_shapes().size(), static_cast<std::size_t>(Hook::count));
  EXPECT_EQ(shape_of(Hook::competence).name, "competence");
  EXPECT_EQ(shape_of(Hook::needs).name, "needs");
  EXPECT_EQ(shape_of(Hook::review).name, "review");
  EXPECT_EQ(shape_of(Hook::gate_wmo).name, "gate/wmo");
  EXPECT_EQ(shape_of(Hook::gate_youth).name, "gate/youth");
  EXPECT_EQ(shape_of(Hook::wmo_own_strength).name, "rung/wmo/own_strength");
  EXPECT_EQ(shape_of(Hook::youth_tailored).name, "rung/youth/tailored");
  EXPECT_EQ(shape_of(Hook::criteria_debts).name, "criteria/debts");
  EXPECT_EQ(hook_of(law::Act::wmo, Rung::general_facility), Hook::wmo_general_facility);
  EXPECT_EQ(hook_of(law::Act::youth, Rung::own_strength), Hook::youth_own_strength);
}

TEST(Hooks, OnlyTheActsOfIncomeMayReadIncome) {
  for (rules::HookShape const& shape : hook_shapes()) {
    bool const income_act = shape.name == "criteria/debts" || shape.name == "criteria/participation" ||
                            shape.name == "criteria/pupil_transport";
    EXPECT_EQ(reads(shape, "monthly_income"), income_act) << shape.name;
    EXPECT_FALSE(shape.readable.empty()) << shape.name << " could read everything";
  }
}

TEST(Hooks, FirstContactKnowsTheReferralAndNoCareFacts) {
  EXPECT_TRUE(reads(shape_of(Hook::route), "gp_referral"));
  EXPECT_FALSE(reads(shape_of(Hook::route), "limitation"));
  EXPECT_FALSE(reads(shape_of(Hook::wmo_tailored), "gp_referral"));
  EXPECT_TRUE(reads(shape_of(Hook::wmo_tailored), "wlz_entitled"));
  EXPECT_FALSE(reads(shape_of(Hook::youth_tailored), "wlz_entitled"));
}

TEST(Hooks, APolicyThatReadsIncomeForWmoDoesNotLoad) {
  auto const policy = test::tiny_policy({{"rung/wmo/tailored", rules::HitPolicy::first, {"monthly_income"},
                                          {{"> 3000", "\"none\"", "0", "\"rich\""}, {"-", "\"admissible\"", "0", "\"\""}}}});
  ASSERT_FALSE(policy);
  EXPECT_NE(to_string(policy.error().front()).find("reads monthly_income, which it may not see"), std::string::npos);
}

TEST(Schema, HoldsEveryFactInItsPlace) {
  rules::Schema const schema = fact_schema({"north", "south"});
  ASSERT_EQ(schema.size(), people::fact_count);
  EXPECT_EQ(schema[people::fact("village").index].values, (std::vector<std::string>{"north", "south"}));
  EXPECT_EQ(schema[people::fact("monthly_income").index].scale, 2);
  EXPECT_EQ(schema[people::fact("wheelchair").index].type, rules::Type::boolean);
  EXPECT_EQ(schema[people::fact("topic").index].values.size(), people::topic_count);
}

}  // namespace
}  // namespace kanteling::triage
