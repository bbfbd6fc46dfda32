// SPDX-License-Identifier: Apache-2.0
// What is said of FEEL that cannot be read: where, what stands there, what would be right. The texts are
// public.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "feel_ast_printer.hpp"

namespace kanteling::rules {
namespace {

feel::Scope const scope = testing::scope_of({}, {"a", "b", "Applicant Age", "list"}, {"first name"});

/// The problem of an expression without its file, line and column.
std::string problem(std::string_view text) {
  return testing::parsed(text, scope);
}
std::string at(int column, std::string const& rest) {
  return "f.dmn line 1 column " + std::to_string(column) + ": " + rest;
}
std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

TEST(FeelProblems, StandAtTheirLineAndColumn) {
  feel::Types types;
  feel::Ast ast;
  std::vector<Problem> problems;
  feel::TextPlace const place{"policy.dmn", 12, 9, ", decision d"};
  EXPECT_EQ(feel::parse_expression("a +\n  c", place, scope, types, ast, problems), feel::no_node);
  EXPECT_EQ(feel::parse_expression("c", place, scope, types, ast, problems), feel::no_node);
  EXPECT_EQ(feel::parse_expression("a a\xC3\xA9 + c", {"", 0, 0, "cell 1"}, scope, types, ast, problems),
            feel::no_node);
  ASSERT_EQ(problems.size(), 4U);
  EXPECT_EQ(problems[0].where, "policy.dmn line 13 column 3, decision d");
  EXPECT_EQ(problems[1].where, "policy.dmn line 12 column 9, decision d");
  EXPECT_EQ(problems[2].where, "cell 1");
}

TEST(FeelProblems, NameEveryUnknownNameWithTheNearestOnes) {
  EXPECT_EQ(
      problem("Applicant Agee > c + list"),
      at(1,
         "Applicant Agee; expected a known name such as \"Applicant Age\", or \"Applicant Agee\" in double "
         "quotes where a text is meant\n") +
          at(18, "c; expected a known name, or \"c\" in double quotes where a text is meant"));
}

TEST(FeelProblems, ShowAWordThatShouldHaveBeenAText) {
  EXPECT_EQ(testing::parsed_tests("laag, midden", scope),
            at(1, "laag; expected a known name, or \"laag\" in double quotes where a text is meant\n") +
                at(7, "midden; expected a known name, or \"midden\" in double quotes where a text is meant"));
}

TEST(FeelProblems, NameFunctionsThatAreNotKnownOrNotSupported) {
  EXPECT_EQ(problem("string lenght(\"x\") + cuont(list)"),
            at(1, "string lenght; expected a known function such as \"string length\"\n") +
                at(22, "cuont; expected a known function such as \"count\""));
  EXPECT_EQ(problem("qqqqqqqq(1)"), at(1, "qqqqqqqq; expected a known function"));
  EXPECT_EQ(problem("1 + split(\"a\", \"b\")"),
            at(5, "split; expected a function that is supported: split is not yet"));
  EXPECT_EQ(problem("function(x) external {java: 1}"),
            at(13, "external; expected a FEEL expression as body: external functions are not supported"));
  EXPECT_EQ(
      problem("@\"10:00:00@Europe/Amsterdam\""),
      at(1,
         "@\"10:00:00@Europe/Amsterdam\"; expected an offset such as Z or +01:00: time zones by name are not "
         "supported"));
}

TEST(FeelProblems, NameFieldsAndTypesThatAreNotKnown) {
  EXPECT_EQ(problem("a.first nam = 1"), at(3, "first nam; expected a known field such as \"first name\""));
  EXPECT_EQ(problem("list[first nam = 1]"), at(6,
                                               "first nam; expected a known name such as \"first name\", or "
                                               "\"first nam\" in double quotes where a text "
                                               "is meant"));
  EXPECT_EQ(problem("a instance of strin"), at(15, "strin; expected the name of a type such as \"string\""));
  EXPECT_EQ(problem("a instance of list<qqqqqqqq>"), at(20, "qqqqqqqq; expected the name of a type"));
  EXPECT_EQ(problem("a instance of 5"), at(15, "5; expected the name of a type"));
  EXPECT_EQ(problem("a instance of list<number"),
            at(26, "the end of the text; expected > after the type of the elements"));
  EXPECT_EQ(problem("a instance of function<number>"),
            at(31, "the end of the text; expected -> and the type of the result"));
}

TEST(FeelProblems, TranslateSignsOfOtherLanguages) {
  EXPECT_EQ(problem("'x'"), at(1, "'x'; expected a text in double quotes, not single ones"));
  EXPECT_EQ(problem("\xE2\x80\x9Cx\xE2\x80\x9D"),
            at(1, "\xE2\x80\x9C; expected a text in straight double quotes"));
  EXPECT_EQ(problem("a == b"), at(3, "==; expected one = sign to compare"));
  EXPECT_EQ(problem("a <> b"), at(3, "<>; expected !="));
  EXPECT_EQ(problem("a => b"), at(3, "=>; expected >="));
  EXPECT_EQ(problem("a \xE2\x89\xA4 b"), at(3, "\xE2\x89\xA4; expected <="));
  EXPECT_EQ(problem("a && b"), at(3, "&&; expected the word and"));
  EXPECT_EQ(problem("a || b"), at(3, "||; expected the word or"));
  EXPECT_EQ(problem("!a"), at(1, "!; expected not( ... )"));
  EXPECT_EQ(problem("a % b"), at(3, "%; expected modulo(a, b), or a division by 100"));
  EXPECT_EQ(problem("a ^ b"), at(3, "^; expected the sign ** for a power"));
  EXPECT_EQ(problem("1,5"), at(2, ",; expected a point as decimal sign: 1.5"));
  EXPECT_EQ(problem("1..5"), at(2, "..; expected brackets around a range: [1..10]"));
}

TEST(FeelProblems, AskForAndBetweenComparisonsInAChain) {
  std::string const expected =
      "expected and between two comparisons: a < b and b < c, or brackets around one";
  EXPECT_EQ(problem("a != 1 != 2"), at(8, "!=; " + expected));
  EXPECT_EQ(problem("1 < a <= 2"), at(7, "<=; " + expected));
}

TEST(FeelProblems, SayWhatIsMissing) {
  EXPECT_EQ(problem(""), at(1, "the end of the text; expected an expression"));
  EXPECT_EQ(problem("1 +"), at(4, "the end of the text; expected an expression"));
  EXPECT_EQ(problem("1 + then"), at(5, "then; expected an expression"));
  EXPECT_EQ(problem("1 2"), at(3, "2; expected an operator or the end of the expression"));
  EXPECT_EQ(problem("(1"), at(3, "the end of the text; expected a closing bracket )"));
  EXPECT_EQ(problem("[1, 2"), at(6, "the end of the text; expected a comma and a next element, or ]"));
  EXPECT_EQ(problem("[1..2}"), at(6, "}; expected ] or ) after the range"));
  EXPECT_EQ(problem("]1, 2["), at(3, ",; expected a range: ]1..10]"));
  EXPECT_EQ(problem("(< 5"), at(5, "the end of the text; expected ) after the range"));
  EXPECT_EQ(problem("(!= 5)"), at(1, "!=; expected a range: (< 5), (<= 5), (> 5), (>= 5) or (= 5)"));
  EXPECT_EQ(problem("list[1"), at(7, "the end of the text; expected ] after the condition of the filter"));
  EXPECT_EQ(problem("{1: 2}"), at(2, "1; expected a key: a name or a text in double quotes, then :"));
  EXPECT_EQ(problem("{x = 2}"), at(4, "=; expected : and a value behind the key"));
  EXPECT_EQ(problem("{x: 2"), at(6, "the end of the text; expected a comma and a next entry, or }"));
  EXPECT_EQ(problem("a(1"), at(4, "the end of the text; expected a comma and a next argument, or )"));
  EXPECT_EQ(problem("a(x: 1, 2)"), at(9, "2; expected the name of an argument, as the others have"));
  EXPECT_EQ(problem("a(x: 1, b)"), at(10, "); expected : and a value: arguments are all named, or none is"));
  EXPECT_EQ(problem("a."), at(3, "the end of the text; expected a name after the dot"));
  EXPECT_EQ(problem("a in"), at(5, "the end of the text; expected an expression"));
  EXPECT_EQ(problem("a in (1"), at(8, "the end of the text; expected a comma and a next test, or )"));
  EXPECT_EQ(problem("a between 1 or 2"), at(13, "or; expected and with the upper end of between"));
  EXPECT_EQ(problem("a instance number"), at(12, "number; expected instance of and a type"));
}

TEST(FeelProblems, SayWhatIsMissingInWords) {
  EXPECT_EQ(problem("if (a) 1"), at(8, "1; expected then after the condition"));
  EXPECT_EQ(problem("if a then 1"),
            at(12, "the end of the text; expected else and what holds otherwise: every if has one"));
  EXPECT_EQ(problem("for 1 in list return 1"), at(5, "1; expected the name of a variable, then in"));
  EXPECT_EQ(problem("for x of list return 1"),
            at(23, "the end of the text; expected in and a list or range"));
  EXPECT_EQ(problem("for x in list x"),
            at(10,
               "list x; expected a known name such as \"list\", or \"list x\" in double "
               "quotes where a text is meant\n") +
                at(16, "the end of the text; expected return and an expression"));
  EXPECT_EQ(problem("some x in list return x"), at(16, "return; expected satisfies and a condition"));
  EXPECT_EQ(problem("function x"), at(10, "x; expected ( and the names of the parameters"));
  EXPECT_EQ(problem("function(1)"), at(10, "1; expected the name of a parameter"));
  EXPECT_EQ(problem("function(x = 1) 2"), at(12, "=; expected a comma and a next parameter, or )"));
}

TEST(FeelProblems, ShowLiteralsThatAreNone) {
  EXPECT_EQ(problem("\"abc"), at(1, "\"abc; expected a closing double quote"));
  EXPECT_EQ(problem(R"("a\uD83Dx")"), at(3, R"(\uD83D; expected a character as \uXXXX or \UXXXXXX)"));
  EXPECT_EQ(problem(R"("a\uD83D\uE000")"), at(3, R"(\uD83D; expected a character as \uXXXX or \UXXXXXX)"));
  EXPECT_EQ(problem(R"("a\U110000")"), at(3, R"(\U110000; expected a character as \uXXXX or \UXXXXXX)"));
  EXPECT_EQ(problem("@\"2026-02-30\""),
            at(1,
               "@\"2026-02-30\"; expected a date, time or duration: @\"2026-02-20\", @\"10:30:00\", "
               "@\"2026-02-20T10:30:00\", @\"P1Y6M\" or @\"P2DT3H\""));
  EXPECT_EQ(problem("@2026"),
            at(1, "@; expected a date, time or duration in double quotes behind @: @\"2026-02-20\""));
  EXPECT_EQ(problem("1e7000"), at(1, "1e7000; expected a number below 10^6145"));
  EXPECT_EQ(problem("{x: 1, y: 2, x: 3}"), at(14, "x; expected each key once in a context"));
  EXPECT_EQ(problem("a /* b"), at(3, "/* b; expected */ where the comment ends"));
  EXPECT_EQ(problem("\"\xFF\""), at(2, "a byte that is no UTF-8; expected a text in UTF-8"));
}

TEST(FeelProblems, OfUnaryTestsSayWhatMayStandThere) {
  EXPECT_EQ(testing::parsed_tests("1 2", scope),
            at(3, "2; expected a comma and a next test, or the end of the text"));
  EXPECT_EQ(testing::parsed_tests("not(1", scope),
            at(6, "the end of the text; expected a comma and a next test, or )"));
  EXPECT_EQ(testing::parsed_tests("not(1 2)", scope), at(7, "2; expected a comma and a next test, or )"));
  EXPECT_EQ(testing::parsed_tests("1,", scope), at(3, "the end of the text; expected an expression"));
}

TEST(FeelProblems, OfTypesStandAtTheirPlace) {
  feel::Types types;
  std::vector<Problem> problems;
  EXPECT_FALSE(feel::parse_type("list<numbr>", {"f.dmn", 2, 5, ", type t"}, types, problems));
  EXPECT_FALSE(feel::parse_type("number number", {"f.dmn", 2, 5, ""}, types, problems));
  EXPECT_FALSE(feel::parse_type("", {"f.dmn", 2, 5, ""}, types, problems));
  EXPECT_EQ(testing::lines_of(problems),
            "f.dmn line 2 column 10, type t: numbr; expected the name of a type such as \"number\"\n"
            "f.dmn line 2 column 12: number; expected nothing after the type\n"
            "f.dmn line 2 column 5: the end of the text; expected the name of a type");
}

TEST(FeelProblems, BoundHowDeepExpressionsNest) {
  std::string const expected = "expected at most 200 levels of nesting: give inner parts a name of their own";
  std::vector<std::string> const parts{"(",         "[",   "-",      "not(", "if ", "function(x) ",
                                       "for x in ", "{x:", "a in (", "]",    "a(",  "(< ("};
  for (std::string const& part : parts) {
    std::string const found = problem(repeated(part, 10'000));
    EXPECT_NE(found.find(expected), std::string::npos) << part << '\n' << found;
  }
  EXPECT_NE(problem("a instance of " + repeated("list<", 10'000)).find(expected), std::string::npos);
  EXPECT_EQ(problem(repeated("a[", 10'000)), at(34, "[; expected at most 16 filters inside one another"));
  EXPECT_EQ(problem(repeated("(", 150) + "1" + repeated(")", 150)), "1");
  EXPECT_EQ(problem("a" + repeated(".x", 200)), at(401, "x; " + expected))
      << "what is evaluated nests as well";
  EXPECT_EQ(problem("a" + repeated(" + a", 200)), at(799, "+; " + expected));
}

TEST(FeelProblems, BoundNamesAndText) {
  std::string text = "{";
  for (int i = 0; i < 1'001; ++i) text += "k" + std::to_string(i) + ": 1, ";
  EXPECT_NE(problem(text + "}").find("expected at most 1000 names bound inside one another"),
            std::string::npos);
  EXPECT_NE(problem(std::string(1'000'001, ' ')).find("expected at most 1000000 bytes in one text"),
            std::string::npos);
  std::string const name(999'999, 'n');
  EXPECT_LT(problem(name).size(), 400U);
}

TEST(FeelProblems, StopAtTwentyOfOneText) {
  feel::Types types;
  feel::Ast ast;
  std::vector<Problem> problems;
  std::string const text = "[" + repeated("q, ", 100'000) + "1]";
  EXPECT_EQ(feel::parse_expression(text, {"f.dmn", 1, 1, ""}, scope, types, ast, problems), feel::no_node);
  EXPECT_EQ(problems.size(), 20U);
}

}  // namespace
}  // namespace kanteling::rules
