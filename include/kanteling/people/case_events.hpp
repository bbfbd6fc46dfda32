// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "kanteling/law/event.hpp"
#include "kanteling/people/case.hpp"

namespace kanteling::people {

/// Whether an event may stand in Case::events: not one that another part of a case already says (received,
/// applied, own_plan), nor a step of the engine or one of the messages between municipality and provider.
constexpr bool is_recorded(law::EventKind kind) {
  switch (kind) {
    case law::EventKind::report_received:
    case law::EventKind::help_requested:
    case law::EventKind::came_forward:
    case law::EventKind::personal_plan_received:
    case law::EventKind::application_received:
    case law::EventKind::grant_ends:  // help_started says until when
    case law::EventKind::case_looked_at:
    case law::EventKind::step_taken:
    case law::EventKind::message_received:
    case law::EventKind::message_answered:
    case law::EventKind::stop_known:
      return false;
    default:
      return true;
  }
}

inline constexpr std::size_t recorded_count = [] {
  std::size_t count = 0;
  for (std::size_t i = 0; i < law::event_kind_count; ++i)
    count += is_recorded(static_cast<law::EventKind>(i)) ? 1U : 0U;
  return count;
}();

/// The codes of the events that may stand in Case::events, in the order of EventKind.
inline constexpr std::array<std::string_view, recorded_count> recorded_codes = [] {
  std::array<std::string_view, recorded_count> codes{};
  std::size_t count = 0;
  for (std::size_t i = 0; i < law::event_kind_count; ++i)
    if (is_recorded(static_cast<law::EventKind>(i))) codes[count++] = law::event_names[i].code;
  return codes;
}();

inline constexpr std::size_t own_events_max = 5;

/// What the dates of a case say by themselves. A question is no report: from the report on, the day it was
/// received is that of the report (`stage` may be further than that of the case, where a resident wants to
/// report). A young person comes forward and debts are asked help for on the day of the question already.
inline std::vector<law::Event> own_events(Case const& request, Stage stage) {
  std::vector<law::Event> events;
  events.reserve(own_events_max + request.events.size());  // and room for those of the record
  if (stage != Stage::signal) {
    events.push_back({law::EventKind::help_requested, request.received, {}});
    events.push_back({law::EventKind::came_forward, request.received, {}});
  }
  if (stage >= Stage::report) events.push_back({law::EventKind::report_received, request.received, {}});
  if (request.applied) events.push_back({law::EventKind::application_received, *request.applied, {}});
  if (request.own_plan)
    events.push_back({law::EventKind::personal_plan_received, request.own_plan->handed_in, {}});
  return events;
}

/// Everything that happened under an act: the events of the record that concern it, and what the dates of the
/// case say.
inline std::vector<law::Event> events_of(Case const& request, Stage stage, law::Act act) {
  std::vector<law::Event> events = own_events(request, stage);
  for (law::Event const& event : request.events)
    if (event.act == law::Act::none || event.act == act) events.push_back(event);
  return events;
}

}  // namespace kanteling::people
