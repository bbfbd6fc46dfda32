// SPDX-License-Identifier: Apache-2.0
#include "topic.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "programs.hpp"

namespace kanteling::tck {
namespace {

namespace fs = std::filesystem;

/// A folder that goes when the test ends.
class Folder {
 public:
  Folder() : path(fs::path(testing::TempDir()) / ("topic_" + std::to_string(++made))) {
    fs::remove_all(path);
    fs::create_directories(path);
  }
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;
  ~Folder() { fs::remove_all(path); }

  void write(std::string const& name, std::string const& content) const {
    std::ofstream(path / name) << content;
  }

  fs::path const path;

 private:
  static inline int made = 0;
};

std::string decision(std::string const& name, std::string const& text, std::string const& needs = "") {
  return "<decision id=\"" + name + "\" name=\"" + name + "\">" + needs + "<literalExpression><text>" + text +
         "</text></literalExpression></decision>";
}

std::string model(std::string const& content) {
  return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\">" + content + "</definitions>";
}

std::string result(std::string const& node, std::string const& value) {
  return "<resultNode name=\"" + node + "\"><expected>" + value + "</expected></resultNode>";
}

TopicResult run(std::string const& content, std::string const& cases) {
  Folder const folder;
  folder.write("m.dmn", model(content));
  folder.write("m-test-01.xml", "<testCases xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">" +
                                    cases + "</testCases>");
  return run_topic(folder.path);
}

TEST(Topic, ACasePassesWhenAllItsNodesDo) {
  TopicResult const r =
      run(decision("a", "1") + decision("b", "null"),
          "<testCase id=\"both\">" + result("a", "<value>1</value>") + result("b", "") +
              "</testCase><testCase id=\"one\">" + result("a", "<value>1</value>") +
              result("b", "<value>2</value>") + "</testCase><testCase id=\"null\">" + result("b", "") +
              "</testCase><testCase id=\"no\">" + result("a", "") + "</testCase><testCase id=\"nothing\"/>");
  EXPECT_EQ(r.all.passed, 2U);
  EXPECT_EQ(r.all.failed, 3U);
  EXPECT_EQ(r.non_null.passed, 1U);
  EXPECT_EQ(r.non_null.failed, 1U);
  ASSERT_EQ(r.failures.size(), 3U);
  EXPECT_EQ(r.failures[0].case_id, "one");
  EXPECT_EQ(r.failures[0].node, "b");
  EXPECT_EQ(r.failures[0].expected, "2");
  EXPECT_EQ(r.failures[0].got, "null");
  EXPECT_EQ(r.failures[1].case_id, "no");
  EXPECT_EQ(r.failures[2].case_id, "nothing");
}

TEST(Topic, AnExpressionThatCannotBeCompiledFailsOnlyWhatNeedsIt) {
  std::string const needs =
      "<informationRequirement><requiredDecision href=\"#bad\"/></informationRequirement>";
  TopicResult const r =
      run(decision("good", "1") + decision("bad", "(") + decision("on_bad", "bad", needs),
          "<testCase>" + result("good", "<value>1</value>") + "</testCase><testCase>" + result("bad", "") +
              "</testCase><testCase>" + result("on_bad", "") + "</testCase>");
  EXPECT_EQ(r.all.passed, 1U);
  EXPECT_EQ(r.all.failed, 2U);
  EXPECT_EQ(r.failures.at(0).reason.substr(0, 12), "m.dmn line 1");
}

TEST(Topic, WhatIsNotSupportedFailsThoughNullIsExpected) {
  std::string const service = "<decisionService id=\"s\" name=\"s\"/>";
  std::string const needs = "<knowledgeRequirement><requiredKnowledge href=\"#s\"/></knowledgeRequirement>";
  TopicResult const r =
      run(service + decision("a", "s()", needs), "<testCase>" + result("a", "") +
                                                     "</testCase><testCase type=\"decisionService\" "
                                                     "invocableName=\"s\">" +
                                                     result("a", "") + "</testCase>");
  EXPECT_EQ(r.all.failed, 2U);
  EXPECT_EQ(r.unsupported, (std::vector<std::string>{"decisionService", "call of a decisionService"}));
  EXPECT_EQ(r.failures.at(0).reason, "a has no logic, or logic that is not supported");
}

TEST(Topic, SaysWhatIsMissing) {
  TopicResult const r =
      run(decision("a", "1"), "<testCase>" + result("b", "") +
                                  "</testCase><testCase><inputNode "
                                  "name=\"x\"><value>1</value></inputNode>" +
                                  result("a", "") + "</testCase><testCase type=\"bkm\" invocableName=\"f\">" +
                                  result("f", "") + "</testCase>");
  ASSERT_EQ(r.failures.size(), 3U);
  EXPECT_EQ(r.failures[0].reason, "no decision b");
  EXPECT_EQ(r.failures[1].reason, "no input data x");
  EXPECT_EQ(r.failures[2].reason, "no function f");
}

TEST(Topic, AModelThatCannotBeReadFailsAllItsCases) {
  Folder const folder;
  folder.write("m.dmn", "<definitions>");
  folder.write("m-test-01.xml", "<testCases><testCase id=\"1\">" + result("a", "<value>1</value>") +
                                    "</testCase></testCases>");
  TopicResult const r = run_topic(folder.path);
  EXPECT_EQ(r.all.failed, 1U);
  EXPECT_EQ(r.non_null.failed, 1U);
  EXPECT_EQ(r.failures.at(0).reason.substr(0, 12), "m.dmn line 1");
}

TEST(Topic, IsAFolderWithATestFile) {
  Folder const folder;
  folder.write("m.dmn", model(""));
  EXPECT_FALSE(is_topic(folder.path));
  folder.write("m-test-01.xml", "<testCases/>");
  EXPECT_TRUE(is_topic(folder.path));
}

TEST(Programs, NamesOfWhatIsNotSupportedComeFromItsProblems) {
  EXPECT_EQ(unsupported_in("a function that is supported: split is not yet"), "split");
  EXPECT_EQ(unsupported_in("an offset: time zones by name are not supported"), "time zones by name");
  EXPECT_EQ(unsupported_in("a number"), "");
}

}  // namespace
}  // namespace kanteling::tck
