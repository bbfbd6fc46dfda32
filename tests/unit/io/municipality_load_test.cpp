// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include "problem_printer.hpp"
#include "small_municipality.hpp"
#include "kanteling/io/municipality.hpp"

namespace kanteling::io {
namespace {

using supply::Municipality;

Municipality load() {
  return read_municipality(test::small_municipality()).value();
}

template <class List>
std::vector<std::string> codes(List const& list) {
  std::vector<std::string> all;
  for (auto const& item : list) all.push_back(item.code);
  return all;
}

TEST(MunicipalityLoad, HasNoProblems) {
  EXPECT_EQ(test::problems_of(read_municipality(test::small_municipality())), test::Problems{});
}

TEST(MunicipalityLoad, ReadsTheMunicipalityItself) {
  Municipality const m = load();
  EXPECT_EQ(m.name, "Drie Kernen");
  EXPECT_EQ(m.code, "9901");
  EXPECT_EQ(m.region, "Nergens");
  EXPECT_EQ(m.year, 2026);
  EXPECT_EQ(m.policy, (std::vector<std::string>{"stock"}));
  EXPECT_EQ(m.at(m.team_village).code, "bergdorp");
  EXPECT_EQ(m.travel.bicycle_metres_per_hour, 14000);
  EXPECT_EQ(m.travel.minutes_max, 45);
  EXPECT_EQ(m.assumptions, std::vector<std::string>{"all of it is made up"});
}

TEST(MunicipalityLoad, SortsListsByCodeAndKeepsVillagesInFileOrder) {
  Municipality const m = load();
  using Codes = std::vector<std::string>;
  EXPECT_EQ(codes(m.villages), (Codes{"veldorp", "bergdorp", "dalhuis"}));
  EXPECT_EQ(codes(m.sources), (Codes{"count", "invented"}));
  EXPECT_EQ(codes(m.facilities), (Codes{"buurthuis", "maatjes", "open-tafel"}));
  EXPECT_EQ(codes(m.providers), (Codes{"dagzorg", "landelijk", "thuishulp"}));
  EXPECT_EQ(codes(m.contracts), (Codes{"dagzorg-dag", "landelijk-jeugd", "thuishulp-schoon"}));
  EXPECT_EQ(m.ceilings[0].year, 2026);
  EXPECT_EQ(m.ceilings[1].year, 2027);
  EXPECT_EQ(m.budgets[0].act, law::Act::wmo);
  EXPECT_EQ(m.budgets[1].year, 2027);
  EXPECT_EQ(m.budgets[2].act, law::Act::youth);
  EXPECT_EQ(m.population[0].name, "alone_percent");
}

TEST(MunicipalityLoad, ReadsVillagesAgesAndRoads) {
  Municipality const m = load();
  EXPECT_EQ(m.villages[2].latitude_microdegrees, 50'820'030);
  EXPECT_EQ(m.villages[0].postcodes, (std::vector<std::string>{"6201", "6202"}));
  ASSERT_EQ(m.villages[1].ages.size(), 2U);
  EXPECT_EQ(m.villages[1].ages[0].age_to, 17);
  EXPECT_EQ(m.villages[1].ages[1].inhabitants, 1600);
  EXPECT_EQ(m.roads[1].from.index, 1U);
  EXPECT_EQ(m.roads[1].distance_metres, 2500);
  EXPECT_EQ(m.inhabitants(), 3500);
}

TEST(MunicipalityLoad, ReadsFacilitiesAndTheirTasks) {
  Municipality const m = load();
  supply::Facility const& house = m.facilities[0];
  EXPECT_EQ(house.kind, supply::FacilityKind::community_house);
  EXPECT_EQ(house.village.index, 1U);
  EXPECT_EQ(house.serves.bits, 0b110U);
  EXPECT_EQ(house.weekdays.bits, 0b0010101U);
  EXPECT_EQ(house.closed, (Period{make_date(2026, 6, 29), make_date(2026, 8, 31)}));
  ASSERT_EQ(house.tasks.size(), 2U);
  EXPECT_EQ(house.tasks[0].kind, people::TaskKind::administration);
  EXPECT_EQ(house.tasks[0].amount, 30);
  EXPECT_EQ(house.tasks[1].places_max, 2);
  supply::Facility const& table = m.facilities[2];
  EXPECT_EQ(table.fee, Cents{750});
  EXPECT_EQ(table.cost, Cents{300});
  EXPECT_EQ(table.serves.bits, 0b111U);
  EXPECT_TRUE(table.wheelchair_accessible);
  EXPECT_FALSE(table.closed.has_value());
  EXPECT_EQ(m.buses[0].villages.bits, 0b111U);
  EXPECT_EQ(m.buses[0].weekdays.count(), 5);
}

TEST(MunicipalityLoad, ReadsProvidersProductsAndContracts) {
  Municipality const m = load();
  EXPECT_EQ(m.providers[0].kind, supply::ProviderKind::regional);
  EXPECT_FALSE(m.providers[0].seat.has_value());
  EXPECT_EQ(m.providers[2].seat, supply::VillageId{0});
  EXPECT_EQ(m.providers[2].languages, (std::vector<std::string>{"nl", "de"}));
  supply::Contract const& contract = m.contracts[2];
  EXPECT_EQ(m.at(contract.provider).code, "thuishulp");
  EXPECT_EQ(m.at(contract.product).code, "schoon");
  EXPECT_EQ(contract.tariff, Cents{3500});
  EXPECT_EQ(contract.ceiling, "plafond-thuis");
  EXPECT_EQ(contract.valid.to, make_date(2026, 12, 31));
  supply::Product const& cleaning = m.at(contract.product);
  EXPECT_EQ(cleaning.act, law::Act::wmo);
  EXPECT_TRUE(cleaning.covers(people::TaskKind::heavy_cleaning));
  EXPECT_EQ(cleaning.tariff_per, supply::TariffPer::hour);
  EXPECT_EQ(m.products[0].unit, Unit::half_days);
}

TEST(MunicipalityLoad, ReadsStaffAndParameters) {
  Municipality const m = load();
  EXPECT_EQ(m.caseworkers[1].home_organisation, "dagzorg");
  EXPECT_TRUE(m.caseworkers[1].skj);
  EXPECT_FALSE(m.caseworkers[0].active.to.has_value());
  EXPECT_EQ(m.caseworkers[1].active.to, make_date(2026, 8, 15));
  EXPECT_EQ(m.population[0].value, 38);
  EXPECT_EQ(m.population[0].source, "count");
  EXPECT_EQ(m.population[0].quality, "seen");
}

/// A folder on disk for one test.
class Folder : public testing::Test {
 protected:
  void SetUp() override {
    path_ = std::filesystem::path(testing::TempDir()) /
            testing::UnitTest::GetInstance()->current_test_info()->name();
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
    for (NamedText const& file : test::small_municipality())
      std::ofstream(path_ / file.name, std::ios::binary) << file.content;
  }
  void TearDown() override { std::filesystem::remove_all(path_); }
  std::filesystem::path path_;
};

TEST_F(Folder, IsReadAsItsTexts) {
  std::ofstream(path_ / "README.md") << "passed over";
  auto const m = load_municipality(path_.string());
  ASSERT_TRUE(m.has_value());
  EXPECT_EQ(m->contracts.size(), 3U);
}

TEST_F(Folder, AFileThatCannotBeOpenedIsOneProblemBesideThoseOfTheOthers) {
  std::filesystem::remove(path_ / "roads.csv");
  std::filesystem::create_directory(path_ / "roads.csv");
  std::ofstream(path_ / "villages.csv", std::ios::app) << "x\n";
  EXPECT_EQ(test::problems_of(load_municipality(path_.string())),
            (test::Problems{{"villages.csv row 5", "1 cell", "7 cells, one for each column"},
                            {"", "roads.csv cannot be opened", "a file that can be read"}}));
}

TEST_F(Folder, ThatDoesNotExistIsOneProblem) {
  EXPECT_EQ(test::problems_of(load_municipality("no/such/folder")),
            (test::Problems{
                {"", "the folder no/such/folder cannot be opened", "the path of a municipality's folder"}}));
}

}  // namespace
}  // namespace kanteling::io
