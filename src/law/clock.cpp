// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/clock.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "kanteling/law/term_end.hpp"

namespace kanteling::law {
namespace {

/// The first supplement that came in reply to an invitation, or nothing.
std::optional<Date> supplement_after(std::span<Event const> events, Date invited) {
  std::optional<Date> first;
  for (Event const& event : events)
    if (event.kind == EventKind::supplement_received && event.on >= invited && (!first || event.on < *first))
      first = event.on;
  return first;
}

/// The days of an invitation: the day of the supplement is none of them, the last day that was set is.
std::optional<Suspension> by_invitation(Event const& invitation, std::span<Event const> events, Date on) {
  if (!invitation.until) return std::nullopt;
  Suspension result{{invitation.on + 1, *invitation.until}, invitation.kind, false};
  if (auto const supplement = supplement_after(events, invitation.on);
      supplement && *supplement <= *invitation.until)
    result.days.last = *supplement - 1;
  else
    result.open = on <= *invitation.until;
  if (result.days.last < result.days.first) return std::nullopt;
  return result;
}

std::optional<Suspension> suspension_of(Event const& event, std::span<Event const> events, Date on) {
  switch (event.kind) {
    case EventKind::invited_to_supplement:
      return by_invitation(event, events, on);
    case EventKind::postponement_agreed:
    case EventKind::delay_by_applicant:
    case EventKind::force_majeure:
      return Suspension{{event.on, event.until.value_or(std::max(on, event.on))}, event.kind, !event.until};
    default:
      return std::nullopt;
  }
}

/// By date and without overlap: a day that two events suspend stays with the one that began first, or of
/// those with the one that comes first in EventKind.
std::vector<Suspension> in_order(std::vector<Suspension> all) {
  std::sort(all.begin(), all.end(), [](Suspension const& a, Suspension const& b) {
    return std::tie(a.days.first, a.why, a.days.last, a.open) <
           std::tie(b.days.first, b.why, b.days.last, b.open);
  });
  std::vector<Suspension> result;
  for (Suspension suspension : all) {
    if (!result.empty()) suspension.days.first = std::max(suspension.days.first, result.back().days.last + 1);
    if (suspension.days.first <= suspension.days.last) result.push_back(suspension);
  }
  return result;
}

/// Those that count for this clock: what begins after its end, or ended before its start, does not.
std::vector<Suspension> suspensions_of(Clock const& clock, std::span<Event const> events, Date on) {
  std::vector<Suspension> all;
  for (Event const& event : events)
    if (auto const suspension = suspension_of(event, events, on);
        suspension && suspension->days.last > clock.start)
      all.push_back(*suspension);
  return in_order(std::move(all));
}

std::vector<DaySpan> spans_of(std::vector<Suspension> const& suspensions) {
  std::vector<DaySpan> spans;
  for (Suspension const& suspension : suspensions) spans.push_back(suspension.days);
  return spans;
}

/// The last invitation in the term that sets no day for the supplement, or nothing.
std::optional<Date> invited_without_day(Clock const& clock, std::span<Event const> events) {
  std::optional<Date> last;
  for (Event const& event : events)
    if (event.kind == EventKind::invited_to_supplement && !event.until && event.on >= clock.start &&
        event.on <= clock.end.end)
      last = std::max(last, std::optional(event.on));
  return last;
}

/// Whether notice `a` counts rather than `b`.
bool is_rather(Postponement const& a, Postponement const& b, Date term_end) {
  bool const in_time = a.told <= term_end;
  if (in_time != (b.told <= term_end)) return in_time;
  if (a.told != b.told) return in_time == (a.told > b.told);
  return a.until > b.until;
}

/// The latest notice given in the term, or else the first given after it: told, but too late to extend. Of
/// two on one day that which names the later day.
std::optional<Postponement> postponement_of(Clock const& clock, std::span<Event const> events) {
  std::optional<Postponement> best;
  for (Event const& event : events) {
    if (event.kind != EventKind::postponement_announced || !event.until || event.on < clock.start) continue;
    bool const in_time = event.on <= clock.end.end;
    bool const extends =
        in_time && clock.term.role == TermRole::reasonable_decision && *event.until > clock.end.end;
    Postponement const notice{event.on, *event.until, extends};
    if (!best || is_rather(notice, *best, clock.end.end)) best = notice;
  }
  return best;
}

/// The day that was announced is the end. It already reckons with what had stopped the clock before; what
/// begins after the notice moves it on.
void extend(Clock& clock) {
  Date until = clock.postponement->until;
  for (Suspension const& suspension : clock.suspensions)
    if (suspension.days.first > clock.postponement->told && suspension.days.first <= until)
      until = until + suspension.days.days();
  clock.end.raw_end = until;
  clock.end.end = until;
  clock.end.moves = {};
  clock.end.equated_days_known = true;
  clock.end.suspended_days = detail::suspended_days(spans_of(clock.suspensions), clock.start, until);
}

}  // namespace

std::optional<Clock> clock_of(Term const& term, std::span<Event const> events, Date on) {
  std::optional<Date> const start = day_of(events, term.starts);
  if (!start) return std::nullopt;
  Clock clock{term, *start, end_of(term, *start), {}, {}, {}, {}};
  clock.base_end = clock.end.end;
  if (is_decision(term.role)) {
    clock.suspensions = suspensions_of(clock, events, on);
    clock.end = end_of(clock.term, clock.start, spans_of(clock.suspensions));
    clock.postponement = postponement_of(clock, events);
    if (clock.postponement && clock.postponement->extends) extend(clock);
    clock.invited_without_day = invited_without_day(clock, events);
    std::erase_if(clock.suspensions, [&](Suspension const& s) { return s.days.first > clock.end.end; });
  }
  for (Event const& event : events)
    if (event.kind == term.stops && event.on >= *start && (!clock.stopped || event.on < *clock.stopped))
      clock.stopped = event.on;
  return clock;
}

ClockState state_on(Clock const& clock, Date on) {
  bool const waits = clock.term.role == TermRole::waiting;
  if (clock.stopped && *clock.stopped <= on) {
    bool const after_end = *clock.stopped > clock.end.end;
    if (waits) return after_end ? ClockState::stopped_in_time : ClockState::stopped_early;
    return after_end ? ClockState::stopped_late : ClockState::stopped_in_time;
  }
  for (Suspension const& suspension : clock.suspensions)
    if (suspension.days.contains(on)) return ClockState::suspended;
  if (on <= clock.end.end) return ClockState::runs;
  return waits || clock.term.role == TermRole::window ? ClockState::over : ClockState::overdue;
}

}  // namespace kanteling::law
