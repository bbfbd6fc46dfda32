// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstring>
#include <utility>

#include "io/csv.hpp"
#include "io/line_reader.hpp"
#include "io/problems.hpp"
#include "io/rows.hpp"
#include "io/utf8.hpp"
#include "io/value_cell.hpp"

namespace kanteling::io {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t columns_max = 10'000;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Whether all is well-formed UTF-8 without NUL; text of ASCII alone is seen in one pass without branches.
bool is_clean(std::string_view text) {
  unsigned char all = 0;
  for (char const c : text) all = static_cast<unsigned char>(all | static_cast<unsigned char>(c));
  bool const has_nul = std::memchr(text.data(), '\0', text.size()) != nullptr;
  return (all < 0x80U && !has_nul) || find_bad_utf8(text) == npos;
}

std::string count_of(std::size_t n, std::string_view what) {
  return std::to_string(n) + ' ' + std::string(what) + (n == 1 ? "" : "s");
}

class CsvRows : public RowSource {
 public:
  CsvRows(std::FILE* file, RowFormat format) : lines_(file), format_(std::move(format)) {}

  std::vector<Problem> read_header() {
    std::string_view line;
    LineReader::Got const got = lines_.next(line);
    if (got == LineReader::Got::too_long) return {too_long()};
    if (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
    if (line.empty())
      return {{format_.file_name, "no names of columns", "a first row with the names of the columns"}};
    if (line.starts_with("\xFF\xFE") || line.starts_with("\xFE\xFF"))
      return {{format_.file_name, "text in UTF-16", "a file saved as UTF-8"}};
    if (std::optional<Problem> problem = split(line)) return {std::move(*problem)};
    return match_columns();
  }

  bool next(InputRow& row) override {
    std::string_view line;
    LineReader::Got got = LineReader::Got::line;
    do got = lines_.next(line);
    while (got == LineReader::Got::line && line.empty());
    row.line = lines_.number();
    row.problems.clear();
    if (got == LineReader::Got::end) return false;
    std::optional<Problem> problem = got == LineReader::Got::too_long ? too_long() : split(line);
    if (!problem && cells_.size() != use_.size())
      problem = Problem{place(), count_of(cells_.size(), "cell"),
                        count_of(use_.size(), "cell") + ", one for each column"};
    row.whole = !problem;
    if (problem) row.problems.push_back(std::move(*problem));
    if (row.whole) fill(row);
    return true;
  }

  std::vector<std::string> const& copied_columns() const override { return copied_; }
  std::vector<std::string> const& warnings() const override { return warnings_; }
  bool failed() const override { return lines_.failed(); }

 private:
  std::string place() const { return place_in_table(format_.file_name, lines_.number(), {}); }

  Problem too_long() const {
    return {place(), "a row of more than 1 MB", "a row of at most 1 MB (1048576 bytes)"};
  }

  /// Takes a row apart; with quotes it may go on over several lines. A row that cannot be is one line: what
  /// follows is read as if it had not been there.
  std::optional<Problem> split(std::string_view line) {
    cells_.clear();
    if (!is_clean(line))
      return Problem{place(), shown(line), "text in UTF-8; is the file saved in another encoding?"};
    if (std::memchr(line.data(), '"', line.size()) == nullptr) {
      split_plain(line);
      return std::nullopt;
    }
    std::optional<Problem> problem = split_quoted(line);
    if (problem) lines_.back_to_first_line();
    return problem;
  }

  void split_plain(std::string_view line) {
    char const* begin = line.data();
    char const* const end = begin + line.size();
    while (true) {
      auto const* const comma =
          static_cast<char const*>(std::memchr(begin, ',', static_cast<std::size_t>(end - begin)));
      char const* const cell_end = comma != nullptr ? comma : end;
      cells_.emplace_back(begin, static_cast<std::size_t>(cell_end - begin));
      if (comma == nullptr || cells_.size() > columns_max) return;
      begin = comma + 1;
    }
  }

  /// Where the cells of a row lie. What stood in quotes is copied to `unquoted_`, and its cells point there
  /// at the end, when neither text moves any more.
  struct Span {
    std::size_t begin;
    std::size_t length;
    bool unquoted;
  };

  std::optional<Problem> split_quoted(std::string_view line) {
    unquoted_.clear();
    spans_.clear();
    std::size_t at = 0;
    while (spans_.size() <= columns_max) {
      if (at < line.size() && line[at] == '"') {
        std::size_t const begin = unquoted_.size();
        std::size_t const cell = at;
        if (!unquote(line, at))
          return Problem{place(), shown(line.substr(cell, 200)),
                         "a closing quote within 1 MB: this cell is not closed"};
        if (at < line.size() && line[at] != ',')
          return Problem{
              place(), shown(line.substr(cell, 200)),
              "a comma or the end of the line after a closing quote; a quote inside a cell is written twice"};
        spans_.push_back({begin, unquoted_.size() - begin, true});
      } else {
        std::size_t const end = std::min(line.find_first_of(",\"", at), line.size());
        if (end < line.size() && line[end] == '"')
          return Problem{place(), shown(line.substr(at, 200)),
                         "quotes around the whole cell, and a quote inside it written twice"};
        spans_.push_back({at, end - at, false});
        at = end;
      }
      if (at == line.size()) break;
      ++at;
    }
    for (Span const& span : spans_)
      cells_.push_back((span.unquoted ? std::string_view(unquoted_) : line).substr(span.begin, span.length));
    return std::nullopt;
  }

  /// Copies a quoted cell; `at` moves behind its closing quote. Takes lines into the row as long as it is
  /// open.
  bool unquote(std::string_view& line, std::size_t& at) {
    for (++at;; at += 2) {
      std::size_t quote = line.find('"', at);
      while (quote == npos) {
        std::size_t const searched = line.size();
        if (!lines_.extend(line) || !is_clean(line.substr(searched))) return false;
        quote = line.find('"', searched);
      }
      unquoted_ += line.substr(at, quote - at);
      at = quote;
      if (line.substr(quote + 1, 1) != "\"") break;
      unquoted_ += '"';
    }
    ++at;
    return true;
  }

  std::vector<Problem> match_columns() {
    std::vector<Problem> problems;
    if (cells_.size() > columns_max)
      return {{place(), "more than " + count_of(columns_max, "column"), "fewer columns"}};
    bool const semicolons = cells_.size() == 1 && cells_[0].find(';') != npos;
    if (semicolons) return {{place(), shown(cells_[0]), "commas between the columns, not semicolons"}};
    std::vector<std::string> const names(cells_.begin(), cells_.end());
    column_of_.assign(format_.inputs.size(), npos);
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (std::find(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(i), names[i]) !=
          names.begin() + static_cast<std::ptrdiff_t>(i))
        problems.push_back({place(), "the column " + shown(names[i]) + " a second time", "each column once"});
      auto const input = std::find_if(format_.inputs.begin(), format_.inputs.end(),
                                      [&](RowInput const& in) { return in.name == names[i]; });
      use_.push_back(
          input == format_.inputs.end() ? npos : static_cast<std::size_t>(input - format_.inputs.begin()));
      if (use_.back() != npos) column_of_[use_.back()] = i;
      bool const is_other =
          std::find(format_.others.begin(), format_.others.end(), names[i]) != format_.others.end();
      if (use_.back() != npos || is_other) continue;
      copied_.push_back(names[i]);
      copied_from_.push_back(i);
    }
    warn(names);
    return problems;
  }

