// SPDX-License-Identifier: Apache-2.0
// A second municipality, invented, that decides some things otherwise: the scenarios in lindeveld/, a file or more per
// decision, hold its layer to what it says, and let every rule of it fire.
#include <gtest/gtest.h>

#include <set>

#include "compare.hpp"
#include "decided.hpp"
#include "describe.hpp"
#include "kanteling/engine.hpp"
#include "scenario.hpp"
#include "told.hpp"

namespace kanteling::scenarios {
namespace {

/// What the layer decides itself.
std::set<std::string> const own_decisions{"desk", "pupil_transport", "pupil_transport_2027", "review",
                                          "wmo_short_help"};

TEST(LindeveldScenarios, AllHoldAndEveryRuleOfTheLayerFiresInOne) {
  auto const engine = Engine::load(KANTELING_SOURCE_DIR "/examples/municipalities/lindeveld");
  ASSERT_TRUE(engine) << to_string(engine.error().front());
  rules::Package const& policy = engine->policy();
  std::set<std::string> fired;
  std::vector<Scenario> const all = read_scenarios(KANTELING_SOURCE_DIR "/tests/scenarios/lindeveld");
  EXPECT_GE(all.size(), 8U);
  for (Scenario const& s : all) {
    SCOPED_TRACE(s.name);
    Decided const d = decided(engine->municipality(), policy, s);
    compare(without_told(s.expect), describe(policy, d.clarified, d.outcome.assessment), s.name);
    check_told(d, policy, s);
    // Its setting of the desk goes before its rule of the desk: by the rules alone that one fires too.
    triage::Clarified const by_rules = triage::clarify(policy, s.request, 0);
    note_fired(policy, triage::assess(policy, s.request, by_rules, 0, s.offers), fired);
  }
  std::size_t decisions = 0;
  for (rules::Table const& table : policy.form.tables) {
    if (!own_decisions.contains(table.id)) continue;
    ++decisions;
    for (rules::RuleInfo const& rule : table.rules)
      EXPECT_TRUE(fired.contains(rule.id)) << "no scenario lets it fire: " << rule.id;
  }
  EXPECT_EQ(decisions, own_decisions.size());
}

}  // namespace
}  // namespace kanteling::scenarios
