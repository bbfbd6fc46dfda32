// SPDX-License-Identifier: Apache-2.0
// Who may see what of the file itself: as closed as the view of an outcome.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "../engine/example_year.hpp"
#include "io/case_shape.hpp"
#include "io/case_view_keys.hpp"
#include "kanteling/io/case_json.hpp"
#include "kanteling/io/case_view.hpp"

namespace kanteling {
namespace {

using nlohmann::json;
using reporting::Reader;

/// An invented household: a mother who asks for help in the house, a child with a need of its own, a neighbour who helps.
constexpr std::string_view file = R"({
  "id":"file","stage":"inquiry","on":"2026-04-07","received":"2026-03-02","channel":"professional",
  "requester":"network","village":"noorbeek","caseworker":"cw-wmo-1",
  "household":[{"id":"mother","born":"1984-05-02","role":"self","authority":true},
    {"id":"partner","born":"1980-05-02","role":"partner"},{"id":"child","born":"2014-05-02","role":"child"}],
  "relations":[{"id":"neighbour","kind":"network"}],
  "facts":{"lives_here":true,"safety_concern":true,"has_car":false},
  "needs":[{"topic":"domestic_help","question":"Hulp in huis","facts":{"problem_domains":1},
     "tasks":[{"task":"laundry","amount":60,"facts":{"own_amount":10,"network_amount":20,"housemate_able":false}}]},
    {"topic":"youth_help","about":"child","question":"Hulp voor mijn kind","facts":{"limitation":"much"}}],
  "reasons":[{"fact":"own_amount","need":0,"task":0,"why":"De trap is steil."},
    {"fact":"network_amount","need":0,"task":0,"why":"De buurvrouw is moe."},
    {"fact":"limitation","need":1,"why":"Het slaapt slecht."},{"fact":"has_car","why":"Verkocht."}],
  "scores":[{"domain":"housing","level":3,"on":"2026-03-10","need":0},{"domain":"justice","level":1,"on":"2026-03-10","need":1}],
  "consents":[{"by":"mother","to":"youth_help","on":"2026-03-04"},{"by":"partner","to":"youth_help","on":"2026-03-05"}],
  "consultations":[{"basis":"safety","on":"2026-03-06"}],
  "signatures":[{"by":"mother","on":"2026-04-03"},{"by":"partner","on":"2026-04-04"}],
  "own_plan":{"handed_in":"2026-03-10","text":"Samen.","items":[
    {"need":0,"task":"laundry","rung":"network","amount":20,"by":"neighbour"},
    {"need":0,"task":"laundry","rung":"own_strength","amount":10,"by":"mother"}]},
  "safety_shares":[{"ground":"danger","on":"2026-03-06","protocol":"meldcode","role":"caseworker","what":"Gezien.","with":"Veilig Thuis"}],
  "overrides":[{"of":"one_plan","on":"2026-04-02","reason":"Hangt samen.","role":"caseworker"}],
  "events":[{"event":"personal_plan_told","on":"2026-03-03"}]})";

people::Case request() {
  auto read = io::read_case(file);
  EXPECT_TRUE(read) << (read ? "" : to_string(read.error().front()));
  return read.value_or(people::Case{});
}

/// The same without the need of the child: then all that is asked is the mother's own.
people::Case alone() {
  people::Case own = request();
  own.needs.resize(1);
  std::erase_if(own.reasons, [](people::FactReason const& reason) { return reason.need == 1; });
  std::erase_if(own.scores, [](people::DomainScore const& score) { return score.need == 1; });
  return own;
}

std::string view(people::Case const& of, Reader reader, std::string who = {}) {
  Engine const& engine = test::example_engine();
  return io::write_case_view(of, engine.decide(of, engine.start()), {reader, std::move(who)});
}

void expect_none_of(std::string const& text, std::vector<std::string_view> const& words) {
  for (std::string_view const word : words) EXPECT_EQ(text.find(word), std::string::npos) << word << " in " << text;
}

