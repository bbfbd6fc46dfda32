// SPDX-License-Identifier: Apache-2.0
#include "io/markdown_blocks.hpp"

#include <algorithm>
#include <utility>

#include "io/markdown_text.hpp"

namespace kanteling::io {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t cells_max = 2'000'000;  // a cell takes many times the memory of its two bytes

/// A fence of three or more backticks or tildes; empty where a line begins with none.
std::string_view fence_of(std::string_view line) {
  for (char const c : {'`', '~'}) {
    std::size_t const length = std::min(line.find_first_not_of(c), line.size());
    if (length >= 3) return line.substr(0, length);
  }
  return {};
}

bool is_rule_row(std::string_view line) {
  return line.find('-') != npos && line.find('|') != npos && line.find_first_not_of("-:| \t") == npos;
}

std::uint32_t column_of(std::string_view line, std::string_view part) {
  return static_cast<std::uint32_t>(part.data() - line.data()) + 1;
}

class BlockReader {
 public:
  BlockReader(std::string_view text, std::string_view file, ProblemList& problems)
      : text_(text), file_(file), problems_(problems) {}

  std::vector<MarkdownBlock> read() {
    while (next_line()) read_block();
    return std::move(blocks_);
  }

 private:
  bool next_line() {
    if (held_) {
      held_ = false;
      return true;
    }
    if (at_ >= text_.size()) return false;
    std::size_t const end = std::min(text_.find('\n', at_), text_.size());
    line_ = text_.substr(at_, end - at_);
    if (line_.ends_with('\r')) line_.remove_suffix(1);
    std::size_t const indent = std::min(line_.find_first_not_of(' '), line_.size());
    content_ = line_.substr(indent);
    if (indent >= 4 || content_.starts_with('\t'))
      content_ = {};  // an indented code block, or the rest of an item
    at_ = end + 1;
    ++number_;
    return true;
  }

  void read_block() {
    if (content_.starts_with("<!--")) return pass_comment();
    if (!fence_of(content_).empty()) return read_code();
    if (content_.starts_with('|')) return read_table();
    if (content_.starts_with("# ")) return add(MarkdownBlock::Kind::title, 2);
    if (content_.starts_with("## ")) return add(MarkdownBlock::Kind::heading, 3);
    for (std::string_view const bullet : {"- ", "* ", "+ "})
      if (content_.starts_with(bullet)) return add(MarkdownBlock::Kind::item, 2);
    if (content_.starts_with("##") && content_.size() > 2 && content_[2] != '#')
      report(content_, std::string(content_), "a blank between ## and the id of a decision");
    if (is_rule_row(content_))
      report(content_, std::string(content_), "a table in which every line begins with |");
  }

  void add(MarkdownBlock::Kind kind, std::size_t skip) {
    std::string_view const text = trimmed(content_.substr(skip));
    blocks_.push_back({kind, place(text), std::string(text), {}, {}});
  }

  void pass_comment() {
    LineColumn const begin = place(content_);
    do {
      if (line_.find("-->") != npos) return;
    } while (next_line());
    report(begin, "a comment that is not closed", "--> at its end");
  }

  void read_code() {
    std::string_view const fence = fence_of(content_);
    LineColumn const begin = place(content_);
    std::string_view const info = trimmed(content_.substr(fence.size()));
    std::string_view const language = info.substr(0, info.find(' '));
    MarkdownBlock block{MarkdownBlock::Kind::code, {number_ + 1, 1}, {}, {}, {}};
    block.info = trimmed(info.substr(language.size()));
    bool first = true;
    while (next_line()) {
      std::string_view const here = fence_of(content_);
      bool const closes = here.size() >= fence.size() && here[0] == fence[0] && trimmed(content_) == here;
      if (closes && language == "feel") blocks_.push_back(std::move(block));
      if (closes) return;
      if (!first) block.text += '\n';
      first = false;
      block.text += line_;
    }
    report(begin, "a code block that is not closed", "a line " + std::string(fence) + " at its end");
  }

  void read_table() {
    MarkdownBlock table{MarkdownBlock::Kind::table, place(content_), {}, {}, {}};
    bool ruled = false;
    std::size_t lines = 0;
    bool more = true;
    for (; more && content_.starts_with('|'); more = next_line()) {
      MarkdownRow row = split_row(line_, number_);
      cells_ += row.size();
      if (cells_ > cells_max) return stop();
      bool const is_rule = ++lines == 2 && is_rule_row(content_);
      bool const fits = lines == 1 || check_width(row, table);
      ruled = ruled || is_rule;
      if (fits && !is_rule) table.rows.push_back(std::move(row));
    }
    if (more) check_end_of_table();
    if (!ruled)
      return report(table.place, "a table without a line under its titles", "|---|---| under the titles");
    blocks_.push_back(std::move(table));
  }

  void stop() {
    report(content_, "more than 2000000 cells", "fewer: split the file");
    at_ = text_.size();
  }

  /// The line behind a table: a blank one ends it, and so does what begins something else. Anything else
  /// would be a row on a web page.
  void check_end_of_table() {
    std::string_view const content = trimmed(line_);
    held_ = content.starts_with('#') || content.starts_with("<!--") || content.starts_with("- ") ||
            !fence_of(content).empty();
    if (!held_ && !content.empty())
      report(content, std::string(content), "a line that begins with |, or an empty line below the table");
  }

  bool check_width(MarkdownRow const& row, MarkdownBlock const& table) {
    std::size_t const wanted = table.rows[0].size();
    if (row.size() == wanted) return true;
    report(row[0].place, std::to_string(row.size()) + (row.size() == 1 ? " cell" : " cells"),
           std::to_string(wanted) + ", one for each title; a pipe inside a cell is written \\|");
    return false;
  }

  LineColumn place(std::string_view part) const { return {number_, column_of(line_, part)}; }

  void report(std::string_view part, std::string found, std::string expected) {
    report(place(part), std::move(found), std::move(expected));
  }
  void report(LineColumn place, std::string found, std::string expected) {
    problems_.add(0, place.line,
                  {std::string(file_) + ' ' + to_string(place), std::move(found), std::move(expected)});
  }

  std::string_view text_;
  std::string_view file_;
  ProblemList& problems_;
  std::vector<MarkdownBlock> blocks_;
  std::size_t at_ = 0;
  std::uint32_t number_ = 0;
  std::size_t cells_ = 0;
  std::string_view line_;
  std::string_view content_;  ///< the line without its indent; empty where that is too deep to mean anything
  bool held_ = false;         ///< the line was looked at and not taken
};

}  // namespace

std::vector<MarkdownBlock> markdown_blocks(std::string_view text, std::string_view file,
                                           ProblemList& problems) {
  return BlockReader(text, file, problems).read();
}

MarkdownRow split_row(std::string_view line, std::uint32_t number) {
  MarkdownRow row;
  std::size_t begin = line.find('|') + 1;
  auto const take = [&](std::size_t end) {
    std::string_view const raw = trimmed(line.substr(begin, end - begin));
    row.push_back(
        {raw, {number, raw.empty() ? static_cast<std::uint32_t>(begin) + 1 : column_of(line, raw)}});
    begin = end + 1;
  };
  for (std::size_t i = begin; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == '|') {
      take(i);
    }
  }
  if (begin < line.size() && !trimmed(line.substr(begin)).empty()) take(line.size());
  if (row.empty()) take(line.size());
  return row;
}

}  // namespace kanteling::io
