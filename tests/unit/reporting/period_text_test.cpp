// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/period_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../../support/sample.hpp"

namespace kanteling {
namespace {

using matching::LimitKind;
using ::testing::HasSubstr;
using ::testing::Not;

/// One limit with this price, and the plan solved again with more of it.
matching::PeriodPlan plan_with(planning::NanoPrice price, bool proven) {
  matching::PeriodPlan plan;
  matching::LimitLine line;
  line.key = {LimitKind::facility, 0, {2026 * 12 + 2}};
  line.price = price;
  plan.limits = {line};
  matching::SolvedAgain again;
  again.limits = {0};
  again.saved = {1, 0, -2'500};
  again.proven = proven;
  plan.again = {again};
  return plan;
}

std::string text(matching::PeriodPlan const& plan,
                 reporting::Language language = reporting::Language::english) {
  return reporting::period_text(plan, sample::municipality(), language);
}

TEST(PeriodText, ASavingThatIsNotProvenSaysSo) {
  EXPECT_THAT(text(plan_with(0, true)), HasSubstr("1 more saves 1 waiting, 0 provisions and -€25.00; by the prices"));
  EXPECT_THAT(text(plan_with(0, true)), Not(HasSubstr("not proven")));
  EXPECT_THAT(text(plan_with(0, false)), HasSubstr(" (found, not proven)\n"));
  EXPECT_THAT(text(plan_with(0, false), reporting::Language::dutch), HasSubstr("(gevonden, niet bewezen)\n"));
}

TEST(PeriodText, APriceIsToldToTheNearestCentAndNotWhereItIsNone) {
  EXPECT_THAT(text(plan_with(11'999'999'974'327, true)), HasSubstr("one unit more saves €120.00"));
  EXPECT_THAT(text(plan_with(12'000'499'999'999, true)), HasSubstr("one unit more saves €120.00"));
  EXPECT_THAT(text(plan_with(500'000'000, true)), HasSubstr("one unit more saves €0.01"));
  EXPECT_THAT(text(plan_with(499'999'999, true)), Not(HasSubstr("Dearest limits")));
  EXPECT_THAT(text(plan_with(planning::price_most, true)), HasSubstr("one unit more saves €10,000,000.00"));
}

}  // namespace
}  // namespace kanteling
