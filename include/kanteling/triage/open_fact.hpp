// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "kanteling/people/fact.hpp"
#include "kanteling/people/stated_fact.hpp"
#include "kanteling/triage/hook.hpp"

namespace kanteling::triage {

/// An unknown fact, and a step of the case that waits for it.
struct OpenFact {
  people::FactId fact;
  bool exact = true;  ///< false: it may turn out that it changes nothing
  /// How many results of the step may still follow once the fact is known, for the answer that settles least.
  std::uint32_t open_after = 0;
  Hook hook = Hook::count;
  std::int32_t need = -1;  ///< position in the case, -1 for the whole case
  std::int32_t task = -1;  ///< position in the need, -1 for the whole need
};

}  // namespace kanteling::triage
