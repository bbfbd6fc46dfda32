// SPDX-License-Identifier: Apache-2.0
//
// Shows: one case decided and explained. The simplest program; start here. Run it from the root of the checkout.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "kanteling/io/case_json.hpp"
#include "kanteling/kanteling.hpp"
#include "kanteling/reporting/explanation.hpp"

int main() {
  std::ifstream file("examples/cases/household-in-noorbeek.json");
  std::string const text{std::istreambuf_iterator<char>(file), {}};
  auto const engine = kanteling::Engine::load("examples/municipalities/eijsden-margraten");
  auto const request = kanteling::io::read_case(text);
  if (!engine || !request) {
    for (auto const& problem : engine ? request.error() : engine.error()) std::cerr << to_string(problem) << '\n';
    return 1;
  }
  auto const outcome = engine->decide(*request, engine->start());
  std::cout << explain(outcome, *request, engine->municipality(), engine->policy(),
                       kanteling::reporting::Language::english);
}
