// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/rules/feel/parse.hpp"
#include "kanteling/rules/lower_cell_impl.hpp"
#include "small_policy.hpp"

namespace kanteling::rules {
namespace {

using detail::CellProblem;
using detail::CellSet;

Variable const minutes = testing::number("minutes");
Variable const income = testing::number("income", 2);
Variable const act = testing::text("act", {"wmo", "youth", "debts"});
Variable const alone = testing::boolean("lives_alone");
Variable const birth = testing::date("birth");

/// What is wrong with a cell, and the set of its values.
struct Read {
  CellSet set;
  std::vector<std::string> problems;
};

Read look_at(std::string const& cell, Variable const& variable) {
  feel::Scope scope;
  scope.locals = {"?"};
  feel::Types types;
  feel::Ast ast;
  std::vector<Problem> problems;
  Read result;
  std::uint32_t const tests = feel::parse_unary_tests(cell, {"t", 0, 0, {}}, scope, types, ast, problems);
  for (Problem const& p : problems) result.problems.push_back(p.found + "; expected " + p.expected);
  if (tests == feel::no_node) return result;
  std::vector<CellProblem> found;
  std::optional<CellSet> set = detail::lower_cell(ast, tests, variable, found);
  for (CellProblem const& p : found) result.problems.push_back(p.found + "; expected " + p.expected);
  if (!set) result.problems.emplace_back("an expression");
  if (set) result.set = std::move(*set);
  return result;
}

CellSet read(std::string const& cell, Variable const& variable) {
  Read const result = look_at(cell, variable);
  for (std::string const& p : result.problems) ADD_FAILURE() << cell << ": " << p;
  return result.set;
}

bool holds(std::string const& cell, Variable const& variable, std::int64_t value) {
  for (Span const& s : read(cell, variable).spans) {
    if (s.low <= value && value <= s.high) return true;
  }
  return false;
}

bool holds_for_null(std::string const& cell, Variable const& variable) {
  return read(cell, variable).on_null == detail::OnNull::is_true;
}

std::vector<std::string> problems_of(std::string const& cell, Variable const& variable) {
  return look_at(cell, variable).problems;
}

using Texts = std::vector<std::string>;

TEST(Cell, ADashOrNothingHoldsForEverything) {
  for (char const* cell : {"-", "", "  - ", "\t\n", "\xC2\xA0-"}) {
    EXPECT_TRUE(holds(cell, minutes, std::numeric_limits<std::int64_t>::min())) << cell;
    EXPECT_TRUE(holds(cell, minutes, std::numeric_limits<std::int64_t>::max())) << cell;
    EXPECT_TRUE(holds_for_null(cell, minutes)) << cell;
  }
}

TEST(Cell, ComparesExactlyAtTheLimit) {
  EXPECT_TRUE(holds("<= 1234.56", income, 123456));
  EXPECT_FALSE(holds("<= 1234.56", income, 123457));
  EXPECT_FALSE(holds("< 1234.56", income, 123456));
  EXPECT_TRUE(holds("< 1234.56", income, 123455));
  EXPECT_TRUE(holds(">= 1234.56", income, 123456));
  EXPECT_FALSE(holds(">= 1234.56", income, 123455));
  EXPECT_FALSE(holds("> 1234.56", income, 123456));
  EXPECT_TRUE(holds("> 1234.56", income, 123457));
}

TEST(Cell, ComparesExactlyBetweenTwoCents) {
  for (char const* cell : {"< 1.005", "<= 1.005"}) {
    EXPECT_TRUE(holds(cell, income, 100)) << cell;
    EXPECT_FALSE(holds(cell, income, 101)) << cell;
  }
  for (char const* cell : {"> 1.005", ">= 1.005"}) {
    EXPECT_FALSE(holds(cell, income, 100)) << cell;
    EXPECT_TRUE(holds(cell, income, 101)) << cell;
  }
  EXPECT_TRUE(read("1.005", income).spans.empty());
  EXPECT_TRUE(holds("not(1.005)", income, 100));
  EXPECT_TRUE(holds("< -1.005", income, -101));
  EXPECT_FALSE(holds("< -1.005", income, -100));
}

TEST(Cell, ReachesTheEndsOf64Bits) {
  EXPECT_TRUE(read("< -9223372036854775808", minutes).spans.empty());
  EXPECT_TRUE(read("> 9223372036854775807", minutes).spans.empty());
  EXPECT_TRUE(holds(">= 9223372036854775807", minutes, std::numeric_limits<std::int64_t>::max()));
  EXPECT_EQ(read("not(null, -9223372036854775808)", minutes).spans.size(), 1U);
  EXPECT_FALSE(holds("!= 9223372036854775807", minutes, std::numeric_limits<std::int64_t>::max()));
}

TEST(Cell, ReadsIntervalsInEveryNotation) {
  struct Case {
    char const* cell;
    bool low, high;
  };
  for (Case const& c :
       {Case{"[2..5]", true, true}, Case{"(2..5)", false, false}, Case{"]2..5[", false, false},
        Case{"(2..5]", false, true}, Case{"[2 .. 5[", true, false}, Case{"]2..5)", false, false}}) {
    EXPECT_EQ(holds(c.cell, minutes, 2), c.low) << c.cell;
    EXPECT_EQ(holds(c.cell, minutes, 5), c.high) << c.cell;
    EXPECT_TRUE(holds(c.cell, minutes, 3)) << c.cell;
    EXPECT_FALSE(holds(c.cell, minutes, 1)) << c.cell;
    EXPECT_FALSE(holds(c.cell, minutes, 6)) << c.cell;
  }
  EXPECT_TRUE(holds("[-1.5..-.5]", income, -50));
}

TEST(Cell, ReadsDatesInBothNotations) {
  std::int64_t const day = make_date(2008, 2, 29).days;
  for (char const* cell :
       {"<= date(\"2008-02-29\")", "<= @\"2008-02-29\"", "[@\"2008-02-28\"..date( \"2008-02-29\" )]"}) {
    EXPECT_TRUE(holds(cell, birth, day)) << cell;
    EXPECT_FALSE(holds(cell, birth, day + 1)) << cell;
  }
}

TEST(Cell, ListsAreAlternatives) {
  EXPECT_TRUE(holds("\"wmo\",\"debts\"", act, 0));
  EXPECT_FALSE(holds("\"wmo\",\"debts\"", act, 1));
  EXPECT_TRUE(holds("\"wmo\",\"debts\"", act, 2));
  EXPECT_TRUE(holds("1, > 10, [3..4]", minutes, 4));
  EXPECT_FALSE(holds("1, > 10, [3..4]", minutes, 10));
  EXPECT_TRUE(holds("= true", alone, 1));
  EXPECT_FALSE(holds("false", alone, 1));
  EXPECT_TRUE(holds("= 5, != 6", minutes, 5));
}

TEST(Cell, NotTurnsTheWholeListRound) {
  EXPECT_FALSE(holds("not(\"wmo\", \"debts\")", act, 0));
  EXPECT_TRUE(holds("not(\"wmo\", \"debts\")", act, 1));
  EXPECT_TRUE(holds("not (true)", alone, 0));
  EXPECT_TRUE(holds("not(< 5, > 7)", minutes, 5));
  EXPECT_FALSE(holds("not(< 5, > 7)", minutes, 8));
}

TEST(Cell, NullFollowsFeel) {
  for (char const* cell : {"null", "null, 5", "< 5, null", "not(5)", "!= 5", "not(1, 2)"}) {
    EXPECT_TRUE(holds_for_null(cell, minutes)) << cell;
  }
  for (char const* cell : {"5", "< 5", ">= 5", "[1..5]", "not(< 5)", "not([1..5])", "not(1, < 5)",
                           "not(null)", "not(null, < 5)", "!= null"}) {
    EXPECT_FALSE(holds_for_null(cell, minutes)) << cell;
  }
  EXPECT_FALSE(holds("null", minutes, 0));
  EXPECT_TRUE(holds("not(null)", minutes, 0));
}

TEST(Cell, ResolvesEscapesInTexts) {
  Variable const odd = testing::text("odd", {"a\"b", "\xC3\xA9", "\\", "\xF0\x9F\x9A\xB2"});
  EXPECT_TRUE(holds(R"("a\"b")", odd, 0));
  EXPECT_TRUE(holds(R"("\u00e9")", odd, 1));
  EXPECT_TRUE(holds(R"("\\")", odd, 2));
  EXPECT_TRUE(holds(R"("\U01F6B2")", odd, 3));
}

TEST(Cell, SaysWhatIsOfTheWrongType) {
  EXPECT_EQ(problems_of("\"5\"", minutes), Texts{"\"5\"; expected a number, which is what minutes holds"});
  EXPECT_EQ(problems_of("5", act), Texts{"5; expected a text in double quotes, which is what act holds"});
  EXPECT_EQ(problems_of("5, 7", alone),
            (Texts{"5; expected true or false, which is what lives_alone holds",
                   "7; expected true or false, which is what lives_alone holds"}));
  EXPECT_EQ(problems_of("< \"wmo\"", act),
            Texts{"\"wmo\"; expected values of act one by one: they have no order"});
  EXPECT_EQ(problems_of("< null", minutes), Texts{"null; expected a number or a date: null has no order"});
}

TEST(Cell, NamesTheClosestValues) {
  EXPECT_EQ(problems_of("\"yuoth\"", act), Texts{"\"yuoth\"; expected a value of act: \"youth\""});
  EXPECT_EQ(problems_of("\"parking\"", act),
            Texts{"\"parking\"; expected a value of act: \"wmo\", \"youth\" or \"debts\""});
}

TEST(Cell, RefusesEmptyIntervals) {
  EXPECT_EQ(problems_of("[5..3]", minutes),
            Texts{"[5..3]; expected an interval that holds a value of minutes: the lower end comes first"});
  EXPECT_EQ(problems_of("1, (5..5]", minutes).size(), 1U);
  EXPECT_EQ(problems_of("[1.001..1.009]", income).size(), 1U);
  EXPECT_TRUE(problems_of("[5..5]", minutes).empty());
}

TEST(Cell, ThatComputesIsAnExpression) {
  for (char const* cell : {"<= 1 + 1", "? > 5 and ? < 7", "[1..2 * 3]", "odd(?)", "5, even(?)"})
    EXPECT_EQ(problems_of(cell, minutes), Texts{"an expression"}) << cell;
}

TEST(Cell, RefusesNumbersThatDoNotFit) {
  EXPECT_EQ(problems_of("> 92233720368547759", income),
            Texts{"92233720368547759; expected a number that fits in 64 bits with the decimals of income"});
}

}  // namespace
}  // namespace kanteling::rules
