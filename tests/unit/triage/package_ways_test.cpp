// SPDX-License-Identifier: Apache-2.0
// Which unknown facts can change the outcome of a whole decision, held against deciding every way to fill them in, on
// small random packages: chains of tables that share their facts. 400 packages, or as many as KANTELING_CASES says,
// from seed KANTELING_SEED on.
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <random>
#include <set>

#include "../engine/example_year.hpp"
#include "kanteling/people/facts.hpp"
#include "said.hpp"
#include "tiny_policy.hpp"

namespace kanteling::triage::test {
namespace {

using people::Case;
using people::FactId;
using Value = std::optional<std::int64_t>;  // none: null
using Facts = std::set<FactId>;

/// A fact, the cells that a random rule may have for it, and values among which every such cell differs.
struct Input {
  std::string name;
  std::vector<std::string> cells;
  std::vector<Value> values = {{}, 0, 1};
  FactId id() const { return people::fact_from(name).value(); }
};

std::vector<Input> const& inputs() {
  static std::vector<Input> const all{
      {"own_amount", {"-", "> 0", "<= 0, null", "[1..3]", "not(> 3)"}, {{}, 0, 1, 2, 3, 4, 5}},
      {"carer_amount", {"-", "-", ">= 2", "< 2", "null"}, {{}, 0, 1, 2, 3, 4, 5}},
      {"item_solves", {"-", "-", "true", "not(false)"}},
      {"housemate_able", {"-", "true", "false", "null"}},
      {"limitation", {"-", "\"some\"", "not(\"much\")", "\"none\", \"much\""}, {{}, 0, 1, 2}},
      {"problem_intricate", {"-", "true", "not(true)"}},
      {"can_direct_self", {"-", "true", "false"}},
      {"eviction_threat", {"-", "true", "false"}},
      {"utilities_threat", {"-", "true", "null"}}};
  return all;
}

/// Hooks of one need of Wmo in the inquiry, the facts that they may read, and what a rule of each may answer.
struct Place {
  std::string hook;
  std::set<std::string> reads;
  std::vector<std::vector<std::string>> answers;
};

std::set<std::string> const of_urgency{"eviction_threat", "utilities_threat"};
std::set<std::string> const of_case{"can_direct_self"};
std::set<std::string> const of_need{"can_direct_self", "limitation", "problem_intricate"};
std::set<std::string> const of_task{"can_direct_self", "limitation",   "problem_intricate", "own_amount",
                                    "carer_amount",    "item_solves", "housemate_able"};

std::vector<std::string> rung_answer(std::string verdict, std::string amount) {
  return {"\"" + verdict + "\"", std::move(amount), "\"\""};
}

std::vector<Place> const& places() {
  static std::vector<std::vector<std::string>> const rung{
      rung_answer("contributes", "1"),          rung_answer("contributes", "2.5"),
      rung_answer("contributes", "own_amount"), rung_answer("contributes", "carer_amount"),
      rung_answer("contributes", "7"),          rung_answer("contributes", "0"),
      rung_answer("none", "0"),                 rung_answer("none", "own_amount"),
      rung_answer("declined", "0")};
  static std::vector<Place> const all{
      {"rung/wmo/own_strength", of_task, rung},
      {"rung/wmo/common_item", of_task, rung},
      {"rung/wmo/informal_care", of_task, rung},
      {"rung/wmo/general_facility", of_task, rung},
      {"rung/wmo/tailored", of_task,
       {rung_answer("admissible", "remaining"), rung_answer("refusable", "0"), rung_answer("none", "0")}},
      {"gate/wmo", of_need, {{"\"stays\"", "\"\""}, {"\"stays\"", "\"\""}, {"\"other_act\"", "\"zvw\""}, {"\"other_act\"", "\"work\""}}},
      {"urgency", of_urgency, {{"\"none\""}, {"\"urgent\""}}},
      {"complexity", of_need, {{"true"}, {"false"}}},
      {"plan", of_case, {{"false", "false"}, {"true", "false"}, {"true", "true"}}}};
  return all;
}

people::StatedFact stated(FactId id, Value value) { return {id, !value, value.value_or(0)}; }

people::StatedFacts& facts_for(Case& c, FactId id) {
  switch (info(id).scope) {
    case people::FactScope::whole_case: return c.facts;
    case people::FactScope::task:
      if (!c.needs[0].tasks.empty()) return c.needs[0].tasks[0].facts;
      return c.needs[0].facts;
    default: return c.needs[0].facts;
  }
}

void fill_in(Case& c, FactId id, Value value) { state(facts_for(c, id), stated(id, value)); }

/// A package, a case of which some facts are unknown, and what they may be.
struct Small {
  std::vector<TinyTable> tables;
  Case request;
  std::vector<Input> open;
};

class Maker {
 public:
  explicit Maker(std::uint64_t from) : random_(from) {}
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_() % n); }
  template <class T>
  std::vector<T> some_of(std::vector<T> all, std::size_t count) {
    while (all.size() > count) all.erase(all.begin() + static_cast<std::ptrdiff_t>(below(all.size())));
    return all;
  }

