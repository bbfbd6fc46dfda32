// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/cells.hpp"
#include "kanteling/core/problem.hpp"

namespace kanteling::io {

/// Takes a problem.
using Report = std::function<void(Problem)>;

/// Reads a JSON text. A text that is too large, no UTF-8 or no JSON is reported with line and column and gives
/// nothing; a key that stands twice in one object is reported by name.
std::optional<nlohmann::json> read_json_text(std::string_view text, std::string const& name, Report const& report);

/// The fields of one object, typed: a field that is missing or wrong is reported and gives a default value.
/// Whole numbers only: a number with a point or an exponent is refused.
class JsonFields {
 public:
  /// `path` stands before the names of the keys in problems: "" or "travel.".
  JsonFields(nlohmann::json const& object, std::string name, std::string path, Report const& report)
      : object_(object), name_(std::move(name)), path_(std::move(path)), report_(report) {}

  std::string text(std::string_view key);
  std::int64_t integer(std::string_view key, Range range);
  std::vector<std::string> texts(std::string_view key);
  /// A list of at least one text; one text alone is a list of one.
  std::vector<std::string> text_or_texts(std::string_view key);
  /// An object within this one, or nullptr where it is none.
  nlohmann::json const* object(std::string_view key);
  /// Whether a key that may be left out is there.
  bool has(std::string_view key);
  /// The objects of a list; what is none is reported.
  std::vector<nlohmann::json> objects(std::string_view key);
  /// Reports every key that was not asked for.
  void check_unknown();
  void fault(std::string_view key, std::string found, std::string expected) const;

 private:
  nlohmann::json const* find(std::string_view key, std::string const& expected);

  nlohmann::json const& object_;
  std::string name_;
  std::string path_;
  Report const& report_;
  std::vector<std::string> asked_;
};

/// A whole number of JSON within a range; empty for anything else.
std::optional<std::int64_t> whole_number(nlohmann::json const& value, Range range);
/// What stands there, in a few words: the value itself, or "a list", "an object".
std::string shown_json(nlohmann::json const& value);

}  // namespace kanteling::io
