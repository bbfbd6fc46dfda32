// SPDX-License-Identifier: Apache-2.0
#include "io/ndjson_rows.hpp"

#include <algorithm>
#include <utility>

#include "io/csv.hpp"
#include "io/problems.hpp"
#include "io/utf8.hpp"
#include "io/value_json.hpp"

namespace kanteling::io {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_simple(JsonValue const& value) {
  return value.kind != JsonValue::Kind::array && value.kind != JsonValue::Kind::object;
}

/// What a simple value looks like in a cell.
std::string cell_of(JsonValue const& value) {
  switch (value.kind) {
    case JsonValue::Kind::boolean:
      return value.boolean ? "1" : "0";
    case JsonValue::Kind::integer:
      return std::to_string(value.integer);
    case JsonValue::Kind::other_number:
    case JsonValue::Kind::text:
      return value.text;
    default:
      return {};
  }
}

/// Keys mostly stand in the order of the inputs: that place is tried first.
std::size_t find(JsonValue const& json, std::string const& key, std::size_t expected) {
  std::vector<JsonMember> const& members = json.members;
  for (std::size_t i = 0; i < members.size(); ++i) {
    std::size_t const at = (expected + i) % members.size();
    if (members[at].key == key) return at;
  }
  return npos;
}

}  // namespace

NdjsonRows::NdjsonRows(LineReader lines, RowFormat format)
    : lines_(std::move(lines)), format_(std::move(format)) {
  has_first_ = next_line(first_);
  JsonValue json;
  std::vector<Problem> ignored;  // they come back when the row is read
  if (has_first_ && parse(first_, json, ignored)) copy_keys(json);
}

bool NdjsonRows::next(InputRow& row) {
  JsonLine line;
  if (!next_line(line)) return false;
  read(line, row);
  return true;
}

bool NdjsonRows::next_line(JsonLine& line) {
  if (has_first_) {
    line = first_;
    has_first_ = false;
    return true;
  }
  line.text = {};
  LineReader::Got got = LineReader::Got::line;
  do got = lines_.next(line.text);
  while (got == LineReader::Got::line && line.text.find_first_not_of(" \t") == npos);
  line.number = lines_.number();
  line.too_long = got == LineReader::Got::too_long;
  return got != LineReader::Got::end;
}

void NdjsonRows::read(JsonLine const& line, InputRow& row) {
  JsonValue json;
  row.line = line.number;
  row.problems.clear();
  row.whole = parse(line, json, row.problems);
  if (row.whole) fill(row, line, json);
}

std::string NdjsonRows::place(JsonLine const& line, std::string_view key) const {
  return place_in_table(format_.file_name, line.number, key);
}

/// The object of a line, or false with what is wrong.
bool NdjsonRows::parse(JsonLine const& line, JsonValue& json, std::vector<Problem>& problems) const {
  if (line.too_long || line.text.size() > json_bytes_max) {
    problems.push_back({place(line), "a row of more than 1 MB", "a row of at most 1 MB (1000000 bytes)"});
  } else if (find_bad_utf8(line.text) != npos) {
    problems.push_back({place(line), shown(line.text), "text in UTF-8"});
  } else if (Result<JsonValue> parsed = parse_json(line.text); !parsed) {
    Problem const& problem = parsed.error()[0];
    problems.push_back({place(line), problem.found, problem.expected + " on one line"});
  } else if (parsed->kind != JsonValue::Kind::object) {
    problems.push_back({place(line), describe(*parsed), "one JSON object on one line"});
  } else {
    json = std::move(*parsed);
    return true;
  }
  return false;
}

void NdjsonRows::copy_keys(JsonValue const& first) {
  for (JsonMember const& member : first.members) {
    bool const is_input = std::any_of(format_.inputs.begin(), format_.inputs.end(),
                                      [&](RowInput const& input) { return input.name == member.key; });
    bool const is_new = std::find(copied_.begin(), copied_.end(), member.key) == copied_.end();
    bool const is_other =
        std::find(format_.others.begin(), format_.others.end(), member.key) != format_.others.end();
    if (!is_input && !is_other && is_new && is_simple(member.value)) copied_.push_back(member.key);
  }
  cells_.resize(copied_.size());
}

void NdjsonRows::fill(InputRow& row, JsonLine const& line, JsonValue const& json) {
  row.values.resize(format_.inputs.size());
  for (std::size_t i = 0; i < format_.inputs.size(); ++i) {
    RowInput const& input = format_.inputs[i];
    std::size_t const at = find(json, input.name, i);
    if (at == npos) {
      row.values[i] = rules::feel::Value::unknown({input.global});
      continue;
    }
    auto value = to_value(json.members[at].value, input.type, *format_.types);
    if (!value)
      row.problems.push_back({place(line, input.name), describe(json.members[at].value), value.error()});
    row.values[i] = value ? std::move(*value) : rules::feel::Value();
  }
  check_twice(row, line, json);
  row.copied.clear();
  for (std::size_t i = 0; i < copied_.size(); ++i) {
    std::size_t const at = find(json, copied_[i], i);
    cells_[i] = at == npos ? std::string() : cell_of(json.members[at].value);
    row.copied.emplace_back(cells_[i]);
  }
}

void NdjsonRows::check_twice(InputRow& row, JsonLine const& line, JsonValue const& json) {
  names_.clear();
  for (JsonMember const& member : json.members) names_.emplace_back(member.key);
  std::sort(names_.begin(), names_.end());
  auto const twice = std::adjacent_find(names_.begin(), names_.end());
  if (twice != names_.end())
    row.problems.push_back({place(line, *twice), "this key a second time", "each key once"});
}

Result<std::unique_ptr<RowSource>> open_ndjson_rows(std::FILE* file, RowFormat format) {
  return std::make_unique<NdjsonRows>(LineReader(file), std::move(format));
}

Result<std::unique_ptr<RowSource>> open_ndjson_rows(std::string_view text, RowFormat format) {
  return std::make_unique<NdjsonRows>(LineReader(text), std::move(format));
}

}  // namespace kanteling::io
