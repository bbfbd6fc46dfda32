// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kanteling/people/case.hpp"
#include "kanteling/reporting/language.hpp"
#include "kanteling/reporting/outcome.hpp"
#include "kanteling/supply/availability.hpp"
#include "kanteling/supply/municipality.hpp"

namespace kanteling::reporting {

/// Tasks that a rung covered wholly or in part, and what that costs the municipality.
/// Of a tailored provision: tasks for which one may be proposed, and the cost of the first options.
struct RungLine {
  triage::Rung rung = triage::Rung::own_strength;
  std::int64_t tasks = 0;  ///< tasks in which the rung covered something
  Cents cost;
};

/// Why no option or offer was found, and how often.
struct NotFoundLine {
  matching::Exclusion reason = matching::Exclusion::no_capacity;
  std::int64_t times = 0;
};
struct RefusedOfferLine {
  supply::OfferRefusal reason = supply::OfferRefusal::full;
  std::int64_t times = 0;
};

struct BudgetLine {
  law::Act act = law::Act::wmo;
  std::int32_t year = 0;
  Cents amount;
  Cents committed;  ///< at the start of the year
  Cents granted;    ///< by these outcomes
  std::optional<Date> overrun_on;  ///< the day whose cases took the budget below zero
};

/// Minutes to the general facilities that residents of a village were offered and use.
struct AccessLine {
  supply::VillageId village;
  std::int64_t requests = 0;
  std::int64_t facility_uses = 0;
  std::int64_t minutes_sum = 0;
};

struct Summary {
  std::int64_t requests = 0;  ///< cases with different ids
  std::int64_t outcomes = 0;  ///< all outcomes given; everything below counts the last one of each case
  std::array<std::int64_t, outcome_kind_count> by_kind{};  ///< by OutcomeKind
  std::vector<RungLine> rungs;
  std::int64_t tasks = 0;
  std::int64_t places_found = 0;      ///< demands with at least one option
  std::int64_t places_not_found = 0;
  std::vector<NotFoundLine> exclusions_of_not_found;
  std::int64_t facility_found = 0;    ///< tasks for which a facility was used
  std::int64_t facility_not_found = 0;  ///< tasks that some facility does, and none could take
  std::vector<RefusedOfferLine> refusals_of_not_found;
  std::vector<BudgetLine> budgets;
  std::vector<AccessLine> access;
};

/// What became of all requests. `outcomes[i]` answers `cases[i]`; where a case came back (first contact, inquiry, ...)
/// its last outcome counts. `start` and `end` are what was free before and after: their difference is what was granted.
/// Rungs, budgets and villages are all listed, also those that nothing happened to.
[[nodiscard]] Summary summarise(supply::Municipality const& municipality, supply::Availability const& start,
                                supply::Availability const& end, std::span<people::Case const> cases,
                                std::span<Outcome const> outcomes);

/// The summary as tables in plain text of at most 100 columns.
[[nodiscard]] std::string summary_text(Summary const& summary, supply::Municipality const& municipality,
                                       Language language);

}  // namespace kanteling::reporting
