// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/residence.hpp"

#include "dates.hpp"

namespace kanteling::law {
namespace {

// Municipalities are letters: these are cases of the definition and no places.
PlaceFact in(std::string code) {
  return {PlaceKnown::municipality, std::move(code)};
}
PlaceFact noted(std::string code) {
  return {PlaceKnown::municipality, std::move(code), true};
}
PlaceFact const unknown{PlaceKnown::not_determinable, ""};
PlaceFact const abroad{PlaceKnown::outside_netherlands, ""};

YouthResidenceFacts facts(YouthHelp help, PlaceFact now, std::vector<Stay> stays = {}) {
  return {date("2026-03-02"), help, std::move(now), std::move(stays), {}, {}};
}

Stay stay(StayPlace place, char const* from, char const* to, PlaceFact before) {
  return {place, date(from), parse_date(to), std::move(before)};
}

YouthResidence residence(YouthResidenceFacts const& f) {
  return youth_residence(f).value();
}

/// The municipality, or what to find out, or "a person decides".
std::string outcome(YouthResidenceFacts const& f) {
  YouthResidence const r = residence(f);
  if (r.municipality) return *r.municipality;
  return r.to_find_out.empty() ? "a person decides"
                               : "ask " + std::string(name_of(r.to_find_out.front()).code);
}

std::string trouble(YouthResidenceFacts const& f) {
  auto const result = youth_residence(f);
  if (result) return "none";
  return result.error().size() == 1 ? to_string(result.error().front()) : "not one problem";
}

// Cases W1 .. W6: vng.nl, woonplaatsbeginsel jeugdhulp.
TEST(Residence, W1AmbulantHelpComesFromWhereTheYoungPersonIsRegistered) {
  YouthResidence const r = residence(facts(YouthHelp::ambulant, in("A")));
  EXPECT_EQ(r.municipality, "A");
  EXPECT_EQ(r.rule, ResidenceRule::registered_address);
  EXPECT_EQ(r.source.article, "1.1 woonplaats, 1°");
  EXPECT_EQ(r.source.evidence, Evidence::seen);
  EXPECT_EQ(r.reason_nl, "De jeugdige staat in deze gemeente ingeschreven.");
  EXPECT_EQ(r.reason_en, "The young person is registered in this municipality.");
}

TEST(Residence, W2FosterCareComesFromWhereTheYoungPersonLivedBefore) {
  YouthResidence const r = residence(
      facts(YouthHelp::with_stay, in("B"), {stay(StayPlace::foster_parent, "2025-09-01", "", in("A"))}));
  EXPECT_EQ(r.municipality, "A");
  EXPECT_EQ(r.rule, ResidenceRule::before_stay);
  EXPECT_EQ(r.source.article, "1.1 woonplaats, 2°");
  EXPECT_EQ(r.reason_nl,
            "De jeugdige stond in deze gemeente ingeschreven direct voordat het verblijf begon.");
  EXPECT_EQ(r.reason_en, "The young person was registered in this municipality immediately before the stay.");
}

TEST(Residence, W3AmbulantHelpMovesAlong) {
  EXPECT_EQ(outcome(facts(YouthHelp::ambulant, in("A"))), "A");
  EXPECT_EQ(outcome(facts(YouthHelp::ambulant, in("B"))), "B");
}

TEST(Residence, W4AMoveDuringAStayChangesNothing) {
  for (char const* now : {"A", "B"})
    EXPECT_EQ(
        outcome(facts(YouthHelp::with_stay, in(now), {stay(StayPlace::provider, "2025-09-01", "", in("A"))})),
        "A");
}

TEST(Residence, W5AnUnknownAddressGivesTheMothersMunicipalityAtBirth) {
  YouthResidenceFacts f = facts(YouthHelp::ambulant, unknown);
  f.mother_at_birth = in("C");
  YouthResidence const r = residence(f);
  EXPECT_EQ(r.municipality, "C");
  EXPECT_EQ(r.rule, ResidenceRule::mother_or_actual);
  EXPECT_EQ(r.source.article, "1.1 woonplaats, 3°");
  EXPECT_EQ(
      r.reason_nl,
      "De gemeente van inschrijving is niet vast te stellen. De moeder stond in deze gemeente ingeschreven "
      "toen de jeugdige werd geboren.");
  EXPECT_EQ(r.reason_en,
            "The municipality of registration cannot be determined. The mother was registered in this "
            "municipality when the young person was born.");
}

TEST(Residence, W6AnAddressAbroadGivesTheActualResidence) {
  YouthResidenceFacts f = facts(YouthHelp::ambulant, abroad);
  f.actual = in("D");
  f.mother_at_birth = in("C");
  YouthResidence const r = residence(f);
  EXPECT_EQ(r.municipality, "D");
  EXPECT_EQ(r.rule, ResidenceRule::outside_netherlands);
  EXPECT_EQ(r.source.article, "1.1 woonplaats, 4°");
  EXPECT_EQ(r.reason_nl,
            "Het adres ligt buiten Nederland. De jeugdige verblijft werkelijk in deze gemeente.");
  EXPECT_EQ(r.reason_en,
            "The address is outside the Netherlands. The young person really stays in this municipality.");
}

TEST(Residence, EveryKindOfStayKeepsTheAddressBeforeIt) {
  for (StayPlace place : {StayPlace::provider, StayPlace::foster_parent,
                          StayPlace::shelter_or_protected_living, StayPlace::youth_prison})
    EXPECT_EQ(
        outcome(facts(YouthHelp::with_stay, in("B"), {stay(place, "2026-03-02", "2026-03-02", in("A"))})),
        "A");
}

TEST(Residence, AmbulantHelpDuringAStayFollowsTheStay) {
  EXPECT_EQ(outcome(facts(YouthHelp::ambulant, in("B"),
                          {stay(StayPlace::foster_parent, "2025-09-01", "", in("A"))})),
            "A");
}

TEST(Residence, StaysThatContinueOneAnotherCountFromTheFirst) {
  YouthResidenceFacts const f =
      facts(YouthHelp::with_stay, in("D"),
            {stay(StayPlace::shelter_or_protected_living, "2022-05-01", "2023-04-30", in("A")),
             stay(StayPlace::foster_parent, "2023-05-01", "2024-08-31", in("B")),
             stay(StayPlace::provider, "2024-08-15", "", in("C"))});
  EXPECT_EQ(outcome(f), "A");
}

TEST(Residence, ALongStayHoldsTheChainTogetherOverAShortOneInsideIt) {
  EXPECT_EQ(outcome(facts(YouthHelp::with_stay, in("D"),
                          {stay(StayPlace::foster_parent, "2023-01-01", "2025-12-31", in("A")),
                           stay(StayPlace::provider, "2024-01-01", "2024-02-01", in("B")),
                           stay(StayPlace::provider, "2026-01-01", "", in("C"))})),
            "A");
}

TEST(Residence, ADayAtHomeBreaksTheChain) {
  EXPECT_EQ(outcome(facts(YouthHelp::with_stay, in("C"),
                          {stay(StayPlace::provider, "2023-01-01", "2024-12-30", in("A")),
                           stay(StayPlace::provider, "2025-01-01", "", in("B"))})),
            "B");
}

TEST(Residence, AStayThatEndedYesterdayOrBeginsTomorrowDoesNotCount) {
  EXPECT_EQ(outcome(facts(YouthHelp::ambulant, in("B"),
                          {stay(StayPlace::provider, "2025-01-01", "2026-03-01", in("A"))})),
            "B");
  EXPECT_EQ(
      outcome(facts(YouthHelp::ambulant, in("B"), {stay(StayPlace::provider, "2026-03-03", "", in("A"))})),
      "B");
}

TEST(Residence, AStayThatHasYetToBeginKeepsTodaysAddress) {
  YouthResidence const r = residence(facts(YouthHelp::with_stay, in("A")));
  EXPECT_EQ(r.municipality, "A");
  EXPECT_EQ(r.rule, ResidenceRule::before_stay);
  EXPECT_EQ(r.reason_nl,
            "Het verblijf moet nog beginnen. De jeugdige staat nu in deze gemeente ingeschreven.");
  EXPECT_EQ(r.reason_en,
            "The stay has yet to begin. The young person is registered in this municipality now.");
}

TEST(Residence, HelpLinkedToAYouthPrisonCountsAsThatStay) {
  std::vector<Stay> const stays{stay(StayPlace::youth_prison, "2025-01-01", "2025-12-31", in("A"))};
  EXPECT_EQ(outcome(facts(YouthHelp::linked_to_youth_prison, in("B"), stays)), "A");
  EXPECT_EQ(outcome(facts(YouthHelp::ambulant, in("B"), stays)), "B");
  EXPECT_EQ(outcome(facts(YouthHelp::linked_to_youth_prison, in("B"))), "ask stays");
  std::vector<Stay> later = stays;
  later.push_back(stay(StayPlace::provider, "2026-01-15", "2026-02-01", in("C")));
  EXPECT_EQ(outcome(facts(YouthHelp::linked_to_youth_prison, in("B"), later)), "A");
}

TEST(Residence, ANotedAddressGivesTheMothersMunicipality) {
  YouthResidenceFacts f = facts(YouthHelp::ambulant, noted("A"));
  f.mother_at_birth = in("C");
  YouthResidence const r = residence(f);
  EXPECT_EQ(r.municipality, "C");
  EXPECT_EQ(r.reason_nl,
            "Bij het adres staat een aantekening (artikel 2.26 Wet BRP). De moeder stond in deze gemeente "
            "ingeschreven toen de jeugdige werd geboren.");
  EXPECT_EQ(
      r.reason_en,
      "The address has a note in the register (Wet BRP, article 2.26). The mother was registered in this "
      "municipality when the young person was born.");
}

TEST(Residence, AStayWithAnUnknownAddressBeforeItFallsThroughToTheMotherAndSaysSo) {
  YouthResidenceFacts f =
      facts(YouthHelp::with_stay, in("B"), {stay(StayPlace::provider, "2025-01-01", "", unknown)});
  f.mother_at_birth = in("C");
  YouthResidence const r = residence(f);
  EXPECT_EQ(r.municipality, "C");
  EXPECT_EQ(r.rule, ResidenceRule::mother_or_actual);
  EXPECT_EQ(
      r.reason_nl,
      "Het adres van direct voor het verblijf is niet vast te stellen. De moeder stond in deze gemeente "
      "ingeschreven toen de jeugdige werd geboren.");
}

TEST(Residence, AStayThatBeganFromAbroadGivesTheActualResidence) {
  YouthResidenceFacts f =
      facts(YouthHelp::with_stay, in("B"), {stay(StayPlace::provider, "2025-01-01", "", abroad)});
  f.actual = in("D");
  EXPECT_EQ(outcome(f), "D");
}

TEST(Residence, WithoutAMunicipalityOfTheMotherTheActualResidenceCounts) {
  YouthResidenceFacts f = facts(YouthHelp::ambulant, unknown);
  f.mother_at_birth = unknown;
  f.actual = in("D");
  YouthResidence const r = residence(f);
  EXPECT_EQ(r.municipality, "D");
  EXPECT_EQ(r.rule, ResidenceRule::mother_or_actual);
  EXPECT_EQ(
      r.reason_nl,
      "De gemeente van inschrijving is niet vast te stellen. Waar de moeder toen was ingeschreven is ook "
      "niet vast te stellen. De jeugdige verblijft werkelijk in deze gemeente.");
  f.mother_at_birth = abroad;
  EXPECT_EQ(residence(f).municipality, "D");
  EXPECT_EQ(residence(f).reason_en,
            "The municipality of registration cannot be determined. The mother was not registered in a Dutch "
            "municipality at the birth. The young person really stays in this municipality.");
}

TEST(Residence, IsNotGuessedWhereAFactWasNotAsked) {
  EXPECT_EQ(outcome(facts(YouthHelp::not_asked, in("A"))), "ask help");
  EXPECT_EQ(outcome(facts(YouthHelp::ambulant, {})), "ask address_now");
  EXPECT_EQ(outcome(facts(YouthHelp::with_stay, {})), "ask address_now");
  EXPECT_EQ(outcome(facts(YouthHelp::with_stay, in("B"), {stay(StayPlace::provider, "2025-01-01", "", {})})),
            "ask address_before_stay");
  EXPECT_EQ(outcome(facts(YouthHelp::ambulant, abroad)), "ask actual");
  YouthResidenceFacts f = facts(YouthHelp::ambulant, unknown);
  f.actual = in("D");
  EXPECT_EQ(outcome(f), "ask mother_at_birth");
  f.mother_at_birth = unknown;
  f.actual = {};
  EXPECT_EQ(outcome(f), "ask actual");
}

TEST(Residence, SaysWhatToFindOutAndWhomToAsk) {
  YouthResidence const r =
      residence(facts(YouthHelp::with_stay, in("B"), {stay(StayPlace::provider, "2025-01-01", "", {})}));
  EXPECT_EQ(r.reason_nl, "Waar stond de jeugdige ingeschreven direct voordat het verblijf begon?");
  EXPECT_EQ(name_of(r.to_find_out.at(0)).ask_nl, "de basisregistratie personen (BRP)");
  EXPECT_EQ(name_of(r.to_find_out.at(0)).ask_en, "the register of persons (BRP)");
}

TEST(Residence, LeavesItToAPersonWhereNoRuleNamesAMunicipality) {
  YouthResidenceFacts f = facts(YouthHelp::ambulant, abroad);
  f.actual = abroad;
  EXPECT_EQ(outcome(f), "a person decides");
  f.actual = unknown;
  EXPECT_EQ(residence(f).reason_nl,
            "Het adres ligt buiten Nederland. Ook het werkelijke verblijf wijst geen gemeente aan. Een "
            "medewerker zoekt dit uit met de andere gemeenten.");
}

TEST(Residence, IsNotWorkedOutBefore2022) {
  YouthResidenceFacts f = facts(YouthHelp::ambulant, in("A"));
  f.on = date("2021-12-31");
  EXPECT_EQ(trouble(f),
            "on: 2021-12-31; expected a day from 2022-01-01 on: before, residence followed from who had "
            "authority over the young person (Jeugdwet 1.1 as it was then), which is not worked out here");
  f.on = date("2022-01-01");
  EXPECT_EQ(trouble(f), "none");
}

TEST(Residence, RefusesPlacesThatContradictThemselves) {
  EXPECT_EQ(trouble(facts(YouthHelp::ambulant, in(""))),
            "address_now.municipality: nothing; expected the code of the municipality");
  EXPECT_EQ(trouble(facts(YouthHelp::ambulant, {PlaceKnown::outside_netherlands, "A"})),
            "address_now.municipality: \"A\" beside a place that is not known; expected a code only where "
            "`known` is municipality");
  YouthResidenceFacts f = facts(YouthHelp::ambulant, in("A"));
  f.actual = noted("A");
  EXPECT_EQ(trouble(f),
            "actual.has_brp_note: a note without an address in the register; expected a note only at a "
            "registered address of the young person");
  f.actual = {};
  f.address_now = {PlaceKnown::not_determinable, "", true};
  EXPECT_EQ(trouble(f),
            "address_now.has_brp_note: a note without an address in the register; expected a note only at a "
            "registered address of the young person");
}

TEST(Residence, RefusesStaysThatCannotBe) {
  EXPECT_EQ(trouble(facts(YouthHelp::with_stay, in("A"),
                          {stay(StayPlace::provider, "2025-01-02", "2025-01-01", in("A"))})),
            "stays[0].to: 2025-01-01; expected a last day on or after the first, 2025-01-02");
  EXPECT_EQ(trouble(facts(YouthHelp::with_stay, in("A"),
                          {stay(StayPlace::provider, "2025-01-02", "", in("A")),
                           stay(StayPlace::provider, "2025-01-01", "", in("A"))})),
            "stays[1].from: 2025-01-01; expected stays by first day: this one on or after 2025-01-02");
  EXPECT_EQ(
      trouble(facts(YouthHelp::with_stay, in("A"), {stay(StayPlace::provider, "2025-01-02", "", in(""))})),
      "stays[0].address_before.municipality: nothing; expected the code of the municipality");
}

TEST(Residence, ReportsAllProblemsTogether) {
  YouthResidenceFacts f = facts(YouthHelp::ambulant, in(""));
  f.on = date("2020-01-01");
  f.mother_at_birth = in("");
  EXPECT_EQ(youth_residence(f).error().size(), 3U);
}

}  // namespace
}  // namespace kanteling::law
