// SPDX-License-Identifier: Apache-2.0
#include <kanteling/rules/bind.hpp>
#include <kanteling/rules/bind_results.hpp>
#include <kanteling/rules/explain_text.hpp>
#include <kanteling/version.hpp>

#include <iostream>

namespace rules = kanteling::rules;

namespace {

struct Traveller {
  int age = 0;
  std::string village;
};

struct Ride {
  bool allowed = false;
};

rules::HostAnswer distance(void*, std::span<rules::feel::Value const> arguments) {
  bool const is_near = arguments[0].kind() == rules::feel::Kind::string && arguments[0].text() == "Near";
  return {rules::feel::Value::of(rules::Decimal::of(is_near ? 3 : 40)), {}};
}

rules::Model rides() {
  rules::ModelTable table;
  table.hit_policy = rules::HitPolicy::first;
  table.inputs = {{{"age"}, "number", {}}, {{"village"}, "string", {}}};
  table.outputs = {{"ride", "boolean", {}, {}}};
  table.rules = {{"near", {{">= 65"}, {"distance(?) < 10"}}, {{"true"}}, {}, {}},
                 {"others", {{"-"}, {"-"}}, {{"false"}}, {}, {}}};
  rules::ModelDecision ride;
  ride.id = ride.name = "ride";
  ride.requires_ = {{"age", {}}, {"village", {}}};
  ride.logic.kind = rules::ModelExpression::Kind::table;
  ride.logic.tables = {table};
  rules::Model model;
  model.file = "rides";
  model.inputs = {{"age", "age", "number", {}}, {"village", "village", "string", {}}};
  model.decisions = {ride};
  return model;
}

}  // namespace

int main() {
  auto const program =
      rules::compile_program({rides()}, {}, {{"distance", "1", {{"to"}}, "number", distance}});
  if (!program) return 1;
  auto const form = rules::row_form(*program, rules::input_schema(*program), false);
  if (!form) return 1;
  auto const facts = rules::bind_facts<Traveller>(
      *program, *form, {{"age", &Traveller::age}, {"village", &Traveller::village}});
  auto const results = rules::bind_results<Ride>(*program, *form, {{"ride", &Ride::allowed}});
  if (!facts || !results) return 1;
  rules::RowRun run(*program, *form);
  rules::FactBuffer row;
  rules::ResultBuffer read;
  Ride ride;
  for (Traveller const& traveller : {Traveller{70, "Far"}, Traveller{70, "Near"}}) {
    if (!facts->set(run, traveller, row) || !results->read(run, ride, read)) return 1;
    std::cout << "ride: " << (ride.allowed ? "yes" : "no") << '\n';
  }
  auto const why = rules::explain(*program, *form, "", rules::trace_of(run, *form, ""),
                                  {row.view(), row.beside}, *program->find("ride"));
  if (!why) return 1;
  std::cout << rules::explain_text(*why, rules::TextLanguage::english);
  std::cout << "kanteling " << kanteling::version_string << '\n';
}
