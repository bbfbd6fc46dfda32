// SPDX-License-Identifier: Apache-2.0
#include "told.hpp"

#include <gtest/gtest.h>

namespace kanteling::scenarios {
namespace {

std::string const text = "Wij praten met u. Dat doet uw consulent. Wij praten met u.";

TEST(Told, SentencesThatStandInTheirOrderAreThere) {
  EXPECT_EQ(first_missing(Json::array({"Wij praten met u.", "Dat doet uw consulent."}), text), 2U);
  EXPECT_EQ(first_missing(Json::array(), text), 0U);
}

TEST(Told, ASentenceThatIsNotThereOrTooEarlyIsNamed) {
  EXPECT_EQ(first_missing(Json::array({"Wij praten met u.", "Dat doet de aanbieder."}), text), 1U);
  EXPECT_EQ(
      first_missing(Json::array({"Dat doet uw consulent.", "Wij praten met u.", "Wij praten met u."}), text),
      2U);
}

TEST(Told, ASentenceWithoutWordsIsNoSentence) {
  EXPECT_EQ(first_missing(Json::array({""}), text), 0U);
}

TEST(Told, WhatIsReadIsNoPartOfWhatIsFound) {
  Json const expect =
      Json::parse(R"({"stage":"report","text":["a"],"text_en":["b"],"not_text":["c"],"decision":{}})");
  EXPECT_EQ(without_told(expect), Json::parse(R"({"stage":"report"})"));
}

}  // namespace
}  // namespace kanteling::scenarios
