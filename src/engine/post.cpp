// SPDX-License-Identifier: Apache-2.0
#include "engine/post.hpp"

#include <algorithm>

namespace kanteling::detail {
namespace {

using people::Stage;

/// Beyond the horizon of what is counted.
constexpr std::int64_t weeks_max = 260;

std::int64_t hours_of(supply::WorkHours const& hours, Stage stage) {
  switch (stage) {
    case Stage::signal:
    case Stage::question:
    case Stage::report:
      return hours.first_contact;
    case Stage::inquiry:
      return hours.inquiry;
    case Stage::application:
      return hours.application;
    case Stage::decision:
    case Stage::running:
      break;  // the looks at running help were counted when the inquiry ended
  }
  return 0;
}

/// A registered youth professional (SKJ) where a child's situation is complex or unsafe.
bool needs_skj(triage::Assessment const& assessment) {
  return assessment.discipline == supply::Discipline::youth && (assessment.complex || assessment.safety);
}

/// Help runs, and is looked at, until the review; help that was proposed at the least until it is.
bool leaves_running_help(reporting::Outcome const& outcome) {
  using reporting::OutcomeKind;
  return outcome.kind == OutcomeKind::provision_proposed || outcome.kind == OutcomeKind::criteria_met ||
         outcome.kind == OutcomeKind::solved_light || outcome.kind == OutcomeKind::urgent_help;
}

}  // namespace

matching::Post post_of(supply::Municipality const& municipality, people::Case const& request,
                       triage::Assessment const& assessment, supply::VillageId near) {
  bool const anybody = request.stage < Stage::inquiry &&
                       municipality.organisation.first_contact == supply::FirstContact::generalists;
  return {.discipline = anybody ? std::nullopt : std::optional(assessment.discipline),
          .village = near,
          .skj = needs_skj(assessment),
          .on = request.on,
          .hours = hours_of(municipality.team.hours, request.stage),
          .contact = request.caseworker};
}

void take_hours(supply::Municipality const& municipality, supply::Availability& free,
                people::Case const& request, reporting::Outcome const& outcome) {
  if (!outcome.assigned || !outcome.assigned->caseworker) return;
  supply::CaseworkerId const who = *outcome.assigned->caseworker;
  supply::WorkHours const& hours = municipality.team.hours;
  supply::Month const now = supply::month_of(request.on);
  free.take_hours(who, now, outcome.assigned->hours);
  if (request.stage != Stage::inquiry || hours.follow_up_months <= 0 || !leaves_running_help(outcome)) return;
  auto const review_days =
      static_cast<std::int32_t>(7 * std::clamp<std::int64_t>(outcome.assessment.review_weeks, 0, weeks_max));
  supply::Month const review = supply::month_of(request.on + review_days);
  supply::Caseworker const& worker = municipality.at(who);
  supply::Month const last =
      worker.active.to ? std::min(review, supply::month_of(*worker.active.to)) : review;
  auto const step = static_cast<std::int32_t>(hours.follow_up_months);
  for (supply::Month month = now + step; month <= last; month = month + step)
    free.take_hours(who, month, hours.follow_up);
}

}  // namespace kanteling::detail
