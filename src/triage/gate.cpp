// SPDX-License-Identifier: Apache-2.0
#include "triage/gate.hpp"

#include <optional>
#include <string_view>

namespace kanteling::triage {

GateFinding assess_gate(Caller const& call, law::Act act, people::FactRow const& row) {
  Call const answer = call(gate_of(act), row);
  GateFinding finding;
  finding.rule = answer.rule();
  finding.facts_used = answer.facts_used();
  std::optional<std::string_view> const verdict = answer.text("verdict");
  std::optional<std::string_view> const other_act = answer.text("other_act");
  if (verdict == "stays") {
    finding.verdict = GateVerdict::stays;
  } else if (verdict == "other_act" && other_act && !other_act->empty()) {
    finding.verdict = GateVerdict::other_act;
    finding.other_act = *other_act;
  } else {
    finding.missing = call.wait_for(answer);
  }
  return finding;
}

}  // namespace kanteling::triage
