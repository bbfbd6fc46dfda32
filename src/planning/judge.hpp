// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/planning/certificate.hpp"

namespace kanteling::planning::detail {

/// What a plan uses and sums up to, and whether every hard limit holds; no bound. Of an instance that `check` finds right and
/// a plan whose choices all exist.
[[nodiscard]] Checked judge(Instance const& instance, Plan const& plan);

}  // namespace kanteling::planning::detail
