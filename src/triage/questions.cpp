// SPDX-License-Identifier: Apache-2.0
#include "triage/questions.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>
#include "kanteling/people/facts.hpp"

namespace kanteling::triage {
namespace {

auto order_of(NextQuestion const& q) { return std::tuple(q.need, q.task, q.fact); }

}  // namespace

Whom whom_to_ask(people::FactId fact) {
  std::string_view const name = info(fact).name;
  if (name.starts_with("housemate_") || name == "usual_help_amount") return Whom::housemate;
  if (name == "carer_amount") return Whom::carer;
  if (name == "network_amount") return Whom::network;
  if (name == "gp_referral" || name == "short_help_amount") return Whom::professional;
  return Whom::resident;
}

void Questions::add(std::vector<people::FactId> const& facts, std::int32_t need, std::int32_t task) {
  for (people::FactId const id : facts) {
    people::FactScope const scope = info(id).scope;
    NextQuestion question{id, -1, -1, whom_to_ask(id)};
    if (scope != people::FactScope::whole_case) question.need = need;
    if (scope == people::FactScope::task) question.task = task;
    all_.push_back(question);
  }
}

std::vector<NextQuestion> Questions::take() {
  std::sort(all_.begin(), all_.end(),
            [](NextQuestion const& a, NextQuestion const& b) { return order_of(a) < order_of(b); });
  auto const same = [](NextQuestion const& a, NextQuestion const& b) { return order_of(a) == order_of(b); };
  all_.erase(std::unique(all_.begin(), all_.end(), same), all_.end());
  return std::move(all_);
}

void add_missing_of(Questions& questions, StepPlan const& plan, std::int32_t need) {
  if (plan.criteria) questions.add(plan.criteria->missing, need, -1);
  for (std::size_t t = 0; t < plan.tasks.size(); ++t)
    for (Finding const& finding : plan.tasks[t].findings)
      questions.add(finding.missing, need, static_cast<std::int32_t>(t));
}

}  // namespace kanteling::triage
