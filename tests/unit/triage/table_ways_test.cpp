// SPDX-License-Identifier: Apache-2.0
// Which unknown facts decide, held against trying every way to fill them in, on small random tables.
#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <set>

#include "kanteling/people/facts.hpp"
#include "kanteling/triage/hooks.hpp"
#include "tiny_policy.hpp"
#include "triage/call.hpp"

namespace kanteling::triage::test {
namespace {

using people::fact;
using Value = std::optional<std::int64_t>;  // none: null

constexpr unsigned seed = 20260302;
constexpr int tables = 1500;

/// A fact, the cells that a random rule may have for it, and values among which every such cell differs.
struct Input {
  std::string name;
  std::vector<std::string> cells;
  std::vector<Value> values;
};

std::vector<Input> const& inputs() {
  static std::vector<Input> const all{
      {"housemate_able", {"-", "-", "true", "false", "not(true)", "null"}, {{}, 0, 1}},
      {"item_solves", {"-", "-", "true", "not(false)", "not(null)"}, {{}, 0, 1}},
      {"limitation", {"-", "\"some\"", "not(\"much\")", "\"none\", \"much\"", "null"}, {{}, 0, 1, 2}},
      {"own_amount", {"-", "> 0", "<= 0, null", "[1..3]", "not(2)", "not(> 1)"}, {{}, -1, 0, 1, 2, 3, 4, 5, 6, 7}},
      {"carer_amount", {"-", "-", ">= 2", "< 2", "null"}, {{}, 0, 1, 2, 3, 4, 5, 6}}};
  return all;
}

class Maker {
 public:
  explicit Maker(unsigned from) : random_(from) {}
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_() % n); }

  TinyTable table() {
    TinyTable made{"rung/wmo/own_strength", below(2) == 0 ? rules::HitPolicy::first : rules::HitPolicy::unique, {}, {}};
    for (Input const& input : inputs()) made.inputs.push_back(input.name);
    for (std::size_t r = 2 + below(4); r > 0; --r) made.rules.push_back(rule());
    return made;
  }

  /// About a third of the facts known.
  people::FactRow row() {
    people::FactRow made;
    for (Input const& input : inputs()) {
      if (below(3) != 0) continue;
      Value const value = input.values[below(input.values.size())];
      value ? made.set(fact_of(input), *value) : made.set_null(fact_of(input));
    }
    return made;
  }

  static people::FactId fact_of(Input const& input) { return people::fact_from(input.name).value(); }

 private:
  std::vector<std::string> rule() {
    std::vector<std::string> cells;
    for (Input const& input : inputs()) cells.push_back(input.cells[below(input.cells.size())]);
    static constexpr char const* verdicts[]{"\"contributes\"", "\"none\"", "\"declined\""};
    static constexpr char const* amounts[]{"0", "2", "own_amount", "carer_amount", "2.5", "null"};
    cells.emplace_back(verdicts[below(3)]);
    cells.emplace_back(amounts[below(6)]);
    cells.push_back("\"reason " + std::to_string(below(9)) + '"');
    return cells;
  }

  std::mt19937_64 random_;
};

/// What a table says when all is known.
using Said = std::pair<std::optional<std::string_view>, std::optional<std::int64_t>>;

Said said_of(rules::Package const& policy, people::FactRow const& row) {
  Call const call(policy, {}, Hook::wmo_own_strength, row);
  EXPECT_FALSE(call.undetermined());
  EXPECT_TRUE(call.missing().empty());
  return {call.text("verdict"), call.number("amount")};
}

/// Every way to fill in the unknown facts, and what the table says then.
class Ways {
 public:
  Ways(rules::Package const& policy, people::FactRow const& row) : policy_(policy) {
    for (std::size_t i = 0; i < inputs().size(); ++i)
      if (row.unknown(Maker::fact_of(inputs()[i]))) open_.push_back(i);
    fill_in(row, 0);
  }

  /// Facts for which two ways that differ in nothing else say something else.
  std::vector<people::FactId> deciding() const {
    std::vector<people::FactId> facts;
    std::size_t stride = said_.size();
    for (std::size_t const input : open_) {
      std::size_t const count = inputs()[input].values.size();
      stride /= count;
      bool differs = false;
      for (std::size_t w = 0; w < said_.size(); ++w)
        differs = differs || (w / stride % count > 0 && said_[w] != said_[w - stride]);
      if (differs) facts.push_back(Maker::fact_of(inputs()[input]));
    }
    std::sort(facts.begin(), facts.end());
    return facts;
  }

