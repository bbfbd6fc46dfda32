// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/outcome_view.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "../../support/sample.hpp"
#include "kanteling/io/outcome_json.hpp"

namespace kanteling {
namespace {

using nlohmann::json;
using reporting::Reader;

json full(reporting::Outcome const& outcome) {
  return json::parse(io::write_outcome(outcome, sample::municipality(), sample::policy()));
}

json view(reporting::Outcome const& outcome, people::Case const& request, Reader reader, std::string who = {}) {
  std::string const text = io::write_outcome_view(outcome, request, sample::municipality(), sample::policy(),
                                                  {reader, std::move(who)});
  json const read = json::parse(text);
  EXPECT_EQ(read.dump(), text) << "canonical";
  return read;
}

json view(Reader reader, std::string who = {}) {
  return view(sample::full_outcome(), sample::request(), reader, std::move(who));
}

/// A parent who asks, a child of twelve with a need under the Jeugdwet, and a need of the parent under the Wmo.
people::Case family() {
  people::Case request = sample::request();
  request.household.residents = {{"r-1", make_date(1985, 5, 2), people::Role::self},
                                 {"k-1", make_date(2014, 1, 30), people::Role::child}};
  request.household.residents[0].authority = true;
  request.needs[1].topic = people::Topic::youth_help;
  request.needs[1].about = "k-1";
  return request;
}

reporting::Outcome family_outcome() {
  reporting::Outcome outcome = sample::outcome();
  outcome.assessment.needs[1].act = law::Act::youth;
  return outcome;
}

void expect_keys_within(json const& part, json const& whole, std::string const& where) {
  if (!part.is_object()) return;
  for (auto const& [key, value] : part.items()) {
    ASSERT_TRUE(whole.contains(key)) << where << "." << key;
    expect_keys_within(value, whole[key], where + "." + key);
  }
}

TEST(OutcomeView, HoldsNoKeyThatTheOutcomeHasNot) {
  json const outcome = full(sample::full_outcome());
  for (Reader const reader : {Reader::contact_centre, Reader::resident, Reader::parent, Reader::carer, Reader::provider,
                              Reader::caseworker, Reader::content_checker, Reader::policy_analyst})
    expect_keys_within(view(reader, reader == Reader::provider ? "de-linde" : ""), outcome, "outcome");
}

TEST(OutcomeView, OfACaseworkerIsTheWholeOutcome) {
  EXPECT_EQ(view(Reader::caseworker), full(sample::full_outcome()));
}

TEST(OutcomeView, OfAContactCentreIsTheNextStepAndNothingOfTheContent) {
  EXPECT_EQ(view(sample::outcome(), sample::request(), Reader::contact_centre),
            json::parse(R"({"next":{"actor":"caseworker","area":null,"by":"2026-05-06","caseworker":"wmo-1","members":[],"overdue":false,)"
                        R"("step":"discuss_choice"}})"));
}

TEST(OutcomeView, WhyACaseIsWithACaseworkerIsSeenInTheTeamOnly) {
  for (Reader const reader : {Reader::contact_centre, Reader::resident, Reader::parent, Reader::carer, Reader::content_checker})
    EXPECT_FALSE(view(reader).contains("assigned"));
  EXPECT_EQ(view(Reader::caseworker)["assigned"]["why"], json::parse(R"(["discipline"])"));
}

TEST(OutcomeView, OfAPolicyAnalystHoldsNothingOfACase) { EXPECT_EQ(view(Reader::policy_analyst), json::object()); }

TEST(OutcomeView, OfAResidentHasNoCostsInIt) {
  std::string const text = view(Reader::resident).dump();
  for (auto const* const word : {"cost", "fee", "cents", "tariff", "\"points\":72", "130650"})
    EXPECT_EQ(text.find(word), std::string::npos) << word << " in " << text;
  EXPECT_NE(text.find("de-linde"), std::string::npos) << "who can help is the resident's own business";
  EXPECT_NE(text.find("own_strength"), std::string::npos);
}

TEST(OutcomeView, OfAResidentSaysNothingOfSafety) {
  reporting::Outcome outcome = sample::outcome();
  outcome.kind = reporting::OutcomeKind::safety_route;
  outcome.assessment.safety = true;
  outcome.next.code = reporting::NextStepCode::look_at_safety;
  outcome.beside = {sample::outcome().next};
  json const seen = view(outcome, sample::request(), Reader::resident);
  EXPECT_EQ(seen.dump().find("safety"), std::string::npos) << seen;
  EXPECT_EQ(seen["next"]["step"], "discuss_choice");
}

TEST(OutcomeView, ADateThatTheServiceSetsItselfIsToldToNobodyOutside) {
  reporting::Outcome outcome = sample::outcome();
  outcome.next.statutory = false;
  EXPECT_FALSE(view(outcome, sample::request(), Reader::resident)["next"].contains("by"));
  EXPECT_EQ(view(outcome, sample::request(), Reader::content_checker)["next"]["by"], "2026-05-06");
}

TEST(OutcomeView, OfAResidentHoldsTheNeedsOfThatResidentOnly) {
  json const seen = view(family_outcome(), family(), Reader::resident);
  ASSERT_EQ(seen["needs"].size(), 1U);
  EXPECT_EQ(seen["needs"][0]["act"], "wmo");
  EXPECT_EQ(seen.dump().find("youth\",\"criteria"), std::string::npos);
  EXPECT_FALSE(seen.contains("duties")) << "they would tell of the other need";
}

TEST(OutcomeView, OfAParentWithAuthorityHoldsTheYouthNeedsOfAChildUnderSixteen) {
  json const seen = view(family_outcome(), family(), Reader::parent, "r-1");
  ASSERT_EQ(seen["needs"].size(), 1U);
  EXPECT_EQ(seen["needs"][0]["act"], "youth");
  EXPECT_EQ(seen.dump().find("heavy_cleaning"), std::string::npos);

  people::Case without = family();
  without.household.residents[0].authority = std::nullopt;
  EXPECT_TRUE(view(family_outcome(), without, Reader::parent, "r-1")["needs"].empty()) << "nobody asked: no";
  people::Case older = family();
  older.household.residents[1].born = make_date(2010, 4, 7);
  EXPECT_TRUE(view(family_outcome(), older, Reader::parent, "r-1")["needs"].empty()) << "sixteen today";
  older.household.residents[1].born = make_date(2010, 4, 8);
  EXPECT_EQ(view(family_outcome(), older, Reader::parent, "r-1")["needs"].size(), 1U) << "sixteen tomorrow";
  EXPECT_TRUE(view(family_outcome(), family(), Reader::parent, "k-1")["needs"].empty());
}

TEST(OutcomeView, OfAProviderHoldsItsOwnChoicesAndNothingElse) {
  json const seen = view(family_outcome(), family(), Reader::provider, "de-linde");
  ASSERT_EQ(seen["choices"].size(), 1U);
  ASSERT_EQ(seen["choices"][0]["ranked"].size(), 1U);
  std::string const text = seen.dump();
  for (auto const* const word : {"youth", "de-brug", "het-anker", "shopping", "cost", "\"points\":72"})
    EXPECT_EQ(text.find(word), std::string::npos) << word << " in " << text;
  EXPECT_TRUE(view(family_outcome(), family(), Reader::provider, "het-anker")["choices"].empty());
}

/// Rungs of all findings that are seen, and facts of the questions.
std::vector<std::string> rungs(json const& seen) {
  std::vector<std::string> all;
  for (json const& need : seen["needs"])
    for (json const& task : need["tasks"])
      for (json const& finding : task["findings"]) all.push_back(finding["rung"]);
  return all;
}

using Words = std::vector<std::string>;

TEST(OutcomeView, OfAHelperIsWhatConcernsThemByWhatTheyAreToTheHousehold) {
  people::Case request = sample::request();
  request.household.residents = {{"r-1", make_date(1946, 5, 2), people::Role::self},
                                 {"r-2", make_date(1950, 5, 2), people::Role::partner},
                                 {"k-1", make_date(2014, 5, 2), people::Role::child}};
  request.household.relations = {{"daughter", people::RelationKind::carer},
                                 {"neighbour", people::RelationKind::network},
                                 {"guardian", people::RelationKind::guardian}};
  auto const seen = [&](std::string who) { return rungs(view(sample::outcome(), request, Reader::carer, std::move(who))); };
  EXPECT_EQ(seen("r-2"), Words{"usual_help"});
  EXPECT_EQ(seen("daughter"), Words{"informal_care"});
  EXPECT_EQ(seen("neighbour"), Words{"network"});
  for (char const* const other : {"r-1", "k-1", "guardian"}) EXPECT_EQ(seen(other), Words{}) << other;
  request.household.residents[1].left = people::Left{people::Departure::moved, request.on};
  EXPECT_EQ(seen("r-2"), Words{}) << "who moved out";
}

TEST(OutcomeView, OfAHelperHoldsNothingThatNamesAnother) {
  reporting::Outcome outcome = sample::outcome();
  outcome.assessment.needs[0].tasks[0].findings[2].by = {"r-3"};
  EXPECT_EQ(rungs(view(outcome, sample::request(), Reader::carer, "r-2")), Words{});
  outcome.assessment.needs[0].tasks[0].findings[2].by = {"r-2", "r-3"};
  EXPECT_EQ(rungs(view(outcome, sample::request(), Reader::carer, "r-2")), Words{"usual_help"});
}

TEST(OutcomeView, OfAHelperHoldsTheQuestionsThatAreForThem) {
  people::Case request = sample::request();
  request.household.relations = {{"neighbour", people::RelationKind::network}};
  json const seen = view(sample::full_outcome(), request, Reader::carer, "neighbour");
  ASSERT_FALSE(seen["questions"].empty());
  for (json const& question : seen["questions"]) EXPECT_EQ(question["whom"], "network");
  EXPECT_FALSE(seen["questions"][0].contains("need_index")) << "the other needs are not seen";
}

TEST(OutcomeView, OfACarerNamesNoHelpOfSomebodyElse) {
  reporting::Outcome outcome = sample::outcome();
  for (auto& need : outcome.assessment.needs)
    for (auto& task : need.tasks)
      for (auto& finding : task.findings) finding.by = {"r-3"};
  EXPECT_TRUE(view(outcome, sample::request(), Reader::carer, "r-2")["needs"].empty());
  EXPECT_EQ(view(Reader::carer, "r-2").count("choices"), 0U);
}

TEST(OutcomeView, OfAHelperHoldsNoChoicesWhateverTheTableAllows) {
  io::Reading reading{Reader::carer, "r-2"};
  auto& parts = reading.views[static_cast<std::size_t>(Reader::carer)].parts;
  parts = parts.with(reporting::Part::amounts).with(reporting::Part::choices);
  json const seen = json::parse(io::write_outcome_view(sample::full_outcome(), sample::request(), sample::municipality(),
                                                       sample::policy(), reading));
  EXPECT_EQ(seen["choices"], json::array());
}

TEST(OutcomeView, AMunicipalityMayGiveATableOfItsOwn) {
  io::Reading reading{Reader::contact_centre};
  reading.views[0] = {{reporting::Part::kind}, reporting::Scope::every_need};
  json const seen = json::parse(
      io::write_outcome_view(sample::outcome(), sample::request(), sample::municipality(), sample::policy(), reading));
  EXPECT_EQ(seen, json::parse(R"({"forward_to":null,"kind":"provision_proposed","review_weeks":26})"));
}

TEST(CheckReading, ReadersWhoAreManyMustBeNamedAndKnown) {
  auto const first = [](Reader reader, std::string who) {
    auto const problems = io::check_reading(sample::request(), sample::municipality(), {reader, std::move(who)});
    return problems.empty() ? std::string() : to_string(problems.front());
  };
  EXPECT_EQ(first(Reader::provider, ""),
            "who: nobody is named who reads as provider; expected the code of a provider of the municipality");
  EXPECT_EQ(first(Reader::provider, "r-1"), "who: \"r-1\"; expected the code of a provider of the municipality");
  EXPECT_EQ(first(Reader::parent, "x"), "who: \"x\"; expected the id of a resident or relation of the case");
  EXPECT_EQ(first(Reader::carer, "r-2"), "");
  EXPECT_EQ(first(Reader::provider, "de-linde"), "");
  EXPECT_EQ(first(Reader::policy_analyst, ""),
            "reader: policy_analyst, who sees nothing of a single case; expected another reader; an analyst learns from "
            "summaries (kanteling run, reporting::summarise)");
  EXPECT_EQ(first(Reader::resident, ""), "");
  EXPECT_EQ(first(Reader::caseworker, ""), "");
}

}  // namespace
}  // namespace kanteling
