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

namespace kanteling::bench {

/// A model as its file says, ready for rows.
struct LoadedModel {
  rules::Program program;
  rules::RowForm form;
};

[[nodiscard]] Result<std::string> read_text(std::string const& path);
[[nodiscard]] Result<LoadedModel> load_model(std::string const& xml, std::string const& path);

/// All requests of a file, in columns.
struct Requests {
  std::vector<io::RowBatch> batches;
  std::vector<std::string> warnings;
  std::vector<Problem> problems;  ///< of lines that were left out
  std::size_t rows = 0;
  std::size_t left_out = 0;
  std::size_t copied_columns = 0;
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
  std::vector<std::size_t> beside;  ///< rows with a value that no cell holds: they are null there

  rules::RowView view(std::size_t row) const {
    return {&cells[row * inputs], &null_bits[row * words], &unknown_bits[row * words]};
  }
};

[[nodiscard]] CellRows cell_rows(Requests const& requests, rules::RowForm const& form);

}  // namespace kanteling::bench
