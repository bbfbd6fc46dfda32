// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>

#include "kanteling/planning/plan.hpp"

namespace kanteling::planning::detail {

/// How much may still be done: work, clock and call-back in one place. Only the thread that called `plan`
/// uses it.
class Effort {
 public:
  explicit Effort(PlanOptions const& options) : options_(options), begin_(std::chrono::steady_clock::now()) {
    if (options.work) work_most_ = *options.work;
  }

  /// Counts work; false once there is no more to be done. Call it often enough: every few hundred thousand
  /// units.
  bool spend(std::int64_t units) {
    work_ += units;
    if (!may_go_on_) return false;
    if (work_ >= work_most_) return stop(PlanEnd::work_done);
    if (options_.seconds && seconds() >= *options_.seconds) return stop(PlanEnd::out_of_time);
    if (options_.progress != nullptr) {
      progress_.work = work_;
      if (!options_.progress(options_.progress_context, progress_)) return stop(PlanEnd::stopped);
    }
    return used() <= until_;
  }

  /// Whether time or work is used up, whatever share what follows may use: then even what is quick is left out.
  bool is_over() {
    spend(0);
    return !may_go_on_;
  }
  /// Whether the clock is past its end by more than is forgiven: then not even a first plan is finished.
  bool is_late() const { return options_.seconds && seconds() > *options_.seconds * late_factor + late_seconds; }
  /// What an instance of its size is worth, whatever is found: the end of planning where no limit on time or work was
  /// set.
  void deserve(std::int64_t work) {
    if (!is_limited()) work_most_ = work;
  }

  /// Lets what follows use time or work up to this share of all of it; `spend` is false beyond.
  void until(double share) { until_ = share; }
  bool may_go_on() const { return may_go_on_ && used() <= until_; }
  PlanEnd end() const { return end_; }
  std::int64_t work() const { return work_; }
  /// Whether a limit on time or work was set: where it was not, stop when the instance's size deserves no
  /// more.
  bool is_limited() const { return options_.work.has_value() || options_.seconds.has_value(); }
  /// The share of time or work that is used of what may be, 0 .. 1.
  double used() const {
    double share = 0;
    if (work_most_ > 0) share = static_cast<double>(work_) / static_cast<double>(work_most_);
    if (options_.seconds && *options_.seconds > 0) share = std::max(share, seconds() / *options_.seconds);
    return std::min(share, 1.0);
  }
  void tell_bound(std::int64_t bound) { progress_.bound = bound; }
  void tell_best(Totals const& totals) { progress_.best = totals; }

 private:
  double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
  }
  bool stop(PlanEnd end) {
    may_go_on_ = false;
    end_ = end;
    return false;
  }

  static constexpr double late_factor = 1.05, late_seconds = 0.01;

  PlanOptions options_;
  std::chrono::steady_clock::time_point begin_;
  std::int64_t work_ = 0;
  std::int64_t work_most_ = std::numeric_limits<std::int64_t>::max();
  double until_ = 1;
  bool may_go_on_ = true;
  PlanEnd end_ = PlanEnd::work_done;
  Progress progress_;
};

}  // namespace kanteling::planning::detail
