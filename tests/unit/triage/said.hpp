// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "kanteling/triage/assessment.hpp"

namespace kanteling::triage::test {

/// What an assessment says of one need, without why: two that say the same are equal here.
inline std::string said_of(StepPlan const& need) {
  std::string text =
      std::to_string(static_cast<int>(need.act)) + " route " + std::to_string(static_cast<int>(need.route));
  if (need.criteria)
    text +=
        " criteria " + std::to_string(static_cast<int>(need.criteria->verdict)) + " " + need.criteria->result;
  for (TaskPlan const& task : need.tasks) {
    text += "\n task " + std::to_string(static_cast<int>(task.kind)) + " of " +
            std::to_string(task.amount.amount) + " leaves " + std::to_string(task.remainder) +
            (task.settled ? "" : ", open");
    for (Finding const& finding : task.findings)
      text += "; rung " + std::to_string(static_cast<int>(finding.rung)) + " verdict " +
              std::to_string(static_cast<int>(finding.verdict)) + " covers " +
              std::to_string(finding.covered);
  }
  return text;
}

inline std::string said_of_needs(Assessment const& a) {
  std::string text;
  for (StepPlan const& need : a.needs) text += said_of(need) + "\n";
  return text;
}

/// Everything else that an assessment decides.
inline std::string said_of(Assessment const& a) {
  std::string text = said_of_needs(a) + "forward to " + a.forward_to;
  for (bool const said : {a.competent, a.safety, a.urgent, a.complex, a.one_plan, a.case_manager})
    text += said ? '1' : '0';
  text += " discipline " + std::to_string(static_cast<int>(a.discipline)) + " review " +
          std::to_string(a.review_weeks);
  // What is written down of cooperation is a note: it decides nothing and is not asked.
  for (OpenDuty const& duty : a.duties)
    if (duty.duty != Duty::record_cooperation) text += " duty " + std::to_string(static_cast<int>(duty.duty));
  for (law::Clock const& clock : a.clocks)
    text += " " + std::string(clock.term.id) + " " + to_string(clock.end.end);
  for (RecordFinding const& record : a.record)
    text += " record " + std::to_string(static_cast<int>(record.finding.state));
  return text;
}

}  // namespace kanteling::triage::test
