// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/explanation.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "../../support/sample.hpp"
#include "../../support/told.hpp"
#include "kanteling/law/statutory_terms.hpp"
#include "reporting/format.hpp"

namespace kanteling {
namespace {

using reporting::Audience;
using reporting::Language;

std::string explained(reporting::Outcome const& outcome, Language language, Audience audience = Audience::resident) {
  return on_one_line(reporting::explain(outcome, sample::request(), sample::municipality(), sample::policy(), language, audience));
}

TEST(Explanation, SaysWhoActsByWhenAndOnWhatGround) {
  std::string const text = explained(sample::outcome(), Language::dutch);
  EXPECT_TRUE(holds(text, "Dat doet uw consulent, uiterlijk op 6 mei 2026. Deze datum volgt uit de wet.")) << text;
  EXPECT_TRUE(holds(text, "De datum kan nog iets later worden"));
  reporting::Outcome outcome = sample::outcome();
  outcome.next.statutory = false;
  outcome.next.equated_days_known = true;
  EXPECT_FALSE(holds(explained(outcome, Language::dutch), "uiterlijk op 6 mei 2026")) << "a norm of the service";
  std::string const by_service = explained(outcome, Language::dutch, Audience::professional);
  EXPECT_TRUE(holds(by_service, "uiterlijk op 6 mei 2026. Deze datum staat niet in de wet."));
  EXPECT_FALSE(holds(by_service, "De datum kan nog iets later worden"));
}

TEST(Explanation, OfAWaitingPeriodSaysAfterWhichDayAndThatALaterOneIsArguable) {
  reporting::Outcome outcome = sample::outcome();
  law::Event const came{law::EventKind::came_forward, make_date(2026, 4, 7), {}};
  outcome.assessment.clocks = {*law::clock_of(law::participation_search, {{came}}, make_date(2026, 4, 10))};
  std::string const text = explained(outcome, Language::dutch);
  EXPECT_TRUE(holds(text, "Pas na 6 mei 2026 kan de volgende stap (Participatiewet, artikel 41(4)).")) << text;
  EXPECT_TRUE(holds(text, "Of een weekend of feestdag de datum opschuift, staat niet vast. Zonder dat is het 5 mei 2026."));
  EXPECT_FALSE(holds(text, "Uiterlijk op 6 mei 2026"));
}

TEST(Explanation, NamesTheRulesSentenceAndWhetherItsSourceWasSeen) {
  std::string const text = explained(sample::outcome(), Language::dutch);
  EXPECT_TRUE(holds(text, "Wat u zelf kunt, doet u zelf. (Wmo 2015, artikel 2.3.5(3))")) << text;
  EXPECT_TRUE(holds(text, "(Beleidsregels Wmo, artikel 4, uit het hoofd, nog te controleren)"));
  EXPECT_TRUE(holds(text, "Dit volgt uit een regel van de gemeente. (Wmo 2015, artikel 2.3.5(3))"));
}

TEST(Explanation, TheRemainderIsToldInTheTasksUnit) {
  std::string const text = explained(sample::outcome(), Language::english);
  EXPECT_TRUE(holds(text, "Heavy cleaning: 90 minutes per week")) << text;
  EXPECT_TRUE(holds(text, "What remains: 45 minutes per week."));
  EXPECT_TRUE(holds(text, "Nothing remains. Everything is settled."));
}

TEST(Explanation, AResidentSeesTheOwnFeeAndNoCosts) {
  std::string text = explained(sample::outcome(), Language::dutch);
  std::size_t const fee = text.find("uw bijdrage is € 3,50 per keer");
  ASSERT_NE(fee, std::string::npos) << text;
  text.erase(fee, std::string("uw bijdrage is € 3,50 per keer").size());
  EXPECT_FALSE(holds(text, "€")) << text;
  EXPECT_FALSE(holds(text, "osten")) << text;
  EXPECT_FALSE(holds(text, "c-linde"));
}

TEST(Explanation, AProfessionalSeesCostsContractsRulesAndFacts) {
  std::string const text = explained(sample::outcome(), Language::dutch, Audience::professional);
  EXPECT_TRUE(holds(text, "Kosten: € 1.306,50 over de hele periode. Contract c-linde.")) << text;
  EXPECT_TRUE(holds(text, "Kosten bij de eerste keus: € 1.495,00."));
  EXPECT_TRUE(holds(text, "[wmo_usual_help/uh1]"));
  EXPECT_TRUE(holds(text, "code 2 in iWmo en iJw"));
  EXPECT_TRUE(holds(text, "Gebruikte gegevens: limitation, own_amount."));
}

TEST(Explanation, WhatIsNotPossibleIsGroupedByReasonWithThreeNames) {
  std::string const text = explained(sample::outcome(), Language::dutch);
  EXPECT_TRUE(holds(text, "Heeft geen plek vrij: Klussenhulp Noord, Klussenhulp Oost, Klussenhulp West en nog 1"))
      << text;
  EXPECT_TRUE(holds(text, "Mag dit jaar niet meer hulp geven (budgetplafond): Hulp Het Anker"));
}

TEST(Explanation, ObjectionIsToldWithADecisionOnly) {
  EXPECT_FALSE(holds(explained(sample::outcome(), Language::english), "object"));
  reporting::Outcome outcome = sample::outcome();
  outcome.assessment.stage = people::Stage::decision;
  EXPECT_TRUE(holds(explained(outcome, Language::english), "until 6 weeks after the decision"));
}

TEST(Explanation, NoLineIsLongerThanAHundredCharacters) {
  people::Case request = sample::request();
  request.needs[0].question = std::string(250, 'x') + " " + std::string(130, 'y') + " é ë ï\n\tö";
  std::istringstream text(reporting::explain(sample::full_outcome(), request, sample::municipality(),
                                             sample::policy(), Language::dutch, Audience::professional));
  for (std::string line; std::getline(text, line);) {
    EXPECT_LE(reporting::width(line), 100U) << line;
    EXPECT_EQ(line.find('\t'), std::string::npos);
    EXPECT_EQ(line.find("{"), std::string::npos) << "a place that nothing was filled in: " << line;
  }
}

TEST(Explanation, AnOutcomeWithNothingInItStillHasANextStep) {
  reporting::Outcome bare;
  bare.next.by = sample::day(4, 9);
  std::string const text = explained(bare, Language::english);
  EXPECT_TRUE(holds(text, "We will contact you. This is done by your caseworker, by 9 April 2026 at the latest."))
      << text;
  EXPECT_FALSE(holds(text, "Who can help"));
}

}  // namespace
}  // namespace kanteling
