// SPDX-License-Identifier: Apache-2.0
#include "kanteling/people/household_circle.hpp"

#include <gtest/gtest.h>

namespace kanteling::people {
namespace {

using Codes = std::vector<std::string>;

Date const today = make_date(2026, 3, 2);

/// A couple with two children of their own and a lodger; the elder child is grown up.
Household family() {
  Household h;
  h.residents = {{"asks", make_date(1980, 1, 1), Role::self},
                 {"partner", make_date(1981, 1, 1), Role::partner},
                 {"elder", make_date(2006, 1, 1), Role::child},
                 {"younger", make_date(2014, 1, 1), Role::child},
                 {"lodger", make_date(1990, 1, 1), Role::other_housemate}};
  return h;
}

Codes circle(Household const& h, std::size_t whose, law::Act act) {
  return circle_of(h, h.residents[whose], act, today).codes;
}

TEST(HouseholdCircle, OfTheWmoIsEverybodyWhoLivesHere) {
  Household h = family();
  EXPECT_EQ(circle(h, 0, law::Act::wmo), (Codes{"asks", "partner", "elder", "younger", "lodger"}));
  h.residents[4].left = Left{Departure::moved, today};
  EXPECT_EQ(circle(h, 0, law::Act::wmo), (Codes{"asks", "partner", "elder", "younger"}));
  h.residents[4].left->on = today + 1;
  EXPECT_EQ(circle(h, 0, law::Act::wmo).size(), 5U) << "still here today";
}

TEST(HouseholdCircle, OfTheParticipationActIsTheCoupleAndTheirChildrenUnder18) {
  Household h = family();
  EXPECT_EQ(circle(h, 0, law::Act::participation), (Codes{"asks", "partner", "younger"}));
  EXPECT_EQ(circle(h, 2, law::Act::participation), Codes{"elder"})
      << "a grown-up child is a family of its own";
  h.residents[2].born = make_date(2008, 3, 3);
  EXPECT_EQ(circle(h, 0, law::Act::participation).size(), 4U) << "eighteen tomorrow";
  h.residents[1].left = Left{Departure::died, make_date(2026, 1, 1)};
  EXPECT_EQ(circle(h, 0, law::Act::participation), (Codes{"asks", "elder", "younger"}));
}

TEST(HouseholdCircle, OfYouthHelpIsTheChildAndWhoHoldsAuthorityWhereverTheyLive) {
  Household h = family();
  h.residents[0].authority = true;
  h.residents[1].authority = false;
  h.relations = {{"other", RelationKind::other_parent, true}, {"gran", RelationKind::network}};
  Circle const found = circle_of(h, h.residents[3], law::Act::youth, today);
  EXPECT_EQ(found.codes, (Codes{"younger", "asks", "other"}));
  EXPECT_TRUE(found.authority_unknown.empty());
}

TEST(HouseholdCircle, NamesThoseOfWhomNobodyAskedWhetherTheyHoldAuthority) {
  Household h = family();
  h.relations = {{"other", RelationKind::other_parent},
                 {"gran", RelationKind::network},
                 {"guard", RelationKind::guardian}};
  Circle const found = circle_of(h, h.residents[3], law::Act::youth, today);
  EXPECT_EQ(found.codes, Codes{"younger"});
  EXPECT_EQ(found.authority_unknown, (Codes{"asks", "partner", "other", "guard"}));
}

TEST(HouseholdCircle, AskedByTheChildItselfLooksAtTheParentsWhoLiveHere) {
  Household h;
  h.residents = {{"asks", make_date(2012, 1, 1), Role::self},
                 {"mother", make_date(1980, 1, 1), Role::parent}};
  EXPECT_EQ(circle_of(h, h.residents[0], law::Act::youth, today), (Circle{{"asks"}, {"mother"}}));
}

TEST(HouseholdCircle, KeepsTheAuthorityOfWhoMovedOutButNotOfWhoDied) {
  Household h = family();
  h.residents[1].authority = true;
  h.residents[1].left = Left{Departure::moved, make_date(2025, 1, 1)};
  EXPECT_EQ(circle(h, 3, law::Act::youth), (Codes{"younger", "partner"}));
  h.residents[1].left->how = Departure::died;
  EXPECT_EQ(circle(h, 3, law::Act::youth), Codes{"younger"});
}

TEST(HouseholdCircle, CountsAChildWithTwoHomesLikeAnyOther) {
  Household h = family();
  h.residents[3].two_homes = true;
  EXPECT_EQ(circle(h, 0, law::Act::wmo).size(), 5U);
  EXPECT_EQ(circle(h, 0, law::Act::participation), (Codes{"asks", "partner", "younger"}));
}

TEST(HouseholdCircle, OfOtherActsIsTheResidentAlone) {
  Household const h = family();
  for (law::Act const act :
       {law::Act::none, law::Act::debts, law::Act::parking_card, law::Act::pupil_transport})
    EXPECT_EQ(circle(h, 1, act), Codes{"partner"});
}

TEST(ContributionCouple, IsTheResidentAndThePartnerWhoLivesHere) {
  Household h = family();
  EXPECT_EQ(contribution_couple(h, h.residents[0], today), (Codes{"asks", "partner"}));
  EXPECT_EQ(contribution_couple(h, h.residents[1], today), (Codes{"asks", "partner"}));
  EXPECT_EQ(contribution_couple(h, h.residents[4], today), Codes{"lodger"});
  h.residents[1].left = Left{Departure::moved, today};
  EXPECT_EQ(contribution_couple(h, h.residents[0], today), Codes{"asks"});
}

}  // namespace
}  // namespace kanteling::people
