// SPDX-License-Identifier: Apache-2.0
#include "kanteling/engine/period_report.hpp"

#include "example_year.hpp"
#include "kanteling/io/availability.hpp"

namespace kanteling {
namespace {

using io::ReportChoices;
using io::ReportKind;
using reporting::Language;

std::string availability(supply::Availability const& free) {
  return io::write_availability(test::example_engine().municipality(), free);
}

/// Inquiries before the first contacts of the same residents.
std::vector<people::Case> inquiries_then_contacts() {
  auto year = test::example_year(1);
  year.resize(60);
  std::vector<people::Case> cases = test::inquiries(year);
  for (people::Case& contact : test::first_contacts(year)) cases.push_back(std::move(contact));
  return cases;
}

DecidedPeriod const& period() {
  static DecidedPeriod const decided = decide_period(test::example_engine(), inquiries_then_contacts());
  return decided;
}

TEST(PeriodReport, FirstContactsStandFirstAndTakeNothing) {
  ASSERT_EQ(period().cases.size(), 120U);
  std::vector<people::Case> const inquiries(period().cases.begin() + 60, period().cases.end());
  for (std::size_t i = 0; i < period().cases.size(); ++i) {
    EXPECT_EQ(period().cases[i].stage >= people::Stage::inquiry, i >= 60);
    EXPECT_EQ(period().cases[i].id, period().outcomes[i].case_id);
  }
  Allocation const alone = test::example_engine().allocate(inquiries, test::example_engine().start());
  EXPECT_EQ(availability(period().after), availability(alone.availability));
}

TEST(PeriodReport, DoesNotDependOnThreads) {
  DecidedPeriod const other = decide_period(test::example_engine(), inquiries_then_contacts(), 2);
  for (std::size_t i = 0; i < other.outcomes.size(); ++i)
    ASSERT_EQ(test::json(other.outcomes[i]), test::json(period().outcomes[i]));
}

TEST(PeriodReport, OfEveryKindIsWritten) {
  for (std::size_t kind = 0; kind < io::report_kind_codes.size(); ++kind) {
    ReportChoices choices;
    choices.kind = static_cast<ReportKind>(kind);
    choices.remedies = 1;
    auto const dutch = write_report(test::example_engine(), period(), choices, Language::dutch);
    auto const english = write_report(test::example_engine(), period(), choices, Language::english);
    ASSERT_TRUE(dutch && english) << io::report_kind_codes[kind];
    EXPECT_EQ(dutch->json, english->json);
    EXPECT_NE(dutch->text, english->text);
  }
}

TEST(PeriodReport, OfATeamRefusesMonthsThatNobodyPlans) {
  ReportChoices choices;
  choices.kind = ReportKind::team;
  for (std::int32_t const month : {2025 * 12 + 11, 2028 * 12, INT32_MAX, INT32_MIN}) {
    choices.from = supply::Month{month};
    auto const report = write_report(test::example_engine(), period(), choices, Language::dutch);
    ASSERT_FALSE(report) << month;
    EXPECT_EQ(to_string(report.error().front()),
              "from: a month outside what is planned; expected a month of 2026 or 2027");
  }
  choices.from = supply::Month{2027 * 12 + 11};
  EXPECT_TRUE(write_report(test::example_engine(), period(), choices, Language::dutch));
}

}  // namespace
}  // namespace kanteling
