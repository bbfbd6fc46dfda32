// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "example_year.hpp"
#include "kanteling/people/facts.hpp"

namespace kanteling {
namespace {

using reporting::Outcome;
using reporting::OutcomeKind;
using triage::Verdict;

/// A next step that nobody could take, or that has no day, is a dead end.
void expect_no_dead_end(people::Case const& request, Outcome const& outcome) {
  ASSERT_EQ(outcome.case_id, request.id);
  EXPECT_GE(outcome.next.by, request.received) << request.id;
  EXPECT_LE(outcome.next.by, request.on + 3 * 366) << request.id;
  if (outcome.next.actor == reporting::Actor::caseworker) {
    EXPECT_TRUE(outcome.next.caseworker.has_value()) << request.id << ": no caseworker by name of function";
  }
}

void expect_tasks_add_up(people::Case const& request, Outcome const& outcome) {
  for (triage::StepPlan const& need : outcome.assessment.needs)
    for (triage::TaskPlan const& task : need.tasks) {
      std::int64_t covered = 0;
      for (triage::Finding const& finding : task.findings) covered += finding.covered;
      EXPECT_EQ(covered + task.remainder, task.amount.amount) << request.id;
    }
}

bool proposes_tailored(Outcome const& outcome) {
  for (triage::StepPlan const& need : outcome.assessment.needs)
    for (triage::TaskPlan const& task : need.tasks)
      for (triage::Finding const& finding : task.findings)
        if (finding.verdict == Verdict::admissible) return true;
  return !outcome.choices.empty();
}

TEST(Outcome, OfOneHundredThousandGeneratedRequestsHasNextStepActorAndDate) {
  Engine const& engine = test::example_engine();
  std::size_t decided = 0;
  for (std::uint64_t seed = 1; decided < 100'000; ++seed) {
    auto const year = test::example_year(seed);
    ASSERT_FALSE(year.empty());
    std::vector<people::Case> const contacts = test::first_contacts(year);
    std::vector<people::Case> const talks = test::inquiries(year);
    std::vector<Outcome> const first = engine.decide_all(contacts, engine.start(), 2);
    Allocation const live = engine.allocate(talks, engine.start(), 2);
    for (std::size_t i = 0; i < year.size(); ++i) {
      expect_no_dead_end(contacts[i], first[i]);
      expect_tasks_add_up(contacts[i], first[i]);
      expect_no_dead_end(talks[i], live.outcomes[i]);
      expect_tasks_add_up(talks[i], live.outcomes[i]);
      EXPECT_TRUE(!proposes_tailored(first[i]) || first[i].assessment.urgent) << contacts[i].id;
    }
    decided += year.size();
    if (testing::Test::HasFailure()) FAIL() << "stopped after seed " << seed;
  }
}

TEST(Outcome, OfASeedIsTheSameByteForByteOnOneAndTwoThreads) {
  Engine const& engine = test::example_engine();
  for (std::uint64_t const seed : {7U, 8U}) {
    std::vector<people::Case> const contacts = test::first_contacts(test::example_year(seed));
    std::vector<people::Case> const talks = test::inquiries(test::example_year(seed));
    auto const one = engine.decide_all(contacts, engine.start(), 1);
    auto const two = engine.decide_all(contacts, engine.start(), 2);
    ASSERT_EQ(one.size(), contacts.size());
    for (std::size_t i = 0; i < one.size(); ++i) ASSERT_EQ(test::json(one[i]), test::json(two[i]));
    Allocation const live_one = engine.allocate(talks, engine.start(), 1);
    Allocation const live_two = engine.allocate(talks, engine.start(), 2);
    for (std::size_t i = 0; i < talks.size(); ++i)
      ASSERT_EQ(test::json(live_one.outcomes[i]), test::json(live_two.outcomes[i]));
    EXPECT_EQ(live_one.availability, live_two.availability);
  }
}

TEST(Outcome, OfAYearReachesEveryRungAndEveryKindThatAYearCanHold) {
  Engine const& engine = test::example_engine();
  auto const year = test::example_year(1);
  std::array<bool, triage::rung_count> covered{};
  std::array<bool, reporting::outcome_kind_count> kinds{};
  for (Outcome const& outcome : engine.decide_all(test::first_contacts(year), engine.start(), 2))
    kinds[static_cast<std::size_t>(outcome.kind)] = true;
  for (Outcome const& outcome : engine.allocate(test::inquiries(year), engine.start(), 2).outcomes) {
    kinds[static_cast<std::size_t>(outcome.kind)] = true;
    for (triage::StepPlan const& need : outcome.assessment.needs)
      for (triage::TaskPlan const& task : need.tasks)
        for (triage::Finding const& finding : task.findings)
          if (finding.covered > 0 || finding.verdict == Verdict::admissible)
            covered[static_cast<std::size_t>(finding.rung)] = true;
  }
  for (std::size_t i = 0; i < covered.size(); ++i) EXPECT_TRUE(covered[i]) << triage::rung_names[i].code;
  // In a generated year nobody dies: household_outcome_test.cpp shows that outcome.
  kinds[static_cast<std::size_t>(OutcomeKind::closed_with_care)] = true;
  for (std::size_t i = 0; i < kinds.size(); ++i) EXPECT_TRUE(kinds[i]) << "OutcomeKind " << i;
}

TEST(Allocation, NeverDrivesAnythingButABudgetOrHoursOfACaseworkerBelowZero) {
  Engine const& engine = test::example_engine();
  std::vector<people::Case> const talks = test::inquiries(test::example_year(3));
  supply::Availability const after = engine.allocate(talks, engine.start(), 1).availability;
  std::size_t const budgets = engine.municipality().budgets.size();
  std::size_t const cells = (after.limits() - budgets) * supply::Availability::horizon_months;
  std::size_t const hours = std::size_t{after.limit(supply::CaseworkerId{0}).index} * supply::Availability::horizon_months;
  std::size_t const hours_end = hours + engine.municipality().caseworkers.size() * supply::Availability::horizon_months;
  for (std::size_t i = 0; i < cells; ++i)
    EXPECT_TRUE(after.cells()[i] >= 0 || (i >= hours && i < hours_end)) << "cell " << i;
}

TEST(Allocation, DoesNotSeeTheFuture) {
  Engine const& engine = test::example_engine();
  std::vector<people::Case> talks = test::inquiries(test::example_year(4));
  std::sort(talks.begin(), talks.end(), [](auto const& a, auto const& b) { return a.on < b.on; });
  std::size_t const half = talks.size() / 2;
  Date const cut = talks[half].on;
  std::vector<people::Case> early;
  for (people::Case const& request : talks)
    if (request.on < cut) early.push_back(request);
  Allocation const all = engine.allocate(talks, engine.start(), 1);
  Allocation const part = engine.allocate(early, engine.start(), 1);
  for (std::size_t i = 0; i < early.size(); ++i)
    ASSERT_EQ(test::json(all.outcomes[i]), test::json(part.outcomes[i])) << early[i].id;
}

TEST(Reserve, LeavesTheAvailabilityThatWasPassedAsItWas) {
  Engine const& engine = test::example_engine();
  std::vector<people::Case> const talks = test::inquiries(test::example_year(5));
  supply::Availability const before = engine.start();
  std::size_t changed = 0;
  for (people::Case const& request : talks) {
    Outcome const outcome = engine.decide(request, before);
    if (!(engine.reserve(before, request, outcome) == before)) ++changed;
    ASSERT_EQ(before, engine.start());
  }
  EXPECT_GT(changed, talks.size() / 4);
}

TEST(Decide, IncomeChangesNoOutcomeUnderTheWmoAndTheYouthAct) {
  Engine const& engine = test::example_engine();
  std::size_t compared = 0;
  for (people::Case request : test::inquiries(test::example_year(6))) {
    bool const social = std::all_of(request.needs.begin(), request.needs.end(), [](people::Need const& need) {
      return need.topic == people::Topic::domestic_help || need.topic == people::Topic::company ||
             need.topic == people::Topic::day_activity || need.topic == people::Topic::youth_help;
    });
    if (!social) continue;
    std::erase_if(request.facts, [](auto const& fact) { return fact.id == people::fact("monthly_income"); });
    std::string const without = test::json(engine.decide(request, engine.start()));
    for (std::int64_t const income : {0, 50'000, 1'000'000}) {
      people::Case rich = request;
      people::StatedFact const fact{people::fact("monthly_income"), false, income};
      rich.facts.insert(std::lower_bound(rich.facts.begin(), rich.facts.end(), fact,
                                         [](auto const& a, auto const& b) { return a.id < b.id; }),
                        fact);
      ASSERT_EQ(without, test::json(engine.decide(rich, engine.start()))) << request.id;
    }
    ++compared;
  }
  EXPECT_GT(compared, 500U);
}

TEST(Check, AVillageThatTheMunicipalityDoesNotHaveIsAProblemForWhoSaysToLiveThere) {
  Engine const& engine = test::example_engine();
  people::Case request = test::inquiries(test::example_year(1)).front();
  request.facts = {{people::fact("lives_here"), false, 1}};
  EXPECT_TRUE(engine.check(request).empty());
  request.village = "noorbek";
  std::vector<Problem> const expected{
      {"village", "\"noorbek\"",
       "a village of Eijsden-Margraten, or lives_here false; did you mean \"noorbeek\"?"}};
  EXPECT_EQ(engine.check(request), expected);
  request.facts.clear();
  EXPECT_EQ(engine.check(request), expected) << "at the inquiry somebody must have asked";
  request.stage = people::Stage::report;
  EXPECT_TRUE(engine.check(request).empty())
      << "nobody said where the resident lives: that is asked at first contact";
}

TEST(Check, AWishForAProviderThatTheMunicipalityDoesNotHaveIsAProblem) {
  Engine const& engine = test::example_engine();
  people::Case request = test::inquiries(test::example_year(1)).front();
  std::string const code = engine.municipality().providers.front().code;
  request.wishes.provider = code;
  EXPECT_TRUE(engine.check(request).empty());
  request.wishes.provider = code + "x";
  std::vector<Problem> const expected{{"wishes.provider", "\"" + code + "x\"",
                                       "the code of a provider of Eijsden-Margraten; did you mean \"" + code + "\"?"}};
  EXPECT_EQ(engine.check(request), expected);
}

TEST(Decide, WhoLivesElsewhereIsForwardedAndGetsNoChoice) {
  Engine const& engine = test::example_engine();
  people::Case request = test::inquiries(test::example_year(1)).front();
  request.village = "somewhere-else";
  request.facts = {{people::fact("lives_here"), false, 0}};
  Outcome const outcome = engine.decide(request, engine.start());
  EXPECT_EQ(outcome.kind, OutcomeKind::forwarded);
  EXPECT_TRUE(outcome.choices.empty());
}

}  // namespace
}  // namespace kanteling
