// SPDX-License-Identifier: Apache-2.0
#include "tiny_policy.hpp"

#include <algorithm>

#include "kanteling/people/facts.hpp"
#include "kanteling/triage/hooks.hpp"

namespace kanteling::triage::test {
namespace {

using Cells = std::vector<std::vector<std::string>>;

TinyTable states_amount(std::string hook, std::string const& fact) {
  return {std::move(hook), rules::HitPolicy::first, {fact},
          {{"> 0", "\"contributes\"", fact, "\"stated\""}, {"<= 0, null", "\"none\"", "0", "\"stated\""}}};
}

void add_rungs(std::vector<TinyTable>& tables, std::string const& act) {
  std::string const rung = "rung/" + act + "/";
  tables.push_back(states_amount(rung + "own_strength", "own_amount"));
  tables.push_back(states_amount(rung + "common_item", "item_amount"));
  tables.push_back(states_amount(rung + "usual_help", "usual_help_amount"));
  tables.push_back(states_amount(rung + "informal_care", "carer_amount"));
  tables.push_back(states_amount(rung + "network", "network_amount"));
  tables.push_back({rung + "general_facility", rules::HitPolicy::first, {"offer_amount", "offer_fee", "fee_bearable"},
                    {{"<= 0", "-", "-", "\"none\"", "0", "\"no_offer\""},
                     {"-", "<= 0", "-", "\"contributes\"", "offer_amount", "\"free\""},
                     {"-", "-", "true", "\"contributes\"", "offer_amount", "\"bearable\""},
                     {"-", "-", "-", "\"none\"", "0", "\"too dear\""}}});
  tables.push_back(states_amount(rung + "short_help", "short_help_amount"));
  tables.push_back({rung + "tailored", rules::HitPolicy::first, {"remaining"}, {{"-", "\"admissible\"", "remaining", "\"rest\""}}});
}

void add_criteria(std::vector<TinyTable>& tables, std::string const& act, std::string const& fact) {
  tables.push_back({"criteria/" + act, rules::HitPolicy::first, {fact},
                    {{"> 10", "\"meets\"", "\"card\""}, {"-", "\"does_not_meet\"", "\"none\""}}});
}

std::vector<TinyTable> tables_by_default() {
  using enum rules::HitPolicy;
  std::vector<TinyTable> tables{
      {"competence", first, {"lives_here", "topic"},
       {{"false", "-", "\"wmo\"", "\"elsewhere\""}, {"-", "\"youth_help\"", "\"youth\"", "\"\""},
        {"-", "\"debts\"", "\"debts\"", "\"\""}, {"-", "\"parking_card\"", "\"parking_card\"", "\"\""},
        {"-", "-", "\"wmo\"", "\"\""}}},
      {"route", first, {"act", "gp_referral"}, {{"\"youth\"", "true", "\"referral\""}, {"-", "-", "\"ladder\""}}},
      {"desk", first, {"stage"}, {{"-", "true"}}},
      {"urgency", first, {"act", "eviction_threat", "urgent_help_needed"},
       {{"\"debts\"", "true", "-", "\"threat\""}, {"-", "-", "true", "\"urgent\""}, {"-", "-", "-", "\"none\""}}},
      {"needs", collect, {"limitation"}, {{"-", "\"company\"", "3"}, {"\"much\"", "\"company\"", "2"}, {"\"much\"", "\"meals\"", "1.5"}}},
      {"complexity", first, {"problem_domains"}, {{">= 2", "true"}, {"-", "false"}}},
      {"discipline", first, {"act"}, {{"\"youth\"", "\"youth\""}, {"\"debts\"", "\"debts\""}, {"-", "\"wmo\""}}},
      {"plan", first, {"professionals_involved"}, {{"> 1", "true", "true"}, {"-", "false", "false"}}},
      {"review", first, {"act"}, {{"\"debts\"", "13"}, {"-", "26"}}}};
  for (char const* gate : {"gate/wmo", "gate/youth"})
    tables.push_back({gate, first, {"other_act"}, {{"\"work\"", "\"other_act\"", "\"work\""}, {"-", "\"stays\"", "\"\""}}});
  add_rungs(tables, "wmo");
  add_rungs(tables, "youth");
  add_criteria(tables, "parking_card", "limitation_months");
  add_criteria(tables, "pupil_transport", "school_metres");
  add_criteria(tables, "participation", "age");
  add_criteria(tables, "debts", "age");
  return tables;
}

rules::ModelDecision decision_of(TinyTable const& tiny, rules::HookShape const& shape) {
  constexpr char const* types[] = {"boolean", "number", "string", "date"};
  rules::ModelTable table;
  table.hit_policy = tiny.hit;
  for (std::string const& input : tiny.inputs) table.inputs.push_back({{input}, {}, {}});
  for (rules::HookOutput const& output : shape.outputs)
    table.outputs.push_back({output.name, types[static_cast<std::size_t>(output.type)], {}, {}});
  for (std::vector<std::string> const& cells : tiny.rules) {
    rules::ModelRule rule;
    rule.id = tiny.hook + "_" + std::to_string(table.rules.size() + 1);
    for (std::size_t i = 0; i < cells.size(); ++i)
      (i < tiny.inputs.size() ? rule.inputs : rule.outputs).push_back({cells[i]});
    table.rules.push_back(std::move(rule));
  }
  rules::ModelDecision decision;
  decision.id = decision.name = tiny.hook;
  decision.logic.kind = rules::ModelExpression::Kind::table;
  decision.logic.tables.push_back(std::move(table));
  return decision;
}

}  // namespace

rules::Model tiny_model(std::vector<TinyTable> const& own) {
  std::vector<TinyTable> tables = tables_by_default();
  for (TinyTable& table : tables)
    for (TinyTable const& other : own)
      if (other.hook == table.hook) table = other;
  rules::Model model;
  model.file = "tiny";
  for (rules::HookShape const& shape : hook_shapes()) {
    auto const at = std::find_if(tables.begin(), tables.end(), [&](TinyTable const& t) { return t.hook == shape.name; });
    if (at != tables.end()) model.decisions.push_back(decision_of(*at, shape));
  }
  return model;
}

Result<rules::Package> compile_tiny(rules::Model model) {
  std::vector<rules::HookShape> const shapes = hook_shapes();
  rules::Manifest manifest{"tiny", "1", {}, {"tiny"}};
  for (rules::HookShape const& shape : shapes) manifest.hooks.push_back({shape.name, shape.name});
  return rules::compile(std::move(manifest), {std::move(model)}, fact_schema({"north", "south"}), shapes, "");
}

Result<rules::Package> tiny_policy(std::vector<TinyTable> const& own) {
  return compile_tiny(tiny_model(own));
}

people::Case tiny_case(people::Stage stage, people::Topic topic) {
  people::Case c;
  c.stage = stage;
  c.on = make_date(2026, 3, 2);
  c.received = c.on;
  c.household.residents.push_back({"r0", make_date(1946, 1, 1), people::Role::self});
  state(c.facts, yes("lives_here"));
  state(c.facts, no("urgent_help_needed"));
  c.needs.push_back({topic, "", "", {}, {}});
  state(c.needs[0].facts, number("other_act", 0));
  return c;
}

people::StatedFact yes(std::string_view fact) { return number(fact, 1); }
people::StatedFact no(std::string_view fact) { return number(fact, 0); }
people::StatedFact number(std::string_view fact, std::int64_t value) {
  return {people::fact_from(fact).value(), false, value};
}

people::StatedFacts nothing_helps() {
  people::StatedFacts facts;
  for (char const* name : {"own_amount", "item_amount", "usual_help_amount", "carer_amount", "network_amount", "short_help_amount"})
    state(facts, number(name, 0));
  return facts;
}

void state(people::StatedFacts& facts, people::StatedFact fact) {
  std::erase_if(facts, [&](people::StatedFact const& f) { return f.id == fact.id; });
  auto const at = std::lower_bound(facts.begin(), facts.end(), fact,
                                   [](people::StatedFact const& a, people::StatedFact const& b) { return a.id < b.id; });
  facts.insert(at, fact);
}

Assessment run(rules::Package const& policy, people::Case const& request,
               std::vector<supply::FacilityOffers> const& offers) {
  return assess(policy, request, clarify(policy, request, 0), 0, offers);
}

}  // namespace kanteling::triage::test
