// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/rules/decimal.hpp"

namespace kanteling::rules::feel {

enum class Kind : std::uint8_t {
  null,
  unknown,  ///< nobody has said yet: outside FEEL, and not null
  boolean,
  number,
  date,
  time,
  date_time,
  days_duration,    ///< days and time duration
  months_duration,  ///< years and months duration
  string,
  list,
  context,
  range,
  function
};

/// Marks a time without offset from UTC: local time.
inline constexpr std::int32_t no_offset = std::numeric_limits<std::int32_t>::min();

/// Days since 1970-01-01, proleptic Gregorian; years -999,999,999 .. 999,999,999.
struct Day {
  std::int64_t days = 0;
  friend constexpr bool operator==(Day const&, Day const&) = default;
};
/// Time of day: nanoseconds since midnight (below 86,400 x 10^9) and seconds east of UTC (-64,800 .. 64,800).
struct Time {
  std::int64_t nanos = 0;
  std::int32_t offset = no_offset;
  friend constexpr bool operator==(Time const&, Time const&) = default;
};
struct DateTime {
  std::int64_t days = 0;
  std::int64_t nanos = 0;
  std::int32_t offset = no_offset;
  friend constexpr bool operator==(DateTime const&, DateTime const&) = default;
};
/// Rounded down to whole seconds, with 0 .. 999,999,999 nanoseconds above that.
struct DaysDuration {
  std::int64_t seconds = 0;
  std::int32_t nanos = 0;
  friend constexpr bool operator==(DaysDuration const&, DaysDuration const&) = default;
};
struct MonthsDuration {
  std::int64_t months = 0;
  friend constexpr bool operator==(MonthsDuration const&, MonthsDuration const&) = default;
};

class Value;

/// What a Value that does not fit in itself points at; counted, immutable once built, shared between threads.
struct Counted {
  Counted() = default;
  /// A copy is new: it has one user, whatever the original had.
  Counted(Counted const& other) : depth(other.depth), weight(other.weight) {}
  Counted& operator=(Counted const&) = delete;

  std::atomic<std::uint32_t> uses{1};
  std::uint32_t depth = 0;   ///< of nested lists, contexts, ranges and functions; at most `depth_max`
  std::uint64_t weight = 1;  ///< see Value::weight; at most `weight_max`
};
struct StringData : Counted {
  std::string text;  ///< UTF-8
};
struct UnknownData : Counted {
  std::vector<std::uint32_t> inputs;  ///< positions of the inputs that would settle it, ascending
};
struct ListData;
struct ContextData;
struct RangeData;
struct FunctionData;

/// Lists and contexts nest at most so deep; what would go deeper is an error of the expression that builds
/// it.
inline constexpr std::uint32_t depth_max = 500;
/// The most that one value may weigh. Lists share what they hold, so 60 lists that each hold the one before
/// twice are small in memory and 2^60 values to compare or to write: the weight is what that takes, so it has
/// a bound too.
inline constexpr std::uint64_t weight_max = 10'000'000;

/// One FEEL value, or unknown. Immutable; copies share what is large. 32 bytes.
class Value {
 public:
  Value() {}  // null
  Value(Value const& other) : kind_(other.kind_), p_(other.p_) { retain(); }
  Value(Value&& other) noexcept : kind_(other.kind_), p_(other.p_) { other.kind_ = Kind::null; }
  Value& operator=(Value const& other) {
    Value copy(other);
    swap(copy);
    return *this;
  }
  Value& operator=(Value&& other) noexcept {
    swap(other);
    return *this;
  }
  ~Value() {
    if (is_counted()) release();
  }

  static Value of(bool b) {
    Value v(Kind::boolean);
    v.p_.boolean = b;
    return v;
  }
  static Value of(Decimal const& d) {
    Value v(Kind::number);
    v.p_.number = d;
    return v;
  }
  static Value of(Day d) {
    Value v(Kind::date);
    v.p_.date = d;
    return v;
  }
  static Value of(Time t) {
    Value v(Kind::time);
    v.p_.time = t;
    return v;
  }
  static Value of(DateTime t) {
    Value v(Kind::date_time);
    v.p_.date_time = t;
    return v;
  }
  static Value of(DaysDuration d) {
    Value v(Kind::days_duration);
    v.p_.days_duration = d;
    return v;
  }
  static Value of(MonthsDuration d) {
    Value v(Kind::months_duration);
    v.p_.months_duration = d;
    return v;
  }
  static Value string(std::string text);
  /// Null where it would lie too deep or weigh too much: see depth_max and weight_max. (Callers report that
  /// as an error.) The same holds for contexts, ranges and functions.
  static Value list(std::vector<Value> items);
  /// Keys are distinct; the order is kept.
  static Value context(std::vector<std::pair<std::string, Value>> entries);
  static Value range(RangeData data);
  static Value function(FunctionData data);
  /// `inputs` ascending, each once.
  static Value unknown(std::vector<std::uint32_t> inputs);

