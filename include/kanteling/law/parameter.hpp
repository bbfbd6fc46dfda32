// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/core/date.hpp"
#include "kanteling/core/problem.hpp"
#include "kanteling/core/source.hpp"

namespace kanteling::law {

/// An amount that holds for a time: a contribution, a tariff, an income limit. `T` carries the unit (Cents,
/// or a type whose last word is its unit). The same amount seen in several places is one DatedAmount with
/// several sources; the date on a file is not the validity of the amounts in it.
template <class T>
struct DatedAmount {
  std::string id;  ///< the same for all periods of one parameter
  Period valid;
  T amount{};
  std::vector<Source> sources;         ///< 1 or more
  Evidence evidence = Evidence::seen;  ///< of the amount itself: it can be computed from a seen formula
};

namespace detail {

inline std::string to_text(Period const& p) {
  return p.to ? to_string(p.from) + " .. " + to_string(*p.to) : "from " + to_string(p.from);
}

inline void append(std::string& list, std::string_view separator, std::string_view item) {
  if (!list.empty()) list += separator;
  list += item;
}

/// Says what is known, in the order of the list.
template <class T>
Problem lookup_problem(std::vector<DatedAmount<T>> const& amounts, std::string_view id, Date on) {
  std::string ids;    // of all parameters, each once
  std::string known;  // periods of this one
  std::string hits;   // those that hold on the day
  std::string_view last_id;
  for (DatedAmount<T> const& a : amounts) {
    if (a.id != last_id) append(ids, ", ", a.id);
    last_id = a.id;
    if (a.id != id) continue;
    append(known, ", ", to_text(a.valid));
    if (a.valid.contains(on)) append(hits, " and ", to_text(a.valid));
  }
  std::string where = "parameter " + std::string(id) + " on " + to_string(on);
  if (known.empty())
    return {std::move(where), "no parameter of this name",
            ids.empty() ? "a list with amounts" : "one of " + ids};
  if (hits.empty())
    return {std::move(where), "no amount on this day",
            "a day in a known period (" + known + "), or an amount for it"};
  return {std::move(where), "several amounts on this day: " + hits, "periods that do not overlap"};
}

}  // namespace detail

/// The one amount of parameter `id` on a day; points into `amounts` and is never null.
/// Fails where the parameter does not exist, has no amount on that day (a hole in time is never filled with
/// an older amount), has several (which one is right is not guessed), or names no source. The Problem says
/// what is known.
template <class T>
[[nodiscard]] Result<DatedAmount<T> const*> lookup(std::vector<DatedAmount<T>> const& amounts,
                                                   std::string_view id, Date on) {
  DatedAmount<T> const* hit = nullptr;
  bool several = false;
  for (DatedAmount<T> const& a : amounts) {
    if (a.id != id || !a.valid.contains(on)) continue;
    several = several || hit != nullptr;
    hit = &a;
  }
  std::vector<Problem> problems;
  if (hit == nullptr || several)
    problems.push_back(detail::lookup_problem(amounts, id, on));
  else if (hit->sources.empty())
    problems.push_back({"parameter " + hit->id + ", " + detail::to_text(hit->valid),
                        "an amount without a source", "at least one source"});
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  return hit;
}

/// The answer would point into a list that is gone.
template <class T>
Result<DatedAmount<T> const*> lookup(std::vector<DatedAmount<T>> const&& amounts, std::string_view id,
                                     Date on) = delete;

}  // namespace kanteling::law
