// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "kanteling/people/case.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/supply/offer.hpp"
#include "kanteling/triage/assessment.hpp"
#include "kanteling/triage/open_fact.hpp"

namespace kanteling::triage {

/// One need after clarification: which act and route, and the tasks it consists of.
struct ClarifiedNeed {
  law::Act act = law::Act::none;
  Route route = Route::ladder;
  std::string forward_to;
  bool urgent = false;
  bool threat = false;  ///< debts: eviction or loss of utilities
  std::vector<people::Task> tasks;  ///< as stated, or proposed by the `needs` hook
  std::vector<people::FactId> missing;  ///< unknown facts that decide act, route or tasks
  bool certain = true;  ///< act and route hold whatever is unknown
};

/// The question behind the question, before anything is weighed.
struct Clarified {
  std::vector<ClarifiedNeed> needs;
  std::vector<TraceStep> trace;
  std::vector<OpenFact> open = {};  ///< what each of these steps waits for
  bool desk_settles = true;  ///< false: the municipality gives every question a talk
};

/// Reads act, route, urgency and tasks of every need from the policy. `village` is the position of the case's village
/// among the values of the fact `village`, empty where the municipality does not know it.
[[nodiscard]] Clarified clarify(rules::Package const& policy, people::Case const& request,
                                std::optional<std::size_t> village);

/// Weighs a clarified case. `offers[n]` are the general facilities that can take the tasks of need n; for stages
/// before the inquiry they are not used. First contact (signal, question, report) never proposes a tailored provision,
/// except temporary help where it is urgent, and youth help to which a GP or specialist has referred (not on a signal).
/// Per task: covered + remainder = amount, exactly.
[[nodiscard]] Assessment assess(rules::Package const& policy, people::Case const& request, Clarified const& clarified,
                                std::optional<std::size_t> village,
                                std::vector<supply::FacilityOffers> const& offers);

}  // namespace kanteling::triage
