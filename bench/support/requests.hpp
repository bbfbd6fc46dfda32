// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/io/column_rows.hpp"
#include "kanteling/rules/program.hpp"
#include "kanteling/rules/row_form.hpp"
#include "kanteling/rules/row_run.hpp"

namespace kanteling::bench {

/// A model as its file says, ready for rows.
struct LoadedModel {
  rules::Program program;
  rules::RowForm form;
  std::vector<std::uint32_t> steps;  ///< those of the decisions, in the order of the file
};

[[nodiscard]] Result<std::string> read_text(std::string const& path);
/// `decimals`: by input, what the requests need beyond what cells show.
[[nodiscard]] Result<LoadedModel> load_model(std::string const& xml, std::string const& path,
                                             std::vector<std::uint8_t> const& decimals = {});

/// All requests of a file, in columns.
struct Requests {
  std::vector<io::RowBatch> batches;
  std::vector<std::string> warnings;
  std::vector<Problem> problems;  ///< of lines that were left out
  std::size_t rows = 0;
  std::size_t left_out = 0;
  std::size_t id_column = no_id;  ///< of those that are copied: the one called id, else the first
  bool is_json = false;
  static constexpr std::size_t no_id = ~std::size_t{0};

  /// What tells the request from others: its id, or the number of its line, from 0 for the first.
  std::string id_of(io::RowBatch const& batch, std::size_t row) const;
};

[[nodiscard]] Result<Requests> read_requests(std::string_view text, std::string const& path,
                                             LoadedModel const& model);

/// The same requests as rows of 64-bit cells, as RowRun::set takes them.
struct CellRows {
  std::vector<std::int64_t> cells;
  std::vector<std::uint64_t> null_bits;
  std::vector<std::uint64_t> unknown_bits;
  std::size_t inputs = 0;
  std::size_t words = 0;
  std::size_t rows = 0;
  std::vector<rules::Beside> beside;      ///< values that no cell holds, by row; they are null there
  std::vector<std::size_t> first_beside;  ///< by row and one more; empty where there are none

  void give(rules::RowRun& run, std::size_t row) const {
    run.set(view(row));
    if (first_beside.empty()) return;
    for (std::size_t i = first_beside[row]; i < first_beside[row + 1]; ++i)
      run.set_value(beside[i].input, beside[i].value);
  }

  rules::RowView view(std::size_t row) const {
    return {&cells[row * inputs], &null_bits[row * words], &unknown_bits[row * words]};
  }
};

/// Decimals that numbers beside the columns need, by input; empty where none needs more than its Variable
/// has.
[[nodiscard]] std::vector<std::uint8_t> missing_decimals(Requests const& requests,
                                                         rules::RowForm const& form);

[[nodiscard]] CellRows cell_rows(Requests const& requests, rules::RowForm const& form);

}  // namespace kanteling::bench
