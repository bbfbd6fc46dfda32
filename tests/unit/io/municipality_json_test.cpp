// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "problem_printer.hpp"
#include "small_municipality.hpp"
#include "kanteling/io/municipality.hpp"

namespace kanteling::io {
namespace {

using test::Problems;

/// The problems after one piece of municipality.json is replaced.
Problems after(std::string_view old, std::string_view value) {
  auto files = test::small_municipality();
  test::replace(files, "municipality.json", old, value);
  return test::problems_of(read_municipality(files));
}

TEST(MunicipalityJson, ReportsAnUnknownKey) {
  EXPECT_EQ(
      after("\"year\": 2026", "\"yaer\": 1, \"year\": 2026"),
      (Problems{
          {"municipality.json, key yaer", "an unknown key",
           "only the keys name, code, region, year, policy, team_village, travel, assumptions, source; did you mean \"year\"?"}}));
  EXPECT_EQ(
      after("\"minutes_max\": 45", "\"minutes_max\": 45, \"minute_max\": 45"),
      (Problems{{"municipality.json, key travel.minute_max", "an unknown key",
                 "only the keys walk_metres_per_hour, bicycle_metres_per_hour, car_metres_per_hour, "
                 "bus_metres_per_hour, within_village_metres, minutes_max; did you mean \"minutes_max\"?"}}));
}

TEST(MunicipalityJson, ReportsAMissingKey) {
  EXPECT_EQ(after("\"region\": \"Nergens\",", ""),
            (Problems{{"municipality.json, key region", "no such key", "text"}}));
}

TEST(MunicipalityJson, ReportsAKeyThatStandsTwice) {
  EXPECT_EQ(after("\"year\": 2026", "\"year\": 2025, \"year\": 2026"),
            (Problems{{"municipality.json, key year", "this key a second time", "each key once"}}));
}

TEST(MunicipalityJson, RefusesNumbersThatAreNotWhole) {
  for (char const* wrong : {"45.5", "45.0", "\"45\"", "null", "0", "1441"})
    EXPECT_EQ(
        after("\"minutes_max\": 45", std::string("\"minutes_max\": ") + wrong),
        (Problems{{"municipality.json, key travel.minutes_max", wrong, "a whole number from 1 to 1440"}}));
}

TEST(MunicipalityJson, RefusesValuesOfAnotherType) {
  EXPECT_EQ(after("\"Drie Kernen\"", "[[1]]"), (Problems{{"municipality.json, key name", "a list", "text"}}));
  EXPECT_EQ(after("[\"all of it is made up\"]", "[\"a\", 3]"),
            (Problems{{"municipality.json, key assumptions", "3 in the list", "a list of texts"}}));
  EXPECT_EQ(
      after("\"9901\"", "\"901\""),
      (Problems{{"municipality.json, key code", "901", "the CBS code of the municipality, four digits"}}));
  EXPECT_EQ(after("\"stock\"", "\"/etc\""),
            (Problems{{"municipality.json, key policy", "/etc",
                       "stock, or the path of a policy folder relative to this one"}}));
  EXPECT_EQ(after("\"invented\"", "\"inventd\""),
            (Problems{{"municipality.json, key source", "inventd",
                       "a source of sources.csv; did you mean \"invented\"?"}}));
}

TEST(MunicipalityJson, ReadsAPolicyInLayers) {
  auto files = test::small_municipality();
  EXPECT_EQ(read_municipality(files).value().policy, (std::vector<std::string>{"stock"}));
  test::replace(files, "municipality.json", "\"stock\"", "[\"stock\", \"policy/heuvel\"]");
  EXPECT_EQ(read_municipality(files).value().policy, (std::vector<std::string>{"stock", "policy/heuvel"}));
}

TEST(MunicipalityJson, RefusesLayersThatAreNone) {
  std::string const where = "municipality.json, key policy";
  EXPECT_EQ(after("\"stock\"", "[]"), (Problems{{where, "an empty list", "text or a list of texts"}}));
  EXPECT_EQ(after("\"stock\"", "{}"), (Problems{{where, "an object", "text or a list of texts"}}));
  EXPECT_EQ(after("\"stock\"", "[\"\", 2, \"a\\\\b\"]"),
            (Problems{{where, "\"\" in the list", "text or a list of texts"},
                      {where, "2 in the list", "text or a list of texts"},
                      {where, "a\\b", "stock, or the path of a policy folder relative to this one"}}));
  EXPECT_EQ(after("\"stock\"", "[\"stock\", \"a\", \"b\", \"c\", \"d\"]"),
            (Problems{{where, "5 layers", "at most 4, from broad to narrow"}}));
}

TEST(MunicipalityJson, ReportsASyntaxErrorWithItsPlace) {
  EXPECT_EQ(after("\"code\": \"9901\",", "\"code\": 9901\","),
            (Problems{{"municipality.json line 3 column 17", "the end of the line", "valid JSON"}}));
  EXPECT_EQ(after("\"source\": \"invented\"\n}", "\"source\": \"invented\""),
            (Problems{{"municipality.json line 14 column 1", "the end of the file", "valid JSON"}}));
}

TEST(MunicipalityJson, ReportsBytesThatAreNoText) {
  EXPECT_EQ(
      after("Drie", std::string("Dr\xEF"
                                "e")),
      (Problems{
          {"municipality.json line 2 column 14",
           "\\xEFe Kernen\",\\x0A  \"code\": \"9901\",\\x0A  \"region\": \"Nergens\",\\x0A  \"year\": 20...",
           "text in UTF-8 without NUL bytes"}}));
}

TEST(MunicipalityJson, RefusesDeepNestingAndHugeNumbers) {
  std::string const deep = std::string(100'000, '[') + std::string(100'000, ']');
  EXPECT_EQ(after("[\"all of it is made up\"]", deep).front(),
            (Problem{"municipality.json", "lists within lists", "at most 32 levels"}));
  EXPECT_EQ(
      after("2026", "1e999"),
      (Problems{{"municipality.json", "a number that is too large", "whole numbers of at most 18 digits"}}));
}

}  // namespace
}  // namespace kanteling::io
