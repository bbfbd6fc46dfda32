// SPDX-License-Identifier: Apache-2.0
// Properties that hold for every case, held against random cases under the stock policy.
#include <gtest/gtest.h>

#include "../../scenarios/stock_policy.hpp"
#include "random_case.hpp"
#include "tiny_policy.hpp"
#include "kanteling/people/facts.hpp"

namespace kanteling::triage::test {
namespace {

using people::Stage;

constexpr unsigned seed = 20260302;
constexpr int cases = 3000;

class RandomCases : public ::testing::Test {
 protected:
  void SetUp() override {
    Result<rules::Package> loaded = scenarios::read_stock_policy();
    ASSERT_TRUE(loaded) << to_string(loaded.error().front());
    policy_ = *loaded;
  }
  template <class F>
  void for_every_case(F f) const {
    RandomCase generator(seed);
    for (int i = 0; i < cases; ++i) {
      people::Case const c = generator.next();
      std::vector<supply::FacilityOffers> const offers = generator.offers(c);
      SCOPED_TRACE("case " + std::to_string(i));
      f(generator, c, offers, run(policy_, c, offers));
    }
  }
  template <class F>
  static void for_every_task(Assessment const& a, F f) {
    for (StepPlan const& need : a.needs)
      for (TaskPlan const& task : need.tasks) f(need, task);
  }
  rules::Package policy_;
};

TEST_F(RandomCases, CoveredAndRemainderAreTheAmount) {
  int granted = 0;
  for_every_case([&](RandomCase&, people::Case const&, auto const&, Assessment const& a) {
    for_every_task(a, [&](StepPlan const&, TaskPlan const& task) {
      std::int64_t sum = task.remainder;
      for (Finding const& f : task.findings) {
        EXPECT_GE(f.covered, 0);
        std::int64_t used = 0;
        for (FacilityUse const& use : f.uses) {
          used += use.amount;
          EXPECT_LE(use.places, use.offer.places);
          EXPECT_GE(use.places * use.offer.amount_per_place, use.amount);
        }
        EXPECT_EQ(used, f.rung == Rung::general_facility ? f.covered : 0);
        sum += f.covered;
        granted += f.verdict == Verdict::admissible ? 1 : 0;
      }
      EXPECT_EQ(sum, task.amount.amount);
      EXPECT_GE(task.remainder, 0);
    });
  });
  EXPECT_GT(granted, 100) << "too few cases reach the last rung to say anything";
}

TEST_F(RandomCases, FirstContactProposesNothingTailoredUnlessUrgentOrReferred) {
  for_every_case([&](RandomCase&, people::Case const&, auto const&, Assessment const& a) {
    for_every_task(a, [&](StepPlan const& need, TaskPlan const& task) {
      bool const first_contact = a.stage <= Stage::report;
      bool const may_propose = !first_contact || a.urgent || need.route == Route::referral;
      EXPECT_TRUE(may_propose || task.findings.empty());
      for (Finding const& f : task.findings)
        EXPECT_TRUE(!first_contact || f.rung == Rung::tailored);
    });
  });
}

TEST_F(RandomCases, NothingIsGrantedWhileARungIsNotAssessed) {
  for_every_case([&](RandomCase&, people::Case const&, auto const&, Assessment const& a) {
    for_every_task(a, [&](StepPlan const&, TaskPlan const& task) {
      bool open = false;
      for (Finding const& f : task.findings) {
        EXPECT_FALSE(open && f.rung == Rung::tailored);
        open = open || f.verdict == Verdict::not_assessed;
        EXPECT_TRUE(f.verdict != Verdict::not_assessed || f.covered == 0);
      }
      EXPECT_FALSE(open && task.settled);
    });
  });
}

TEST_F(RandomCases, IncomeChangesNothing) {
  for_every_case([&](RandomCase&, people::Case c, auto const& offers, Assessment const& before) {
    state(c.facts, number("monthly_income", 1));
    Assessment const poor = run(policy_, c, offers);
    state(c.facts, number("monthly_income", 999999999));
    Assessment const rich = run(policy_, c, offers);
    for (Assessment const* after : {&poor, &rich}) {
      ASSERT_EQ(after->trace.size(), before.trace.size());
      for (std::size_t i = 0; i < before.trace.size(); ++i) {
        EXPECT_EQ(after->trace[i].fired, before.trace[i].fired);
        EXPECT_EQ(after->trace[i].possible, before.trace[i].possible);
      }
      for (std::size_t n = 0; n < before.needs.size(); ++n)
        for (std::size_t t = 0; t < before.needs[n].tasks.size(); ++t)
          EXPECT_EQ(after->needs[n].tasks[t].remainder, before.needs[n].tasks[t].remainder);
    }
  });
}

TEST_F(RandomCases, MoreHelpNeverLeavesMore) {
  int tried = 0;
  for_every_case([&](RandomCase& generator, people::Case c, std::vector<supply::FacilityOffers> offers, Assessment const& before) {
    if (c.stage < Stage::inquiry || c.needs[0].tasks.empty()) return;
    people::Task& task = c.needs[0].tasks[0];
    char const* const amounts[] = {"own_amount", "item_amount", "usual_help_amount", "carer_amount", "network_amount",
                                   "short_help_amount"};
    people::FactId const id = people::fact_from(amounts[generator.below(6)]).value();
    for (people::StatedFact& f : task.facts)
      if (f.id == id && !f.is_null) f.value += generator.below(30);
    if (generator.below(2) == 0) offers[0].offers.push_back(generator.offer(task.kind));
    Assessment const after = run(policy_, c, offers);
    if (before.needs[0].tasks.empty()) return;
    EXPECT_LE(after.needs[0].tasks[0].remainder, before.needs[0].tasks[0].remainder);
    ++tried;
  });
  EXPECT_GT(tried, 300);
}

}  // namespace
}  // namespace kanteling::triage::test
