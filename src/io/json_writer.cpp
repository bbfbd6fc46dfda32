// SPDX-License-Identifier: Apache-2.0
#include "io/json_writer.hpp"

namespace kanteling::io {

JsonWriter& JsonWriter::key(std::string_view name) {
  [[maybe_unused]] Level& level = levels_.back();
  assert(level.last_key < name && "keys must ascend, or the text is not canonical");
  before_value();
#ifndef NDEBUG
  level.last_key = name;
#endif
  quote(name);
  text_ += pretty_ ? ": " : ":";
  after_key_ = true;
  return *this;
}

void JsonWriter::text(std::string_view value) {
  before_value();
  quote(value);
}

void JsonWriter::plain(std::string_view value) {
  before_value();
  text_ += value;
}

void JsonWriter::open(char bracket) {
  before_value();
  text_ += bracket;
  levels_.emplace_back();
}

void JsonWriter::close(char bracket) {
  bool const empty = levels_.back().empty;
  levels_.pop_back();
  if (!empty) new_line();
  text_ += bracket;
  if (levels_.empty() && pretty_) text_ += '\n';
}

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) return;
  if (!levels_.back().empty) text_ += ',';
  levels_.back().empty = false;
  new_line();
}

void JsonWriter::new_line() {
  if (!pretty_) return;
  text_ += '\n';
  text_.append(2 * levels_.size(), ' ');
}

void JsonWriter::quote(std::string_view value) {
  constexpr std::string_view hex = "0123456789abcdef";
  text_ += '"';
  for (char const c : value) {
    auto const byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      text_ += '\\';
      text_ += c;
    } else if (c == '\n') {
      text_ += "\\n";
    } else if (c == '\t') {
      text_ += "\\t";
    } else if (byte < 0x20) {
      text_ += "\\u00";
      text_ += hex[byte >> 4U];
      text_ += hex[byte & 15U];
    } else {
      text_ += c;
    }
  }
  text_ += '"';
}

}  // namespace kanteling::io
