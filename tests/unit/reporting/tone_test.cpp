// SPDX-License-Identifier: Apache-2.0
// Nobody needs to feel ashamed: no sentence that people read blames, orders about or belittles. A list of words cannot
// prove a good tone; it holds the texts to what was agreed never to stand in one.
#include <gtest/gtest.h>

#include <array>
#include <cctype>
#include <string>

#include "../engine/example_year.hpp"
#include "kanteling/people/facts.hpp"
#include "reporting/word_tables.hpp"

namespace kanteling::reporting {
namespace {

/// Words of reproach, of suspicion and of command, and names for people that nobody calls themselves.
constexpr std::array reproaches{
    "u moet ",       "u dient ",     "u had ",        "uw schuld",   "schuldig",     "nalatig",  "verwijt",
    "misbruik",      "fraude",       "profiteur",     "weigert",     "onwillig",     "lastig",   "probleemgezin",
    "zorgmijder",    "patiënt",      "cliënt",        "helaas",      "zielig",       "bejaard",  "verplicht bent",
    "eigen schuld",  "onterecht ",   "leugen",        "verzuimd",    "niet goed genoeg",
    "you must ",     "you have to ", "you should have", "you failed", "your fault",  "refuse to", "unwilling",
    "fraud",         "abuse",        "negligent",     "lazy",        "client ",      "patient ", "unfortunately",
    "difficult people", "ashamed"};

std::string lower(std::string_view text) {
  std::string all(text);
  for (char& c : all) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return all + " ";
}

void expect_respect(std::string_view sentence, std::string_view where) {
  std::string const text = lower(sentence);
  for (std::string_view const word : reproaches) {
    // Support for clients has its own name in the law: somebody beside you, free and independent.
    if (word == "client " && text.find("client support") != std::string::npos) continue;
    EXPECT_EQ(text.find(word), std::string::npos) << where << ": \"" << word << "\" in \"" << sentence << "\"";
  }
  EXPECT_EQ(sentence.find('!'), std::string_view::npos) << where << ": " << sentence;
}

template <class List>
void expect_respect_of_all(List const& list, std::string_view where) {
  for (std::string_view const sentence : list) expect_respect(sentence, where);
}

TEST(Tone, OfEveryTextTemplateIsWithoutReproachInBothLanguages) {
  for (Language const language : {Language::dutch, Language::english}) {
    Words const& w = words(language);
    expect_respect_of_all(w.next.kinds, "kinds");
    expect_respect_of_all(w.next.steps, "steps");
    expect_respect_of_all(w.next.actors, "actors");
    expect_respect_of_all(w.steps.routes, "routes");
    expect_respect_of_all(w.steps.verdicts, "verdicts");
    expect_respect_of_all(w.steps.refusals, "refusals of facilities");
    expect_respect_of_all(w.steps.criteria, "criteria");
    expect_respect_of_all(w.inquiry.agreements, "agreements");
    expect_respect_of_all(w.inquiry.plan_answers, "answers to a plan");
    expect_respect_of_all(w.inquiry.gates, "gates");
    expect_respect_of_all(w.inquiry.consents, "consents");
    expect_respect_of_all(w.choices.exclusions, "exclusions");
    expect_respect_of_all(w.closing.duties, "duties");
    for (std::string_view const one :
         {w.page.proposal_only, w.page.own_plan, w.page.received, w.next.overdue, w.next.urgent, w.next.one_plan,
          w.next.case_manager, w.next.safety, w.next.review, w.steps.of_who_died, w.steps.nothing_left, w.steps.left,
          w.steps.not_settled, w.inquiry.overridden, w.inquiry.to_sign, w.inquiry.goal, w.inquiry.domains_open,
          w.inquiry.safety_agreement, w.choices.eligible_none, w.closing.objection})
      expect_respect(one, "a text of the page");
  }
}

TEST(Tone, OfEveryQuestionIsWithoutReproachInBothLanguages) {
  for (people::Fact const& fact : people::fact_table) {
    expect_respect(fact.question_nl, fact.name);
    expect_respect(fact.question_en, fact.name);
  }
}

TEST(Tone, OfEverySentenceOfTheStockPolicyIsWithoutReproachInBothLanguages) {
  std::size_t sentences = 0;
  for (rules::Table const& table : test::example_engine().policy().form.tables)
    for (rules::RuleInfo const& rule : table.rules)
      for (rules::Annotation const& note : rule.annotations) {
        if (note.name != "nl" && note.name != "en") continue;
        expect_respect(note.text, rule.id);
        ++sentences;
      }
  EXPECT_GE(sentences, 300U);
}

}  // namespace
}  // namespace kanteling::reporting
