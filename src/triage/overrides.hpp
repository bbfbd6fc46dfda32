// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kanteling/people/case.hpp"
#include "kanteling/triage/assessment.hpp"

namespace kanteling::triage {

/// One task in the case, as an override names it.
struct TaskPlace {
  std::int32_t need = -1;
  std::int32_t task = -1;
};

/// Position in Case::overrides of the one that counts; of several about the same, the last one. None: nobody decided
/// otherwise.
using OverrideAt = std::optional<std::uint32_t>;

/// The last word on `yes` or its opposite `no`, about the case as a whole.
OverrideAt decided_at(people::Case const& request, people::OverrideOf yes, people::OverrideOf no);

/// What a person decides of the case comes before `by_rules`, and is noted beside what they said.
bool decide_of_case(people::Case const& request, people::OverrideOf yes, people::OverrideOf no,
                    std::optional<bool> by_rules, std::vector<CaseOverride>& noted);

/// What a person says that a rung below the tailored provision covers, as far as that much remains. The rule and its
/// facts stay, with what the rules said; what they still missed decides nothing any more and is not asked.
void apply_override(people::Case const& request, TaskPlace place, std::int64_t remaining, Finding& finding);

/// Who granted or refused a tailored provision for the task, or else for the need as a whole.
OverrideAt provision_override(people::Case const& request, TaskPlace place);

/// A person grants or refuses: the finding says so, and keeps the rule and what the rules proposed, which is nothing
/// where a step before was `open`. A refusal hides no remainder.
void apply_provision_override(people::Case const& request, TaskPlace place, bool open, Finding& finding);

/// The same for what the criteria of an act ask. What `provides` by the rules still does when it is granted.
void apply_override(people::Case const& request, std::int32_t need, CriteriaFinding& finding);

}  // namespace kanteling::triage
