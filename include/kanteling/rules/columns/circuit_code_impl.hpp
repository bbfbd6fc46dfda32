// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. A circuit as code for kernels.

#include <cstdint>
#include <new>
#include <vector>

#include "kanteling/rules/columns/circuit_impl.hpp"
#include "kanteling/rules/kernels.hpp"

namespace kanteling::rules::detail {

/// Code that works out a circuit for a block of rows. Slot 0 holds ones, then come the leaves that are
/// needed.
struct CircuitCode {
  static constexpr std::uint32_t unused = 0xFFFF'FFFF;
  std::vector<std::vector<std::uint32_t>> stages;
  std::vector<std::uint32_t> leaf_slots;  ///< by leaf; `unused` where nothing hangs on it
  std::vector<std::uint32_t> node_slots;  ///< by node; of the roots good at the end
  std::uint32_t leaf_count = 0;           ///< leaves in use: slots 1 .. leaf_count
  std::uint32_t slots = 1;

  std::uint32_t slot_of(Lit root) const { return node_slots[root / 2]; }
};

/// Gives every node that the roots hang on a slot, and slots back once nobody needs them.
class CircuitCoder {
 public:
  /// The roots are not inverted: see Circuit::plain. `all_leaves`: those too that no root hangs on.
  CircuitCoder(Circuit const& circuit, std::vector<Lit> const& roots, std::size_t leaves, bool all_leaves)
      : circuit_(circuit), all_leaves_(all_leaves) {
    code_.leaf_slots.assign(leaves, CircuitCode::unused);
    code_.node_slots.assign(circuit.nodes().size(), CircuitCode::unused);
    last_use_.assign(circuit.nodes().size(), 0);
    given_.resize(circuit.nodes().size());
    mark(roots);
  }

  CircuitCode code() {
    std::vector<std::uint32_t> order;
    std::uint32_t stages = 1;
    for (std::uint32_t n = 0; n < needed_.size(); ++n) {
      if (!needed_[n]) continue;
      Circuit::Node const& node = circuit_.nodes()[n];
      stages = std::max(stages, node.stage + 1);
      if (node.kind == Circuit::Kind::constant) code_.node_slots[n] = 0;
      if (node.kind == Circuit::Kind::leaf)
        code_.node_slots[n] = code_.leaf_slots[node.first] = ++code_.leaf_count;
      if (node.count > 0) order.push_back(n);
    }
    code_.slots = code_.leaf_count + 1;
    std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
      return circuit_.nodes()[a].stage < circuit_.nodes()[b].stage;
    });
    for (std::uint32_t at = 0; at < order.size(); ++at)
      for (Lit const lit : circuit_.operands(circuit_.nodes()[order[at]])) use(lit / 2, at);
    code_.stages.resize(stages);
    for (std::uint32_t at = 0; at < order.size(); ++at) emit(order[at], at);
    return std::move(code_);
  }

 private:
  static constexpr std::uint32_t for_ever = 0xFFFF'FFFF;
  static constexpr std::uint32_t slots_max = 0xFFFF'FFFF / sizeof(BlockBits);  // 4 GiB: what offsets reach

  /// A node has a higher number than those that it is made of.
  void mark(std::vector<Lit> const& roots) {
    needed_.assign(circuit_.nodes().size(), false);
    for (std::size_t n = 0; n < needed_.size() && all_leaves_; ++n)
      needed_[n] = circuit_.nodes()[n].kind == Circuit::Kind::leaf;
    for (Lit const root : roots) {
      needed_[root / 2] = true;
      last_use_[root / 2] = for_ever;
    }
    for (std::size_t n = needed_.size(); n-- > 0;)
      if (needed_[n])
        for (Lit const lit : circuit_.operands(circuit_.nodes()[n])) needed_[lit / 2] = true;
  }

  void use(std::uint32_t node, std::uint32_t at) {
    if (last_use_[node] != for_ever) last_use_[node] = at;
  }

  std::uint32_t take() {
    if (free_.empty() && code_.slots == slots_max) throw std::bad_alloc();
    if (free_.empty()) return code_.slots++;
    std::uint32_t const slot = free_.back();
    free_.pop_back();
    return slot;
  }

  void give_back(std::uint32_t node, std::uint32_t at) {
    bool const is_inner = circuit_.nodes()[node].count > 0;
    if (!is_inner || last_use_[node] != at || given_[node]) return;
    given_[node] = true;
    free_.push_back(code_.node_slots[node]);
  }

  static std::uint32_t offset(std::uint32_t slot) {
    return slot * static_cast<std::uint32_t>(sizeof(BlockBits));
  }

  void emit(std::uint32_t n, std::uint32_t at) {
    Circuit::Node const& node = circuit_.nodes()[n];
    std::vector<std::uint32_t>& code = code_.stages[node.stage];
    bool const is_adder = node.kind == Circuit::Kind::sum || node.kind == Circuit::Kind::carry;
    if (is_adder) {
      emit_adder(node.kind == Circuit::Kind::sum ? n : n - 1, code);
    } else {
      std::uint32_t const to = code_.node_slots[n] = take();
      std::span<Lit const> const lits = circuit_.operands(node);
      code.push_back(offset(to));
      std::size_t const counts = code.size();
      code.insert(code.end(), {0, 0});
      for (std::uint32_t const inverted : {0U, 1U})
        for (Lit const lit : lits) {
          if ((lit & 1U) != inverted) continue;
          ++code[counts + inverted];
          code.push_back(offset(code_.node_slots[lit / 2]));
        }
    }
    for (Lit const lit : circuit_.operands(node)) give_back(lit / 2, at);
  }

  /// Both bits at once, with the first that is asked for. One that nobody asks for goes where the next node
  /// may go too.
  void emit_adder(std::uint32_t sum, std::vector<std::uint32_t>& code) {
    std::uint32_t const carry = sum + 1;
    if (code_.node_slots[sum] != CircuitCode::unused) return;
    std::uint32_t const lower = code_.node_slots[sum] = take();
    std::uint32_t const upper = code_.node_slots[carry] = take();
    code.insert(code.end(), {offset(lower) | Kernels::is_adder, offset(upper)});
    for (Lit const lit : circuit_.operands(circuit_.nodes()[sum]))
      code.push_back(offset(code_.node_slots[lit / 2]));
    for (std::uint32_t const n : {sum, carry})
      if (!needed_[n]) free_.push_back(code_.node_slots[n]);
  }

  Circuit const& circuit_;
  bool all_leaves_;
  CircuitCode code_;
  std::vector<bool> needed_;
  std::vector<bool> given_;
  std::vector<std::uint32_t> last_use_;  // by node: position in the order
  std::vector<std::uint32_t> free_;
};

}  // namespace kanteling::rules::detail
