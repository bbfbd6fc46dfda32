// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: what the inputs of a checked program may be.

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/check_days_impl.hpp"
#include "kanteling/rules/check_range_impl.hpp"
#include "kanteling/rules/package.hpp"

namespace kanteling::rules::detail {

/// What the inputs of a program may be.
class InputRanges {
 public:
  InputRanges(Program const& program, RowForm const& form, bool may_be_null)
      : program_(program), form_(form), may_be_null_(may_be_null) {}

  /// By decision: the inputs that are never null where it is asked. Without it, inputs are null as the
  /// options say.
  void set_present(std::vector<std::vector<std::uint8_t>> present) { present_ = std::move(present); }

  bool may_be_null() const { return may_be_null_; }

  ValueRange of(std::uint32_t decision, std::uint32_t input) const {
    ValueRange range;
    range.row_variable = input;
    bool const is_present =
        !present_.empty() && present_[decision].size() > input && present_[decision][input] != 0;
    range.may_be_null = present_.empty() ? may_be_null_ : !is_present;
    if (form_.variables[input].wide) return range;
    range.variable = form_.variables[input];
    range.typed = true;
    range.spans = normal_form({domain_of(range.variable)});
    narrow(range, program_, program_.types[program_.globals[input].type].allowed);
    return range;
  }

 private:
  Program const& program_;
  RowForm const& form_;
  bool may_be_null_;
  std::vector<std::vector<std::uint8_t>> present_;  // by decision, by input
};

/// For every decision the inputs that are present wherever it is asked: by hooks, and by decisions that need
/// it.
class PresentInputs {
 public:
  PresentInputs(Package const& package, std::vector<HookShape> const& hooks)
      : package_(package), groups_(groups_of(package.program)) {
    present_.resize(package.program.globals.size());
    group_of_.resize(package.program.globals.size());
    for (std::uint32_t i = 0; i < groups_.size(); ++i)
      for (std::uint32_t const g : groups_[i]) group_of_[g] = i;
    for (HookShape const& shape : hooks)
      for (Hook const& hook : package.manifest.hooks)
        if (hook.name == shape.name) add(shape, hook.decision);
  }

  std::vector<std::vector<std::uint8_t>> take() { return std::move(present_); }

 private:
  void add(HookShape const& shape, std::string const& decision) {
    std::vector<std::uint8_t> names;
    for (Variable const& fact : package_.schema)
      names.push_back(
          std::find(shape.present.begin(), shape.present.end(), fact.name) != shape.present.end() ? 1 : 0);
    std::vector<std::uint32_t> open;  // groups that are asked, each once
    for (std::uint32_t i = 0; i < groups_.size(); ++i)
      if (package_.program.globals[groups_[i].front()].id == decision) open.push_back(i);
    for (std::size_t i = 0; i < open.size(); ++i)
      for (std::uint32_t const g : groups_[open[i]]) {
        std::vector<std::uint8_t>& present = present_[g];
        if (present.empty()) present.assign(names.size(), 1);
        for (std::size_t f = 0; f < names.size(); ++f) present[f] = present[f] & names[f];
        for (std::uint32_t const need : package_.program.globals[g].requires_) {
          bool const is_decision = package_.program.globals[need].kind == Global::Kind::decision;
          if (is_decision && std::find(open.begin(), open.end(), group_of_[need]) == open.end())
            open.push_back(group_of_[need]);
        }
      }
  }

  Package const& package_;
  std::vector<std::vector<std::uint32_t>> groups_;
  std::vector<std::uint32_t> group_of_;  // by global that is a decision
  std::vector<std::vector<std::uint8_t>> present_;
};

}  // namespace kanteling::rules::detail
