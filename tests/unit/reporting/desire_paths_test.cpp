// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/desire_paths.hpp"

#include <gtest/gtest.h>

#include "../../support/sample.hpp"

namespace kanteling {
namespace {

using reporting::DesirePathReport;
using reporting::Deviation;

struct Decisions {
  supply::Municipality municipality = sample::municipality();
  std::vector<people::Case> cases;
  std::vector<reporting::Outcome> outcomes;

  /// The sample household declines informal care and wishes for the provider that stands first.
  Decisions& add(int count, std::string_view village) {
    for (int i = 0; i < count; ++i) {
      cases.push_back(sample::request());
      outcomes.push_back(sample::outcome());
      cases.back().village = village;
      cases.back().id = outcomes.back().case_id = "2026-" + std::to_string(cases.size());
    }
    return *this;
  }
  DesirePathReport report(std::int64_t threshold = 5) const {
    return reporting::desire_paths({municipality, cases, outcomes}, threshold);
  }
};

std::optional<std::int64_t> count(DesirePathReport const& report, Deviation deviation, std::size_t village) {
  return report.counts.at(static_cast<std::size_t>(deviation), village);
}

/// A pick of the first provider: no option for a reason, or the first option.
matching::PickFound picked(std::optional<matching::Exclusion> why_not) {
  matching::PickFound pick;
  pick.on = sample::day(4, 1);
  pick.why_not = why_not;
  return pick;
}

TEST(DesirePaths, CountCasesByVillage) {
  DesirePathReport const report = Decisions().add(6, "simpelveld").add(7, "bocholtz").report();
  EXPECT_EQ(count(report, Deviation::declined_carer, 0), 6);
  EXPECT_EQ(count(report, Deviation::declined_carer, 1), 7);
  EXPECT_EQ(count(report, Deviation::declined_carer, 2), 13) << "the total";
  EXPECT_EQ(count(report, Deviation::declined_network, 2), 0) << "not assessed is not declined";
  EXPECT_EQ(count(report, Deviation::wished_not_first, 2), 0);
}

TEST(DesirePaths, SmallCountsAreKeptBackWithWhatGivesThemAway) {
  DesirePathReport const report = Decisions().add(6, "simpelveld").add(2, "bocholtz").report();
  EXPECT_FALSE(count(report, Deviation::declined_carer, 1));
  EXPECT_FALSE(count(report, Deviation::declined_carer, 2).has_value() &&
               count(report, Deviation::declined_carer, 0).has_value());
}

TEST(DesirePaths, EveryDeviationIsSeen) {
  Decisions d;
  d.add(11, "simpelveld");
  for (people::Case& request : d.cases) request.wishes.provider.clear();
  d.cases[0].facts.push_back({people::fact("wants_report"), false, 1});
  d.cases[0].needs[0].facts.push_back({people::fact("information_settles"), false, 1});
  d.cases[1].channel = people::Channel::letter;
  d.cases[2].channel = people::Channel::email;
  d.cases[3].channel = people::Channel::professional;
  d.outcomes[4].assessment.needs[1].route = triage::Route::referral;
  d.outcomes[5].kind = reporting::OutcomeKind::forwarded;
  d.cases[6].wishes.provider = "het-anker";
  d.cases[7].overrides = {
      {people::OverrideOf::grant, 0, 0, people::Rung::tailored, 0, "caseworker", "gevaar", sample::day(4, 1)},
      {people::OverrideOf::refuse, 1, -1, people::Rung::tailored, 0, "caseworker", "nee", sample::day(4, 1)},
      {people::OverrideOf::covers, 0, 0, people::Rung::network, 5, "caseworker", "buurman",
       sample::day(4, 1)},
      {people::OverrideOf::is_complex, -1, -1, {}, 0, "caseworker", "veel", sample::day(4, 1)}};
  auto& findings = d.outcomes[8].assessment.needs[0].tasks[0].findings;
  for (std::size_t const i : {2U, 4U, 5U}) findings[i].verdict = triage::Verdict::declined;
  findings[0].own_plan = triage::PlanAnswer{30, triage::PlanVerdict::followed, {}};
  findings[1].own_plan = triage::PlanAnswer{30, triage::PlanVerdict::not_followed, {}};
  d.outcomes[9].choices[0].pick = picked(matching::Exclusion::no_capacity);
  d.outcomes[10].choices[0].pick = picked(matching::Exclusion::not_in_force);
  DesirePathReport const report = d.report(1);  // nothing is kept back
  for (std::size_t i = 0; i < reporting::deviation_count; ++i) {
    auto const deviation = static_cast<Deviation>(i);
    EXPECT_EQ(count(report, deviation, 0), deviation == Deviation::declined_carer ? 11 : 1)
        << reporting::deviation_codes[i];
  }
}

TEST(DesirePaths, APickThatALimitKeepsOutIsNotPossibleAndOneWithoutContractIsNotContracted) {
  using matching::Exclusion;
  for (Exclusion const why_not :
       {Exclusion::not_in_force, Exclusion::not_in_village, Exclusion::age, Exclusion::no_capacity,
        Exclusion::ceiling_reached, Exclusion::already_national, Exclusion::not_this_product}) {
    Decisions d;
    d.add(5, "simpelveld");
    for (reporting::Outcome& outcome : d.outcomes) outcome.choices[0].pick = picked(why_not);
    bool const contracted = why_not != Exclusion::not_in_force && why_not != Exclusion::not_this_product;
    EXPECT_EQ(count(d.report(), Deviation::picked_not_possible, 0), contracted ? 5 : 0);
    EXPECT_EQ(count(d.report(), Deviation::picked_not_contracted, 0), contracted ? 0 : 5);
  }
}

TEST(DesirePaths, APickOfAProviderThatNobodyKnowsIsNotContracted) {
  Decisions d;
  d.add(5, "simpelveld");
  for (people::Case& request : d.cases) request.picks = {{0, -1, "unheard-of", sample::day(4, 1)}};
  EXPECT_EQ(count(d.report(), Deviation::picked_not_contracted, 0), 5);
  for (people::Case& request : d.cases) request.picks = {{1, -1, "unheard-of", sample::day(4, 1)}};
  EXPECT_EQ(count(d.report(), Deviation::picked_not_contracted, 0), 0) << "of a need without a choice";
}

TEST(DesirePaths, FewPicksAreKeptBack) {
  Decisions d;
  d.add(7, "simpelveld").add(7, "bocholtz");
  for (std::size_t i = 0; i < 4; ++i)
    d.outcomes[i].choices[0].pick = picked(matching::Exclusion::no_capacity);
  EXPECT_FALSE(count(d.report(), Deviation::picked_not_possible, 0));
}

TEST(DesirePaths, AWishGivesWayToWhatTheResidentPicked) {
  Decisions d;
  d.add(5, "simpelveld");
  for (people::Case& request : d.cases) request.wishes.provider = "het-anker";
  EXPECT_EQ(count(d.report(), Deviation::wished_not_first, 0), 5);
  for (reporting::Outcome& outcome : d.outcomes) outcome.choices[0].pick = picked(std::nullopt);
  EXPECT_EQ(count(d.report(), Deviation::wished_not_first, 0), 0);
  for (reporting::Outcome& outcome : d.outcomes)
    outcome.choices[0].pick->why_not = matching::Exclusion::no_capacity;
  EXPECT_EQ(count(d.report(), Deviation::wished_not_first, 0), 5)
      << "neither the pick nor the wish came true";
}

TEST(DesirePaths, WhoReportsWithoutBeingToldThatInformationIsEnoughInsistsOnNothing) {
  Decisions d;
  d.add(5, "simpelveld");
  for (people::Case& request : d.cases) request.facts.push_back({people::fact("wants_report"), false, 1});
  EXPECT_EQ(count(d.report(), Deviation::insists_on_report, 0), 0);
}

TEST(DesirePaths, HowSomebodyCameInCountsAfterTheInquiryToo) {
  Decisions d;
  d.add(5, "simpelveld");
  std::vector<people::Case> const inquiries = d.cases;
  for (people::Case& request : d.cases) request.channel = people::Channel::letter;
  d.cases.insert(d.cases.end(), inquiries.begin(), inquiries.end());
  std::vector<reporting::Outcome> const again = d.outcomes;
  d.outcomes.insert(d.outcomes.end(), again.begin(), again.end());
  EXPECT_EQ(count(d.report(), Deviation::by_letter, 2), 5);
}

TEST(DesirePaths, ReasonsAreToldWhereEnoughCasesGaveThem) {
  Decisions d;
  d.add(5, "simpelveld");
  for (people::Case& request : d.cases)
    request.overrides = {
        {people::OverrideOf::grant, 0, -1, {}, 0, "caseworker", "te druk", sample::day(4, 1)},
        {people::OverrideOf::grant, 0, 0, {}, 0, "caseworker", "te druk", sample::day(4, 2)}};
  d.cases[0].overrides.push_back(
      {people::OverrideOf::grant, 1, -1, {}, 0, "caseworker", "eigen reden", sample::day(4, 1)});
  DesirePathReport const report = d.report();
  ASSERT_EQ(report.reasons.size(), 1U);
  EXPECT_EQ(report.reasons[0].reasons, (std::vector<std::string>{"te druk"}));
  d.cases.pop_back();
  d.outcomes.pop_back();
  EXPECT_TRUE(d.report().reasons.empty()) << "four cases are fewer than five";
}

}  // namespace
}  // namespace kanteling
