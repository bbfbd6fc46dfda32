// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A stable merge sort that ends whatever the comparison answers: FEEL lets rules bring their own.

#include "kanteling/rules/feel/builtins_support_impl.hpp"

namespace kanteling::rules::feel::detail::fn {

class Sorter {
 public:
  /// By the order of the values themselves where `precedes` is nullptr.
  Sorter(Value const* precedes, Caller& caller) : precedes_(precedes), caller_(caller) {}

  /// False where `stop` says why there is no result.
  bool sort(std::vector<Value const*>& items) {
    std::vector<Value const*> merged(items.size());
    for (std::size_t width = 1; width < items.size(); width *= 2) {
      for (std::size_t begin = 0; begin < items.size(); begin += 2 * width) {
        if (!merge(items, merged, begin, width)) return false;
      }
      items.swap(merged);
    }
    return true;
  }
  Called const& stop() const { return stop_; }

 private:
  bool merge(std::vector<Value const*> const& from, std::vector<Value const*>& to, std::size_t begin,
             std::size_t width) {
    std::size_t const size = from.size();
    std::size_t const middle = begin + width < size ? begin + width : size;
    std::size_t const end = begin + 2 * width < size ? begin + 2 * width : size;
    std::size_t left = begin;
    std::size_t right = middle;
    for (std::size_t at = begin; at < end; ++at) {
      bool take_right = left == middle;
      if (!take_right && right != end && !precedes(*from[right], *from[left], take_right)) return false;
      to[at] = from[take_right ? right++ : left++];
    }
    return true;
  }

  bool precedes(Value const& a, Value const& b, bool& answer) {
    if (!spend_for_comparison(a, b, caller_)) return fail(less_work);
    if (precedes_ == nullptr) {
      auto const result = order(a, b);
      if (!result) return fail("values of one kind, that have an order");
      answer = *result < 0;
      return true;
    }
    Value const pair[] = {a, b};
    Value verdict = caller_.call(*precedes_, pair);
    if (verdict.kind() == Kind::boolean) {
      answer = verdict.boolean();
      return true;
    }
    if (!verdict.is_unknown()) return fail("a function of two elements that answers true or false");
    stop_ = done(std::move(verdict));
    return false;
  }
  bool fail(std::string_view expected) {
    stop_ = wrong(expected);
    return false;
  }

  Value const* precedes_;
  Caller& caller_;
  Called stop_;
};

inline std::vector<Value const*> pointers_to(Arguments items) {
  std::vector<Value const*> pointers;
  pointers.reserve(items.size());
  for (Value const& item : items) pointers.push_back(&item);
  return pointers;
}

inline Called sort_list(Arguments arguments, Caller& caller) {
  Arguments const items = listed(arguments[0]);
  Value const* precedes = arguments.size() > 1 ? &single(arguments[1]) : nullptr;
  if (precedes != nullptr && precedes->kind() != Kind::function) {
    return wrong("a function of two elements that answers true or false");
  }
  if (!caller.spend(items.size())) return wrong(less_work);
  std::vector<Value const*> pointers = pointers_to(items);
  Sorter sorter(precedes, caller);
  if (!sorter.sort(pointers)) return sorter.stop();
  std::vector<Value> sorted;
  sorted.reserve(pointers.size());
  for (Value const* item : pointers) add_item(sorted, *item);
  return done_list(std::move(sorted));
}

}  // namespace kanteling::rules::feel::detail::fn
