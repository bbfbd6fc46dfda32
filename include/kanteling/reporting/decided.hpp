// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "kanteling/people/case.hpp"
#include "kanteling/reporting/outcome.hpp"
#include "kanteling/supply/municipality.hpp"

namespace kanteling::reporting {

/// What the reports for policy and management count: cases and what was decided on them. `outcomes[i]`
/// answers `cases[i]`; of a case that came back (first contact, inquiry, ...) the last outcome counts.
struct Decided {
  supply::Municipality const& municipality;
  std::span<people::Case const> cases;
  std::span<Outcome const> outcomes;
};

}  // namespace kanteling::reporting
