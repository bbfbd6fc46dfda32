// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/rules/feel/types.hpp"
#include "kanteling/rules/feel/value.hpp"

namespace kanteling::io {

/// An input of a model that rows may hold a value for.
struct RowInput {
  std::string name;
  rules::feel::TypeId type = rules::feel::any_type;
  std::uint32_t global = 0;  ///< what an unknown value names
};

/// One row of a file. The views are good until the next row is read.
struct InputRow {
  std::size_t line = 0;  ///< where it begins in the file
  bool whole = true;     ///< false where the line could not be taken apart: there is nothing but problems
  std::vector<rules::feel::Value>
      values;  ///< by input; unknown where the file says nothing, null where a problem stands
  std::vector<std::string_view>
      copied;  ///< cells of the columns that are no input, in the order of `copied_columns`
  std::vector<Problem> problems;
};

/// Rows of a file, one after the other, in bounded memory.
class RowSource {
 public:
  virtual ~RowSource() = default;
  /// The next row; false at the end. Empty lines are passed over.
  virtual bool next(InputRow& row) = 0;
  /// Titles of the columns that are no input, in their order.
  virtual std::vector<std::string> const& copied_columns() const = 0;
  /// Inputs for which no row holds anything, as one warning each: which name of the file comes nearest.
  virtual std::vector<std::string> const& warnings() const = 0;
  /// Whether reading stopped at an error of the file system.
  virtual bool failed() const = 0;
};

/// What rows are read with. The types must outlive the source.
struct RowFormat {
  std::string file_name;  ///< as problems name it
  std::vector<RowInput> inputs;
  std::vector<std::string> others;  ///< inputs that nobody asks for: neither read nor copied
  rules::feel::Types const* types = nullptr;
};

/// Comma-separated rows (RFC 4180, UTF-8) with the columns' names in the first. What is wrong with that row
/// is returned.
[[nodiscard]] Result<std::unique_ptr<RowSource>> open_csv_rows(std::FILE* file, RowFormat format);
/// The same from memory; the text must outlive the source.
[[nodiscard]] Result<std::unique_ptr<RowSource>> open_csv_rows(std::string_view text, RowFormat format);

/// A JSON object per line. A key that is absent leaves its input unknown. The first row says which other keys
/// are copied: those with a value that is no list or object.
[[nodiscard]] Result<std::unique_ptr<RowSource>> open_ndjson_rows(std::FILE* file, RowFormat format);
[[nodiscard]] Result<std::unique_ptr<RowSource>> open_ndjson_rows(std::string_view text, RowFormat format);

}  // namespace kanteling::io
