// SPDX-License-Identifier: Apache-2.0
#include "io/value_cell.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "io/json_value.hpp"
#include "io/short_number.hpp"
#include "io/value_json.hpp"
#include "kanteling/rules/feel/temporal.hpp"

namespace kanteling::io {
namespace {

using rules::Decimal;
using rules::feel::Kind;
using rules::feel::TypeId;
using rules::feel::TypeKind;
using rules::feel::Types;
using rules::feel::Value;
using Read = tl::expected<Value, std::string>;

constexpr std::size_t npos = std::string_view::npos;

Read number(std::string_view cell) {
  ShortNumber short_number;
  if (read_short_number(cell, short_number))
    return Value::of(Decimal::of(short_number.value, short_number.scale));
  bool exact = false;
  auto const read = rules::parse_decimal(cell, &exact);
  if (read && exact) return Value::of(*read);
  return tl::make_unexpected("a number of at most 34 digits, with a point before its decimals: 1234.56");
}

Read boolean(std::string_view cell) {
  if (cell == "1" || cell == "true") return Value::of(true);
  if (cell == "0" || cell == "false") return Value::of(false);
  return tl::make_unexpected("1, 0, true or false");
}

Read list(std::string_view cell, TypeId element, Types const& types) {
  std::vector<Value> items;
  while (true) {
    std::size_t const end = std::min(cell.find('|'), cell.size());
    Read item = read_cell(cell.substr(0, end), element, types);
    if (!item) return tl::make_unexpected(item.error() + ", for each element between |");
    items.push_back(std::move(*item));
    if (end == cell.size()) return Value::list(std::move(items));
    cell.remove_prefix(end + 1);
  }
}

Read json(std::string_view cell, TypeId type, Types const& types) {
  Result<JsonValue> const parsed = parse_json(cell);
  if (!parsed) return tl::make_unexpected(parsed.error()[0].expected);
  return to_value(*parsed, type, types);
}

Read any(std::string_view cell) {
  if (Read read = number(cell)) return read;
  if (cell == "true" || cell == "false") return boolean(cell);
  return Value::string(std::string(cell));
}

bool is_simple(Value const& value) {
  return value.kind() != Kind::list && value.kind() != Kind::context && value.kind() != Kind::range &&
         value.kind() != Kind::function;
}

/// A simple value as it stands in a cell, before quotes.
void add_plain(std::string& text, Value const& value) {
  switch (value.kind()) {
    case Kind::null:
      return;
    case Kind::unknown:
      text += '?';
      return;
    case Kind::boolean:
      text += value.boolean() ? '1' : '0';
      return;
    case Kind::string:
      text += value.text();
      return;
    default:
      text += rules::feel::to_string(value);
  }
}

std::string joined_list(Value const& list) {
  std::string text;
  for (Value const& item : list.items()) {
    bool const fits = is_simple(item) && (item.kind() != Kind::string || item.text().find('|') == npos);
    if (!fits) return to_json(list);
    if (&item != &list.items()[0]) text += '|';
    add_plain(text, item);
  }
  return text;
}

}  // namespace

Read read_cell(std::string_view cell, TypeId type, Types const& types) {
  if (cell.empty()) return Value();
  rules::feel::TypeInfo const& info = types[type];
  switch (info.kind) {
    case TypeKind::any:
      return any(cell);
    case TypeKind::number:
      return number(cell);
    case TypeKind::boolean:
      return boolean(cell);
    case TypeKind::string:
      return Value::string(std::string(cell));
    case TypeKind::list:
      return cell[0] == '[' ? json(cell, type, types) : list(cell, info.element, types);
    case TypeKind::context:
      return json(cell, type, types);
    default:
      return read_temporal(cell, info.kind);
  }
}

void write_cell(std::string& line, std::string_view text) {
  if (text.find_first_of(",\"\r\n") == npos) {
    line += text;
    return;
  }
  line += '"';
  for (char const c : text) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

void write_cell(std::string& line, Value const& value) {
  switch (value.kind()) {
    case Kind::string:
      return write_cell(line, std::string_view(value.text()));
    case Kind::list:
      return write_cell(line, joined_list(value));
    case Kind::context:
      return write_cell(line, to_json(value));
    case Kind::range:
    case Kind::function:
      return write_cell(line, rules::feel::to_string(value));
    default:
      add_plain(line, value);
  }
}

}  // namespace kanteling::io
