// SPDX-License-Identifier: Apache-2.0
// Batches on a day: the versions and rules in force then, as rows have them.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "drawn_columns.hpp"
#include "kanteling/rules/batch_run.hpp"
#include "row_feeder.hpp"
#include "shown.hpp"
#include "small_layers.hpp"
#include "small_model.hpp"

namespace kanteling::rules {
namespace {

using feel::Value;
using namespace testing;
using testing_layers::valid;

/// Everything that differs between a batch and its rows on a day.
class OnDays {
 public:
  explicit OnDays(std::vector<ModelDecision> decisions, std::vector<std::string> const& versions_of) {
    for (std::size_t d = 0; d < decisions.size(); ++d) decisions[d].version_of = versions_of[d];
    Model model = model_with({{"i", "number"}}, std::move(decisions));
    for (ModelDecision& one : model.decisions)  // nobody asks for a version, and it asks for no decision
      std::erase_if(one.requires_, [&](auto const& need) {
        bool is_version = false;
        for (ModelDecision const& other : model.decisions)
          is_version = is_version || (other.id == need.id && !other.version_of.empty());
        return is_version || (!one.version_of.empty() && need.id != "i");
      });
    program_ = compile_program({std::move(model)}).value();
    form_ = row_form(program_, input_schema(program_), false).value();
    for (std::int64_t i = 0; i < 12; ++i) pool_.push_back({Value::of(Decimal::of(i))});
    pool_.push_back({Value()});
    pool_.push_back({Value::unknown({0})});
  }

  std::string differences(std::string const& day) {
    std::vector<std::size_t> order;
    for (std::size_t row = 0; row < pool_.size(); ++row) order.push_back(row);
    Draw draw(1);
    DrawnColumns const columns(form_, pool_, order, {Presence::any}, draw);
    BatchOptions options;
    options.keep = Keep::bits;
    options.run.days = all_on(*parse_date(day));
    BatchRun batch(program_, form_, options);
    batch.decide(columns.columns());
    one_by_one_ = batch.rows_one_by_one();
    RowRun run(program_, form_, options.run);
    Feeder feeder(program_, form_, false);
    std::string told;
    for (std::size_t row = 0; row < pool_.size(); ++row) {
      feeder.set(run, pool_[row]);
      run.decide_all();
      told += of_row(batch, run, row);
    }
    return told;
  }
  std::size_t one_by_one() const { return one_by_one_; }
  std::vector<Value> values(std::string const& day, std::uint32_t step) {
    RowRun run(program_, form_, {.days = all_on(*parse_date(day))});
    Feeder feeder(program_, form_, false);
    std::vector<Value> result;
    for (std::vector<Value> const& row : pool_) {
      feeder.set(run, row);
      run.decide_all();
      result.push_back(run.value(step));
    }
    return result;
  }

 private:
  std::string of_row(BatchRun& batch, RowRun const& run, std::size_t row) const {
    std::string told;
    for (std::uint32_t s = 0; s < form_.steps.size(); ++s) {
      if (program_.globals[form_.steps[s].global].is_version) continue;
      std::string const where = "row " + std::to_string(row) + " step " + std::to_string(s) + ": ";
      Value const value = batch.value(s, row);
      if (!same(value, run.value(s))) told += where + shown(value) + ", not " + shown(run.value(s)) + "\n";
      std::uint32_t const version = run.version(s);
      if (batch.version(s) != version) told += where + "another version\n";
      if (version == RowStep::none || form_.steps[version].table == RowStep::none) continue;
      Answer const& answer = run.answer(version);
      if (batch.status(version, row) != answer.status) told += where + "another status\n";
      std::vector<std::uint32_t> rules = answer.rules;
      std::sort(rules.begin(), rules.end());
      bool const fired = answer.status == Status::matched;
      if (fired && batch.fired(version, row) != rules) told += where + "other rules\n";
    }
    Trace const trace = batch.trace(row, "h");
    if (trace.rule_bits != trace_of(run, form_, "h").rule_bits) told += "row " + std::to_string(row) + ": another trace\n";
    std::size_t problems = 0;
    for (BatchProblem const& one : batch.problems()) problems += one.row == row ? 1 : 0;
    if (problems != run.problems().size()) told += "row " + std::to_string(row) + ": other problems\n";
    return told;
  }

