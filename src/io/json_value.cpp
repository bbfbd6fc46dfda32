// SPDX-License-Identifier: Apache-2.0
#include "io/json_value.hpp"

#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "kanteling/core/shorten.hpp"

namespace kanteling::io {
namespace {

using Kind = JsonValue::Kind;

JsonValue of_kind(JsonValue::Kind kind) {
  JsonValue value;
  value.kind = kind;
  return value;
}

JsonValue boolean_value(bool boolean) {
  JsonValue value = of_kind(JsonValue::Kind::boolean);
  value.boolean = boolean;
  return value;
}

JsonValue integer_value(std::int64_t integer) {
  JsonValue value = of_kind(JsonValue::Kind::integer);
  value.integer = integer;
  return value;
}

JsonValue written(JsonValue::Kind kind, std::string text) {
  JsonValue value = of_kind(kind);
  value.text = std::move(text);
  return value;
}

/// Receives the events of the parser and builds the value. Returning false stops the parser.
class Builder {
 public:
  explicit Builder(JsonValue& root) : root_(root) {}

  bool too_deep() const { return too_deep_; }
  std::size_t error_position() const { return error_position_; }

  bool null() { return add({}); }
  bool boolean(bool value) { return add(boolean_value(value)); }
  bool number_integer(std::int64_t value) { return add(integer_value(value)); }
  bool number_unsigned(std::uint64_t value) {
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
      return add(written(Kind::other_number, std::to_string(value)));
    }
    return number_integer(static_cast<std::int64_t>(value));
  }
  bool number_float(double /*rounded*/, std::string const& digits) {
    return add(written(Kind::other_number, digits));
  }
  bool string(std::string& value) { return add(written(Kind::text, value)); }
  bool binary(std::vector<std::uint8_t>& /*value*/) { return false; }
  bool start_object(std::size_t /*size*/) { return open(Kind::object); }
  bool start_array(std::size_t /*size*/) { return open(Kind::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name) {
    open_.back()->members.push_back({name, {}});
    return true;
  }
  bool parse_error(std::size_t position, std::string const& /*token*/, nlohmann::detail::exception const& /*why*/) {
    error_position_ = position;
    return false;
  }

 private:
  /// Pointers to open values stay good: only the innermost open value grows.
  JsonValue& place() {
    if (open_.empty()) return root_;
    JsonValue& parent = *open_.back();
    if (parent.kind == Kind::object) return parent.members.back().value;
    return parent.items.emplace_back();
  }
  bool add(JsonValue value) {
    place() = std::move(value);
    return true;
  }
  bool open(Kind kind) {
    too_deep_ = open_.size() >= json_depth_max;
    if (too_deep_) return false;
    JsonValue& value = place();
    value.kind = kind;
    open_.push_back(&value);
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  JsonValue& root_;
  std::vector<JsonValue*> open_;
  bool too_deep_ = false;
  std::size_t error_position_ = 0;
};

std::string line_and_column(std::string_view text, std::size_t position) {
  std::size_t line = 1;
  std::size_t column = 1;
  for (std::size_t i = 0; i + 1 < position && i < text.size(); ++i) {
    bool const ends = text[i] == '\n';
    line += ends ? 1 : 0;
    column = ends ? 1 : column + 1;
  }
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

std::string found_at(std::string_view text, std::size_t position) {
  if (position == 0 || position > text.size()) return "the text ends too early";
  return "no JSON from here: " + shorten(text.substr(position - 1, 40), 40);
}

tl::unexpected<std::vector<Problem>> refuse(std::string where, std::string found, std::string expected) {
  return tl::unexpected(std::vector{Problem{std::move(where), std::move(found), std::move(expected)}});
}

}  // namespace

std::string describe(JsonValue const& value) {
  switch (value.kind) {
    case Kind::null: return "null";
    case Kind::boolean: return value.boolean ? "true" : "false";
    case Kind::integer: return "the number " + std::to_string(value.integer);
    case Kind::other_number: return "the number " + shorten(value.text, 60);
    case Kind::text: return "\"" + shorten(value.text, 70) + "\"";
    case Kind::array: return "a list";
    case Kind::object: return "an object";
  }
  return {};
}

Result<JsonValue> parse_json(std::string_view text, std::size_t bytes_max) {
  if (text.size() > bytes_max) {
    return refuse("", "a text of " + std::to_string(text.size()) + " bytes",
                  "at most " + std::to_string(bytes_max));
  }
  JsonValue root;
  Builder builder(root);
  bool const complete = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
  if (builder.too_deep()) {
    return refuse("", "lists and objects within each other, more than " + std::to_string(json_depth_max) + " deep",
                  "at most " + std::to_string(json_depth_max) + " levels");
  }
  if (!complete) {
    std::size_t const position = builder.error_position();
    return refuse(line_and_column(text, position), found_at(text, position), "one JSON object");
  }
  return root;
}

}  // namespace kanteling::io
