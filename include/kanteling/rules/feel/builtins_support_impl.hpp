// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the families of built-ins share: results, arguments as a parameter wants them, and the counting of
/// work.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/rules/feel/builtins.hpp"

namespace kanteling::rules::feel::detail::fn {

using Arguments = std::span<Value const>;

inline constexpr std::string_view less_work = "less work than the limit of steps";
inline constexpr std::string_view smaller_value =
    "at most 500 lists and contexts inside each other, and 10 million values";
inline constexpr std::string_view smaller_number = "a result below 10^6145";

// Marked noinline is what is short here and long once it stands in all functions: compile time is counted.

inline Called done(Value value) {
  Called called;
  called.value = std::move(value);
  return called;
}
inline Called wrong(std::string_view expected) {
  Called called;
  called.error = expected;
  return called;
}
/// Null as the right answer: what the function works on is null, or the specification says null.
inline Called nothing() {
  return {};
}
inline Called done_bool(bool answer) {
  return done(Value::of(answer));
}
[[gnu::noinline]] inline Called done_number(MaybeDecimal const& number) {
  return number ? done(Value::of(*number)) : wrong(smaller_number);
}
[[gnu::noinline]] inline Called done_text(std::string_view text) {
  return done(Value::string(std::string(text)));
}
[[gnu::noinline]] inline Called done_count(std::size_t count) {
  return done(Value::of(Decimal::of(static_cast<std::int64_t>(count))));
}
[[gnu::noinline]] inline Called done_list(std::vector<Value> items) {
  Value list = Value::list(std::move(items));
  return list.is_null() ? wrong(smaller_value) : done(std::move(list));
}
[[gnu::noinline]] inline Called done_context(std::vector<std::pair<std::string, Value>> entries) {
  Value context = Value::context(std::move(entries));
  return context.is_null() ? wrong(smaller_value) : done(std::move(context));
}

/// The argument of a parameter that takes no list: a list of one counts as its element (DMN 1.5, 10.3.2.9).
inline Value const& single(Value const& argument) {
  if (argument.kind() != Kind::list || argument.items().size() != 1) return argument;
  return argument.items().front();
}

/// The argument of a parameter that takes a list: a value that is none counts as a list of one.
inline Arguments listed(Value const& argument) {
  if (argument.kind() == Kind::list) return argument.items();
  return {&argument, 1};
}

[[gnu::noinline]] inline void add_item(std::vector<Value>& items, Value const& item) {
  items.push_back(item);
}
[[gnu::noinline]] inline void add_items(std::vector<Value>& items, Arguments added) {
  if (items.empty()) items.reserve(added.size());
  for (Value const& item : added) items.push_back(item);
}

/// A number without what stands behind its point, where that fits.
inline std::optional<std::int64_t> truncated(Value const& value) {
  if (value.kind() != Kind::number) return std::nullopt;
  MaybeDecimal const whole = round(value.number(), 0, Rounding::down);
  return whole ? to_int64(*whole) : std::nullopt;
}

/// A number that is whole, where it fits.
inline std::optional<std::int64_t> whole(Value const& value) {
  return value.kind() == Kind::number ? to_int64(value.number()) : std::nullopt;
}

/// Index of a position that counts from 1, or backwards from -1; empty outside of 1 .. size.
inline std::optional<std::size_t> index_at(Value const& argument, std::size_t size) {
  auto const position = truncated(single(argument));
  auto const count = static_cast<std::int64_t>(size);
  if (!position || *position == 0 || *position > count || *position < -count) return std::nullopt;
  return static_cast<std::size_t>(*position > 0 ? *position - 1 : count + *position);
}

/// Text costs a step per 8 bytes, so that a limit of steps also limits the memory of what is joined and
/// copied.
inline std::uint64_t text_cost(std::size_t bytes) {
  return 1 + bytes / 8;
}

/// Comparing two values takes at most what the lighter of them weighs.
inline bool spend_for_comparison(Value const& a, Value const& b, Caller& caller) {
  return caller.spend(a.weight() < b.weight() ? a.weight() : b.weight());
}

/// Whether other values equal one: each comparison is counted.
class Search {
 public:
  Search(Value const& wanted, Caller& caller) : wanted_(wanted), caller_(caller) {}
  bool stopped() const { return stopped_; }
  bool matches(Value const& candidate) {
    stopped_ = stopped_ || !spend_for_comparison(candidate, wanted_, caller_);
    return !stopped_ && equal(candidate, wanted_).value_or(false);
  }

 private:
  Value const& wanted_;
  Caller& caller_;
  bool stopped_ = false;
};

inline void append_code_point(std::string& text, std::uint32_t code) {
  auto const put = [&text](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (code < 0x80) return put(code);
  if (code < 0x800) {
    put(0xC0U | (code >> 6U));
  } else {
    if (code < 0x10000) {
      put(0xE0U | (code >> 12U));
    } else {
      put(0xF0U | (code >> 18U));
      put(0x80U | ((code >> 12U) & 0x3FU));
    }
    put(0x80U | ((code >> 6U) & 0x3FU));
  }
  put(0x80U | (code & 0x3FU));
}

}  // namespace kanteling::rules::feel::detail::fn
