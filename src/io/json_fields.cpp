// SPDX-License-Identifier: Apache-2.0
#include "io/json_fields.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

#include "io/csv.hpp"
#include "io/lines.hpp"
#include "io/utf8.hpp"

namespace kanteling::io {
namespace {

using nlohmann::json;

constexpr int depth_max = 32;

/// Reports what is wrong with the bytes, before any parsing.
bool is_clean_json_text(std::string_view text, std::string const& name, Report const& report) {
  if (text.size() > file_bytes_max) {
    report({name, "more than 64 MB", "a file of at most 64 MB (67108864 bytes)"});
    return false;
  }
  if (text.substr(0, 3) == "\xEF\xBB\xBF") {
    report({name, "a byte order mark (BOM)", "a file saved as UTF-8 without byte order mark"});
    return false;
  }
  std::size_t const bad = find_bad_utf8(text);
  if (bad == std::string_view::npos) return true;
  report({name + " " + to_string(Lines(text).at(bad)), std::string(text.substr(bad, found_bytes_max)),
          "text in UTF-8 without NUL bytes"});
  return false;
}

/// Watches for keys that stand twice and for nesting beyond any use, before anything is built: a parser that asks a
/// callback about every value looks through a list again at each of its ends.
class Watch final : public nlohmann::json_sax<json> {
 public:
  Watch(std::string const& name, Report const& report) : name_(name), report_(report) {}

  bool is_too_deep() const { return depth_ > depth_max; }

  bool start_object(std::size_t) override {
    keys_.emplace_back();
    return enter();
  }
  bool key(std::string& key) override {
    if (!keys_.back().insert(key).second)
      report_({name_ + ", key " + shown(key), "this key a second time", "each key once"});
    return true;
  }
  bool end_object() override {
    keys_.pop_back();
    return leave();
  }
  bool start_array(std::size_t) override { return enter(); }
  bool end_array() override { return leave(); }

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(json::number_integer_t) override { return true; }
  bool number_unsigned(json::number_unsigned_t) override { return true; }
  bool number_float(json::number_float_t, std::string const&) override { return true; }
  bool string(std::string&) override { return true; }
  bool binary(json::binary_t&) override { return true; }
  bool parse_error(std::size_t, std::string const&, json::exception const&) override { return false; }

 private:
  bool enter() { return ++depth_ <= depth_max; }
  bool leave() {
    --depth_;
    return true;
  }

