// SPDX-License-Identifier: Apache-2.0
#include "told.hpp"

#include <gtest/gtest.h>

#include "../support/schema_check.hpp"
#include "compare.hpp"
#include "kanteling/io/schema.hpp"

namespace kanteling::scenarios {
namespace {

using reporting::Language;

struct Texts {
  std::string nl, en;
};

void check_sentences(Json const& expect, char const* key, std::string const& text, std::string const& where) {
  if (!expect.contains(key)) return;
  std::size_t const missing = first_missing(expect.at(key), text);
  if (missing < expect.at(key).size())
    ADD_FAILURE() << where << "." << key << "[" << missing << "] is not told, or not in this order: \""
                  << expect.at(key)[missing].get<std::string>() << "\"\nThe whole text:\n"
                  << text;
}

void check_texts(Json const& expect, Texts const& texts, std::string const& where) {
  check_sentences(expect, "text", texts.nl, where);
  check_sentences(expect, "text_en", texts.en, where);
  for (Json const& sentence : expect.value("not_text", Json::array()))
    for (std::string const& text : {texts.nl, texts.en})
      EXPECT_EQ(text.find(sentence.get<std::string>()), std::string::npos)
          << where << ".not_text: \"" << sentence.get<std::string>() << "\" is told. The whole text:\n"
          << text;
}

/// Whatever comes out fits the schema that is published.
void check_schema(Json const& decision, std::string const& where) {
  static support::SchemaCheck const check(Json::parse(io::decision_schema()));
  EXPECT_EQ(check.differences(decision), std::vector<std::string>{}) << where;
}

}  // namespace

Json without_told(Json expect) {
  for (char const* key : {"text", "text_en", "not_text", "decision"}) expect.erase(key);
  return expect;
}

std::size_t first_missing(Json const& sentences, std::string const& text) {
  std::size_t from = 0;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    std::string const sentence = sentences[i].get<std::string>();
    std::size_t const at = text.find(sentence, from);
    if (sentence.empty() || at == std::string::npos) return i;
    from = at + sentence.size();
  }
  return sentences.size();
}

void check_told(Decided const& d, rules::Package const& policy, Scenario const& s) {
  check_texts(s.expect, {text_of(d, policy, s, Language::dutch), text_of(d, policy, s, Language::english)},
              s.name);
  EXPECT_FALSE(s.expect.value("text", Json::array()).empty())
      << s.name << " does not say what the resident reads";
  Json const found = decision_of(d, policy, s);
  check_schema(found, s.name + ".decision");
  if (!s.expect.contains("decision")) return;
  Json const& decision = s.expect.at("decision");
  std::string const where = s.name + ".decision";
  check_texts(
      decision,
      {decision_text_of(d, policy, s, Language::dutch), decision_text_of(d, policy, s, Language::english)},
      where);
  compare(without_told(decision), found, where);
}

}  // namespace kanteling::scenarios
