// SPDX-License-Identifier: Apache-2.0
#include "triage/support_plan.hpp"

#include <algorithm>

#include "kanteling/people/household_circle.hpp"

namespace kanteling::triage {
namespace {

/// What remains is an action once it may be granted: until then nobody has promised it.
std::optional<PlanAction> remainder_of(TaskPlan const& task) {
  bool const granted = task.settled && task.remainder > 0 && !task.findings.empty() &&
                       task.findings.back().verdict == Verdict::admissible;
  if (!granted) return std::nullopt;
  return PlanAction{0, 0, Rung::tailored, task.remainder, {}};
}

void add_task(std::vector<PlanAction>& actions, TaskPlan const& task, std::int32_t need,
              std::int32_t position) {
  for (Finding const& finding : task.findings)
    if (finding.covered > 0) actions.push_back({need, position, finding.rung, finding.covered, finding.by});
  std::optional<PlanAction> rest = remainder_of(task);
  if (!rest) return;
  rest->need = need;
  rest->task = position;
  actions.push_back(std::move(*rest));
}

std::vector<PlanAction> actions_of(Assessment const& assessment) {
  std::vector<PlanAction> actions;
  for (std::size_t n = 0; n < assessment.needs.size(); ++n)
    for (std::size_t t = 0; t < assessment.needs[n].tasks.size(); ++t)
      add_task(actions, assessment.needs[n].tasks[t], static_cast<std::int32_t>(n),
               static_cast<std::int32_t>(t));
  return actions;
}

/// Who must sign the plan, each once and the municipality last.
class Signers {
 public:
  explicit Signers(people::Case const& request) : request_(request) {
    all_.reserve(request.household.residents.size() + 1);
  }

  void add(std::string const& code) {
    auto const same = [&](PlanSignature const& s) { return s.by == code; };
    if (std::none_of(all_.begin(), all_.end(), same)) all_.push_back({code, day_of(code)});
  }
  std::vector<PlanSignature> take() { return std::move(all_); }

 private:
  /// The last time that somebody signed, up to the day of the decision.
  std::optional<Date> day_of(std::string const& code) const {
    std::optional<Date> day;
    for (people::Signature const& s : request_.signatures)
      if (s.by == code && s.on <= request_.on && (!day || *day < s.on)) day = s.on;
    return day;
  }

  people::Case const& request_;
  std::vector<PlanSignature> all_;
};

bool died(people::Case const& request, std::string const& code) {
  auto const is = [&](people::Resident const& r) { return r.code == code && has_died(r, request.on); };
  return std::any_of(request.household.residents.begin(), request.household.residents.end(), is);
}

std::vector<PlanSignature> signatures_of(people::Case const& request,
                                         std::vector<PlanAction> const& actions) {
  Signers signers(request);
  for (people::Resident const& r : request.household.residents)
    if (lives_here(r, request.on) && age_on(r.born, request.on) >= 18) signers.add(r.code);
  for (PlanAction const& action : actions)
    for (std::string const& code : action.by)
      if (!died(request, code)) signers.add(code);
  signers.add("municipality");
  return signers.take();
}

/// Every area of life once. Nothing asks to fill them all in: an area that nobody spoke about has no level.
std::vector<PlanDomain> domains_of(people::Case const& request) {
  std::vector<PlanDomain> domains;
  domains.reserve(people::life_domain_count);
  for (std::size_t d = 0; d < people::life_domain_count; ++d) {
    PlanDomain domain{static_cast<people::LifeDomain>(d), {}};
    for (people::DomainScore const& score : request.scores)
      if (score.domain == domain.domain && score.level)
        domain.level = std::min(domain.level.value_or(*score.level), *score.level);
    domains.push_back(domain);
  }
  return domains;
}

}  // namespace

std::optional<SupportPlan> support_plan_of(people::Case const& request, Assessment const& assessment) {
  if (!assessment.one_plan || assessment.stage < people::Stage::inquiry) return std::nullopt;
  SupportPlan plan;
  if (request.own_plan) plan.goals = request.own_plan->goals;
  plan.actions = actions_of(assessment);
  plan.signatures = signatures_of(request, plan.actions);
  plan.needs_case_manager = assessment.case_manager;
  if (assessment.case_manager) plan.case_manager = assessment.discipline;
  plan.domains = domains_of(request);
  plan.safety_agreement = assessment.safety;
  return plan;
}

}  // namespace kanteling::triage
