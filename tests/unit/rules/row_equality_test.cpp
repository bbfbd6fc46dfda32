// SPDX-License-Identifier: Apache-2.0
// Random models and rows: RowRun (rule bits over cells) says of every decision what Run (cell by cell over
// FEEL values) says, with the same rules and the same problems. In the environment, KANTELING_CASES sets how
// many models are drawn and KANTELING_SEED which is the first: a failure names its seed.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <set>
#include <string>
#include <vector>

#include "kanteling/rules/evaluate_table_impl.hpp"
#include "kanteling/rules/row_run.hpp"
#include "random_models.hpp"
#include "row_feeder.hpp"
#include "shown.hpp"

namespace kanteling::rules {
namespace {

using feel::Value;
using namespace testing;

using Texts = std::set<std::string>;

void add(Texts& texts, std::vector<RunProblem> const& problems) {
  for (RunProblem const& p : problems) texts.insert(shown(p));
}

/// Everything that differs between the two on one row, as text; empty where nothing does.
class Comparison {
 public:
  Comparison(Program const& program, RowForm const& form) : program_(program), form_(form) {}

  std::string differences(RowRun& rows, std::vector<Value> const& row) {
    told_.clear();
    Run run(program_);
    RunOptions const options;
    detail::Evaluator cells(program_, options);
    for (std::uint32_t i = 0; i < row.size(); ++i) {
      run.set(i, row[i]);
      cells.globals()[i] = cells.coerce(row[i], program_.globals[i].type, program_.globals[i].node, "");
    }
    Texts slow;
    for (std::uint32_t s = 0; s < form_.steps.size(); ++s) {
      std::uint32_t const g = form_.steps[s].global;
      RunResult const result = run.decide(g);
      add(slow, result.problems);
      rows.decide(s);
      Value const fast = rows.value(s);
      std::string const& name = program_.globals[g].name;
      if (!same(fast, result.value))
        told_ += name + " is " + shown(fast) + " by bits, " + shown(result.value) + " by cells\n";
      if (form_.steps[s].table != RowStep::none) compare_rules(rows, s, cells);
      cells.globals()[g] = result.value;
      cells.problems().clear();
    }
    for (std::uint32_t i = 0; i < row.size(); ++i) {  // a row looks at facts that no decision reads
      if (i >= program_.facts.size()) break;
      (void)cells.coerce(row[i], program_.globals[i].type, program_.globals[i].node,
                         program_.globals[i].name);
    }
    add(slow, cells.problems());
    Texts quick;
    add(quick, rows.problems());
    for (std::string const& text : slow)
      if (quick.count(text) == 0) told_ += "only by cells: " + text + "\n";
    for (std::string const& text : quick)
      if (slow.count(text) == 0) told_ += "only by bits: " + text + "\n";
    return told_;
  }

 private:
  void compare_rules(RowRun& rows, std::uint32_t s, detail::Evaluator& cells) {
    TableLogic const& logic = program_.tables[program_.globals[form_.steps[s].global].table];
    detail::TableRun run = cells.run_table(logic);
    if (logic.hit_policy == HitPolicy::priority) keep_highest(logic, run, cells);
    std::span<std::uint64_t const> const bits = rows.rule_bits(s);
    std::vector<std::uint32_t> const certain = rules_in(bits.first(bits.size() / 2));
    std::vector<std::uint32_t> const possible = rules_in(bits.last(bits.size() / 2));
    if (certain != run.certain) tell(s, "certain", certain, run.certain);
    if (possible != run.possible) tell(s, "possible", possible, run.possible);
    Answer const& answer = rows.answer(s);
    bool const open =
        run.certain != run.possible && !(logic.hit_policy == HitPolicy::unique && run.certain.size() > 1);
    if ((answer.status == Status::undetermined) != open) told_ += logic.id + ": undetermined differs\n";
    if (open) {
      if (answer.possible != run.possible) tell(s, "answered as possible", answer.possible, run.possible);
      Value const hangs_on = detail::open_of(run, run.possible);
      if (answer.deciding != hangs_on.unknown_inputs())
        tell(s, "deciding", answer.deciding, hangs_on.unknown_inputs());
      return;
    }
    std::vector<std::uint32_t> fired = run.certain;
    std::vector<Value> values;
    if (logic.hit_policy == HitPolicy::output_order) fired = cells.by_priority(logic, fired, values);
    if (answer.rules != fired) tell(s, "fired", answer.rules, fired);
  }

