// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of explanations: see explain_impl.hpp. The text of a row, from pieces made
// beforehand.

#include <cstdint>
#include <string>
#include <string_view>

#include "kanteling/core/shorten.hpp"
#include "kanteling/rules/lower_cell_impl.hpp"
#include "kanteling/rules/row_text.hpp"
#include "kanteling/rules/row_text_writer_impl.hpp"

namespace kanteling::rules {

RowText::RowText(Program const& program, RowForm const& form) : form_(form) {
  build_formats(form);
  for (RowStep const& step : form.steps) {
    Step to;
    std::string const name = shorten(program.globals[step.global].name, detail::name_bytes_max);
    to.status[0] = piece(name + ": ");
    if (step.table != RowStep::none) build_table(program, form, step, to);
    steps_.push_back(to);
  }
  pool_.append(detail::block_bytes, '\0');
}

RowText::Piece RowText::piece(std::string_view text) {
  Piece const result{static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(text.size())};
  pool_ += text;
  return result;
}

void RowText::add_part(Line& line, std::string_view before, std::uint32_t variable) {
  if (line.count == 0) line.first = static_cast<std::uint32_t>(parts_.size());
  parts_.push_back({piece(before), variable});
  ++line.count;
  line.bytes_max += static_cast<std::uint32_t>(before.size());
  if (variable != RowStep::none) line.bytes_max += formats_[variable].bytes_max;
}

void RowText::build_formats(RowForm const& form) {
  for (Variable const& variable : form.variables) {
    Format format{variable.type, variable.scale, static_cast<std::uint32_t>(texts_.size()),
                  static_cast<std::uint32_t>(variable.values.size()), detail::cell_bytes_max};
    for (std::string const& text : variable.values) {
      std::string const quoted = detail::as_written(feel::Value::string(text));
      texts_.push_back(piece(quoted));
      format.bytes_max = std::max(format.bytes_max, static_cast<std::uint32_t>(quoted.size()));
    }
    formats_.push_back(format);
  }
}

void RowText::build_table(Program const& program, RowForm const& form, RowStep const& step, Step& to) {
  Table const& table = form.tables[step.table];
  std::string const name = shorten(program.globals[step.global].name, detail::name_bytes_max);
  constexpr std::string_view words[] = {"matched", "none", "undetermined", "conflict"};
  for (std::size_t s = 0; s < 4; ++s) to.status[s] = piece(name + ": " + std::string(words[s]));
  for (std::uint32_t o = 0; o < step.variable_count; ++o) {
    std::string const output =
        table.outputs[o].name.empty() ? name : shorten(table.outputs[o].name, detail::name_bytes_max);
    add_part(to.outputs, ", " + output + " = ", step.first_variable + o);
    to.has_default = to.has_default || table.outputs[o].has_default;
  }
  to.shows_outputs = table.aggregation != Aggregation::none;
  to.first_rule = static_cast<std::uint32_t>(rules_.size());
  for (std::uint32_t r = 0; r < table.rules.size(); ++r) rules_.push_back(rule_line(program, table, r));
}

RowText::Line RowText::rule_line(Program const& program, Table const& table, std::uint32_t rule) {
  TableLogic const& logic = program.tables[table.logic];
  Line line;
  std::string text = "\n  " + shorten(logic.rules[rule].id, detail::name_bytes_max);
  bool first = true;
  for (std::size_t i = 0; i < logic.inputs.size(); ++i) {
    if (detail::is_any(program.ast, logic.rules[rule].tests[i])) continue;
    text += (first ? ": " : ", ") + shorten(logic.inputs[i].text, detail::name_bytes_max) + " = ";
    add_part(line, text, table.inputs[i]);
    text.clear();
    first = false;
  }
  for (std::size_t o = 0; o < table.outputs.size(); ++o) {
    TableOutput const& output = table.outputs[o];
    OutputEntry const& entry = output.entries[rule];
    std::string const name = output.name.empty() ? table.name : output.name;
    text += (o == 0 ? " -> " : ", ") + shorten(name, detail::name_bytes_max) + " = ";
    if (entry.from_input) {
      add_part(line, text, static_cast<std::uint32_t>(entry.value));
      text.clear();
    } else {
      text += detail::as_written(program.ast.constants[program.ast[logic.rules[rule].outputs[o]].a]);
    }
  }
  if (!text.empty()) add_part(line, text, RowStep::none);
  return line;
}

void RowText::append_table(Writer& out, RowRun const& run, RowForm const& form, std::uint32_t step) const {
  Step const& texts = steps_[step];
  Answer const& answer = run.answer(step);
  out.piece(texts.status[static_cast<std::size_t>(answer.status)]);
  bool const open = answer.status == Status::undetermined;
  bool const has_value = form.steps[step].first_variable != RowStep::none;
  bool const shows = open || (answer.status == Status::none ? texts.has_default : texts.shows_outputs);
  if (shows && has_value) out.line(texts.outputs);
  if (answer.status == Status::none && form.steps[step].is_list && !run.value(step).is_null())
    out.text(" = " + detail::as_written(run.value(step)));
  for (std::size_t i = 0; i < answer.deciding.size(); ++i) {
    out.text(i == 0 ? "; needed: " : ", ");
    out.text(form.variables[answer.deciding[i]].name);
  }
  for (std::uint32_t const r : open ? answer.possible : answer.rules) out.line(rules_[texts.first_rule + r]);
}

void RowText::append(std::string& to, RowRun const& run) const {
  Writer out(*this, to, run);
  for (std::uint32_t s = 0; s < steps_.size(); ++s) {
    if (!run.is_decided(s)) continue;
    if (form_.steps[s].table != RowStep::none) {
      append_table(out, run, form_, s);
    } else {
      out.piece(steps_[s].status[0]);
      out.text(detail::as_written(run.value(s)));
    }
    out.text("\n");
  }
  out.finish();
}

}  // namespace kanteling::rules
