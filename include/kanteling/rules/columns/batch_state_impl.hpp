// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. The state of a BatchRun: what comes out
// of a batch, and what its threads work with.

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "kanteling/rules/batch_run.hpp"
#include "kanteling/rules/columns/batch_pool_impl.hpp"
#include "kanteling/rules/columns/batch_rows_impl.hpp"
#include "kanteling/rules/columns/finish_impl.hpp"

namespace kanteling::rules {
namespace detail {

/// Memory of whole cache lines, so that a vector never lies across two.
struct alignas(64) CacheLine {
  std::uint64_t words[8];
};

inline std::size_t lines_for(std::size_t bytes) {
  return (bytes + sizeof(CacheLine) - 1) / sizeof(CacheLine);
}

/// An output over all rows of a batch, whole blocks of them.
struct BatchOutput {
  FormOutput const* form = nullptr;  ///< null: of a step that is decided row by row
  std::uint32_t variable = 0;
  std::uint8_t width = 8;
  std::vector<BitPlane> planes;
  std::vector<CacheLine> values;
  std::vector<std::uint64_t> null_bits;
  std::vector<std::uint64_t> unknown_bits;
  bool has_bits = false;  ///< some row may be null or unknown
};

/// What is kept of a table: see FormTable.
struct BatchTable {
  FormTable const* form = nullptr;
  std::uint32_t step = 0;
  bool is_single = false;
  std::uint8_t width = 1;
  std::uint32_t rules = 0;
  std::vector<BitPlane> planes;
  std::vector<CacheLine> numbers;
  std::vector<BlockBits> fired;  ///< by block, then rule
  std::vector<std::uint64_t> open_bits;
};

/// What one thread works with.
struct BatchWorker {
  std::vector<BlockBits> slots;
  std::vector<CacheLine> lanes;
  std::vector<CacheLine> tail;  ///< the last block of a column, filled up
  std::unique_ptr<RowRun> run;
  std::unique_ptr<ColumnRow> row;
  std::vector<Beside> beside;
  std::vector<BatchProblem> problems;
  std::size_t rows = 0;  ///< decided one by one
};

}  // namespace detail

struct BatchRun::State {
  State(Program const& p, RowForm const& f, BatchOptions o)
      : program(p),
        form(f),
        options(std::move(o)),
        workers(options.threads < 1     ? 1
                : options.threads > 256 ? 256
                                        : static_cast<std::size_t>(options.threads)),
        pool(workers.size()) {
    if (options.kernels == nullptr) options.kernels = &portable_kernels();
    for (std::uint32_t s = 0; s < form.steps.size(); ++s) {
      bool const is_asked = !program.globals[form.steps[s].global].is_version;
      answering.push_back(is_asked ? detail::answering_step(program, form, s, options.run.days)
                                   : RowStep::none);
    }
  }

  // Before a batch: batch_prepare_impl.hpp.

  void prepare(Columns const& rows);
  void choose_form(Columns const& rows);
  void list_outputs();
  void list_tables();
  void make_room();
  void mark_beside();

  // One block: batch_block_impl.hpp.

  static void run_block(void* state, std::size_t worker, std::size_t block);
  void run_columns(detail::BatchWorker& worker, std::size_t block);
  void const* values_of(detail::BatchWorker& worker, Column const& column, std::size_t block) const;
  void test_column(detail::BatchWorker& worker, detail::FormTests const& tests, std::size_t block) const;
  void run_lanes(detail::BatchWorker& worker, std::size_t at, std::size_t block) const;
  void take_bits(std::uint64_t const* bits, std::size_t block, std::uint64_t* slot) const;
  void keep_outputs(detail::BatchWorker const& worker, std::size_t block);
  void keep_tables(std::uint64_t const* slots, std::size_t block);
  std::size_t words_of(std::size_t block) const;

  // Rows one by one: batch_store_impl.hpp.

  void run_rows(detail::BatchWorker& worker, std::size_t block);
  void run_row(detail::BatchWorker& worker, std::size_t row, bool all);
  void store_step(detail::BatchWorker& worker, std::uint32_t s, std::size_t row);
  void store_rules(RowRun const& run, detail::BatchTable& table, std::size_t row);
  void store_output(detail::BatchWorker& worker, detail::BatchOutput& output, std::size_t row);

  // Afterwards: batch_run_impl.hpp, and of one row batch_trace_impl.hpp, batch_values_impl.hpp.

  void gather_up();
  RowRun& run_of(std::size_t row);
  std::uint64_t number_of(detail::BatchTable const& table, std::size_t row) const;
  std::vector<std::uint32_t> fired(std::uint32_t step, std::size_t row);
  std::vector<std::uint32_t> fired_of_several(detail::BatchTable const& table, std::size_t row) const;
  Status status(std::uint32_t step, std::size_t row) const;
  std::optional<feel::Value> kept_value(std::uint32_t step, std::size_t row) const;
  std::optional<feel::Value> value_in(detail::BatchOutput const& output, std::size_t row) const;
  std::optional<feel::Value> context_value(std::uint32_t step, std::size_t row) const;
  std::optional<feel::Value> list_value(std::uint32_t step, std::size_t row) const;
  feel::Value value(std::uint32_t step, std::size_t row);
  Trace trace(std::size_t row, std::string package_hash);
  Trace trace_of_bits(std::size_t row, std::string package_hash) const;

  Program const& program;
  RowForm const& form;
  BatchOptions options;
  std::vector<std::uint32_t>
      answering;  // by step: itself or its version in force; none of what is not asked for
  std::vector<std::unique_ptr<detail::ColumnForm>> forms;  // made so far
  detail::ColumnForm const* now = nullptr;
  Columns rows;
  std::vector<detail::BatchOutput> outputs;
  std::vector<std::uint32_t> output_of;  // by variable: position in outputs, or RowStep::none
  std::vector<detail::BatchTable> tables;
  std::vector<std::uint32_t> table_of;             // by step
  std::vector<std::vector<BitPlane>> lane_planes;  // by lane operation: of those made from bits
  std::vector<std::uint64_t> by_row;               // rows decided one by one
  std::vector<BlockBits> leaves;                   // with Keep::bits: by block, then leaf slot
  std::vector<detail::BatchWorker> workers;
  std::vector<Beside> beside;
  std::vector<BatchProblem> problems;
  std::unique_ptr<RowRun> asked;  // for one row
  std::unique_ptr<detail::ColumnRow> asked_row;
  std::size_t asked_at = 0;
  bool was_asked = false;
  bool is_far = false;  // the inputs are too large for a near cache
  detail::BlockPool pool;
};

}  // namespace kanteling::rules
