// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check.hpp"
#include "io/json_value.hpp"
#include "kanteling/core/cents.hpp"
#include "kanteling/core/date.hpp"

namespace kanteling::law_vectors {

/// An amount in euro as these files write it: a whole number, or digits with a point ("19.40"), with at most
/// two behind it. Nothing where it is none: no amount goes through a floating-point number.
std::optional<Cents> euros(io::JsonValue const& value);
std::optional<Cents> euros(std::string_view text);

/// A whole number from 0 to a million, and nothing else.
std::optional<std::int32_t> whole(std::string_view text);

/// What stands before and behind the first occurrence of a separator.
struct Halves {
  std::string_view before;
  std::string_view behind;
};
std::optional<Halves> split(std::string_view text, std::string_view separator);

/// The fields of one entry of a section, typed. Keeps which keys were read as what they are, so that a
/// key that nobody read, or whose value was no such thing, is not passed over: it might change what is asked.
class Entry {
 public:
  explicit Entry(io::JsonValue const& object, std::string_view fallback_id = "");

  /// Its "id"; else its "law" and "start"; else the fallback.
  std::string const& id() const { return id_; }
  /// Whether a key stands there with a value other than null.
  bool has(std::string_view key);
  /// The value of a key, or null where it does not stand there.
  io::JsonValue const* value(std::string_view key);
  std::optional<std::string> text(std::string_view key);
  std::optional<Date> date(std::string_view key);
  std::optional<std::int32_t> number(std::string_view key);
  std::optional<Cents> euros(std::string_view key);
  bool is_true(std::string_view key);

  /// The first key that was not read, or not as what it is, and is no remark ("id", "what", "source",
  /// "note"), or nothing.
  std::optional<std::string> unread() const;

 private:
  /// What was read of a key; takes the key back where its value was something else.
  template <class T>
  std::optional<T> read_as(std::string_view key, std::optional<T> result) {
    if (!result && has(key)) read_.erase(std::string(key));
    return result;
  }

  io::JsonValue const& object_;
  std::string id_;
  std::set<std::string, std::less<>> read_;
};

/// One check per entry of a list. An entry with a key that was not read fails.
template <class CheckOne>
std::vector<Check> each(io::JsonValue const& section, CheckOne check_one) {
  std::vector<Check> checks;
  for (io::JsonValue const& item : section.items) {
    Entry entry(item, "entry " + std::to_string(checks.size() + 1));
    Check check = check_one(entry);
    if (auto const key = entry.unread(); key && check.passed())
      check = not_understood(entry.id(), "the key " + *key);
    checks.push_back(std::move(check));
  }
  return checks;
}

}  // namespace kanteling::law_vectors
