// SPDX-License-Identifier: Apache-2.0
// What a table answers in a code, people read in words: every code of the tables that are shipped has its
// own.
#include <gtest/gtest.h>

#include <array>

#include "kanteling/engine.hpp"
#include "reporting/code_words.hpp"
#include "stock_policy.hpp"

namespace kanteling::scenarios {
namespace {

using reporting::Language;
using Words = std::string (*)(std::string_view, Language);

std::string result(std::string_view code, Language language) {
  return std::string(reporting::result_words(code, language));
}

std::string body(std::string_view code, Language language) {
  return std::string(reporting::body_words(code, language));
}

struct CodeOutput {
  std::string_view name;
  Words words;
};

constexpr std::array outputs{CodeOutput{"result", result}, CodeOutput{"other_act", body},
                             CodeOutput{"forward_to", body}};

void expect_words(rules::Package const& policy) {
  std::size_t codes = 0;
  for (rules::Table const& table : policy.form.tables)
    for (rules::TableOutput const& output : table.outputs)
      for (CodeOutput const& of : outputs)
        for (std::string const& code : output.name == of.name ? output.values : std::vector<std::string>{}) {
          if (code.empty()) continue;
          ++codes;
          for (Language const language : {Language::dutch, Language::english})
            EXPECT_NE(of.words(code, language), of.words("no such code", language))
                << table.id << ": " << code;
        }
  EXPECT_GT(codes, 20U);
}

TEST(CodeWords, EveryCodeOfTheStockTablesHasWordsInBothLanguages) {
  Result<rules::Package> const policy = read_stock_policy();
  ASSERT_TRUE(policy) << to_string(policy.error().front());
  expect_words(*policy);
}

TEST(CodeWords, EveryCodeOfTheSecondMunicipalityHasWordsInBothLanguages) {
  auto const engine = Engine::load(KANTELING_SOURCE_DIR "/examples/municipalities/lindeveld");
  ASSERT_TRUE(engine) << to_string(engine.error().front());
  expect_words(engine->policy());
}

}  // namespace
}  // namespace kanteling::scenarios
