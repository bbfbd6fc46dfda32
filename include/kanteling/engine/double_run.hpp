// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "kanteling/engine.hpp"
#include "kanteling/reporting/gap_remedy.hpp"

namespace kanteling {

/// Allocates the same cases again, in live order and under the policy of `engine`, in another municipality.
/// Both must outlive it. Only cases from the inquiry on take something of what is free: give those.
class EngineDoubleRun final : public reporting::DoubleRun {
 public:
  EngineDoubleRun(Engine const& engine, std::span<people::Case const> cases, int threads = 1)
      : engine_(engine), cases_(cases), threads_(threads) {}

  [[nodiscard]] reporting::PeriodCost run(supply::Municipality const& municipality) const override;

 private:
  Engine const& engine_;
  std::span<people::Case const> cases_;
  int threads_;
};

}  // namespace kanteling
