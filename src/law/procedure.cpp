// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/procedure.hpp"

#include "kanteling/law/term_end.hpp"

namespace kanteling::law {
namespace {

constexpr ChecklistItem application_item{
    EventKind::application_received, EventKind::decision_made_known,
    detail::cite("Wmo 2015", "2.3.2(9)", Evidence::seen, detail::since_2015)};

bool is_for_carer(EventKind kind) {
  return kind == EventKind::client_support_offered_to_carer || kind == EventKind::carer_needs_investigated;
}

ChecklistFinding look_up(ChecklistItem const& item, std::span<Event const> events) {
  std::optional<Date> const done = day_of(events, item.recorded_as);
  if (!done) return {item, ChecklistState::missing, done};
  std::optional<Date> const limit = day_of(events, item.before);
  return {item, limit && *done > *limit ? ChecklistState::late : ChecklistState::done, done};
}

}  // namespace

std::vector<ChecklistFinding> check_record(Procedure const& procedure, std::span<Event const> events,
                                           bool has_carer) {
  std::vector<ChecklistFinding> findings;
  findings.reserve(procedure.checklist.size() + 1);
  for (ChecklistItem const& item : procedure.checklist)
    if (has_carer || !is_for_carer(item.recorded_as)) findings.push_back(look_up(item, events));
  std::optional<Date> const applied = day_of(events, EventKind::application_received);
  std::optional<Date> const possible = wmo_application_from(events);
  if (procedure.act == Act::wmo && applied && possible && *applied < *possible)
    findings.push_back({application_item, ChecklistState::early, applied});
  return findings;
}

std::optional<Date> wmo_application_from(std::span<Event const> events) {
  std::optional<Date> const reported = day_of(events, EventKind::report_received);
  if (!reported) return std::nullopt;
  Date const after_term = end_of(wmo_inquiry, *reported).end + 1;
  std::optional<Date> const result = day_of(events, EventKind::inquiry_result_given);
  return result && *result < after_term ? *result : after_term;
}

}  // namespace kanteling::law
