// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/people/task_domain.hpp"
#include "kanteling/reporting/decided.hpp"
#include "kanteling/reporting/language.hpp"

namespace kanteling::reporting {

/// Why no general facility took a task, the one that is nearest to being solved first: of several refusals
/// the first of these counts.
enum class GapReason : std::uint8_t {
  full,
  no_volunteers,   ///< too few volunteers to take anybody new
  closed,          ///< for a time
  not_accessible,  ///< for a wheelchair
  too_far,         ///< no way there that is short enough and has room
  missing,  ///< none serves this village for somebody of this age, though one elsewhere does such tasks
};

inline constexpr std::array<std::string_view, 6> gap_reason_codes{
    "full", "no_volunteers", "closed", "not_accessible", "too_far", "missing"};

/// A provision that was granted because a general facility could not take the task or all of it.
struct Gap {
  supply::VillageId village;
  people::TaskKind kind = people::TaskKind::company;
  GapReason reason = GapReason::missing;
  std::optional<supply::FacilityId> facility = {};  ///< the first that refused for that reason
  std::int32_t month = 1;                           ///< of the decision, 1 .. 12
  std::int64_t grants = 0;
  Cents cost;  ///< of the first options over their whole grants
};

/// Gaps by village, area of life, month and reason.
struct GapLine {
  supply::VillageId village;
  people::LifeDomain domain = people::LifeDomain::finances;
  std::int32_t month = 1;
  GapReason reason = GapReason::missing;
  std::int64_t grants = 0;
  Cents cost;
  friend bool operator==(GapLine const&, GapLine const&) = default;
};

/// What would mend a gap, and what the same cases cost with it.
struct GapRemedy {
  Gap gap;                ///< over the whole year; its month is that of the first grant
  supply::FacilityId at;  ///< where something is changed
  std::int64_t added =
      0;        ///< places a month (full), volunteers (no_volunteers), rides a month (too_far); else 0
  Cents saved;  ///< by solving again; below zero where more people got help, or dearer help
  std::int64_t fewer_grants = 0;  ///< provisions that are no longer needed
};

struct GapReport {
  std::vector<GapLine> lines;  ///< in the order of village, domain, month, reason
  std::vector<Gap> gaps;       ///< over the whole year by village, kind, reason and facility: dearest first
  std::vector<GapRemedy> remedies;  ///< of the dearest gaps, where they were solved again
  std::int64_t grants = 0;
  Cents cost;
};

/// Grants on the ladder of which the general facility was assessed, took nothing or a part, and was not
/// declined. Kinds of task that no general facility of the municipality does are no gap. The rows are small:
/// for policy and team, not for publication.
[[nodiscard]] GapReport gap_report(Decided const& decided);

/// As tables in plain text.
[[nodiscard]] std::string report_text(GapReport const& report, supply::Municipality const& municipality,
                                      Language language);

}  // namespace kanteling::reporting
