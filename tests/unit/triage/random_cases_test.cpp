// SPDX-License-Identifier: Apache-2.0
// Properties that hold for every case, held against random cases under the stock policy.
#include <gtest/gtest.h>

#include <random>

#include "../../scenarios/stock_policy.hpp"
#include "tiny_policy.hpp"
#include "kanteling/people/facts.hpp"

namespace kanteling::triage::test {
namespace {

using people::FactScope;
using people::FactType;
using people::Stage;

constexpr unsigned seed = 20260302;
constexpr int cases = 3000;

class Generator {
 public:
  explicit Generator(unsigned from) : random_(from) {}

  std::int64_t below(std::int64_t n) { return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(n)); }

  people::Case next() {
    people::Case c = tiny_case(static_cast<Stage>(below(7)));
    c.facts = facts(FactScope::whole_case);
    if (below(2) == 0) c.household.residents.push_back({"r1", make_date(1950, 1, 1), people::Role::partner});
    c.needs.clear();
    for (std::int64_t n = 1 + below(3); n > 0; --n) c.needs.push_back(need());
    return c;
  }

  std::vector<supply::FacilityOffers> offers(people::Case const& c) {
    std::vector<supply::FacilityOffers> all(c.needs.size());
    for (std::size_t n = 0; n < c.needs.size(); ++n)
      for (people::Task const& t : c.needs[n].tasks)
        for (std::int64_t k = below(3); k > 0; --k) all[n].offers.push_back(offer(t.kind));
    return all;
  }

  supply::FacilityOffer offer(people::TaskKind kind) {
    supply::FacilityOffer o;
    o.kind = kind;
    o.amount_per_place = 1 + below(40);
    o.places = 1 + below(3);
    o.fee = {below(2) * 250};
    return o;
  }

  /// What people decided otherwise and what the household proposes, also of needs and tasks that are not there.
  void decide_and_propose(people::Case& c) {
    for (std::int64_t k = below(12); k > 0; --k)
      c.overrides.push_back({static_cast<people::OverrideOf>(below(2) * below(9)), static_cast<std::int32_t>(below(4)) - 1,
                             static_cast<std::int32_t>(below(4)) - 1, static_cast<Rung>(below(7)), below(200),
                             "caseworker", "seen", c.on});
    c.own_plan = people::OwnPlan{c.on, "", {}, {}};
    for (people::Need const& need : c.needs)
      for (people::Task const& task : need.tasks)
        c.own_plan->items.push_back({static_cast<std::int32_t>(&need - c.needs.data()), task.kind,
                                     static_cast<Rung>(below(6)), below(150), "r1", below(2) == 0});
  }

 private:
  people::Need need() {
    people::Need n{static_cast<people::Topic>(below(11)), "", "", facts(FactScope::need), {}};
    if (below(4) != 0) state(n.facts, number("other_act", 0));  // most needs pass the gate
    for (std::int64_t t = below(3); t > 0; --t)
      n.tasks.push_back({static_cast<people::TaskKind>(below(21)), 1 + below(120), facts(FactScope::task)});
    return n;
  }

  /// One fact in five is unknown, one in twenty known to be absent; half of the rungs bring nothing.
  people::StatedFacts facts(FactScope scope) {
    people::StatedFacts list;
    for (std::uint32_t i = 0; i < people::fact_count; ++i) {
      people::Fact const& f = people::fact_table[i];
      if (f.scope != scope || below(5) == 0) continue;
      bool const absent = below(20) == 0;
      std::int64_t const value = f.type == FactType::boolean ? below(2)
                                 : f.type == FactType::text  ? below(static_cast<std::int64_t>(f.values.size()))
                                                             : below(2) * below(150);
      list.push_back({{i}, absent, absent ? 0 : value});
    }
    return list;
  }

  std::mt19937_64 random_;
};

class RandomCases : public ::testing::Test {
 protected:
  void SetUp() override {
    Result<rules::Package> loaded = scenarios::read_stock_policy();
    ASSERT_TRUE(loaded) << to_string(loaded.error().front());
    policy_ = *loaded;
  }
  template <class F>
  void for_every_case(F f) const {
    Generator generator(seed);
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
  for_every_case([&](Generator&, people::Case const&, auto const&, Assessment const& a) {
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

TEST_F(RandomCases, NothingIsLostWhereAPersonDecidesOrAPlanProposes) {
  int overridden = 0;
  int followed = 0;
  for_every_case([&](Generator& generator, people::Case c, auto const& offers, Assessment const&) {
    generator.decide_and_propose(c);
    for_every_task(run(policy_, c, offers), [&](StepPlan const&, TaskPlan const& task) {
      std::int64_t sum = task.remainder;
      for (Finding const& f : task.findings) {
        sum += f.covered;
        EXPECT_GE(f.covered, 0);
        EXPECT_TRUE(f.overridden || f.covered_by_rules == 0);
        EXPECT_TRUE(f.agreement != Agreement::agreed || f.covered > 0);
        overridden += f.overridden ? 1 : 0;
        followed += f.own_plan && f.own_plan->verdict == PlanVerdict::followed ? 1 : 0;
        std::int64_t used = 0;
        for (FacilityUse const& use : f.uses) used += use.amount;
        EXPECT_LE(used, f.covered);
      }
      EXPECT_EQ(sum, task.amount.amount);
    });
  });
  EXPECT_GT(overridden, 100);
  EXPECT_GT(followed, 100);
}

TEST_F(RandomCases, FirstContactProposesNothingTailoredUnlessUrgentOrReferred) {
  for_every_case([&](Generator&, people::Case const&, auto const&, Assessment const& a) {
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
  for_every_case([&](Generator&, people::Case const&, auto const&, Assessment const& a) {
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
  for_every_case([&](Generator&, people::Case c, auto const& offers, Assessment const& before) {
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
  for_every_case([&](Generator& generator, people::Case c, std::vector<supply::FacilityOffers> offers, Assessment const& before) {
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
