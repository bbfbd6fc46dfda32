// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>

#include "kanteling/law/act.hpp"
#include "kanteling/people/case.hpp"
#include "kanteling/people/fact_row.hpp"

namespace kanteling::triage {

/// The stage that a request is really in: a resident who wants to report has reported.
people::Stage stage_of(people::Case const& request);

/// First contact sifts; from the inquiry on, the ladder is walked.
constexpr bool is_first_contact(people::Stage stage) { return stage <= people::Stage::report; }

/// What the library works out itself and what was stated, side by side; everything else stays unknown.
/// A worked-out fact that does not belong to this row (the task of a whole need) is known to be absent.
people::FactRow case_row(people::Case const& request, std::optional<std::size_t> village);
people::FactRow need_row(people::FactRow case_facts, people::Case const& request, people::Need const& need,
                         law::Act act);
people::FactRow task_row(people::FactRow need_facts, people::Task const& task);

}  // namespace kanteling::triage
