// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "kanteling/core/date.hpp"
#include "kanteling/law/event.hpp"
#include "kanteling/law/term.hpp"

namespace kanteling::law {

/// Days on which the law stops a clock, and by which event. `open`: it still lasts on the day that was asked
/// about, which is then its last day here; the end moves on with every day more.
struct Suspension {
  DaySpan days;
  EventKind why = EventKind::invited_to_supplement;
  bool open = false;

  friend constexpr bool operator==(Suspension const&, Suspension const&) = default;
};

/// That the decision comes later, as the applicant was told: on which day, and by which day it may be
/// expected.
struct Postponement {
  Date told;
  Date until;
  /// It is the new end (Awb 4:14 lid 3); else the statutory end stands beside it (lid 1).
  bool extends = false;

  friend constexpr bool operator==(Postponement const&, Postponement const&) = default;
};

/// A term that runs on a request, with all that the events did to it.
struct Clock {
  Term term;
  Date start;
  TermEnd end;  ///< with suspensions and an extension; `raw_end` includes them, `base_end` does not
  Date base_end;
  /// In order of date; days on which two run stand in the first only.
  std::vector<Suspension> suspensions = {};
  std::optional<Postponement> postponement = {};
  std::optional<Date> stopped = {};  ///< the day on which that happened which the term asks
  /// The last invitation in the term that set no day for the supplement: it suspends nothing.
  std::optional<Date> invited_without_day = {};
};

/// Where a clock stands on a day. A waiting term and a window of the resident are over when their last day
/// has passed; any other is overdue. What had to wait until after the last day came too early, or in time.
enum class ClockState : std::uint8_t {
  runs,
  suspended,
  over,
  overdue,
  stopped_in_time,
  stopped_late,
  stopped_early
};

/// The clock of a term by the events known on day `on`, or nothing where the event that starts it is not
/// among them. Only the term of a decision on an application is suspended (Awb 4:15): from the day after an
/// invitation to supplement up to the day of the supplement, or up to the last day set for it; an invitation
/// that sets no day suspends nothing (RVS:2016:2527); while the applicant agreed in writing, while the delay
/// is due to the applicant, under force majeure. A notice that the decision comes later moves the end only
/// where nothing but Awb 4:13 sets it and the notice was given in those eight weeks (4:14 lid 3); the end of
/// another term stands (lid 1). That lid 1 moves nothing follows from its words and is a reading. `events`
/// need not be sorted; they must pass check_events. A clock without an end (at once) has its start as end.
/// Source: Awb 4:13 to 4:15; in force from 1994-01-01; looked up 2026-11-27, pgawb.nl.
[[nodiscard]] std::optional<Clock> clock_of(Term const& term, std::span<Event const> events, Date on);

[[nodiscard]] ClockState state_on(Clock const& clock, Date on);

}  // namespace kanteling::law
