// SPDX-License-Identifier: Apache-2.0
#pragma once

/// FEEL's functions over points and ranges (DMN 1.5, 10.3.4). A point is treated as the closed
/// range from itself to itself: all definitions of the table then have one form, that of two ranges.

#include "kanteling/rules/feel/builtin_ids_impl.hpp"
#include "kanteling/rules/feel/builtins_range_text_impl.hpp"
#include "kanteling/rules/feel/builtins_support_impl.hpp"

namespace kanteling::rules::feel::detail::fn {

/// One end of a range. Without a bound it lies beyond every value.
struct End {
  Value const* value = nullptr;
  bool included = false;
  int beyond = 0;  ///< -1 below every value, 1 above every value, 0 where there is a value
};
struct Span {
  End start;
  End end;
};

inline Span span_of(Value const& value) {
  if (value.kind() != Kind::range) return {{&value, true, 0}, {&value, true, 0}};
  RangeData const& range = value.range();
  return {{&range.low, range.low_included, range.low.is_null() ? -1 : 0},
          {&range.high, range.high_included, range.high.is_null() ? 1 : 0}};
}

/// Order of two ends by their values alone; `failed` is set where the values have none.
class Comparison {
 public:
  int compare(End const& a, End const& b) {
    if (a.beyond != b.beyond) return a.beyond < b.beyond ? -1 : 1;
    if (a.beyond != 0) return 0;
    auto const result = order(*a.value, *b.value);
    failed_ = failed_ || !result;
    return result.value_or(0);
  }
  bool failed() const { return failed_; }

  bool before(Span const& a, Span const& b) {
    int const c = compare(a.end, b.start);
    return c < 0 || (c == 0 && !(a.end.included && b.start.included));
  }
  bool meets(Span const& a, Span const& b) {
    return compare(a.end, b.start) == 0 && a.end.included && b.start.included;
  }
  bool overlaps(Span const& a, Span const& b) { return !before(a, b) && !before(b, a); }
  bool overlaps_before(Span const& a, Span const& b) {
    int const c = compare(a.start, b.start);
    bool const earlier = c < 0 || (c == 0 && a.start.included && !b.start.included);
    return earlier && !before(a, b) && ends_within(a, b);
  }
  bool finishes(Span const& a, Span const& b) {
    return compare(a.end, b.end) == 0 && a.end.included == b.end.included && starts_within(a, b);
  }
  bool starts(Span const& a, Span const& b) {
    return compare(a.start, b.start) == 0 && a.start.included == b.start.included && ends_within(a, b);
  }
  bool during(Span const& a, Span const& b) { return starts_within(a, b) && ends_within(a, b); }
  bool coincides(Span const& a, Span const& b) {
    return starts(a, b) && compare(a.end, b.end) == 0 && a.end.included == b.end.included;
  }

 private:
  /// a starts no earlier than b.
  bool starts_within(Span const& a, Span const& b) {
    int const c = compare(a.start, b.start);
    return c > 0 || (c == 0 && (!a.start.included || b.start.included));
  }
  /// a ends no later than b.
  bool ends_within(Span const& a, Span const& b) {
    int const c = compare(a.end, b.end);
    return c < 0 || (c == 0 && (!a.end.included || b.end.included));
  }

  bool failed_ = false;
};

/// What the two arguments must be, as an error text; empty where they are that.
inline std::string_view expected_shapes(Builtin id, bool first_is_range, bool second_is_range) {
  switch (id) {
    case Builtin::before:
    case Builtin::after:
      return {};
    case Builtin::coincides:
      return first_is_range == second_is_range ? "" : "two points or two ranges";
    case Builtin::finishes:
    case Builtin::during:
    case Builtin::starts:
      return second_is_range ? "" : "a point or a range, then a range";
    case Builtin::finished_by:
    case Builtin::includes:
    case Builtin::started_by:
      return first_is_range ? "" : "a range, then a point or a range";
    default:
      return first_is_range && second_is_range ? "" : "two ranges";
  }
}

inline bool relation(Builtin id, Comparison& of, Span const& a, Span const& b) {
  switch (id) {
    case Builtin::after:
      return of.before(b, a);
    case Builtin::before:
      return of.before(a, b);
    case Builtin::during:
      return of.during(a, b);
    case Builtin::finished_by:
      return of.finishes(b, a);
    case Builtin::finishes:
      return of.finishes(a, b);
    case Builtin::includes:
      return of.during(b, a);
    case Builtin::meets:
      return of.meets(a, b);
    case Builtin::met_by:
      return of.meets(b, a);
    case Builtin::overlaps:
      return of.overlaps(a, b);
    case Builtin::overlaps_after:
      return of.overlaps_before(b, a);
    case Builtin::overlaps_before:
      return of.overlaps_before(a, b);
    case Builtin::started_by:
      return of.starts(b, a);
    case Builtin::starts:
      return of.starts(a, b);
    default:
      return of.coincides(a, b);
  }
}

inline Called call_range(Builtin id, Arguments arguments, Caller& caller) {
  Value const& first = single(arguments[0]);
  if (first.is_null()) return nothing();
  if (id == Builtin::range) return range_from(first, caller);
  Value const& second = single(arguments[1]);
  if (second.is_null()) return nothing();
  std::string_view const expected =
      expected_shapes(id, first.kind() == Kind::range, second.kind() == Kind::range);
  if (!expected.empty()) return wrong(expected);
  Comparison comparison;
  bool const answer = relation(id, comparison, span_of(first), span_of(second));
  return comparison.failed() ? wrong("points and ends of one kind, that have an order") : done_bool(answer);
}

}  // namespace kanteling::rules::feel::detail::fn