  Small small() {
    Small made;
    made.request = tiny_case(people::Stage::inquiry);
    made.request.id = "small";
    state(made.request.facts, number("professionals_involved", 0));
    state(made.request.needs[0].facts, number("problem_domains", 0));
    people::Task task{people::TaskKind::company, 3, nothing_helps()};
    std::vector<Input> const read = some_of(inputs(), 3 + below(2));
    for (Place const& place : some_of(places(), 2 + below(3)))
      if (std::vector<Input> may = readable(place, read); !may.empty()) made.tables.push_back(table(place, std::move(may)));
    made.request.needs[0].tasks.push_back(std::move(task));
    for (Input const& input : read) {
      bool const known = below(4) == 0;
      if (known) fill_in(made.request, input.id(), input.values[below(input.values.size())]);
      if (known) continue;
      std::erase_if(facts_for(made.request, input.id()), [&](people::StatedFact const& f) { return f.id == input.id(); });
      made.open.push_back(input);
    }
    return made;
  }

 private:
  static std::vector<Input> readable(Place const& place, std::vector<Input> all) {
    std::erase_if(all, [&](Input const& input) { return !place.reads.contains(input.name); });
    return all;
  }

  TinyTable table(Place const& place, std::vector<Input> read) {
    TinyTable made{place.hook, rules::HitPolicy::first, {}, {}};
    std::vector<Input> const own = some_of(std::move(read), 1 + below(3));
    for (Input const& input : own) made.inputs.push_back(input.name);
    for (std::size_t r = 1 + below(3); r > 0; --r) made.rules.push_back(rule(place, own));
    // Where nothing else fires, the first answer: a table without one would leave the case open for ever.
    std::vector<std::string> last(own.size(), "-");
    last.insert(last.end(), place.answers[0].begin(), place.answers[0].end());
    made.rules.push_back(std::move(last));
    return made;
  }

  std::vector<std::string> rule(Place const& place, std::vector<Input> const& own) {
    std::vector<std::string> cells;
    for (Input const& input : own) cells.push_back(input.cells[below(input.cells.size())]);
    std::vector<std::string> const& answer = place.answers[below(place.answers.size())];
    cells.insert(cells.end(), answer.begin(), answer.end());
    return cells;
  }

  std::mt19937_64 random_;
};

/// Duties and the record are no part of it: they follow from what was stated, not from what the tables say.
std::string said_of_all(reporting::Outcome const& outcome) {
  Assessment const& a = outcome.assessment;
  std::string text = said_of_needs(a);
  for (bool const said : {a.competent, a.urgent, a.complex, a.one_plan, a.case_manager}) text += said ? '1' : '0';
  for (StepPlan const& need : outcome.assessment.needs)
    if (need.gate) text += " gate " + std::to_string(static_cast<int>(need.gate->verdict)) + need.gate->other_act;
  return text + " kind " + std::to_string(static_cast<int>(outcome.kind)) + " step " +
         std::to_string(static_cast<int>(outcome.next.code)) + " " + to_string(outcome.next.by);
}

/// Every way to fill in the unknown facts, decided.
class Ways {
 public:
  Ways(Engine const& engine, Small const& small) : engine_(engine), open_(small.open) {
    fill(small.request, 0);
  }

  /// Facts for which two ways that differ in nothing else have another outcome.
  Facts deciding() const {
    Facts facts;
    std::size_t stride = said_.size();
    for (Input const& input : open_) {
      std::size_t const count = input.values.size();
      stride /= count;
      for (std::size_t w = 0; w < said_.size(); ++w)
        if (w / stride % count > 0 && said_[w] != said_[w - stride]) facts.insert(input.id());
    }
    return facts;
  }

 private:
  void fill(Case const& c, std::size_t at) {
    if (at == open_.size()) {
      said_.push_back(said_of_all(engine_.decide(c, engine_.start())));
      return;
    }
    for (Value const value : open_[at].values) {
      Case next = c;
      fill_in(next, open_[at].id(), value);
      fill(next, at + 1);
    }
  }