  Program program_;
  RowForm form_;
  Rows pool_;
  std::size_t one_by_one_ = 0;
};

ModelDecision in_force(ModelDecision decision, Source source) {
  decision.source = std::move(source);
  return decision;
}

ModelDecision fee(std::string id, std::string low, std::string high) {
  return decision(std::move(id), HitPolicy::first, {"i"}, {{"price", Type::number}, {"kind", Type::text}},
                  {{{"< 5"}, {std::move(low), "\"low\""}}, {{"-"}, {std::move(high), "\"high\""}}});
}

TEST(BatchVersions, TheVersionInForceAnswersForItsDecision) {
  OnDays days({in_force(fee("fee", "1.50", "3"), valid("2024-01-01", "2024-12-31")),
               in_force(fee("fee_2025", "2.25", "4"), valid("2025-01-01", "2025-12-31")),
               decision("total", HitPolicy::first, {"fee.price"}, {{"total", Type::text}},
                        {{{"< 2.25"}, {"\"cheap\""}}, {{"2.25"}, {"\"same\""}}, {{"-"}, {"\"dear\""}}})},
              {"", "fee", ""});
  for (char const* const day : {"2024-06-01", "2025-06-01"}) {
    EXPECT_EQ(days.differences(day), "") << day;
    EXPECT_EQ(days.one_by_one(), 0U) << day;
  }
  EXPECT_FALSE(same(days.values("2024-06-01", 2)[0], days.values("2025-06-01", 2)[0]));
}

TEST(BatchVersions, OnADayWithoutAVersionRowsSaySo) {
  OnDays days({in_force(fee("fee", "1.50", "3"), valid("2024-01-01", "2024-12-31")),
               in_force(fee("fee_2026", "2.25", "4"), valid("2026-01-01"))},
              {"", "fee"});
  EXPECT_EQ(days.differences("2025-06-01"), "");
  EXPECT_EQ(days.one_by_one(), 14U);
  EXPECT_EQ(days.differences("2026-06-01"), "");
  EXPECT_EQ(days.one_by_one(), 0U);
}

TEST(BatchVersions, AnotherPolicyAndOtherTextsMayComeWithAVersion) {
  ModelDecision listed = decision("all", HitPolicy::collect, {"i"}, {{"out", Type::text}},
                                  {{{"< 5"}, {"\"a\""}}, {{"> 2"}, {"\"b\""}}});
  ModelDecision later = decision("all_2025", HitPolicy::output_order, {"i"}, {{"out", Type::text}},
                                 {{{"< 7"}, {"\"x\""}}, {{"> 2"}, {"\"b\""}}});
  later.logic.tables[0].outputs[0].allowed.text = "\"b\", \"x\"";
  OnDays days({in_force(std::move(listed), valid("2024-01-01", "2024-12-31")),
               in_force(std::move(later), valid("2025-01-01")), fee("fee", "1", "2"), fee("fee_2025", "0.123", "2")},
              {"", "all", "", "fee"});
  EXPECT_EQ(days.differences("2024-06-01"), "");
  EXPECT_EQ(days.differences("2025-06-01"), "");
}

TEST(BatchVersions, RulesThatAreNotInForceDoNotFire) {
  ModelDecision dated = fee("fee", "1.50", "3");
  dated.logic.tables[0].rules[0].source = valid("2025-01-01");
  OnDays days({std::move(dated)}, {""});
  for (char const* const day : {"2024-06-01", "2025-06-01"}) {
    EXPECT_EQ(days.differences(day), "") << day;
    EXPECT_EQ(days.one_by_one(), 0U) << day;
  }
  EXPECT_FALSE(same(days.values("2024-06-01", 0)[0], days.values("2025-06-01", 0)[0]));
}

}  // namespace
}  // namespace kanteling::rules
