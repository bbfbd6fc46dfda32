// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdio>
#include <string_view>
#include <vector>

namespace kanteling::io {

/// The most bytes of one row; what is longer is passed over without being kept.
inline constexpr std::size_t row_bytes_max = std::size_t{1} << 20U;
/// So many bytes behind a line may be read too, whatever they hold: who looks at many at once need not stop.
inline constexpr std::size_t line_padding = 64;

/// Reads a file line by line in bounded memory, however large it is. A row of a table may go on over several
/// lines: `extend` adds the next one, `back_to_first_line` gives them back.
class LineReader {
 public:
  enum class Got { line, too_long, end };

  /// The file stays open and belongs to the caller.
  explicit LineReader(std::FILE* file);
  /// The same from memory; the text must outlive the reader.
  explicit LineReader(std::string_view text);

  /// The next line without its line end. A line that is too long is passed over.
  Got next(std::string_view& line);
  /// The same line with the one behind it; where that is not possible (end, or too long together) nothing
  /// changes.
  bool extend(std::string_view& lines);
  void back_to_first_line();

  std::size_t number() const { return number_; }  ///< of the first line of the row, from 1
  bool failed() const { return file_ != nullptr && std::ferror(file_) != 0; }

 private:
  bool fill();
  std::size_t read(char* to, std::size_t bytes);
  std::size_t find_end(std::size_t from);
  std::string_view view(std::size_t end) const;
  void skip_rest();

  std::FILE* file_ = nullptr;
  std::string_view text_;  ///< without a file: what is still to come
  std::vector<char> buffer_;
  std::size_t begin_ = 0;  ///< of the row
  std::size_t at_ = 0;     ///< what is not yet read
  std::size_t filled_ = 0;
  std::size_t first_end_ = 0;  ///< where the line behind the row's first line begins
  std::size_t number_ = 0;
  std::size_t next_number_ = 1;
  bool ended_ = false;
};

}  // namespace kanteling::io
