// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How values are made, shared and given back.

#include "kanteling/rules/feel/value.hpp"
#include "kanteling/rules/feel/value_compare_impl.hpp"
#include "kanteling/rules/feel/value_text_impl.hpp"

namespace kanteling::rules::feel {

namespace detail {

/// Depth and weight of what a new value is to hold.
struct Load {
  std::uint32_t depth = 0;
  std::uint64_t weight =
      0;  // no overflow: the parts weigh at most weight_max each, and memory ends long before 2^40

  void add(Value const& part) {
    if (part.depth() > depth) depth = part.depth();
    weight += part.weight();
  }
  void add(std::string const& text) { weight += text.size() / 32; }
  bool fits() const { return depth < depth_max && weight < weight_max; }
  void write(Counted& data) const {
    data.depth = depth + 1;
    data.weight = weight + 1;
  }
};

/// From so many entries on, a context keeps its keys in order: looking through them would make comparing two
/// large contexts quadratic.
inline constexpr std::size_t entries_to_look_through = 12;

using Entries = std::vector<std::pair<std::string, Value>>;

/// One step of a merge sort: [first, middle) and [middle, last) of `from` are in order, and go to `to`.
inline void merge_by_key(Entries const& entries, std::vector<std::uint32_t> const& from,
                         std::vector<std::uint32_t>& to, std::size_t first, std::size_t middle,
                         std::size_t last) {
  std::size_t left = first;
  std::size_t right = middle;
  for (std::size_t i = first; i < last; ++i) {
    bool const take_left =
        right == last || (left < middle && entries[from[left]].first <= entries[from[right]].first);
    to[i] = take_left ? from[left++] : from[right++];
  }
}

/// Own sort and not std::sort: <algorithm> costs a file that includes it a quarter of a second (g++ 12.2).
inline std::vector<std::uint32_t> order_by_key(Entries const& entries) {
  std::size_t const count = entries.size();
  std::vector<std::uint32_t> order(count);
  for (std::size_t i = 0; i < count; ++i) order[i] = static_cast<std::uint32_t>(i);
  std::vector<std::uint32_t> merged(count);
  for (std::size_t run = 1; run < count; run *= 2) {
    for (std::size_t first = 0; first < count; first += 2 * run) {
      std::size_t const middle = count - first < run ? count : first + run;
      std::size_t const last = count - middle < run ? count : middle + run;
      merge_by_key(entries, order, merged, first, middle, last);
    }
    order.swap(merged);
  }
  return order;
}

}  // namespace detail

Value Value::string(std::string text) {
  auto* const data = new StringData;
  data->weight = 1 + text.size() / 32;
  data->text = std::move(text);
  return {Kind::string, data};
}

Value Value::list(std::vector<Value> items) {
  detail::Load load;
  for (Value const& item : items) load.add(item);
  if (!load.fits()) return {};
  auto* const data = new ListData;
  load.write(*data);
  data->items = std::move(items);
  return {Kind::list, data};
}

Value Value::context(std::vector<std::pair<std::string, Value>> entries) {
  detail::Load load;
  for (auto const& [key, value] : entries) {
    load.add(key);
    load.add(value);
  }
  if (!load.fits()) return {};
  std::vector<std::uint32_t> by_key;
  if (entries.size() > detail::entries_to_look_through) by_key = detail::order_by_key(entries);
  auto* const data = new ContextData;
  load.write(*data);
  data->entries = std::move(entries);
  data->by_key = std::move(by_key);
  return {Kind::context, data};
}

Value Value::range(RangeData data) {
  detail::Load load;
  load.add(data.low);
  load.add(data.high);
  if (!load.fits()) return {};
  if (data.low.is_null()) data.low_included = false;
  if (data.high.is_null()) data.high_included = false;
  auto* const kept = new RangeData(std::move(data));
  load.write(*kept);
  return {Kind::range, kept};
}

Value Value::function(FunctionData data) {
  detail::Load load;
  for (Value const& value : data.captured) load.add(value);
  if (!load.fits()) return {};
  auto* const kept = new FunctionData(std::move(data));
  load.write(*kept);
  return {Kind::function, kept};
}

Value Value::unknown(std::vector<std::uint32_t> inputs) {
  auto* const data = new UnknownData;
  data->inputs = std::move(inputs);
  return {Kind::unknown, data};
}

std::vector<Value> const& Value::items() const {
  return static_cast<ListData const*>(p_.counted)->items;
}
std::vector<std::pair<std::string, Value>> const& Value::entries() const {
  return static_cast<ContextData const*>(p_.counted)->entries;
}
RangeData const& Value::range() const {
  return *static_cast<RangeData const*>(p_.counted);
}
FunctionData const& Value::function() const {
  return *static_cast<FunctionData const*>(p_.counted);
}

Value const* Value::find(std::string_view key) const {
  if (kind_ != Kind::context) return nullptr;
  auto const& data = *static_cast<ContextData const*>(p_.counted);
  if (data.by_key.empty()) {
    for (auto const& [name, value] : data.entries) {
      if (name == key) return &value;
    }
    return nullptr;
  }
  std::size_t low = 0;
  std::size_t high = data.by_key.size();
  while (low < high) {
    std::size_t const middle = low + (high - low) / 2;
    auto const& entry = data.entries[data.by_key[middle]];
    int const side = key.compare(entry.first);
    if (side == 0) return &entry.second;
    if (side < 0) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return nullptr;
}

/// Deletes what nobody uses any more. That releases what it holds in turn: at most depth_max calls deep.
void Value::release() {
  // acq_rel: the last user must see what the others did before they let go.
  if (p_.counted->uses.fetch_sub(1, std::memory_order_acq_rel) != 1) return;
  switch (kind_) {
    case Kind::string:
      delete static_cast<StringData*>(p_.counted);
      break;
    case Kind::unknown:
      delete static_cast<UnknownData*>(p_.counted);
      break;
    case Kind::list:
      delete static_cast<ListData*>(p_.counted);
      break;
    case Kind::context:
      delete static_cast<ContextData*>(p_.counted);
      break;
    case Kind::range:
      delete static_cast<RangeData*>(p_.counted);
      break;
    case Kind::function:
      delete static_cast<FunctionData*>(p_.counted);
      break;
    default:
      break;  // the others hold nothing
  }
}

Value unknown_of(Value const& a, Value const& b) {
  if (!b.is_unknown() && a.is_unknown()) return a;
  if (!a.is_unknown() && b.is_unknown()) return b;
  if (!a.is_unknown()) return Value::unknown({});
  std::vector<std::uint32_t> const& left = a.unknown_inputs();
  std::vector<std::uint32_t> const& right = b.unknown_inputs();
  if (&left == &right) return a;
  std::vector<std::uint32_t> both;
  both.reserve(left.size() + right.size());
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < left.size() || j < right.size()) {
    bool const take_left = j == right.size() || (i < left.size() && left[i] <= right[j]);
    std::uint32_t const next = take_left ? left[i] : right[j];
    if (i < left.size() && left[i] == next) ++i;
    if (j < right.size() && right[j] == next) ++j;
    both.push_back(next);
  }
  return Value::unknown(std::move(both));
}

}  // namespace kanteling::rules::feel
