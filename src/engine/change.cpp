// SPDX-License-Identifier: Apache-2.0
#include "engine/change.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>

#include "kanteling/people/facts.hpp"

namespace kanteling::detail {
namespace {

using people::Case;
using people::Change;
using people::ChangeKind;
using people::FactId;
using people::StatedFacts;
using reporting::AtStake;
using reporting::Outcome;
using reporting::Reconsidered;
using triage::Whom;

people::Resident* find_resident(Case& request, std::string const& who) {
  for (people::Resident& resident : request.household.residents)
    if (who.empty() ? resident.role == people::Role::self : resident.code == who) return &resident;
  return nullptr;
}

/// Takes facts out of a list, and says which of them stood there.
std::vector<FactId> forget(StatedFacts& facts, std::initializer_list<FactId> ids) {
  std::vector<FactId> forgotten;
  for (FactId const id : ids)
    if (std::erase_if(facts, [id](people::StatedFact const& fact) { return fact.id == id; }) > 0)
      forgotten.push_back(id);
  std::sort(forgotten.begin(), forgotten.end());
  return forgotten;
}

void state(StatedFacts& facts, people::StatedFact const& stated) {
  auto const at = std::lower_bound(facts.begin(), facts.end(), stated,
                                   [](auto const& a, auto const& b) { return a.id < b.id; });
  if (at != facts.end() && at->id == stated.id) {
    *at = stated;
  } else {
    facts.insert(at, stated);
  }
}

/// A step that names others as its helpers does not rest on `who`.
bool rests_on_others(Outcome const& before, std::size_t need, std::size_t task, triage::Rung rung,
                     std::string const& who) {
  if (who.empty() || need >= before.assessment.needs.size()) return false;
  auto const& tasks = before.assessment.needs[need].tasks;
  if (task >= tasks.size()) return false;
  return std::any_of(tasks[task].findings.begin(), tasks[task].findings.end(), [&](triage::Finding const& f) {
    return f.rung == rung && !f.by.empty() && std::find(f.by.begin(), f.by.end(), who) == f.by.end();
  });
}

struct Helper {
  triage::Rung rung;
  Whom ask;
  FactId amount;                        ///< how much of the task
  std::initializer_list<FactId> facts;  ///< what was said of this help
};

bool counted_on(StatedFacts const& facts, FactId amount) {
  return std::any_of(facts.begin(), facts.end(), [amount](people::StatedFact const& fact) {
    return fact.id == amount && !fact.is_null && fact.value > 0;
  });
}

/// What a helper did is not known any more, wherever it was counted on.
void helper_stops(ChangedCase& changed, Change const& change, Outcome const& before, Helper const& helper) {
  for (std::size_t n = 0; n < changed.request.needs.size(); ++n)
    for (std::size_t t = 0; t < changed.request.needs[n].tasks.size(); ++t) {
      if (rests_on_others(before, n, t, helper.rung, change.who)) continue;
      StatedFacts& stated = changed.request.needs[n].tasks[t].facts;
      if (!counted_on(stated, helper.amount)) continue;
      std::vector<FactId> facts = forget(stated, helper.facts);
      Reconsidered question{static_cast<std::int32_t>(n), static_cast<std::int32_t>(t), AtStake::step,
                            change.kind, helper.ask};
      question.rung = helper.rung;
      question.facts = std::move(facts);
      changed.questions.push_back(std::move(question));
    }
  if (!changed.request.own_plan || change.who.empty()) return;
  for (people::OwnPlanItem& item : changed.request.own_plan->items)
    if (item.by == change.who) item.agreed = false;
}

/// Who can say what those who stay need: an adult who stays, or else somebody of the network.
Whom ask_about_the_gone(Case const& request, Date on) {
  for (people::Resident const& resident : request.household.residents)
    if (resident.role != people::Role::self && lives_here(resident, on) && age_on(resident.born, on) >= 18)
      return Whom::housemate;
  return request.household.relations.empty() ? Whom::professional : Whom::network;
}

/// Somebody outside the home who died: what they did is open, and so is who holds authority. They are asked nothing.
void lose_relation(ChangedCase& changed, Change const& change, Outcome const& before) {
  auto& relations = changed.request.household.relations;
  auto const at = std::find_if(relations.begin(), relations.end(),
                               [&](people::Relation const& relation) { return relation.code == change.who; });
  if (at == relations.end()) return;
  at->authority = false;
  changed.questions.push_back({-1, -1, AtStake::household, change.kind, Whom::resident});
  constexpr FactId care = people::fact("carer_amount");
  constexpr FactId network = people::fact("network_amount");
  helper_stops(changed, change, before, {triage::Rung::informal_care, Whom::resident, care, {care}});
  helper_stops(changed, change, before, {triage::Rung::network, Whom::resident, network, {network}});
}

void leave(ChangedCase& changed, Change const& change, Outcome const& before) {
  people::Resident* const resident = find_resident(changed.request, change.who);
  if (resident == nullptr) {
    if (change.kind == ChangeKind::died) lose_relation(changed, change, before);
    return;
  }
  auto const how = change.kind == ChangeKind::died ? people::Departure::died : people::Departure::moved;
  resident->left = people::Left{how, change.on};
  bool const asker = resident->role == people::Role::self;
  Whom const ask = !asker                          ? Whom::resident
                   : change.kind == ChangeKind::died ? ask_about_the_gone(changed.request, change.on)
                                                     : Whom::professional;
  changed.questions.push_back({-1, -1, AtStake::household, change.kind, ask});
  if (asker) return;
  constexpr FactId asked = people::fact("housemate_asked");
  constexpr FactId able = people::fact("housemate_able");
  constexpr FactId amount = people::fact("usual_help_amount");
  helper_stops(changed, change, before, {triage::Rung::usual_help, Whom::resident, amount, {asked, able, amount}});
}

void turn_18(ChangedCase& changed, Change const& change, Outcome const& before) {
  people::Resident const* const child = find_resident(changed.request, change.who);
  if (child == nullptr) return;
  changed.request.on = std::max(changed.request.on, people::eighteenth_birthday(child->born));
  for (std::size_t n = 0; n < changed.request.needs.size(); ++n) {
    people::Need const& need = changed.request.needs[n];
    bool const of_child = resident_of(changed.request.household, need).code == child->code;
    if (!of_child || n >= before.assessment.needs.size()) continue;
    // Help for the young may go on after 18, and an adult's act may begin: neither follows by itself.
    // Jeugdwet, art. 1.1 (recalled).
    if (before.assessment.needs[n].act != law::Act::youth) continue;
    Reconsidered question{static_cast<std::int32_t>(n), -1, AtStake::act, change.kind, Whom::resident};
    question.act_before = law::Act::youth;
    question.act_after = law::Act::wmo;
    changed.questions.push_back(std::move(question));
  }
}

void restate(Case& request, Change const& change) {
  StatedFacts* facts = &request.facts;
  if (change.need) {
    auto const n = static_cast<std::size_t>(*change.need);
    if (*change.need < 0 || n >= request.needs.size()) return;
    facts = &request.needs[n].facts;
    if (change.task) {
      auto const t = static_cast<std::size_t>(*change.task);
      if (*change.task < 0 || t >= request.needs[n].tasks.size()) return;
      facts = &request.needs[n].tasks[t].facts;
    }
  }
  for (people::StatedFact const& fact : change.facts) state(*facts, fact);
}

void end_of_grant(ChangedCase& changed, Change const& change, Outcome const& before) {
  for (matching::Choice const& choice : before.choices) {
    bool const meant = (!change.need || *change.need == choice.demand.need) &&
                       (!change.task || *change.task == choice.demand.task);
    if (meant)
      changed.questions.push_back(
          {choice.demand.need, choice.demand.task, AtStake::continuation, change.kind, Whom::resident});
  }
  if (changed.questions.empty())
    changed.questions.push_back(
        {change.need.value_or(-1), change.task.value_or(-1), AtStake::continuation, change.kind, Whom::resident});
}

}  // namespace

bool asker_is_gone(Case const& request, Change const& change) {
  people::Resident const& asker = asking_resident(request.household);
  return asker.left.has_value() ||
         (is_departure(change.kind) && (change.who.empty() || change.who == asker.code));
}

ChangedCase apply(Case request, Change const& change, Outcome const& before) {
  ChangedCase changed{std::move(request), {}};
  if (change.kind != ChangeKind::turns_18) changed.request.on = std::max(changed.request.on, change.on);
  switch (change.kind) {
    case ChangeKind::turns_18:
      turn_18(changed, change, before);
      break;
    case ChangeKind::carer_stops: {
      constexpr FactId amount = people::fact("carer_amount");
      helper_stops(changed, change, before, {triage::Rung::informal_care, Whom::carer, amount, {amount}});
      break;
    }
    case ChangeKind::housemate_leaves:
    case ChangeKind::moved:
    case ChangeKind::died:
      leave(changed, change, before);
      break;
    case ChangeKind::facts_changed:
      restate(changed.request, change);
      break;
    case ChangeKind::grant_ends:
      end_of_grant(changed, change, before);
      break;
    case ChangeKind::place_free:
      break;  // what is free says it all
  }
  return changed;
}

}  // namespace kanteling::detail
