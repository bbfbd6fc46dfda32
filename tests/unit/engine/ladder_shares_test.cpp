// SPDX-License-Identifier: Apache-2.0
// In the example year every rung of the ladder is used: a rung that hardly any task reaches is hardly tried,
// and one that takes nearly all would hide the others.
#include <array>

#include "example_year.hpp"

namespace kanteling::test {
namespace {

/// Of a thousand tasks, how many a rung covers at least in part.
struct Share {
  triage::Rung rung;
  std::int64_t least = 20;
  std::int64_t most = 600;
};

constexpr std::array<Share, triage::rung_count> shares{
    {{triage::Rung::own_strength},
     {triage::Rung::common_item},
     {triage::Rung::usual_help},
     {triage::Rung::informal_care},
     {triage::Rung::network},
     {triage::Rung::general_facility},
     // Few, for the reason that src/population/ladder_answers.cpp gives.
     {triage::Rung::short_help, 1, 20},
     {triage::Rung::tailored}}};

TEST(LadderShares, EveryRungCoversItsShareOfTheTasksOfTheExampleYear) {
  Engine const& engine = example_engine();
  for (std::uint64_t const seed : {1U, 2U}) {
    auto const allocation = engine.allocate(inquiries(example_year(seed)), engine.start());
    std::array<std::int64_t, triage::rung_count> covered{};
    std::int64_t tasks = 0;
    for (reporting::Outcome const& outcome : allocation.outcomes)
      for (triage::StepPlan const& need : outcome.assessment.needs)
        for (triage::TaskPlan const& task : need.tasks) {
          ++tasks;
          for (triage::Finding const& finding : task.findings) {
            bool const grants = finding.verdict == triage::Verdict::admissible && task.remainder > 0;
            covered[static_cast<std::size_t>(finding.rung)] += finding.covered > 0 || grants ? 1 : 0;
          }
        }
    ASSERT_GT(tasks, 1000);
    for (Share const& share : shares) {
      std::int64_t const found = 1000 * covered[static_cast<std::size_t>(share.rung)] / tasks;
      std::string const name(triage::name_of(share.rung).code);
      RecordProperty(name + "_per_mille_seed_" + std::to_string(seed), std::to_string(found));
      EXPECT_GE(found, share.least) << name << ", seed " << seed;
      EXPECT_LE(found, share.most) << name << ", seed " << seed;
    }
  }
}

}  // namespace
}  // namespace kanteling::test
