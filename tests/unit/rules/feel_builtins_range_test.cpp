// SPDX-License-Identifier: Apache-2.0
#include "builtin_calls.hpp"

namespace kanteling::test {
namespace {

TEST(BuiltinRanges, BeforeAndAfterTakePointsAndRanges) {
  expect_rows({
      {"before(3, 7)", "true"},
      {"before(7, 3)", "false"},
      {"before(3, 3)", "false"},
      {"before(3, [3..7])", "false"},
      {"before(3, (3..7])", "true"},
      {"before([3..7], 7)", "false"},
      {"before([3..7), 7)", "true"},
      {"before([3..7], [7..9])", "false"},
      {"before([3..7), [7..9])", "true"},
      {"before([3..7], (7..9])", "true"},
      {"after(7, 3)", "true"},
      {"after(7, [3..7])", "false"},
      {"after(7, [3..7))", "true"},
      {"after((7..9], 7)", "true"},
      {"after([7..9], [3..7))", "true"},
      {"after([7..9], [3..7])", "false"},
      {"before(@\"2026-01-01\", [@\"2026-02-01\"..@\"2026-03-01\"])", "true"},
  });
}

TEST(BuiltinRanges, MeetingAndOverlapping) {
  expect_rows({
      {"meets([2..4], [4..6])", "true"},
      {"meets([2..4), [4..6])", "false"},
      {"meets([2..4], (4..6])", "false"},
      {"meets([2..4], [5..6])", "false"},
      {"met by([4..6], [2..4])", "true"},
      {"met by([2..4], [4..6])", "false"},
      {"met by((4..6], [2..4])", "false"},
      {"overlaps([2..6], [4..8])", "true"},
      {"overlaps([4..8], [2..6])", "true"},
      {"overlaps([2..8], [4..6])", "true"},
      {"overlaps([2..4], [5..8])", "false"},
      {"overlaps([2..4], [4..8])", "true"},
      {"overlaps([2..4), [4..8])", "false"},
      {"overlaps([4..8], [2..4))", "false"},
      {"overlaps before([2..6], [4..8])", "true"},
      {"overlaps before([4..8], [2..6])", "false"},
      {"overlaps before([2..4], [4..8])", "true"},
      {"overlaps before([2..4], (4..8])", "false"},
      {"overlaps before([2..8], (2..8])", "true"},
      {"overlaps before([2..8], [2..8])", "false"},
      {"overlaps before([2..9], [3..8])", "false"},
      {"overlaps after([4..8], [2..6])", "true"},
      {"overlaps after([4..8], [2..4))", "false"},
      {"overlaps after((2..8], [2..8))", "true"},
      {"overlaps after([2..8], [2..8))", "false"},
  });
}

TEST(BuiltinRanges, StartingAndFinishingTogether) {
  expect_rows({
      {"finishes(8, [2..8])", "true"},
      {"finishes(8, [2..8))", "false"},
      {"finishes([5..8], [2..8])", "true"},
      {"finishes([5..8), [2..8])", "false"},
      {"finishes([5..8), [2..8))", "true"},
      {"finishes([1..8], [2..8])", "false"},
      {"finished by([2..8], 8)", "true"},
      {"finished by([2..8], (2..8])", "true"},
      {"finished by((2..8], [2..8])", "false"},
      {"starts(2, [2..8])", "true"},
      {"starts(2, (2..8])", "false"},
      {"starts([2..5], [2..8])", "true"},
      {"starts((2..5], [2..8])", "false"},
      {"starts([2..9], [2..8])", "false"},
      {"starts([2..8), [2..8])", "true"},
      {"started by([2..8], 2)", "true"},
      {"started by([2..8], [2..5])", "true"},
      {"started by([2..5], [2..8])", "false"},
  });
}

TEST(BuiltinRanges, InclusionAndSameness) {
  expect_rows({
      {"includes([2..8], 5)", "true"},
      {"includes([2..8], 2)", "true"},
      {"includes((2..8), 2)", "false"},
      {"includes((2..8), 8)", "false"},
      {"includes([2..8], [4..6])", "true"},
      {"includes([2..8), [4..8])", "false"},
      {"includes([2..8], [4..9])", "false"},
      {"includes((2..8), (2..8))", "true"},
      {"during(5, [2..8])", "true"},
      {"during(9, [2..8])", "false"},
      {"during([2..8], [2..8])", "true"},
      {"during([2..8], (2..8])", "false"},
      {"coincides(5, 5)", "true"},
      {"coincides(5, 6)", "false"},
      {"coincides([2..8], [2..8])", "true"},
      {"coincides([2..8], [2..8))", "false"},
      {"coincides((2..8], [2..8])", "false"},
      {"coincides([2..8], [2..9])", "false"},
  });
}

TEST(BuiltinRanges, ARangeWithoutABoundHoldsEverythingOnThatSide) {
  expect_rows({
      {"includes((..8), -1e40)", "true"},
      {"includes((..8), 8)", "false"},
      {"includes((2..), 1e40)", "true"},
      {"before((..8), [8..9])", "true"},
      {"before((2..), 1e40)", "false"},
      {"after((2..), 1)", "true"},
      {"overlaps((..8), (2..))", "true"},
      {"overlaps((..2), (2..))", "false"},
      {"meets((..2], [2..))", "true"},
      {"meets((2..), (..2))", "false"},
      {"coincides((..8), (..8))", "true"},
      {"coincides((..8), (2..8))", "false"},
  });
}

TEST(BuiltinRanges, WhatHasNoOrderOrTheWrongShapeIsAnError) {
  std::string_view const kinds = "wanted: points and ends of one kind, that have an order";
  expect_rows({
      {"before(1, \"a\")", kinds},
      {"includes([1..5], @\"2026-01-01\")", kinds},
      {"coincides(true, true)", kinds},
      {"meets(1, [1..2])", "wanted: two ranges"},
      {"overlaps([1..2], 1)", "wanted: two ranges"},
      {"during([1..2], 1)", "wanted: a point or a range, then a range"},
      {"includes(1, [1..2])", "wanted: a range, then a point or a range"},
      {"coincides(1, [1..2])", "wanted: two points or two ranges"},
      {"before(null, 1)", "null"},
      {"before(1, null)", "null"},
  });
}

/// Rows of range(): the text between single marks, since it holds quotes.
void expect_range(std::string_view text, std::string_view result) {
  TestCaller caller;
  feel::Value const argument = feel::Value::string(std::string(text));
  feel::Called const called =
      feel::call_builtin(*feel::find_builtin("range"), std::span(&argument, 1), caller);
  if (called.error.empty()) {
    ASSERT_EQ(called.value.kind(), feel::Kind::range) << text;
    EXPECT_EQ(feel::to_string(called.value), result) << text;
  } else {
    EXPECT_EQ("wanted: " + std::string(called.error), result) << text;
  }
}

TEST(BuiltinRanges, RangeReadsLiteralsOfEveryKind) {
  expect_range("[1..5]", "[1..5]");
  expect_range(" ] -2.5 .. 1e3 [ ", "(-2.5..1000)");
  expect_range("(.5..5)", "(0.5..5)");
  expect_range("[1.5..1.5]", "[1.5..1.5]");
  expect_range(R"(["a".."c..d"])", R"(["a".."c..d"])");
  TestCaller caller;
  for (std::string_view const text : {
           R"([@"2026-01-01"..date("2026-02-01")])",
           R"([@"10:00:00"..time("11:00:00")])",
           R"([@"2026-01-01T10:00:00"..date and time( "2026-02-01T10:00:00" )])",
           R"([@"P1D"..duration("P2D")])",
           R"([@"P1Y"..duration("P14M")])",
       }) {
    feel::Value const argument = feel::Value::string(std::string(text));
    feel::Called const called =
        feel::call_builtin(*feel::find_builtin("range"), std::span(&argument, 1), caller);
    EXPECT_EQ(called.value.kind(), feel::Kind::range) << text << ": " << called.error;
  }
}

TEST(BuiltinRanges, RangeResolvesEscapesInStrings) {
  TestCaller caller;
  feel::Value const text = feel::Value::string(R"(["a\"\\\n\u00e9"..."z"])");
  feel::Value const good = feel::Value::string(R"(["a\"\\\n\u00e9".."\U01F40E\uD83D\udc0e"])");
  auto const id = *feel::find_builtin("range");
  EXPECT_FALSE(feel::call_builtin(id, std::span(&text, 1), caller).error.empty());
  feel::Called const called = feel::call_builtin(id, std::span(&good, 1), caller);
  ASSERT_EQ(called.value.kind(), feel::Kind::range) << called.error;
  EXPECT_EQ(called.value.range().low.text(), "a\"\\\n\u00e9");
  EXPECT_EQ(called.value.range().high.text(), "\U0001F40E\U0001F40E");
}

