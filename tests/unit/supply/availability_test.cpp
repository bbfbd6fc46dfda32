// SPDX-License-Identifier: Apache-2.0
#include "kanteling/supply/availability.hpp"

#include <gtest/gtest.h>

#include "../io/problem_printer.hpp"
#include "../io/small_municipality.hpp"
#include "kanteling/io/availability.hpp"

namespace kanteling::supply {
namespace {

using test::Problems;
using test::problems_of;

constexpr Month month(std::int32_t year, std::int32_t m) {
  return month_of(make_date(year, m, 1));
}

class AvailabilityTest : public testing::Test {
 protected:
  Municipality const m_ = io::read_municipality(test::small_municipality()).value();
  Availability a_{m_};

  std::int64_t remaining(LimitId limit, std::int32_t year, std::int32_t m) const {
    return a_.remaining(limit, month(year, m));
  }
};

TEST_F(AvailabilityTest, BeginsInJanuaryWithARowForEveryLimit) {
  EXPECT_EQ(a_.first_month(), month(2026, 1));
  EXPECT_EQ(a_.limits(), 3U + 1U + 3U + 6U + 2U + 3U);
  EXPECT_EQ(a_.cells().size(), 18U * 24U);
}

TEST_F(AvailabilityTest, AFacilityHasItsFreePlacesExceptInMonthsWhollyClosed) {
  LimitId const house = a_.limit(FacilityId{0});  // buurthuis, closed 2026-06-29 to 2026-08-31
  EXPECT_EQ(remaining(house, 2026, 6), 60);
  EXPECT_EQ(remaining(house, 2026, 7), 0);
  EXPECT_EQ(remaining(house, 2026, 8), 0);
  EXPECT_EQ(remaining(house, 2026, 9), 60);
}

TEST_F(AvailabilityTest, AFacilityWithTooFewVolunteersHasNone) {
  LimitId const buddies = a_.limit(FacilityId{1});  // maatjes: 3 of 5 volunteers
  EXPECT_EQ(remaining(buddies, 2026, 1), 0);
  EXPECT_EQ(remaining(buddies, 2027, 12), 0);
  EXPECT_EQ(remaining(a_.limit(FacilityId{2}), 2026, 1), 50);
}

TEST_F(AvailabilityTest, ABusHasItsRides) {
  EXPECT_EQ(remaining(a_.limit_of_bus(0), 2027, 12), 300);
}

TEST_F(AvailabilityTest, AContractHasItsFreeCapacityInItsMonths) {
  LimitId const day = a_.limit(ContractId{0});  // dagzorg-dag, 2026-03-15 to 2027-12-31
  EXPECT_EQ(remaining(day, 2026, 2), 0);
  EXPECT_EQ(remaining(day, 2026, 3), 20);
  EXPECT_EQ(remaining(day, 2027, 12), 20);
  LimitId const cleaning = a_.limit(ContractId{2});
  EXPECT_EQ(remaining(cleaning, 2026, 12), 15000);
  EXPECT_EQ(remaining(cleaning, 2027, 1), 0);
}

TEST_F(AvailabilityTest, ACaseworkerHasFreeHoursWhileThere) {
  LimitId const youth = a_.limit(CaseworkerId{1});  // cw-jeugd, until 2026-08-15
  EXPECT_EQ(m_.caseworkers[1].code, "cw-jeugd");
  EXPECT_EQ(remaining(youth, 2026, 8), 40);
  EXPECT_EQ(remaining(youth, 2026, 9), 0);
}

TEST_F(AvailabilityTest, HoursOfACaseworkerMayGoOverAndAreReadBackSo) {
  CaseworkerId const youth{1};
  Month const march{2026 * 12 + 2};
  std::int64_t const before = a_.remaining(a_.limit(youth), march);
  a_.take_hours(youth, march, before + 7);
  EXPECT_EQ(a_.remaining(a_.limit(youth), march), -7);
  a_.take_hours(youth, a_.first_month() + Availability::horizon_months, 7);  // not counted
  auto const read = io::read_availability(m_, io::write_availability(m_, a_));
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, a_);
}

TEST_F(AvailabilityTest, CeilingsAndBudgetsHaveOneNumberAYear) {
  EXPECT_EQ(a_.remaining_of_year(a_.limit_of_ceiling(0)), 10000000);  // 2026
  EXPECT_EQ(a_.remaining_of_year(a_.limit_of_ceiling(1)), 50000000);  // 2027
  EXPECT_EQ(a_.remaining_of_year(a_.limit_of_budget(0)), 30000000);   // wmo 2026
  EXPECT_EQ(remaining(a_.limit_of_budget(0), 2026, 2), 0);
  a_.take_of_year(a_.limit_of_budget(0), 30000001);
  EXPECT_EQ(a_.remaining_of_year(a_.limit_of_budget(0)), -1);
}

TEST_F(AvailabilityTest, TakingCountsInTheMonthsOfTheHorizonOnly) {
  Availability const before = a_;
  LimitId const bus = a_.limit_of_bus(0);
  a_.take(bus, month(2027, 11), 6, 100);
  EXPECT_EQ(remaining(bus, 2027, 10), 300);
  EXPECT_EQ(remaining(bus, 2027, 11), 200);
  EXPECT_EQ(remaining(bus, 2027, 12), 200);
  EXPECT_EQ(remaining(a_.limit(ContractId{0}), 2026, 3), 20);  // the next row is not touched
  a_.take(bus, month(2025, 12), 2, 1);
  EXPECT_EQ(remaining(bus, 2026, 1), 299);
  EXPECT_EQ(remaining(bus, 2026, 2), 300);
  EXPECT_NE(a_, before);
}

TEST_F(AvailabilityTest, TheLeastIsThatOfTheTightestMonth) {
  LimitId const house = a_.limit(FacilityId{0});
  EXPECT_EQ(a_.least(house, month(2026, 3), 4), 60);
  EXPECT_EQ(a_.least(house, month(2026, 3), 5), 0);
  EXPECT_EQ(a_.least(house, month(2027, 12), 6), 60);
  EXPECT_GT(a_.least(house, month(2028, 1), 6), 1'000'000'000'000'000);
  EXPECT_GT(a_.remaining(house, month(2025, 12)), 1'000'000'000'000'000);
}

TEST_F(AvailabilityTest, SettingChangesOneMonth) {
  Availability const before = a_;
  a_.set(a_.limit_of_bus(0), month(2028, 1), 7);
  EXPECT_EQ(a_, before);
  a_.set(a_.limit_of_bus(0), month(2026, 5), 7);
  EXPECT_EQ(remaining(a_.limit_of_bus(0), 2026, 5), 7);
  EXPECT_EQ(remaining(a_.limit_of_bus(0), 2026, 6), 300);
}

TEST_F(AvailabilityTest, IsReadBackAsWritten) {
  a_.take(a_.limit_of_bus(0), month(2026, 5), 3, 11);
  a_.take_of_year(a_.limit_of_budget(1), 99000000);
  std::string const text = io::write_availability(m_, a_);
  EXPECT_EQ(text.substr(0, 76),
            R"({"first_month":"2026-01","limits":{"budget:wmo:2026":30000000,"budget:wmo:20)");
  EXPECT_NE(text.find(R"("bus:wensbus":[300,300,300,300,289,289,289,300,)"), std::string::npos);
  EXPECT_NE(text.find(R"("ceiling:plafond-thuis:2027":50000000)"), std::string::npos);
  Result<Availability> const back = io::read_availability(m_, text);
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(*back, a_);
  EXPECT_EQ(io::write_availability(m_, *back), text);
}

TEST_F(AvailabilityTest, LimitsThatAreNotWrittenKeepTheirStart) {
  auto const read = io::read_availability(
      m_, R"({"municipality":"9901","first_month":"2026-01","limits":{"budget:youth:2026":-5}})");
  ASSERT_TRUE(read.has_value());
  a_.set(a_.limit_of_budget(2), a_.first_month(), -5);
  EXPECT_EQ(*read, a_);
}

TEST_F(AvailabilityTest, EveryProblemOfAFileIsReported) {
  auto const read =
      io::read_availability(m_, R"({"municipality":"1903","first_month":"2026-02","more":1,"limits":{
    "bus:wensbuss":[1],"bus:wensbus":[1],"ceiling:plafond-thuis:2026":-1,"budget:wmo:2026":1.5}})");
  EXPECT_EQ(
      problems_of(read),
      (Problems{{"availability.json, key municipality", "1903", "9901, as the municipality has it"},
                {"availability.json, key first_month", "2026-02", "2026-01, as the municipality has it"},
                {"availability.json, key limits.budget:wmo:2026", "1.5",
                 "a whole number from -1000000000000 to 1000000000000"},
                {"availability.json, key limits.bus:wensbus", "a list",
                 "a list of 24 whole numbers from 0 to 1000000000000"},
                {"availability.json, key limits.bus:wensbuss", "an unknown limit",
                 "a limit of this municipality; did you mean \"bus:wensbus\"?"},
                {"availability.json, key limits.ceiling:plafond-thuis:2026", "-1",
                 "a whole number from 0 to 1000000000000"},
                {"availability.json, key more", "an unknown key",
                 "only the keys municipality, first_month, limits"}}));
}

}  // namespace
}  // namespace kanteling::supply
