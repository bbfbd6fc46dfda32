// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/reporting/decided.hpp"
#include "kanteling/reporting/language.hpp"
#include "kanteling/reporting/suppression.hpp"

namespace kanteling::reporting {

/// Where a resident or a worker leaves the route that was designed.
enum class Deviation : std::uint8_t {
  insists_on_report,  ///< the resident wants a report where the desk might have settled it
  by_letter,          ///< a channel beside telephone, desk and digital form
  by_email,
  by_professional,
  by_referral,          ///< a doctor referred: no steps of the ladder
  forwarded,            ///< the request, or a need of it, goes elsewhere
  declined_housemates,  ///< help by housemates, declined by those who would give or get it
  declined_carer,
  declined_network,
  declined_facility,      ///< there was a general facility, and the resident does not want it
  own_plan_first,         ///< the household's own plan says something of a step and the step follows it
  own_plan_otherwise,     ///< the plan says something else than the step ends with
  wished_not_first,       ///< a provider was wished for and another stands first, which nobody picked
  picked_not_possible,    ///< the resident picked a provider that a limit keeps out: full, elsewhere, not of
                          ///< this age
  picked_not_contracted,  ///< the resident picked a provider without a contract for the task on that day
  provision_by_person,    ///< a person granted where the rules did not
  refusal_by_person,
  step_by_person,  ///< a person set what a step covers
  case_by_person,  ///< complex or simple, one plan or none, a case manager or none
};

inline constexpr std::size_t deviation_count = static_cast<std::size_t>(Deviation::case_by_person) + 1;

inline constexpr std::array<std::string_view, deviation_count> deviation_codes{
    "insists_on_report",   "by_letter",           "by_email",
    "by_professional",     "by_referral",         "forwarded",
    "declined_housemates", "declined_carer",      "declined_network",
    "declined_facility",   "own_plan_first",      "own_plan_otherwise",
    "wished_not_first",    "picked_not_possible", "picked_not_contracted",
    "provision_by_person", "refusal_by_person",   "step_by_person",
    "case_by_person"};

/// Reasons that people gave for deciding otherwise, each given in `threshold` cases or more; how often is not
/// told.
struct CommonReasons {
  Deviation deviation = Deviation::step_by_person;
  std::vector<std::string> reasons;  ///< ascending
};

/// Where residents and workers make a path of their own (olifantenpaadjes): it tells policy where its paved
/// path does not lead. It judges nobody. Counts cases, by deviation and village, each case once for each
/// deviation. Small counts are kept back, with as many others as it takes that they cannot be worked out from
/// this report: see `protect`.
struct DesirePathReport {
  std::int64_t threshold = small_count_below;
  ProtectedTable counts;  ///< a row for each Deviation, a column for each village, and totals
  std::vector<CommonReasons> reasons;
};

[[nodiscard]] DesirePathReport desire_paths(Decided const& decided,
                                            std::int64_t threshold = small_count_below);

/// As tables in plain text, ten villages beside each other.
[[nodiscard]] std::string report_text(DesirePathReport const& report,
                                      supply::Municipality const& municipality, Language language);

}  // namespace kanteling::reporting
