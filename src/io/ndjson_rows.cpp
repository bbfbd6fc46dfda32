// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "io/csv.hpp"
#include "io/json_value.hpp"
#include "io/line_reader.hpp"
#include "io/problems.hpp"
#include "io/rows.hpp"
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

class NdjsonRows : public RowSource {
 public:
  NdjsonRows(std::FILE* file, RowFormat format) : lines_(file), format_(std::move(format)) {
    has_first_ = read(first_);
    if (!has_first_) return;
    if (first_.json.kind == JsonValue::Kind::object) copy_keys();
  }

  bool next(InputRow& row) override {
    Line line;
    bool const got = has_first_ || read(line);
    if (has_first_) line = std::move(first_);
    has_first_ = false;
    if (!got) return false;
    row.line = line.number;
    row.problems = std::move(line.problems);
    row.whole = row.problems.empty();
    if (row.whole) fill(row, line.json);
    return true;
  }

  std::vector<std::string> const& copied_columns() const override { return copied_; }
  std::vector<std::string> const& warnings() const override { return warnings_; }
  bool failed() const override { return lines_.failed(); }

 private:
  struct Line {
    std::size_t number = 0;
    JsonValue json;
    std::vector<Problem> problems;
  };

  bool read(Line& line) {
    std::string_view text;
    LineReader::Got got = LineReader::Got::line;
    do got = lines_.next(text);
    while (got == LineReader::Got::line && text.find_first_not_of(" \t") == npos);
    if (got == LineReader::Got::end) return false;
    line.number = lines_.number();
    std::string const where = place_in_table(format_.file_name, line.number, {});
    if (got == LineReader::Got::too_long || text.size() > json_bytes_max) {
      line.problems.push_back({where, "a row of more than 1 MB", "a row of at most 1 MB (1000000 bytes)"});
    } else if (find_bad_utf8(text) != npos) {
      line.problems.push_back({where, shown(text), "text in UTF-8"});
    } else if (Result<JsonValue> json = parse_json(text); !json) {
      line.problems.push_back({where, json.error()[0].found, json.error()[0].expected + " on one line"});
    } else if (json->kind != JsonValue::Kind::object) {
      line.problems.push_back({where, describe(*json), "one JSON object on one line"});
    } else {
      line.json = std::move(*json);
    }
    return true;
  }

  void copy_keys() {
    for (JsonMember const& member : first_.json.members) {
      bool const is_input = std::any_of(format_.inputs.begin(), format_.inputs.end(),
                                        [&](RowInput const& input) { return input.name == member.key; });
      bool const is_new = std::find(copied_.begin(), copied_.end(), member.key) == copied_.end();
      bool const is_other =
          std::find(format_.others.begin(), format_.others.end(), member.key) != format_.others.end();
      if (!is_input && !is_other && is_new && is_simple(member.value)) copied_.push_back(member.key);
    }
    cells_.resize(copied_.size());
  }

  void fill(InputRow& row, JsonValue const& json) {
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
        row.problems.push_back({place_in_table(format_.file_name, row.line, input.name),
                                describe(json.members[at].value), value.error()});
      row.values[i] = value ? std::move(*value) : rules::feel::Value();
    }
    check_twice(row, json);
    row.copied.clear();
    for (std::size_t i = 0; i < copied_.size(); ++i) {
      std::size_t const at = find(json, copied_[i], i);
      cells_[i] = at == npos ? std::string() : cell_of(json.members[at].value);
      row.copied.emplace_back(cells_[i]);
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

  void check_twice(InputRow& row, JsonValue const& json) {
    names_.clear();
    for (JsonMember const& member : json.members) names_.emplace_back(member.key);
    std::sort(names_.begin(), names_.end());
    auto const twice = std::adjacent_find(names_.begin(), names_.end());
    if (twice != names_.end())
      row.problems.push_back(
          {place_in_table(format_.file_name, row.line, *twice), "this key a second time", "each key once"});
  }

  LineReader lines_;
  RowFormat format_;
  Line first_;
  bool has_first_ = false;
  std::vector<std::string> copied_;
  std::vector<std::string> cells_;
  std::vector<std::string_view> names_;
  std::vector<std::string> warnings_;
};

}  // namespace

Result<std::unique_ptr<RowSource>> open_ndjson_rows(std::FILE* file, RowFormat format) {
  return std::unique_ptr<RowSource>(std::make_unique<NdjsonRows>(file, std::move(format)));
}

}  // namespace kanteling::io
