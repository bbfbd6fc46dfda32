// SPDX-License-Identifier: Apache-2.0
#include "io/csv.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "io/cells.hpp"
#include "problem_printer.hpp"

namespace kanteling::io {
namespace {

using test::Problems;
using Rows = std::vector<std::vector<std::string>>;

struct Outcome {
  Rows rows;
  std::vector<std::size_t> lines;
  Problems problems;
};

Outcome read(std::string_view text, std::vector<std::string_view> columns = {"a", "b"}) {
  ProblemList problems;
  CsvReader reader({0, "t.csv", std::move(columns), text}, problems);
  Outcome outcome;
  for (CsvRow row; reader.next(row);) {
    outcome.rows.push_back(row.cells);
    outcome.lines.push_back(row.line);
  }
  outcome.problems = problems.take();
  return outcome;
}

TEST(Csv, ReadsCellsByTheNameOfTheirColumn) {
  Outcome const o = read("b,a\n2,1\r\n4,3");
  EXPECT_EQ(o.rows, (Rows{{"1", "2"}, {"3", "4"}}));
  EXPECT_EQ(o.problems, Problems{});
}

TEST(Csv, ReadsQuotedCellsWithCommasQuotesAndLines) {
  Outcome const o = read("a,b\r\n\"x,y\",\"say \"\"no\"\"\"\r\n\"two\nlines\",\"\"\n\n5,6\n");
  EXPECT_EQ(o.rows, (Rows{{"x,y", "say \"no\""}, {"two\nlines", ""}, {"5", "6"}}));
  EXPECT_EQ(o.lines, (std::vector<std::size_t>{2, 3, 6}));  // an empty line is passed over
  EXPECT_EQ(o.problems, Problems{});
}

TEST(Csv, ReportsAQuoteThatIsNotClosedAndReadsOn) {
  Outcome const o = read("a,b\n1,\"two\n3,4\n");
  EXPECT_EQ(o.rows, (Rows{{"3", "4"}}));
  EXPECT_EQ(o.problems, (Problems{{"t.csv row 2", "\"two\\x0A3,4\\x0A",
                                   "a closing quote within 1 MB: this cell is not closed"}}));
}

TEST(Csv, ReportsTextBehindAClosingQuote) {
  Outcome const o = read("a,b\n\"x\"y,2\n3,4\n");
  EXPECT_EQ(o.rows, (Rows{{"3", "4"}}));
  ASSERT_EQ(o.problems.size(), 1U);
  EXPECT_EQ(o.problems[0].expected,
            "a comma or the end of the line after a closing quote; a quote inside a cell is written twice");
}

TEST(Csv, ReportsAQuoteInsideACell) {
  Outcome const o = read("a,b\n5\" pipe,2\n3,4\n");
  EXPECT_EQ(o.rows, (Rows{{"3", "4"}}));
  EXPECT_EQ(o.problems, (Problems{{"t.csv row 2", "5\" pipe,2\\x0A3,4\\x0A",
                                   "quotes around the whole cell, and a quote inside it written twice"}}));
}

TEST(Csv, ReportsTheNumberOfCells) {
  EXPECT_EQ(read("a,b\n1\n1,2,3\n").problems,
            (Problems{{"t.csv row 2", "1 cell", "2 cells, one for each column"},
                      {"t.csv row 3", "3 cells", "2 cells, one for each column"}}));
}

TEST(Csv, ReportsColumnsThatAreUnknownMissingOrTwice) {
  EXPECT_EQ(read("name,colour,nmae\n", {"name", "town"}).problems,
            (Problems{{"t.csv row 1", "an unknown column colour", "only the columns name, town"},
                      {"t.csv row 1", "an unknown column nmae", "only the columns name, town"},
                      {"t.csv row 1", "no column town", "a column town"}}));
  EXPECT_EQ(read("a,b,a\n").problems,
            (Problems{{"t.csv row 1, column a", "this column a second time", "each column once"}}));
}

TEST(Csv, CountsAMisspeltColumnOnce) {
  EXPECT_EQ(read("name,fee_cent\n", {"name", "fee_cents"}).problems,
            (Problems{{"t.csv row 1", "an unknown column fee_cent",
                       "only the columns name, fee_cents; did you mean \"fee_cents\"?"}}));
}

TEST(Csv, ReportsBytesThatAreNoText) {
  using namespace std::string_literals;
  Outcome const o = read("a,b\nCaf\xE9,2\n3,x\0y\n"s);
  EXPECT_EQ(
      o.problems,
      (Problems{
          {"t.csv row 2, column a", "Caf\\xE9", "text in UTF-8; is the file saved in another encoding?"},
          {"t.csv row 3, column b", "x\\x00y", "text without NUL bytes; is the file saved as UTF-8?"}}));
  EXPECT_EQ(o.rows, (Rows{{"", "2"}, {"3", ""}}));
}

TEST(Csv, ReportsAByteOrderMark) {
  Outcome const o = read(
      "\xEF\xBB\xBF"
      "a,b\n1,2\n");
  EXPECT_EQ(o.problems, (Problems{{"t.csv row 1", "a byte order mark (BOM)",
                                   "a file saved as UTF-8 without byte order mark"}}));
  EXPECT_EQ(o.rows, (Rows{{"1", "2"}}));
  EXPECT_EQ(read("\xFF\xFE"
                 "a")
                .problems,
            (Problems{{"t.csv", "text in UTF-16", "a file saved as UTF-8 without byte order mark"}}));
}

TEST(Csv, PassesOverALineThatIsTooLong) {
  std::string const text = "a,b\n1,2\n" + std::string(10'000'000, 'x') + "\n3,4\n";
  Outcome const o = read(text);
  EXPECT_EQ(o.rows, (Rows{{"1", "2"}, {"3", "4"}}));
  EXPECT_EQ(o.lines, (std::vector<std::size_t>{2, 4}));
  EXPECT_EQ(
      o.problems,
      (Problems{{"t.csv row 3", "a line of 10000000 bytes", "a line of at most 1 MB (1048576 bytes)"}}));
}

TEST(Csv, RefusesAFileThatIsTooLarge) {
  std::string const text(file_bytes_max + 1, 'x');
  EXPECT_EQ(read(text).problems,
            (Problems{{"t.csv", "more than 64 MB", "a file of at most 64 MB (67108864 bytes)"}}));
}

TEST(Csv, RefusesAnEmptyFile) {
  EXPECT_EQ(read("").problems, (Problems{{"t.csv", "an empty file", "a first row with the columns a, b"}}));
}

TEST(Problems, AreShortenedBetweenCharacters) {
  EXPECT_EQ(shown(std::string(80, 'x')), std::string(80, 'x'));
  EXPECT_EQ(shown(std::string(81, 'x')), std::string(77, 'x') + "...");
  std::string euros;
  for (int i = 0; i < 40; ++i) euros += "\u20AC";
  EXPECT_EQ(shown(euros), euros.substr(0, 75) + "...");
}

TEST(Problems, AreCappedWithACountOfTheRest) {
  std::string text = "a,b\n";
  for (int i = 0; i < 1500; ++i) text += "1\n";
  Problems const problems = read(text).problems;
  ASSERT_EQ(problems.size(), 1001U);
  EXPECT_EQ(problems[999].where, "t.csv row 1001");
  EXPECT_EQ(problems[1000], (Problem{"", "500 more problems", "the problems above to be put right first"}));
}

/// The problems of one cell under a reader of cells.
template <class Read>
Problems problems_of_cell(std::string const& cell, Read read_cell) {
  ProblemList problems;
  CsvTable const table{0, "t.csv", {"a"}, {}};
  CsvRow const row{2, {cell}, {true}};
  Cells cells(table, row, problems);
  read_cell(cells);
  return problems.take();
}

TEST(Cells, TakeDecimalDegreesExactly) {
  std::int64_t micro = 0;
  auto const read_degrees = [&](Cells& c) { micro = c.microdegrees("a", {50, 54}); };
  EXPECT_EQ(problems_of_cell("50.82003", read_degrees), Problems{});
  EXPECT_EQ(micro, 50'820'030);
  for (char const* wrong :
       {"50", "50.", "50,82003", "54.00000", "49.99999", "50.1234567", "5e1", "-50.1", "50.1x", ""})
    EXPECT_EQ(problems_of_cell(wrong, read_degrees),
              (Problems{{"t.csv row 2, column a", *wrong == '\0' ? "an empty cell" : wrong,
                         "decimal degrees from 50 to 54 with a point and five decimals"}}));
}

TEST(Cells, TakeWholeNumbersOnly) {
  auto const read_integer = [](Cells& c) { c.integer("a", {-5, 10}); };
  for (char const* right : {"0", "-5", "10"}) EXPECT_EQ(problems_of_cell(right, read_integer), Problems{});
  for (char const* wrong :
       {"-6", "11", "+1", "01", "1.0", "1e1", " 1", "-", "99999999999999999999", "-0x1", "1,000"})
    EXPECT_EQ(problems_of_cell(wrong, read_integer),
              (Problems{{"t.csv row 2, column a", wrong, "a whole number from -5 to 10"}}));
}

TEST(Cells, ReportEachWrongItemOfAList) {
  auto const read_days = [](Cells& c) { c.weekdays("a"); };
  std::string const expected = "a list, separated by semicolons, of mo, tu, we, th, fr, sa, su";
  EXPECT_EQ(problems_of_cell("mo;monday;;tu", read_days),
            (Problems{{"t.csv row 2, column a", "monday", expected},
                      {"t.csv row 2, column a", "an empty item in mo;monday;;tu", expected}}));
  EXPECT_EQ(problems_of_cell("mo;mo", read_days),
            (Problems{{"t.csv row 2, column a", "mo a second time", "each item of the list once"}}));
  EXPECT_EQ(problems_of_cell("", read_days),
            (Problems{{"t.csv row 2, column a", "an empty cell", expected}}));
}

TEST(Cells, TakeTextWithoutControlCharactersAndBlankEnds) {
  auto const read_text = [](Cells& c) { c.text("a"); };
  EXPECT_EQ(problems_of_cell("Caf\u00E9 Noord", read_text), Problems{});
  std::string const expected = "text without control characters and without blanks at its ends";
  EXPECT_EQ(problems_of_cell(" x", read_text), (Problems{{"t.csv row 2, column a", "\" x\"", expected}}));
  EXPECT_EQ(problems_of_cell("x\ty", read_text),
            (Problems{{"t.csv row 2, column a", "\"x\\x09y\"", expected}}));
}

}  // namespace
}  // namespace kanteling::io
