// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>
#include <string>

#include "problem_printer.hpp"
#include "small_municipality.hpp"

namespace kanteling::io {
namespace {

using test::Problems;

constexpr std::array<std::string_view, 9> keys{
    "forward_working_days", "signal_working_days", "talk_working_days", "bridging_working_days",
    "start_working_days",   "inquiry_weeks",       "decision_weeks",    "delivery_weeks", "expiry_weeks"};

/// {"forward_working_days": 11, "signal_working_days": 12, ...}, with one of the values as given, or one left
/// out.
std::string norms(std::string_view changed = "", std::string const& value = "") {
  std::string text = "{";
  int number = 10;
  for (std::string_view const key : keys) {
    ++number;
    if (key == changed && value.empty()) continue;
    text += (text.size() > 1 ? ", \"" : "\"") + std::string(key) +
            "\": " + (key == changed ? value : std::to_string(number));
  }
  return text + "}";
}

Result<supply::Municipality> with(std::string const& value) {
  auto files = test::small_municipality();
  test::replace(files, "municipality.json", "\"year\": 2026,",
                "\"year\": 2026, \"service_norms\": " + value + ",");
  return read_municipality(files);
}

Problems problems(std::string const& value) {
  return test::problems_of(with(value));
}

TEST(ServiceNormsJson, AreThoseOfTheLibraryWhereTheyAreLeftOut) {
  supply::ServiceNorms const read = read_municipality(test::small_municipality()).value().service_norms;
  EXPECT_EQ(read.forward_working_days, 2);
  EXPECT_EQ(read.signal_working_days, 5);
  EXPECT_EQ(read.talk_working_days, 10);
  EXPECT_EQ(read.bridging_working_days, 5);
  EXPECT_EQ(read.start_working_days, 10);
  EXPECT_EQ(read.inquiry_weeks, 5);
  EXPECT_EQ(read.decision_weeks, 2);
  EXPECT_EQ(read.delivery_weeks, 2);
  EXPECT_EQ(read.expiry_weeks, 8);
}

TEST(ServiceNormsJson, AreReadEachInItsPlace) {
  supply::ServiceNorms const read = with(norms()).value().service_norms;
  EXPECT_EQ(read.forward_working_days, 11);
  EXPECT_EQ(read.signal_working_days, 12);
  EXPECT_EQ(read.talk_working_days, 13);
  EXPECT_EQ(read.bridging_working_days, 14);
  EXPECT_EQ(read.start_working_days, 15);
  EXPECT_EQ(read.inquiry_weeks, 16);
  EXPECT_EQ(read.decision_weeks, 17);
  EXPECT_EQ(read.delivery_weeks, 18);
  EXPECT_EQ(read.expiry_weeks, 19);
}

TEST(ServiceNormsJson, AreGivenAllOrNone) {
  for (std::string_view const key : keys)
    EXPECT_EQ(problems(norms(key)), (Problems{{"municipality.json, key service_norms." + std::string(key),
                                               "no such key", "a whole number from 1 to 260"}}));
}

TEST(ServiceNormsJson, AreWholeNumbersOfAtMostAYear) {
  for (std::string_view const key : keys)
    for (char const* wrong : {"0", "261", "-1", "2.5", "null", "\"5\"", "true"}) {
      std::string const shown = wrong == std::string_view("\"5\"") ? "\"5\"" : wrong;
      EXPECT_EQ(problems(norms(key, wrong)),
                (Problems{{"municipality.json, key service_norms." + std::string(key), shown,
                           "a whole number from 1 to 260"}}));
    }
  EXPECT_EQ(problems(norms("inquiry_weeks", "1")), Problems{});
  EXPECT_EQ(problems(norms("inquiry_weeks", "260")), Problems{});
}

TEST(ServiceNormsJson, KnowNoOtherKey) {
  EXPECT_EQ(
      problems(norms("delivery_weeks", "2, \"delivery_week\": 3")),
      (Problems{
          {"municipality.json, key service_norms.delivery_week", "an unknown key",
           "only the keys forward_working_days, signal_working_days, talk_working_days, "
           "bridging_working_days, start_working_days, inquiry_weeks, decision_weeks, delivery_weeks, expiry_weeks; did "
           "you mean \"delivery_weeks\"?"}}));
}

TEST(ServiceNormsJson, AreAnObject) {
  EXPECT_EQ(problems("[]"), (Problems{{"municipality.json, key service_norms", "a list", "an object"}}));
  EXPECT_EQ(problems("null"), (Problems{{"municipality.json, key service_norms", "null", "an object"}}));
}

}  // namespace
}  // namespace kanteling::io
