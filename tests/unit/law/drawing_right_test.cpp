// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/drawing_right.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace kanteling::law {
namespace {

constexpr DrawingRight all[] = {DrawingRight::granted,
                                DrawingRight::registered,
                                DrawingRight::agreement_pending,
                                DrawingRight::agreement_approved,
                                DrawingRight::payable,
                                DrawingRight::exhausted,
                                DrawingRight::ended};

std::string trouble(DrawingRight from, DrawingRight to) {
  auto const result = step(from, to);
  if (result) return "none";
  return result.error().size() == 1 ? to_string(result.error().front()) : "not one problem";
}

TEST(DrawingRight, WalksFromGrantToPaymentToItsEnd) {
  std::vector<DrawingRight> const way(std::begin(all), std::end(all));
  for (std::size_t i = 0; i + 1 < way.size(); ++i) EXPECT_EQ(step(way[i], way[i + 1]), way[i + 1]);
}

TEST(DrawingRight, PossibleStepsAreThese) {
  std::string steps;
  for (DrawingRight from : all) {
    steps += std::string(name_of(from).code) + ":";
    for (DrawingRight to : all)
      if (step(from, to)) steps += " " + std::string(name_of(to).code);
    steps += "\n";
  }
  EXPECT_EQ(steps,
            "granted: registered ended\n"
            "registered: agreement_pending ended\n"
            "agreement_pending: registered agreement_approved ended\n"
            "agreement_approved: agreement_pending payable ended\n"
            "payable: agreement_pending exhausted ended\n"
            "exhausted: payable ended\n"
            "ended:\n");
}

TEST(DrawingRight, RefusesAStepThatIsNotPossibleAndSaysWhichAre) {
  EXPECT_EQ(trouble(DrawingRight::granted, DrawingRight::payable),
            "drawing right: payable after granted; expected registered or ended");
  EXPECT_EQ(
      trouble(DrawingRight::agreement_pending, DrawingRight::payable),
      "drawing right: payable after agreement_pending; expected registered or agreement_approved or ended");
  EXPECT_EQ(trouble(DrawingRight::ended, DrawingRight::payable),
            "drawing right: payable after ended; expected a new grant: nothing follows");
}

TEST(DrawingRight, IsNeverPayableBeforeAnAgreementIsApproved) {
  for (DrawingRight from : all) {
    if (from == DrawingRight::agreement_approved || from == DrawingRight::exhausted) continue;
    EXPECT_FALSE(may_follow(from, DrawingRight::payable)) << name_of(from).code;
  }
}

}  // namespace
}  // namespace kanteling::law
