// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/explanation_json.hpp"

#include <algorithm>
#include <string_view>

#include "io/json_writer.hpp"
#include "io/source_words.hpp"

namespace kanteling::io {
namespace {

using namespace rules;
using feel::Kind;
using feel::Value;

constexpr std::string_view statuses[] = {"matched", "none", "undetermined", "conflict", "error"};
constexpr std::string_view verdicts[] = {"no", "yes", "null", "unknown"};
constexpr std::string_view reasons[] = {"cell", "earlier_rule", "higher_output", "not_in_force"};
constexpr std::string_view policies[] = {"unique",     "any",          "priority", "first",
                                         "rule_order", "output_order", "collect"};
constexpr std::string_view aggregations[] = {"", "sum", "count", "min", "max"};

template <std::size_t N, class Enum>
std::string_view word(std::string_view const (&words)[N], Enum value) {
  return words[static_cast<std::size_t>(value)];
}

/// Recurses as deep as the value nests, which is at most feel::depth_max.
void write_value(JsonWriter& out, Value const& value) {
  switch (value.kind()) {
    case Kind::null:
      return out.null();
    case Kind::boolean:
      return out.boolean(value.boolean());
    case Kind::number:
      return out.digits(to_string(value.number()));
    case Kind::string:
      return out.text(value.text());
    case Kind::unknown:
      return out.object([&] { out.field("unknown", true); });
    case Kind::list:
      out.begin_array();
      for (Value const& item : value.items()) write_value(out, item);
      return out.end_array();
    case Kind::context:
      break;
    default:
      return out.text(to_string(value));
  }
  std::vector<std::pair<std::string, Value>> entries = value.entries();
  std::sort(entries.begin(), entries.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
  out.begin_object();
  for (auto const& [name, item] : entries) {
    out.key(name);
    write_value(out, item);
  }
  out.end_object();
}

/// "input" and "value", or the word that stands for "input".
void write_named(JsonWriter& out, std::string_view name, NamedValue const& named) {
  out.object([&] {
    out.field(name, named.name);
    out.key("value");
    write_value(out, named.value);
  });
}

void write_source(JsonWriter& out, std::optional<Source> const& source) {
  out.key("source");
  if (!source) return out.null();
  std::vector<LegalWord> words = legal_words(*source, std::nullopt);
  std::sort(words.begin(), words.end(),
            [](LegalWord const& a, LegalWord const& b) { return a.name < b.name; });
  out.object([&] {
    for (LegalWord const& word : words) out.field(word.name, word.text);
  });
}

void write_cell(JsonWriter& out, NamedValue const& input, ExplainedCell const& cell) {
  out.object([&] {
    out.field("cell", cell.text);
    out.field("input", input.name);
    out.key("value");
    write_value(out, input.value);
    out.field("verdict", word(verdicts, cell.verdict));
  });
}

void write_rule(JsonWriter& out, Explanation const& e, ExplainedRule const& rule) {
  out.object([&] {
    out.array("annotations", rule.annotations, [&](Annotation const& annotation) {
      out.object([&] {
        out.field("name", annotation.name);
        out.field("text", annotation.text);
      });
    });
    out.key("cells").begin_array();
    for (std::size_t i = 0; i < rule.cells.size(); ++i) write_cell(out, e.inputs[i], rule.cells[i]);
    out.end_array();
    out.field("id", rule.id);
    out.field("number", std::int64_t{rule.position} + 1);
    out.array("outputs", rule.outputs, [&](NamedValue const& output) { write_named(out, "output", output); });
    write_source(out, rule.source);
  });
}

void write_failing(JsonWriter& out, Explanation const& e, NearMiss const& miss, FailingCell const& failing) {
  out.object([&] {
    out.array("accepts", failing.accepts, [&](Value const& value) { write_value(out, value); });
    out.key("failing");
    write_cell(out, e.inputs[failing.input], miss.rule.cells[failing.input]);
  });
}

void write_near_miss(JsonWriter& out, Explanation const& e, NearMiss const& miss) {
  out.object([&] {
    out.array("instead", miss.failing,
              [&](FailingCell const& failing) { write_failing(out, e, miss, failing); });
    out.key("rule");
    write_rule(out, e, miss.rule);
  });
}

void write_not_fired(JsonWriter& out, Explanation const& e, NotFired const& rule) {
  out.object([&] {
    out.field("id", rule.id);
    if (rule.why == WhyNot::cell) {
      out.field("input", e.inputs[rule.input].name);
    } else {
      out.field_null("input");
    }
    out.field("number", std::int64_t{rule.position} + 1);
    out.field("why", word(reasons, rule.why));
  });
}

void write_problem(JsonWriter& out, RunProblem const& problem) {
  out.object([&] {
    out.field("expected", problem.expected);
    out.field("found", problem.found);
    out.field("where", problem.where);
  });
}

void write_words(JsonWriter& out, std::string_view name, bool exists, std::string_view text) {
  exists ? out.field(name, text) : out.field_null(name);
}

void write_decision(JsonWriter& out, Explanation const& e) {
  auto const rule = [&](ExplainedRule const& r) { write_rule(out, e, r); };
  bool const aggregates = e.aggregation != Aggregation::none;
  out.object([&] {
    write_words(out, "aggregation", aggregates, word(aggregations, e.aggregation));
    out.field("by_default", e.by_default);
    write_words(out, "expression", !e.is_table, e.expression);
    out.array("fired", e.fired, rule);
    write_words(out, "hit_policy", e.is_table, word(policies, e.hit_policy));
    out.field("id", e.id);
    out.array("inputs", e.inputs, [&](NamedValue const& input) { write_named(out, "input", input); });
    out.field("name", e.name);
    out.array("near_misses", e.near_misses, [&](NearMiss const& miss) { write_near_miss(out, e, miss); });
    out.array("not_fired", e.not_fired, [&](NotFired const& r) { write_not_fired(out, e, r); });
    out.array("possible", e.possible, rule);
    out.array("problems", e.problems, [&](RunProblem const& problem) { write_problem(out, problem); });
    out.array("required", e.required, [&](NamedValue const& need) { write_named(out, "decision", need); });
    out.array("settling", e.settling, [&](std::string const& input) { out.text(input); });
    write_source(out, e.source);
    out.field("status", word(statuses, e.status));
    out.key("value");
    write_value(out, e.value);
  });
}

}  // namespace

std::string write_explanation(std::vector<Explanation> const& explanations) {
  JsonWriter out;
  out.begin_array();
  for (Explanation const& e : explanations) write_decision(out, e);
  out.end_array();
  return out.take();
}

}  // namespace kanteling::io
