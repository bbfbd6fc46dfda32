// SPDX-License-Identifier: Apache-2.0
#pragma once
// For one .cpp file only: simdjson takes seconds to compile.

#include <simdjson.h>
#include <algorithm>
#include <cstring>
#include <utility>

#include "io/json_keys.hpp"
#include "io/ndjson_rows.hpp"
#include "io/row_batch.hpp"
#include "io/short_number.hpp"
#include "io/value_json.hpp"
#include "kanteling/core/date.hpp"

namespace kanteling::io {

/// [-]digits[.digits] without zeros in front, as JSON has them. Numbers that are written otherwise are rare.
inline bool read_json_number(std::string_view text, ShortNumber& number) {
  std::size_t const first = text[0] == '-' ? 1 : 0;
  if (text.size() > first + 1 && text[first] == '0' && text[first + 1] != '.') return false;
  return read_padded_number(text, number);
}

/// A scalar as it stands in the line, without the white space behind it.
inline std::string_view trimmed(std::string_view token) {
  auto const is_white = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!token.empty() && is_white(token.back())) token.remove_suffix(1);
  return token;
}

/// One plain line after the other, straight into columns. Whatever is not plain (double keys, keys with
/// escapes, copied cells with long numbers, anything wrong) is refused: NdjsonRows knows what it means.
class PlainJson {
 public:
  PlainJson(ColumnPlan const& plan, rules::feel::Types const& types, std::vector<std::string> const& copied)
      : plan_(plan), types_(types), copied_(copied.size()) {
    for (std::size_t i = 0; i < plan.inputs.size(); ++i) keys_.add(plan.inputs[i].input.name).input = i;
    for (std::size_t i = 0; i < copied.size(); ++i) keys_.add(copied[i]).copied = i;
  }

  /// Adds a row to the batch; false where it refuses the line, which may have left values behind.
  bool add(JsonLine const& line, RowBatch::State& batch) {
    if (line.too_long || line.text.size() > json_bytes_max) return false;
    if (!add_members(line.text, batch)) return false;
    for (rules::ColumnBuilder& column : batch.builders)
      if (column.rows() == batch.lines.size()) column.add_unknown();
    for (std::string_view const cell : copied_) batch.copy(cell);
    batch.keep(line.number);
    return true;
  }

 private:
  bool add_members(std::string_view text, RowBatch::State& batch) {
    simdjson::ondemand::document document;
    simdjson::ondemand::object object;
    simdjson::padded_string_view const padded(text.data(), text.size(), text.size() + line_padding);
    if (parser_.iterate(padded).get(document) != simdjson::SUCCESS) return false;
    if (document.get_object().get(object) != simdjson::SUCCESS) return false;
    for (std::string_view& cell : copied_) cell = {};
    ++line_;
    JsonKey* key = &before_first_;
    for (auto member : object) {
      if (member.error() != simdjson::SUCCESS) return false;
      // Not a copy: reading it back from its bytes made the whole 660 MB/s instead of 1,050 (2026-11-26).
      simdjson::ondemand::field&& field = std::move(member).value_unsafe();
      key = find(field.key(), *key);
      if (key == nullptr || key->seen_in == line_) return false;
      key->seen_in = line_;
      if (!add_value(field.value(), *key, batch)) return false;
    }
    // Behind the object there is nothing: simdjson does not look by itself.
    return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
  }

  JsonKey* find(simdjson::ondemand::raw_json_string raw, JsonKey& before) {
    if (before.next != nullptr && raw.unsafe_is_equal(before.next->name)) return before.next;
    char const* const begin = raw.raw();
    char const* end = begin;
    while (*end != '"' && *end != '\\') ++end;
    if (*end == '\\') return nullptr;
    JsonKey* const key = keys_.find({begin, static_cast<std::size_t>(end - begin)});
    if (key != nullptr) before.next = key;
    return key;
  }

  bool add_value(simdjson::ondemand::value& value, JsonKey const& key, RowBatch::State& batch) {
    std::string_view const token = trimmed(value.raw_json_token());
    rules::ColumnBuilder* const column = key.input == JsonKey::none ? nullptr : &batch.builders[key.input];
    Direct const direct = column == nullptr ? Direct::none : plan_.inputs[key.input].direct;
    std::string_view* const cell = key.copied == JsonKey::none ? nullptr : &copied_[key.copied];
    bool added = false;
    switch (token.empty() ? '\0' : token[0]) {
      case '"':
        added = add_text(value, token, direct, column, cell);
        break;
      case 't':
      case 'f':
        added = add_boolean(token, direct, column, cell);
        break;
      case 'n':
        added = token == "null";
        if (added && column != nullptr) column->add_null();
        break;
      case '[':
      case '{':
        return add_any(nested(value, token[0]), key, batch);
      default:
        // What begins as no value of JSON does is none, even where parse_json would pass over a byte order
        // mark.
        if (token.empty() || (token[0] != '-' && (token[0] < '0' || token[0] > '9'))) return false;
        added = add_number(token, direct, column, cell);
    }
    return added || add_any(token, key, batch);
  }

