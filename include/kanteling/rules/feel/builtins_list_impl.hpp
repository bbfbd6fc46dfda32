// SPDX-License-Identifier: Apache-2.0
#pragma once

/// FEEL's functions that look into lists and make new ones (DMN 1.5, 10.3.4). Positions count from 1, from
/// the end from -1. What sums lists up stands in builtins_aggregate_impl.hpp.

#include "kanteling/rules/feel/builtin_ids_impl.hpp"
#include "kanteling/rules/feel/builtins_sort_impl.hpp"
#include "kanteling/rules/feel/builtins_support_impl.hpp"

namespace kanteling::rules::feel::detail::fn {

inline constexpr std::string_view a_position = "a position inside the list, from 1, or from -1 backwards";

inline Called list_contains(Arguments items, Value const& element, Caller& caller) {
  Search search(element, caller);
  for (Value const& item : items) {
    if (search.matches(item)) return done_bool(true);
    if (search.stopped()) break;
  }
  return search.stopped() ? wrong(less_work) : done_bool(false);
}

inline Called index_of(Arguments items, Value const& match, Caller& caller) {
  Search search(match, caller);
  std::vector<Value> positions;
  for (std::size_t i = 0; i < items.size() && !search.stopped(); ++i) {
    if (search.matches(items[i]))
      add_item(positions, Value::of(Decimal::of(static_cast<std::int64_t>(i + 1))));
  }
  return search.stopped() ? wrong(less_work) : done_list(std::move(positions));
}

/// A copy without the elements from `begin` to `end`, and with `put`, if any, in their place.
inline Called spliced(Arguments items, std::size_t begin, std::size_t end, Value const* put) {
  std::vector<Value> result;
  result.reserve(items.size() + 1);
  add_items(result, items.first(begin));
  if (put != nullptr) add_item(result, *put);
  add_items(result, items.subspan(end));
  return done_list(std::move(result));
}

inline Called sublist(Arguments items, Arguments arguments) {
  auto const start = index_at(arguments[1], items.size());
  if (!start) return wrong("a start position inside the list, from 1, or from -1 backwards");
  std::size_t count = items.size() - *start;
  if (arguments.size() > 2) {
    auto const length = truncated(single(arguments[2]));
    if (!length || *length < 0) return wrong("a length of 0 or more");
    if (static_cast<std::uint64_t>(*length) < count) count = static_cast<std::size_t>(*length);
  }
  std::vector<Value> part;
  add_items(part, items.subspan(*start, count));
  return done_list(std::move(part));
}

/// list replace with a function: every element for which it answers true gives way.
inline Called replace_matches(Arguments items, Value const& match, Value const& item, Caller& caller) {
  std::vector<Value> result;
  result.reserve(items.size());
  for (Value const& old : items) {
    if (!caller.spend(1)) return wrong(less_work);
    Value const pair[] = {old, item};
    Value verdict = caller.call(match, pair);
    if (verdict.is_unknown()) return done(std::move(verdict));
    if (verdict.kind() != Kind::boolean) return wrong("a function(item, newItem) that answers true or false");
    add_item(result, verdict.boolean() ? item : old);
  }
  return done_list(std::move(result));
}

inline Called replace(Arguments items, Arguments arguments, Caller& caller) {
  Value const& which = single(arguments[1]);
  if (which.kind() == Kind::function) return replace_matches(items, which, arguments[2], caller);
  auto const index = index_at(which, items.size());
  if (!index) return wrong("a position inside the list, or a function(item, newItem)");
  return spliced(items, *index, *index + 1, &arguments[2]);
}

/// The elements of all lists, one after the other.
inline Called concatenate(Arguments lists, Caller& caller) {
  std::vector<Value> result;
  for (Value const& list : lists) {
    if (list.is_null()) return nothing();
    Arguments const items = listed(list);
    if (!caller.spend(items.size())) return wrong(less_work);
    add_items(result, items);
  }
  return done_list(std::move(result));
}

inline Called append(Arguments items, Arguments added) {
  std::vector<Value> result;
  result.reserve(items.size() + added.size());
  add_items(result, items);
  add_items(result, added);
  return done_list(std::move(result));
}

inline Called reverse(Arguments items) {
  std::vector<Value> result;
  result.reserve(items.size());
  for (std::size_t i = items.size(); i > 0; --i) add_item(result, items[i - 1]);
  return done_list(std::move(result));
}

/// Without recursion: the lists that are still open wait on a stack, at most depth_max of them.
inline Called flatten(Arguments items, Caller& caller) {
  std::vector<Value> flat;
  std::vector<Arguments> open{items};
  while (!open.empty()) {
    if (!caller.spend(1)) return wrong(less_work);
    Arguments& rest = open.back();
    if (rest.empty()) {
      open.pop_back();
      continue;
    }
    Value const& next = rest.front();
    rest = rest.subspan(1);
    if (next.kind() == Kind::list) {
      open.push_back(next.items());
    } else {
      add_item(flat, next);
    }
  }
  return done_list(std::move(flat));
}

/// Numbers and strings are sorted, so that equal ones stand side by side; the first of them is kept.
inline Called distinct_by_order(Arguments items, Caller& caller) {
  std::vector<Value const*> pointers = pointers_to(items);
  Sorter sorter(nullptr, caller);
  if (!sorter.sort(pointers)) return sorter.stop();
  std::vector<bool> repeated(items.size(), false);
  for (std::size_t i = 1; i < pointers.size(); ++i) {
    if (order(*pointers[i - 1], *pointers[i]) != 0) continue;
    repeated[static_cast<std::size_t>(pointers[i] - items.data())] = true;
  }
  std::vector<Value> kept;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!repeated[i]) add_item(kept, items[i]);
  }
  return done_list(std::move(kept));
}

