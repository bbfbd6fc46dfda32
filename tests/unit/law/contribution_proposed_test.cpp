// SPDX-License-Identifier: Apache-2.0
// Vectors F16a .. d and F17a .. c: the bill 36 713 as gemeente.nu described it in 2025.
#include "contribution_cases.hpp"
#include "kanteling/law/contribution_by_income.hpp"
#include "kanteling/law/parameter_check.hpp"

namespace kanteling::law {
namespace {

Result<Contribution> proposed(ContributionHousehold household, std::int64_t income_euros) {
  return contribution_proposed(household, ContributionIncome(Cents{income_euros * 100}),
                               ContributionProposal::bill_36713);
}

struct Vector {
  char const* id;
  bool couple;
  std::int64_t income;
  char const* expected;
};

constexpr Vector vectors[] = {
    {"F16a", false, 24500, "23.60"},  {"F16b", false, 30000, "69.43"}, {"F16c", false, 61000, "327.77"},
    {"F16d", false, 90000, "328.00"}, {"F17a", true, 34000, "23.60"},  {"F17b", true, 50000, "156.93"},
    {"F17c", true, 70500, "327.77"},
};

TEST(ProposedContribution, F16AndF17AreTheWorkedExamples) {
  for (Vector const& v : vectors) {
    // The bill exempts nobody by age.
    auto const below = v.couple ? ContributionHousehold::couple_one_below_pension_age
                                : ContributionHousehold::single_below_pension_age;
    auto const above =
        v.couple ? ContributionHousehold::couple_pension_age : ContributionHousehold::single_pension_age;
    EXPECT_EQ(told(proposed(below, v.income)), v.expected) << v.id;
    EXPECT_EQ(told(proposed(above, v.income)), v.expected) << v.id;
  }
}

TEST(ProposedContribution, SaysThatItIsAProposal) {
  for (std::int64_t const income : {0, 30000, 90000}) {
    auto const result = proposed(ContributionHousehold::single_pension_age, income).value();
    EXPECT_EQ(result.proposal, "bill_36713");
    EXPECT_EQ(result.unit, ContributionUnit::month);
    EXPECT_EQ(result.reasons.front().caution, ContributionCaution::proposal);
    EXPECT_EQ(result.reasons.front().source.act, "wetsvoorstel 36 713");
  }
  EXPECT_EQ(name_of(ContributionCaution::proposal).dutch,
            "Dit is een voorstel en geen wet. De grenzen zijn bij benadering bekend.");
}

TEST(ProposedContribution, IsCappedAtTheHighestAmount) {
  EXPECT_EQ(derivation(proposed(ContributionHousehold::single_pension_age, 61028)), " 23.60,  328.00");
  EXPECT_EQ(derivation(proposed(ContributionHousehold::single_pension_age, 61029)),
            " 23.60,  328.01,  328.00");
}

TEST(ProposedContribution, IsFoundByNoDate) {
  for (DatedAmount<IncomeRule> const& rule : income_rules) {
    ASSERT_TRUE(rule.valid.to);
    EXPECT_LT(*rule.valid.to, date("2019-01-01"));
  }
  for (DatedAmount<Cents> const& flat : flat_contributions) {
    ASSERT_TRUE(flat.valid.to);
    EXPECT_LT(*flat.valid.to, date("2027-01-01"));
  }
}

TEST(ProposedContribution, IsComputedAndNotSeen) {
  for (DatedAmount<IncomeRule> const& rule : detail::bill_36713_rules)
    EXPECT_EQ(rule.evidence, Evidence::computed);
  EXPECT_TRUE(find_doubts(detail::bill_36713_rules).empty());
}

TEST(ProposedContribution, OfAnIncomeOutOfRangeIsRefused) {
  EXPECT_EQ(told(proposed(ContributionHousehold::single_pension_age, 10'000'000'001)),
            "income: more than 10 billion euro, either way; expected an amount up to 10 billion\n");
}

}  // namespace
}  // namespace kanteling::law
