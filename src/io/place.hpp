// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/core/shorten.hpp"

namespace kanteling::io {

/// Where in the input a reader is, and the list that every problem goes to.
class Place {
 public:
  explicit Place(std::vector<Problem>& problems) : problems_(&problems) {}

  Place member(std::string_view key) const {
    return Place(*problems_, path_.empty() ? shorten(key, 64) : path_ + "." + shorten(key, 64));
  }
  Place item(std::size_t index) const { return Place(*problems_, path_ + "[" + std::to_string(index) + "]"); }

  void refuse(std::string found, std::string expected) const {
    problems_->push_back({path_, std::move(found), std::move(expected)});
  }
  /// A problem of a part below, whose `where` begins there.
  void pass_on(Problem problem) const {
    if (!path_.empty()) problem.where = path_ + "." + problem.where;
    problems_->push_back(std::move(problem));
  }

 private:
  Place(std::vector<Problem>& problems, std::string path) : problems_(&problems), path_(std::move(path)) {}

  std::vector<Problem>* problems_;
  std::string path_;
};

}  // namespace kanteling::io
