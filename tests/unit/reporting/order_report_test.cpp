// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/order_report.hpp"

#include <gtest/gtest.h>

#include "../../support/sample.hpp"

namespace kanteling {
namespace {

using reporting::OrderReport;

/// The sample household: of its first task a provision in live order, of its second a place 12 minutes away. The plan
/// lets the first wait and finds a place at 20 minutes for the second.
struct Ways {
  supply::Municipality municipality = sample::municipality();
  std::vector<reporting::Outcome> live{sample::outcome()};
  std::vector<reporting::Outcome> guided{sample::outcome()};
  matching::PeriodPlan plan;

  Ways() {
    matching::PlannedTask first;
    first.waits = true;
    matching::PlannedTask second;
    second.task = 1;
    second.places.resize(1);
    second.minutes = 20;
    second.cost = {700};
    plan.cases.push_back({0, "2026-0001", {0}, {first, second}});
    plan.totals.cost = 900;
    plan.bound.cost = 800;
  }
  OrderReport report() const { return reporting::order_report(municipality, plan, live, guided); }
};

TEST(OrderReport, CountsTheSameTasksInEachWay) {
  OrderReport const report = Ways().report();
  EXPECT_EQ(report.all.tasks, 2);
  EXPECT_EQ(report.all.live.waiting, 0);
  EXPECT_EQ(report.all.live.tailored, 1);
  EXPECT_EQ(report.all.live.access_minutes, 1200);
  EXPECT_EQ(report.all.live.waiting_weeks, 0);
  EXPECT_EQ(report.all.live.cost, sample::outcome().cost) << "everything that the outcome proposes is in the plan";
  EXPECT_EQ(report.all.hindsight, (reporting::Served{1, 0, 0, {700}, 2000, std::nullopt}));
  EXPECT_EQ(report.bound, Cents{800});
  EXPECT_EQ(report.with_overruns, Cents{900});
}

TEST(OrderReport, StandsByVillage) {
  OrderReport const report = Ways().report();
  ASSERT_EQ(report.villages.size(), 2U);
  EXPECT_EQ(report.villages[0].orders.tasks, 2);
  EXPECT_EQ(report.villages[1].orders.tasks, 0);
  EXPECT_EQ(report.villages[1].orders.live, reporting::Served{});
}

TEST(OrderReport, WithoutAnOptionATaskWaitsAlthoughAPlaceIsKept) {
  Ways ways;
  ways.guided[0].choices[0].ranked.clear();
  OrderReport const report = ways.report();
  EXPECT_EQ(report.all.guided.waiting, 1);
  EXPECT_EQ(report.all.guided.tailored, 0);
  EXPECT_EQ(report.all.live.waiting, 0);
}

TEST(OrderReport, SaysWhereNoPriceCouldGuide) {
  Ways const ways;
  OrderReport report = ways.report();
  auto const text = [&] { return reporting::report_text(report, ways.municipality, reporting::Language::english); };
  EXPECT_EQ(text().find("has no prices"), std::string::npos);
  report.has_prices = false;
  EXPECT_NE(text().find("has no prices"), std::string::npos);
}

TEST(OrderReport, TellsTheThreeWaysInWords) {
  Ways const ways;
  std::string const text = reporting::report_text(ways.report(), ways.municipality, reporting::Language::english);
  for (char const* part : {"live", "with prices", "hindsight", "less than", "Simpelveld"})
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
}

}  // namespace
}  // namespace kanteling