inline Called distinct(Arguments items, Caller& caller) {
  if (!caller.spend(items.size())) return wrong(less_work);
  Kind const kind = items.empty() ? Kind::null : items.front().kind();
  bool of_one_kind = kind == Kind::number || kind == Kind::string;
  for (Value const& item : items) of_one_kind = of_one_kind && item.kind() == kind;
  if (of_one_kind) return distinct_by_order(items, caller);
  std::vector<Value> kept;
  for (Value const& item : items) {
    Search search(item, caller);
    bool repeated = false;
    for (std::size_t i = 0; i < kept.size() && !repeated && !search.stopped(); ++i) {
      repeated = search.matches(kept[i]);
    }
    if (search.stopped()) return wrong(less_work);
    if (!repeated) add_item(kept, item);
  }
  return done_list(std::move(kept));
}

inline Called union_of(Arguments lists, Caller& caller) {
  Called const all = concatenate(lists, caller);
  return all.value.is_null() ? all : distinct(all.value.items(), caller);
}

inline Called call_list(Builtin id, Arguments arguments, Caller& caller) {
  if (arguments[0].is_null()) return nothing();
  if (id == Builtin::concatenate) return concatenate(arguments, caller);
  if (id == Builtin::union_) return union_of(arguments, caller);
  Arguments const items = listed(arguments[0]);
  switch (id) {
    case Builtin::distinct_values:
      return distinct(items, caller);
    case Builtin::flatten:
      return flatten(items, caller);
    case Builtin::index_of:
      return index_of(items, arguments[1], caller);
    case Builtin::list_contains:
      return list_contains(items, arguments[1], caller);
    case Builtin::sort:
      return sort_list(arguments, caller);
    default:
      break;
  }
  if (!caller.spend(items.size() + arguments.size())) return wrong(less_work);
  switch (id) {
    case Builtin::append:
      return append(items, arguments.subspan(1));
    case Builtin::list_replace:
      return replace(items, arguments, caller);
    case Builtin::reverse:
      return reverse(items);
    case Builtin::sublist:
      return sublist(items, arguments);
    default:
      break;
  }
  auto const index = index_at(arguments[1], items.size());
  if (!index) return wrong(a_position);
  if (id == Builtin::remove) return spliced(items, *index, *index + 1, nullptr);
  return spliced(items, *index, *index, &arguments[2]);
}

}  // namespace kanteling::rules::feel::detail::fn
