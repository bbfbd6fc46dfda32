// SPDX-License-Identifier: Apache-2.0
// Every construct of FEEL as a tree. Globals: #0 a, #1 b, #2 list, #3 person.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "feel_ast_printer.hpp"

namespace kanteling::rules {
namespace {

using testing::parsed_tests;
using testing::scope_of;

feel::Scope const scope = scope_of({}, {"a", "b", "list", "person"}, {"first name"});

std::string parsed(std::string_view text) {
  return testing::parsed(text, scope);
}
std::string tests(std::string_view text) {
  return parsed_tests(text, scope);
}

TEST(FeelParse, ReadsNumbers) {
  EXPECT_EQ(parsed("12"), "12");
  EXPECT_EQ(parsed(".5"), "0.5");
  EXPECT_EQ(parsed("1.2e3"), "1200");
  EXPECT_EQ(parsed("1.2E-3"), "0.0012");
  EXPECT_EQ(parsed("12345678901234567890.12"), "12345678901234567890.12");
}

TEST(FeelParse, ReadsTextsWithEscapes) {
  EXPECT_EQ(parsed(R"("a \"b\" \\ \'")"), R"("a "b" \ '")");
  EXPECT_EQ(parsed(R"("\n\r\t")"), "\"\n\r\t\"");
  EXPECT_EQ(parsed(R"("\u00e9 \U0000E9 \U01F40E")"), "\"\xC3\xA9 \xC3\xA9 \xF0\x9F\x90\x8E\"");
  EXPECT_EQ(parsed(R"("\uD83D\uDC0E")"), "\"\xF0\x9F\x90\x8E\"") << "two \\u make a surrogate pair";
  EXPECT_EQ(parsed(R"("\d+")"), R"("\d+")") << "a backslash without meaning stands for itself";
}

TEST(FeelParse, ReadsTheConstants) {
  EXPECT_EQ(parsed("[true, false, null]"), "(list true false null)");
}

TEST(FeelParse, ReadsDatesTimesAndDurationsBehindAnAtSign) {
  EXPECT_EQ(parsed(R"(@"2026-02-20")"), "2026-02-20");
  EXPECT_EQ(parsed(R"(@"-0044-03-15")"), "-0044-03-15");
  EXPECT_EQ(parsed(R"(@"10:30:00+01:00")"), "10:30:00+01:00");
  EXPECT_EQ(parsed(R"(@"10:30:00-05:00")"), "10:30:00-05:00");
  EXPECT_EQ(parsed(R"(@"2026-02-20T10:30:00Z")"), "2026-02-20T10:30:00Z");
  EXPECT_EQ(parsed(R"(@"P1Y6M")"), "P1Y6M");
  EXPECT_EQ(parsed(R"(@"-PT3H")"), "-PT3H");
}

TEST(FeelParse, MultipliesBeforeItAdds) {
  EXPECT_EQ(parsed("1 + 2 * 3 - 4 / 2"), "(- (+ 1 (* 2 3)) (/ 4 2))");
  EXPECT_EQ(parsed("(1 + 2) * 3"), "(* (+ 1 2) 3)");
}

TEST(FeelParse, BindsOperatorsOfOneRankFromTheLeft) {
  EXPECT_EQ(parsed("9 - 3 - 2"), "(- (- 9 3) 2)");
  EXPECT_EQ(parsed("2 ** 3 ** 2"), "(** (** 2 3) 2)");
}

TEST(FeelParse, BindsAMinusSignTighterThanAPower) {
  EXPECT_EQ(parsed("-a ** 2"), "(** (- #0) 2)");
  EXPECT_EQ(parsed("2 ** -a"), "(** 2 (- #0))");
  EXPECT_EQ(parsed("-a.b"), "(- (. b #0))");
}

TEST(FeelParse, MakesANegativeNumberOfAMinusSignBeforeANumber) {
  EXPECT_EQ(parsed("-5"), "-5");
  EXPECT_EQ(parsed("- -5"), "5");
  EXPECT_EQ(parsed("1 -5"), "(- 1 5)");
}

TEST(FeelParse, ComparesLooserThanItCalculates) {
  EXPECT_EQ(parsed("a + 1 = b * 2"), "(= (+ #0 1) (* #1 2))");
  EXPECT_EQ(parsed("[a < 1, a <= 1, a > 1, a >= 1, a != 1]"),
            "(list (< #0 1) (<= #0 1) (> #0 1) (>= #0 1) (!= #0 1))");
  EXPECT_EQ(parsed("a < b = true"), "(= (< #0 #1) true)");
}

TEST(FeelParse, BindsAndTighterThanOr) {
  EXPECT_EQ(parsed("a or b and a"), "(or #0 (and #1 #0))");
  EXPECT_EQ(parsed("a and b or a and b"), "(or (and #0 #1) (and #0 #1))");
}

TEST(FeelParse, KeepsLongRunsOfAndFlat) {
  EXPECT_EQ(parsed("a and b and a and b"), "(and (and #0 #1) (and #0 #1))");
  std::string text = "a";
  for (int i = 0; i < 1'000; ++i) text += " and a";
  EXPECT_EQ(parsed(text).substr(0, 4), "(and");
}

TEST(FeelParse, KeepsTheAndOfBetween) {
  EXPECT_EQ(parsed("a between 1 and 2 and b"), "(and (between #0 1 2) #1)");
}

TEST(FeelParse, ReadsRangesInEverySpelling) {
  EXPECT_EQ(parsed("[1..5]"), "(range [] 1 5)");
  EXPECT_EQ(parsed("(1..5)"), "(range () 1 5)");
  EXPECT_EQ(parsed("]1..5["), "(range () 1 5)");
  EXPECT_EQ(parsed("[1..5)"), "(range [) 1 5)");
  EXPECT_EQ(parsed("(1..5]"), "(range (] 1 5)");
  EXPECT_EQ(parsed("[a+1..b.c]"), "(range [] (+ #0 1) (. c #1))");
  EXPECT_EQ(parsed("[1..(list[2])]"), "(range [] 1 (filter $0 #2 2))");
}

TEST(FeelParse, ReadsComparisonsInBracketsAsRanges) {
  EXPECT_EQ(parsed("(< 5)"), "(range () null 5)");
  EXPECT_EQ(parsed("(<=5)"), "(range (] null 5)");
  EXPECT_EQ(parsed("(> 5)"), "(range () 5 null)");
  EXPECT_EQ(parsed("(>=10)"), "(range [) 10 null)");
  EXPECT_EQ(parsed("(=3)"), "(range [] 3 3)");
}

TEST(FeelParse, ReadsWhatAValueMayBeIn) {
  EXPECT_EQ(parsed("a in 1"), "(in $0 #0 (is 1))");
  EXPECT_EQ(parsed("a in [1..5[ and b"), "(and (in $0 #0 (is (range [) 1 5))) #1)");
  EXPECT_EQ(parsed("a in (1..5]"), "(in $0 #0 (is (range (] 1 5)))");
  EXPECT_EQ(parsed("a in (1, < 5, [1..3], list)"), "(in $0 #0 (is 1) (< 5) (is (range [] 1 3)) (is #2))");
  EXPECT_EQ(parsed("a in > 5"), "(in $0 #0 (> 5))");
  EXPECT_EQ(parsed("a in (? > b)"), "(in $0 #0 (holds (> $0 #1)))");
}

TEST(FeelParse, ReadsTypes) {
  EXPECT_EQ(parsed("a instance of number"), "(instance number #0)");
  EXPECT_EQ(parsed("a instance of date and time and b"), "(and (instance date_time #0) #1)");
  EXPECT_EQ(parsed("a + 1 instance of years and months duration"), "(+ #0 (instance months_duration 1))");
  EXPECT_EQ(parsed("a instance of list<range<date>>"), "(instance list<range<date>> #0)");
  EXPECT_EQ(parsed("a instance of context<first name: string, b: context<>>"),
            "(instance context<first name: string, b: context<>> #0)");
  EXPECT_EQ(parsed("a instance of function<number, string> -> Any"),
            "(instance function<number, string>->any #0)");
}

TEST(FeelParse, ReadsConditions) {
  EXPECT_EQ(parsed("if a then 1 else if b then 2 else 3"), "(if #0 1 (if #1 2 3))");
  EXPECT_EQ(parsed("1 + if a then 1 else 2"), "(+ 1 (if #0 1 2))");
}

TEST(FeelParse, BindsTheVariablesOfForOneByOneAndPartialInTheBody) {
  EXPECT_EQ(parsed("for x in list return x"), "(for $0 1 #2 $0)");
  EXPECT_EQ(parsed("for x in 1..3, y in x..1 return x + y"), "(for $0 2 (to 1 3) (to $0 1) (+ $0 $1))");
  EXPECT_EQ(parsed("for x in list, y in list return count(partial)"), "(for $0 2 #2 #2 (count $2))");
  EXPECT_EQ(parsed("for x in list return for y in x return partial"), "(for $0 1 #2 (for $2 1 $0 $3))");
}

TEST(FeelParse, ReadsQuantifiers) {
  EXPECT_EQ(parsed("some x in list satisfies x > 1"), "(some $0 1 #2 (> $0 1))");
  EXPECT_EQ(parsed("every x in list, y in x satisfies x < y"), "(every $0 2 #2 $0 (< $0 $1))");
}

TEST(FeelParse, ReusesSlotsOnceAConstructHasEnded) {
  EXPECT_EQ(parsed("[some x in list satisfies x, some y in list satisfies y]"),
            "(list (some $0 1 #2 $0) (some $0 1 #2 $0))");
  EXPECT_EQ(
      parsed("[list[1], a in (1), {x: 1}, function(x) x, for x in list return x, list[2]]"),
      "(list (filter $0 #2 1) (in $0 #0 (is 1)) (context $0 x: 1) (function $0 x:any $0) (for $0 1 #2 $0) "
      "(filter $0 #2 2))");
}

TEST(FeelParse, ReadsFiltersPathsAndCalls) {
  EXPECT_EQ(parsed("list[1]"), "(filter $0 #2 1)");
  EXPECT_EQ(parsed("list[item > 1].b.c"), "(. c (. b (filter $0 #2 (> (member $0 item $0) 1))))");
  EXPECT_EQ(parsed("person.first name"), "(. first name #3)");
  EXPECT_EQ(parsed("a.time offset"), "(. time offset #0)");
  EXPECT_EQ(parsed("a(1, b)(2)"), "(call (call #0 1 #1) 2)");
  EXPECT_EQ(parsed("a()"), "(call #0)");
  EXPECT_EQ(parsed("a(x: 1, first name: 2)"), "(call #0 x: 1 first name: 2)");
}

TEST(FeelParse, ReadsContextsWhoseEntriesSeeEarlierOnes) {
  EXPECT_EQ(parsed("{}"), "(context $0)");
  EXPECT_EQ(parsed("{x: 1, y z: x, \"p q\": y z + x}"), "(context $0 x: 1 y z: $0 p q: (+ $1 $0))");
  EXPECT_EQ(parsed("{x: {y: 1, z: y}, y: x}"), "(context $0 x: (context $0 y: 1 z: $0) y: $0)");
  EXPECT_EQ(parsed("{x y: 1}.x y"), "(. x y (context $0 x y: 1))");
}

TEST(FeelParse, ReadsFunctions) {
  EXPECT_EQ(parsed("function(x, y: number) x + y"), "(function $0 x:any y:number (+ $0 $1))");
  EXPECT_EQ(parsed("for x in list return function(y) x + y"), "(for $0 1 #2 (function $2 y:any (+ $0 $2)))");
}

TEST(FeelParse, CallsBuiltInFunctionsByPosition) {
  EXPECT_EQ(parsed("list contains(list, 1)"), "(list contains #2 1)");
  EXPECT_EQ(parsed("date and time(\"2026-02-20T10:30:00\")"), "2026-02-20T10:30:00");
  EXPECT_EQ(parsed("count()"), "(count)") << "a wrong number of arguments shows when it is called";
}

TEST(FeelParse, CallsBuiltInFunctionsByName) {
  EXPECT_EQ(parsed("substring(string: \"abc\", start position: 2)"),
            "(substring string: \"abc\" start position: 2)");
}

TEST(FeelParse, PassesBuiltInFunctionsAsValues) {
  EXPECT_EQ(parsed("a(count)"), "(call #0 count)");
  EXPECT_EQ(parsed("a(string length)"), "(call #0 string length)");
}

TEST(FeelParse, SkipsWhiteSpaceAndComments) {
  EXPECT_EQ(parsed("a /* one */ + // two\n b"), "(+ #0 #1)");
  EXPECT_EQ(parsed("\xC2\xA0"
                   "a\xE2\x80\x83+\xE3\x80\x80"
                   "b\xEF\xBB\xBF"),
            "(+ #0 #1)");
}

TEST(FeelUnaryTests, ReadTheDashAndNothingAsAny) {
  EXPECT_EQ(tests("-"), "(tests $0 (-))");
  EXPECT_EQ(tests(" - "), "(tests $0 (-))");
  EXPECT_EQ(tests(""), "(tests $0 (-))");
}

TEST(FeelUnaryTests, ReadComparisonsRangesAndValues) {
  EXPECT_EQ(tests("< 5, <= 5, > 5, >= 5, = 5, != 5"), "(tests $0 (< 5) (<= 5) (> 5) (>= 5) (= 5) (!= 5))");
  EXPECT_EQ(tests("[7..9], ]1..2[, (1..2)"),
            "(tests $0 (is (range [] 7 9)) (is (range () 1 2)) (is (range () 1 2)))");
  EXPECT_EQ(tests("\"x\", -5, null, a + 1"), "(tests $0 (is \"x\") (is -5) (is null) (is (+ #0 1)))");
  EXPECT_EQ(tests("< a.b"), "(tests $0 (< (. b #0)))");
}

TEST(FeelUnaryTests, MarkTestsThatReadTheValueUnderTest) {
  EXPECT_EQ(tests("? > 5, a, ? in (1, 2)"),
            "(tests $0 (holds (> $0 5)) (is #0) (holds (in $1 $0 (is 1) (is 2))))");
  EXPECT_EQ(tests("a in (? > 1)"), "(tests $0 (is (in $1 #0 (holds (> $1 1)))))")
      << "the ? inside in is another one";
}

TEST(FeelUnaryTests, NegateTheWholeOnly) {
  EXPECT_EQ(tests("not(\"x\", < 5)"), "(not $0 (is \"x\") (< 5))");
  EXPECT_EQ(tests("not ( (1..5] )"), "(not $0 (is (range (] 1 5)))");
  EXPECT_EQ(tests("not(not(a))"), "(not $0 (is (not #0)))");
  EXPECT_EQ(tests("not(a) and b"), "(tests $0 (is (and (not #0) #1)))");
  EXPECT_EQ(tests("not(? > 1), 5"), "(tests $0 (holds (not (> $0 1))) (is 5))");
}

TEST(FeelUnaryTests, StandAtTheSlotOfTheLastLocal) {
  EXPECT_EQ(parsed_tests("x, for y in x return ?", scope_of({"x"}, {})),
            "(tests $1 (is $0) (holds (for $2 1 $0 $1)))");
}

TEST(FeelParse, SaysWhereEachNodeStands) {
  feel::Types types;
  feel::Ast ast;
  std::vector<Problem> problems;
  static_cast<void>(feel::parse_expression("1", {"f.dmn", 1, 1, ""}, scope, types, ast, problems));
  std::uint32_t const root =
      feel::parse_expression("a + b", {"g.dmn", 3, 9, ", x"}, scope, types, ast, problems);
  EXPECT_EQ(ast[root].at, 2U);
  EXPECT_EQ(ast[root].text, 1U);
  EXPECT_EQ(ast[ast.child(ast[root], 1)].at, 4U);
  EXPECT_EQ(ast.texts[1], "a + b");
  EXPECT_EQ(ast.places[1].inside, ", x");
}

TEST(FeelParse, LeavesNothingBehindOfATextThatCannotBeRead) {
  feel::Types types;
  feel::Ast ast;
  std::vector<Problem> problems;
  EXPECT_EQ(feel::parse_expression("a.b + {c: 1} + function(x) x + ", {"f.dmn", 1, 1, ""}, scope, types, ast,
                                   problems),
            feel::no_node);
  EXPECT_EQ(ast.nodes.size() + ast.children.size() + ast.constants.size() + ast.names.size() +
                ast.functions.size() + ast.texts.size() + ast.places.size(),
            0U);
}

TEST(FeelTypes, AreAddedOnce) {
  feel::Types types;
  std::vector<Problem> problems;
  auto const first = feel::parse_type("list<number>", {"f.dmn", 1, 1, ""}, types, problems);
  std::size_t const count = types.all.size();
  EXPECT_EQ(feel::parse_type(" list < number > ", {"f.dmn", 1, 1, ""}, types, problems), first);
  EXPECT_EQ(types.all.size(), count);
  EXPECT_NE(feel::parse_type("list<string>", {"f.dmn", 1, 1, ""}, types, problems), first);
}

TEST(FeelTypes, AreItemDefinitionsToo) {
  feel::Types types;
  feel::TypeInfo income;
  income.name = "Net income";
  types.all.push_back(income);
  auto const position = static_cast<feel::TypeId>(types.all.size() - 1);
  std::vector<Problem> problems;
  EXPECT_EQ(feel::parse_type("Net income", {"f.dmn", 1, 1, ""}, types, problems), position);
  auto const list = feel::parse_type("list<Net  income>", {"f.dmn", 1, 1, ""}, types, problems);
  ASSERT_TRUE(list.has_value());
  EXPECT_EQ(types[*list].element, position);
}

}  // namespace
}  // namespace kanteling::rules
