// SPDX-License-Identifier: Apache-2.0
// An eviction in three working days leads, and leaves the other requests of the household as they were.
#include <gtest/gtest.h>

#include <algorithm>

#include "describe.hpp"
#include "kanteling/people/facts.hpp"
#include "scenario.hpp"
#include "stock_policy.hpp"

namespace kanteling::scenarios {
namespace {

class EvictionBeside : public ::testing::Test {
 protected:
  void SetUp() override {
    Result<rules::Package> loaded = read_stock_policy();
    ASSERT_TRUE(loaded) << to_string(loaded.error().front());
    policy_ = *loaded;
    for (Scenario& s : read_scenarios(KANTELING_SOURCE_DIR "/tests/scenarios/triage"))
      if (s.name == "eviction_with_two_other_requests") scenario_ = std::move(s);
    ASSERT_EQ(scenario_.request.needs.size(), 3U);
    ASSERT_EQ(scenario_.request.needs[2].topic, people::Topic::debts);
  }

  Json decided(people::Case const& request) const {
    triage::Clarified const clarified = triage::clarify(policy_, request, 0);
    std::vector<supply::FacilityOffers> const none(request.needs.size());
    return describe(policy_, clarified, triage::assess(policy_, request, clarified, 0, none));
  }

  people::Case without_debts() const {
    people::Case request = scenario_.request;
    request.needs.pop_back();
    return request;
  }

  rules::Package policy_;
  Scenario scenario_;
};

TEST_F(EvictionBeside, LeavesTheOtherRequestsByteForByteAsTheyWere) {
  Json const alone = decided(without_debts());
  Json const beside = decided(scenario_.request);
  for (std::size_t need : {0U, 1U}) EXPECT_EQ(alone["needs"][need].dump(), beside["needs"][need].dump());
  for (auto const& [term, end] : alone["clocks"].items())
    EXPECT_EQ(beside["clocks"].value(term, ""), end) << term;
  EXPECT_EQ(alone["open_duties"], beside["open_duties"]);
  EXPECT_EQ(alone["duties"], beside["duties"]);
  EXPECT_EQ(alone["record"], beside["record"]);
}

TEST_F(EvictionBeside, LeadsWhereverItWasNamed) {
  people::Case request = scenario_.request;
  std::rotate(request.needs.begin(), request.needs.end() - 1, request.needs.end());
  Json const first = decided(request);
  EXPECT_EQ(first["discipline"], "debts");
  EXPECT_EQ(first["clocks"], decided(scenario_.request)["clocks"]);
  EXPECT_EQ(decided(without_debts())["discipline"], "wmo");
}

}  // namespace
}  // namespace kanteling::scenarios
