// SPDX-License-Identifier: Apache-2.0
// Faults of whole rows and files: each alone, and several together in their order.
#include <gtest/gtest.h>

#include <string>

#include "problem_printer.hpp"
#include "small_municipality.hpp"
#include "kanteling/io/municipality.hpp"

namespace kanteling::io {
namespace {

using test::Problems;

class MunicipalityFiles : public testing::Test {
 protected:
  Problems problems() const { return test::problems_of(read_municipality(files_)); }
  std::string& text(std::string_view name) { return test::text_of(files_, name); }

  std::vector<NamedText> files_ = test::small_municipality();
};

TEST_F(MunicipalityFiles, AMissingFileIsOneProblem) {
  test::drop_file(files_, "villages.csv");
  EXPECT_EQ(problems(),
            (Problems{{"", "villages.csv is missing",
                       "a file villages.csv with the columns id, name, postcodes, latitude, longitude, "
                       "inhabitants, source"}}));
}

TEST_F(MunicipalityFiles, AMissingMunicipalityIsOneProblem) {
  test::drop_file(files_, "municipality.json");
  EXPECT_EQ(problems(), (Problems{{"", "municipality.json is missing",
                                   "a file municipality.json with name, code, year and travel"}}));
}

TEST_F(MunicipalityFiles, NoFilesAtAllAreFifteenProblems) {
  files_.clear();
  EXPECT_EQ(problems().size(), 15U);
  EXPECT_EQ(problems().front().found, "municipality.json is missing");
}

TEST_F(MunicipalityFiles, AnUnknownTableIsReportedAndOtherFilesPassedOver) {
  files_.push_back({"vilages.CSV", "x"});
  files_.push_back({"notes.txt", "x"});
  files_.push_back({"roads.csv", "x"});
  EXPECT_EQ(problems(), (Problems{{"", "an unknown file vilages.CSV", "only the tables of the format"},
                                  {"", "a second file roads.csv", "each file once"}}));
}

TEST_F(MunicipalityFiles, AMissingColumnIsOneProblem) {
  test::drop_column(files_, "facilities.csv", "fee_cents");
  EXPECT_EQ(problems(), (Problems{{"facilities.csv row 1", "no column fee_cents", "a column fee_cents"}}));
}

TEST_F(MunicipalityFiles, AMissingIdColumnDoesNotMakeTheIdsUnknown) {
  test::drop_column(files_, "providers.csv", "id");
  EXPECT_EQ(problems(), (Problems{{"providers.csv row 1", "no column id", "a column id"}}));
}

TEST_F(MunicipalityFiles, ARowThatCannotBeReadDoesNotMakeItsIdUnknown) {
  std::string const row(10'000'000, 'x');
  test::replace(files_, "villages.csv", "Dalhuis", row);
  EXPECT_EQ(problems(), (Problems{{"villages.csv row 4", "a line of 10000040 bytes",
                                   "a line of at most 1 MB (1048576 bytes)"}}));
}

TEST_F(MunicipalityFiles, AQuoteThatIsNotClosedIsOneProblem) {
  test::replace(files_, "products.csv", "Behandeling", "\"Behandeling");
  EXPECT_EQ(problems(),
            (Problems{{"products.csv row 4",
                       "\"Behandeling,Treatment,youth,54,youth_treatment,minutes,week,hour,26,,true,in...",
                       "a closing quote within 1 MB: this cell is not closed"}}));
}

TEST_F(MunicipalityFiles, AWrongNumberOfCellsIsOneProblem) {
  test::append_row(files_, "roads.csv", "veldorp,dalhuis,5000");
  EXPECT_EQ(problems(), (Problems{{"roads.csv row 4", "3 cells", "4 cells, one for each column"}}));
}

TEST_F(MunicipalityFiles, AByteOrderMarkIsOneProblem) {
  text("sources.csv").insert(0, "\xEF\xBB\xBF");
  EXPECT_EQ(problems(), (Problems{{"sources.csv row 1", "a byte order mark (BOM)",
                                   "a file saved as UTF-8 without byte order mark"}}));
}

TEST_F(MunicipalityFiles, ANulByteIsOneProblem) {
  text("buses.csv").replace(text("buses.csv").find("Wensbus,"), 7, std::string("Wens\0us", 7));
  EXPECT_EQ(problems(), (Problems{{"buses.csv row 2, column name", "Wens\\x00us",
                                   "text without NUL bytes; is the file saved as UTF-8?"}}));
}

TEST_F(MunicipalityFiles, VillagesThatNoRoadReachesAreOneProblem) {
  test::drop_row(files_, "roads.csv", 3);
  EXPECT_EQ(problems(),
            (Problems{{"roads.csv", "no way from veldorp to dalhuis", "roads that connect all villages"}}));
}

TEST_F(MunicipalityFiles, ARoadThatStandsTheOtherWayRoundIsOneProblem) {
  test::append_row(files_, "roads.csv", "bergdorp,veldorp,3000,invented");
  EXPECT_EQ(problems(), (Problems{{"roads.csv row 4, column from", "bergdorp veldorp",
                                   "each road once, for it is open both ways: row 2 has it"}}));
}

TEST_F(MunicipalityFiles, TwoCeilingsOfOneYearAreOneProblem) {
  test::set_cell(files_, "ceilings.csv", 3, "year", "2027");
  EXPECT_EQ(problems(), (Problems{{"ceilings.csv row 3, column id", "plafond-thuis 2027",
                                   "another id and year: row 2 has these already"}}));
}

TEST_F(MunicipalityFiles, AgeGroupsThatOverlapAreOneProblem) {
  test::append_row(files_, "ages.csv", "dalhuis,65,120,0,count");
  EXPECT_EQ(problems(), (Problems{{"ages.csv row 7, column age_from", "65",
                                   "more than 120, where the age group before it ends"}}));
}

TEST_F(MunicipalityFiles, AVillageWithoutAgesIsOneProblem) {
  test::drop_row(files_, "ages.csv", 6);
  EXPECT_EQ(problems(), (Problems{{"villages.csv row 4, column inhabitants", "500",
                                   "within 5 % of 0, the sum of the age groups in ages.csv"}}));
}

TEST_F(MunicipalityFiles, AnActWithProductsNeedsABudgetInItsYear) {
  test::drop_row(files_, "budgets.csv", 2);  // youth: only a national product, so none is needed
  EXPECT_EQ(problems(), Problems{});
  test::drop_row(files_, "budgets.csv", 3);
  EXPECT_EQ(problems(),
            (Problems{{"budgets.csv", "no budget of wmo for 2026",
                       "a row with this act and year, for products.csv has products of this act"}}));
}

TEST_F(MunicipalityFiles, EveryDisciplineNeedsACaseworker) {
  test::drop_row(files_, "caseworkers.csv", 5);
  EXPECT_EQ(problems(), (Problems{{"caseworkers.csv", "no caseworker of the discipline debts",
                                   "at least one caseworker of each discipline"}}));
}

TEST_F(MunicipalityFiles, MoreThanSixtyFourVillagesAreOneProblem) {
  for (int i = 0; i < 62; ++i) {
    std::string const code = "kern-" + std::to_string(i);
    test::append_row(files_, "villages.csv", code + ",Kern,6205,50.80000,5.70000,0,invented");
    test::append_row(files_, "roads.csv", "veldorp," + code + ",1000,invented");
  }
  EXPECT_EQ(problems(), (Problems{{"villages.csv", "65 villages", "at most 64 villages"}}));
}

TEST_F(MunicipalityFiles, AFaultInOneRowIsNotHeldAgainstOthers) {
  test::set_cell(files_, "providers.csv", 4, "kind", "nationaal");  // its contract is for a national product
  EXPECT_EQ(problems(), (Problems{{"providers.csv row 4, column kind", "nationaal",
                                   "one of local, regional, national; did you mean \"national\"?"}}));
}

TEST_F(MunicipalityFiles, EveryProblemIsReportedInTheOrderOfFilesAndRows) {
  test::set_cell(files_, "population.csv", 3, "value", "many");
  test::set_cell(files_, "contracts.csv", 3, "to", "2025-12-31");
  test::set_cell(files_, "contracts.csv", 2, "tariff_cents", "-1");
  test::set_cell(files_, "contracts.csv", 2, "age_to", "17");
  test::set_cell(files_, "villages.csv", 3, "inhabitants", "3000");
  test::drop_file(files_, "buses.csv");
  test::replace(files_, "municipality.json", "\"team_village\": \"bergdorp\"", "\"team_village\": \"berg\"");
  EXPECT_EQ(problems(),
            (Problems{{"municipality.json, key team_village", "berg", "a village of villages.csv"},
                      {"villages.csv row 3, column inhabitants", "3000",
                       "within 5 % of 1980, the sum of the age groups in ages.csv"},
                      {"", "buses.csv is missing",
                       "a file buses.csv with the columns id, name, villages, weekdays, seats, "
                       "rides_per_month, wheelchair, "
                       "fare_cents, wait_minutes, volunteers, source"},
                      {"contracts.csv row 2, column tariff_cents", "-1",
                       "a whole number of euro cents from 0 to 100000000"},
                      {"contracts.csv row 2, column age_to", "17", "at least 18, the age_from"},
                      {"contracts.csv row 3, column to", "2025-12-31", "at least 2026-03-15, the from"},
                      {"population.csv row 3, column value", "many",
                       "a whole number from -1000000000000 to 1000000000000"}}));
}

}  // namespace
}  // namespace kanteling::io
