// SPDX-License-Identifier: Apache-2.0
#include "io/markdown_declarations.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "io/markdown_text.hpp"

namespace kanteling::io {
namespace {

constexpr std::size_t npos = std::string_view::npos;
/// Between the name of a type and that of its field.
constexpr std::string_view below = " / ";

/// A table whose columns are found by their titles.
class Declarations {
 public:
  Declarations(MarkdownBlock const& table, std::vector<std::string_view> known, std::string const& file,
               ProblemList& problems)
      : table_(table), file_(file), problems_(problems) {
    std::vector<std::string> found;
    for (MarkdownCell const& cell : table.rows[0]) {
      std::string title = from_markdown(cell.raw);
      if (std::find(known.begin(), known.end(), title) == known.end())
        report(cell, "a column " + title, "only the columns " + joined(known) + did_you_mean(title, known));
      if (std::find(found.begin(), found.end(), title) != found.end())
        report(cell, "the column " + title + " a second time", "each column once");
      found.push_back(std::move(title));
    }
    titles_ = std::move(found);
  }

  MarkdownCell const& cell(std::size_t row, std::string_view title) const {
    static MarkdownCell const none;
    auto const at = std::find(titles_.begin(), titles_.end(), title);
    if (at == titles_.end()) return none;
    return table_.rows[row][static_cast<std::size_t>(at - titles_.begin())];
  }
  bool has(std::string_view title) const {
    return std::find(titles_.begin(), titles_.end(), title) != titles_.end();
  }
  rules::Text text(std::size_t row, std::string_view title) const {
    MarkdownCell const& c = cell(row, title);
    return {from_markdown(c.raw), c.place.line, c.place.column};
  }

  void report(MarkdownCell const& cell, std::string found, std::string expected) const {
    problems_.add(0, cell.place.line,
                  {file_ + ' ' + to_string(cell.place), std::move(found), std::move(expected)});
  }

 private:
  MarkdownBlock const& table_;
  std::string const& file_;
  ProblemList& problems_;
  std::vector<std::string> titles_;
};

void read_inputs(MarkdownBlock const& table, rules::Model& model, ProblemList& problems) {
  Declarations const rows(table, {"input", "type", "id"}, model.file, problems);
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    rules::Text const name = rows.text(i, "input");
    rules::ModelInputData input{rows.has("id") ? rows.text(i, "id").text : name.text,
                                name.text,
                                rows.text(i, "type").text,
                                {{}, name.line, name.column}};
    if (name.text.empty()) rows.report(table.rows[i][0], "an input without a name", "the name of an input");
    bool const twice = std::any_of(model.inputs.begin(), model.inputs.end(),
                                   [&](rules::ModelInputData const& other) { return other.id == input.id; });
    if (twice)
      rows.report(table.rows[i][0], "id " + input.id + " a second time", "an id of its own for every input");
    model.inputs.push_back(std::move(input));
  }
}

/// Where a type stands by the path of its names; the last name is left in `path`. Nothing where one above it
/// is missing.
std::vector<rules::ModelType>* find_home(std::vector<rules::ModelType>& types, std::string_view& path) {
  std::vector<rules::ModelType>* home = &types;
  for (std::size_t cut = path.find(below); cut != npos; cut = path.find(below)) {
    std::string_view const name = path.substr(0, cut);
    auto const parent =
        std::find_if(home->begin(), home->end(), [&](rules::ModelType const& t) { return t.name == name; });
    if (parent == home->end()) return nullptr;
    home = &parent->fields;
    path.remove_prefix(cut + below.size());
  }
  return home;
}

bool is_yes(Declarations const& rows, std::size_t row, std::string_view title) {
  MarkdownCell const& cell = rows.cell(row, title);
  if (cell.raw == "yes") return true;
  if (!cell.raw.empty() && cell.raw != "no")
    rows.report(cell, std::string(cell.raw), "yes, no or an empty cell");
  return false;
}

void read_types(MarkdownBlock const& table, rules::Model& model, ProblemList& problems) {
  Declarations const rows(table, {"type", "of", "list", "allowed", "allowed list"}, model.file, problems);
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    rules::Text const path = rows.text(i, "type");
    std::string_view name = path.text;
    std::vector<rules::ModelType>* const home = find_home(model.types, name);
    MarkdownCell const& cell = table.rows[i][0];
    if (home == nullptr) {
      rows.report(cell, path.text, "a row for the type above it first");
      continue;
    }
    if (std::count(path.text.begin(), path.text.end(), '/') > 32) {
      rows.report(cell, path.text, "at most 32 fields within each other");
      continue;
    }
    rules::ModelType type;
    type.name = name;
    type.type_ref = rows.text(i, "of").text;
    type.is_list = is_yes(rows, i, "list");
    type.allowed = rows.text(i, "allowed");
    type.where = {{}, path.line, path.column};
    if (rules::Text of_list = rows.text(i, "allowed list"); !of_list.text.empty()) {
      if (!type.allowed.text.empty())
        rows.report(rows.cell(i, "allowed list"), of_list.text,
                    "tests on each element or on the whole list, not both");
      type.allowed = std::move(of_list);
      type.allowed_for_list = true;
    }
    if (name.empty()) rows.report(cell, "a type without a name", "the name of a type");
    if (std::any_of(home->begin(), home->end(), [&](rules::ModelType const& t) { return t.name == name; }))
      rows.report(cell, "type " + path.text + " a second time", "each type once");
    home->push_back(std::move(type));
  }
}

}  // namespace

void read_declarations(MarkdownBlock const& table, rules::Model& model, ProblemList& problems) {
  MarkdownCell const& first = table.rows[0][0];
  std::string const title = from_markdown(first.raw);
  if (title == "input") return read_inputs(table, model, problems);
  if (title == "type") return read_types(table, model, problems);
  problems.add(0, first.place.line,
               {model.file + ' ' + to_string(first.place), "a table before the first decision, " + title,
                "a first column input or type, or a heading ## id: name above it"});
}

}  // namespace kanteling::io
