// SPDX-License-Identifier: Apache-2.0
// Files that are no DMN, cut off, or made to cost time: a Problem each, never a crash.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kanteling/io/dmn.hpp"
#include "small_dmn.hpp"

namespace kanteling::io {
namespace {

using testing::bus_pass;
using testing::with;

std::string problem_of(std::string_view xml) {
  Result<rules::Model> const model = read_dmn(xml, "x.dmn");
  if (model) return "read";
  return model.error().size() == 1 ? to_string(model.error()[0])
                                   : std::to_string(model.error().size()) + " problems";
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

TEST(MalformedDmn, EveryTruncationIsAProblem) {
  std::size_t const end = bus_pass.rfind('>');
  for (std::size_t length = 0; length <= end; ++length) {
    Result<rules::Model> const model = read_dmn(bus_pass.substr(0, length), "x.dmn");
    ASSERT_FALSE(model) << length;
    ASSERT_FALSE(model.error().empty()) << length;
    ASSERT_EQ(model.error()[0].where.substr(0, 5), "x.dmn") << length;
  }
  EXPECT_TRUE(read_dmn(bus_pass.substr(0, end + 1), "x.dmn"));
}

TEST(MalformedDmn, EveryChangedByteIsReadOrAProblem) {
  for (std::size_t at = 0; at < bus_pass.size(); ++at) {
    for (char const c : {'<', '>', '"', '&', '\xFF', ' ', ':'}) {
      std::string xml(bus_pass);
      xml[at] = c;
      Result<rules::Model> const model = read_dmn(xml, "x.dmn");
      ASSERT_TRUE(model || !model.error().empty()) << at;
    }
  }
}

TEST(MalformedDmn, ATagThatIsNotClosedHasItsPlace) {
  EXPECT_EQ(problem_of(with(bus_pass, "</rule>", "")),
            "x.dmn line 30 column 7: XML that breaks off: Start-end tags mismatch; expected well-formed XML, "
            "complete to "
            "its last closing tag");
}

TEST(MalformedDmn, OtherFilesAreNamed) {
  EXPECT_EQ(problem_of("{\"no\": \"xml\"}").substr(0, 27), "x.dmn line 1 column 14: XML");
  EXPECT_EQ(problem_of("<definitions/>"),
            "x.dmn line 1 column 1: definitions outside the DMN namespaces; expected definitions in a "
            "namespace of DMN 1.1 "
            "to 1.5");
  EXPECT_EQ(problem_of(with(bus_pass, "spec/DMN/20191111/MODEL/", "spec/BPMN")).substr(0, 34),
            "x.dmn line 2 column 1: definitions");
  EXPECT_EQ(problem_of("<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/>"),
            "x.dmn line 1 column 1: no decision; expected at least one decision");
  EXPECT_EQ(problem_of(with(bus_pass, "<decision id", "<q:decision id")).substr(0, 22),
            "x.dmn line 31 column 5");
}

TEST(MalformedDmn, ADoctypeIsRefused) {
  std::string const bomb =
      with(bus_pass, "<definitions",
           "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<definitions");
  EXPECT_EQ(problem_of(bomb),
            "x.dmn: a DOCTYPE; expected a file without one: DMN needs none, and its entities are not read");
}

TEST(MalformedDmn, OnlyUtf8) {
  EXPECT_EQ(problem_of(with(bus_pass, "Bus pass", "Bus\xE9pass")),
            "x.dmn line 4 column 32: a byte that is not UTF-8; expected a file saved as UTF-8");
  EXPECT_EQ(problem_of(with(bus_pass, "encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"")),
            "x.dmn: encoding iso-8859-1; expected a file saved as UTF-8");
  EXPECT_EQ(problem_of(with(bus_pass, "Bus pass", std::string_view("Bus\0pass", 8))).substr(0, 22),
            "x.dmn line 4 column 32");
  EXPECT_EQ(problem_of("\xEF\xBB\xBF" + std::string(bus_pass)), "read");
}

TEST(MalformedDmn, SizeDepthAndWidthHaveLimits) {
  EXPECT_EQ(problem_of(std::string(16'000'001, ' ')),
            "x.dmn: 16000001 bytes; expected at most 16 MB: split the file");
  std::string const deep = repeated("<a>", 300) + repeated("</a>", 300);
  EXPECT_EQ(problem_of(with(bus_pass, "<decision id", deep + "<decision id")),
            "x.dmn line 5 column 768: a at depth 257; expected at most 256 elements inside each other");
  std::string many;
  for (int i = 0; i < 70; ++i) many += " a" + std::to_string(i) + "=\"\"";
  EXPECT_EQ(problem_of(with(bus_pass, "<decision id", "<decision" + many + " id")),
            "x.dmn line 5 column 3: decision with 77 attributes; expected at most 64");
  EXPECT_EQ(problem_of(with(bus_pass, "<decision id", "<decision id=\"x\" id")),
            "x.dmn line 5 column 3: decision with the same attribute twice; expected every attribute once");
}

TEST(MalformedDmn, FilesMadeToCostTimeEndSoon) {
  std::string const head = "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\">";
  EXPECT_NE(problem_of(repeated("<a>", 500'000)), "read");
  EXPECT_EQ(problem_of(head + repeated("<a/>", 300'000) + "</definitions>"), "1001 problems");
  std::string scopes;
  for (int i = 0; i < 250; ++i) scopes += "<description xmlns:p" + std::to_string(i) + "=\"urn:x\">";
  EXPECT_NE(problem_of(head + scopes), "read");
}

std::string in_list(std::size_t depth) {
  return repeated("<list>", depth) + "<literalExpression><text>1</text></literalExpression>" +
         repeated("</list>", depth);
}

TEST(MalformedDmn, BoxedExpressionsNestAHundredDeep) {
  std::string const head =
      "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"><decision id=\"d\">";
  std::string const tail = "</decision></definitions>";
  EXPECT_EQ(problem_of(head + in_list(99) + tail), "read");
  EXPECT_EQ(
      problem_of(head + in_list(100) + tail),
      "x.dmn line 1 column 684, decision d: literalExpression inside 100 others; expected boxed expressions "
      "at most 100 deep");
  EXPECT_EQ(
      problem_of(head + in_list(200) + tail),
      "x.dmn line 1 column 684, decision d: list inside 100 others; expected boxed expressions at most 100 "
      "deep");
}

TEST(MalformedDmn, LongNamesAreRefusedBeforeTheyAreRepeated) {
  std::string const name(1'000'000, 'n');
  EXPECT_EQ(problem_of(with(bus_pass, "name=\"Who gets", "name=\"" + name)),
            "x.dmn line 5 column 3: name of 1000011 bytes; expected at most 500");
  EXPECT_EQ(problem_of(with(bus_pass, "decision id=\"", "decision id=\"" + name)),
            "x.dmn line 5 column 3: id of 1000008 bytes; expected at most 500");
  EXPECT_EQ(problem_of(with(bus_pass, "rule id=\"", "rule id=\"" + name)),
            "x.dmn line 16 column 7, decision bus_pass: id of 1000003 bytes; expected at most 500");
  Result<rules::Model> const long_act = read_dmn(with(bus_pass, "act=\"", "act=\"" + name), "x.dmn");
  ASSERT_FALSE(long_act);
  EXPECT_EQ(to_string(long_act.error()[0]),
            "x.dmn line 5 column 3, decision bus_pass: act of 1000007 bytes; expected at most 500");
}

TEST(MalformedDmn, RulesAndExpressionsAreCounted) {
  std::string const head =
      "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"><decision id=\"d\">";
  std::string const list =
      head + "<list>" + repeated("<list/>", 600'000) + "</list></decision></definitions>";
  EXPECT_EQ(problem_of(list).substr(0, 100),
            "x.dmn line 1 column 3500083, decision d: more than 500000 rules and boxed expressions; expected "
            "at m");
}

}  // namespace
}  // namespace kanteling::io
