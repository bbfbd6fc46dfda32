// SPDX-License-Identifier: Apache-2.0
// Holds the stock policy to the scenarios beside this file. A scenario names only what matters to it: objects are
// compared key by key as far as the file goes, lists whole.
#include <gtest/gtest.h>

#include <set>

#include "describe.hpp"
#include "scenario.hpp"
#include "stock_policy.hpp"

namespace kanteling::scenarios {
namespace {

void compare(Json const& expected, Json const& found, std::string const& where) {
  if (expected.is_object() && found.is_object()) {
    for (auto const& [key, value] : expected.items()) {
      if (found.contains(key)) {
        compare(value, found.at(key), where + "." + key);
      } else {
        ADD_FAILURE() << where << "." << key << " is not there; there is " << found.dump();
      }
    }
  } else if (expected.is_array() && found.is_array() && expected.size() == found.size()) {
    for (std::size_t i = 0; i < expected.size(); ++i)
      compare(expected[i], found[i], where + "[" + std::to_string(i) + "]");
  } else {
    EXPECT_EQ(expected, found) << where;
  }
}

void note_fired(rules::Package const& policy, triage::Assessment const& a, std::set<std::string>& fired) {
  for (triage::TraceStep const& step : a.trace)
    for (std::uint32_t const rule : step.fired) fired.insert(policy.form.tables[step.table].rules[rule].id);
}

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
  std::set<std::string> fired;
  std::vector<Scenario> const all = read_scenarios(KANTELING_SOURCE_DIR "/tests/scenarios/triage");
  EXPECT_GE(all.size(), 20U);
  for (Scenario const& s : all) {
    SCOPED_TRACE(s.name);
    triage::Clarified const clarified = triage::clarify(*policy, s.request, 0);
    triage::Assessment const a = triage::assess(*policy, s.request, clarified, 0, s.offers);
    compare(s.expect, describe(*policy, clarified, a), s.name);
    note_fired(*policy, a, fired);
  }
  std::size_t count = 0;
  std::string const list = without(*policy, fired, count);
  EXPECT_EQ(count, 0U) << "rules that no scenario lets fire: " << list;
}

}  // namespace
}  // namespace kanteling::scenarios
