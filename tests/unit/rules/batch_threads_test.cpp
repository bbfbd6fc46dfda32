// SPDX-License-Identifier: Apache-2.0
// However many threads decide a batch, in one run or in several that share a program, the rows come out the
// same. Built with the thread sanitizer this also finds what threads do to each other (tests/run --tsan).
#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "batch_comparison.hpp"
#include "drawn_model.hpp"

namespace kanteling::rules {
namespace {

using namespace testing;

// More blocks than one thread takes at once: the others have work too.
constexpr std::size_t shared_rows = 4 * block_rows + 1;

bool has(std::uint64_t const* bits, std::size_t row) {
  return bits != nullptr && (bits[row / 64] >> (row % 64) & 1U) != 0;
}

/// All that a batch says of its rows.
std::string said_by(BatchRun const& batch, RowForm const& form) {
  std::string said = std::to_string(batch.rows()) + "\n";
  for (std::uint32_t v = form.inputs; v < form.variables.size(); ++v) {
    Column const column = batch.output(v);
    for (std::size_t row = 0; row < batch.rows() && column.width != 0; ++row) {
      bool const is_null = has(column.null_bits, row);
      if (is_null || has(column.unknown_bits, row))
        said += is_null ? "n " : "u ";
      else
        said += std::to_string(detail::read_int(column.data, row, column.width)) + " ";
    }
    said += "\n";
  }
  for (Beside const& one : batch.beside())
    said += std::to_string(one.row) + " " + std::to_string(one.input) + " " + shown(one.value) + "\n";
  for (BatchProblem const& one : batch.problems())
    said += std::to_string(one.row) + " " + shown(one.problem) + "\n";
  return said;
}

/// A drawn model, and columns of some of its rows.
struct Batch {
  Batch(Drawn const& drawn, std::size_t rows, Draw& draw)
      : order(drawn_order(drawn, rows, draw)), columns(drawn.form, drawn.pool, order, drawn.presence, draw) {}

  static std::vector<std::size_t> drawn_order(Drawn const& drawn, std::size_t rows, Draw& draw) {
    std::vector<std::size_t> order;
    for (std::size_t row = 0; row < rows; ++row) order.push_back(draw.below(drawn.pool.size()));
    return order;
  }

  std::vector<std::size_t> order;
  DrawnColumns columns;
};

BatchOptions on_threads(int threads, Keep keep) {
  BatchOptions options;
  options.threads = threads;
  options.keep = keep;
  options.kernels = &best_kernels();
  return options;
}

/// Tables with some expressions, so that some rows are decided one by one: which also make lists and texts.
bool draw_mixed(Draw& draw, Drawn& drawn) {
  TablesSize size{4, 3, 8, 50};
  size.values_below = 100'000;
  size.percent_computed = 10;
  return draw_tables(draw, size, drawn);
}

TEST(BatchThreads, WhatComesOutDoesNotDependOnTheirNumber) {
  std::size_t one_by_one = 0;
  std::size_t compiled = 0;
  for (std::uint64_t seed = 0; seed < 3; ++seed) {
    Draw draw(seed);
    Drawn drawn;
    if (!draw_mixed(draw, drawn)) continue;
    ++compiled;
    std::vector<std::string> expected;
    std::vector<Batch> batches;
    batches.reserve(5);
    for (std::size_t const rows :
         {shared_rows, std::size_t{3}, std::size_t{0}, shared_rows + 3 * block_rows, std::size_t{65}})
      batches.emplace_back(drawn, rows, draw);
    BatchComparison comparison(drawn.program, drawn.form, drawn.pool);
    for (int const threads : {1, 2, 3, 8}) {
      BatchRun run(drawn.program, drawn.form, on_threads(threads, static_cast<Keep>(seed % 3)));
      for (std::size_t b = 0; b < batches.size(); ++b) {
        run.decide(batches[b].columns.columns());
        one_by_one += run.rows_one_by_one();
        if (threads == 1) {
          ASSERT_EQ(comparison.columns(run, batches[b].order).substr(0, 2'000), "") << "seed " << seed;
          expected.push_back(said_by(run, drawn.form));
        }
        ASSERT_TRUE(said_by(run, drawn.form) == expected[b])
            << "seed " << seed << ", threads " << threads << ", batch " << b;
      }
    }
  }
  EXPECT_GE(compiled, 2U);
  EXPECT_GT(one_by_one, 100U);
}

TEST(BatchThreads, ManyBatchesInARow) {
  Draw draw(1);
  Drawn drawn;
  ASSERT_TRUE(draw_tables(draw, {3, 2, 8, 50, 1'000}, drawn));
  Batch const shared(drawn, shared_rows, draw);
  Batch const small(drawn, 70, draw);
  Batch const none(drawn, 0, draw);
  BatchRun alone(drawn.program, drawn.form, on_threads(1, Keep::rules));
  alone.decide(shared.columns.columns());
  std::string const of_shared = said_by(alone, drawn.form);
  alone.decide(small.columns.columns());
  std::string const of_small = said_by(alone, drawn.form);
  BatchRun run(drawn.program, drawn.form, on_threads(3, Keep::rules));
  for (int i = 0; i < 200; ++i) {
    run.decide(shared.columns.columns());
    if (i % 40 == 0) {
      ASSERT_TRUE(said_by(run, drawn.form) == of_shared) << i;
    }
    if (i % 3 == 0) run.decide(none.columns.columns());
    if (i % 5 == 0) {
      run.decide(small.columns.columns());
      ASSERT_EQ(said_by(run, drawn.form), of_small) << i;
    }
  }
}

TEST(BatchThreads, ARunMayEndBeforeItsThreadsBegan) {
  Draw draw(1);
  Drawn drawn;
  ASSERT_TRUE(draw_tables(draw, {1, 1, 2, 50, 1'000}, drawn));
  Batch const shared(drawn, shared_rows, draw);
  for (int i = 0; i < 20; ++i) {
    BatchRun const unused(drawn.program, drawn.form, on_threads(8, Keep::rules));
    BatchRun once(drawn.program, drawn.form, on_threads(8, Keep::rules));
    once.decide(shared.columns.columns());
    EXPECT_EQ(once.rows(), shared_rows);
  }
}

/// Decides a batch over and over, and asks for some rows; what differs from row by row.
std::string decided_and_asked(Drawn const& drawn, Batch const& batch, Keep keep) {
  BatchComparison comparison(drawn.program, drawn.form, drawn.pool);
  BatchRun run(drawn.program, drawn.form, on_threads(2, keep));
  std::string told;
  for (int i = 0; i < 2; ++i) {
    run.decide(batch.columns.columns());
    told += comparison.columns(run, batch.order);
    for (std::size_t row = 0; row < batch.order.size(); row += 997)
      told +=
          comparison.row(run, row, batch.order[row], keep) + comparison.explained(run, row, batch.order[row]);
  }
  return told.substr(0, 2'000);
}

TEST(BatchThreads, SeveralRunsShareAProgramAndItsRows) {
  for (std::uint64_t seed = 0; seed < 2; ++seed) {
    Draw draw(seed);
    Drawn drawn;
    if (!draw_mixed(draw, drawn)) continue;
    Batch const batch(drawn, shared_rows, draw);
    std::vector<std::string> told(3, "not decided");
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < told.size(); ++t)
      threads.emplace_back([&, t] { told[t] = decided_and_asked(drawn, batch, static_cast<Keep>(t % 3)); });
    for (std::thread& thread : threads) thread.join();
    for (std::string const& one : told) EXPECT_EQ(one, "") << "seed " << seed;
  }
}

}  // namespace
}  // namespace kanteling::rules
