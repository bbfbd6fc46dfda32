// SPDX-License-Identifier: Apache-2.0
#include "kanteling/matching/why_not.hpp"

#include <gtest/gtest.h>

#include "ground.hpp"
#include "kanteling/io/why_not_json.hpp"
#include "kanteling/reporting/why_not_text.hpp"

namespace kanteling::matching {
namespace {

using namespace kanteling::testing;

/// Alfa and beta clean; gamma guides, delta has nothing.
supply::Municipality cleaners_and_others() {
  supply::Municipality m = two_cleaners();
  m.products[0].name_en = "Cleaning";
  add_product(m, "guidance").tasks = {people::TaskKind::guidance};
  m.products[1].name_en = "Guidance";
  add_provider(m, "gamma");
  add_contract(m);
  add_provider(m, "delta");
  m.contracts[1].capacity_per_month = 0;
  return m;
}

WhyNot answer(Town const& town, std::uint32_t provider, people::Case const& request = resident()) {
  return why_not(town.ground(), town.free, request, ash, {town.choice(cleaning(), request)}, {provider}).at(0);
}

TEST(WhyNot, NamesTheLimitOrThePlace) {
  Town const town(cleaners_and_others());
  WhyNot const alfa = answer(town, 0);
  ASSERT_EQ(alfa.contracts.size(), 1U);
  EXPECT_FALSE(alfa.contracts[0].excluded);
  EXPECT_EQ(alfa.contracts[0].place, 1);
  EXPECT_EQ(alfa.contracts[0].option.points, town.choice().ranked[0].points);
  EXPECT_EQ(answer(town, 1).contracts.at(0).excluded, Exclusion::no_capacity);
}

TEST(WhyNot, AnswersForAnotherProductAnotherActAndNoContract) {
  Town const town(cleaners_and_others());
  EXPECT_EQ(answer(town, 2).contracts.at(0).excluded, Exclusion::not_this_product);
  EXPECT_TRUE(answer(town, 3).contracts.empty());
  supply::Municipality m = cleaners_and_others();
  m.products[0].act = law::Act::youth;
  Town const youth(m);
  EXPECT_EQ(answer(youth, 0).contracts.at(0).excluded, Exclusion::not_this_product);
}

// iWmo / iJw, WJ759: 3 no contract, 4 does not fit the contract.
TEST(WhyNot, HasTheCodeOfTheMessages) {
  EXPECT_EQ(iwmo_code(Exclusion::not_this_product), 4);
  EXPECT_EQ(iwmo_no_contract, 3);
}

TEST(WhyNot, OfALaterTaskKnowsWhatTheFirstTakes) {
  supply::Municipality m = two_cleaners();
  m.contracts[0].capacity_per_month = 600;  // 120 minutes a week are 520 a month: room for one
  Town const town(m);
  auto const choices = rank(town.ground(), town.free, resident(), ash, {cleaning(), cleaning()});
  auto const answers = why_not(town.ground(), town.free, resident(), ash, choices, {0});
  ASSERT_EQ(answers.size(), 2U);
  EXPECT_EQ(answers[0].contracts.at(0).place, 1);
  EXPECT_EQ(answers[1].contracts.at(0).excluded, Exclusion::no_capacity);
}

TEST(WhyNot, IsToldInWordsWithTheCode) {
  Town const town(cleaners_and_others());
  auto const text = [&](std::uint32_t provider) {
    return reporting::why_not_text({answer(town, provider)}, {provider}, town.municipality,
                                   reporting::Language::english);
  };
  EXPECT_NE(text(0).find("Cleaning (contract contract0): is an option, number 1."), std::string::npos) << text(0);
  EXPECT_NE(text(1).find("Cleaning (contract contract1): has no room, code 4 in iWmo and iJw."), std::string::npos)
      << text(1);
  EXPECT_NE(text(2).find("Guidance (contract contract2): offers other help than this, code 4 in iWmo and iJw."),
            std::string::npos)
      << text(2);
  EXPECT_NE(text(3).find("delta has no contract with the municipality, code 3 in iWmo and iJw."), std::string::npos)
      << text(3);
  EXPECT_NE(reporting::why_not_text({}, {0}, town.municipality, reporting::Language::dutch)
                .find("In deze zaak wordt geen maatwerk voorgesteld."),
            std::string::npos);
}

TEST(WhyNot, IsWrittenAsJson) {
  Town const town(cleaners_and_others());
  EXPECT_EQ(io::write_why_not({answer(town, 2)}, {2}, town.municipality),
            R"({"provider":"gamma","tasks":[{"act":"wmo","contracts":[{"contract":"contract2","cost_cents":null,)"
            R"("iwmo_code":4,"place":null,"points":null,"product":"guidance","reason":"not_this_product"}],)"
            R"("iwmo_code":null,"need_index":0,"task":"light_cleaning","task_index":0}]})");
  EXPECT_EQ(io::write_why_not({answer(town, 3)}, {3}, town.municipality),
            R"({"provider":"delta","tasks":[{"act":"wmo","contracts":[],"iwmo_code":3,"need_index":0,)"
            R"("task":"light_cleaning","task_index":0}]})");
}

}  // namespace
}  // namespace kanteling::matching
