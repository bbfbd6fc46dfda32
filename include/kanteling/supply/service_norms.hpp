// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "kanteling/law/term.hpp"

namespace kanteling::supply {

/// The dates that a municipality sets itself: in how many working days it takes a step for which no act sets
/// a term, and how many weeks a phase of the work is meant to last. They stand beside the terms of the law
/// and never replace them. The values given here are choices of this library, not those of any municipality.
/// Each is 1 .. 260.
struct ServiceNorms {
  std::int64_t forward_working_days = 2;   ///< a request for another municipality or department is sent on
  std::int64_t signal_working_days = 5;    ///< somebody speaks with the resident whom a signal is about
  std::int64_t talk_working_days = 10;     ///< the next talk with the resident
  std::int64_t bridging_working_days = 5;  ///< help is found for the time that nobody has room
  std::int64_t start_working_days = 10;    ///< granted help starts
  std::int64_t inquiry_weeks = 5;          ///< from the report to the written result
  std::int64_t decision_weeks = 2;         ///< from the application to the decision
  std::int64_t delivery_weeks = 2;         ///< from the decision to the start of the help
  std::int64_t expiry_weeks = 8;           ///< before a grant ends it is looked at again
};

namespace detail {
constexpr law::Term norm(std::string_view id, std::int64_t length, law::TermUnit unit, law::ClockKind clock,
                         law::EventKind starts, law::EventKind stops) {
  return {.id = id,
          .source =
              {"servicenorm van de gemeente", "", NormLevel::work_instruction, Evidence::chosen, {}, {}, ""},
          .length = static_cast<std::int32_t>(length),
          .unit = unit,
          .starts = starts,
          .stops = stops,
          // The general terms act moves what an act or decree sets: Atw art. 5.
          .general_terms_act = law::GeneralTermsAct::does_not_apply,
          .clock = clock};
}
constexpr law::Term service_norm(std::string_view id, std::int64_t working_days) {
  return norm(id, working_days, law::TermUnit::working_days, law::ClockKind::service,
              law::EventKind::case_looked_at, law::EventKind::step_taken);
}
}  // namespace detail

/// The norms as terms, so that one calendar counts them all.
constexpr law::Term forward_norm(ServiceNorms const& n) {
  return detail::service_norm("service_forward", n.forward_working_days);
}
constexpr law::Term signal_norm(ServiceNorms const& n) {
  return detail::service_norm("service_signal", n.signal_working_days);
}
constexpr law::Term talk_norm(ServiceNorms const& n) {
  return detail::service_norm("service_talk", n.talk_working_days);
}
constexpr law::Term bridging_norm(ServiceNorms const& n) {
  return detail::service_norm("service_bridging", n.bridging_working_days);
}
constexpr law::Term start_norm(ServiceNorms const& n) {
  return detail::service_norm("service_start", n.start_working_days);
}

constexpr law::Term inquiry_phase(ServiceNorms const& n) {
  return detail::norm("phase_inquiry", n.inquiry_weeks, law::TermUnit::weeks, law::ClockKind::phase,
                      law::EventKind::report_received, law::EventKind::inquiry_result_given);
}
constexpr law::Term decision_phase(ServiceNorms const& n) {
  return detail::norm("phase_decision", n.decision_weeks, law::TermUnit::weeks, law::ClockKind::phase,
                      law::EventKind::application_received, law::EventKind::decision_made_known);
}
constexpr law::Term delivery_phase(ServiceNorms const& n) {
  return detail::norm("phase_delivery", n.delivery_weeks, law::TermUnit::weeks, law::ClockKind::phase,
                      law::EventKind::decision_made_known, law::EventKind::help_started);
}


/// Counted back from the last day of the grant.
constexpr law::Term expiry_norm(ServiceNorms const& n) {
  law::Term term = detail::norm("service_expiry", n.expiry_weeks, law::TermUnit::weeks, law::ClockKind::service,
                                law::EventKind::grant_ends, law::EventKind::reassessed);
  term.counted_back = true;
  return term;
}

}  // namespace kanteling::supply