  /// A list or object as it stands in the line, or nothing where it is none.
  static std::string_view nested(simdjson::ondemand::value& value, char first) {
    simdjson::ondemand::array array;
    simdjson::ondemand::object object;
    std::string_view text;
    simdjson::error_code error = first == '[' ? value.get_array().get(array) : value.get_object().get(object);
    if (error == simdjson::SUCCESS)
      error = first == '[' ? array.raw_json().get(text) : object.raw_json().get(text);
    return error == simdjson::SUCCESS ? text : std::string_view{};
  }

  /// Adds a value that is not plain but stands in a line that is: a list, a long number, a text that must
  /// stand beside. What has no meaning, or a copied cell, makes the line one that is refused.
  bool add_any(std::string_view text, JsonKey const& key, RowBatch::State& batch) {
    if (key.copied != JsonKey::none) return false;
    // For parse_json a text ends at NUL, where a line may have none at all.
    if (text.find('\0') != std::string_view::npos) return false;
    // So few levels are allowed in the object around it too.
    if (std::count_if(text.begin(), text.end(), opens) >= depth_surely_fine) return false;
    Result<JsonValue> const json = parse_json(text);
    if (!json) return false;
    if (key.input == JsonKey::none) return true;
    auto meaning = to_value(*json, plan_.inputs[key.input].input.type, types_);
    if (meaning) batch.add(key.input, std::move(*meaning));
    return meaning.has_value();
  }

  static bool opens(char c) { return c == '[' || c == '{'; }
  static constexpr std::ptrdiff_t depth_surely_fine = json_depth_max - 1;

  bool add_text(simdjson::ondemand::value& value, std::string_view token, Direct direct,
                rules::ColumnBuilder* column, std::string_view* cell) {
    std::string_view text = token.substr(1, token.size() - 2);
    bool const has_escapes = std::memchr(text.data(), '\\', text.size()) != nullptr;
    // The text must be taken even where its bytes are at hand: simdjson would skip one that it finds untaken
    // together with a colon and a value behind it.
    bool const is_taken = has_escapes ? value.get_string().get(text) == simdjson::SUCCESS
                                      : value.get_raw_json_string().error() == simdjson::SUCCESS;
    if (!is_taken) return false;
    if (cell != nullptr) *cell = text;
    if (column == nullptr) return true;
    if (direct == Direct::text || direct == Direct::loose_text) return column->add_text(text);
    if (direct != Direct::date) return false;
    std::optional<Date> const date = parse_date(text);
    if (date) column->add_date(date->days);
    return date.has_value();
  }

  static bool add_boolean(std::string_view token, Direct direct, rules::ColumnBuilder* column,
                          std::string_view* cell) {
    bool const is_true = token == "true";
    if (!is_true && token != "false") return false;
    if (cell != nullptr) *cell = is_true ? "1" : "0";
    if (column == nullptr) return true;
    if (direct != Direct::boolean && direct != Direct::loose_boolean) return false;
    column->add_boolean(is_true);
    return true;
  }

  static bool add_number(std::string_view token, Direct direct, rules::ColumnBuilder* column,
                         std::string_view* cell) {
    ShortNumber number;
    if (!read_json_number(token, number)) return false;
    if (cell != nullptr) *cell = token == "-0" ? "0" : token;
    if (column == nullptr) return true;
    if (direct == Direct::number) return column->add_number(number.value, number.scale);
    if (direct != Direct::boolean || number.scale != 0 || (number.value != 0 && number.value != 1))
      return false;
    column->add_boolean(number.value == 1);
    return true;
  }

  static_assert(line_padding >= simdjson::SIMDJSON_PADDING);

  ColumnPlan const& plan_;
  rules::feel::Types const& types_;
  simdjson::ondemand::parser parser_;
  JsonKeys keys_;
  JsonKey before_first_;
  std::uint64_t line_ = 0;
  std::vector<std::string_view> copied_;  ///< cells of the line, by copied column
};

}  // namespace kanteling::io
