// SPDX-License-Identifier: Apache-2.0
//
// Shows: the rules engine alone. A decision table made in code, a struct as its row, results in another
// struct, and why. No simpler program about rules; 1_decide_one_case.cpp decides a whole case. The same works
// with headers alone, linked with kanteling::rules: one more .cpp file then includes
// kanteling/rules/rules_impl.hpp and explain_impl.hpp.
#include <iostream>
#include <string_view>

#include "kanteling/rules/bind.hpp"
#include "kanteling/rules/bind_results.hpp"
#include "kanteling/rules/explain_text.hpp"

namespace rules = kanteling::rules;

namespace {

enum class Zone { town, country };

struct Traveller {
  rules::Stated<int> age;  // may be unknown
  Zone zone = Zone::town;
  kanteling::Cents income;
};

struct Fare {
  rules::Stated<kanteling::Cents> price;
};

/// Fares of an invented village bus. The full library also reads such a table from DMN (io::read_dmn) or
/// Markdown.
rules::Model fares() {
  rules::ModelTable table;
  table.hit_policy = rules::HitPolicy::first;
  table.inputs = {{{"age"}, "number", {}}, {{"zone"}, "string", {}}, {{"income"}, "number", {}}};
  table.outputs = {{"price", "number", {}, {}}};
  table.rules = {{"child", {{"< 12"}, {"-"}, {"-"}}, {{"0"}}, {}, {}},
                 {"low_income", {{"-"}, {"-"}, {"<= 1.2 * 1035.75"}}, {{"0.75"}}, {}, {}},
                 {"country", {{"-"}, {"\"country\""}, {"-"}}, {{"3.50"}}, {}, {}},
                 {"others", {{"-"}, {"-"}, {"-"}}, {{"2.25"}}, {}, {}}};
  rules::ModelDecision fare;
  fare.id = fare.name = "fare";
  fare.requires_ = {{"age", {}}, {"zone", {}}, {"income", {}}};
  fare.logic.kind = rules::ModelExpression::Kind::table;
  fare.logic.tables = {table};
  rules::Model model;
  model.file = "fares";
  model.inputs = {
      {"age", "age", "number", {}}, {"zone", "zone", "string", {}}, {"income", "income", "number", {}}};
  model.decisions = {fare};
  return model;
}

int refuse(std::vector<kanteling::Problem> const& problems) {
  for (kanteling::Problem const& problem : problems) std::cerr << to_string(problem) << '\n';
  return 1;
}

}  // namespace

int main() {
  // Once: compiled and bound, every problem told together. Shared between threads.
  auto const program = rules::compile_program({fares()});
  if (!program) return refuse(program.error());
  auto const form = rules::row_form(*program, rules::input_schema(*program), false);
  if (!form) return refuse(form.error());
  auto const facts = rules::bind_facts<Traveller>(*program, *form,
                                                  {{"age", &Traveller::age},
                                                   {"zone", &Traveller::zone, {"town", "country"}},
                                                   {"income", &Traveller::income}});
  auto const results = rules::bind_results<Fare>(*program, *form, {{"fare", &Fare::price}});
  if (!facts || !results) return refuse(facts ? results.error() : facts.error());

  // One per thread: reused from row to row.
  rules::RowRun run(*program, *form);
  rules::FactBuffer row;
  rules::ResultBuffer read;
  // The second income lies exactly on the limit, 1.2 x 1035.75 = 1242.90; of the third traveller the age is
  // not known.
  for (Traveller const& traveller :
       {Traveller{70, Zone::country, {150'000}}, Traveller{30, Zone::town, {124'290}},
        Traveller{{}, Zone::town, {200'000}}}) {
    Fare fare;
    bool const done = facts->set(run, traveller, row) && results->read(run, fare, read);
    if (!done) return refuse(row.problems.empty() ? read.problems : row.problems);
    if (fare.price.is_known) {
      std::cout << "\nFare: " << fare.price.value.value << " cents.\n";
    } else {
      std::cout << "\nFare: not known yet.\n";
    }
    facts->add_texts(traveller, row);
    rules::Trace const trace = rules::trace_of(run, *form, "");
    auto const why =
        rules::explain(*program, *form, "", trace, {row.view(), row.beside}, *program->find("fare"));
    if (!why) return refuse(why.error());
    std::cout << rules::explain_text(*why, rules::TextLanguage::english);
  }
}
