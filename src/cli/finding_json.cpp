// SPDX-License-Identifier: Apache-2.0
#include "cli/finding_json.hpp"

#include <algorithm>

#include "io/json_writer.hpp"

namespace kanteling::cli {
namespace {

using rules::FindingKind;

std::string_view code_of(FindingKind kind) {
  constexpr std::string_view codes[] = {"gap",      "overlap",   "conflict",    "masked",   "never_matches",
                                        "runs_out", "duplicate", "not_decided", "too_large"};
  return codes[static_cast<std::size_t>(kind)];
}

/// A value as it can be put into a row of 'policy eval': a text, so that no reader makes a number inexact.
std::string value_text(rules::Variable const& variable, std::int64_t value) {
  switch (variable.type) {
    case rules::Type::boolean:
      return value == 0 ? "false" : "true";
    case rules::Type::number:
      return to_string(rules::Decimal::of(value, variable.scale));
    case rules::Type::date:
      return to_string(Date{static_cast<std::int32_t>(value)});
    case rules::Type::text:
      break;
  }
  return variable.values[static_cast<std::size_t>(value)];
}

/// Null for null; an object without a value where any other text, or some value of no simple type, is meant.
void write_value(io::JsonWriter& json, rules::CheckColumn const& column, rules::CheckValue const& value) {
  rules::Variable const& variable = column.variable;
  auto const count = static_cast<std::int64_t>(variable.values.size());
  bool const is_other = variable.wide || (variable.type == rules::Type::text && value.value >= count);
  json.begin_object();
  json.field("column", variable.name);
  if (value.is_null) json.field_null("value");
  if (!value.is_null && !is_other) json.field("value", value_text(variable, value.value));
  json.end_object();
}

}  // namespace

std::string finding_json(rules::ProgramTable const& table, std::string const& decision,
                         rules::Finding const& finding, rules::CheckLanguage language) {
  rules::CheckTable const& checked = table.table;
  io::JsonWriter json;
  json.begin_object();
  json.array("columns", finding.columns,
             [&](std::uint32_t c) { json.text(checked.columns[c].variable.name); });
  json.field("decision", decision);
  if (finding.example) {
    json.key("example").begin_array();
    for (std::size_t c = 0; c < checked.columns.size(); ++c)
      write_value(json, checked.columns[c], finding.example->values[c]);
    json.end_array();
    json.field("example_on", finding.example->day);
  }
  json.field("fault", is_fault(finding.kind));
  if (finding.kind == FindingKind::runs_out) json.field("from", finding.days.from);
  json.field("kind", code_of(finding.kind));
  json.field("more", static_cast<std::int64_t>(finding.more));
  json.array("rules", finding.rules, [&](std::uint32_t r) { json.text(checked.rules[r].id); });
  json.field("table", checked.id);
  json.field("text", to_text(checked, finding, language));
  if (finding.kind == FindingKind::runs_out) json.field("to", finding.days.to);
  json.field("where", table.where);
  json.end_object();
  return json.take();
}

std::string not_checked_json(Problem const& problem) {
  io::JsonWriter json;
  json.begin_object();
  json.field("expected", problem.expected);
  json.field("fault", false);
  json.field("found", problem.found);
  json.field("kind", "not_checked");
  json.field("where", problem.where);
  json.end_object();
  return json.take();
}

}  // namespace kanteling::cli
