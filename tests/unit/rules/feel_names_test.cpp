// SPDX-License-Identifier: Apache-2.0
// What a name in FEEL refers to: names hold spaces and marks, and scopes lie inside one another.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "feel_ast_printer.hpp"

namespace kanteling::rules {
namespace {

using testing::parsed;
using testing::scope_of;
using Names = std::vector<std::string>;

std::string with(Names const& globals, std::string_view text) {
  return parsed(text, scope_of({}, globals));
}

TEST(FeelNames, MayHoldSpacesAndMarks) {
  EXPECT_EQ(with({"Applicant Age"}, "Applicant Age > 18"), "(> #0 18)");
  EXPECT_EQ(with({"profit/loss", "a.b", "x-y", "it's", "p+q*r"}, "[profit/loss, a.b, x-y, it's, p+q*r]"),
            "(list #0 #1 #2 #3 #4)");
  EXPECT_EQ(with({"Phase 2"}, "Phase 2"), "#0");
  EXPECT_EQ(with({"caf\xC3\xA9 \xF0\x9F\x90\x8E"}, "caf\xC3\xA9 \xF0\x9F\x90\x8E"), "#0");
}

TEST(FeelNames, IgnoreHowMuchWhiteSpaceStandsInThem) {
  EXPECT_EQ(with({"Applicant Age"}, "Applicant \n\xC2\xA0 Age"), "#0");
  EXPECT_EQ(with({"profit / loss"}, "profit/loss"), "#0");
}

TEST(FeelNames, AreTheLongestThatIsKnown) {
  EXPECT_EQ(with({"a", "b", "a-b"}, "a-b"), "#2");
  EXPECT_EQ(with({"a", "b", "a-b"}, "(a)-b"), "(- #0 #1)");
  EXPECT_EQ(with({"a", "b"}, "a-b"), "(- #0 #1)");
  EXPECT_EQ(with({"net", "net income", "net income per month"}, "net income + net"), "(+ #1 #0)");
  EXPECT_EQ(with({"a", "a + b c"}, "a + a"), "(+ #0 #0)")
      << "a longer name that only begins here does not count";
}

TEST(FeelNames, EndWhereAWordEnds) {
  EXPECT_EQ(with({"age"}, "ages"),
            "f.dmn line 1 column 1: ages; expected a known name such as \"age\", or \"ages\" in double "
            "quotes where a "
            "text is meant");
}

TEST(FeelNames, MayBeginWithAKeyword) {
  EXPECT_EQ(with({"for sale"}, "for sale = true"), "(= #0 true)");
  EXPECT_EQ(with({"x", "if"}, "if x then 1 else 2"), "(if #0 1 2)") << "a keyword alone is no name";
  EXPECT_EQ(with({"true north", "not married"}, "[true, true north, not married]"), "(list true #0 #1)");
}

TEST(FeelNames, OfInnerScopesHideOuterOnes) {
  EXPECT_EQ(parsed("[x, for x in y return x, x]", scope_of({"x"}, {"x", "y"})),
            "(list $0 (for $1 1 #1 $1) $0)");
  EXPECT_EQ(parsed("for x in y, x in x return x", scope_of({}, {"y"})), "(for $0 2 #0 $0 $1)");
}

TEST(FeelNames, GoBeforeBuiltInFunctions) {
  EXPECT_EQ(with({"count"}, "count(1)"), "(call #0 1)");
  EXPECT_EQ(with({"date"}, "date and time(\"x\")"), "(date and time \"x\")")
      << "but a longer built-in that is called is meant";
  EXPECT_EQ(with({"date", "time"}, "date and time"), "(and #0 #1)");
}

TEST(FeelNames, ThatAreEmptyCannotBeReferredTo) {
  EXPECT_EQ(with({"", "a"}, "a"), "#1");
}

TEST(FeelNames, BehindADotAreMembersOrOneWord) {
  feel::Scope const scope = scope_of({}, {"p", "b"}, {"first name", "a-b"});
  EXPECT_EQ(parsed("p.first name", scope), "(. first name #0)");
  EXPECT_EQ(parsed("p.a-b", scope), "(. a-b #0)");
  EXPECT_EQ(parsed("p.c-b", scope), "(- (. c #0) #1)");
  EXPECT_EQ(parsed("p.in.for", scope), "(. for (. in #0))") << "keywords as well";
  EXPECT_EQ(parsed("p.start included and p.end included", scope),
            "(and (. start included #0) (. end included #0))");
}

TEST(FeelNames, InAFilterMayBeFieldsOfTheItem) {
  feel::Scope const scope = scope_of({}, {"list", "a"}, {"first name"});
  EXPECT_EQ(parsed("list[a > 1]", scope), "(filter $0 #0 (> (member $0 a #1) 1))");
  EXPECT_EQ(parsed("list[b > 1]", scope), "(filter $0 #0 (> (member $0 b) 1))");
  EXPECT_EQ(parsed("list[first name = \"x\"]", scope), "(filter $0 #0 (= (member $0 first name) \"x\"))");
  EXPECT_EQ(parsed("list[item.a = item]", scope), "(filter $0 #0 (= (. a (member $0 item $0)) (member $0 item $0)))");
  EXPECT_EQ(parsed("list[date = a]", scope), "(filter $0 #0 (= (member $0 date date) (member $0 a #1)))");
}

TEST(FeelNames, InAFilterWithinAFilterMayBeFieldsOfBothItems) {
  feel::Scope const scope = scope_of({}, {"list", "a"}, {});
  EXPECT_EQ(parsed("list[b[a = 1]]", scope),
            "(filter $0 #0 (filter $1 (member $0 b) (= (member $1 a (member $0 a #1)) 1)))");
}

TEST(FeelNames, BoundInsideAFilterAreNoFieldsOfItsItem) {
  feel::Scope const scope = scope_of({}, {"list", "a"}, {});
  EXPECT_EQ(parsed("list[some x in b satisfies x = a]", scope),
            "(filter $0 #0 (some $1 1 (member $0 b) (= $1 (member $0 a #1))))");
  EXPECT_EQ(parsed("for x in list return list[x = 1]", scope),
            "(for $0 1 #0 (filter $2 #0 (= (member $2 x $0) 1)))");
  EXPECT_EQ(parsed("list[some x in b satisfies c[x = 1]]", scope),
            "(filter $0 #0 (some $1 1 (member $0 b) (filter $2 (member $0 c) (= (member $2 x $1) 1))))");
}

TEST(FeelNames, MayBeFieldsOfAnItemAroundTheText) {
  feel::Scope scope = scope_of({"x", "item"}, {"a"}, {"first name"});
  scope.items = {1};
  EXPECT_EQ(
      parsed("first name = a and b = x and item.c", scope),
      "(and (and (= (member $1 first name) (member $1 a #0)) (= (member $1 b) (member $1 x $0))) (. c (member $1 item $1)))");
}

TEST(FeelNames, CalledInAFilterAreFunctions) {
  feel::Scope const scope = scope_of({}, {"list", "f"}, {});
  EXPECT_EQ(parsed("list[f(count(item)) > 1]", scope), "(filter $0 #0 (> (call #1 (count (member $0 item $0))) 1))");
}

TEST(FeelNames, OfWhatIsUnderTestAreNeverFields) {
  EXPECT_EQ(testing::parsed_tests("list[a = ?]", scope_of({}, {"list"})),
            "(tests $0 (holds (filter $1 #0 (= (member $1 a) $0))))");
}

/// Many look-ups go another way than few: both must find the same.
TEST(FeelNames, AreFoundAmongThousands) {
  Names globals;
  for (int i = 0; i < 3'000; ++i) globals.push_back("name " + std::to_string(i));
  globals.insert(globals.end(), {"name", "name 7 of", "a", "a"});
  std::string text = "[name 1";
  std::string expected = "(list #1";
  for (int i = 2; i < 500; ++i) {
    text += ", name " + std::to_string(i * 6);
    expected += " #" + std::to_string(i * 6);
  }
  text += ", name, name 7 of, name 7, for name in name return name, name, a]";
  expected += " #3000 #3001 #7 (for $0 1 #3000 $0) #3000 #3003)";
  EXPECT_EQ(with(globals, text), expected);
}

TEST(FeelNames, OfManyLocalsComeAndGo) {
  std::string text = "[";
  std::string expected = "(list";
  for (int i = 0; i < 40; ++i) {
    text += "{a: 1, b: a, c d: b, e: c d, a b: 2, f: a b, g: f, h: g, i: a, c: c d}, ";
    expected += " (context $0 a: 1 b: $0 c d: $1 e: $2 a b: 2 f: $4 g: $5 h: $6 i: $0 c: $2)";
  }
  EXPECT_EQ(parsed(text + "a]", scope_of({}, {"a"})), expected + " #0)");
}

TEST(FeelNames, OfOuterScopesComeBackWhenInnerOnesEnd) {
  std::string text = "for p in a, q in a, r in a, s in a, t in a, u in a, v in a, w in a, x in a return [";
  std::string expected = "(for $0 9 #0 #0 #0 #0 #0 #0 #0 #0 #0 (list";
  for (int i = 0; i < 20; ++i) {
    text += "for p in q return p, p, ";
    expected += " (for $10 1 $1 $10) $0";
  }
  EXPECT_EQ(parsed(text + "a]", scope_of({}, {"a"})), expected + " #0))");
}

}  // namespace
}  // namespace kanteling::rules
