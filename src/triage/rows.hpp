// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "kanteling/law/act.hpp"
#include "kanteling/people/case.hpp"
#include "kanteling/people/fact_row.hpp"

namespace kanteling::triage {

/// The stage that a request is really in: a resident who wants to report has reported.
people::Stage stage_of(people::Case const& request);

/// First contact sifts; from the inquiry on, the ladder is walked.
constexpr bool is_first_contact(people::Stage stage) { return stage <= people::Stage::report; }

/// What the library works out itself, before anything stated. A worked-out fact that does not belong to this row (the
/// task of a whole need) is known to be absent.
people::FactRow derived_row(people::Case const& request, std::optional<std::size_t> village);

/// The case as a whole, with what was stated about it and may be read for at least one of the purposes; everything
/// else stays unknown.
people::FactRow case_row(people::FactRow derived, people::Case const& request,
                         std::vector<people::Purposes> const& purposes);

/// One need under an act, with what was stated about it and about the case and may be read for one purpose.
people::FactRow need_row(people::FactRow derived, people::Case const& request, people::Need const& need, law::Act act,
                         people::Purposes into);

/// One task of a need, with what was stated about it and may be read for one purpose.
people::FactRow task_row(people::FactRow need_facts, people::Case const& request, people::Task const& task,
                         people::Purposes into);

}  // namespace kanteling::triage
