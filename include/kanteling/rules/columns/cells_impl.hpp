// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. The cells of a table over columns of
// values.

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "kanteling/rules/columns/values_impl.hpp"
#include "kanteling/rules/rule_bits_impl.hpp"
#include "kanteling/rules/table.hpp"

namespace kanteling::rules::detail {

/// The rows on which a cell, or a rule, holds whatever is unknown, and those on which it may hold.
struct Holding {
  Lit certain = always;
  Lit possible = always;
};

/// Adds to every rule of a table what its cell on one variable says. Rules whose cell says nothing are passed
/// over: of a large table most of its cells are like that.
class CellReader {
 public:
  CellReader(Circuit& circuit, ValueTests& tests) : circuit_(circuit), tests_(tests) {}

  /// `certain` and `possible`: by rule, what its cells say.
  void read(Table const& table, TableColumn const& column, Variable const& variable, HeldValues const& held,
            std::vector<std::vector<Lit>>& certain, std::vector<std::vector<Lit>>& possible) {
    find_telling(table, column);
    if (held.kind == HeldValues::Kind::classes) {
      read_classes(table, column, held, certain, possible);
    } else {
      read_spans(table, column, variable, held, certain, possible);
    }
  }

 private:
  /// The rules whose cell does not hold for all values, null and unknown.
  void find_telling(Table const& table, TableColumn const& column) {
    telling_.clear();
    std::size_t const words = table.words;
    for (std::size_t w = 0; w < words; ++w) {
      std::uint64_t all = column.on_null[w] & column.certain_if_unknown[w] & column.possible_if_unknown[w];
      for (std::size_t s = 0; s <= column.cuts.size(); ++s) all &= column.segments[s * words + w];
      std::size_t const left = table.rules.size() - w * 64;
      std::uint64_t telling = ~all & (left >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << left) - 1);
      for (; telling != 0; telling &= telling - 1)
        telling_.push_back(
            static_cast<std::uint32_t>(w * 64 + static_cast<std::size_t>(__builtin_ctzll(telling))));
    }
  }

  void read_classes(Table const& table, TableColumn const& column, HeldValues const& held,
                    std::vector<std::vector<Lit>>& certain, std::vector<std::vector<Lit>>& possible) {
    std::vector<std::uint64_t const*> rules;  // by class
    for (ValueClass const& one : held.classes)
      rules.push_back(one.is_null ? column.on_null.data()
                                  : column.segments.data() + segment_at(column, one.value) * table.words);
    std::vector<Lit> yes;
    std::vector<Lit> not_;
    for (std::uint32_t const r : telling_) {
      yes.clear();
      not_.clear();
      for (std::size_t c = 0; c < rules.size(); ++c)
        (test_bit(rules[c], r) ? yes : not_).push_back(held.classes[c].where);
      certain[r].push_back(one_of(yes, not_, held.unknown, test_bit(column.certain_if_unknown.data(), r)));
      possible[r].push_back(one_of(yes, not_, held.unknown, test_bit(column.possible_if_unknown.data(), r)));
    }
  }

  /// Every row is in one class or unknown: where few classes say no, it is not they.
  Lit one_of(std::vector<Lit> yes, std::vector<Lit> not_, Lit unknown, bool if_unknown) {
    (if_unknown ? yes : not_).push_back(unknown);
    return yes.size() <= not_.size() ? circuit_.any(std::move(yes)) : no(circuit_.any(std::move(not_)));
  }

  void read_spans(Table const& table, TableColumn const& column, Variable const& variable,
                  HeldValues const& held, std::vector<std::vector<Lit>>& certain,
                  std::vector<std::vector<Lit>>& possible) {
    find_changes(table, column);
    Span const domain = domain_of(variable);
    for (std::size_t i = 0; i < telling_.size(); ++i) {
      std::uint32_t const r = telling_[i];
      Lit const value = lies_in(column, held, domain, first_[i], first_[i + 1]);
      bool const on_null = test_bit(column.on_null.data(), r);
      Lit const known = on_null ? circuit_.either(value, held.null) : circuit_.without(value, held.null);
      certain[r].push_back(if_unknown(known, held.unknown, test_bit(column.certain_if_unknown.data(), r)));
      possible[r].push_back(if_unknown(known, held.unknown, test_bit(column.possible_if_unknown.data(), r)));
    }
  }

  Lit if_unknown(Lit known, Lit unknown, bool holds) {
    return holds ? circuit_.either(known, unknown) : circuit_.without(known, unknown);
  }

  /// For each telling rule the segments at which its answer changes: places_[first_[i] .. first_[i + 1]).
  void find_changes(Table const& table, TableColumn const& column) {
    std::size_t const words = table.words;
    place_.assign(table.rules.size(), 0);
    for (std::size_t i = 0; i < telling_.size(); ++i) place_[telling_[i]] = static_cast<std::uint32_t>(i);
    first_.assign(telling_.size() + 1, 0);
    is_telling_.assign(words, 0);
    for (std::uint32_t const r : telling_) is_telling_[r / 64] |= std::uint64_t{1} << (r % 64);
    changes_.clear();
    std::vector<std::uint64_t> const before(words, 0);
    for (std::size_t s = 0; s <= column.cuts.size(); ++s) {
      std::uint64_t const* const here = column.segments.data() + s * words;
      std::uint64_t const* const last = s == 0 ? before.data() : here - words;
      for (std::size_t w = 0; w < words; ++w)
        for (std::uint64_t word = (here[w] ^ last[w]) & is_telling_[w]; word != 0; word &= word - 1) {
          std::uint32_t const i = place_[w * 64 + static_cast<std::size_t>(__builtin_ctzll(word))];
          changes_.push_back({i, static_cast<std::uint32_t>(s)});
          ++first_[i + 1];
        }
    }
    for (std::size_t i = 0; i < telling_.size(); ++i) first_[i + 1] += first_[i];
    places_.resize(changes_.size());
    std::vector<std::uint32_t> next(first_.begin(), first_.end());
    for (auto const& [i, segment] : changes_) places_[next[i]++] = segment;
  }

  /// Where the value lies in one of the spans of a rule, or outside all of what is between them if those are
  /// fewer.
  Lit lies_in(TableColumn const& column, HeldValues const& held, Span domain, std::size_t begin,
              std::size_t end) {
    auto const cut = [&](std::size_t at) -> std::optional<std::int64_t> {
      if (at >= end || places_[at] == 0) return std::nullopt;
      return column.cuts[places_[at] - 1];
    };
    bool const holds_low = begin < end && places_[begin] == 0;
    bool const holds_high = (end - begin) % 2 != 0;
    bool const by_gaps = holds_low && holds_high;
    std::vector<Lit> spans;
    for (std::size_t at = begin + (by_gaps ? 1 : 0); at < end; at += 2)
      spans.push_back(tests_.lies(held, within({cut(at), cut(at + 1)}, domain)));
    Lit const any = circuit_.any(std::move(spans));
    return by_gaps ? no(any) : any;
  }

  Circuit& circuit_;
  ValueTests& tests_;
  std::vector<std::uint32_t> telling_;
  std::vector<std::uint32_t> place_;  // by rule: its place among the telling ones
  std::vector<std::uint64_t> is_telling_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> changes_;
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> places_;
};

}  // namespace kanteling::rules::detail
