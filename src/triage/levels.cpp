// SPDX-License-Identifier: Apache-2.0
#include "kanteling/triage/levels.hpp"

#include <array>
#include <string>
#include <string_view>

#include "kanteling/triage/hooks.hpp"

namespace kanteling::triage {
namespace {

/// The commonly available item is own strength of the family: the Youth Act knows no rung of its own for it.
constexpr std::array must_stand_in_bylaw{Hook::youth_own_strength, Hook::youth_common_item, Hook::youth_usual_help};

std::string_view name_of(NormLevel level) {
  switch (level) {
    case NormLevel::act: return "an act";
    case NormLevel::decree: return "a decree";
    case NormLevel::bylaw: return "a bylaw";
    case NormLevel::policy_rule: return "a policy rule";
    case NormLevel::work_instruction: return "a work instruction";
  }
  return "";
}

}  // namespace

std::vector<Problem> check_levels(rules::Package const& policy) {
  std::vector<Problem> problems;
  for (Hook const hook : must_stand_in_bylaw) {
    rules::Table const& table = policy.form.tables[policy.hook_decisions[static_cast<std::size_t>(hook)].index];
    for (rules::RuleInfo const& rule : table.rules) {
      if (rule.source.level <= NormLevel::bylaw) continue;
      problems.push_back({"decision " + table.id + ", rule " + rule.id,
                          "stands in " + std::string(name_of(rule.source.level)),
                          "a place in the bylaw, level=\"bylaw\": own strength in youth help must be described there"});
    }
  }
  return problems;
}

}  // namespace kanteling::triage
