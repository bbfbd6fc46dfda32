// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "io/json_value.hpp"
#include "io/line_reader.hpp"
#include "io/rows.hpp"

namespace kanteling::io {

/// A line of JSON rows, not yet looked at.
struct JsonLine {
  std::size_t number = 0;
  bool too_long = false;  ///< then it has no text
  std::string_view text;  ///< line_padding readable bytes follow
};

/// JSON rows, a line at a time: who can read a line faster need not have it read here.
class NdjsonRows : public RowSource {
 public:
  NdjsonRows(LineReader lines, RowFormat format);

  bool next(InputRow& row) override;
  std::vector<std::string> const& copied_columns() const override { return copied_; }
  std::vector<std::string> const& warnings() const override { return warnings_; }
  bool failed() const override { return lines_.failed(); }

  /// The next line that is not empty; false at the end.
  bool next_line(JsonLine& line);
  /// What a line means; the row's copied cells are good until the next is read.
  void read(JsonLine const& line, InputRow& row);

 private:
  std::string place(JsonLine const& line, std::string_view key = {}) const;
  bool parse(JsonLine const& line, JsonValue& json, std::vector<Problem>& problems) const;
  void copy_keys(JsonValue const& first);
  void fill(InputRow& row, JsonLine const& line, JsonValue const& json);
  void check_twice(InputRow& row, JsonLine const& line, JsonValue const& json);

  LineReader lines_;
  RowFormat format_;
  JsonLine first_;  ///< read to know the copied columns, and not yet given
  bool has_first_ = false;
  std::vector<std::string> copied_;
  std::vector<std::string> cells_;
  std::vector<std::string_view> names_;
  std::vector<std::string> warnings_;
};

}  // namespace kanteling::io
