// SPDX-License-Identifier: Apache-2.0
// What the tables of the stock policy promise whatever the case: found by trying every segment of every column.
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <set>

#include "../../scenarios/stock_policy.hpp"
#include "kanteling/people/fact_row.hpp"
#include "kanteling/triage/levels.hpp"
#include "kanteling/triage/rung.hpp"

namespace kanteling::triage::test {
namespace {

using rules::HitPolicy;
using rules::Status;

/// Every value that makes a difference to a column, and null for what can be absent.
std::vector<people::StatedFact> values_of(rules::Package const& policy, rules::TableColumn const& column) {
  people::FactId const id{column.variable};
  rules::Variable const& variable = policy.schema[column.variable];
  bool const always_known = people::info(id).scope == people::FactScope::derived && people::info(id).name != "offer_fee";
  std::vector<people::StatedFact> values;
  if (!always_known) values.push_back({id, true, 0});
  std::int64_t const last = variable.type == rules::Type::boolean ? 1
                            : variable.type == rules::Type::text  ? static_cast<std::int64_t>(variable.values.size()) - 1
                                                                  : std::numeric_limits<std::int64_t>::max();
  std::int64_t const first = column.cuts.empty() ? 0 : column.cuts.front() - 1;
  if (variable.type == rules::Type::number || first >= 0) values.push_back({id, false, first});
  for (std::int64_t const cut : column.cuts)
    if (cut <= last) values.push_back({id, false, cut});
  return values;
}

template <class F>
void for_every_row(rules::Package const& policy, rules::Table const& table, std::size_t column, people::FactRow& row, F f) {
  if (column == table.columns.size()) {
    f(row);
    return;
  }
  for (people::StatedFact const& value : values_of(policy, table.columns[column])) {
    row.forget(value.id);
    row.set(value);
    for_every_row(policy, table, column + 1, row, f);
  }
}

class StockPolicy : public ::testing::Test {
 protected:
  void SetUp() override {
    Result<rules::Package> loaded = scenarios::read_stock_policy();
    if (!loaded)
      for (Problem const& p : loaded.error()) ADD_FAILURE() << to_string(p);
    ASSERT_TRUE(loaded);
    policy_ = *loaded;
  }
  rules::Table const& table_of(Hook hook) const {
    return policy_.form.tables[policy_.hook_decisions[static_cast<std::size_t>(hook)].index];
  }
  rules::Package policy_;
};

TEST_F(StockPolicy, EveryRuleCanFireAndNoTableHasGapsOrConflicts) {
  for (rules::Table const& table : policy_.form.tables) {
    std::set<std::uint32_t> fired;
    std::size_t gaps = 0;
    std::size_t conflicts = 0;
    people::FactRow start;
    for_every_row(policy_, table, 0, start, [&](people::FactRow const& row) {
      rules::Answer const a = rules::evaluate(table, {row.cells(), row.null_bits(), row.unknown_bits()});
      // A question of no act here is forwarded before it gets a route.
      bool const forwarded = table.id == "route" && row.value_or(people::fact("act"), 0) == 0;
      gaps += a.status == Status::none && table.hit_policy != HitPolicy::collect && !forwarded ? 1U : 0U;
      conflicts += a.status == Status::conflict ? 1U : 0U;
      fired.insert(a.rules.begin(), a.rules.end());
    });
    EXPECT_EQ(gaps, 0U) << table.id;
    EXPECT_EQ(conflicts, 0U) << table.id;
    for (std::uint32_t r = 0; r < table.rules.size(); ++r)
      EXPECT_TRUE(fired.contains(r)) << table.rules[r].id << " can never fire";
  }
}

TEST_F(StockPolicy, EveryRuleHasASentenceInBothLanguages) {
  for (rules::Table const& table : policy_.form.tables)
    for (rules::RuleInfo const& rule : table.rules)
      for (char const* language : {"nl", "en"}) {
        auto const has = [&](rules::Annotation const& a) { return a.name == language && a.text.size() > 10; };
        EXPECT_EQ(std::count_if(rule.annotations.begin(), rule.annotations.end(), has), 1) << rule.id << " " << language;
      }
}

TEST_F(StockPolicy, OwnStrengthInYouthHelpStandsInTheBylaw) {
  EXPECT_TRUE(check_levels(policy_).empty());
  rules::Package weaker = policy_;
  rules::Table& table = weaker.form.tables[weaker.hook_decisions[static_cast<std::size_t>(Hook::youth_usual_help)].index];
  table.rules[4].source.level = NormLevel::policy_rule;
  std::vector<Problem> const problems = check_levels(weaker);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(to_string(problems[0]),
            "decision youth_usual_help, rule youth_usual_help_5: stands in a policy rule; expected a place in the bylaw, "
            "level=\"bylaw\": own strength in youth help must be described there");
}

TEST_F(StockPolicy, WhatThePolicyChoseItselfNeverClaimsToBeLaw) {
  for (rules::Table const& table : policy_.form.tables)
    for (rules::RuleInfo const& rule : table.rules)
      if (rule.source.act == "kanteling" || rule.source.evidence == Evidence::chosen) {
        EXPECT_EQ(rule.source.act, "kanteling") << rule.id;
        EXPECT_EQ(rule.source.evidence, Evidence::chosen) << rule.id;
        EXPECT_GE(rule.source.level, NormLevel::policy_rule) << rule.id;
      }
}

TEST_F(StockPolicy, WordsAreThoseThatTheSkeletonKnows) {
  std::set<std::string> const rungs{"contributes", "none", "declined", "not_assessed"};
  std::set<std::string> const last{"admissible", "refusable"};
  for (std::size_t h = 0; h < 2 * rung_count; ++h) {
    auto const hook = static_cast<Hook>(static_cast<std::size_t>(Hook::wmo_own_strength) + h);
    for (rules::TableOutput const& output : table_of(hook).outputs)
      for (std::string const& word : output.name == "verdict" ? output.values : std::vector<std::string>{})
        EXPECT_TRUE((h % rung_count + 1 == rung_count ? last : rungs).contains(word)) << word;
  }
  for (rules::TableOutput const& output : table_of(Hook::needs).outputs)
    for (std::string const& task : output.values) EXPECT_TRUE(people::task_kind_from(task)) << task;
}

}  // namespace
}  // namespace kanteling::triage::test
