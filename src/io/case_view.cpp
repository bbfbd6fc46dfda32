// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/case_view.hpp"

#include <algorithm>
#include <array>

#include "io/case_view_keys.hpp"
#include "io/json_value.hpp"
#include "io/key_filter.hpp"
#include "io/outcome_view_scope.hpp"
#include "kanteling/io/case_json.hpp"
#include "kanteling/people/facts.hpp"
#include "triage/questions.hpp"

namespace kanteling::io {
namespace {

using reporting::Part;

JsonValue* member(JsonValue& object, std::string_view key) {
  for (JsonMember& m : object.members)
    if (m.key == key) return &m.value;
  return nullptr;
}

std::string_view text_of_member(JsonValue& object, std::string_view key) {
  JsonValue const* const value = member(object, key);
  return value != nullptr ? std::string_view(value->text) : std::string_view();
}

template <class Keep>
void keep_items(JsonValue& object, std::string_view list, Keep const& keep) {
  JsonValue* const value = member(object, list);
  if (value != nullptr) std::erase_if(value->items, [&](JsonValue& item) { return !keep(item); });
}

/// Whom a reader sees: the reader, and everybody whose need it is.
bool sees_person(people::Case const& request, ViewScope const& scope, std::string_view code) {
  if (code == scope.who()) return true;
  for (std::size_t n = 0; n < request.needs.size(); ++n)
    if (scope.sees(n) && people::resident_of(request.household, request.needs[n]).code == code) return true;
  return false;
}

/// What somebody else said of themselves, and that somebody may be unsafe, is not the reader's to see.
bool is_of_reader(std::string_view name, ViewScope const& scope) {
  auto const id = people::fact_from(name);
  if (!id) return false;
  if (*id == people::fact("safety_concern")) return scope.view().parts.has(Part::safety);
  triage::Whom const whom = triage::whom_to_ask(*id);
  return scope.view().scope == reporting::Scope::every_need || whom == triage::Whom::resident ||
         whom == triage::Whom::professional;
}

void keep_facts(JsonValue& object, ViewScope const& scope) {
  JsonValue* const facts = member(object, "facts");
  if (facts != nullptr) std::erase_if(facts->members, [&](JsonMember const& m) { return !is_of_reader(m.key, scope); });
}

/// A position of a need is given anew among those that are seen. An entry without one is of the case as a whole.
bool moves_to_seen(JsonValue& entry, ViewScope const& scope) {
  JsonValue* const need = member(entry, "need");
  if (need == nullptr) return scope.whole();
  need->integer = scope.position(need->integer);
  return need->integer >= 0;
}

void keep_people(JsonValue& request, people::Case const& full, ViewScope const& scope) {
  auto const seen = [&](std::string_view key) {
    return [&full, &scope, key](JsonValue& entry) { return sees_person(full, scope, text_of_member(entry, key)); };
  };
  if (scope.view().scope == reporting::Scope::every_need) return;
  keep_items(request, "household", seen("id"));
  keep_items(request, "relations", seen("id"));
  keep_items(request, "consents", seen("by"));
  keep_items(request, "signatures", seen("by"));
  if (JsonValue* const plan = member(request, "own_plan"))
    keep_items(*plan, "items", [&](JsonValue& item) {
      return member(item, "by") == nullptr || sees_person(full, scope, text_of_member(item, "by"));
    });
}

void keep_needs(JsonValue& request, ViewScope const& scope) {
  std::size_t position = 0;
  keep_items(request, "needs", [&](JsonValue& need) {
    keep_facts(need, scope);
    if (JsonValue* const tasks = member(need, "tasks"))
      for (JsonValue& task : tasks->items) keep_facts(task, scope);
    return scope.sees(position++);
  });
  keep_facts(request, scope);
  keep_items(request, "reasons", [&](JsonValue& reason) {
    return is_of_reader(text_of_member(reason, "fact"), scope) && moves_to_seen(reason, scope);
  });
  keep_items(request, "scores", [&](JsonValue& score) { return moves_to_seen(score, scope); });
}

/// What concerns the case as a whole is left to who sees every need of it: it would tell of the others.
void keep_parts_of_needs(JsonValue& request) {
  constexpr std::array<std::string_view, 9> of_a_need{"consents", "household", "id",     "needs", "on",
                                                      "reasons",  "relations", "scores", "stage"};
  std::erase_if(request.members, [&](JsonMember const& m) {
    return std::find(of_a_need.begin(), of_a_need.end(), m.key) == of_a_need.end();
  });
}

}  // namespace

std::string write_case_view(people::Case const& request, reporting::Outcome const& outcome, Reading const& reading) {
  reporting::View const& view = reporting::view_of(reading.views, reading.reader);
  std::string text = write_case(request);
  if (view.parts == reporting::Parts::all() && view.scope == reporting::Scope::every_need) return text;
  JsonWriter out;
  ViewScope const scope(outcome, request, view, reading.who);
  bool const of_needs = view.scope == reporting::Scope::every_need || view.scope == reporting::Scope::about_reader ||
                        view.scope == reporting::Scope::children_of_reader;
  auto json = parse_json(text, text.size());  // our own text, however long
  if (!json || !of_needs) {                   // nothing is shown rather than too much
    out.object([] {});
    return out.take();
  }
  keep_people(*json, request, scope);
  keep_needs(*json, scope);
  if (!scope.whole()) keep_parts_of_needs(*json);
  KeyFilter(out, view.parts, case_view_keys).write(*json, {}, false);
  return out.take();
}

}  // namespace kanteling::io
