// SPDX-License-Identifier: Apache-2.0
#include "triage/reuses.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "kanteling/people/find_fact.hpp"
#include "kanteling/triage/fact_use.hpp"

namespace kanteling::triage {
namespace {

using people::FactId;
using people::Purposes;

/// First contact is never let a fact of another purpose, so its tables use none a second time.
bool is_of_first_contact(rules::Package const& policy, std::uint32_t table) {
  constexpr std::array hooks{Hook::competence, Hook::route, Hook::desk, Hook::urgency};
  auto const& tables = policy.form.tables;
  return std::any_of(hooks.begin(), hooks.end(), [&](Hook hook) {
    std::uint32_t const own = policy.hook_decisions[static_cast<std::size_t>(hook)].index;
    return tables[table].global == tables[own].global;  // versions of one decision share it
  });
}

bool goes_by_travel(Assessment const& assessment, std::size_t need, FactId fact) {
  return assessment.stage >= people::Stage::inquiry && assessment.needs[need].route == Route::ladder &&
         std::find(travel_facts.begin(), travel_facts.end(), fact) != travel_facts.end();
}

bool could_be_read(rules::Package const& policy, Assessment const& assessment, std::size_t need,
                   FactId fact) {
  auto const reads = [&](TraceStep const& step) {
    bool const here = step.need == static_cast<std::int32_t>(need) || step.need == -1;
    if (!here || is_of_first_contact(policy, step.table)) return false;
    std::vector<std::uint32_t> const& inputs = policy.facts[step.table];
    return std::binary_search(inputs.begin(), inputs.end(), fact.index);
  };
  return goes_by_travel(assessment, need, fact) ||
         std::any_of(assessment.trace.begin(), assessment.trace.end(), reads);
}

/// Calls `visit` on everything stated about the case, one of its needs and the tasks of that need.
template <class Visit>
void for_each_fact(people::Case const& request, std::size_t need, Visit visit) {
  for (people::StatedFact const& fact : request.facts) visit(fact);
  for (people::StatedFact const& fact : request.needs[need].facts) visit(fact);
  for (people::Task const& task : request.needs[need].tasks)
    for (people::StatedFact const& fact : task.facts) visit(fact);
}

auto order_of(FactReuse const& r) {
  return std::tuple(r.need, r.fact, r.from.bits, r.ground, r.which);
}

/// Where a question is asked, or about everything that lies within: -1 stands for any.
bool is_asked_of(NextQuestion const& question, std::size_t need) {
  return question.need == -1 || question.need == static_cast<std::int32_t>(need);
}

/// What was stated where a question asks: of its task, else of its need, else of the case.
people::StatedFact const* stated_where_asked(NextQuestion const& question, people::Case const& request,
                                             std::size_t need) {
  people::Need const& of = request.needs[need];
  bool const has_task = question.task >= 0 && static_cast<std::size_t>(question.task) < of.tasks.size();
  people::StatedFact const* fact = nullptr;
  if (has_task) fact = find_fact(of.tasks[static_cast<std::size_t>(question.task)].facts, question.fact);
  if (fact == nullptr) fact = find_fact(of.facts, question.fact);
  return fact != nullptr ? fact : find_fact(request.facts, question.fact);
}

/// Not let through for the act, or not for first contact where that may know such a fact.
bool is_held_back(people::StatedFact const& fact, law::Act act, people::Case const& request) {
  Purposes const contact = people::purpose::contact;
  bool const contact_asks = people::info(fact.id).purposes.allows(contact);
  return !may_read(fact, purpose_of(act), request) || (contact_asks && !may_read(fact, contact, request));
}

}  // namespace

std::vector<Purposes> purposes_of(Clarified const& clarified) {
  std::vector<Purposes> all;
  for (ClarifiedNeed const& need : clarified.needs) {
    Purposes const purpose = purpose_of(need.act);
    if (std::find(all.begin(), all.end(), purpose) == all.end()) all.push_back(purpose);
  }
  return all;
}

std::vector<FactReuse> reuses_of(rules::Package const& policy, people::Case const& request,
                                 Clarified const& clarified, Assessment const& assessment) {
  std::vector<FactReuse> all;
  for (std::size_t n = 0; n < request.needs.size(); ++n) {
    Purposes const into = purpose_of(clarified.needs[n].act);
    for_each_fact(request, n, [&](people::StatedFact const& fact) {
      if (is_free_for(fact, into)) return;
      FactUse const use = may_use(fact, into, request, request.on);
      if (use.second && could_be_read(policy, assessment, n, fact.id))
        all.push_back({fact.id, static_cast<std::int32_t>(n), fact.stated_for, into, use.second->ground,
                       use.second->which});
    });
  }
  std::sort(all.begin(), all.end(), [](auto const& a, auto const& b) { return order_of(a) < order_of(b); });
  auto const same = [](auto const& a, auto const& b) { return order_of(a) == order_of(b); };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  return all;
}

void mark_known_elsewhere(std::vector<NextQuestion>& questions, people::Case const& request,
                          Clarified const& clarified) {
  for (NextQuestion& question : questions)
    for (std::size_t n = 0; n < request.needs.size(); ++n) {
      if (!is_asked_of(question, n)) continue;
      people::StatedFact const* const fact = stated_where_asked(question, request, n);
      if (fact != nullptr && is_held_back(*fact, clarified.needs[n].act, request))
        question.known_elsewhere = true;
    }
}

}  // namespace kanteling::triage
