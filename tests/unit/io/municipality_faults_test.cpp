// SPDX-License-Identifier: Apache-2.0
// Each fault alone in an otherwise sound municipality: the exact problem, and no other.
#include <gtest/gtest.h>

#include <string>

#include "problem_printer.hpp"
#include "small_municipality.hpp"
#include "kanteling/io/municipality.hpp"

namespace kanteling::io {
namespace {

/// One cell with a wrong text, and what is said of it.
struct CellFault {
  char const* file;
  std::size_t row;
  char const* column;
  char const* value;
  char const* found;  ///< nullptr where it is the value itself
  char const* expected;
};

void PrintTo(CellFault const& f, std::ostream* out) {
  *out << f.file << " " << f.column << " = " << f.value;
}

class OneCell : public testing::TestWithParam<CellFault> {};

TEST_P(OneCell, GivesOneProblem) {
  CellFault const& fault = GetParam();
  auto files = test::small_municipality();
  test::set_cell(files, fault.file, fault.row, fault.column, fault.value);
  std::string const where =
      std::string(fault.file) + " row " + std::to_string(fault.row) + ", column " + fault.column;
  EXPECT_EQ(test::problems_of(read_municipality(files)),
            (test::Problems{{where, fault.found == nullptr ? fault.value : fault.found, fault.expected}}));
}

INSTANTIATE_TEST_SUITE_P(
    Text, OneCell,
    testing::Values(
        CellFault{"villages.csv", 2, "id", "Veldorp", nullptr,
                  "an id of lower case letters, digits and hyphens"},
        CellFault{"villages.csv", 2, "name", "", "an empty cell", "text"},
        CellFault{"villages.csv", 2, "name", "Caf\xE9", "Caf\\xE9",
                  "text in UTF-8; is the file saved in another encoding?"},
        CellFault{"villages.csv", 2, "postcodes", "6201;620", "620",
                  "a list, separated by semicolons, of postcodes of 4 digits"},
        CellFault{"villages.csv", 2, "latitude", "5.8", nullptr,
                  "decimal degrees from 50 to 54 with a point and five decimals"},
        CellFault{"contracts.csv", 2, "from", "2026-02-30", nullptr, "a day of the calendar as YYYY-MM-DD"},
        CellFault{"facilities.csv", 2, "wheelchair", "yes", nullptr, "true or false"},
        CellFault{"facilities.csv", 2, "fee_cents", "7.50", nullptr,
                  "a whole number of euro cents from 0 to 1000000000000"},
        CellFault{"contracts.csv", 2, "tariff_cents", "-3500", nullptr,
                  "a whole number of euro cents from 0 to 100000000"},
        CellFault{"providers.csv", 2, "quality_tenths", "101", nullptr, "a whole number from 0 to 100"},
        CellFault{"facilities.csv", 2, "weekdays", "tu;thu", "thu",
                  "a list, separated by semicolons, of mo, tu, we, th, fr, sa, su; did you mean \"th\"?"},
        CellFault{"products.csv", 3, "category", "7", nullptr, "a category of two digits, 00 for none"},
        CellFault{"providers.csv", 2, "languages", "nl;deu", "deu",
                  "a list, separated by semicolons, of languages of two small letters (ISO 639-1)"},
        CellFault{
            "caseworkers.csv", 2, "discipline", "wmoo", nullptr,
            "one of wmo, youth, participation, debts, administration, client_support; did you mean \"wmo\"?"},
        CellFault{"budgets.csv", 4, "act", "none", nullptr,
                  "one of wmo, youth, participation, debts, parking_card, pupil_transport"},
        CellFault{"population.csv", 2, "quality", "guess", nullptr, "one of seen, derived, assumption"}));

INSTANTIATE_TEST_SUITE_P(
    Reference, OneCell,
    testing::Values(
        CellFault{"facilities.csv", 2, "village", "veldorpp", nullptr,
                  "a village of villages.csv; did you mean \"veldorp\"?"},
        CellFault{"facilities.csv", 2, "serves", "veldorp;elders", "elders",
                  "villages of villages.csv, separated by semicolons, or *"},
        CellFault{"contracts.csv", 2, "provider", "niemand", nullptr, "a provider of providers.csv"},
        CellFault{"contracts.csv", 2, "product", "schoen", nullptr,
                  "a product of products.csv; did you mean \"schoon\"?"},
        CellFault{"contracts.csv", 2, "ceiling", "geen", nullptr, "a ceiling of ceilings.csv"},
        CellFault{"population.csv", 2, "source", "heard", nullptr, "a source of sources.csv"},
        CellFault{"population.csv", 2, "source", "", "an empty cell", "a source of sources.csv"},
        CellFault{"facility_tasks.csv", 2, "facility", "cafe", nullptr, "a facility of facilities.csv"},
        CellFault{
            "products.csv", 3, "tasks", "day_activities", nullptr,
            "a list, separated by semicolons, of light_cleaning, heavy_cleaning, laundry, shopping, "
            "administration, guidance, budgeting, parenting_support, youth_guidance, youth_treatment, meals, "
            "company, local_transport, pupil_transport, day_activity, carer_respite, debt_settlement, "
            "income_support, parking_card, mobility_aid, home_adaptation"},
        CellFault{
            "facility_tasks.csv", 2, "task", "meal", nullptr,
            "one of light_cleaning, heavy_cleaning, laundry, shopping, administration, guidance, budgeting, "
            "parenting_support, youth_guidance, youth_treatment, meals, company, local_transport, "
            "pupil_transport, day_activity, carer_respite, debt_settlement, income_support, parking_card, "
            "mobility_aid, home_adaptation; did you mean \"meals\"?"},
        CellFault{"caseworkers.csv", 3, "home_organisation", "elders", nullptr,
                  "a provider of providers.csv or an organisation of facilities.csv"},
        CellFault{"caseworkers.csv", 3, "home_organisation", "", "an empty cell",
                  "a provider of providers.csv or an organisation of facilities.csv"},
        CellFault{"caseworkers.csv", 2, "home_organisation", "dagzorg", nullptr,
                  "an empty cell, for the employer is the municipality"}));

INSTANTIATE_TEST_SUITE_P(
    BetweenCells, OneCell,
    testing::Values(
        CellFault{"contracts.csv", 2, "to", "2025-12-31", nullptr, "at least 2026-01-01, the from"},
        CellFault{"contracts.csv", 2, "in_use_per_month", "60001", nullptr,
                  "at most 60000, the capacity_per_month"},
        CellFault{"facilities.csv", 2, "places_in_use", "201", nullptr, "at most 200, the places_per_month"},
        CellFault{"caseworkers.csv", 2, "hours_in_use", "121", nullptr, "at most 120, the hours_per_month"},
        CellFault{"ceilings.csv", 3, "committed_cents", "40000001", nullptr,
                  "at most 40000000, the amount_cents"},
        CellFault{"budgets.csv", 4, "committed_cents", "80000001", nullptr,
                  "at most 80000000, the amount_cents"},
        CellFault{"facilities.csv", 2, "age_to", "17", nullptr, "at least 18, the age_from"},
        CellFault{"ages.csv", 3, "age_to", "17", nullptr, "at least 18, the age_from"},
        CellFault{"facilities.csv", 3, "closed_to", "", "an empty cell", "a date, for closed_from has one"},
        CellFault{"facilities.csv", 3, "closed_from", "", "an empty cell", "a date, for closed_to has one"},
        CellFault{"facilities.csv", 3, "closed_to", "2026-06-01", nullptr,
                  "at least 2026-06-29, the closed_from"},
        CellFault{"caseworkers.csv", 3, "to", "2021-12-31", nullptr, "at least 2022-01-01, the from"},
        CellFault{"facility_tasks.csv", 2, "unit", "minutes", nullptr,
                  "occasions, in which the task meals is counted"},
        CellFault{"facility_tasks.csv", 2, "per", "month", nullptr,
                  "week, in which the task meals is counted"},
        CellFault{"products.csv", 3, "per", "once", nullptr,
                  "week, in which the task day_activity is counted"},
        CellFault{"products.csv", 3, "tariff_per", "hour", nullptr, "half_day, for the unit is half_days"},
        CellFault{"products.csv", 3, "tasks", "day_activity;meals", "day_activity and meals",
                  "tasks that are counted in one unit and period"}));

INSTANTIATE_TEST_SUITE_P(
    BetweenRows, OneCell,
    testing::Values(CellFault{"providers.csv", 3, "id", "thuishulp", nullptr,
                              "another id: row 2 has this already"},
                    CellFault{"roads.csv", 3, "to", "bergdorp", nullptr, "another village than bergdorp"},
                    CellFault{"villages.csv", 4, "inhabitants", "400", nullptr,
                              "within 5 % of 500, the sum of the age groups in ages.csv"},
                    CellFault{"contracts.csv", 4, "provider", "thuishulp", nullptr,
                              "a national provider, for jeugd-lta is bought nationally, never locally"}));

}  // namespace
}  // namespace kanteling::io