  void warn(std::vector<std::string> const& names) {
    std::vector<std::string_view> const known(names.begin(), names.end());
    for (std::size_t i = 0; i < format_.inputs.size(); ++i)
      if (column_of_[i] == npos)
        warnings_.push_back(format_.file_name + ": no column " + format_.inputs[i].name +
                            ", so it is unknown in every row" + did_you_mean(format_.inputs[i].name, known));
  }

  void fill(InputRow& row) {
    row.values.resize(format_.inputs.size());
    row.copied.clear();
    for (std::size_t const column : copied_from_) row.copied.push_back(cells_[column]);
    for (std::size_t i = 0; i < format_.inputs.size(); ++i) {
      RowInput const& input = format_.inputs[i];
      if (column_of_[i] == npos) {
        row.values[i] = rules::feel::Value::unknown({input.global});
        continue;
      }
      std::string_view const cell = cells_[column_of_[i]];
      auto value = read_cell(cell, input.type, *format_.types);
      if (!value)
        row.problems.push_back(
            {place_in_table(format_.file_name, row.line, input.name), shown(cell), value.error()});
      row.values[i] = value ? std::move(*value) : rules::feel::Value();
    }
  }

  LineReader lines_;
  RowFormat format_;
  std::vector<std::string_view> cells_;
  std::vector<Span> spans_;
  std::string unquoted_;
  std::vector<std::size_t> use_;        ///< by column: the input that it holds, or npos
  std::vector<std::size_t> column_of_;  ///< by input
  std::vector<std::string> copied_;
  std::vector<std::size_t> copied_from_;  ///< their columns
  std::vector<std::string> warnings_;
};

}  // namespace

Result<std::unique_ptr<RowSource>> open_csv_rows(std::FILE* file, RowFormat format) {
  auto rows = std::make_unique<CsvRows>(file, std::move(format));
  std::vector<Problem> problems = rows->read_header();
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  return std::unique_ptr<RowSource>(std::move(rows));
}

}  // namespace kanteling::io
