// SPDX-License-Identifier: Apache-2.0
#include "io/outcome_view_scope.hpp"

#include <algorithm>
#include <array>

namespace kanteling::io {
namespace {

using reporting::Part;
using reporting::Scope;

/// Below this age a holder of parental authority reads a child's file without being asked by the child: a choice
/// of this library on the safe side, that a municipality changes with a table of its own.
constexpr std::int32_t age_of_own_file = 16;

bool has_authority(people::Household const& household, std::string_view who) {
  auto const holds = [&](auto const& person) { return person.code == who && person.authority.value_or(false); };
  return std::any_of(household.residents.begin(), household.residents.end(), holds) ||
         std::any_of(household.relations.begin(), household.relations.end(), holds);
}

bool is_seen(people::Case const& request, people::Need const& need, law::Act act, Scope scope, std::string_view who) {
  people::Resident const& about = people::resident_of(request.household, need);
  switch (scope) {
    case Scope::every_need:
    case Scope::help_of_reader: return true;
    case Scope::about_reader: return about.code == who;
    case Scope::children_of_reader:
      return act == law::Act::youth && about.code != who && age_on(about.born, request.on) < age_of_own_file &&
             has_authority(request.household, who);
    case Scope::none:
    case Scope::provision_of_reader: return false;
  }
  return false;
}

/// What somebody is to the household as a helper: the step of the ladder and the word of who is asked; both empty for
/// who asks, for a child, for who left, and for any other relation.
struct HelperWords {
  std::string_view rung;
  std::string_view whom;
};

HelperWords helper_words(people::Case const& request, std::string_view who) {
  constexpr std::int32_t adult_age = 18;
  for (people::Resident const& r : request.household.residents)
    if (r.code == who && r.role != people::Role::self && lives_here(r, request.on) &&
        age_on(r.born, request.on) >= adult_age)
      return {"usual_help", "housemate"};
  for (people::Relation const& r : request.household.relations) {
    if (r.code != who) continue;
    if (r.kind == people::RelationKind::carer) return {"informal_care", "carer"};
    if (r.kind == people::RelationKind::network) return {"network", "network"};
  }
  return {};
}

JsonValue* member(JsonValue& object, std::string_view key) {
  for (JsonMember& m : object.members)
    if (m.key == key) return &m.value;
  return nullptr;
}

bool says(JsonValue& object, std::string_view key, std::string_view word) {
  JsonValue const* const value = member(object, key);
  return value != nullptr && value->kind == JsonValue::Kind::text && value->text == word;
}

template <class Keep>
void keep_items(JsonValue& object, std::string_view list, Keep const& keep) {
  JsonValue* const value = member(object, list);
  if (value == nullptr) return;
  auto& items = value->items;
  items.erase(std::remove_if(items.begin(), items.end(), [&](JsonValue& item) { return !keep(item); }), items.end());
}

bool has_items(JsonValue& object, std::string_view list) {
  JsonValue const* const value = member(object, list);
  return value != nullptr && !value->items.empty();
}

void remove(JsonValue& object, std::string_view key) {
  auto& members = object.members;
  members.erase(std::remove_if(members.begin(), members.end(), [&](JsonMember const& m) { return m.key == key; }),
                members.end());
}

/// Only the findings on help of the reader, by name or where nobody is named by what the reader is to the household;
/// the tasks and needs that hold one, and the questions that are for such a helper.
void keep_help(JsonValue& outcome, ViewScope const& scope) {
  auto const by_reader = [&](JsonValue& finding) {
    JsonValue const* const by = member(finding, "by");
    if (by == nullptr || by->items.empty()) return !scope.rung().empty() && says(finding, "rung", scope.rung());
    return std::any_of(by->items.begin(), by->items.end(),
                       [&](JsonValue const& code) { return code.text == scope.who(); });
  };
  keep_items(outcome, "questions", [&](JsonValue& question) {
    remove(question, "need_index");  // positions are those among all needs and tasks, which a helper does not see
    remove(question, "task_index");
    return !scope.whom().empty() && says(question, "whom", scope.whom());
  });
  keep_items(outcome, "needs", [&](JsonValue& need) {
    keep_items(need, "tasks", [&](JsonValue& task) {
      keep_items(task, "findings", by_reader);
      return has_items(task, "findings");
    });
    return has_items(need, "tasks");
  });
}

void keep_provision(JsonValue& outcome, std::string_view who) {
  keep_items(outcome, "choices", [&](JsonValue& choice) {
    keep_items(choice, "ranked", [&](JsonValue& option) { return says(option, "provider", who); });
    JsonValue* const pick = member(choice, "pick");
    if (pick != nullptr && !says(*pick, "provider", who)) *pick = JsonValue{};
    return has_items(choice, "ranked");
  });
}

/// Positions of a need are given anew among those that are seen; what belongs to another need goes.
bool moves_to_seen(JsonValue& entry, ViewScope const& scope) {
  JsonValue* const need = member(entry, "need_index");
  if (need == nullptr || need->kind != JsonValue::Kind::integer) return scope.whole();
  need->integer = scope.position(need->integer);
  return need->integer >= 0;
}

void keep_needs(JsonValue& outcome, ViewScope const& scope) {
  std::size_t position = 0;
  keep_items(outcome, "needs", [&](JsonValue&) { return scope.sees(position++); });
  keep_items(outcome, "questions", [&](JsonValue& question) { return moves_to_seen(question, scope); });
  if (scope.view().scope == Scope::provision_of_reader) return keep_provision(outcome, scope.who());
  if (scope.view().scope == Scope::help_of_reader) {
    keep_items(outcome, "choices", [](JsonValue&) { return false; });  // what is bought is no help of the reader
    return keep_help(outcome, scope);
  }
  keep_items(outcome, "choices", [&](JsonValue& choice) { return moves_to_seen(choice, scope); });
}

/// A step that looks at safety is no business of who has no part in it: what goes on beside it stands in its place.
void hide_safety(JsonValue& outcome) {
  auto const safe = [](JsonValue& step) { return !says(step, "step", "look_at_safety"); };
  keep_items(outcome, "beside", safe);
  JsonValue* const next = member(outcome, "next");
  if (next == nullptr || safe(*next)) return;
  *next = has_items(outcome, "beside") ? member(outcome, "beside")->items.front() : JsonValue{};
  remove(outcome, "kind");
}

/// A date that the service sets itself is promised to nobody outside it.
void hide_own_terms(JsonValue& outcome) {
  auto const hide = [](JsonValue& step) {
    JsonValue const* const statutory = member(step, "statutory");
    if (statutory != nullptr && !statutory->boolean) remove(step, "by");
    return true;
  };
  keep_items(outcome, "clocks", [](JsonValue& clock) { return says(clock, "kind", "statutory"); });
  keep_items(outcome, "beside", hide);
  if (JsonValue* const next = member(outcome, "next")) hide(*next);
}

/// What the case as a whole says is left to who sees every need of it: it would tell of the others.
void keep_parts_of_needs(JsonValue& outcome) {
  constexpr std::array<std::string_view, 6> of_a_need{"choices", "id", "needs", "next", "questions", "stage"};
  auto& members = outcome.members;
  members.erase(std::remove_if(members.begin(), members.end(),
                               [&](JsonMember const& m) {
                                 return std::find(of_a_need.begin(), of_a_need.end(), m.key) == of_a_need.end();
                               }),
                members.end());
}

/// How much an option costs beside another can be read from points of cost.
void hide_points_of_cost(JsonValue& outcome) {
  auto const hide = [](JsonValue& option) {
    keep_items(option, "parts", [](JsonValue& part) { return !says(part, "criterion", "cost"); });
    return true;
  };
  keep_items(outcome, "choices", [&](JsonValue& choice) {
    keep_items(choice, "ranked", hide);
    return true;
  });
  keep_items(outcome, "packages", [&](JsonValue& package) {
    keep_items(package, "options", [&](JsonValue& part) {
      JsonValue* const option = member(part, "option");
      return option == nullptr || hide(*option);
    });
    return hide(package);
  });
}

}  // namespace

ViewScope::ViewScope(reporting::Outcome const& outcome, people::Case const& request, reporting::View const& view,
                     std::string_view who)
    : view_(view), who_(who) {
  if (who_.empty() && view.scope == Scope::about_reader) who_ = people::asking_resident(request.household).code;
  if (view.scope == Scope::help_of_reader) {
    HelperWords const words = helper_words(request, who_);
    rung_ = words.rung;
    whom_ = words.whom;
  }
  std::vector<triage::StepPlan> const& plans = outcome.assessment.needs;
  std::int64_t seen = 0;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    bool const sees =
        i < request.needs.size() && is_seen(request, request.needs[i], plans[i].act, view.scope, who_);
    positions_.push_back(sees ? seen++ : -1);
  }
  bool const some_entries_only = view.scope == Scope::help_of_reader || view.scope == Scope::none ||
                                 view.scope == Scope::provision_of_reader;
  whole_ = !some_entries_only && seen == static_cast<std::int64_t>(request.needs.size());
}

std::int64_t ViewScope::position(std::int64_t need) const {
  if (need < 0 || need >= static_cast<std::int64_t>(positions_.size())) return -1;
  return positions_[static_cast<std::size_t>(need)];
}

void keep_visible(JsonValue& outcome, ViewScope const& scope) {
  keep_needs(outcome, scope);
  reporting::Parts const parts = scope.view().parts;
  if (!parts.has(Part::costs)) hide_points_of_cost(outcome);
  if (!parts.has(Part::safety)) hide_safety(outcome);
  if (!parts.has(Part::own_terms)) hide_own_terms(outcome);
  if (!scope.whole()) keep_parts_of_needs(outcome);
}

}  // namespace kanteling::io
