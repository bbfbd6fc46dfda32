// SPDX-License-Identifier: Apache-2.0
// Random files, good and hostile: columns hold what the row readers say, with the same problems.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "../../support/read_rows.hpp"

namespace kanteling::io::testing {
namespace {

constexpr std::size_t batch_sizes[] = {1, 7, 1024};

class Draws {
 public:
  explicit Draws(std::uint32_t seed) : random_(seed) {}
  std::size_t below(std::size_t n) { return random_() % n; }
  bool one_in(std::size_t n) { return below(n) == 0; }
  template <std::size_t n>
  std::string pick(char const* const (&from)[n]) {
    return from[below(n)];
  }
  std::string digits(std::size_t most) {
    std::string text;
    for (std::size_t count = 1 + below(most); count > 0; --count) text += static_cast<char>('0' + below(10));
    return text;
  }
  std::string bytes(std::size_t most) {
    std::string text;
    for (std::size_t count = below(most); count > 0; --count) text += static_cast<char>(random_());
    return text;
  }

 private:
  std::minstd_rand random_;
};

constexpr char const* towns[] = {"Peel",  "Maas", "Gulpen", "Súdwest", "true",
                                 "false", "12",   "a, b",   "e5",      "null"};
constexpr char const* odd_numbers[] = {"0.5",
                                       "-0",
                                       "-0.0",
                                       "00",
                                       "007",
                                       "1.50",
                                       "1.500",
                                       "0.005",
                                       "12.",
                                       ".5",
                                       "-",
                                       "--1",
                                       "1e2",
                                       "1E2",
                                       "1e400",
                                       "99999999.99",
                                       "1.2.3",
                                       "9223372036854775807",
                                       "9223372036854775808",
                                       "18446744073709551616",
                                       "123456789012345678901234567890.1234",
                                       "12345678901234567890123456789012345",
                                       "1234567",
                                       "12345678",
                                       "123456789",
                                       "-1234567",
                                       "-12345678",
                                       "1234.5678",
                                       "123456.7",
                                       "1 ",
                                       " 1",
                                       "+1",
                                       "0x1",
                                       "1/",
                                       "1:",
                                       "/1",
                                       ":1",
                                       "1,5"};
constexpr char const* dates[] = {"2024-02-29",          "2023-02-29",  "1582-12-31",  "1583-01-01",
                                 "9999-12-31",          "12345-01-01", "-0001-01-01", "2024-1-1",
                                 "2024-01-01T00:00:00", "20240101"};
constexpr char const* json_values[] = {
    "null",
    "true",
    "false",
    "[]",
    "[\"a\",\"b\"]",
    "[1,2",
    "{}",
    "{\"a\":1,\"b\":\"x\"}",
    "{\"a\":1,\"a\":2}",
    "\"\\u00fa\"",
    "\"\\ud83d\\ude00\"",
    "\"\\ud83d\"",
    "\"\\ude00\"",
    "\"a\\\"b\"",
    "\"\\u0000\"",
    "\"\\x\"",
    "\"tab\there\"",
    "tru",
    "nul",
    "nulll",
    "\"open",
    "\"10:30:00\"",
    "\"\"",
    "'a'",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"};

std::string number(Draws& draws) {
  if (draws.one_in(40)) return draws.pick(odd_numbers);
  std::string text = draws.one_in(6) ? "-" : "";
  text += draws.one_in(3) ? std::to_string(draws.below(10)) : std::to_string(1 + draws.below(99'999'999));
  if (draws.one_in(3)) text += "." + draws.digits(draws.one_in(9) ? 12 : 2);
  return text;
}

/// A cell for an input, mostly one that fits it.
std::string csv_cell(Draws& draws, std::string const& name) {
  if (draws.one_in(12)) return "";
  if (draws.one_in(200)) return draws.pick(odd_numbers);
  if (draws.one_in(200)) return draws.pick(json_values);
  if (name == "age" || name == "cents" || name == "loose number") return number(draws);
  if (name == "free" || name == "loose flag") return draws.pick({"0", "1", "true", "false"});
  if (name == "since")
    return draws.one_in(20) ? draws.pick(dates)
                            : "20" + std::to_string(10 + draws.below(90)) + "-0" +
                                  std::to_string(draws.below(10)) + "-1" + draws.digits(1);
  if (name == "sort") return draws.pick({"near", "far", "near", "far", "else"});
  if (name == "tags") return draws.pick({"a", "a|b", "[\"a\"]"});
  if (name == "pair") return draws.one_in(20) ? "{\"a\":\"x\"}" : "{\"a\":1}";
  if (name == "time") return draws.one_in(20) ? "25:00:00" : "10:30:00";
  return draws.pick(towns);
}

std::string quoted(std::string const& cell) {
  std::string text = "\"";
  for (char const c : cell) text += c == '"' ? std::string("\"\"") : std::string(1, c);
  return text + '"';
}

std::vector<std::string> some_names(Draws& draws, RowsProgram const& rows) {
  std::vector<std::string> names = {"id", "note", "id2"};
  for (rules::Variable const& variable : rows.variables)
    if (!draws.one_in(5)) names.push_back(variable.name);
  for (std::size_t i = names.size() - 1; i > 0; --i) std::swap(names[i], names[draws.below(i + 1)]);
  return names;
}

/// Some bytes of a text replaced, taken out or put in.
void damage(Draws& draws, std::string& text) {
  for (std::size_t times = draws.below(4); times > 0 && !text.empty(); --times) {
    std::size_t const at = draws.below(text.size());
    if (draws.one_in(3))
      text.erase(at, draws.below(3));
    else if (draws.one_in(2))
      text.insert(at, draws.pick({"\"", ",", "\n", "\r\n", "\\", "}", "{", "\xEF\xBB\xBF"}));
    else
      text[at] = static_cast<char>(draws.below(256));
  }
}

std::string csv_file(Draws& draws, RowsProgram const& rows) {
  std::vector<std::string> const names = some_names(draws, rows);
  std::string const line_end = draws.one_in(2) ? "\n" : "\r\n";
  std::string text = draws.one_in(4) ? "\xEF\xBB\xBF" : "";
  for (std::size_t i = 0; i < names.size(); ++i) text += (i == 0 ? "" : ",") + names[i];
  std::size_t const quotes = draws.one_in(2) ? 3 : 1'000;
  for (std::size_t count = draws.below(80); count > 0; --count) {
    text += draws.one_in(20) ? line_end + line_end : line_end;
    for (std::size_t i = 0; i < names.size(); ++i) {
      std::string const cell = csv_cell(draws, names[i]);
      bool const as_is = cell.find_first_of(",\"\n") == std::string::npos && !draws.one_in(quotes);
      if (i > 0 && !draws.one_in(500)) text += ',';
      text += as_is || draws.one_in(50) ? cell : quoted(cell);
      if (draws.one_in(3'000)) text += std::string(1U << draws.below(21), 'x');
    }
  }
  if (draws.one_in(2)) text += line_end;
  return text;
}

std::string json_value(Draws& draws, std::string const& name) {
  std::string const cell = csv_cell(draws, name);
  bool const plain = name == "age" || name == "cents" || name == "loose number" || name == "free" ||
                     name == "loose flag" || name == "pair";
  if (draws.one_in(100)) return draws.pick(json_values);
  if (cell.empty()) return "null";
  if (name == "tags") return draws.pick({"[]", "[\"a\",\"b\"]", "null", "[\"c\"]"});
  if (plain != draws.one_in(100)) return cell;
  std::string text = "\"";
  for (char const c : cell) text += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
  return text + '"';
}

std::string json_file(Draws& draws, RowsProgram const& rows) {
  std::vector<std::string> names = some_names(draws, rows);
  std::string const space = draws.pick({"", "", " ", "\t", "\r "});
  bool const lists = draws.one_in(2);
  std::string text;
  for (std::size_t count = draws.below(80); count > 0; --count) {
    if (draws.one_in(10)) std::swap(names[draws.below(names.size())], names[draws.below(names.size())]);
    text += '{' + space;
    bool first = true;
    for (std::string const& name : names) {
      if (draws.one_in(15) || (!lists && (name == "tags" || name == "pair" || name == "time"))) continue;
      if (!first) text += ',' + space;
      first = false;
      text += '"' + (draws.one_in(300) ? "\\u0061ge" : name) + "\":" + space + json_value(draws, name);
      if (draws.one_in(300)) text += ",\"" + name + "\":1";
      if (draws.one_in(300)) text += ":1";
    }
    text += space + '}';
    if (draws.one_in(60)) text += draws.pick({"{}", "}", "]", "1", " ", "\t", ",", "\"a\""});
    if (draws.one_in(3'000)) text += std::string(1U << draws.below(21), ' ');
    text += draws.one_in(20) ? "\r\n\n \t\n" : "\n";
  }
  return text;
}

void expect_equal(std::string const& text, bool json, ColumnRowsFormat const& format, RowBatch& batch) {
  ReadRows const rows = read_by_row(text, json, format);
  for (std::size_t const rows_max : batch_sizes)
    EXPECT_EQ(difference(read_by_column(text, json, format, rows_max, batch), rows), "") << rows_max;
}

void expect_equal_files(bool json, std::size_t damaged_in) {
  RowsProgram const rows = rows_program();
  RowBatch batch;
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    Draws draws(seed);
    ColumnRowsFormat format{"rows", &rows.program, &rows.variables, {}};
    while (draws.one_in(3))
      format.unread.push_back(static_cast<std::uint32_t>(draws.below(rows.variables.size())));
    std::string text = json ? json_file(draws, rows) : csv_file(draws, rows);
    if (draws.one_in(damaged_in)) damage(draws, text);
    SCOPED_TRACE(seed);
    expect_equal(text, json, format, batch);
    if (::testing::Test::HasFailure()) return;
  }
}

TEST(ColumnRows, CsvFilesMeanTheSameInColumnsAndRowByRow) {
  expect_equal_files(false, 1'000'000);
}

TEST(ColumnRows, JsonFilesMeanTheSameInColumnsAndRowByRow) {
  expect_equal_files(true, 1'000'000);
}

TEST(ColumnRows, DamagedCsvFilesMeanTheSameInColumnsAndRowByRow) {
  expect_equal_files(false, 1);
}

TEST(ColumnRows, DamagedJsonFilesMeanTheSameInColumnsAndRowByRow) {
  expect_equal_files(true, 1);
}

TEST(ColumnRows, AnyBytesMeanTheSameInColumnsAndRowByRow) {
  RowsProgram const rows = rows_program();
  ColumnRowsFormat const format{"rows", &rows.program, &rows.variables, {}};
  RowBatch batch;
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    Draws draws(seed);
    SCOPED_TRACE(seed);
    expect_equal((draws.one_in(2) ? "age,id\n" : "") + draws.bytes(300), false, format, batch);
    expect_equal(draws.bytes(300), true, format, batch);
    if (::testing::Test::HasFailure()) return;
  }
}

}  // namespace
}  // namespace kanteling::io::testing
