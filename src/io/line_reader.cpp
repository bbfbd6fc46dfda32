// SPDX-License-Identifier: Apache-2.0
#include "io/line_reader.hpp"

#include <algorithm>
#include <cstring>

namespace kanteling::io {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t block_bytes = std::size_t{1} << 18U;

}  // namespace

LineReader::LineReader(std::FILE* file) : file_(file), buffer_(block_bytes + line_padding) {}

LineReader::LineReader(std::string_view text) : text_(text), buffer_(block_bytes + line_padding) {}

std::size_t LineReader::read(char* to, std::size_t bytes) {
  if (file_ != nullptr) return std::fread(to, 1, bytes, file_);
  std::size_t const count = text_.copy(to, bytes);
  text_.remove_prefix(count);
  return count;
}

/// Reads more behind what there is. What lies before the row is given up; the row moves to the front.
bool LineReader::fill() {
  if (ended_) return false;
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, filled_ - begin_);
    filled_ -= begin_;
    at_ -= begin_;
    first_end_ -= std::min(first_end_, begin_);
    begin_ = 0;
  }
  if (buffer_.size() - line_padding - filled_ < block_bytes / 2) buffer_.resize(buffer_.size() + block_bytes);
  std::size_t const got = read(buffer_.data() + filled_, buffer_.size() - line_padding - filled_);
  filled_ += got;
  ended_ = got == 0;
  return got > 0;
}

/// The line feed that ends the line from here on, or the end of the file; npos where the row is too long.
std::size_t LineReader::find_end(std::size_t from) {
  std::size_t searched = from - begin_;
  while (true) {
    char const* const start = buffer_.data() + begin_ + searched;
    auto const* const found = static_cast<char const*>(std::memchr(start, '\n', filled_ - begin_ - searched));
    if (found != nullptr) {
      auto const end = static_cast<std::size_t>(found - buffer_.data());
      return end - begin_ > row_bytes_max ? npos : end;
    }
    searched = filled_ - begin_;
    if (searched > row_bytes_max) return npos;
    if (!fill()) return filled_;
  }
}

std::string_view LineReader::view(std::size_t end) const {
  std::string_view const line(buffer_.data() + begin_, end - begin_);
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

LineReader::Got LineReader::next(std::string_view& line) {
  begin_ = at_;
  number_ = next_number_;
  if (at_ == filled_ && !fill()) return Got::end;
  std::size_t const end = find_end(at_);
  ++next_number_;
  if (end == npos) {
    skip_rest();
    return Got::too_long;
  }
  line = view(end);
  at_ = std::min(end + 1, filled_);
  first_end_ = at_;
  return Got::line;
}

bool LineReader::extend(std::string_view& lines) {
  std::size_t const size = lines.size();
  bool const more = at_ < filled_ || fill();
  std::size_t const end = more ? find_end(at_) : npos;
  if (end == npos) {  // the bytes may have moved all the same
    lines = {buffer_.data() + begin_, size};
    return false;
  }
  lines = view(end);
  at_ = std::min(end + 1, filled_);
  ++next_number_;
  return true;
}

void LineReader::back_to_first_line() {
  at_ = first_end_;
  next_number_ = number_ + 1;
}

void LineReader::skip_rest() {
  while (true) {
    auto const* const found =
        static_cast<char const*>(std::memchr(buffer_.data() + at_, '\n', filled_ - at_));
    if (found != nullptr) {
      at_ = static_cast<std::size_t>(found - buffer_.data()) + 1;
      return;
    }
    begin_ = at_ = filled_;
    if (!fill()) return;
  }
}

}  // namespace kanteling::io