  /// In a PRIORITY table rules below a certain one cannot fire.
  static void keep_highest(TableLogic const& logic, detail::TableRun& run, detail::Evaluator& cells) {
    std::vector<Value> values;
    std::vector<std::uint32_t> kept;
    std::vector<std::uint32_t> certain;
    for (std::uint32_t const rule : cells.by_priority(logic, run.possible, values)) {
      kept.push_back(rule);
      if (std::find(run.certain.begin(), run.certain.end(), rule) == run.certain.end()) continue;
      certain.push_back(rule);
      break;
    }
    std::sort(kept.begin(), kept.end());
    std::vector<Value> open;
    for (std::size_t i = 0; i < run.possible.size(); ++i)
      if (std::find(kept.begin(), kept.end(), run.possible[i]) != kept.end()) open.push_back(run.open[i]);
    run.open = open;
    run.possible = kept;
    run.certain = certain;
  }

  void tell(std::uint32_t s, std::string const& what, std::vector<std::uint32_t> const& fast,
            std::vector<std::uint32_t> const& slow) {
    told_ += program_.globals[form_.steps[s].global].name + ": " + what + shown(fast) + " by bits," +
             shown(slow) + " by cells\n";
  }

  Program const& program_;
  RowForm const& form_;
  std::string told_;
};

struct Counts {
  std::size_t compiled = 0;
  std::size_t steps = 0;
  std::size_t tables = 0;
  std::size_t rows = 0;
};

void try_model(std::uint64_t seed, Counts& counts) {
  Draw draw(seed);
  ModelDrawer drawer(draw);
  Model const model = drawer.model();
  Result<Program> const program = compile_program({model}, drawer.facts());
  if (!program) return;
  Schema const inputs = drawer.facts().empty() ? input_schema(*program) : drawer.facts();
  Result<RowForm> const form = row_form(*program, inputs, false);
  ASSERT_TRUE(form) << "seed " << seed;
  ++counts.compiled;
  counts.steps += form->steps.size();
  counts.tables += form->tables.size();
  RowRun rows(*program, *form);
  Comparison comparison(*program, *form);
  for (int i = 0; i < 8; ++i) {
    std::vector<Value> row;
    for (std::uint32_t g = 0; g < drawer.families().size(); ++g)
      row.push_back(draw_value(draw, drawer.families()[g], g));
    Feeder(*program, *form, i % 2 == 0).set(rows, row);
    std::string const told = comparison.differences(rows, row);
    ++counts.rows;
    if (told.empty()) continue;
    ADD_FAILURE() << "seed " << seed << "\n" << told << shown(model) << shown(row, *program);
    return;
  }
}

TEST(RowEquality, RowsByBitsAreRowsByCells) {
  Seeds const seeds(3'000);
  Counts counts;
  for (std::uint64_t seed = seeds.first; seed < seeds.first + seeds.count; ++seed) {
    try_model(seed, counts);
    if (::testing::Test::HasFailure()) break;
  }
  if (seeds.asked)
    std::printf("%zu models, %zu decisions, %zu of them tables by bits, %zu rows\n", counts.compiled,
                counts.steps, counts.tables, counts.rows);
  if (seeds.count >= 100) {  // most are worth it
    EXPECT_GT(counts.compiled, seeds.count * 3 / 4);
    EXPECT_GT(counts.tables, counts.steps / 8);
  }
}

}  // namespace
}  // namespace kanteling::rules
