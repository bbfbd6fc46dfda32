// SPDX-License-Identifier: Apache-2.0
#include "io/markdown_rules.hpp"

#include <algorithm>
#include <utility>

#include "io/dmn_reading.hpp"
#include "io/source_words.hpp"

namespace kanteling::io {
namespace {

rules::Text text_of(MarkdownCell const& cell) {
  return {from_markdown(cell.raw), cell.place.line, cell.place.column};
}

}  // namespace

RuleTable::RuleTable(MarkdownBlock const& block, RuleTableOwner owner, ProblemList& problems)
    : block_(block), owner_(owner), problems_(problems) {
  read_columns();
  check_titles();
}

void RuleTable::read_columns() {
  std::size_t counts[5] = {};
  for (MarkdownCell const& cell : block_.rows[0]) {
    Column column{Use::input, read_title(cell.raw), 0};
    if (columns_.empty() && column.title.mark == Mark::plain && column.title.text == rule_column)
      column.use = Use::rule;
    if (column.title.mark == Mark::bold) column.use = Use::output;
    if (column.title.mark == Mark::italic) column.use = Use::annotation;
    if (column.title.mark == Mark::code) column.use = Use::legal;
    column.position = counts[static_cast<std::size_t>(column.use)]++;
    columns_.push_back(std::move(column));
  }
}

void RuleTable::check_titles() {
  MarkdownRow const& titles = block_.rows[0];
  std::vector<std::string_view> const known(legal_names.begin(), legal_names.end());
  std::vector<std::string_view> legal;
  std::size_t outputs = 0;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    std::string_view const title = columns_[i].title.text;
    outputs += columns_[i].use == Use::output ? 1U : 0U;
    if (columns_[i].use == Use::input && title.empty())
      report(titles[i], "a column without a title",
             "an expression, **an output**, *an annotation* or `a legal word`");
    if (columns_[i].use != Use::legal) continue;
    if (std::find(known.begin(), known.end(), title) == known.end())
      report(titles[i], "a column " + std::string(titles[i].raw),
             "one of " + joined(known) + did_you_mean(title, known));
    if (std::find(legal.begin(), legal.end(), title) != legal.end())
      report(titles[i], "the column " + std::string(titles[i].raw) + " a second time",
             "each legal word once");
    legal.push_back(title);
  }
  if (outputs == 0)
    report(titles[0], "a table without an output", "a title in **bold**: the name of what it decides");
}

bool RuleTable::states_source() const {
  for (std::size_t row = 1; row < block_.rows.size(); ++row)
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (columns_[i].use == Use::legal && !block_.rows[row][i].raw.empty()) return true;
  return false;
}

void RuleTable::read(rules::ModelTable& table, bool with_sources) {
  table.where = {{}, block_.place.line, block_.place.column};
  for (std::size_t i = 0; i < columns_.size(); ++i) read_column(columns_[i], block_.rows[0][i], table);
  bool has_allowed = false;
  bool has_default = false;
  for (std::size_t i = 1; i < block_.rows.size(); ++i) {
    MarkdownRow const& row = block_.rows[i];
    bool const is_allowed = is_marked(row, allowed_row);
    bool const is_default = is_marked(row, default_row);
    if ((is_allowed && has_allowed) || (is_default && has_default))
      report(row[0], "a second row " + std::string(row[0].raw), "one such row");
    if (is_allowed) read_allowed(row, table);
    if (is_default) read_default(row, table);
    if (!is_allowed && !is_default) read_rule(row, table, with_sources);
    has_allowed = has_allowed || is_allowed;
    has_default = has_default || is_default;
  }
}

