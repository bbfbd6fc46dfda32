// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <utility>

#include "problem_printer.hpp"
#include "small_municipality.hpp"

namespace kanteling::io {
namespace {

using test::Problems;
using namespace supply;

/// Every key with a word that is not the one that holds without it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> other{{
    {"first_contact", "by_discipline"},
    {"desk", "none"},
    {"expert_teams", "by_area"},
    {"employment", "municipality_only"},
    {"grant", "in_the_talk"},
    {"referral", "by_telephone"},
    {"self_reliance_matrix", "not_used"},
    {"villages", "alike"},
    {"content_check", "before_signing"},
    {"signed_by", "team leader"},
}};

/// All of it, with one of the values (as JSON) changed, or one left out.
std::string choices(std::string_view changed = "", std::string const& value = "") {
  std::string text = "{";
  for (auto const& [key, word] : other) {
    if (key == changed && value.empty()) continue;
    text += (text.size() > 1 ? ", \"" : "\"") + std::string(key) + "\": ";
    text += key == changed ? value : "\"" + std::string(word) + "\"";
  }
  return text + "}";
}

Result<Municipality> with(std::string const& value) {
  auto files = test::small_municipality();
  test::replace(files, "municipality.json", "\"year\": 2026,",
                "\"year\": 2026, \"organisation\": " + value + ",");
  return read_municipality(files);
}

Problems problems(std::string const& value) {
  return test::problems_of(with(value));
}

TEST(OrganisationJson, IsThatOfTheLibraryWhereItIsLeftOut) {
  Organisation const read = read_municipality(test::small_municipality()).value().organisation;
  EXPECT_EQ(read.first_contact, FirstContact::generalists);
  EXPECT_EQ(read.desk, Desk::settles);
  EXPECT_EQ(read.self_reliance_matrix, SelfRelianceMatrix::where_it_helps);
  EXPECT_EQ(read.signed_by, "caseworker");
}

TEST(OrganisationJson, IsReadEachChoiceInItsPlace) {
  Organisation const read = with(choices()).value().organisation;
  EXPECT_EQ(read.first_contact, FirstContact::by_discipline);
  EXPECT_EQ(read.desk, Desk::none);
  EXPECT_EQ(read.expert_teams, ExpertTeams::by_area);
  EXPECT_EQ(read.employment, Employment::municipality_only);
  EXPECT_EQ(read.grant, Grant::in_the_talk);
  EXPECT_EQ(read.referral, Referral::by_telephone);
  EXPECT_EQ(read.self_reliance_matrix, SelfRelianceMatrix::not_used);
  EXPECT_EQ(read.villages, Villages::alike);
  EXPECT_EQ(read.content_check, ContentCheck::before_signing);
  EXPECT_EQ(read.signed_by, "team leader");
}

/// All of it, and a part that may be left out.
std::string with_part(std::string const& part) {
  std::string text = choices();
  text.back() = ',';
  return text + " " + part + "}";
}

TEST(OrganisationJson, GivesReadersTheirPartsAndLeavesTheOthersAsTheyAre) {
  Organisation const read =
      with(with_part(R"("views": {"resident": ["identity", "next_step"], "carer": ["needs", "amounts"]})")).value().organisation;
  EXPECT_EQ(view_of(read.views, Reader::resident).parts, (Parts{Part::identity, Part::next_step}));
  EXPECT_EQ(view_of(read.views, Reader::resident).scope, Scope::about_reader) << "whose needs is no choice";
  EXPECT_EQ(view_of(read.views, Reader::carer).parts, (Parts{Part::needs, Part::amounts}));
  EXPECT_EQ(view_of(read.views, Reader::caseworker).parts, Parts::all());
}

TEST(OrganisationJson, LetsNoReaderSeeMoreThanMay) {
  std::string const place = "municipality.json, key organisation.views.";
  EXPECT_EQ(problems(with_part(R"("views": {"contact_centre": ["needs"]})")),
            (Problems{{place + "contact_centre", "needs", "for this reader no more than next_step, own_terms"}}));
  EXPECT_EQ(problems(with_part(R"("views": {"policy_analyst": ["kind"]})")),
            (Problems{{place + "policy_analyst", "kind", "nothing: this reader sees no single case"}}));
  for (std::string const part : {"costs", "safety"}) {
    Problems const found = problems(with_part(R"("views": {"resident": [")" + part + "\"]}"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].where, place + "resident");
    EXPECT_EQ(found[0].found, part);
  }
  Problems const word = problems(with_part(R"("views": {"carer": ["need"]})"));
  ASSERT_EQ(word.size(), 1U);
  EXPECT_EQ(word[0].found, "need");
  EXPECT_NE(word[0].expected.find("did you mean"), std::string::npos) << word[0].expected;
  Problems const reader = problems(with_part(R"("views": {"residents": []})"));
  ASSERT_EQ(reader.size(), 1U);
  EXPECT_EQ(reader[0].where, place + "residents");
}

