// SPDX-License-Identifier: Apache-2.0
// What holds of every case under the stock policy, on random cases: 10,000, or as many as KANTELING_CASES
// says, from seed KANTELING_SEED on.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "../../scenarios/stock_policy.hpp"
#include "kanteling/engine.hpp"
#include "kanteling/people/facts.hpp"
#include "random_case.hpp"
#include "said.hpp"
#include "triage/rows.hpp"

namespace kanteling::triage::test {
namespace {

using people::Case;
using people::FactScope;
using people::Stage;
using Offers = std::vector<supply::FacilityOffers>;

std::uint64_t number_from(char const* variable, std::uint64_t otherwise) {
  char const* const text = std::getenv(variable);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

rules::Package const& policy() {
  static rules::Package const read = scenarios::read_stock_policy().value();
  return read;
}

/// Stops at the first case that fails: it says enough.
template <class F>
void for_every_case(std::int64_t unknown_percent, F f) {
  std::uint64_t const first = number_from("KANTELING_SEED", 0);
  std::uint64_t const count = number_from("KANTELING_CASES", 10'000);
  for (std::uint64_t seed = first; seed < first + count && !::testing::Test::HasFailure(); ++seed) {
    RandomCase random(seed, unknown_percent);
    Case c = random.next();
    Offers const offers = random.offers(c);
    SCOPED_TRACE("seed " + std::to_string(seed));
    f(random, c, offers);
  }
}

/// Where a fact of this scope is stated in the case; nowhere for a task of a need whose tasks are still
/// proposed.
people::StatedFacts* place_of(Case& c, people::FactId id, std::int32_t need, std::int32_t task) {
  FactScope const scope = info(id).scope;
  if (scope == FactScope::whole_case) return &c.facts;
  if (need < 0 || static_cast<std::size_t>(need) >= c.needs.size()) return nullptr;
  people::Need& at = c.needs[static_cast<std::size_t>(need)];
  if (scope == FactScope::need) return &at.facts;
  bool const stated = task >= 0 && static_cast<std::size_t>(task) < at.tasks.size();
  return stated ? &at.tasks[static_cast<std::size_t>(task)].facts : nullptr;
}

people::StatedFact const* find(people::StatedFacts const& facts, people::FactId id) {
  for (people::StatedFact const& f : facts)
    if (f.id == id) return &f;
  return nullptr;
}

std::int64_t draw_value(RandomCase& random, people::Fact const& f) {
  if (f.type == people::FactType::boolean) return random.below(2);
  if (f.type == people::FactType::text) return random.below(static_cast<std::int64_t>(f.values.size()));
  return random.below(200);
}

people::FactId draw_fact(RandomCase& random) {
  for (;;)
    if (people::FactId const id{static_cast<std::uint32_t>(random.below(people::fact_count))};
        info(id).scope != FactScope::derived)
      return id;
}

/// Facts that the skeleton itself reads: no table does, and still they are no matter of indifference.
bool is_read_by_code(people::FactId id) {
  static std::set<std::string_view> const names{"wants_report", "safety_concern", "information_settles",
                                                "agrees_desk", "carer_amount"};
  return names.contains(info(id).name);
}

/// The conditions of a personal budget are the law's own: no table reads them.
bool is_of_budget(people::FactId id) { return info(id).name.starts_with("pgb_"); }

/// Takes away four facts in ten; those that only the desk reads stay, for nobody is asked there.
void forget_some(RandomCase& random, people::StatedFacts& facts) {
  std::erase_if(facts,
                [&](people::StatedFact const& f) { return !is_read_by_code(f.id) && random.below(10) < 4; });
}

Case with_gaps(RandomCase& random, Case c) {
  forget_some(random, c.facts);
  for (people::Need& need : c.needs) {
    forget_some(random, need.facts);
    for (people::Task& task : need.tasks) forget_some(random, task.facts);
  }
  return c;
}

/// The first question that the case does not answer yet; what a rule wants looked at again is answered.
NextQuestion const* first_unknown(Assessment const& a, Case& c) {
  for (NextQuestion const& q : a.questions)
    if (people::StatedFacts* const at = place_of(c, q.fact, q.need, q.task);
        at != nullptr && find(*at, q.fact) == nullptr)
      return &q;
  return nullptr;
}

TEST(CaseProperties, AnswersInTheOrderOfTheQuestionsLeadToTheOutcomeOfFullInformation) {
  std::uint64_t asked = 0;
  for_every_case(0, [&](RandomCase& random, Case full, Offers const& offers) {
    if (full.stage < Stage::inquiry) full.stage = Stage::inquiry;
    Case c = with_gaps(random, full);
    std::string const expected = said_of(run(policy(), full, offers));
    Assessment a = run(policy(), c, offers);
    for (int i = 0; i < 400; ++i) {
      NextQuestion const* const q = first_unknown(a, c);
      if (q == nullptr) break;
      state(*place_of(c, q->fact, q->need, q->task),
            *find(*place_of(full, q->fact, q->need, q->task), q->fact));
      a = run(policy(), c, offers);
      ++asked;
    }
    EXPECT_EQ(said_of(a), expected);
  });
  EXPECT_GT(asked, 0U);
  RecordProperty("asked", static_cast<int>(asked));
}

TEST(CaseProperties, CoveredAndRemainderAreTheAmount) {
  for_every_case(20, [&](RandomCase&, Case const& c, Offers const& offers) {
    for (StepPlan const& need : run(policy(), c, offers).needs)
      for (TaskPlan const& task : need.tasks) {
        std::int64_t sum = task.remainder;
        for (Finding const& f : task.findings) {
          EXPECT_GE(f.covered, 0);
          sum += f.covered;
        }
        EXPECT_EQ(sum, task.amount.amount);
        EXPECT_GE(task.remainder, 0);
      }
  });
}

TEST(CaseProperties, MoreHelpFromOneRungNeverLeavesMore) {
  int less = 0;
  for_every_case(10, [&](RandomCase& random, Case c, Offers const& offers) {
    if (c.stage < Stage::inquiry || c.needs[0].tasks.empty()) return;
    static constexpr char const* amounts[]{"own_amount",   "item_amount",    "usual_help_amount",
                                           "carer_amount", "network_amount", "short_help_amount"};
    Assessment const before = run(policy(), c, offers);
    people::FactId const id = people::fact_from(amounts[random.below(6)]).value();
    people::StatedFact const* const stated = find(c.needs[0].tasks[0].facts, id);
    if (stated == nullptr || stated->is_null || before.needs[0].tasks.empty()) return;
    state(c.needs[0].tasks[0].facts, {id, false, stated->value + 1 + random.below(30)});
    Assessment const after = run(policy(), c, offers);
    EXPECT_LE(after.needs[0].tasks[0].remainder, before.needs[0].tasks[0].remainder);
    less += after.needs[0].tasks[0].remainder < before.needs[0].tasks[0].remainder ? 1 : 0;
  });
  EXPECT_GT(less, 0);
}

TEST(CaseProperties, AFactThatNoCalledTableReadsChangesNothing) {
  int tried = 0;
  for_every_case(20, [&](RandomCase& random, Case c, Offers const& offers) {
    Assessment const before = run(policy(), c, offers);
    std::set<std::uint32_t> read;
    for (TraceStep const& step : before.trace)
      read.insert(policy().facts[step.table].begin(), policy().facts[step.table].end());
    people::FactId const id = draw_fact(random);
    people::StatedFacts* const at = place_of(c, id, 0, 0);
    bool const counts = read.contains(id.index) || is_read_by_code(id) || is_of_budget(id);
    if (at == nullptr || counts) return;
    state(*at, {id, false, draw_value(random, info(id))});
    Assessment const after = run(policy(), c, offers);
    EXPECT_EQ(said_of(after), said_of(before)) << info(id).name;
    EXPECT_EQ(after.questions.size(), before.questions.size()) << info(id).name;
    ++tried;
  });
  EXPECT_GT(tried, 0);
}

TEST(CaseProperties, IncomeAndWhatServesOtherActsChangesNoOutcomeOfTheLadder) {
  people::Purposes const may{people::purpose::social.bits | people::purpose::contact.bits};
  for_every_case(20, [&](RandomCase& random, Case c, Offers const& offers) {
    Assessment const before = run(policy(), c, offers);
    for (std::uint32_t i = 0; i < people::fact_count; ++i) {
      people::FactId const id{i};
      bool const serves =
          info(id).purposes.allows(may) || is_read_by_code(id) || info(id).scope == FactScope::derived;
      people::StatedFacts* const at = place_of(c, id, 0, 0);
      if (!serves && at != nullptr) state(*at, {id, false, draw_value(random, info(id))});
    }
    state(c.facts, number("monthly_income", random.below(999'999'999)));
    Assessment const after = run(policy(), c, offers);
    for (std::size_t n = 0; n < before.needs.size(); ++n) {
      law::Act const act = before.needs[n].act;
      if (act != law::Act::wmo && act != law::Act::youth) continue;
      EXPECT_EQ(said_of(after.needs[n]), said_of(before.needs[n]));
    }
  });
}

bool asks(Assessment const& a, people::FactId id) {
  return std::any_of(a.questions.begin(), a.questions.end(),
                     [id](NextQuestion const& q) { return q.fact == id; });
}

/// Of an unknown yes-or-no: where yes and no lead to different results, the question is open, so it is asked
/// and what it decides is not said as for a no (or a yes); where it is not asked, the case says what it says
/// for both.
TEST(CaseProperties, AnUnknownFactIsNeverTakenForANo) {
  int decided = 0;
  for_every_case(20, [&](RandomCase& random, Case c, Offers const& offers) {
    if (c.stage < Stage::inquiry) c.stage = Stage::inquiry;
    people::FactId const id = draw_fact(random);
    people::StatedFacts* const at = place_of(c, id, 0, 0);
    if (at == nullptr || info(id).type != people::FactType::boolean || is_read_by_code(id)) return;
    std::erase_if(*at, [id](people::StatedFact const& f) { return f.id == id; });
    Assessment const unknown = run(policy(), c, offers);
    state(*at, {id, false, 1});
    Assessment const yes = run(policy(), c, offers);
    state(*at, {id, false, 0});
    Assessment const no = run(policy(), c, offers);
    if (said_of_needs(yes) != said_of_needs(no)) {
      EXPECT_TRUE(asks(unknown, id)) << info(id).name << "\n" << said_of_needs(yes) << said_of_needs(no);
      ++decided;
    } else if (!asks(unknown, id)) {
      EXPECT_EQ(said_of_needs(unknown), said_of_needs(no)) << info(id).name;
    }
  });
  EXPECT_GT(decided, 0);
}

bool offers_help(reporting::OutcomeKind kind) {
  return kind == reporting::OutcomeKind::provision_proposed || kind == reporting::OutcomeKind::solved_light ||
         kind == reporting::OutcomeKind::bridging || kind == reporting::OutcomeKind::person_decides;
}

/// A step that a term binds may lie in the past: then it says so itself.
void check_outcome(Case const& c, reporting::Outcome const& outcome) {
  EXPECT_EQ(outcome.assessment.stage, stage_of(c));
  std::vector<reporting::NextStep> steps = outcome.beside;
  steps.push_back(outcome.next);
  for (reporting::NextStep const& step : steps) {
    EXPECT_LE(step.code, reporting::NextStepCode::await_expert_team);
    EXPECT_LE(step.actor, reporting::Actor::expert_team);
    EXPECT_GT(step.by, c.received - 366);
    EXPECT_LE(step.by, c.on + 7 * 260);  // the longest period until a review: of a parking card
  }
  EXPECT_EQ(outcome.next.overdue, outcome.next.by < c.on);
  EXPECT_FALSE(outcome.assessment.stage < Stage::inquiry && offers_help(outcome.kind));
}

TEST(CaseProperties, EveryOutcomeHasStageNextStepActorAndDate) {
  static Engine const engine =
      Engine::load(KANTELING_SOURCE_DIR "/examples/municipalities/eijsden-margraten").value();
  std::set<reporting::OutcomeKind> kinds;
  for_every_case(10, [&](RandomCase&, Case const& c, Offers const&) {
    reporting::Outcome const outcome = engine.decide(c, engine.start());
    check_outcome(c, outcome);
    kinds.insert(outcome.kind);
  });
  EXPECT_GE(kinds.size(), 10U);
}

}  // namespace
}  // namespace kanteling::triage::test