  Engine const& engine_;
  std::vector<Input> const& open_;
  std::vector<std::string> said_;
};

/// The facts that the tailored provision alone reads: a step that is reached when what comes before it is settled.
Facts of_the_last_step(Small const& small) {
  Facts last;
  for (TinyTable const& table : small.tables)
    if (table.hook == "rung/wmo/tailored")
      for (std::string const& name : table.inputs) last.insert(people::fact_from(name).value());
  return last;
}

bool is_before_its_last_step(reporting::Outcome const& outcome) {
  TaskPlan const& task = outcome.assessment.needs[0].tasks[0];
  return task.findings.empty() || task.findings.back().rung != Rung::tailored;
}

struct Seen {
  int exact = 0;
  int flagged = 0;
  int idle = 0;  ///< an unknown fact that a table reads and that cannot change the outcome
  int all_exact = 0;
};

void compare(Engine const& engine, Small const& small, Seen& seen) {
  reporting::Outcome const now = engine.decide(small.request, engine.start());
  Facts const deciding = Ways(engine, small).deciding();
  Facts asked;
  bool all_exact = true;
  for (NextQuestion const& q : now.assessment.questions) {
    asked.insert(q.fact);
    all_exact = all_exact && q.exact;
    (q.exact ? seen.exact : seen.flagged) += 1;
    EXPECT_TRUE(!q.exact || deciding.contains(q.fact)) << info(q.fact).name << " is said to decide";
  }
  Facts const last = is_before_its_last_step(now) ? of_the_last_step(small) : Facts{};
  for (FactId const id : deciding)
    EXPECT_TRUE(last.contains(id) || asked.contains(id)) << info(id).name << " decides and is not asked";
  EXPECT_TRUE(!asked.empty() || deciding.empty()) << "nothing is asked";
  if (all_exact && last.empty()) {
    EXPECT_EQ(asked, deciding);
    seen.all_exact += 1;
  }
  seen.idle += deciding.size() < small.open.size() ? 1 : 0;
}

void ask_in_order(Engine const& engine, Small const& small, Maker& random) {
  Case full = small.request;
  std::map<FactId, Value> truth;
  for (Input const& input : small.open) {
    truth[input.id()] = input.values[random.below(input.values.size())];
    fill_in(full, input.id(), truth[input.id()]);
  }
  Case c = small.request;
  reporting::Outcome outcome = engine.decide(c, engine.start());
  while (!outcome.assessment.questions.empty() && !::testing::Test::HasFailure()) {
    FactId const id = outcome.assessment.questions.front().fact;
    ASSERT_TRUE(truth.contains(id)) << info(id).name << " is asked and known, or read by nothing";
    fill_in(c, id, truth[id]);
    truth.erase(id);
    outcome = engine.decide(c, engine.start());
  }
  EXPECT_EQ(said_of_all(outcome), said_of_all(engine.decide(full, engine.start())));
}

std::uint64_t number_from(char const* variable, std::uint64_t otherwise) {
  char const* const text = std::getenv(variable);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

std::string shown(Small const& small) {
  std::string text;
  for (TinyTable const& table : small.tables) {
    text += table.hook + "(";
    for (std::string const& input : table.inputs) text += input + " ";
    text += ")\n";
    for (auto const& rule : table.rules) {
      for (std::string const& cell : rule) text += "  " + cell;
      text += "\n";
    }
  }
  text += "open:";
  for (Input const& input : small.open) text += " " + input.name;
  return text;
}

TEST(PackageWays, TheQuestionsAreTheFactsThatCanChangeTheOutcomeAndAskingThemInOrderReachesIt) {
  std::uint64_t const first = number_from("KANTELING_SEED", 0);
  std::uint64_t const count = number_from("KANTELING_CASES", 400);
  Seen seen;
  for (std::uint64_t seed = first; seed < first + count && !::testing::Test::HasFailure(); ++seed) {
    Maker random(seed);
    Small const small = random.small();
    SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + shown(small));
    Result<rules::Package> policy = tiny_policy(small.tables);
    ASSERT_TRUE(policy) << to_string(policy.error().front());
    Engine const engine = Engine::create(kanteling::test::example_engine().municipality(), std::move(policy.value()));
    compare(engine, small, seen);
    for (int i = 0; i < 3; ++i) ask_in_order(engine, small, random);
  }
  if (count < 400) return;
  EXPECT_GT(seen.exact, 200);
  EXPECT_GT(seen.flagged, 50);
  EXPECT_GT(seen.idle, 100);
  EXPECT_GT(seen.all_exact, 100);
}

}  // namespace
}  // namespace kanteling::triage::test
