// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp.

#include <algorithm>
#include <utility>
#include <vector>

#include "kanteling/rules/columns/values_impl.hpp"
#include "kanteling/rules/table.hpp"

namespace kanteling::rules::detail {

/// The rows of each value; classes by value, null last.
class ClassMaker {
 public:
  void add(OutputEntry const& entry, Lit where) {
    parts_.push_back({entry.is_null, entry.is_null ? 0 : entry.value, where});
  }

  std::vector<ValueClass> classes(Circuit& circuit) {
    std::stable_sort(parts_.begin(), parts_.end(), [](Part const& a, Part const& b) {
      return a.is_null != b.is_null ? b.is_null : a.value < b.value;
    });
    std::vector<ValueClass> result;
    std::vector<Lit> where;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      where.push_back(parts_[i].where);
      bool const goes_on = i + 1 < parts_.size() && parts_[i + 1].is_null == parts_[i].is_null &&
                           parts_[i + 1].value == parts_[i].value;
      if (goes_on) continue;
      result.push_back({parts_[i].value, parts_[i].is_null, circuit.any(std::move(where))});
      where.clear();
    }
    return result;
  }

 private:
  struct Part {
    bool is_null;
    std::int64_t value;
    Lit where;
  };
  std::vector<Part> parts_;
};

}  // namespace kanteling::rules::detail