void RuleTable::read_column(Column const& column, MarkdownCell const& cell, rules::ModelTable& table) {
  Typed typed = split_type(column.title.text);
  if (column.use == Use::input) {
    std::string type = normalised_name(typed.type_ref);
    table.inputs.push_back(
        {{std::move(typed.text), cell.place.line, cell.place.column}, std::move(type), {}});
  } else if (column.use == Use::output) {
    rules::ModelOutput output;
    output.name = normalised_name(typed.text);
    output.type_ref = normalised_name(typed.type_ref);
    if (output.name.empty() && std::count_if(columns_.begin(), columns_.end(),
                                             [](Column const& c) { return c.use == Use::output; }) > 1)
      report(cell, "an output without name", "a name for every output of a table with several");
    table.outputs.push_back(std::move(output));
  }
}

bool RuleTable::is_marked(MarkdownRow const& row, std::string_view word) const {
  return columns_[0].use == Use::rule && row[0].raw == word;
}

void RuleTable::read_allowed(MarkdownRow const& row, rules::ModelTable& table) {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].use == Use::input) {
      table.inputs[columns_[i].position].allowed = text_of(row[i]);
    } else if (columns_[i].use == Use::output) {
      table.outputs[columns_[i].position].allowed = text_of(row[i]);
    } else {
      refuse_filled(row, i, allowed_row);
    }
  }
}

void RuleTable::read_default(MarkdownRow const& row, rules::ModelTable& table) {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].use == Use::output) {
      table.outputs[columns_[i].position].default_entry = text_of(row[i]);
    } else {
      refuse_filled(row, i, default_row);
    }
  }
}

void RuleTable::refuse_filled(MarkdownRow const& row, std::size_t column, std::string_view kind_of_row) {
  if (columns_[column].use == Use::rule || row[column].raw.empty() || row[column].raw == "-") return;
  report(row[column], std::string(row[column].raw),
         "an empty cell here in the row " + std::string(kind_of_row));
}

void RuleTable::read_rule(MarkdownRow const& row, rules::ModelTable& table, bool with_sources) {
  rules::ModelRule rule;
  if (columns_[0].use == Use::rule) rule.id = normalised_name(from_markdown(row[0].raw));
  if (rule.id.empty()) rule.id = owner_.decision_id + '_' + std::to_string(table.rules.size() + 1);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].use == Use::input) rule.inputs.push_back(text_of(row[i]));
    if (columns_[i].use == Use::output) rule.outputs.push_back(text_of(row[i]));
    if (columns_[i].use == Use::annotation)
      rule.annotations.push_back({columns_[i].title.text, from_markdown(row[i].raw)});
  }
  if (with_sources) rule.source = read_source(row, ", rule " + shown(rule.id));
  if (!rule_ids_.insert(rule.id).second)
    report(row[0], "rule " + rule.id + " a second time", "an id of its own for every rule");
  table.rules.push_back(std::move(rule));
}

Source RuleTable::read_source(MarkdownRow const& row, std::string const& inside) {
  LegalTexts own;
  MarkdownCell const* first = nullptr;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].use != Use::legal || row[i].raw.empty()) continue;
    std::optional<std::string>* const text = legal_slot(own, columns_[i].title.text);
    if (text == nullptr) continue;  // reported with its title
    if (first == nullptr) first = &row[i];
    *text = from_markdown(row[i].raw);
    if ((*text)->size() <= legal_bytes_max) continue;
    report(row[i], columns_[i].title.text + " of " + std::to_string((*text)->size()) + " bytes",
           "at most " + std::to_string(legal_bytes_max), inside);
    (*text)->resize(legal_bytes_max);
  }
  LegalTexts texts = owner_.legal;
  lay_over(texts, std::move(own));
  std::vector<Problem> problems;
  Source source = to_source(texts, {}, problems);
  if (first == nullptr) return source;  // what is wrong then is wrong with the decision, and reported there
  for (Problem& p : problems) report(*first, std::move(p.found), std::move(p.expected), inside);
  return source;
}

void RuleTable::report(MarkdownCell const& cell, std::string found, std::string expected,
                       std::string const& rule) {
  problems_.add(0, cell.place.line,
                {owner_.file + ' ' + to_string(cell.place) + owner_.inside + rule, std::move(found),
                 std::move(expected)});
}

}  // namespace kanteling::io
