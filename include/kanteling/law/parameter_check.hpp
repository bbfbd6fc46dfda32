// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/core/date.hpp"
#include "kanteling/core/problem.hpp"
#include "kanteling/law/amount_text.hpp"
#include "kanteling/law/citation.hpp"
#include "kanteling/law/parameter.hpp"

namespace kanteling::law {

/// What can be wrong or doubtful with dated amounts, from wrong to doubtful.
enum class AmountDoubt : std::uint8_t {
  reversed,      ///< the period ends before it begins: the amount never holds
  overlap,       ///< two amounts on the same day: lookup refuses that day
  no_source,     ///< lookup refuses it
  not_stated,    ///< no source states this amount, and it is not said to be computed
  other_time,    ///< a source that does not hold on any day of the amount's period
  gap,           ///< days between two periods without an amount: lookup refuses them
  disagreement,  ///< a source states another amount
  recalled,      ///< not seen in a published source: used only where the caller accepts that
};

/// Whether the list must be mended before use. The others may be so in the world too: people look at them.
constexpr bool is_wrong(AmountDoubt doubt) {
  return doubt < AmountDoubt::gap;
}

/// One finding: of what kind, where, what was found, what would be right.
struct AmountFinding {
  AmountDoubt doubt = AmountDoubt::reversed;
  Problem problem;

  friend bool operator==(AmountFinding const&, AmountFinding const&) = default;
};

namespace detail {

/// "Wmo 2015 1(2) (seen in example.nl)": who says it.
inline std::string who(Citation const& c) {
  std::string text(c.act);
  if (!c.article.empty()) text += " " + std::string(c.article);
  if (!c.seen_in.empty()) text += " (seen in " + std::string(c.seen_in) + ")";
  return text;
}

/// "32175.00 says ermelo.nl, 35175.00 says ..."
template <class T>
std::string who_says_what(DatedAmount<T> const& a) {
  std::string text;
  for (Stated<T> const& s : a.stated) append(text, ", ", amount_text(s.amount) + " says " + who(s.source));
  return text;
}

constexpr bool meet(Period const& a, Period const& b) {
  return (!a.to || b.from <= *a.to) && (!b.to || a.from <= *b.to);
}

template <class T>
void find_doubts_of(DatedAmount<T> const& a, std::vector<AmountFinding>& findings) {
  auto const add = [&](AmountDoubt doubt, std::string found, std::string expected) {
    findings.push_back({doubt, {place_of(a), std::move(found), std::move(expected)}});
  };
  if (a.valid.to && *a.valid.to < a.valid.from)
    add(AmountDoubt::reversed, "a period that ends before it begins", "a last day on or after the first");
  if (a.stated.empty()) {
    add(AmountDoubt::no_source, "an amount without a source", "at least one source");
    return;
  }
  bool stated = false;
  for (Stated<T> const& s : a.stated) {
    stated = stated || s.amount == a.amount;
    if (!meet(s.source.valid, a.valid))
      add(AmountDoubt::other_time,
          "a source of another time: " + who(s.source) + ", " + to_text(s.source.valid),
          "a source that holds in the amount's own period");
  }
  if (!stated && a.evidence != Evidence::computed)
    add(AmountDoubt::not_stated, amount_text(a.amount) + ", which no source states: " + who_says_what(a),
        "an amount that a source states, or one marked as computed");
  else if (a.disputed())
    add(AmountDoubt::disagreement, amount_text(a.amount) + ", but sources disagree: " + who_says_what(a),
        "a look at which one is right");
  if (a.recalled())
    add(AmountDoubt::recalled, "recalled, not seen in a published source", "a published source");
}

/// Gaps and overlaps between the periods of one parameter, in order of time.
template <class T>
void find_doubts_between(std::span<DatedAmount<T> const> amounts, std::string_view id,
                         std::vector<AmountFinding>& findings) {
  std::vector<Period> periods;
  for (DatedAmount<T> const& a : amounts)
    if (a.id == id && !(a.valid.to && *a.valid.to < a.valid.from)) periods.push_back(a.valid);
  std::stable_sort(periods.begin(), periods.end(),
                   [](Period const& a, Period const& b) { return a.from < b.from; });
  std::string const where = "parameter " + std::string(id);
  for (std::size_t last = 0, i = 1; i < periods.size(); ++i) {  // `last` reaches furthest so far
    Period const& before = periods[last];
    Period const& next = periods[i];
    if (meet(before, next))
      findings.push_back({AmountDoubt::overlap,
                          {where, "two amounts at once: " + to_text(before) + " and " + to_text(next),
                           "periods that do not overlap"}});
    else if (*before.to + 1 < next.from)
      findings.push_back({AmountDoubt::gap,
                          {where, "no amount in " + to_text({*before.to + 1, next.from - 1}),
                           "an amount for these days, or none where the law has none"}});
    if (before.to && (!next.to || *before.to < *next.to)) last = i;
  }
}

}  // namespace detail

/// Everything that is wrong or doubtful with a list of amounts, for a look before use: what each amount has
/// by itself, in the order of the list, and then gaps and overlaps between the periods of each parameter.
/// Days before the first and after the last period are no gap: nobody said that the amount existed then.
template <AmountList List>
[[nodiscard]] std::vector<AmountFinding> find_doubts(List const& amounts) {
  std::span<DatedAmount<detail::amount_type<List>> const> const all(amounts);
  std::vector<AmountFinding> findings;
  for (auto const& a : all) detail::find_doubts_of(a, findings);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (!detail::stands_before(all, i)) detail::find_doubts_between(all, all[i].id, findings);
  return findings;
}

}  // namespace kanteling::law
