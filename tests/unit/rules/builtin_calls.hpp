// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/rules/feel/builtins.hpp"
#include "kanteling/rules/feel/temporal.hpp"

/// Calls of built-ins as people write them, so that a test is a table of calls and results. Only literals:
/// numbers, strings without escapes, true, false, null, @"...", lists, contexts with plain keys, ranges (an
/// end may be left out), and $name for a function value that `TestCaller` answers.
namespace kanteling::test {

namespace feel = rules::feel;

enum Function : std::uint32_t { descending, always, never, seven, undecided };

class TestCaller final : public feel::Caller {
 public:
  std::uint64_t steps_left = 1'000'000;
  feel::Value stated_now;

  feel::Value call(feel::Value const& function, std::span<feel::Value const> arguments) override {
    switch (function.function().node) {
      case descending:
        return feel::Value::of(feel::order(arguments[0], arguments[1]).value_or(0) > 0);
      case always:
        return feel::Value::of(true);
      case never:
        return feel::Value::of(false);
      case seven:
        return feel::Value::of(rules::Decimal::of(7));
      default:
        return feel::Value::unknown({3});
    }
  }
  bool spend(std::uint64_t steps) override {
    bool const enough = steps <= steps_left;
    steps_left -= enough ? steps : steps_left;
    return enough;
  }
  feel::Value now() override { return stated_now; }
};

class CallReader {
 public:
  explicit CallReader(std::string_view text) : rest_(text) {}

  std::string name() {
    std::size_t const open = rest_.find('(');
    std::string name(rest_.substr(0, open));
    rest_.remove_prefix(open + 1);
    return name;
  }
  std::vector<feel::Value> arguments() { return values(')'); }

 private:
  std::vector<feel::Value> values(char close) {
    std::vector<feel::Value> result;
    while (!take(close)) {
      if (rest_.empty()) {
        ADD_FAILURE() << "the call does not end";
        return result;
      }
      result.push_back(value());
      take(',');
    }
    return result;
  }
  bool take(char mark) {
    skip_spaces();
    if (rest_.empty() || rest_.front() != mark) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool take_word(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  void skip_spaces() {
    while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
  }
  std::string quoted() {
    std::size_t const end = rest_.find('"', 1);
    std::string text(rest_.substr(1, end - 1));
    rest_.remove_prefix(end + 1);
    return text;
  }
  feel::Value value() {
    skip_spaces();
    if (take_word("null")) return {};
    if (take_word("true")) return feel::Value::of(true);
    if (take_word("false")) return feel::Value::of(false);
    if (take('@')) return temporal(quoted());
    if (take('$')) return function();
    if (rest_.front() == '"') return feel::Value::string(quoted());
    if (take('{')) return context();
    if (take('[')) return list_or_range();
    if (take('(')) return range(false, take_word("..") ? feel::Value() : low_end());
    return number();
  }
  feel::Value temporal(std::string const& text) {
    if (auto const day = feel::parse_day(text)) return feel::Value::of(*day);
    if (auto const time = feel::parse_time(text)) return feel::Value::of(*time);
    if (auto const time = feel::parse_date_time(text)) return feel::Value::of(*time);
    return feel::parse_duration(text);
  }
  feel::Value function() {
    feel::FunctionData data;
    std::string_view const names[] = {"descending", "always", "never", "seven", "undecided"};
    for (std::uint32_t i = 0; i < std::size(names); ++i) {
      if (take_word(names[i])) data.node = i;
    }
    data.builtin = feel::FunctionData::no_builtin;
    return feel::Value::function(std::move(data));
  }
  feel::Value context() {
    std::vector<std::pair<std::string, feel::Value>> entries;
    while (!take('}')) {
      skip_spaces();
      std::size_t const colon = rest_.find(':');
      std::string key(rest_.substr(0, colon));
      rest_.remove_prefix(colon + 1);
      entries.emplace_back(std::move(key), value());
      take(',');
    }
    return feel::Value::context(std::move(entries));
  }
  feel::Value list_or_range() {
    if (take(']')) return feel::Value::list({});
    feel::Value first = value();
    if (take_word("..")) return range(true, std::move(first));
    std::vector<feel::Value> items{std::move(first)};
    take(',');
    for (feel::Value& item : values(']')) items.push_back(std::move(item));
    return feel::Value::list(std::move(items));
  }
  feel::Value low_end() {
    feel::Value low = value();
    take_word("..");
    return low;
  }
  feel::Value range(bool low_included, feel::Value low) {
    feel::RangeData data;
    data.low = std::move(low);
    data.low_included = low_included;
    skip_spaces();
    if (!rest_.starts_with(')')) data.high = value();
    data.high_included = take(']');
    if (!data.high_included) take(')');
    return feel::Value::range(std::move(data));
  }
  feel::Value number() {
    std::size_t end = 0;
    while (end < rest_.size() &&
           std::string_view("-+.0123456789eE").find(rest_[end]) != std::string_view::npos) {
      if (rest_.substr(end).starts_with("..")) break;
      ++end;
    }
    auto const number = rules::parse_decimal(rest_.substr(0, end));
    EXPECT_TRUE(number && end > 0) << "no value: " << rest_;
    rest_.remove_prefix(end > 0 ? end : 1);
    return number ? feel::Value::of(*number) : feel::Value();
  }

  std::string_view rest_;
};

inline feel::Called called(std::string_view text, TestCaller& caller) {
  CallReader reader(text);
  std::string const name = reader.name();
  auto const id = feel::find_builtin(name);
  if (!id) {
    ADD_FAILURE() << "no function: " << name;
    return {};
  }
  std::vector<feel::Value> const arguments = reader.arguments();
  return feel::call_builtin(*id, arguments, caller);
}

/// The result as text; "wanted: ..." where it is an error, "unknown" where it is that.
inline std::string outcome(std::string_view text, TestCaller& caller) {
  feel::Called const result = called(text, caller);
  if (!result.error.empty()) {
    EXPECT_TRUE(result.value.is_null()) << text;
    return "wanted: " + std::string(result.error);
  }
  if (result.value.is_unknown()) return "unknown";
  return feel::to_string(result.value);
}
inline std::string outcome(std::string_view text) {
  TestCaller caller;
  return outcome(text, caller);
}

struct Row {
  std::string_view call;
  std::string_view result;
};

inline void expect_rows(std::initializer_list<Row> rows) {
  for (Row const& row : rows) EXPECT_EQ(outcome(row.call), row.result) << row.call;
}

}  // namespace kanteling::test
