// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/column_rows.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "../../support/read_rows.hpp"
#include "problem_printer.hpp"

namespace kanteling::io::testing {
namespace {

using test::Problems;
using Lines = std::vector<std::size_t>;
using Names = std::vector<std::string>;

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

/// A file of a text, to be read from its beginning.
File file_of(std::string_view text) {
  File file(std::tmpfile(), &std::fclose);
  std::fwrite(text.data(), 1, text.size(), file.get());
  std::rewind(file.get());
  return file;
}

class ColumnRowsTest : public ::testing::Test {
 protected:
  ColumnRowsFormat format() const { return {"rows.csv", &rows_.program, &rows_.variables, unread_}; }
  ReadRows csv(std::string_view text) { return read_by_column(text, false, format(), 1'000, batch_); }
  ReadRows json(std::string_view text) { return read_by_column(text, true, format(), 1'000, batch_); }

  /// The values of an input, as FEEL shows them; "?" for unknown.
  Names shown(ReadRows const& read, std::string_view name) const {
    Names texts;
    std::size_t const input = *rows_.program.find(name);
    for (auto const& values : read.values)
      texts.push_back(values[input].is_unknown() ? "?" : to_string(values[input]));
    return texts;
  }

  RowsProgram const rows_ = rows_program();
  std::vector<std::uint32_t> unread_;
  RowBatch batch_;
};

TEST_F(ColumnRowsTest, ACsvFileBecomesColumns) {
  ReadRows const read =
      csv("town,id,cents,free,since,tags\n"
          "Peel,a,12.5,1,2024-02-29,x|y\n"
          "Elders,b,-3,false,,\n");
  EXPECT_EQ(read.problems, Problems{});
  EXPECT_EQ(read.lines, (Lines{2, 3}));
  EXPECT_EQ(shown(read, "town"), (Names{"Peel", "Elders"}));
  EXPECT_EQ(shown(read, "cents"), (Names{"12.5", "-3"}));
  EXPECT_EQ(shown(read, "free"), (Names{"true", "false"}));
  EXPECT_EQ(shown(read, "since"), (Names{"2024-02-29", "null"}));
  EXPECT_EQ(shown(read, "tags"), (Names{"[\"x\", \"y\"]", "null"}));
  EXPECT_EQ(shown(read, "age"), (Names{"?", "?"}));
  EXPECT_EQ(read.copied_columns, Names{"id"});
  EXPECT_EQ(read.copied, (std::vector<Names>{{"a"}, {"b"}}));
}

TEST_F(ColumnRowsTest, AJsonFileBecomesColumns) {
  ReadRows const read = json(
      "{\"id\":7,\"town\":\"Peel\",\"cents\":12.50,\"free\":true,\"tags\":[\"x\"]}\n"
      "{\"cents\":null,\"town\":\"S\\u00fadwest\",\"free\":0,\"id\":\"b\"}\n");
  EXPECT_EQ(read.problems, Problems{});
  EXPECT_EQ(read.lines, (Lines{1, 2}));
  EXPECT_EQ(shown(read, "town"), (Names{"Peel", "Súdwest"}));
  EXPECT_EQ(shown(read, "cents"), (Names{"12.5", "null"}));
  EXPECT_EQ(shown(read, "free"), (Names{"true", "false"}));
  EXPECT_EQ(shown(read, "tags"), (Names{"[\"x\"]", "?"}));
  EXPECT_EQ(shown(read, "age"), (Names{"?", "?"}));
  EXPECT_EQ(read.copied, (std::vector<Names>{{"7"}, {"b"}}));
}

TEST_F(ColumnRowsTest, ALineWithAProblemIsReportedWithItsNumberAndTheRestIsKept) {
  ReadRows const read =
      csv("age,free\n"
          "old,maybe\n"
          "4,1\n"
          "\n"
          "5\n"
          "6,0\n");
  EXPECT_EQ(read.problems,
            (Problems{{"rows.csv row 2, column age", "old",
                       "a number of at most 34 digits, with a point before its decimals: 1234.56"},
                      {"rows.csv row 2, column free", "maybe", "1, 0, true or false"},
                      {"rows.csv row 5", "1 cell", "2 cells, one for each column"}}));
  EXPECT_EQ(read.left_out, 2U);
  EXPECT_EQ(read.lines, (Lines{3, 6}));
  EXPECT_EQ(shown(read, "age"), (Names{"4", "6"}));
}

TEST_F(ColumnRowsTest, AJsonLineWithAProblemIsReportedWithItsNumberAndTheRestIsKept) {
  ReadRows const read = json(
      "{\"age\":1}\n"
      "{\"age\":\"two\"}\n"
      "\n"
      "{\"age\":3,\"town\":\"Peel\",\"age\":3}\n"
      "{\"age\":4}{}\n"
      "[5]\n"
      "{\"age\":6}\n");
  ASSERT_EQ(read.problems.size(), 4U);
  EXPECT_EQ(read.problems[0],
            (Problem{"rows.csv row 2, column age", "\"two\"", "a number of at most 34 digits"}));
  EXPECT_EQ(read.problems[1],
            (Problem{"rows.csv row 4, column age", "this key a second time", "each key once"}));
  EXPECT_EQ(read.problems[2].where, "rows.csv row 5");
  EXPECT_EQ(read.problems[3], (Problem{"rows.csv row 6", "a list", "one JSON object on one line"}));
  EXPECT_EQ(read.lines, (Lines{1, 7}));
  EXPECT_EQ(shown(read, "age"), (Names{"1", "6"}));
}

TEST_F(ColumnRowsTest, AQuoteThatIsNeverClosedCostsItsOwnLineOnly) {
  ReadRows const read = csv("age,id\n1,\"a\n2,b\n3,\"c\nd\"\n4,e\n");
  EXPECT_EQ(read.lines, (Lines{3, 4, 6}));
  EXPECT_EQ(read.copied, (std::vector<Names>{{"b"}, {"c\nd"}, {"e"}}));
  ASSERT_EQ(read.problems.size(), 1U);
  EXPECT_EQ(read.problems[0].where, "rows.csv row 2");
}

TEST_F(ColumnRowsTest, NumbersStayExactWhateverTheirSize) {
  std::string const wide = "1234567890123456789012345678901.234";
  ReadRows const by_csv =
      csv("cents,age\n9007199254740993,1\n0.005,2\n" + wide + ",3\n90071992547409.93,4\n");
  Names const expected = {"9007199254740993", "0.005", wide, "90071992547409.93"};
  EXPECT_EQ(shown(by_csv, "cents"), expected);
  ReadRows const by_json = json("{\"cents\":9007199254740993}\n{\"cents\":0.005}\n{\"cents\":" + wide +
                                "}\n{\"cents\":90071992547409.93}\n");
  EXPECT_EQ(shown(by_json, "cents"), expected);
}

TEST_F(ColumnRowsTest, ATextIsNoKeyInTheMiddleOfAJsonLine) {
  ReadRows const read = json(
      "{\"town\":\"Peel\",\"id\":\"a\",\"note\":\"b\"}\n"
      "{\"town\":\"Peel\":1,\"age\":2}\n"
      "{\"note\":\"n\":1}\n"
      "{\"other\":\"\\ud83d\\ude00\":1}\n"
      "{\"other\":\"\\u00fa\":[]}\n"
      "{\"cents\":1:2}\n");
  EXPECT_EQ(read.lines, Lines{1});
  EXPECT_EQ(read.left_out, 5U);
}

TEST_F(ColumnRowsTest, EscapesOfCharactersMustBeWhole) {
  ReadRows const read = json(
      "{\"town\":\"\\ud83d\\ude00\",\"id\":\"\\u00e9\"}\n"
      "{\"town\":\"\\ud83d\",\"age\":1}\n"
      "{\"town\":\"\\ude00\"}\n"
      "{\"other\":\"\\uDe00\"}\n"
      "{\"id\":\"\\uD83D\\uDE00\"}\n"
      "{\"town\":\"\\x\"}\n");
  EXPECT_EQ(read.lines, (Lines{1, 5}));
  EXPECT_EQ(read.copied, (std::vector<Names>{{"\u00e9"}, {"\U0001F600"}}));
  EXPECT_EQ(shown(read, "town"), (Names{"\U0001F600", "?"}));
}

TEST_F(ColumnRowsTest, JsonNestsToTheSameDepthWhereverItStands) {
  auto const line = [](std::string const& key, std::size_t depth) {
    return "{\"" + key + "\":" + std::string(depth, '[') + std::string(depth, ']') + "}\n";
  };
  ReadRows const read =
      json("{\"age\":1}\n" + line("other", 31) + line("other", 32) + line("tags", 1) + line("other", 30));
  EXPECT_EQ(read.lines, (Lines{1, 2, 4, 5}));
  EXPECT_EQ(read.problems,
            (Problems{{"rows.csv row 3", "lists and objects within each other, more than 32 deep",
                       "at most 32 levels on one line"}}));
}

TEST_F(ColumnRowsTest, ACopiedNumberStandsAsItsDigits) {
  ReadRows const read = json(
      "{\"id\":1}\n{\"id\":-0}\n{\"id\":1.50}\n{\"id\":12345678901234567890123}\n{\"id\":true}\n{\"id\":null}"
      "\n"
      "{\"id\":[1]}\n{}\n");
  EXPECT_EQ(read.copied, (std::vector<Names>{
                             {"1"}, {"0"}, {"1.50"}, {"12345678901234567890123"}, {"1"}, {""}, {""}, {""}}));
}

TEST_F(ColumnRowsTest, AByteOrderMarkStandsBeforeALineOnly) {
  ReadRows const read = json(
      "\xEF\xBB\xBF{\"age\":1}\n\xEF\xBB\xBF{\"age\":2}\n{\"age\":\xEF\xBB\xBF"
      "3}\n{\"other\":\xEF\xBB\xBF"
      "4}\n{\"age\":5}\n");
  EXPECT_EQ(read.lines, (Lines{1, 2, 5}));
}

TEST_F(ColumnRowsTest, ANulByteEndsNoJsonNumber) {
  using namespace std::string_view_literals;
  ReadRows const read = json("{\"cents\":1}\n{\"cents\":0\0.25}\n"sv);
  EXPECT_EQ(read.lines, Lines{1});
  EXPECT_EQ(read.problems, (Problems{{"rows.csv row 2", "{\"cents\":0\\x00.25}", "text in UTF-8"}}));
}

TEST_F(ColumnRowsTest, ANumberWithMoreDecimalsThanItsColumnStandsBeside) {
  auto source = open_csv_columns("cents\n1.25\n0.005\n2\n", format());
  ASSERT_TRUE(source.has_value());
  ASSERT_TRUE((*source)->next(batch_, 10));
  rules::Columns const columns = batch_.columns();
  ASSERT_EQ(columns.beside.size(), 1U);
  EXPECT_EQ(columns.beside[0].row, 1U);
  EXPECT_EQ(columns.beside[0].input, 1U);
  EXPECT_EQ(to_string(columns.beside[0].value), "0.005");
  EXPECT_EQ(columns.inputs[1].null_bits[0], 2U);
}

TEST_F(ColumnRowsTest, ColumnsAreAsNarrowAsTheirValues) {
  auto source = open_csv_columns("age,cents,free\n127,1.27,1\n-128,300.00,0\n", format());
  ASSERT_TRUE(source.has_value());
  ASSERT_TRUE((*source)->next(batch_, 10));
  rules::Columns const columns = batch_.columns();
  EXPECT_EQ(columns.inputs[0].width, 1);
  EXPECT_EQ(columns.inputs[1].width, 2);
  EXPECT_EQ(columns.inputs[1].scale, 2);
  EXPECT_EQ(columns.inputs[4].width, 1);
  EXPECT_EQ(columns.inputs[2].width, 0);
}

TEST_F(ColumnRowsTest, AnInputThatNobodyAsksForIsNeitherReadNorCopied) {
  unread_ = {0, 3};
  ReadRows const read = csv("age,id,cents,sort\nold,a,1,far\n");
  EXPECT_EQ(read.problems, Problems{});
  EXPECT_EQ(shown(read, "age"), Names{"?"});
  EXPECT_EQ(shown(read, "cents"), Names{"1"});
  EXPECT_EQ(read.copied_columns, Names{"id"});
  EXPECT_EQ(json("{\"age\":\"old\",\"cents\":2}\n").problems, Problems{});
}

TEST_F(ColumnRowsTest, AMissingColumnIsUnknownAndSaidOnce) {
  unread_ = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
  ReadRows const read = csv("agee\n1\n2\n");
  EXPECT_EQ(read.warnings,
            Names{"rows.csv: no column age, so it is unknown in every row; did you mean \"agee\"?"});
  EXPECT_EQ(shown(read, "age"), (Names{"?", "?"}));
}

TEST_F(ColumnRowsTest, WhatIsWrongWithTheFirstCsvRowIsReturned) {
  EXPECT_EQ(csv("").opening,
            (Problems{{"rows.csv", "no names of columns", "a first row with the names of the columns"}}));
  EXPECT_EQ(csv("\xFF\xFE"
                "a")
                .opening,
            (Problems{{"rows.csv", "text in UTF-16", "a file saved as UTF-8"}}));
  EXPECT_EQ(csv("age;town\n").opening,
            (Problems{{"rows.csv row 1", "age;town", "commas between the columns, not semicolons"}}));
  EXPECT_EQ(csv("age,age\n").opening,
            (Problems{{"rows.csv row 1", "the column age a second time", "each column once"}}));
}

TEST_F(ColumnRowsTest, ABatchTakesNoMoreTextThanMemoryBears) {
  std::string text = "id,note\n";
  for (int i = 0; i < 40; ++i)
    text += '"' + std::string(1'000, 'x') + '\n' + std::string(499'000, 'x') + "\",n\n";
  auto source = open_csv_columns(text, format());
  ASSERT_TRUE(source.has_value());
  std::size_t rows = 0;
  std::size_t most = 0;
  while ((*source)->next(batch_, 1'000)) {
    rows += batch_.rows();
    most = std::max(most, batch_.rows());
  }
  EXPECT_EQ(rows, 40U);
  EXPECT_LE(most, 20U);
}

TEST_F(ColumnRowsTest, ABatchOfVeryManyProblemsEndsEarly) {
  std::string text = "age\n";
  for (int i = 0; i < 5'000; ++i) text += "x\n";
  auto source = open_csv_columns(text, format());
  ASSERT_TRUE(source.has_value());
  std::size_t problems = 0;
  while ((*source)->next(batch_, 100'000)) {
    EXPECT_LE(batch_.problems().size(), 1'000U);
    problems += batch_.problems().size();
  }
  EXPECT_EQ(problems, 5'000U);
}

TEST_F(ColumnRowsTest, ARowOfVeryManyCellsIsLeftOut) {
  EXPECT_EQ(csv("age" + std::string(10'000, ',') + "\n").opening,
            (Problems{{"rows.csv row 1", "more than 10000 columns", "fewer columns"}}));
  ReadRows const read =
      csv("age,id\n" + std::string(20'000, ',') + "\n\"\"" + std::string(20'000, ',') + "\n1,a\n");
  EXPECT_EQ(read.lines, Lines{4});
  EXPECT_EQ(read.problems, (Problems{{"rows.csv row 2", "10001 cells", "2 cells, one for each column"},
                                     {"rows.csv row 3", "10001 cells", "2 cells, one for each column"}}));
}

TEST_F(ColumnRowsTest, ARowOfMoreThanAMegabyteIsLeftOut) {
  ReadRows const read = csv("age,id\n1,a\n2," + std::string(1'100'000, 'x') + "\n3,c\n");
  EXPECT_EQ(read.lines, (Lines{2, 4}));
  EXPECT_EQ(
      read.problems,
      (Problems{{"rows.csv row 3", "a row of more than 1 MB", "a row of at most 1 MB (1048576 bytes)"}}));
  ReadRows const by_json = json("{\"age\":1}\n{\"age\":2,\"id\":\"" + std::string(1'000'000, 'x') + "\"}\n");
  EXPECT_EQ(by_json.lines, Lines{1});
  EXPECT_EQ(
      by_json.problems,
      (Problems{{"rows.csv row 2", "a row of more than 1 MB", "a row of at most 1 MB (1000000 bytes)"}}));
}

TEST_F(ColumnRowsTest, AFileIsReadAsItsTextIs) {
  std::string text = "age,id\n";
  for (int i = 0; i < 100'000; ++i) text += std::to_string(i) + ",row " + std::to_string(i) + "\n";
  File const file = file_of(text);
  auto source = open_csv_columns(file.get(), format());
  ASSERT_TRUE(source.has_value());
  std::size_t rows = 0;
  while ((*source)->next(batch_, 1'000)) {
    ASSERT_EQ(batch_.copied(0, 999), "row " + std::to_string(rows + 999));
    ASSERT_EQ(cell_of(batch_.columns().inputs[0], 999), static_cast<std::int64_t>(rows) + 999);
    rows += batch_.rows();
  }
  EXPECT_EQ(rows, 100'000U);
}

TEST_F(ColumnRowsTest, AReadErrorOfTheFileIsNoEnd) {
  File const folder(std::fopen("/", "r"), &std::fclose);
  ASSERT_NE(folder, nullptr);
  auto source = open_ndjson_columns(folder.get(), format());
  ASSERT_TRUE(source.has_value());
  EXPECT_FALSE((*source)->next(batch_, 10));
  EXPECT_TRUE((*source)->failed());
}

TEST_F(ColumnRowsTest, ABatchServesForOneFileAfterTheOther) {
  auto other = std::make_unique<RowsProgram>(rows_program());
  std::swap(other->variables[2].values[0], other->variables[2].values[1]);
  ColumnRowsFormat format{"other.csv", &other->program, &other->variables, {}};
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(shown(csv("town\nPeel\n"), "town"), Names{"Peel"});
    EXPECT_EQ(shown(read_by_column("town\nPeel\n", false, format, 10, batch_), "town"), Names{"Peel"});
  }
}

}  // namespace
}  // namespace kanteling::io::testing
