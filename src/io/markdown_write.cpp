// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "io/markdown_decision.hpp"
#include "io/markdown_grid.hpp"
#include "io/markdown_refuse.hpp"
#include "io/markdown_rules.hpp"
#include "io/markdown_text.hpp"
#include "io/source_words.hpp"
#include "kanteling/io/dmn_write.hpp"
#include "kanteling/io/markdown_table.hpp"

namespace kanteling::io {
namespace {

std::string typed(std::string const& text, std::string const& type_ref) {
  return to_markdown(join_type({text, type_ref}).value_or(text));
}

void write_inputs(std::string& out, std::vector<rules::ModelInputData> const& inputs) {
  if (inputs.empty()) return;
  bool const with_ids = std::any_of(inputs.begin(), inputs.end(), [](rules::ModelInputData const& input) {
    return input.id != input.name;
  });
  MarkdownGrid grid({"input", "type"});
  if (with_ids) grid.add_column("id");
  for (rules::ModelInputData const& input : inputs) {
    grid.add_row({to_markdown(input.name), to_markdown(input.type_ref)});
    if (with_ids) grid.add_cell(to_markdown(input.id));
  }
  out += '\n' + grid.text();
}

void add_types(MarkdownGrid& grid, std::vector<rules::ModelType> const& types, std::string const& above) {
  for (rules::ModelType const& type : types) {
    std::string const allowed = to_markdown(type.allowed.text);
    grid.add_row({to_markdown(above + type.name), to_markdown(type.type_ref), type.is_list ? "yes" : "",
                  type.allowed_for_list ? "" : allowed, type.allowed_for_list ? allowed : ""});
    add_types(grid, type.fields, above + type.name + " / ");
  }
}

void write_types(std::string& out, std::vector<rules::ModelType> const& types) {
  if (types.empty()) return;
  MarkdownGrid grid({"type", "of", "list", "allowed", "allowed list"});
  add_types(grid, types, {});
  out += '\n' + grid.text();
}

void write_property(std::string& out, std::string_view name, std::string_view value) {
  out += "- " + std::string(name) + ": " + to_markdown(value) + '\n';
}

void write_properties(std::string& out, rules::ModelDecision const& decision) {
  auto const optional = [&](std::string_view name, std::string const& value) {
    if (!value.empty()) write_property(out, name, value);
  };
  if (decision.logic.kind == rules::ModelExpression::Kind::table) {
    rules::ModelTable const& table = decision.logic.tables[0];
    for (HitPolicyWord const& p : hit_policy_words())
      if (p.hit_policy == table.hit_policy && p.aggregation == table.aggregation)
        out += "- hit policy: " + std::string(p.letter) + '\n';
    if (table.id != table_id_of(decision.id)) write_property(out, "table", table.id);
    optional("table type", decision.logic.type_ref);
  }
  optional("type", decision.type_ref);
  if (decision.source)
    for (LegalWord const& word : legal_words(*decision.source, std::nullopt))
      write_property(out, word.name, word.text);
  if (decision.open) write_property(out, "open", "yes");
  optional("version of", decision.version_of);
  std::string needed;
  for (rules::ModelRequirement const& r : decision.requires_) needed += (needed.empty() ? "" : ", ") + r.id;
  optional("requires", needed);
}

/// The legal words that at least one rule states beyond its decision.
std::vector<std::string_view> legal_columns(std::vector<std::vector<LegalWord>> const& words) {
  std::vector<std::string_view> columns;
  for (std::string_view const name : legal_names)
    for (std::vector<LegalWord> const& of_rule : words)
      if (std::any_of(of_rule.begin(), of_rule.end(), [&](LegalWord const& w) { return w.name == name; })) {
        columns.push_back(name);
        break;
      }
  return columns;
}

std::vector<std::string> titles_of(rules::ModelTable const& table) {
  std::vector<std::string> titles{std::string(rule_column)};
  for (rules::ModelInput const& input : table.inputs)
    titles.push_back(typed(input.expression.text, input.type_ref));
  for (rules::ModelOutput const& output : table.outputs)
    titles.push_back("**" + typed(output.name, output.type_ref) + "**");
  if (!table.rules.empty())
    for (rules::Annotation const& a : table.rules[0].annotations)
      titles.push_back('*' + to_markdown(a.name) + '*');
  return titles;
}

void add_rule(MarkdownGrid& grid, rules::ModelRule const& rule, std::vector<LegalWord> const& words,
              std::vector<std::string_view> const& columns) {
  std::vector<std::string> cells{to_markdown(rule.id)};
  for (rules::Text const& cell : rule.inputs) cells.push_back(to_markdown(cell.text));
  for (rules::Text const& cell : rule.outputs) cells.push_back(to_markdown(cell.text));
  for (rules::Annotation const& annotation : rule.annotations) cells.push_back(to_markdown(annotation.text));
  for (std::string_view const name : columns) {
    auto const word =
        std::find_if(words.begin(), words.end(), [&](LegalWord const& w) { return w.name == name; });
    cells.push_back(word == words.end() ? "" : to_markdown(word->text));
  }
  grid.add_row(std::move(cells));
}

/// A row above or below the rules, left out where it would be empty.
template <class OfInput, class OfOutput>
void add_marked_row(MarkdownGrid& grid, std::string_view word, rules::ModelTable const& table,
                    OfInput of_input, OfOutput of_output) {
  std::vector<std::string> cells{std::string(word)};
  bool filled = false;
  auto const add = [&](std::string const& text) {
    filled = filled || !text.empty();
    cells.push_back(to_markdown(text));
  };
  for (rules::ModelInput const& input : table.inputs) add(of_input(input));
  for (rules::ModelOutput const& output : table.outputs) add(of_output(output));
  if (filled) grid.add_row(std::move(cells));
}

void write_table(std::string& out, rules::ModelTable const& table, std::optional<Source> const& inherited) {
  std::vector<std::vector<LegalWord>> words;
  for (rules::ModelRule const& rule : table.rules)
    words.push_back(rule.source ? legal_words(*rule.source, inherited) : std::vector<LegalWord>{});
  std::vector<std::string_view> const columns = legal_columns(words);
  std::vector<std::string> titles = titles_of(table);
  for (std::string_view const name : columns) titles.push_back('`' + std::string(name) + '`');
  MarkdownGrid grid(std::move(titles));
  add_marked_row(
      grid, allowed_row, table, [](rules::ModelInput const& input) { return input.allowed.text; },
      [](rules::ModelOutput const& output) { return output.allowed.text; });
  for (std::size_t i = 0; i < table.rules.size(); ++i) add_rule(grid, table.rules[i], words[i], columns);
  add_marked_row(
      grid, default_row, table, [](rules::ModelInput const&) { return std::string(); },
      [](rules::ModelOutput const& output) { return output.default_entry.text; });
  out += '\n' + grid.text();
}

/// A fence longer than any run of backticks inside.
void write_literal(std::string& out, rules::ModelExpression const& literal) {
  std::string fence = "```";
  while (literal.text.text.find(fence) != std::string::npos) fence += '`';
  out += '\n' + fence + "feel" + (literal.type_ref.empty() ? "" : ' ' + literal.type_ref) + '\n';
  if (!literal.text.text.empty()) out += literal.text.text + '\n';
  out += fence + '\n';
}

void write_decision(std::string& out, rules::ModelDecision const& decision) {
  out += "\n## " + to_markdown(decision.id);
  if (decision.name != decision.id) out += ": " + to_markdown(decision.name);
  out += '\n';
  write_properties(out, decision);
  if (decision.logic.kind == rules::ModelExpression::Kind::table)
    write_table(out, decision.logic.tables[0], decision.source);
  if (decision.logic.kind == rules::ModelExpression::Kind::literal) write_literal(out, decision.logic);
}

}  // namespace

Result<std::string> write_markdown(rules::Model const& model) {
  std::vector<Problem> problems = what_markdown_cannot_hold(model);
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  std::string out = "# " + to_markdown(model.name) + '\n';
  if (model.name.empty()) out = "<!-- a model without a name -->\n";
  write_types(out, model.types);
  write_inputs(out, model.inputs);
  for (rules::ModelDecision const& decision : model.decisions) write_decision(out, decision);
  // Odd names could be taken for something else. DMN holds everything, so comparing that finds any
  // difference.
  Result<rules::Model> const again = read_markdown(out, model.file);
  if (again && write_dmn(*again) == write_dmn(model)) return out;
  return tl::make_unexpected(std::vector{not_the_same(model, again)});
}

}  // namespace kanteling::io
