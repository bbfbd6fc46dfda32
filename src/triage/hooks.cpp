// SPDX-License-Identifier: Apache-2.0
#include "kanteling/triage/hooks.hpp"

#include <string_view>
#include <utility>

#include "kanteling/people/facts.hpp"
#include "kanteling/supply/caseworker.hpp"
#include "kanteling/triage/rung.hpp"

namespace kanteling::triage {
namespace {

namespace purpose = people::purpose;
using people::FactType;
using people::Purposes;
using rules::HookOutput;
using rules::Type;

/// The two acts of the ladder and first contact. Income serves none of these purposes, so no such table can
/// read it.
constexpr Purposes help = purpose::social | purpose::contact;

template <class Codes>
std::vector<std::string> words(Codes const& codes) {
  return {codes.begin(), codes.end()};
}

std::vector<std::string> facts_for(Purposes asked) {
  std::vector<std::string> names;
  for (people::Fact const& fact : people::fact_table)
    if (fact.purposes.allows(asked)) names.emplace_back(fact.name);
  return names;
}

/// For what a hook is called: the row has a value for every fact that the library works out about it.
enum class Subject : std::uint8_t { whole_case, need, task };

/// Facts that are never null in such a row; the village of a case may be, and so may whatever people state.
std::vector<std::string> present_in(Subject subject) {
  std::vector<std::string> names{"stage",    "channel",    "requester", "household_size", "adult_housemates",
                                 "children", "needs_count"};
  if (subject != Subject::whole_case) names.insert(names.end(), {"age", "topic", "act"});
  if (subject == Subject::task) names.insert(names.end(), {"task", "amount", "remaining"});
  return names;
}

void add(std::vector<rules::HookShape>& shapes, std::string name, std::vector<HookOutput> outputs,
         Purposes asked, Subject subject = Subject::need) {
  shapes.push_back({std::move(name), std::move(outputs), facts_for(asked), present_in(subject)});
}

void add_gate(std::vector<rules::HookShape>& shapes, std::string const& act, Purposes asked) {
  add(shapes, "gate/" + act, {{"verdict", Type::text, {"stays", "other_act"}}, {"other_act", Type::text}}, asked);
}

void add_rungs(std::vector<rules::HookShape>& shapes, std::string const& act, Purposes asked) {
  std::vector<HookOutput> outputs{
      {"verdict", Type::text, {"contributes", "none", "declined", "not_assessed"}},
      {"amount", Type::number},
      {"reason", Type::text}};
  for (RungName const& rung : rung_names) {
    if (rung.code == name_of(Rung::tailored).code) outputs[0].words = {"admissible", "refusable", "none"};
    add(shapes, "rung/" + act + "/" + std::string(rung.code), outputs, asked, Subject::task);
    // Asked once per offer, and with an amount of 0 where there is none.
    if (rung.code == name_of(Rung::general_facility).code) shapes.back().present.push_back("offer_amount");
  }
}

void add_criteria(std::vector<rules::HookShape>& shapes, std::string const& act, Purposes asked) {
  add(shapes, "criteria/" + act,
      {{"verdict", Type::text, {"meets", "provides", "does_not_meet", "needs_advice"}},
       {"result", Type::text}},
      asked);
}

Type type_of(FactType type) {
  switch (type) {
    case FactType::boolean:
      return Type::boolean;
    case FactType::number:
      return Type::number;
    case FactType::text:
      return Type::text;
    case FactType::date:
      break;
  }
  return Type::date;
}

bool is_between(Hook hook, Hook first, Hook last) { return first <= hook && hook <= last; }

}  // namespace

Purposes purposes_of(Hook hook) {
  if (hook <= Hook::urgency) return purpose::contact;
  if (hook <= Hook::review) return help;
  if (hook == Hook::gate_wmo) return purpose::wmo;
  if (hook == Hook::gate_youth) return purpose::youth;
  if (is_between(hook, Hook::wmo_own_strength, Hook::wmo_tailored)) return purpose::wmo;
  if (is_between(hook, Hook::youth_own_strength, Hook::youth_tailored)) return purpose::youth;
  if (hook == Hook::criteria_parking_card) return purpose::parking_card;
  if (hook == Hook::criteria_pupil_transport) return purpose::pupil_transport;
  if (hook == Hook::criteria_participation) return purpose::participation;
  return hook == Hook::criteria_debts ? purpose::debts : Purposes{};
}

std::vector<rules::HookShape> hook_shapes() {
  std::vector<rules::HookShape> shapes;
  add(shapes, "competence",
      {{"act", Type::text, words(people::detail::act_codes)}, {"forward_to", Type::text}}, purpose::contact);
  add(shapes, "route",
      {{"route", Type::text, {"forward", "desk", "ladder", "referral", "criteria", "crisis"}}},
      purpose::contact);
  add(shapes, "desk", {{"settle", Type::boolean}}, purpose::contact);
  add(shapes, "urgency", {{"urgency", Type::text, {"none", "urgent", "threat"}}}, purpose::contact);
  add(shapes, "needs", {{"task", Type::text, words(people::detail::task_codes)}, {"amount", Type::number}},
      help);
  add(shapes, "complexity", {{"complex", Type::boolean}}, help);
  add(shapes, "discipline", {{"discipline", Type::text, words(supply::discipline_codes)}}, help);
  add(shapes, "plan", {{"one_plan", Type::boolean}, {"case_manager", Type::boolean}}, help,
      Subject::whole_case);
  add(shapes, "review", {{"weeks", Type::number}}, help);
  add_gate(shapes, "wmo", purpose::wmo);
  add_gate(shapes, "youth", purpose::youth);
  add_rungs(shapes, "wmo", purpose::wmo);
  add_rungs(shapes, "youth", purpose::youth);
  add_criteria(shapes, "parking_card", purpose::parking_card);
  add_criteria(shapes, "pupil_transport", purpose::pupil_transport);
  add_criteria(shapes, "participation", purpose::participation);
  add_criteria(shapes, "debts", purpose::debts);
  return shapes;
}

rules::Schema fact_schema(std::vector<std::string> villages) {
  rules::Schema schema;
  schema.reserve(people::fact_count);
  for (people::Fact const& fact : people::fact_table) {
    rules::Variable variable{std::string(fact.name), type_of(fact.type), fact.scale, {}};
    variable.values.assign(fact.values.begin(), fact.values.end());
    if (fact.name == "village") variable.values = std::move(villages);
    schema.push_back(std::move(variable));
  }
  return schema;
}

}  // namespace kanteling::triage