  std::set<Said> all() const { return {said_.begin(), said_.end()}; }

 private:
  void fill_in(people::FactRow row, std::size_t at) {
    if (at == open_.size()) {
      said_.push_back(said_of(policy_, row));
      return;
    }
    people::FactId const id = Maker::fact_of(inputs()[open_[at]]);
    for (Value const value : inputs()[open_[at]].values) {
      value ? row.set(id, *value) : row.set_null(id);
      fill_in(row, at + 1);
    }
  }

  rules::Package const& policy_;
  std::vector<std::size_t> open_;
  std::vector<Said> said_;
};

struct Seen {
  int open = 0;
  int fewer = 0;  ///< an unknown fact that the table reads does not decide
};

void compare(rules::Package const& policy, people::FactRow const& row, Seen& seen) {
  Call const call(policy, {}, Hook::wmo_own_strength, row);
  Ways const ways(policy, row);
  EXPECT_EQ(call.missing(), ways.deciding());
  for (OpenFact const& open : call.open_facts(0, 0)) EXPECT_TRUE(open.exact);
  std::set<std::optional<std::string_view>> verdicts;
  std::set<std::optional<std::int64_t>> amounts;
  for (auto const& [verdict, amount] : ways.all()) {
    verdicts.insert(verdict);
    amounts.insert(amount);
  }
  EXPECT_EQ(call.text("verdict"), verdicts.size() == 1 ? *verdicts.begin() : std::nullopt);
  EXPECT_EQ(call.number("amount"), amounts.size() == 1 ? *amounts.begin() : std::nullopt);
  seen.open += ways.all().size() > 1 ? 1 : 0;
  seen.fewer += call.undetermined() && call.missing().size() < call.answer().deciding.size() ? 1 : 0;
}

TEST(TableWays, ExactlyTheFactsThatDecideAreMissingAndWhatHoldsAnywayHolds) {
  Maker maker(seed);
  Seen seen;
  for (int i = 0; i < tables && !::testing::Test::HasFailure(); ++i) {
    TinyTable const table = maker.table();
    Result<rules::Package> const policy = tiny_policy({table});
    ASSERT_TRUE(policy) << to_string(policy.error().front());
    for (int k = 0; k < 2; ++k) {
      SCOPED_TRACE("table " + std::to_string(i) + ", row " + std::to_string(k));
      compare(*policy, maker.row(), seen);
    }
  }
  EXPECT_GT(seen.open, 1000);
  EXPECT_GT(seen.fewer, 30) << "too few tables in which an unknown fact turns out not to matter";
}

TEST(TableWays, TheCountOfWhatStaysOpenIsOfTheAnswerThatSettlesLeast) {
  Result<rules::Package> const policy = tiny_policy(
      {{"rung/wmo/own_strength", rules::HitPolicy::first, {"item_solves", "item_available", "own_amount"},
        {{"not(true)", "-", "-", "\"none\"", "0", "\"\""},
         {"-", "not(true)", "-", "\"declined\"", "0", "\"\""},
         {"-", "-", "> 0", "\"contributes\"", "own_amount", "\"\""},
         {"-", "-", "-", "\"none\"", "0", "\"\""}}}});
  ASSERT_TRUE(policy) << to_string(policy.error().front());
  people::FactRow row;
  row.set(fact("own_amount"), 5);
  std::vector<OpenFact> const two = Call(*policy, {}, Hook::wmo_own_strength, row).open_facts(0, 0);
  ASSERT_EQ(two.size(), 2U);
  EXPECT_EQ(two[0].fact, fact("item_solves"));
  EXPECT_EQ(two[0].open_after, 2U);  // yes: declined or five
  EXPECT_EQ(two[1].open_after, 2U);
  row.set(fact("item_solves"), 1);
  std::vector<OpenFact> const one = Call(*policy, {}, Hook::wmo_own_strength, row).open_facts(0, 0);
  ASSERT_EQ(one.size(), 1U);
  EXPECT_EQ(one[0].fact, fact("item_available"));
  EXPECT_EQ(one[0].open_after, 1U);
}

}  // namespace
}  // namespace kanteling::triage::test