  Kind kind() const { return kind_; }
  bool is_null() const { return kind_ == Kind::null; }
  bool is_unknown() const { return kind_ == Kind::unknown; }
  /// Levels of lists, contexts, ranges and functions: 0 for other values, 1 for [1, 2].
  std::uint32_t depth() const { return is_counted() ? p_.counted->depth : 0; }
  /// What comparing or writing it takes: 1, for each value in it its weight, and 1 for every 32 bytes of
  /// text.
  std::uint64_t weight() const { return is_counted() ? p_.counted->weight : 1; }

  // Each only where kind() says so.
  bool boolean() const { return p_.boolean; }
  Decimal const& number() const { return p_.number; }
  Day date() const { return p_.date; }
  Time time() const { return p_.time; }
  DateTime date_time() const { return p_.date_time; }
  DaysDuration days_duration() const { return p_.days_duration; }
  MonthsDuration months_duration() const { return p_.months_duration; }
  std::string const& text() const { return static_cast<StringData const*>(p_.counted)->text; }
  std::vector<std::uint32_t> const& unknown_inputs() const {
    return static_cast<UnknownData const*>(p_.counted)->inputs;
  }
  std::vector<Value> const& items() const;
  std::vector<std::pair<std::string, Value>> const& entries() const;
  RangeData const& range() const;
  FunctionData const& function() const;

  /// The entry of a context with this key, or nullptr.
  Value const* find(std::string_view key) const;

 private:
  explicit Value(Kind kind) : kind_(kind) {}
  Value(Kind kind, Counted* counted) : kind_(kind) { p_.counted = counted; }
  void swap(Value& other) noexcept {
    std::swap(kind_, other.kind_);
    std::swap(p_, other.p_);
  }
  bool is_counted() const { return kind_ == Kind::unknown || kind_ >= Kind::string; }
  void retain() const {
    if (is_counted()) p_.counted->uses.fetch_add(1, std::memory_order_relaxed);
  }
  void release();

  union Payload {
    Payload() : boolean(false) {}
    bool boolean;
    Decimal number;
    Day date;
    Time time;
    DateTime date_time;
    DaysDuration days_duration;
    MonthsDuration months_duration;
    Counted* counted;
  };
  Kind kind_ = Kind::null;
  Payload p_;
};

struct ListData : Counted {
  std::vector<Value> items;
};
struct ContextData : Counted {
  std::vector<std::pair<std::string, Value>> entries;
  std::vector<std::uint32_t> by_key;  ///< positions of the entries, ordered by key; only where there are many
};
/// A range of values; an end that is null has no bound, and is then not included.
struct RangeData : Counted {
  Value low;
  Value high;
  bool low_included = false;
  bool high_included = false;
};
/// A function as a value: a built-in, or the body of a definition with what it saw where it was defined.
struct FunctionData : Counted {
  std::uint32_t builtin = no_builtin;  ///< position in the table of built-ins
  std::uint32_t node = 0;              ///< of the definition in the Ast, where it is no built-in
  std::vector<Value> captured;         ///< the local slots at the definition
  static constexpr std::uint32_t no_builtin = 0xFFFF'FFFF;
};

/// A new unknown that hangs on the inputs of both (either may be known).
[[nodiscard]] Value unknown_of(Value const& a, Value const& b);

/// FEEL equality: true or false, or null (as empty) where the kinds cannot be compared. Null equals only
/// null. Nothing here may be unknown: callers look first. A local time and one with an offset cannot be
/// compared: see the source.
[[nodiscard]] std::optional<bool> equal(Value const& a, Value const& b);
/// -1, 0, 1, or empty where the two have no order (different kinds, or none: lists, contexts, booleans).
[[nodiscard]] std::optional<int> order(Value const& a, Value const& b);
/// The same value in every respect, unknowns and functions by identity: what tests and caches compare.
[[nodiscard]] bool same(Value const& a, Value const& b);

/// As FEEL's string(): of a string the text itself, inside lists and contexts in quotes; null for null.
[[nodiscard]] std::string to_string(Value const& value);

/// "number", "string", "days and time duration", ...: the name of the kind in FEEL.
[[nodiscard]] std::string_view name_of(Kind kind);

}  // namespace kanteling::rules::feel
