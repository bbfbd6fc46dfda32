// SPDX-License-Identifier: Apache-2.0
// What of the choice of help is in the outcome of a case: packages, picks and "why not this provider?".
#include <gtest/gtest.h>

#include "example_year.hpp"

namespace kanteling {
namespace {

using test::example_engine;

/// The first inquiries of a year.
std::vector<people::Case> inquiries(std::size_t most) {
  std::vector<people::Case> cases;
  for (population::GeneratedRequest const& request : test::example_year(1)) {
    if (cases.size() == most) break;
    cases.push_back(request.inquiry);
  }
  return cases;
}

TEST(ChoiceOutcome, HasPackagesForSeveralTasksOnly) {
  Engine const& engine = example_engine();
  std::size_t with_packages = 0;
  for (people::Case const& request : inquiries(600)) {
    reporting::Outcome const outcome = engine.decide(request, engine.start());
    if (outcome.choices.size() < 2) {
      EXPECT_TRUE(outcome.packages.empty());
    }
    for (matching::HouseholdPackage const& package : outcome.packages) {
      EXPECT_GE(package.parts.size(), 2U);
      EXPECT_LE(package.parts.size(), outcome.choices.size());
    }
    if (!outcome.packages.empty()) ++with_packages;
  }
  EXPECT_GT(with_packages, 0U);
}

TEST(ChoiceOutcome, EveryProviderHasAnAnswerForEveryTask) {
  Engine const& engine = example_engine();
  std::size_t answered = 0;
  for (people::Case const& request : inquiries(60)) {
    std::size_t const tasks = engine.decide(request, engine.start()).choices.size();
    if (tasks == 0) continue;
    auto const providers = static_cast<std::uint32_t>(engine.municipality().providers.size());
    for (std::uint32_t p = 0; p < providers; ++p) {
      auto const answers = engine.why_not(request, engine.start(), {p});
      ASSERT_EQ(answers.size(), tasks);
      for (matching::WhyNot const& answer : answers)
        for (matching::ContractStanding const& standing : answer.contracts)
          EXPECT_NE(standing.excluded.has_value(), standing.place > 0);
      ++answered;
    }
  }
  EXPECT_GT(answered, 0U);
}

TEST(ChoiceOutcome, APickOfAProviderThatNobodyKnowsIsAProblem) {
  people::Case request = inquiries(1).front();
  std::string const known = example_engine().municipality().providers.front().code;
  request.picks = {{0, -1, known, request.on}};
  EXPECT_TRUE(example_engine().check(request).empty());
  request.picks.push_back({0, -1, known + "x", request.on});
  auto const problems = example_engine().check(request);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(to_string(problems.front()),
            "picks[1].provider: \"" + known + "x\"; expected the code of a provider of " +
                example_engine().municipality().name + "; did you mean \"" + known + "\"?");
}

TEST(ChoiceOutcome, APickIsTheFirstOption) {
  Engine const& engine = example_engine();
  std::size_t picked = 0;
  for (people::Case request : inquiries(600)) {
    reporting::Outcome const before = engine.decide(request, engine.start());
    if (before.choices.size() != 1 || before.choices[0].ranked.size() < 2) continue;
    matching::Option const second = before.choices[0].ranked[1];
    supply::ProviderId const provider = engine.municipality().at(second.contract).provider;
    if (provider == engine.municipality().at(before.choices[0].ranked[0].contract).provider) continue;
    request.picks = {{before.choices[0].demand.need, -1, engine.municipality().at(provider).code, request.on}};
    matching::Choice const after = engine.decide(request, engine.start()).choices.at(0);
    EXPECT_EQ(after.ranked.at(0).contract, second.contract);
    EXPECT_EQ(after.pick->place, 2);
    EXPECT_EQ(after.pick->cost_beyond, second.cost - before.choices[0].ranked[0].cost);
    if (++picked == 10) break;
  }
  EXPECT_GT(picked, 0U);
}

}  // namespace
}  // namespace kanteling
