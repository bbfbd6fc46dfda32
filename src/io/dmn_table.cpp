// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>
#include <vector>

#include "io/dmn_parts.hpp"
#include "kanteling/core/shorten.hpp"

namespace kanteling::io {
namespace {

using rules::Aggregation;
using rules::HitPolicy;

template <class T>
struct Word {
  std::string_view text;
  T value;
};

constexpr Word<HitPolicy> hit_policies[] = {
    {"UNIQUE", HitPolicy::unique},         {"ANY", HitPolicy::any},
    {"PRIORITY", HitPolicy::priority},     {"FIRST", HitPolicy::first},
    {"RULE ORDER", HitPolicy::rule_order}, {"OUTPUT ORDER", HitPolicy::output_order},
    {"COLLECT", HitPolicy::collect}};
constexpr Word<Aggregation> aggregations[] = {{"", Aggregation::none},
                                              {"SUM", Aggregation::sum},
                                              {"COUNT", Aggregation::count},
                                              {"MIN", Aggregation::min},
                                              {"MAX", Aggregation::max}};

template <class T, std::size_t n>
T const* find(Word<T> const (&words)[n], std::string_view text) {
  for (Word<T> const& word : words) {
    if (word.text == text) return &word.value;
  }
  return nullptr;
}

void read_policy(DmnReading& reading, pugi::xml_node element, rules::ModelTable& table) {
  std::string const policy = normalised_name(element.attribute("hitPolicy").as_string("UNIQUE"));
  std::string const aggregation = normalised_name(element.attribute("aggregation").value());
  HitPolicy const* const known_policy = find(hit_policies, policy);
  Aggregation const* const known_aggregation = find(aggregations, aggregation);
  if (known_policy == nullptr) {
    reading.report(element, "hit policy " + shorten(policy),
                   "UNIQUE, ANY, PRIORITY, FIRST, RULE ORDER, OUTPUT ORDER or COLLECT");
  }
  if (known_aggregation == nullptr)
    reading.report(element, "aggregation " + shorten(aggregation), "SUM, COUNT, MIN or MAX");
  if (known_policy != nullptr) table.hit_policy = *known_policy;
  if (known_aggregation != nullptr) table.aggregation = *known_aggregation;
  if (table.aggregation != Aggregation::none && known_policy != nullptr &&
      *known_policy != HitPolicy::collect)
    reading.report(element, "aggregation " + aggregation + " under hit policy " + policy,
                   "hit policy COLLECT");
}

rules::ModelInput read_input(DmnReading& reading, pugi::xml_node element) {
  rules::ModelInput input;
  reading.refuse_children_unless(element, {"inputExpression", "inputValues"});
  pugi::xml_node const expression = child_of(element, "inputExpression");
  if (!expression) {
    reading.report(element, "no inputExpression", "an inputExpression: what the cells of the column test");
    return input;
  }
  input.expression = reading.feel_text(expression);
  input.type_ref = reading.type_in(expression);
  if (pugi::xml_node const values = child_of(element, "inputValues"); values)
    input.allowed = reading.feel_text(values);
  return input;
}

rules::ModelOutput read_output(DmnReading& reading, pugi::xml_node element) {
  rules::ModelOutput output;
  reading.refuse_children_unless(element, {"outputValues", "defaultOutputEntry"});
  output.name = reading.name_in(element);
  output.type_ref = reading.type_in(element);
  if (pugi::xml_node const values = child_of(element, "outputValues"); values)
    output.allowed = reading.feel_text(values);
  if (pugi::xml_node const entry = child_of(element, "defaultOutputEntry"); entry)
    output.default_entry = reading.feel_text(entry);
  return output;
}

/// What all rules of one table need.
struct Rules {
  std::vector<std::string> annotations;  ///< names of the columns
  LegalTexts legal;
  std::string id;  ///< of a rule without id, before its number
};

std::string rule_id(DmnReading& reading, pugi::xml_node element, std::string const& before_number,
                    std::size_t number) {
  std::string id = reading.name_in(element, "id");
  if (!id.empty()) return id;
  id = before_number + '_' + std::to_string(number);
  if (!reading.rule_ids.insert(id).second) {
    reading.report(element,
                   "a rule without id, and another rule with what would be its number, " + shorten(id),
                   "an id for this rule");
  }
  return id;
}

void read_annotation(DmnReading& reading, pugi::xml_node element, std::vector<std::string> const& columns,
                     std::size_t position, rules::ModelRule& rule) {
  if (position >= columns.size()) {
    reading.report(element, "more annotation entries than annotation columns",
                   "an annotation column for every entry");
  } else {
    rule.annotations.push_back({columns[position], reading.xml.text_of(element).text});
  }
}

void read_entries(DmnReading& reading, pugi::xml_node element, std::vector<std::string> const& annotations,
                  rules::ModelRule& rule) {
  std::size_t annotation = 0;
  for (pugi::xml_node const child : element.children()) {
    std::string_view const name = local_name(child);
    if (name == "inputEntry") {
      rule.inputs.push_back(reading.feel_text(child));
    } else if (name == "outputEntry") {
      rule.outputs.push_back(reading.feel_text(child));
    } else if (name == "annotationEntry") {
      read_annotation(reading, child, annotations, annotation++, rule);
    } else if (name == "description") {
      rule.annotations.push_back({"description", reading.xml.text_of(child).text});
    } else {
      reading.refuse_unless(child, {});
    }
  }
}

rules::ModelRule read_rule(DmnReading& reading, pugi::xml_node element, Rules const& rules,
                           std::size_t number) {
  rules::ModelRule rule;
  rule.id = rule_id(reading, element, rules.id, number);
  std::string const outside = reading.inside;
  reading.inside += ", rule " + shorten(rule.id);
  if (reading.owner.states_source) {
    std::string const where = reading.where(element);
    // What the rule inherits has been checked on its decision: only a rule that states something can add a
    // mistake.
    std::vector<Problem> inherited;
    std::vector<Problem> own;
    LegalTexts const legal = legal_texts(element, rules.legal, where, own);
    rule.source = to_source(legal, where, states_source(element) ? own : inherited);
    for (Problem& p : own) reading.report(element, std::move(p.found), std::move(p.expected));
  }
  read_entries(reading, element, rules.annotations, rule);
  reading.inside = outside;
  return rule;
}

void check_outputs(DmnReading& reading, pugi::xml_node element, rules::ModelTable const& table) {
  if (table.outputs.empty()) reading.report(element, "a table without output", "an output");
  if (table.outputs.size() < 2) return;
  for (rules::ModelOutput const& output : table.outputs) {
    if (!output.name.empty()) continue;
    reading.report(element, "an output without name", "a name for every output of a table with several");
  }
}

}  // namespace

rules::ModelTable read_table(DmnReading& reading, pugi::xml_node element) {
  rules::ModelTable table;
  std::size_t const tables = ++reading.owner.tables;
  std::string const own_number = tables == 1 ? "" : "_" + std::to_string(tables);
  table.id = reading.name_in(element, "id");
  if (table.id.empty()) table.id = reading.owner.id + "_table" + own_number;
  table.where = reading.xml.place_of(element);
  read_policy(reading, element, table);
  std::vector<Problem> problems;
  Rules rules{{}, legal_texts(element, reading.owner.legal, {}, problems), reading.owner.id};
  for (Problem& p : problems) reading.report(element, std::move(p.found), std::move(p.expected));
  if (tables > 1) rules.id += "_table" + own_number;
  for (pugi::xml_node const child : element.children()) {
    std::string_view const name = local_name(child);
    if (name == "input") {
      table.inputs.push_back(read_input(reading, child));
    } else if (name == "output") {
      table.outputs.push_back(read_output(reading, child));
    } else if (name == "annotation") {
      rules.annotations.push_back(reading.name_in(child));
    } else {
      reading.refuse_unless(child, {"rule"});
    }
  }
  check_outputs(reading, element, table);
  std::size_t number = 0;
  for (pugi::xml_node const child : element.children()) {
    if (local_name(child) != "rule") continue;
    if (!reading.count_part(child)) break;
    table.rules.push_back(read_rule(reading, child, rules, ++number));
  }
  return table;
}

}  // namespace kanteling::io
