// SPDX-License-Identifier: Apache-2.0
// Random models and rows: BatchRun (columns of many rows) says of every row what RowRun says of it alone,
// whatever is kept, on every instruction set and any number of threads. In the environment, KANTELING_CASES
// sets how many models are drawn and KANTELING_SEED which is the first: a failure names its seed.
#include <gtest/gtest.h>

#include <cstdio>
#include <string>
#include <vector>

#include "batch_comparison.hpp"
#include "drawn_model.hpp"

namespace kanteling::rules {
namespace {

using namespace testing;

struct Counts {
  std::size_t compiled = 0;
  std::size_t rows = 0;
  std::size_t rows_one_by_one = 0;
};

/// What a batch may be told to do.
std::vector<BatchOptions> all_options() {
  std::vector<BatchOptions> all;
  for (Keep const keep : {Keep::outputs, Keep::rules, Keep::bits})
    for (Kernels const* kernels : all_kernels())
      for (int const threads : {1, 3}) {
        BatchOptions options;
        options.keep = keep;
        options.kernels = kernels;
        options.threads = threads;
        all.push_back(options);
      }
  return all;
}

class BatchEquality : public ::testing::Test {
 protected:
  /// One model per seed; `draw_one` says whether it compiles.
  Counts compare_all(Seeds const& seeds, bool (*draw_one)(Draw&, Drawn&)) {
    Counts counts;
    for (std::uint64_t seed = seeds.first; seed < seeds.first + seeds.count; ++seed) {
      Draw draw(seed);
      Drawn drawn;
      if (!draw_one(draw, drawn)) continue;
      ++counts.compiled;
      compare(drawn, draw, seed, counts);
      if (HasFailure()) break;
    }
    if (seeds.asked)
      std::printf("%zu models, %zu rows, %zu of them one by one\n", counts.compiled, counts.rows,
                  counts.rows_one_by_one);
    return counts;
  }

  /// Two batches in one run, so that nothing of the first may stay behind.
  void compare(Drawn const& drawn, Draw& draw, std::uint64_t seed, Counts& counts) {
    BatchComparison comparison(drawn.program, drawn.form, drawn.pool);
    BatchOptions const options = draw.one_of(options_);
    BatchRun batch(drawn.program, drawn.form, options);
    for (int i = 0; i < 2; ++i) {
      std::vector<std::size_t> const order = draw_order(draw, drawn.pool.size());
      DrawnColumns const columns(drawn.form, drawn.pool, order, drawn.presence, draw);
      batch.decide(columns.columns());
      counts.rows += order.size();
      counts.rows_one_by_one += batch.rows_one_by_one();
      expect_same(comparison, batch, order, options.keep);
      if (seed % 16 == 0) compare_options(comparison, drawn, columns, order);
      if (!told_.empty()) break;
    }
    if (!told_.empty())
      ADD_FAILURE() << "seed " << seed << "\n"
                    << told_.substr(0, 4'000) << "\n"
                    << shown(drawn.model) << failing_rows(drawn);
  }

 private:
  void expect_same(BatchComparison& comparison, BatchRun& batch, std::vector<std::size_t> const& order,
                   Keep keep) {
    told_ += comparison.columns(batch, order);
    std::size_t const step = order.size() < 70 ? 1 : order.size() / 30;
    for (std::size_t row = 0; row < order.size() && told_.empty(); row += step)
      told_ += comparison.row(batch, row, order[row], keep);
    if (!order.empty() && told_.empty()) told_ += comparison.row(batch, order.size() - 1, order.back(), keep);
    for (std::size_t row = 0; row < order.size() && told_.empty(); row += order.size() / 2 + 1)
      told_ += comparison.explained(batch, row, order[row]);
  }

  void compare_options(BatchComparison& comparison, Drawn const& drawn, DrawnColumns const& columns,
                       std::vector<std::size_t> const& order) {
    for (BatchOptions const& options : options_) {
      BatchRun batch(drawn.program, drawn.form, options);
      batch.decide(columns.columns());
      std::string const told = comparison.columns(batch, order);
      if (told.empty()) continue;
      told_ += std::string("kernels ") + options.kernels->name + ", threads " +
               std::to_string(options.threads) + "\n" + told;
    }
  }

  /// The rows of the pool that are named.
  std::string failing_rows(Drawn const& drawn) const {
    std::string text;
    for (std::size_t row = 0; row < drawn.pool.size() && text.size() < 2'000; ++row)
      if (told_.find("(" + std::to_string(row) + " of the pool)") != std::string::npos)
        text += "row " + std::to_string(row) + " of the pool\n" + shown(drawn.pool[row], drawn.program);
    return text;
  }

  std::vector<BatchOptions> const options_ = all_options();
  std::string told_;
};

TEST_F(BatchEquality, RowsInColumnsAreRowsOneByOne) {
  Seeds const seeds(3'000);
  Counts const counts = compare_all(seeds, [](Draw& draw, Drawn& drawn) { return draw_model(draw, drawn); });
  if (seeds.count >= 100) {  // most are worth it
    EXPECT_GT(counts.compiled, seeds.count * 3 / 4);
  }
}

TEST_F(BatchEquality, TablesInColumnsAreTablesOneByOne) {
  Seeds const seeds(1'000);
  Counts const counts =
      compare_all(seeds, [](Draw& draw, Drawn& drawn) { return draw_tables(draw, draw_size(draw), drawn); });
  if (seeds.count >= 100) {
    EXPECT_GT(counts.compiled, seeds.count * 3 / 4);
    EXPECT_LT(counts.rows_one_by_one, counts.rows * 3 / 4);
  }
}

TEST_F(BatchEquality, ManyBlocksOnSeveralThreadsAreRowsOneByOne) {
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    Draw draw(seed);
    Drawn drawn;
    if (!draw_tables(draw, {4, 3, 12, 50}, drawn)) continue;
    std::vector<std::size_t> order;
    for (std::size_t row = 0; row < 12 * block_rows + 100; ++row)
      order.push_back(draw.below(drawn.pool.size()));
    DrawnColumns const columns(drawn.form, drawn.pool, order, drawn.presence, draw);
    BatchComparison comparison(drawn.program, drawn.form, drawn.pool);
    BatchOptions options;
    options.threads = static_cast<int>(2 + seed % 4);
    options.keep = static_cast<Keep>(seed % 3);
    options.kernels = &best_kernels();
    BatchRun batch(drawn.program, drawn.form, options);
    for (int again = 0; again < 2; ++again) {
      batch.decide(columns.columns());
      ASSERT_EQ(comparison.columns(batch, order).substr(0, 2'000), "") << "seed " << seed;
    }
  }
}

}  // namespace
}  // namespace kanteling::rules
