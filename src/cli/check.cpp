// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "cli/commands.hpp"
#include "kanteling/engine.hpp"
#include "kanteling/io/schema.hpp"
#include "kanteling/population/year.hpp"
#include "kanteling/rules/package.hpp"

namespace kanteling::cli {

ExitCode check(std::string const& municipality) {
  if (!is_folder(municipality)) return bad_file;
  auto const engine = Engine::load(municipality);
  if (!engine) {
    print(engine.error());
    return bad_input;
  }
  if (auto const year = population::generate_year(engine->municipality(), 1); !year) {
    print(year.error());
    return bad_input;
  }
  supply::Municipality const& m = engine->municipality();
  fmt::print("{} ({}): {} inhabitants in {} villages, {} roads, {} volunteer buses\n", m.name, m.code,
             m.inhabitants(), m.villages.size(), m.roads.size(), m.buses.size());
  fmt::print(
      "{} general facilities, {} providers, {} products, {} contracts, {} ceilings, {} budgets, {} "
      "caseworkers\n",
      m.facilities.size(), m.providers.size(), m.products.size(), m.contracts.size(), m.ceilings.size(),
      m.budgets.size(), m.caseworkers.size());
  std::size_t rules = 0;
  for (rules::Table const& table : engine->policy().form.tables) rules += table.rules.size();
  fmt::print("policy {} {}: {} tables, {} rules, {} hooks, hash {}\n", engine->policy().manifest.name,
             engine->policy().manifest.version, engine->policy().form.tables.size(), rules,
             engine->policy().manifest.hooks.size(), engine->policy().hash);
  fmt::print("no problems\n");
  return finish_output();
}

ExitCode schema(std::string const& which) {
  fmt::print("{}\n", which == "case"      ? io::case_schema()
                     : which == "outcome" ? io::outcome_schema()
                     : which == "plan"    ? io::period_plan_schema()
                                          : io::decision_schema());
  return finish_output();
}

}  // namespace kanteling::cli
