// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "kanteling/core/date.hpp"
#include "kanteling/law/citation.hpp"
#include "kanteling/law/event.hpp"

/// What a checklist of an act asks and what the record shows of it. The checklists themselves are in
/// procedure.hpp.
namespace kanteling::law {

/// Something that must be offered, told, asked or written down along the way, whatever the outcome.
struct ChecklistItem {
  EventKind recorded_as = EventKind::receipt_confirmed;  ///< shows that it was done; its name is the text
  EventKind before = EventKind::inquiry_result_given;    ///< what it must come before, or on the same day
  Citation source;
};

/// late: done, but after what it had to come before. early: done before the law allows it.
enum class ChecklistState : std::uint8_t { done, late, missing, early };

struct ChecklistFinding {
  ChecklistItem item;
  ChecklistState state = ChecklistState::missing;
  std::optional<Date> done;
};

}  // namespace kanteling::law
