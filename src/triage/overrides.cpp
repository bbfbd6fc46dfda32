// SPDX-License-Identifier: Apache-2.0
#include "triage/overrides.hpp"

#include <algorithm>

#include "triage/ladder.hpp"

namespace kanteling::triage {
namespace {

using people::Override;
using people::OverrideOf;

template <class Concerns>
OverrideAt last_override(people::Case const& request, Concerns concerns) {
  OverrideAt last;
  for (std::uint32_t i = 0; i < request.overrides.size(); ++i)
    if (concerns(request.overrides[i])) last = i;
  return last;
}

bool grants_or_refuses(Override const& o) {
  return o.of == OverrideOf::grant || o.of == OverrideOf::refuse;
}

/// Places of facilities that are not counted on any more are not taken either.
void shrink_uses(std::vector<FacilityUse>& uses, std::int64_t covered) {
  for (FacilityUse& use : uses) {
    use.amount = std::min(use.amount, covered);
    use.places = (use.amount + use.offer.amount_per_place - 1) / use.offer.amount_per_place;
    covered -= use.amount;
  }
  std::erase_if(uses, [](FacilityUse const& use) { return use.amount == 0; });
}

}  // namespace

OverrideAt decided_at(people::Case const& request, OverrideOf yes, OverrideOf no) {
  return last_override(request, [=](Override const& o) { return o.of == yes || o.of == no; });
}

bool decide_of_case(people::Case const& request, OverrideOf yes, OverrideOf no, std::optional<bool> by_rules,
                    std::vector<CaseOverride>& noted) {
  OverrideAt const at = decided_at(request, yes, no);
  if (!at) return by_rules.value_or(false);
  bool const decided = request.overrides[*at].of == yes;
  noted.push_back({*at, by_rules ? std::optional(*by_rules == decided) : std::nullopt});
  return decided;
}

void apply_override(people::Case const& request, TaskPlace place, std::int64_t remaining, Finding& finding) {
  OverrideAt const at = last_override(request, [&](Override const& o) {
    return o.of == OverrideOf::covers && o.need == place.need && o.task == place.task && o.rung == finding.rung;
  });
  if (!at) return;
  finding.overridden = at;
  finding.covered_by_rules = finding.covered;
  finding.by_rules = finding.verdict;
  finding.missing.clear();
  set_covered(finding, request.overrides[*at].amount, remaining);
  shrink_uses(finding.uses, finding.covered);
}

OverrideAt provision_override(people::Case const& request, TaskPlace place) {
  auto const about = [&](std::int32_t task) {
    return last_override(
        request, [&](Override const& o) { return grants_or_refuses(o) && o.need == place.need && o.task == task; });
  };
  OverrideAt const of_task = about(place.task);
  return of_task ? of_task : about(-1);
}

void apply_provision_override(people::Case const& request, TaskPlace place, bool open, Finding& finding) {
  OverrideAt const at = provision_override(request, place);
  if (!at) return;
  finding.overridden = at;
  finding.by_rules = open ? Verdict::not_assessed : finding.verdict;
  finding.missing.clear();
  finding.verdict =
      request.overrides[*at].of == OverrideOf::grant ? Verdict::admissible : Verdict::refusable;
}

void apply_override(people::Case const& request, std::int32_t need, CriteriaFinding& finding) {
  OverrideAt const at =
      last_override(request, [&](Override const& o) { return grants_or_refuses(o) && o.need == need && o.task == -1; });
  if (!at) return;
  finding.overridden = at;
  finding.by_rules = finding.verdict;
  finding.missing.clear();
  bool const granted = request.overrides[*at].of == OverrideOf::grant;
  if (!granted) finding.verdict = CriteriaVerdict::does_not_meet;
  if (granted && finding.verdict != CriteriaVerdict::provides) finding.verdict = CriteriaVerdict::meets;
}

}  // namespace kanteling::triage
