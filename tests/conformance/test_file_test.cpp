// SPDX-License-Identifier: Apache-2.0
#include "test_file.hpp"

#include <gtest/gtest.h>

#include <string>

#include "agreement.hpp"
#include "kanteling/rules/decimal.hpp"

namespace kanteling::tck {
namespace {

using rules::Decimal;
using rules::feel::Kind;
using rules::feel::Value;

TestFile read(std::string const& cases) {
  return read_test_file(
             "<testCases xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><modelName> a.dmn "
             "</modelName>" +
                 cases + "</testCases>",
             "a-test-01.xml")
      .value();
}

TestCase with_value(std::string const& value) {
  return read("<testCase id='1'><inputNode name='x'>" + value + "</inputNode></testCase>").cases.at(0);
}

Value value_of(std::string const& value) {
  TestCase const test = with_value(value);
  EXPECT_EQ(test.unreadable, "");
  return test.inputs.at(0).value;
}

Value typed(std::string const& type, std::string const& text) {
  return value_of("<value xsi:type='xsd:" + type + "'>" + text + "</value>");
}

TEST(TestFile, ReadsCasesWithInputsAndResults) {
  TestFile const file = read(
      "<testCase><inputNode name=' Garden  Size'><value>1</value></inputNode><resultNode name='Hours' "
      "type='decision'><expected><value>2</value></expected></resultNode></testCase>"
      "<testCase id='b' type='bkm' invocableName='fare'/><testCase id='c' type='decisionService'/>");
  EXPECT_EQ(file.model_name, "a.dmn");
  ASSERT_EQ(file.cases.size(), 3U);
  EXPECT_EQ(file.cases[0].id, "1");
  EXPECT_EQ(file.cases[0].kind, TestCase::Kind::decision);
  EXPECT_EQ(file.cases[0].inputs.at(0).name, "Garden Size");
  EXPECT_EQ(file.cases[0].results.at(0).name, "Hours");
  EXPECT_EQ(file.cases[0].results[0].expected.number(), Decimal::of(2));
  EXPECT_EQ(file.cases[1].kind, TestCase::Kind::function);
  EXPECT_EQ(file.cases[1].invocable, "fare");
  EXPECT_EQ(file.cases[2].kind, TestCase::Kind::decision_service);
}

TEST(TestFile, AnErrorIsExpectedAsNull) {
  TestFile const file = read(
      "<testCase><resultNode name='a' errorResult='true'><expected><value>2</value></expected></resultNode>"
      "<resultNode name='b'/></testCase>");
  EXPECT_TRUE(file.cases.at(0).results.at(0).expected.is_null());
  EXPECT_TRUE(file.cases[0].results.at(1).expected.is_null());
}

TEST(TestFile, ValuesHaveTheirTypes) {
  EXPECT_EQ(typed("decimal", " .05 ").number(), Decimal::of(5, 2));
  EXPECT_EQ(typed("double", "1E3").number(), Decimal::of(1000));
  EXPECT_EQ(typed("string", " a ").text(), " a ");
  EXPECT_EQ(typed("string", " ").text(), " ");
  EXPECT_EQ(typed("string", "").text(), "");
  EXPECT_TRUE(typed("boolean", "true").boolean());
  EXPECT_EQ(typed("date", "2026-02-28").kind(), Kind::date);
  EXPECT_EQ(typed("time", "10:00:00Z").kind(), Kind::time);
  EXPECT_EQ(typed("dateTime", "2026-02-28T10:00:00").kind(), Kind::date_time);
  EXPECT_EQ(typed("duration", "P1Y").kind(), Kind::months_duration);
  EXPECT_EQ(typed("duration", "PT1H").kind(), Kind::days_duration);
  EXPECT_EQ(value_of("<value>true</value>").kind(), Kind::boolean);
  EXPECT_EQ(value_of("<value>12</value>").kind(), Kind::number);
  EXPECT_EQ(value_of("<value>12a</value>").kind(), Kind::string);
  EXPECT_TRUE(value_of("<value xsi:nil='true'/>").is_null());
  EXPECT_TRUE(value_of("").is_null());
}

TEST(TestFile, ListsAndComponentsNest) {
  Value const list = value_of(
      "<list><item><component name='a'><value>1</value></component><component "
      "name='b'><list/></component></item>"
      "<item><value xsi:nil='true'/></item></list>");
  ASSERT_EQ(list.items().size(), 2U);
  EXPECT_EQ(list.items()[0].find("a")->number(), Decimal::of(1));
  EXPECT_TRUE(list.items()[0].find("b")->items().empty());
  EXPECT_TRUE(list.items()[1].is_null());
}

TEST(TestFile, WhatCannotBeReadIsSaid) {
  EXPECT_EQ(with_value("<value xsi:type='xsd:decimal'>many</value>").unreadable, "\"many\" as decimal");
  EXPECT_EQ(with_value("<value xsi:type='xsd:date'>2026-02-30</value>").unreadable, "\"2026-02-30\" as date");
  EXPECT_EQ(with_value("<value xsi:type='xsd:hexBinary'>00</value>").unreadable, "\"00\" as hexBinary");
  EXPECT_FALSE(read_test_file("<testCases>", "a.xml"));
  EXPECT_FALSE(read_test_file("<other/>", "a.xml"));
}

bool numbers_agree(std::string const& expected, std::string const& got) {
  return agrees(Value::of(rules::parse_decimal(expected).value()),
                Value::of(rules::parse_decimal(got).value()));
}

TEST(Agreement, NumbersAgreeToEightDigits) {
  EXPECT_TRUE(numbers_agree("1.5", "1.50"));
  EXPECT_TRUE(numbers_agree("1.38629436", "1.386294361119890618834464242916353"));
  EXPECT_TRUE(numbers_agree("-0.333333333", "-0.3333333333333333333333333333333333"));
  EXPECT_FALSE(numbers_agree("1.38629", "1.386294361119890618834464242916353"));
  EXPECT_FALSE(numbers_agree("10", "10.4"));
  EXPECT_FALSE(numbers_agree("0.5", "-0.5"));
  EXPECT_FALSE(numbers_agree("0", "0.000000001"));
  // Whole numbers are exact, however large.
  EXPECT_FALSE(numbers_agree("100000000000", "100000000001"));
}

TEST(Agreement, ValuesOfDifferentKindsDoNotAgree) {
  EXPECT_TRUE(agrees({}, {}));
  EXPECT_FALSE(agrees({}, Value::of(false)));
  EXPECT_FALSE(agrees(Value::of(false), {}));
  EXPECT_FALSE(agrees(Value::string("1"), Value::of(Decimal::of(1))));
  EXPECT_FALSE(agrees(Value::string("a"), Value::string("A")));
  EXPECT_FALSE(agrees(Value::of(true), Value::of(false)));
}

TEST(Agreement, ListsHaveAnOrderContextsHaveNone) {
  Value const one = Value::of(Decimal::of(1));
  Value const two = Value::of(Decimal::of(2));
  EXPECT_TRUE(agrees(Value::list({one, two}), Value::list({one, two})));
  EXPECT_FALSE(agrees(Value::list({one, two}), Value::list({two, one})));
  EXPECT_FALSE(agrees(Value::list({one}), Value::list({one, two})));
  EXPECT_TRUE(agrees(Value::context({{"a", one}, {"b", two}}), Value::context({{"b", two}, {"a", one}})));
  EXPECT_FALSE(agrees(Value::context({{"a", one}}), Value::context({{"a", one}, {"b", {}}})));
  EXPECT_FALSE(agrees(Value::context({{"a", one}}), Value::context({{"b", one}})));
}

}  // namespace
}  // namespace kanteling::tck
