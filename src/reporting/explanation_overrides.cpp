// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "reporting/code_words.hpp"
#include "reporting/telling.hpp"

namespace kanteling::reporting {
namespace {

using people::Override;
using people::OverrideOf;

std::string by_whom(Telling const& t, std::string_view pattern, Override const& by, std::string_view what = {}) {
  return fill(pattern, {role_words(by.role, t.language), date_text(by.on, t.words.numbers), by.reason, what});
}

/// The task that it is about, and the step where it is about one; else the whole question.
std::string matter_of(Telling const& t, triage::StepPlan const& plan, Override const& by) {
  if (by.task < 0 || static_cast<std::size_t>(by.task) >= plan.tasks.size())
    return std::string(t.words.inquiry.idle_question);
  std::string const task =
      capital(in(t.language, people::info(plan.tasks[static_cast<std::size_t>(by.task)].kind)));
  if (by.of != OverrideOf::covers) return task;
  return task + ", " + std::string(in(t.language, triage::name_of(by.rung)));
}

bool of_whole_case(Override const& decided) { return decided.of > OverrideOf::refuse; }

/// Whether a finding of the need, or its criteria, shows the override.
bool shown(triage::StepPlan const& plan, std::uint32_t position) {
  if (plan.criteria && plan.criteria->overridden == position) return true;
  return std::any_of(plan.tasks.begin(), plan.tasks.end(), [=](triage::TaskPlan const& task) {
    return std::any_of(task.findings.begin(), task.findings.end(),
                       [=](triage::Finding const& f) { return f.overridden == position; });
  });
}

bool nothing_left(triage::StepPlan const& plan, std::int32_t task) {
  return task >= 0 && static_cast<std::size_t>(task) < plan.tasks.size() &&
         plan.tasks[static_cast<std::size_t>(task)].remainder == 0;
}

}  // namespace

void tell_case_overrides(Telling const& t) {
  InquiryWords const& words = t.words.inquiry;
  constexpr auto first = static_cast<std::size_t>(OverrideOf::is_complex);
  for (triage::CaseOverride const& decided : t.outcome.assessment.case_overrides) {
    if (decided.overridden >= t.request.overrides.size()) continue;
    Override const& by = t.request.overrides[decided.overridden];
    if (!of_whole_case(by)) continue;
    t.page.line(words.of_case[static_cast<std::size_t>(by.of) - first]);
    t.page.line(by_whom(t, words.decided, by), 2);
    t.page.line(!decided.by_rules ? words.rules_silent : *decided.by_rules ? words.rules_agree : words.rules_differ, 2);
  }
}

void tell_idle_overrides(Telling const& t, std::size_t need) {
  InquiryWords const& words = t.words.inquiry;
  triage::StepPlan const& plan = t.outcome.assessment.needs[need];
  for (std::uint32_t i = 0; i < t.request.overrides.size(); ++i) {
    Override const& by = t.request.overrides[i];
    if (of_whole_case(by) || by.need < 0 || static_cast<std::size_t>(by.need) != need || shown(plan, i)) continue;
    t.page.line(by_whom(t, words.idle[static_cast<std::size_t>(by.of)], by, matter_of(t, plan, by)));
    t.page.line(nothing_left(plan, by.task) ? words.idle_nothing_left : words.idle_no_effect);
  }
}

}  // namespace kanteling::reporting
