// SPDX-License-Identifier: Apache-2.0
#include "builtin_calls.hpp"

namespace kanteling::test {
namespace {

TEST(BuiltinStrings, SubstringCountsCodePointsFromEitherEnd) {
  expect_rows({
      {"substring(\"wonen\", 1)", "wonen"},
      {"substring(\"wonen\", 3)", "nen"},
      {"substring(\"wonen\", 3, 2)", "ne"},
      {"substring(\"wonen\", -2)", "en"},
      {"substring(\"wonen\", -5, 1)", "w"},
      {"substring(\"wonen\", 5, 10)", "n"},
      {"substring(\"wonen\", 2, 0)", ""},
      {"substring(\"wonen\", 2, 2.9)", "on"},
      {"substring(\"\U0001F40Ecafé\", 2, 4)", "café"},
      {"substring(\"café\U0001F40E\", -1)", "\U0001F40E"},
      {"substring([\"wonen\"], 5)", "n"},
  });
}

TEST(BuiltinStrings, SubstringOutsideOfTheStringIsAnError) {
  std::string_view const start = "wanted: a start position inside the string, from 1, or from -1 backwards";
  expect_rows({
      {"substring(\"wonen\", 0)", start},
      {"substring(\"wonen\", 6)", start},
      {"substring(\"wonen\", -6)", start},
      {"substring(\"\", 1)", start},
      {"substring(\"wonen\", null)", start},
      {"substring(\"wonen\", \"1\")", start},
      {"substring(\"wonen\", 1e40)", start},
      {"substring(\"wonen\", 1, -1)", "wanted: a length of 0 or more"},
      {"substring(\"wonen\", 1, null)", "wanted: a length of 0 or more"},
      {"substring(7, 1)", "wanted: a string"},
      {"substring(null, 1)", "null"},
  });
}

TEST(BuiltinStrings, LengthCountsCodePoints) {
  expect_rows({
      {"string length(\"\")", "0"},
      {"string length(\"zorg\")", "4"},
      {"string length(\"één\")", "3"},
      {"string length(\"\U0001F40E\U0001F600\")", "2"},
      {"string length(null)", "null"},
      {"string length(4)", "wanted: a string"},
  });
}

TEST(BuiltinStrings, CaseMapsTheAlphabetsOfEurope) {
  expect_rows({
      {"upper case(\"aBc 12?@{\")", "ABC 12?@{"},
      {"lower case(\"AbC [`\")", "abc [`"},
      {"upper case(\"één ÿ straße ×÷\")", "ÉÉN Ÿ STRAßE ×÷"},
      {"lower case(\"ÀÖØÞ ×ß\")", "àöøþ ×ß"},
      {"upper case(\"őśžıŉ\")", "ŐŚŽIŉ"},
      {"lower case(\"ŐŚŽİŸĸ\")", "őśžiÿĸ"},
      {"upper case(\"µ λόγος\")", "Μ ΛΌΓΟΣ"},
      {"lower case(\"ΆΈΌΏΑΩ\")", "άέόώαω"},
      {"upper case(\"помощь ѐџ ӏԯ\")", "ПОМОЩЬ ЀЏ ӀԮ"},
      {"lower case(\"ПОМОЩЬ ЀЏ ӀԮ\")", "помощь ѐџ ӏԯ"},
      {"upper case(\"\U0001F40Ea\")", "\U0001F40EA"},
      {"upper case(null)", "null"},
      {"lower case(1)", "wanted: a string"},
  });
}

TEST(BuiltinStrings, SearchesFindTheFirstPlace) {
  expect_rows({
      {"contains(\"mantelzorg\", \"zorg\")", "true"},
      {"contains(\"mantelzorg\", \"Zorg\")", "false"},
      {"contains(\"zorg\", \"\")", "true"},
      {"contains(\"\", \"a\")", "false"},
      {"contains([\"mantelzorg\"], \"zo\")", "true"},
      {"starts with(\"mantelzorg\", \"man\")", "true"},
      {"starts with(\"mantelzorg\", \"zorg\")", "false"},
      {"ends with(\"mantelzorg\", \"zorg\")", "true"},
      {"ends with(\"org\", \"zorg\")", "false"},
      {"substring before(\"a=b=c\", \"=\")", "a"},
      {"substring before(\"abc\", \"x\")", ""},
      {"substring before(\"abc\", \"\")", ""},
      {"substring after(\"a=b=c\", \"=\")", "b=c"},
      {"substring after(\"abc\", \"x\")", ""},
      {"substring after(\"abc\", \"\")", "abc"},
      {"substring after(\"\", \"a\")", ""},
      {"contains(null, \"a\")", "null"},
      {"contains(\"a\", null)", "null"},
      {"contains(\"a\", 1)", "wanted: a string to look for"},
      {"ends with(1, \"a\")", "wanted: a string"},
  });
}

TEST(BuiltinStrings, JoinLeavesNullsOut) {
  expect_rows({
      {"string join([\"a\", \"b\", \"c\"], \"-\")", "a-b-c"},
      {"string join([\"a\", null, \"c\"], \"-\")", "a-c"},
      {"string join([null, \"c\"], \"-\")", "c"},
      {"string join([\"\", \"c\"], \"-\")", "-c"},
      {"string join([\"a\", \"b\"])", "ab"},
      {"string join([\"a\", \"b\"], null)", "ab"},
      {"string join([], \"-\")", ""},
      {"string join(\"a\", \"-\")", "a"},
      {"string join(null, \"-\")", "null"},
      {"string join([\"a\", 1], \"-\")", "wanted: a list of strings"},
      {"string join([\"a\"], 1)", "wanted: a string or null as delimiter"},
  });
}

TEST(BuiltinStrings, StringWritesEveryKind) {
  expect_rows({
      {"string(\"a\")", "a"},
      {"string(1.50)", "1.5"},
      {"string(true)", "true"},
      {"string(@\"2026-02-20\")", "2026-02-20"},
      {"string(@\"P1Y2M\")", "P1Y2M"},
      {"string([1, \"a\"])", "[1, \"a\"]"},
      {"string(null)", "null"},
  });
  TestCaller caller;
  EXPECT_TRUE(called("string(null)", caller).value.is_null());
  EXPECT_EQ(called("string([1])", caller).value.kind(), feel::Kind::string);
}

}  // namespace
}  // namespace kanteling::test
