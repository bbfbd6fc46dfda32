// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "io/municipality_draft.hpp"

namespace kanteling::io {
namespace {

/// Whether a seconded caseworker can come from there: a provider's code or the organisation of a facility.
bool is_organisation(std::string const& name, Draft& draft) {
  std::vector<supply::Facility> const& facilities = draft.municipality.facilities;
  return draft.of(File::providers).find(name) ||
         std::any_of(facilities.begin(), facilities.end(),
                     [&](supply::Facility const& f) { return f.organisation == name; });
}

void read_employer(Cells& cells, Draft& draft, supply::Caseworker& caseworker) {
  caseworker.seconded = cells.word("employer", {"municipality", "seconded"}) == 1;
  caseworker.home_organisation = cells.text_or_none("home_organisation");
  if (!cells.are_good({"employer", "home_organisation"})) return;
  if (!caseworker.seconded && !caseworker.home_organisation.empty())
    cells.fault("home_organisation", "an empty cell, for the employer is the municipality");
  bool const all_known = draft.of(File::providers).complete && draft.is_clean(File::facilities);
  if (caseworker.seconded && !is_organisation(caseworker.home_organisation, draft) &&
      (all_known || caseworker.home_organisation.empty()))
    cells.fault("home_organisation", "a provider of providers.csv or an organisation of facilities.csv");
}

}  // namespace

void read_caseworker(Cells& cells, Draft& draft) {
  supply::Caseworker caseworker;
  caseworker.code = cells.id("id");
  caseworker.discipline = cells.word_as<supply::Discipline>("discipline", codes_of(supply::discipline_codes));
  caseworker.villages = cells.villages("villages", draft.of(File::villages));
  read_employer(cells, draft, caseworker);
  caseworker.skj = cells.boolean("skj");
  caseworker.hours_per_month = cells.count("hours_per_month");
  caseworker.hours_in_use = cells.count("hours_in_use");
  check_part(cells, "hours_in_use", caseworker.hours_in_use, "hours_per_month", caseworker.hours_per_month);
  caseworker.active = {cells.date("from"), cells.date_or_none("to")};
  if (caseworker.active.to) check_order(cells, "from", caseworker.active.from, "to", *caseworker.active.to);
  draft.municipality.caseworkers.push_back(std::move(caseworker));
}

/// Every discipline has somebody, so that no question ends without a person; checked where every row could be read.
void finish_caseworkers(Draft& draft) {
  std::vector<supply::Caseworker>& caseworkers = draft.municipality.caseworkers;
  sort_and_name(draft.of(File::caseworkers), caseworkers);
  if (!draft.is_clean(File::caseworkers)) return;
  for (std::size_t i = 0; i < supply::discipline_codes.size(); ++i) {
    bool const is_there = std::any_of(caseworkers.begin(), caseworkers.end(), [&](supply::Caseworker const& c) {
      return c.discipline == static_cast<supply::Discipline>(i);
    });
    if (!is_there)
      draft.add(File::caseworkers, 0,
                {"caseworkers.csv", "no caseworker of the discipline " + std::string(supply::discipline_codes[i]),
                 "at least one caseworker of each discipline"});
  }
}

void read_population_parameter(Cells& cells, Draft& draft) {
  supply::PopulationParameter parameter;
  parameter.name = cells.text("name");
  parameter.value = cells.integer("value", {-money_range.max, money_range.max});
  parameter.unit = cells.text("unit");
  if (!cells.is_empty("year")) cells.integer("year", {1900, year_range.max});
  if (cells.is_good("source")) parameter.source = cells.raw("source");
  std::vector<std::string_view> const qualities{"seen", "derived", "assumption"};
  parameter.quality = qualities[cells.word("quality", qualities)];
  draft.municipality.population.push_back(std::move(parameter));
}

void finish_population(Draft& draft) {
  std::vector<supply::PopulationParameter>& parameters = draft.municipality.population;
  std::stable_sort(parameters.begin(), parameters.end(),
                   [](supply::PopulationParameter const& a, supply::PopulationParameter const& b) {
                     return a.name < b.name;
                   });
}

}  // namespace kanteling::io
