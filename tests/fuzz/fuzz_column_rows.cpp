// SPDX-License-Identifier: Apache-2.0
// Any bytes as rows: columns hold what the row readers say, whatever the size of a batch. The first byte
// chooses: bit 0 JSON lines or comma-separated, the others how many rows a batch has. Never a crash.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "../support/read_rows.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace kanteling::io;
  static testing::RowsProgram const rows = testing::rows_program();
  static RowBatch batch;
  if (size == 0) return 0;
  bool const json = data[0] % 2 == 1;
  std::string_view const text(reinterpret_cast<char const*>(data) + 1, size - 1);
  ColumnRowsFormat const format{"rows", &rows.program, &rows.variables, {5}};
  testing::ReadRows const by_row = testing::read_by_row(text, json, format);
  testing::ReadRows const by_column = testing::read_by_column(text, json, format, 1 + data[0] / 2U, batch);
  if (!testing::difference(by_column, by_row).empty()) std::abort();
  return 0;
}
