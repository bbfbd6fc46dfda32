// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/cents.hpp"
#include "kanteling/core/date.hpp"

namespace kanteling::io {

enum class JsonLayout : std::uint8_t { one_line, pretty };

/// Writes canonical JSON piece by piece: keys ascending by byte, amounts as whole numbers, dates as text. The same values
/// give the same bytes everywhere. Who calls it gives the keys in order; a debug build asserts it, because two
/// writers that disagree would break every comparison of outcomes.
/// Texts are UTF-8 and are not checked here: reading did that.
class JsonWriter {
 public:
  explicit JsonWriter(JsonLayout layout = JsonLayout::one_line) : pretty_(layout == JsonLayout::pretty) {}

  JsonWriter& key(std::string_view name);
  void null() { plain("null"); }
  void boolean(bool value) { plain(value ? "true" : "false"); }
  void number(std::int64_t value) { plain(std::to_string(value)); }
  /// A number as its digits, where it need not be whole: an exact decimal as FEEL writes it.
  void digits(std::string_view number) { plain(number); }
  void text(std::string_view value);

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  void field(std::string_view name, std::string_view value) { key(name).text(value); }
  void field(std::string_view name, char const* value) { key(name).text(value); }
  void field(std::string_view name, std::int64_t value) { key(name).number(value); }
  void field(std::string_view name, std::int32_t value) { key(name).number(value); }
  void field(std::string_view name, bool value) { key(name).boolean(value); }
  void field(std::string_view name, Cents value) { key(name).number(value.value); }
  void field(std::string_view name, Date value) { key(name).text(to_string(value)); }
  void field_null(std::string_view name) { key(name).null(); }
  template <class T>
  void field(std::string_view name, std::optional<T> const& value) {
    value ? field(name, *value) : field_null(name);
  }

  template <class List, class WriteOne>
  void array(std::string_view name, List const& list, WriteOne write_one) {
    key(name).begin_array();
    for (auto const& item : list) write_one(item);
    end_array();
  }
  template <class WriteFields>
  void object(WriteFields write_fields) {
    begin_object();
    write_fields();
    end_object();
  }

  std::string take() { return std::move(text_); }

 private:
  struct Level {
    bool empty = true;
    std::string last_key;
  };

  void plain(std::string_view value);
  void open(char bracket);
  void close(char bracket);
  void before_value();
  void new_line();
  void quote(std::string_view value);

  bool pretty_ = false;
  bool after_key_ = false;
  std::vector<Level> levels_;
  std::string text_;
};

}  // namespace kanteling::io