TEST(CaseView, OfAResidentIsTheOwnFileWithoutOtherPeopleSafetyOrWhoTold) {
  std::string const text = view(alone(), Reader::resident);
  json const seen = json::parse(text);
  EXPECT_EQ(seen.dump(), text) << "canonical";
  EXPECT_EQ(seen["household"].size(), 1U);
  EXPECT_EQ(seen["household"][0]["id"], "mother");
  EXPECT_EQ(seen["needs"][0]["question"], "Hulp in huis");
  EXPECT_EQ(seen["needs"][0]["tasks"][0]["facts"], json::parse(R"({"own_amount":10})"));
  EXPECT_EQ(seen["facts"], json::parse(R"({"has_car":false,"lives_here":true})"));
  EXPECT_EQ(seen["reasons"].size(), 2U);
  EXPECT_EQ(seen["own_plan"]["items"].size(), 1U);
  EXPECT_EQ(seen["consents"].size(), 1U);
  EXPECT_EQ(seen["signatures"].size(), 1U);
  EXPECT_EQ(seen["scores"].size(), 1U);
  expect_none_of(text, {"partner", "neighbour", "child", "safety", "Veilig Thuis", "network", "buurvrouw", "requester",
                        "channel", "consultations", "overrides", "events", "housemate"});
}

TEST(CaseView, OfAResidentBesideAnotherHoldsOnlyThePartsOfTheOwnNeed) {
  std::string const text = view(request(), Reader::resident);
  json const seen = json::parse(text);
  EXPECT_EQ(seen["needs"].size(), 1U);
  EXPECT_EQ(seen["reasons"].size(), 1U) << "what concerns the whole case would tell of the other";
  EXPECT_EQ(seen["reasons"][0]["why"], "De trap is steil.");
  EXPECT_FALSE(seen.contains("facts"));
  EXPECT_FALSE(seen.contains("own_plan"));
  expect_none_of(text, {"mijn kind", "justice", "slaapt", "partner", "Veilig Thuis"});
}

TEST(CaseView, OfAParentWithAuthorityIsTheNeedOfTheYoungChildRenumbered) {
  std::string const text = view(request(), Reader::parent, "mother");
  json const seen = json::parse(text);
  ASSERT_EQ(seen["needs"].size(), 1U);
  EXPECT_EQ(seen["needs"][0]["about"], "child");
  EXPECT_EQ(seen["reasons"][0]["need"], 0) << "its position among those that are seen";
  EXPECT_EQ(seen["scores"][0]["domain"], "justice");
  EXPECT_EQ(view(request(), Reader::parent, "partner").find("mijn kind"), std::string::npos) << "no authority";
}

TEST(CaseView, OfWhoSeesNoNeedsIsEmpty) {
  EXPECT_EQ(view(request(), Reader::contact_centre), "{}");
  EXPECT_EQ(view(request(), Reader::carer, "neighbour"), "{}");
  EXPECT_EQ(view(request(), Reader::provider, "het-anker"), "{}");
  EXPECT_EQ(view(request(), Reader::policy_analyst), "{}");
}

TEST(CaseView, OfACaseworkerIsTheWholeFileWithWhatWasSharedForSafety) {
  EXPECT_EQ(view(request(), Reader::caseworker), io::write_case(request()));
  std::string const checker = view(request(), Reader::content_checker);
  EXPECT_NE(checker.find("Hangt samen."), std::string::npos);
  expect_none_of(checker, {"safety", "Veilig Thuis"});
}

TEST(CaseView, NamesNoKeyThatACaseCannotHold) {
  for (io::ViewKey const& row : io::case_view_keys)
    if (row.in.empty()) {
      EXPECT_NE(std::find(io::case_keys.begin(), io::case_keys.end(), row.key), io::case_keys.end()) << row.key;
    }
}

}  // namespace
}  // namespace kanteling