TEST(BuiltinRanges, RangeRefusesEverythingElse) {
  constexpr std::string_view form = "wanted: a range such as \"[1..5]\", with literals at both ends";
  for (std::string_view const text : {"",
                                      " ",
                                      "[",
                                      "[1",
                                      "[1..",
                                      "[1..5",
                                      "1..5",
                                      "[1..5]]",
                                      "[..5]",
                                      "[1..]",
                                      "[1.5]",
                                      ">=5",
                                      "[a..b]",
                                      "[null..null]",
                                      "[1+1..5]",
                                      "[date(\"2026-13-01\")..@\"2026-02-01\"]",
                                      "[date(x)..5]",
                                      "[time(\"2026-01-01\")..5]",
                                      "[@2026..5]",
                                      "[@\"\"..5]",
                                      "[\"a..b]",
                                      "[\"\\q\"..\"z\"]",
                                      "[\"\\uD83D\"..\"z\"]",
                                      "[\"\\u12",
                                      "[\"\\",
                                      "[-..5]",
                                      "[@",
                                      "[date",
                                      "[date(\"2026-01-01\""}) {
    expect_range(text, form);
  }
  expect_range("[5..1]", "wanted: a lower end that is not above the upper one");
  expect_range("[1..\"b\"]", "wanted: ends of one kind, that have an order");
  expect_range("[@\"2026-01-01\"..@\"2026-01-01T10:00:00\"]", "wanted: ends of one kind, that have an order");
  expect_rows({{"range(5)", "wanted: a string"}, {"range(null)", "null"}});
}

}  // namespace
}  // namespace kanteling::test
