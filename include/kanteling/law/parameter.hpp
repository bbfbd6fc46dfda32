// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "kanteling/core/date.hpp"
#include "kanteling/core/problem.hpp"
#include "kanteling/core/source.hpp"
#include "kanteling/law/citation.hpp"

/// Dated amounts: what holds on a day, and who says so. Most are constants of this library (their texts and
/// sources live as long as the program). Amounts of a bylaw arrive at run time: their texts and their list of
/// sources belong to the caller and must live as long as the amount, and as whatever was looked up in it.
namespace kanteling::law {

/// What one source says an amount is. It may be mistaken: pages misprint.
template <class T>
struct Stated {
  T amount{};
  Citation source;

  friend bool operator==(Stated const&, Stated const&) = default;
};

/// An amount that holds for a time: a contribution, a tariff, an income limit. `T` carries the unit (Cents,
/// or a type whose last word is its unit) and can be compared. The same amount seen in several places is one
/// DatedAmount with several sources; the date on a file is not the validity of the amounts in it.
template <class T>
struct DatedAmount {
  std::string_view id;  ///< the same for all periods of one parameter
  Period valid;
  T amount{};
  std::span<Stated<T> const> stated;   ///< 1 or more; they need not agree, see disputed()
  Evidence evidence = Evidence::seen;  ///< of the amount itself: it can be computed from a seen formula
  std::string_view caution = "";       ///< shown wherever the amount is shown; empty: none

  /// Whether a source states another amount than this one. Who shows the amount then says so, and who says
  /// what. An amount that is computed is disputed where a source states another outcome.
  constexpr bool disputed() const {
    for (Stated<T> const& s : stated)
      if (!(s.amount == amount)) return true;
    return false;
  }

  /// Whether nobody saw this amount in a published source: it is marked so, or all its sources are.
  constexpr bool recalled() const {
    if (evidence == Evidence::recalled) return true;
    for (Stated<T> const& s : stated)
      if (s.source.evidence != Evidence::recalled) return false;
    return !stated.empty();
  }
};

namespace detail {

template <class List>
using amount_type = std::remove_cvref_t<decltype(std::declval<List const&>()[0].amount)>;

inline std::string to_text(Period const& p) {
  return p.to ? to_string(p.from) + " .. " + to_string(*p.to) : "from " + to_string(p.from);
}

inline void append(std::string& list, std::string_view separator, std::string_view item) {
  if (!list.empty()) list += separator;
  list += item;
}

template <class T>
std::string place_of(DatedAmount<T> const& a) {
  return "parameter " + std::string(a.id) + ", " + to_text(a.valid);
}

template <class T>
bool stands_before(std::span<DatedAmount<T> const> amounts, std::size_t i) {
  for (std::size_t k = 0; k < i; ++k)
    if (amounts[k].id == amounts[i].id) return true;
  return false;
}

/// Says what is known, in the order of the list.
template <class T>
Problem lookup_problem(std::span<DatedAmount<T> const> amounts, std::string_view id, Date on) {
  std::string ids;    // of all parameters, each once
  std::string known;  // periods of this one
  std::string hits;   // those that hold on the day
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    DatedAmount<T> const& a = amounts[i];
    if (!stands_before(amounts, i)) append(ids, ", ", a.id);
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

template <class T>
Result<DatedAmount<T>> lookup(std::span<DatedAmount<T> const> amounts, std::string_view id, Date on,
                              Recalled recalled) {
  DatedAmount<T> const* hit = nullptr;
  bool several = false;
  for (DatedAmount<T> const& a : amounts) {
    if (a.id != id || !a.valid.contains(on)) continue;
    several = several || hit != nullptr;
    hit = &a;
  }
  std::vector<Problem> problems;
  if (hit == nullptr || several)
    problems.push_back(lookup_problem(amounts, id, on));
  else if (hit->stated.empty())
    problems.push_back({place_of(*hit), "an amount without a source", "at least one source"});
  else if (hit->recalled() && recalled == Recalled::refuse)
    problems.push_back({place_of(*hit), "recalled, not seen in a published source",
                        "a published source, or the caller's word that what is recalled may be used"});
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  return *hit;
}

}  // namespace detail

/// A list of amounts: an array, a vector or a span of DatedAmount, of one type.
template <class List>
concept AmountList = requires(List const& list) {
  {std::span<DatedAmount<detail::amount_type<List>> const>(list)};
};

/// The one amount of parameter `id` on a day. Small and copied; its texts and sources stay where they are.
/// Fails where the parameter does not exist, has no amount on that day (a hole in time is never filled with
/// an older amount), has several (which one is right is not guessed), names no source, or is recalled and the
/// caller does not accept that. The Problem says what is known. Two sources that disagree are no failure:
/// see DatedAmount::disputed, and find_doubts in parameter_check.hpp.
template <AmountList List>
[[nodiscard]] Result<DatedAmount<detail::amount_type<List>>> lookup(List const& amounts, std::string_view id,
                                                                    Date on,
                                                                    Recalled recalled = Recalled::refuse) {
  return detail::lookup(std::span<DatedAmount<detail::amount_type<List>> const>(amounts), id, on, recalled);
}

}  // namespace kanteling::law
