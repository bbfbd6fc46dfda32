// SPDX-License-Identifier: Apache-2.0
// Holds the stock policy to the scenarios beside this file.
#include <gtest/gtest.h>

#include <set>

#include "compare.hpp"
#include "decided.hpp"
#include "describe.hpp"
#include "scenario.hpp"
#include "stock_policy.hpp"
#include "told.hpp"

namespace kanteling::scenarios {
namespace {

std::string without(rules::Package const& policy, std::set<std::string> const& fired, std::size_t& count) {
  std::string list;
  for (rules::Table const& table : policy.form.tables)
    for (rules::RuleInfo const& rule : table.rules)
      if (!fired.contains(rule.id)) {
        list += rule.id + " ";
        ++count;
      }
  return list;
}

TEST(TriageScenarios, AllHoldAndEveryRuleFiresInOne) {
  Result<rules::Package> const policy = read_stock_policy();
  ASSERT_TRUE(policy) << to_string(policy.error().front());
  supply::Municipality const municipality = invented_municipality();
  std::set<std::string> fired;
  std::vector<Scenario> const all = read_scenarios(KANTELING_SOURCE_DIR "/tests/scenarios/triage");
  EXPECT_GE(all.size(), 20U);
  for (Scenario const& s : all) {
    SCOPED_TRACE(s.name);
    Decided const d = decided(municipality, *policy, s);
    triage::Assessment const& a = d.outcome.assessment;
    compare(without_told(s.expect), describe(*policy, d.clarified, a), s.name);
    check_told(d, *policy, s);
    note_fired(*policy, a, fired);
  }
  std::size_t count = 0;
  std::string const list = without(*policy, fired, count);
  EXPECT_EQ(count, 0U) << "rules that no scenario lets fire: " << list;
}

}  // namespace
}  // namespace kanteling::scenarios