  std::string const& name_;
  Report const& report_;
  std::vector<std::set<std::string>> keys_;
  int depth_ = 0;
};

std::string rest_of_line(std::string_view text, std::size_t at) {
  if (at >= text.size()) return "the end of the file";
  std::string_view const rest = text.substr(at, text.substr(at).find('\n'));
  return rest.empty() ? "the end of the line" : std::string(rest.substr(0, 2 * found_bytes_max));
}

}  // namespace

std::optional<json> read_json_text(std::string_view text, std::string const& name, Report const& report) {
  if (!is_clean_json_text(text, name, report)) return std::nullopt;
  Watch watch(name, report);
  json::sax_parse(text, &watch);
  if (watch.is_too_deep()) {
    report({name, "lists within lists", "at most " + std::to_string(depth_max) + " levels"});
    return std::nullopt;
  }
  try {
    return json::parse(text);
  } catch (json::parse_error const& e) {
    std::size_t const at = e.byte == 0 ? 0 : std::min(e.byte - 1, text.size());
    report({name + " " + to_string(Lines(text).at(at)), rest_of_line(text, at), "valid JSON"});
  } catch (json::exception const&) {
    report({name, "a number that is too large", "whole numbers of at most 18 digits"});
  }
  return std::nullopt;
}

std::string shown_json(json const& value) {
  if (value.is_object()) return "an object";
  if (value.is_array()) return "a list";
  return value.dump();
}

std::optional<std::int64_t> whole_number(json const& value, Range range) {
  if (!value.is_number_integer()) return std::nullopt;
  if (value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t{std::numeric_limits<std::int64_t>::max()})
    return std::nullopt;
  auto const number = value.get<std::int64_t>();
  return number < range.min || number > range.max ? std::nullopt : std::optional(number);
}

void JsonFields::fault(std::string_view key, std::string found, std::string expected) const {
  report_({name_ + ", key " + path_ + shown(key), std::move(found), std::move(expected)});
}

json const* JsonFields::find(std::string_view key, std::string const& expected) {
  asked_.emplace_back(key);
  auto const found = object_.find(key);
  if (found != object_.end()) return &*found;
  fault(key, "no such key", expected);
  return nullptr;
}

std::string JsonFields::text(std::string_view key) {
  json const* const value = find(key, "text");
  if (value == nullptr) return {};
  if (value->is_string() && !value->get_ref<std::string const&>().empty()) return value->get<std::string>();
  fault(key, shown_json(*value), "text");
  return {};
}

std::int64_t JsonFields::integer(std::string_view key, Range range) {
  std::string const expected =
      "a whole number from " + std::to_string(range.min) + " to " + std::to_string(range.max);
  json const* const value = find(key, expected);
  if (value == nullptr) return 0;
  std::optional<std::int64_t> const number = whole_number(*value, range);
  if (!number) fault(key, shown_json(*value), expected);
  return number.value_or(0);
}

std::vector<std::string> JsonFields::texts(std::string_view key) {
  constexpr std::string_view expected = "a list of texts";
  json const* const value = find(key, std::string(expected));
  std::vector<std::string> all;
  if (value == nullptr) return all;
  if (!value->is_array()) fault(key, shown_json(*value), std::string(expected));
  if (!value->is_array()) return all;
  for (json const& item : *value) {
    if (item.is_string())
      all.push_back(item.get<std::string>());
    else
      fault(key, shown_json(item) + " in the list", std::string(expected));
  }
  return all;
}

std::vector<std::string> JsonFields::text_or_texts(std::string_view key) {
  constexpr std::string_view expected = "text or a list of texts";
  json const* const value = find(key, std::string(expected));
  if (value == nullptr) return {};
  auto const is_text = [](json const& j) {
    return j.is_string() && !j.get_ref<std::string const&>().empty();
  };
  std::vector<std::string> all;
  if (is_text(*value)) {
    all.push_back(value->get<std::string>());
  } else if (!value->is_array() || value->empty()) {
    fault(key, value->is_array() ? "an empty list" : shown_json(*value), std::string(expected));
  } else {
    for (json const& item : *value) {
      if (is_text(item)) all.push_back(item.get<std::string>());
      if (!is_text(item)) fault(key, shown_json(item) + " in the list", std::string(expected));
    }
  }
  return all;
}

bool JsonFields::has(std::string_view key) {
  asked_.emplace_back(key);
  return object_.contains(key);
}

json const* JsonFields::object(std::string_view key) {
  json const* const value = find(key, "an object");
  if (value == nullptr || value->is_object()) return value;
  fault(key, shown_json(*value), "an object");
  return nullptr;
}

std::vector<json> JsonFields::objects(std::string_view key) {
  constexpr std::string_view expected = "a list of objects";
  json const* const value = find(key, std::string(expected));
  std::vector<json> all;
  if (value == nullptr) return all;
  if (!value->is_array()) fault(key, shown_json(*value), std::string(expected));
  if (!value->is_array()) return all;
  for (json const& item : *value) {
    if (item.is_object())
      all.push_back(item);
    else
      fault(key, shown_json(item) + " in the list", std::string(expected));
  }
  return all;
}

void JsonFields::check_unknown() {
  std::vector<std::string_view> const known(asked_.begin(), asked_.end());
  for (auto const& [key, value] : object_.items()) {
    if (std::find(asked_.begin(), asked_.end(), key) != asked_.end()) continue;
    fault(key, "an unknown key", "only the keys " + joined(known) + did_you_mean(key, known));
  }
}

}  // namespace kanteling::io
