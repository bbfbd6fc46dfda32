// SPDX-License-Identifier: Apache-2.0
#pragma once

/// FEEL's functions that make one value of many (DMN 1.5, 10.3.4): of a list, or of arguments one by one.
/// Of an empty list most are null, as the specification says; that is no error.

#include "kanteling/rules/feel/builtin_ids_impl.hpp"
#include "kanteling/rules/feel/builtins_sort_impl.hpp"
#include "kanteling/rules/feel/builtins_support_impl.hpp"

namespace kanteling::rules::feel::detail::fn {

/// min and max: of numbers, strings, dates, times or durations.
inline Called extreme(Arguments values, bool greatest, Caller& caller) {
  Value const* best = &values.front();
  for (Value const& value : values) {
    if (!spend_for_comparison(value, *best, caller)) return wrong(less_work);
    auto const result = order(value, *best);
    if (!result) return wrong("a list of values of one kind, that have an order");
    if (greatest ? *result > 0 : *result < 0) best = &value;
  }
  return done(*best);
}

/// all: false where any is false, any: true where any is true; else null where one is null.
inline Called all_or_any(Arguments values, bool decisive) {
  bool has_null = false;
  bool has_other = false;
  for (Value const& value : values) {
    if (value.kind() != Kind::boolean) {
      has_null = has_null || value.is_null();
      has_other = has_other || !value.is_null();
    } else if (value.boolean() == decisive) {
      return done_bool(decisive);
    }
  }
  if (has_other) return wrong("a list of booleans");
  return has_null ? nothing() : done_bool(!decisive);
}

inline MaybeDecimal sum_of(Arguments numbers) {
  MaybeDecimal total = Decimal();
  for (Value const& number : numbers) {
    if (total) total = add(*total, number.number());
  }
  return total;
}

inline MaybeDecimal product_of(Arguments numbers) {
  MaybeDecimal total = Decimal::of(1);
  for (Value const& number : numbers) {
    if (total) total = multiply(*total, number.number());
  }
  return total;
}

inline Decimal counted(std::size_t count) {
  return Decimal::of(static_cast<std::int64_t>(count));
}

inline MaybeDecimal mean_of(Arguments numbers) {
  MaybeDecimal const total = sum_of(numbers);
  return total ? divide(*total, counted(numbers.size())) : total;
}

/// The standard deviation of a sample: by one less than the count.
inline MaybeDecimal deviation_of(Arguments numbers) {
  MaybeDecimal const mean = mean_of(numbers);
  MaybeDecimal squares = Decimal();
  for (Value const& number : numbers) {
    MaybeDecimal const off = mean ? subtract(number.number(), *mean) : mean;
    MaybeDecimal const square = off ? multiply(*off, *off) : off;
    squares = square && squares ? add(*squares, *square) : std::nullopt;
  }
  MaybeDecimal const variance = squares ? divide(*squares, counted(numbers.size() - 1)) : squares;
  return variance ? square_root(*variance) : variance;
}

inline Called median_of(std::vector<Value const*> const& sorted) {
  std::size_t const middle = sorted.size() / 2;
  if (sorted.size() % 2 == 1) return done(*sorted[middle]);
  MaybeDecimal const total = add(sorted[middle - 1]->number(), sorted[middle]->number());
  return done_number(total ? divide(*total, Decimal::of(2)) : total);
}

/// The numbers that come most often, ascending.
inline Called modes_of(std::vector<Value const*> const& sorted) {
  std::vector<Value> modes;
  std::size_t most = 0;
  for (std::size_t begin = 0; begin < sorted.size();) {
    std::size_t end = begin;
    while (end < sorted.size() && sorted[end]->number() == sorted[begin]->number()) ++end;
    if (end - begin > most) modes.clear();
    if (end - begin >= most) {
      most = end - begin;
      add_item(modes, *sorted[begin]);
    }
    begin = end;
  }
  return done_list(std::move(modes));
}

inline Called aggregate_numbers(Builtin id, Arguments values, Caller& caller) {
  for (Value const& value : values) {
    if (value.kind() != Kind::number) return wrong("a list of numbers");
  }
  switch (id) {
    case Builtin::mean:
      return done_number(mean_of(values));
    case Builtin::product:
      return done_number(product_of(values));
    case Builtin::stddev:
      return values.size() == 1 ? nothing() : done_number(deviation_of(values));
    case Builtin::sum:
      return done_number(sum_of(values));
    default:
      break;
  }
  std::vector<Value const*> sorted = pointers_to(values);
  Sorter sorter(nullptr, caller);
  if (!sorter.sort(sorted)) return sorter.stop();
  return id == Builtin::median ? median_of(sorted) : modes_of(sorted);
}

inline Called call_aggregate(Builtin id, Arguments arguments, Caller& caller) {
  bool const one_by_one = arguments.size() > 1;
  if (!one_by_one && arguments[0].is_null()) return nothing();
  Arguments const values = one_by_one ? arguments : listed(arguments[0]);
  if (!caller.spend(values.size())) return wrong(less_work);
  switch (id) {
    case Builtin::count:
      return done_count(values.size());
    case Builtin::all:
      return all_or_any(values, false);
    case Builtin::any:
      return all_or_any(values, true);
    default:
      break;
  }
  if (values.empty()) return id == Builtin::mode ? done_list({}) : nothing();
  if (id == Builtin::min || id == Builtin::max) return extreme(values, id == Builtin::max, caller);
  return aggregate_numbers(id, values, caller);
}

}  // namespace kanteling::rules::feel::detail::fn
