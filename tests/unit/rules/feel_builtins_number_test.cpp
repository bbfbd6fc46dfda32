// SPDX-License-Identifier: Apache-2.0
#include "builtin_calls.hpp"

namespace kanteling::test {
namespace {

TEST(BuiltinNumbers, RoundingHasADirectionByItsName) {
  expect_rows({
      {"decimal(2 , 0)", "2"},
      {"decimal(7.125, 2)", "7.12"},
      {"decimal(7.135, 2)", "7.14"},
      {"decimal(1.5, 0)", "2"},
      {"decimal(2.5, 0)", "2"},
      {"decimal(12.345, 2.9)", "12.34"},
      {"decimal(1250, -2)", "1200"},
      {"floor(3.7)", "3"},
      {"floor(-3.2)", "-4"},
      {"floor(-3.24, 1)", "-3.3"},
      {"ceiling(3.2)", "4"},
      {"ceiling(-3.7)", "-3"},
      {"ceiling(3.21, 1)", "3.3"},
      {"round up(4.1, 0)", "5"},
      {"round up(-4.1, 0)", "-5"},
      {"round down(4.9, 0)", "4"},
      {"round down(-4.99, 1)", "-4.9"},
      {"round half up(4.5, 0)", "5"},
      {"round half up(-4.5, 0)", "-5"},
      {"round half down(4.5, 0)", "4"},
      {"round half down(-4.51, 0)", "-5"},
  });
}

TEST(BuiltinNumbers, AScaleOutsideOfDecimal128IsRefused) {
  expect_rows({
      {"round up(5.5, 6176)", "5.5"},
      {"round up(5.5, 6177)", "wanted: a scale of -6111 to 6176"},
      {"floor(5.5, -6112)", "wanted: a scale of -6111 to 6176"},
      {"floor(5.5, null)", "wanted: a scale of -6111 to 6176"},
      {"decimal(5.5, \"1\")", "wanted: a scale of -6111 to 6176"},
  });
}

TEST(BuiltinNumbers, NullPropagatesAndAnotherKindIsAnError) {
  expect_rows({
      {"floor(null)", "null"},
      {"decimal(null, 2)", "null"},
      {"abs(null)", "null"},
      {"sqrt(null)", "null"},
      {"even(null)", "null"},
      {"modulo(null, 4)", "null"},
      {"modulo(4, null)", "null"},
      {"floor(\"3\")", "wanted: a number"},
      {"log(true)", "wanted: a number"},
      {"modulo(\"10\", 4)", "wanted: two numbers"},
      {"abs(@\"2026-02-20\")", "wanted: a number or a duration"},
      {"odd(\"3\")", "wanted: a whole number"},
  });
}

TEST(BuiltinNumbers, AListOfOneCountsAsItsElement) {
  expect_rows({
      {"floor([3.7])", "3"},
      {"floor([3.76], [1])", "3.7"},
      {"modulo([7], [4])", "3"},
      {"floor([3, 4])", "wanted: a number"},
      {"floor([null])", "null"},
  });
}

TEST(BuiltinNumbers, AbsTakesDurationsToo) {
  expect_rows({
      {"abs(-3.5)", "3.5"},
      {"abs(3)", "3"},
      {"abs(@\"-P2DT3H\")", "P2DT3H"},
      {"abs(@\"-PT0.5S\")", "PT0.5S"},
      {"abs(@\"PT1S\")", "PT1S"},
      {"abs(@\"P2M\")", "P2M"},
      {"abs(@\"-P1Y2M\")", "P1Y2M"},
  });
}

TEST(BuiltinNumbers, TheRemainderHasTheSignOfTheDivisor) {
  expect_rows({
      {"modulo(17, 5)", "2"},
      {"modulo(-17, 5)", "3"},
      {"modulo(17, -5)", "-3"},
      {"modulo(-17, -5)", "-2"},
      {"modulo(9.3, 2.5)", "1.8"},
      {"modulo(17, 0)", "wanted: a divisor other than 0"},
  });
}

TEST(BuiltinNumbers, RootsAndLogarithmsAreWithinTheirDomains) {
  expect_rows({
      {"sqrt(2.25)", "1.5"},
      {"sqrt(0)", "0"},
      {"sqrt(-1)", "wanted: a number that is not negative"},
      {"log(1)", "0"},
      {"log(0)", "wanted: a number above 0"},
      {"log(-2)", "wanted: a number above 0"},
      {"exp(0)", "1"},
      {"exp(100000)", "wanted: a result below 10^6145"},
  });
  EXPECT_EQ(outcome("log(4)").substr(0, 12), "1.3862943611");
  EXPECT_EQ(outcome("exp(1)").substr(0, 12), "2.7182818284");
}

TEST(BuiltinNumbers, ParityIsOfWholeNumbersOnly) {
  expect_rows({
      {"odd(5)", "true"},
      {"odd(-5)", "true"},
      {"odd(10)", "false"},
      {"odd(0)", "false"},
      {"even(10)", "true"},
      {"even(1e30)", "true"},
      {"even(7)", "false"},
      {"even(-8)", "true"},
      {"even(2.5)", "wanted: a whole number"},
  });
}

TEST(BuiltinNumbers, NumberReadsTextWithItsSeparators) {
  expect_rows({
      {"number(\"-12.50\")", "-12.5"},
      {"number(\"2.500.000,75\", \".\", \",\")", "2500000.75"},
      {"number(\"2,500.5\", \",\", \".\")", "2500.5"},
      {"number(\"2 500,5\", \" \", \",\")", "2500.5"},
      {"number(\"2500.5\", null, \".\")", "2500.5"},
      {"number(\"2,500\", \",\", null)", "2500"},
      {"number(\"2,500.5\", \",\", null)", "2500.5"},
      {"number([\"3\"])", "3"},
      {"number(null)", "null"},
      {"number(null, \",\", \".\")", "null"},
      {"number(\"two\")", "wanted: a number such as -12.5"},
      {"number(\"\")", "wanted: a number such as -12.5"},
      {"number(3)", "wanted: a string"},
      {"number(\"1e7000\")", "wanted: a number below 10^6145"},
  });
}

TEST(BuiltinNumbers, NumberRefusesSeparatorsThatDoNotFit) {
  std::string_view const digits = "wanted: digits, with the separators that are given";
  expect_rows({
      {"number(\"2.500,75\", \" \", \",\")", digits},
      {"number(\"2,500.75\", \" \", \".\")", digits},
      {"number(\"2.5\", \" \", \",\")", digits},
      {"number(\"2,500.75\", \".\", \".\")", "wanted: two different separators"},
      {"number(\"2,500\", \":\", \".\")",
       "wanted: a space, a comma, a period or null between groups of digits"},
      {"number(\"2,500\", 5, \".\")", "wanted: a space, a comma, a period or null between groups of digits"},
      {"number(\"2,500\", \",\", \" \")", "wanted: a comma, a period or null before decimals"},
      {"number(\"2,500\", \",\")", "wanted: as many arguments as the function has parameters"},
  });
}

}  // namespace
}  // namespace kanteling::test
