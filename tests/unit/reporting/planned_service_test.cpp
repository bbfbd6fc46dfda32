// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/planned_service.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>

#include "kanteling/io/period_json.hpp"

namespace kanteling {
namespace {

using matching::PeriodPlan;
using reporting::PlannedVillage;
using testing::ElementsAre;
using testing::HasSubstr;

supply::Municipality two_villages() {
  supply::Municipality m;
  m.villages.resize(2);
  m.villages[0].code = "berg";
  m.villages[0].name = "Berg";
  m.villages[1].code = "dal";
  m.villages[1].name = "Dal";
  return m;
}

matching::PlannedTask answered(std::int64_t minutes, std::int64_t weeks) {
  matching::PlannedTask task;
  task.minutes = minutes;
  task.waiting_weeks = weeks;
  return task;
}

matching::PlannedTask waiting() {
  matching::PlannedTask task;
  task.waits = true;
  return task;
}

PeriodPlan plan_of(std::int64_t cents,
                   std::initializer_list<std::pair<std::uint32_t, matching::PlannedTask>> tasks) {
  PeriodPlan plan;
  for (auto const& [village, task] : tasks) {
    plan.cases.push_back({plan.cases.size(), "case", {village}, {task}});
    plan.totals.waiting += task.waits ? 1 : 0;
  }
  plan.requests = static_cast<std::int64_t>(tasks.size());
  plan.cost = {cents};
  plan.totals.cost = cents;
  return plan;
}

PeriodPlan without() {
  return plan_of(100'000, {{0, answered(2, 1)}, {1, answered(9, 4)}, {1, answered(6, 0)}});
}

PeriodPlan with() {
  return plan_of(150'000, {{0, answered(2, 1)}, {1, answered(3, 2)}, {1, waiting()}});
}

TEST(PlannedService, AddsUpByVillageAndCountsWhoWaits) {
  EXPECT_THAT(reporting::planned_service(without(), two_villages()),
              ElementsAre(PlannedVillage{{0}, 1, 2, 1}, PlannedVillage{{1}, 2, 15, 4}));
  EXPECT_THAT(reporting::planned_service(with(), two_villages()),
              ElementsAre(PlannedVillage{{0}, 1, 2, 1}, PlannedVillage{{1}, 2, 3, 2}));
}

TEST(PlannedService, WhatEvenServiceCostsStandsSideBySide) {
  std::string const text =
      reporting::even_service_cost_text(without(), with(), two_villages(), reporting::Language::english);
  EXPECT_THAT(text, HasSubstr("\nwaiting                      0       1           1\n"));
  EXPECT_THAT(text, HasSubstr("\ncost                    €1,000  €1,500        €500\n"));
  EXPECT_THAT(text,
              HasSubstr("\nminutes without             2.00     7.50        5.50                2.75\n"));
  EXPECT_THAT(text,
              HasSubstr("\nminutes with                1.50     2.00        0.50                0.25\n"));
}

TEST(PlannedService, InJsonThePlanWithoutIsNullWhereItWasNotAsked) {
  EXPECT_THAT(io::write_period_plan(with(), two_villages()), HasSubstr(R"("without_even_service":null)"));
  PeriodPlan const before = without();
  EXPECT_THAT(
      io::write_period_plan(with(), two_villages(), &before),
      HasSubstr(
          R"("cost_cents":100000,"totals":{"cost_cents":100000,"heaviness":0,"waiting":0},"villages":[)"
          R"({"minutes":2,"minutes_without":2,"requests":1,"village":"berg","weeks":1,"weeks_without":1},)"
          R"({"minutes":3,"minutes_without":15,"requests":2,"village":"dal","weeks":2,"weeks_without":4}]})"));
}

}  // namespace
}  // namespace kanteling
