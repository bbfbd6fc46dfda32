// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "io/municipality_draft.hpp"

namespace kanteling::io {
namespace {

template <auto list, File file>
void sort_list(Draft& draft) {
  sort_and_name(draft.of(file), draft.municipality.*list);
}

using supply::Municipality;

constexpr std::array<TableFormat, 14> formats{{
    {File::sources, "sources.csv", "source", "id title licence looked_up note", "id", read_source,
     sort_list<&Municipality::sources, File::sources>},
    {File::villages, "villages.csv", "village", "id name postcodes latitude longitude inhabitants source", "id",
     read_village, finish_villages},
    {File::ages, "ages.csv", "age group", "village age_from age_to inhabitants source", "village age_from",
     read_age_group, finish_ages},
    {File::roads, "roads.csv", "road", "from to distance_m source", "from to", read_road, finish_roads},
    {File::buses, "buses.csv", "bus",
     "id name villages weekdays seats rides_per_month wheelchair fare_cents wait_minutes volunteers source", "id",
     read_bus, sort_list<&Municipality::buses, File::buses>},
    {File::facilities, "facilities.csv", "facility",
     "id name kind organisation village serves age_from age_to weekdays closed_from closed_to places_per_month "
     "places_in_use volunteers volunteers_needed fee_cents cost_cents wheelchair home_delivery checked source",
     "id", read_facility, sort_list<&Municipality::facilities, File::facilities>},
    {File::facility_tasks, "facility_tasks.csv", "task of a facility",
     "facility task amount unit per places_max source", "facility task", read_facility_task, finish_facility_tasks},
    {File::providers, "providers.csv", "provider",
     "id name kind seat serves languages denomination waiting_weeks quality_tenths strategic source", "id",
     read_provider, sort_list<&Municipality::providers, File::providers>, "carers reviews"},
    {File::products, "products.csv", "product",
     "code name_nl name_en act category tasks unit per tariff_per term_weeks upl national source", "code",
     read_product, sort_list<&Municipality::products, File::products>},
    {File::ceilings, "ceilings.csv", "ceiling", "id name scope year amount_cents committed_cents source", "id year",
     read_ceiling, finish_ceilings},
    {File::contracts, "contracts.csv", "contract",
     "id provider product from to tariff_cents capacity_per_month in_use_per_month ceiling age_from age_to source",
     "id", read_contract, sort_list<&Municipality::contracts, File::contracts>},
    {File::budgets, "budgets.csv", "budget", "act year amount_cents committed_cents source", "act year", read_budget,
     finish_budgets},
    {File::caseworkers, "caseworkers.csv", "caseworker",
     "id discipline villages employer home_organisation skj hours_per_month hours_in_use from to source", "id",
     read_caseworker, finish_caseworkers},
    {File::population, "population.csv", "parameter", "name value unit year source quality", "name",
     read_population_parameter, finish_population},
}};

}  // namespace

std::span<TableFormat const> table_formats() { return formats; }

}  // namespace kanteling::io
