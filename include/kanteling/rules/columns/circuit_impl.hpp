// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. Truth values of many rows as a circuit:
// what a model says, in ANDs over bits.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace kanteling::rules::detail {

/// A truth value of every row: node x 2, and 1 more where it is inverted.
using Lit = std::uint32_t;
inline constexpr Lit always = 0;
inline constexpr Lit never = 1;
constexpr Lit no(Lit a) {
  return a ^ 1U;
}

/// Nodes come after what they are made of. Equal nodes are one, and what is known at once is no node at all.
class Circuit {
 public:
  enum class Kind : std::uint8_t {
    constant,  ///< node 0: holds for every row
    leaf,      ///< given
    all,       ///< of its operands
    sum,       ///< of three bits, the lower bit; the next node is its carry
    carry,
    copy  ///< of its operand, which may be inverted
  };
  struct Node {
    Kind kind = Kind::constant;
    std::uint32_t stage = 0;  ///< leaves of a later stage come from numbers that earlier ones choose
    std::uint32_t first = 0;  ///< in the operands; of a leaf: its number
    std::uint32_t count = 0;
  };

  Circuit() : nodes_(1), table_(64, none) {}

  Lit leaf(std::uint32_t number, std::uint32_t stage = 0) {
    nodes_.push_back({Kind::leaf, stage, number, 0});
    return last();
  }

  /// Where all hold; of none: always.
  Lit all(std::vector<Lit> lits) {
    std::sort(lits.begin(), lits.end());
    lits.erase(std::unique(lits.begin(), lits.end()), lits.end());
    if (!lits.empty() && lits.front() == always) lits.erase(lits.begin());
    if (!lits.empty() && lits.front() == never) return never;
    for (std::size_t i = 1; i < lits.size(); ++i)
      if (lits[i] == no(lits[i - 1])) return never;
    if (lits.empty()) return always;
    return lits.size() == 1 ? lits[0] : find_or_add(Kind::all, lits);
  }
  /// Where some hold; of none: never.
  Lit any(std::vector<Lit> lits) {
    for (Lit& lit : lits) lit = no(lit);
    return no(all(std::move(lits)));
  }
  Lit both(Lit a, Lit b) { return all({a, b}); }
  Lit either(Lit a, Lit b) { return any({a, b}); }
  Lit without(Lit a, Lit b) { return all({a, no(b)}); }

  /// Lower and upper bit of the sum of three bits.
  std::pair<Lit, Lit> add(Lit a, Lit b, Lit c) {
    if (a == never && b == never) return {c, never};
    if (a == never && c == never) return {b, never};
    if (b == never && c == never) return {a, never};
    std::vector<Lit> parts{plain(a), plain(b), plain(c)};
    std::sort(parts.begin(), parts.end());
    Lit const sum = find_or_add(Kind::sum, parts);
    return {sum, sum + 2};
  }

  /// The same as a node that is not inverted.
  Lit plain(Lit a) { return (a & 1U) == 0 ? a : find_or_add(Kind::copy, {a}); }

  std::vector<Node> const& nodes() const { return nodes_; }
  std::span<Lit const> operands(Node const& node) const {
    if (node.count == 0) return {};
    return {operands_.data() + node.first, node.count};
  }

 private:
  static constexpr std::uint32_t none = 0xFFFF'FFFF;

  Lit last() const { return static_cast<Lit>((nodes_.size() - 1) * 2); }

  static std::size_t hash_of(Kind kind, std::vector<Lit> const& lits) {
    std::uint64_t hash = static_cast<std::uint64_t>(kind) + 1;
    for (Lit const lit : lits) {
      hash = (hash ^ lit) * 0x9E3779B97F4A7C15U;
      hash ^= hash >> 29U;
    }
    return static_cast<std::size_t>(hash);
  }

  Lit find_or_add(Kind kind, std::vector<Lit> const& lits) {
    if (2 * ++used_ > table_.size()) grow();
    std::size_t const mask = table_.size() - 1;
    std::size_t at = hash_of(kind, lits) & mask;
    for (; table_[at] != none; at = (at + 1) & mask) {
      Node const& node = nodes_[table_[at]];
      std::span<Lit const> const has = operands(node);
      bool const equal = node.kind == kind && std::equal(has.begin(), has.end(), lits.begin(), lits.end());
      if (!equal) continue;
      --used_;
      return table_[at] * 2;
    }
    std::uint32_t stage = 0;
    for (Lit const lit : lits) stage = std::max(stage, nodes_[lit / 2].stage);
    table_[at] = static_cast<std::uint32_t>(nodes_.size());
    auto const first = static_cast<std::uint32_t>(operands_.size());
    nodes_.push_back({kind, stage, first, static_cast<std::uint32_t>(lits.size())});
    operands_.insert(operands_.end(), lits.begin(), lits.end());
    Lit const result = last();
    if (kind == Kind::sum)
      nodes_.push_back({Kind::carry, stage, first, static_cast<std::uint32_t>(lits.size())});
    return result;
  }

  void grow() {
    std::vector<std::uint32_t> const before = std::move(table_);
    table_.assign(2 * before.size(), none);
    std::vector<Lit> lits;
    for (std::uint32_t const node : before) {
      if (node == none) continue;
      std::span<Lit const> const has = operands(nodes_[node]);
      lits.assign(has.begin(), has.end());
      std::size_t at = hash_of(nodes_[node].kind, lits) & (table_.size() - 1);
      while (table_[at] != none) at = (at + 1) & (table_.size() - 1);
      table_[at] = node;
    }
  }

  std::vector<Node> nodes_;
  std::vector<Lit> operands_;
  std::vector<std::uint32_t> table_;  // nodes by hash of their operands
  std::size_t used_ = 0;
};

/// Every node's value on one row, from the leaves' by their number.
inline std::vector<char> values_on_row(Circuit const& circuit, std::vector<char> const& leaves) {
  std::vector<char> values;
  auto const value = [&](Lit lit) { return (values[lit / 2] != 0) != ((lit & 1U) != 0); };
  for (Circuit::Node const& node : circuit.nodes()) {
    std::span<Lit const> const lits = circuit.operands(node);
    bool result = true;
    switch (node.kind) {
      case Circuit::Kind::constant:
        break;
      case Circuit::Kind::leaf:
        result = leaves[node.first] != 0;
        break;
      case Circuit::Kind::all:
      case Circuit::Kind::copy:
        for (Lit const lit : lits) result = result && value(lit);
        break;
      case Circuit::Kind::sum:
        result = value(lits[0]) != (value(lits[1]) != value(lits[2]));
        break;
      case Circuit::Kind::carry:
        result = int{value(lits[0])} + int{value(lits[1])} + int{value(lits[2])} > 1;
        break;
    }
    values.push_back(result ? 1 : 0);
  }
  return values;
}

}  // namespace kanteling::rules::detail
