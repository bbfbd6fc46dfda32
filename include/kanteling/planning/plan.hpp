// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/planning/certificate.hpp"
#include "kanteling/planning/instance.hpp"

namespace kanteling::planning {

/// How far planning has come, told to a call-back.
struct Progress {
  Totals best = {};        ///< of the best plan so far
  std::int64_t bound = 0;  ///< proven least cost so far
  std::int64_t work = 0;
};

/// Called now and then from the thread that called `plan`; false stops the work.
using ProgressCall = bool (*)(void* context, Progress const& progress);

struct PlanOptions {
  /// Work units after which planning ends, counted the same on every machine: one unit is about one option
  /// looked at. Empty: until what the instance's size deserves is done.
  std::optional<std::int64_t> work = {};
  /// Wall-clock seconds after which planning ends with what it has; the plan then depends on the machine.
  std::optional<double> seconds = {};
  int threads = 1;  ///< 1 or more; the plan does not depend on it unless time runs out
  std::uint64_t seed = 1;
  /// Prices of an earlier plan of about the same limits, in their order: a better start. Empty: none.
  std::vector<NanoPrice> warm_start = {};
  /// A plan to start from: what is found is no worse. Not taken where it exceeds a hard limit. Empty: none.
  Plan start = {};
  ProgressCall progress = nullptr;
  void* progress_context = nullptr;
};

/// How the plan ended.
enum class PlanEnd : std::uint8_t {
  proven_best,    ///< bound and cost are the same
  searched_best,  ///< every other plan was looked at or ruled out: more than the certificate alone shows
  work_done,      ///< the work that the instance's size deserves, or PlanOptions::work, is done
  out_of_time,    ///< PlanOptions::seconds
  stopped,        ///< by the call-back
};

struct Planned {
  Plan plan;
  Certificate certificate;
  Checked checked;  ///< what `recheck` says of both
  PlanEnd end = PlanEnd::work_done;
  std::int64_t work = 0;
};

/// Plans all groups at once. Where every option takes one unit of one limit the plan is exact; else as good
/// as the work allows, with a proven bound. Hard limits hold always: whom no room can be found for waits. An
/// instance that `check` finds wrong, fewer than one thread, negative work or seconds, a warm start of
/// another length, or a start that is no plan of the instance are returned as problems.
[[nodiscard]] Result<Planned> plan(Instance const& instance, PlanOptions const& options = {});

}  // namespace kanteling::planning
