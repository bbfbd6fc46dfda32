// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "kanteling/matching/period_plan.hpp"
#include "kanteling/reporting/even_service.hpp"
#include "kanteling/reporting/language.hpp"
#include "kanteling/reporting/outcome.hpp"

namespace kanteling::reporting {

/// What the tasks of a period came to.
struct Served {
  std::int64_t waiting = 0;   ///< tasks for which there was nothing, now or at all
  std::int64_t urgent_waiting = 0;  ///< of these, of urgent cases
  std::int64_t tailored = 0;  ///< tasks with a provision, bought here or nationally; that which bridges included
  Cents cost = {};            ///< of provisions, and of places of general facilities until the review
  Mean access_minutes = {};   ///< to the general facilities that are used, one way
  Mean waiting_weeks = {};    ///< for the providers, per provision; what is bought nationally counts none
  friend bool operator==(Served const&, Served const&) = default;
};

/// Three ways to serve the same tasks.
struct Orders {
  std::int64_t tasks = 0;
  Served live;       ///< in order of arrival, knowing only the past
  Served guided;     ///< the same by the prices of a plan over what was expected
  Served hindsight;  ///< the plan that knew everybody on the first day
};

struct OrderLine {
  supply::VillageId village;
  bool small = false;  ///< fewer inhabitants than `small_village_below`
  Orders orders;
};

struct OrderReport {
  std::vector<OrderLine> villages;  ///< every village, in the order of the municipality
  Orders all;
  Cents bound = {};  ///< no plan that lets as many wait and grants as many provisions costs less, overruns included
  Cents with_overruns = {};  ///< what the plan in hindsight costs, overruns included
  bool has_prices = true;    ///< false: the plan that should guide has none, and both live orders are the same
};

/// Of the tasks that the plan looked at, what each way gave. `live[i]` and `guided[i]` are the outcomes of the
/// case at PlannedCase::position i.
[[nodiscard]] OrderReport order_report(supply::Municipality const& municipality,
                                       matching::PeriodPlan const& hindsight, std::span<Outcome const> live,
                                       std::span<Outcome const> guided);

/// As tables in plain text.
[[nodiscard]] std::string report_text(OrderReport const& report, supply::Municipality const& municipality,
                                      Language language);

}  // namespace kanteling::reporting
