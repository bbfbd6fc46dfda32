// SPDX-License-Identifier: Apache-2.0
#pragma once

/// FEEL's functions over contexts (DMN 1.5, 10.3.4).

#include "kanteling/rules/feel/builtin_ids_impl.hpp"
#include "kanteling/rules/feel/builtins_sort_impl.hpp"
#include "kanteling/rules/feel/builtins_support_impl.hpp"

namespace kanteling::rules::feel::detail::fn {

using Entries = std::vector<std::pair<std::string, Value>>;

inline bool are_strings(Arguments items) {
  for (Value const& item : items) {
    if (item.kind() != Kind::string) return false;
  }
  return !items.empty();
}

/// With a list of keys: each looks into what the one before it found. Null where there is no such entry.
inline Called get_value(Value const& context, Value const& keys) {
  if (context.kind() != Kind::context) return wrong("a context");
  Arguments const path = listed(keys);
  if (!are_strings(path)) return wrong("a string or a list of strings as key");
  Value const* found = &context;
  for (Value const& key : path) {
    found = found->kind() == Kind::context ? found->find(key.text()) : nullptr;
    if (found == nullptr) return nothing();
  }
  return done(*found);
}

inline Called get_entries(Value const& context, Caller& caller) {
  if (context.kind() != Kind::context) return wrong("a context");
  std::vector<Value> result;
  for (auto const& [key, value] : context.entries()) {
    if (!caller.spend(2 + text_cost(key.size()))) return wrong(less_work);
    Entries pair;
    pair.emplace_back("key", Value::string(key));
    pair.emplace_back("value", value);
    add_item(result, Value::context(std::move(pair)));
    if (result.back().is_null()) return wrong(smaller_value);
  }
  return done_list(std::move(result));
}

/// The context of a list of {key, value}. Keys that come twice are found side by side once they are sorted.
inline Called context_of(Arguments pairs, Caller& caller) {
  Entries entries;
  std::vector<Value const*> keys;
  for (Value const& pair : pairs) {
    Value const* key = pair.kind() == Kind::context ? pair.find("key") : nullptr;
    Value const* value = pair.kind() == Kind::context ? pair.find("value") : nullptr;
    if (key == nullptr || value == nullptr || key->kind() != Kind::string) {
      return wrong("contexts with a string as key, and a value");
    }
    if (!caller.spend(text_cost(key->text().size()))) return wrong(less_work);
    keys.push_back(key);
    entries.emplace_back(key->text(), *value);
  }
  Sorter sorter(nullptr, caller);
  if (!sorter.sort(keys)) return sorter.stop();
  for (std::size_t i = 1; i < keys.size(); ++i) {
    if (keys[i]->text() == keys[i - 1]->text()) return wrong("keys that differ");
  }
  return done_context(std::move(entries));
}

/// Sets an entry where it stands, or adds it at the end. False where the limit of steps is reached.
inline bool put_entry(Entries& entries, std::string const& key, Value const& value, Caller& caller) {
  if (!caller.spend(entries.size() + text_cost(key.size()))) return false;
  for (auto& entry : entries) {
    if (entry.first != key) continue;
    entry.second = value;
    return true;
  }
  entries.emplace_back(key, value);
  return true;
}

/// What copying the entries of a context costs; false where the limit of steps is reached.
inline bool spend_for_copy(Entries const& entries, Caller& caller) {
  std::uint64_t cost = 0;
  for (auto const& entry : entries) cost += text_cost(entry.first.size());
  return caller.spend(cost);
}

inline Called put_value(Value const& context, Value const& keys, Value const& value, Caller& caller) {
  if (context.kind() != Kind::context) return wrong("a context");
  Arguments const path = listed(keys);
  if (!are_strings(path)) return wrong("a string or a list of strings as key");
  std::vector<Value const*> levels{&context};  // at most depth_max: a context inside each other
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    Value const* next = levels.back()->find(path[i].text());
    if (next == nullptr || next->kind() != Kind::context) return wrong("keys that lead through contexts");
    levels.push_back(next);
  }
  Called result = done(value);
  for (std::size_t i = levels.size(); i > 0; --i) {
    Entries const& old = levels[i - 1]->entries();
    if (!spend_for_copy(old, caller)) return wrong(less_work);
    Entries entries = old;
    if (!put_entry(entries, path[i - 1].text(), result.value, caller)) return wrong(less_work);
    result = done_context(std::move(entries));
    if (!result.error.empty()) return result;
  }
  return result;
}

/// Of entries with the same key the one of the last context counts.
inline Called merged(Arguments contexts, Caller& caller) {
  Entries entries;
  for (Value const& context : contexts) {
    if (context.kind() != Kind::context) return wrong("a list of contexts");
    for (auto const& [key, value] : context.entries()) {
      if (!put_entry(entries, key, value, caller)) return wrong(less_work);
    }
  }
  return done_context(std::move(entries));
}

inline Called call_context(Builtin id, Arguments arguments, Caller& caller) {
  if (arguments[0].is_null()) return nothing();
  switch (id) {
    case Builtin::context:
      return context_of(listed(arguments[0]), caller);
    case Builtin::context_merge:
      return merged(listed(arguments[0]), caller);
    case Builtin::context_put:
      return put_value(single(arguments[0]), arguments[1], arguments[2], caller);
    case Builtin::get_entries:
      return get_entries(single(arguments[0]), caller);
    default:
      return get_value(single(arguments[0]), arguments[1]);
  }
}

}  // namespace kanteling::rules::feel::detail::fn