TEST(OrganisationJson, NamesTheDepartmentThatAnswersATopic) {
  Organisation const read = with(with_part(R"("forward": {"other": "economic_affairs"})")).value().organisation;
  ASSERT_EQ(read.forward.size(), 1U);
  EXPECT_EQ(read.forward[0].topic, people::Topic::other);
  EXPECT_EQ(read.forward[0].department, "economic_affairs");
  EXPECT_TRUE(with(with_part(R"("forward": {})")).value().organisation.forward.empty());
  Problems const topic = problems(with_part(R"("forward": {"othr": "economic_affairs"})"));
  ASSERT_EQ(topic.size(), 1U);
  EXPECT_EQ(topic[0].where, "municipality.json, key organisation.forward.othr");
  EXPECT_NE(topic[0].expected.find("did you mean"), std::string::npos) << topic[0].expected;
  EXPECT_EQ(problems(with_part(R"("forward": {"other": ""})")),
            (Problems{{"municipality.json, key organisation.forward.other", "\"\"", "text"}}));
}

TEST(OrganisationJson, HasAreasOfExpertTeamsWithVillagesThatAreThere) {
  std::string const village = read_municipality(test::small_municipality()).value().villages.front().code;
  auto const areas = [&](std::string const& codes) {
    return with_part(R"("expert_areas": [{"name": "west", "members": ["GGD"], "villages": [)" + codes + "]}]");
  };
  Organisation const read = with(areas("\"" + village + "\"")).value().organisation;
  ASSERT_EQ(read.expert_areas.size(), 1U);
  EXPECT_EQ(read.expert_areas[0].name, "west");
  EXPECT_EQ(read.expert_areas[0].members, std::vector<std::string>{"GGD"});
  EXPECT_TRUE(read.expert_areas[0].villages.contains({0}));
  std::string const place = "municipality.json, key organisation.expert_areas[0].villages";
  Problems const unknown = problems(areas("\"nowhere\""));
  ASSERT_EQ(unknown.size(), 1U);
  EXPECT_EQ(unknown[0].where, place);
  Problems const twice = problems(areas("\"" + village + "\", \"" + village + "\""));
  ASSERT_EQ(twice.size(), 1U);
  EXPECT_EQ(twice[0], (Problem{place, village + " a second time", "every village in one area"}));
}

TEST(OrganisationJson, IsGivenAllOrNone) {
  for (auto const& [key, word] : other)
    EXPECT_EQ(problems(choices(key)),
              (Problems{{"municipality.json, key organisation." + std::string(key), "no such key", "text"}}));
}

TEST(OrganisationJson, KnowsItsWordsOnly) {
  EXPECT_EQ(problems(choices("desk", "\"settle\"")),
            (Problems{{"municipality.json, key organisation.desk", "settle",
                       "one of settles, none; did you mean \"settles\"?"}}));
  EXPECT_EQ(problems(choices("grant", "true")),
            (Problems{{"municipality.json, key organisation.grant", "true", "text"}}));
  EXPECT_EQ(problems(choices("signed_by", "\"\"")),
            (Problems{{"municipality.json, key organisation.signed_by", "\"\"", "text"}}));
}

TEST(OrganisationJson, ARoleIsAShortPlainText) {
  EXPECT_EQ(problems(choices("signed_by", "\"" + std::string(64, 'a') + "\"")), Problems{});
  EXPECT_EQ(problems(choices("signed_by", "\"" + std::string(65, 'a') + "\"")),
            (Problems{{"municipality.json, key organisation.signed_by", "65 characters",
                       "a role in 1 to 64 characters, such as caseworker"}}));
  EXPECT_EQ(problems(choices("signed_by", "\"a\\u0007\"")),
            (Problems{{"municipality.json, key organisation.signed_by", "a text with a control character",
                       "a role in 1 to 64 characters, such as caseworker"}}));
}

TEST(OrganisationJson, KnowsNoOtherKey) {
  EXPECT_EQ(problems(choices("desk", "\"none\", \"desks\": 1")),
            (Problems{{"municipality.json, key organisation.desks", "an unknown key",
                       "only the keys first_contact, desk, expert_teams, employment, grant, referral, "
                       "self_reliance_matrix, villages, content_check, mediation, signed_by; did you mean \"desk\"?"}}));
}

TEST(OrganisationJson, MediationMayBeLeftOutAndKnowsItsWords) {
  EXPECT_EQ(with(choices()).value().organisation.mediation, Mediation::none);
  EXPECT_EQ(with(choices("desk", "\"none\", \"mediation\": \"offered\"")).value().organisation.mediation,
            Mediation::offered);
  EXPECT_EQ(problems(choices("desk", "\"none\", \"mediation\": \"forced\"")),
            (Problems{{"municipality.json, key organisation.mediation", "forced", "one of none, offered"}}));
}

TEST(OrganisationJson, IsAnObject) {
  EXPECT_EQ(problems("[]"), (Problems{{"municipality.json, key organisation", "a list", "an object"}}));
}

}  // namespace
}  // namespace kanteling::io
