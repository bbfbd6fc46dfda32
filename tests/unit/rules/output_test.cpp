// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "kanteling/rules/table.hpp"
#include "small_policy.hpp"

namespace kanteling::rules {
namespace {

using testing::Row;

// Columns of a row: 0 fee, 1 minutes, 2 town, 3 day, 4 ready.
Schema const schema{testing::number("fee", 2), testing::number("minutes"), testing::text("town", {"a", "b"}),
                    testing::date("day"), testing::boolean("ready")};

Table outputs_of(Type type, std::vector<std::string> const& entries) {
  std::vector<testing::Line> lines;
  for (std::string const& entry : entries) lines.push_back({{"-"}, {entry}});
  auto const d = testing::decision("d", HitPolicy::first, {"fee"}, {{"out", type}}, lines);
  return testing::compile_decisions({d}, schema).value().form.tables.at(0);
}

std::vector<std::string> problems_of(Type type, std::string const& entry) {
  auto const d = testing::decision("d", HitPolicy::first, {}, {{"out", type}}, {{{}, {entry}}});
  std::vector<std::string> texts;
  Result<Package> const compiled = testing::compile_decisions({d}, schema);
  if (compiled) return texts;
  for (Problem const& p : compiled.error()) texts.push_back(to_string(p));
  return texts;
}

TEST(Output, NumbersOfOneColumnHaveOneScale) {
  Table const t = outputs_of(Type::number, {"12", "1.5", "minutes", "fee", "null", "-0.25"});
  Row const row = Row(5).set(0, 1999).set(1, 30);
  auto const value = [&](std::uint32_t rule) { return output_of(t, rule, 0, row.view()); };
  EXPECT_EQ(value(0).value, 1200);
  EXPECT_EQ(value(0).scale, 2);
  EXPECT_EQ(value(1).value, 150);
  EXPECT_EQ(value(2).value, 3000);
  EXPECT_EQ(value(3).value, 1999);
  EXPECT_TRUE(value(4).is_null);
  EXPECT_EQ(value(5).value, -25);
}

TEST(Output, APassedOnNumberThatWouldNotFitKeepsItsOwnScale) {
  Table const t = outputs_of(Type::number, {"minutes", "0.5"});
  std::int64_t const fits = std::numeric_limits<std::int64_t>::max() / 10;
  Row row(5);
  EXPECT_EQ(output_of(t, 0, 0, row.set(1, fits).view()).scale, 1);
  EXPECT_EQ(output_of(t, 0, 0, row.set(1, fits).view()).value, fits * 10);
  EXPECT_EQ(output_of(t, 0, 0, row.set(1, fits + 1).view()).scale, 0);
  EXPECT_EQ(output_of(t, 0, 0, row.set(1, fits + 1).view()).value, fits + 1);
  EXPECT_EQ(output_of(t, 0, 0, row.set(1, -fits - 2).view()).scale, 0);
}

TEST(Output, TextsShareOneListWithThoseThatArePassedOn) {
  Table const t = outputs_of(Type::text, {"\"b\"", "town", "\"none\"", "town"});
  EXPECT_EQ(t.outputs[0].values, (std::vector<std::string>{"b", "a", "none"}));
  EXPECT_EQ(t.outputs[0].positions.size(), 2U);  // of town, once
  Row row(5);
  EXPECT_EQ(output_of(t, 0, 0, row.view()).text, "b");
  EXPECT_EQ(output_of(t, 1, 0, row.set(2, 0).view()).text, "a");
  EXPECT_EQ(output_of(t, 1, 0, row.set(2, 0).view()).value, 1);
  EXPECT_EQ(output_of(t, 3, 0, row.set(2, 1).view()).value, 0);
  EXPECT_EQ(output_of(t, 2, 0, row.view()).text, "none");
  EXPECT_TRUE(output_of(t, 1, 0, row.set(2, 2).view()).is_null);
}

TEST(Output, PassesOnNullAndUnknown) {
  Table const t = outputs_of(Type::date, {"day", "@\"2026-01-31\""});
  Row row(5);
  EXPECT_TRUE(output_of(t, 0, 0, row.set_null(3).view()).is_null);
  EXPECT_FALSE(output_of(t, 0, 0, row.set_null(3).view()).is_unknown);
  EXPECT_TRUE(output_of(t, 0, 0, row.set_unknown(3).view()).is_unknown);
  EXPECT_FALSE(output_of(t, 0, 0, row.set_unknown(3).view()).is_null);
  EXPECT_EQ(output_of(t, 0, 0, row.set(3, 7).view()).value, 7);
  EXPECT_EQ(output_of(t, 1, 0, row.set_unknown(3).view()).value, make_date(2026, 1, 31).days);
  EXPECT_EQ(output_of(outputs_of(Type::boolean, {"true"}), 0, 0, row.view()).value, 1);
}

TEST(Output, RefusesWhatIsOfAnotherType) {
  using Texts = std::vector<std::string>;
  std::string const where = "test.dmn, decision d, rule r1, output out: ";
  EXPECT_EQ(problems_of(Type::number, "\"x\""),
            Texts{where + "\"x\"; expected a number, the name of a fact that holds one, or null"});
  EXPECT_EQ(problems_of(Type::text, "fee"),
            Texts{where + "fee holds a number; expected a text in double quotes, the name of a fact that "
                          "holds one, or null"});
  EXPECT_EQ(problems_of(Type::number, "1 2"),
            Texts{where + "2; expected an operator or the end of the expression"});
  EXPECT_EQ(problems_of(Type::number, "0.1234567891"),
            Texts{where + "0.1234567891; expected at most 9 decimals"});
  EXPECT_EQ(problems_of(Type::boolean, "yes").size(), 1U);
  EXPECT_EQ(problems_of(Type::number, "-").size(), 1U);
}

TEST(Output, ThatIsEmptyIsNull) {
  EXPECT_TRUE(output_of(outputs_of(Type::date, {""}), 0, 0, Row(5).view()).is_null);
}

TEST(Output, RefusesANumberThatFitsInNoCell) {
  EXPECT_EQ(problems_of(Type::number, "9223372036854775807"),
            std::vector<std::string>{"test.dmn, decision d, rule r1, output out: 9223372036854775807; expected a number that "
                                     "fits in 64 bits with 9 decimals"});
}

}  // namespace
}  // namespace kanteling::rules
