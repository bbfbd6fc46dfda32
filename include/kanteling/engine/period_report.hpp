// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "kanteling/engine.hpp"
#include "kanteling/io/report_question.hpp"
#include "kanteling/reporting/language.hpp"

namespace kanteling {

/// Cases of a period with what was decided on each: `outcomes[i]` answers `cases[i]`.
struct DecidedPeriod {
  std::vector<people::Case> cases;
  std::vector<reporting::Outcome> outcomes;
  supply::Availability after;  ///< what the outcomes leave free
};

/// Adds inquiries, decided in live order on what is free at the start of the year, to first contacts that
/// were decided.
[[nodiscard]] DecidedPeriod with_inquiries(Engine const& engine, std::vector<people::Case> contacts,
                                           std::vector<reporting::Outcome> outcomes,
                                           std::vector<people::Case> inquiries, int threads = 1);

/// Decides cases as they come in, on what is free at the start of the year. Cases up to the inquiry stand
/// first in the result and take nothing of what is free; those from the inquiry on follow, in the order
/// given, and are decided in live order.
[[nodiscard]] DecidedPeriod decide_period(Engine const& engine, std::vector<people::Case> cases,
                                          int threads = 1);

/// A report as canonical JSON, and as tables in one language.
struct WrittenReport {
  std::string json, text;
};

/// One report over a period. Problems: a first month outside the two years that an availability knows.
[[nodiscard]] Result<WrittenReport> write_report(Engine const& engine, DecidedPeriod const& period,
                                                 io::ReportChoices const& choices,
                                                 reporting::Language language);

}  // namespace kanteling
