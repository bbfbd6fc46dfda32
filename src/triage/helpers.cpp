// SPDX-License-Identifier: Apache-2.0
#include "triage/helpers.hpp"

namespace kanteling::triage {
namespace {

/// Adults at the address besides the resident whose need it is: for a child, its parents.
std::vector<std::string> adults_beside(people::Case const& request, people::Need const& need) {
  std::string const& about = resident_of(request.household, need).code;
  std::vector<std::string> codes;
  for (people::Resident const& resident : request.household.residents)
    if (resident.code != about && lives_here(resident, request.on) && age_on(resident.born, request.on) >= 18)
      codes.push_back(resident.code);
  return codes;
}

bool by_others(Rung rung) {
  return rung == Rung::usual_help || rung == Rung::informal_care || rung == Rung::network;
}

}  // namespace

Agreement agreement_on(Finding const& finding) {
  if (!by_others(finding.rung)) return Agreement::not_needed;
  switch (finding.verdict) {
    case Verdict::covers:
    case Verdict::covers_part:
      return Agreement::agreed;
    case Verdict::declined:
      return Agreement::declined;
    case Verdict::not_assessed:
      return Agreement::not_asked;
    case Verdict::does_not_apply:
    case Verdict::admissible:
    case Verdict::refusable:
      break;
  }
  return Agreement::not_needed;
}

Agreement agreement_after_override(Finding const& finding) {
  bool const counts_on_more = finding.overridden && finding.covered > finding.covered_by_rules;
  bool const refused = finding.agreement == Agreement::declined;
  // What nobody counts on any more was not agreed to either.
  if (finding.overridden && finding.covered == 0 && !refused) return Agreement::not_needed;
  return by_others(finding.rung) && counts_on_more && !refused ? Agreement::not_asked : finding.agreement;
}

std::vector<std::string> helpers_of(people::Case const& request, people::Need const& need, PlanForTask const& plan,
                                    Finding const& finding) {
  if (finding.covered == 0) return {};
  std::vector<std::string> codes = plan.by(finding.rung);
  if (!codes.empty() || finding.rung != Rung::usual_help) return codes;
  codes = adults_beside(request, need);
  if (codes.size() != 1) codes.clear();
  return codes;
}

}  // namespace kanteling::triage
