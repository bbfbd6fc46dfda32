// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "../../support/sample.hpp"
#include "../../support/told.hpp"
#include "kanteling/reporting/explanation.hpp"

namespace kanteling {
namespace {

using reporting::Audience;
using reporting::Language;

std::string explained(reporting::Outcome const& outcome, Audience audience, Language language = Language::english) {
  return on_one_line(reporting::explain(outcome, sample::request(), sample::municipality(), sample::policy(), language, audience));
}

TEST(ChoiceText, MarksThePickAndTellsProfessionalsWhatItCosts) {
  reporting::Outcome const outcome = sample::full_outcome();
  std::string const resident = explained(outcome, Audience::resident);
  EXPECT_TRUE(holds(resident, "You chose this on 1 April 2026.")) << resident;
  EXPECT_FALSE(holds(resident, "dearer"));
  std::string const team = explained(outcome, Audience::professional);
  EXPECT_TRUE(holds(team, "You chose this on 1 April 2026. By points it is number 2; €12.00 dearer than number 1."))
      << team;
}

TEST(ChoiceText, TellsWhyAPickIsNotPossible) {
  reporting::Outcome outcome = sample::full_outcome();
  outcome.choices[0].pick->why_not = matching::Exclusion::no_capacity;
  EXPECT_TRUE(holds(explained(outcome, Audience::resident),
                    "You chose Zorg De Linde on 1 April 2026. That is not possible now: has no room."));
  outcome.choices[0].own_organisation.reset();
  outcome.packages.clear();
  outcome.choices[0].ranked.clear();
  EXPECT_TRUE(holds(explained(outcome, Audience::resident, Language::dutch),
                    "U koos op 1 april 2026 voor Zorg De Linde. Dat kan nu niet: heeft geen plaats."));
}

TEST(ChoiceText, ShowsTheTeamWhatFitsBesideTheOwnOrganisation) {
  reporting::Outcome outcome = sample::full_outcome();
  std::string const team = explained(outcome, Audience::professional);
  EXPECT_TRUE(holds(team, "The caseworker is seconded by Zorg De Linde, which stands first here. It may well be the best "
                          "help. Discuss these with the resident too: - Thuiszorg De Brug: €12.00 cheaper, quality 0.5 "
                          "higher"))
      << team;
  EXPECT_FALSE(holds(explained(outcome, Audience::resident), "seconded"));
  outcome.choices[0].own_organisation->alternatives[0] = {{0}, {}, -12};
  EXPECT_TRUE(holds(explained(outcome, Audience::professional, Language::dutch),
                    "Thuiszorg De Brug: niet duurder, kwaliteit 1,2 lager"));
  outcome.choices[0].own_organisation->alternatives[0] = {{0}, {100}, 0};
  EXPECT_TRUE(holds(explained(outcome, Audience::professional, Language::dutch), "€ 1,00 duurder, dezelfde kwaliteit"));
  outcome.choices[0].own_organisation->alternatives.clear();
  EXPECT_TRUE(holds(explained(outcome, Audience::professional), "No other provider fits now."));
}

TEST(ChoiceText, ShowsHelpThatFitsTogether) {
  reporting::Outcome const outcome = sample::full_outcome();
  std::string const resident = explained(outcome, Audience::resident);
  EXPECT_TRUE(holds(resident, "Help that fits together: 1. Heavy cleaning: Zorg De Linde (one provider, can start at once)."))
      << resident;
  EXPECT_FALSE(holds(resident, "Cost:"));
  EXPECT_TRUE(holds(explained(outcome, Audience::professional), "72 points: your wish 40, quality 17, price 15."));
}

}  // namespace
}  // namespace kanteling
