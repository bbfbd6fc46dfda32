// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/summary.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "../../support/sample.hpp"
#include "kanteling/io/outcome_json.hpp"
#include "reporting/format.hpp"

namespace kanteling {
namespace {

using reporting::OutcomeKind;
using reporting::Summary;

/// A first contact and its inquiry, then a second household, the same but on a later day and in the other village.
struct Year {
  supply::Municipality municipality = sample::municipality();
  supply::Availability start{municipality};
  supply::Availability end = start;
  std::vector<people::Case> cases{sample::request(), sample::request(), sample::request()};
  std::vector<reporting::Outcome> outcomes{sample::outcome(), sample::outcome(), sample::outcome()};

  Year() {
    outcomes[0].kind = OutcomeKind::talk_planned;
    cases[2].village = "bocholtz";
    cases[2].id = outcomes[2].case_id = "2026-0002";
    outcomes[2].receipt.on = sample::day(6, 1);
    end.take_of_year(end.limit_of_budget(0), 194'000);
  }
  Summary summary() const { return reporting::summarise(municipality, start, end, cases, outcomes); }
};

TEST(Summary, CountsTheLastOutcomeOfEachCase) {
  Summary const s = Year().summary();
  EXPECT_EQ(s.requests, 2);
  EXPECT_EQ(s.outcomes, 3);
  EXPECT_EQ(s.by_kind[static_cast<std::size_t>(OutcomeKind::talk_planned)], 0);
  EXPECT_EQ(s.by_kind[static_cast<std::size_t>(OutcomeKind::provision_proposed)], 2);
  EXPECT_EQ(s.tasks, 4);
}

TEST(Summary, RungsCountTasksInWhichTheyCoverSomething) {
  Summary const s = Year().summary();
  std::vector<std::int64_t> tasks, cents;
  for (reporting::RungLine const& line : s.rungs) {
    tasks.push_back(line.tasks);
    cents.push_back(line.cost.value);
  }
  EXPECT_EQ(tasks, (std::vector<std::int64_t>{2, 0, 2, 0, 0, 2, 0, 2}));
  EXPECT_EQ(cents, (std::vector<std::int64_t>{0, 0, 0, 0, 0, 2 * 26 * 725, 0, 2 * 130'650}));
}

TEST(Summary, SaysHowOftenNothingWasFoundAndWhy) {
  Year year;
  year.outcomes[2].choices.front().ranked.clear();
  Summary const s = year.summary();
  EXPECT_EQ(s.places_found, 1);
  EXPECT_EQ(s.places_not_found, 1);
  ASSERT_EQ(s.exclusions_of_not_found.size(), 1U);
  EXPECT_EQ(s.exclusions_of_not_found[0].reason, matching::Exclusion::ceiling_reached);
  EXPECT_EQ(s.exclusions_of_not_found[0].times, 1);
  EXPECT_EQ(s.facility_found, 2);
  EXPECT_EQ(s.facility_not_found, 2);
  ASSERT_EQ(s.refusals_of_not_found.size(), 2U);
  EXPECT_EQ(s.refusals_of_not_found[0].reason, supply::OfferRefusal::closed);
  EXPECT_EQ(s.refusals_of_not_found[0].times, 2);
  EXPECT_EQ(s.refusals_of_not_found[1].times, 8);
}

TEST(Summary, AFacilityThatWasDeclinedOrNotDiscussedIsNotMissing) {
  Year year;
  for (auto* outcome : {&year.outcomes[1], &year.outcomes[2]})
    outcome->assessment.needs[0].tasks[0].findings[5].verdict =
        outcome == &year.outcomes[1] ? triage::Verdict::declined : triage::Verdict::not_assessed;
  EXPECT_EQ(year.summary().facility_not_found, 0);
}

TEST(Summary, ABudgetIsOverrunOnTheDayThatTakesItBelowZero) {
  // 1,000 euro is left. Of 52 weeks from 7 April 39 begin in 2026: 979.87 euro of 1,306.50.
  Year year;
  Summary s = year.summary();
  ASSERT_EQ(s.budgets.size(), 2U);
  EXPECT_EQ(s.budgets[0].granted, Cents{194'000});
  EXPECT_EQ(s.budgets[0].overrun_on, sample::day(6, 1));
  EXPECT_FALSE(s.budgets[1].overrun_on);
  std::swap(year.outcomes[1], year.outcomes[2]);
  std::swap(year.cases[1], year.cases[2]);
  EXPECT_EQ(year.summary().budgets[0].overrun_on, sample::day(6, 1)) << "whatever the order given";
  year.outcomes[2].choices.front().ranked.clear();
  EXPECT_FALSE(year.summary().budgets[0].overrun_on);
}

TEST(Summary, MinutesToAFacilityAreCountedPerVillage) {
  Year year;
  year.cases[2].village = "elders";
  Summary const s = year.summary();
  ASSERT_EQ(s.access.size(), 2U);
  EXPECT_EQ(s.access[0].requests, 1);
  EXPECT_EQ(s.access[0].facility_uses, 1);
  EXPECT_EQ(s.access[0].minutes_sum, 12);
  EXPECT_EQ(s.access[1].requests, 0);
}

TEST(SummaryText, HasEvenTablesOfAtMostAHundredColumns) {
  Year year;
  year.municipality.budgets[0].amount = {75'000'000'00};
  for (auto const language : {reporting::Language::dutch, reporting::Language::english}) {
    std::istringstream text(reporting::summary_text(year.summary(), year.municipality, language));
    for (std::string line; std::getline(text, line);) EXPECT_LE(reporting::width(line), 100U) << line;
  }
  std::string const text = reporting::summary_text(year.summary(), year.municipality, reporting::Language::dutch);
  EXPECT_NE(text.find("Inwoners      10.500\nKernen             2\nHulpvragen         2\n"), std::string::npos) << text;
  EXPECT_NE(text.find("wat u zelf kunt                              2  50,0 %      € 0\n"), std::string::npos) << text;
  EXPECT_NE(text.find("Simpelveld           1         1               12,0\n"), std::string::npos) << text;
}

TEST(WriteSummary, IsCanonicalAndNamesEverything) {
  Year const year;
  std::string const text = io::write_summary(year.summary(), year.municipality);
  nlohmann::json const summary = nlohmann::json::parse(text);
  EXPECT_EQ(summary.dump(2) + "\n", text);
  EXPECT_EQ(summary["budgets"][0]["remaining_cents"], 100'000 - 194'000);
  EXPECT_EQ(summary["budgets"][0]["overrun_on"], "2026-06-01");
  EXPECT_EQ(summary["outcomes"]["by_kind"].size(), reporting::outcome_kind_count);
  EXPECT_EQ(summary["outcomes"]["by_kind"][8]["count"], 2);
  EXPECT_EQ(summary["rungs"][5]["cost_cents"], 37'700);
}

}  // namespace
}  // namespace kanteling
