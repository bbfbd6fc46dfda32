// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kanteling/core/date.hpp"

namespace kanteling::supply {

/// Whether a village's own caseworkers go first and others stand in, or the hours of all locations are one.
enum class Pooling : std::uint8_t { by_area, one_team };

/// Hours of a caseworker by kind of work. Each is an assumption of this library: no source that was read
/// gives hours.
struct WorkHours {
  std::int64_t first_contact = 1;     ///< a signal, a question or a report
  std::int64_t inquiry = 6;           ///< from the first talk to the written result
  std::int64_t application = 2;       ///< from the application to the decision
  std::int64_t follow_up = 1;         ///< one look at help that runs
  std::int64_t follow_up_months = 3;  ///< months from one look to the next, until the review
  std::int64_t full_time = 120;       ///< hours for cases in a month of somebody who works full time
};

/// How work is shared in the team.
struct Team {
  Pooling pooling = Pooling::by_area;
  WorkHours hours = {};
  std::int64_t rotation_months = 0;              ///< 0: local fields do not rotate
  Date rotation_from = {};                       ///< the first day on which fields are handed over
  std::vector<std::string> expert_members = {};  ///< roles in an expert team; empty: not stated
};

}  // namespace kanteling::supply
