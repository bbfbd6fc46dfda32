// SPDX-License-Identifier: Apache-2.0
#include "triage/criteria.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kanteling::triage {
namespace {

std::optional<Hook> hook_of_criteria(law::Act act) {
  switch (act) {
    case law::Act::parking_card: return Hook::criteria_parking_card;
    case law::Act::pupil_transport: return Hook::criteria_pupil_transport;
    case law::Act::participation: return Hook::criteria_participation;
    case law::Act::debts: return Hook::criteria_debts;
    case law::Act::none:
    case law::Act::wmo:
    case law::Act::youth: break;
  }
  return std::nullopt;
}

CriteriaVerdict verdict_from(std::string_view text) {
  if (text == "meets") return CriteriaVerdict::meets;
  if (text == "provides") return CriteriaVerdict::provides;
  if (text == "does_not_meet") return CriteriaVerdict::does_not_meet;
  if (text == "needs_advice") return CriteriaVerdict::needs_advice;
  return CriteriaVerdict::unknown;
}

}  // namespace

CriteriaFinding assess_criteria(Caller const& call, law::Act act, people::FactRow const& row) {
  CriteriaFinding finding;
  std::optional<Hook> const hook = hook_of_criteria(act);
  if (!hook) return finding;
  Call const answer = call(*hook, row);
  finding.verdict = verdict_from(answer.text("verdict").value_or(""));
  finding.rule = answer.rule();
  finding.result = std::string(answer.text("result").value_or(""));
  finding.facts_used = answer.facts_used();
  bool const open = finding.verdict == CriteriaVerdict::unknown || finding.result.empty();
  if (open) finding.missing = call.wait_for(answer);
  return finding;
}

}  // namespace kanteling::triage
