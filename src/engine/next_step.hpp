// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "kanteling/people/case.hpp"
#include "kanteling/reporting/outcome.hpp"
#include "kanteling/supply/service_norms.hpp"
#include "kanteling/triage/assessment.hpp"

namespace kanteling::detail {

/// Where the case stands now, and who does what by when. Every case gets a next step: nothing dead-ends.
struct Course {
  reporting::OutcomeKind kind = reporting::OutcomeKind::contact_resident;
  reporting::NextStep next;
  std::vector<reporting::NextStep> beside;
};

[[nodiscard]] Course course_of(people::Case const& request, triage::Assessment const& assessment,
                               std::vector<matching::Choice> const& choices, supply::ServiceNorms const& norms,
                               std::optional<supply::CaseworkerId> caseworker);

/// The clocks that the municipality sets itself: the norm of each step that no term binds, the phase of the work, and by
/// when a grant is looked at again before it ends.
[[nodiscard]] std::vector<law::Clock> own_clocks(people::Case const& request, people::Stage stage,
                                                 Course const& course, supply::ServiceNorms const& norms);

}  // namespace kanteling::detail
