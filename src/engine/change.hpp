// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/people/case.hpp"
#include "kanteling/people/change.hpp"
#include "kanteling/reporting/reassessment.hpp"

namespace kanteling::detail {

/// Whether the one who asks is gone by this change.
[[nodiscard]] bool asker_is_gone(people::Case const& request, people::Change const& change);

/// A case as a change leaves it, and what is put in question whatever the rules say of it afterwards.
struct ChangedCase {
  people::Case request;
  std::vector<reporting::Reconsidered> questions;
};

[[nodiscard]] ChangedCase apply(people::Case request, people::Change const& change,
                                reporting::Outcome const& before);

}  // namespace kanteling::detail
