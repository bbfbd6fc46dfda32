// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/dmn.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "io/dmn_source.hpp"
#include "io/dmn_xml.hpp"
#include "kanteling/core/shorten.hpp"

namespace kanteling::io {
namespace {

using rules::Text;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Reads the tables of one file; goes on after every mistake.
class DmnReader {
 public:
  DmnReader(DmnXml const& xml, std::string_view file_name, std::vector<Problem>& problems)
      : xml_(xml), problems_(problems) {
    model_.file = file_name;
  }

  rules::Model read() {
    pugi::xml_node const root = xml_.root();
    if (local_name(root) != "definitions") report(root, shorten(root.name()), "definitions");
    model_.name = root.attribute("name").value();
    check_ids(root);
    check_language(root);
    for (pugi::xml_node const child : root.children()) read_top(child);
    if (model_.decisions.empty() && problems_.empty())
      report(root, "no decision", "at least one decision with a table");
    return std::move(model_);
  }

 private:
  void read_top(pugi::xml_node element) {
    decision_.clear();
    if (local_name(element) == "decision") {
      read_decision(element);
    } else {
      refuse_unless(element, {"inputData", "itemDefinition", "knowledgeSource", "textAnnotation",
                              "association", "group", "elementCollection", "performanceIndicator",
                              "organizationUnit", "description", "extensionElements"});
    }
  }

  void read_decision(pugi::xml_node element) {
    rules::ModelDecision decision;
    decision.id = required(element, "id", "an id for every decision");
    decision_ = ", decision " + decision.id;
    decision.name = element.attribute("name").value();
    decision.where = xml_.place_of(element);
    LegalTexts const legal = legal_texts(element, {}, where(element), problems_);
    pugi::xml_node table;
    for (pugi::xml_node const child : element.children()) {
      std::string_view const name = local_name(child);
      if (name == "decisionTable") {
        table = child;
      } else if (name == "informationRequirement") {
        for (pugi::xml_node const needed : child.children())
          refuse_unless(needed, {"requiredInput", "description"});
      } else {
        refuse_unless(child, {"variable", "authorityRequirement", "question", "allowedAnswers", "description",
                              "extensionElements", "supportedObjective", "impactedPerformanceIndicator",
                              "decisionMaker", "decisionOwner", "usingProcess", "usingTask"});
      }
    }
    if (table) {
      read_table(table, child_of(element, "variable"), legal, decision);
    } else {
      report(element, "no decision table", "a decisionTable");
    }
    model_.decisions.push_back(std::move(decision));
  }

  void read_table(pugi::xml_node table, pugi::xml_node variable, LegalTexts const& inherited,
                  rules::ModelDecision& decision) {
    LegalTexts const legal = legal_texts(table, inherited, where(table), problems_);
    decision.source = to_source(legal, where(table.parent()), problems_);
    decision.hit_policy = read_hit_policy(table);
    std::vector<std::string> annotations;
    for (pugi::xml_node const child : table.children()) {
      std::string_view const name = local_name(child);
      if (name == "input") {
        decision.inputs.push_back(read_input(child));
      } else if (name == "output") {
        decision.outputs.push_back(read_output(child, variable));
      } else if (name == "annotation") {
        annotations.emplace_back(child.attribute("name").value());
      } else if (name != "rule") {
        refuse_unless(child, {"description", "extensionElements"});
      }
    }
    std::string const outside = decision_;
    for (pugi::xml_node const child : table.children()) {
      if (local_name(child) == "rule") decision.rules.push_back(read_rule(child, annotations, legal));
      decision_ = outside;
    }
  }

  rules::HitPolicy read_hit_policy(pugi::xml_node table) {
    std::string_view const policy = table.attribute("hitPolicy").as_string("UNIQUE");
    std::string_view const aggregation = table.attribute("aggregation").value();
    if (!aggregation.empty()) {
      report(table, "aggregation " + shorten(aggregation), "COLLECT without aggregation");
    }
    if (policy == "FIRST") return rules::HitPolicy::first;
    if (policy == "COLLECT") return rules::HitPolicy::collect;
    if (policy != "UNIQUE") report(table, "hit policy " + shorten(policy), "UNIQUE, FIRST or COLLECT");
    return rules::HitPolicy::unique;
  }

  rules::ModelInput read_input(pugi::xml_node input) {
    for (pugi::xml_node const child : input.children()) {
      refuse_unless(child, {"inputExpression", "inputValues", "description", "extensionElements"});
    }
    pugi::xml_node const expression = child_of(input, "inputExpression");
    if (!expression) report(input, "no inputExpression", "an inputExpression with the name of a fact");
    if (!expression) return {};
    check_expression(expression);
    std::string_view const type = expression.attribute("typeRef").value();
    rules::ModelInput result{xml_.text_of(expression), std::nullopt};
    if (!type.empty()) result.type = read_type(expression, type);
    return result;
  }

  /// A table of one output may leave name and type to the decision's variable.
  rules::ModelOutput read_output(pugi::xml_node output, pugi::xml_node variable) {
    for (pugi::xml_node const child : output.children()) {
      refuse_unless(child, {"outputValues", "description", "extensionElements"});
    }
    auto const either = [&](char const* name) {
      std::string const own = output.attribute(name).value();
      return own.empty() ? std::string(variable.attribute(name).value()) : own;
    };
    std::string const type = either("typeRef");
    rules::ModelOutput result{either("name"), rules::Type::text};
    if (result.name.empty()) report(output, "an output without name", "a name for every output");
    if (type.empty()) report(output, "an output without typeRef", "typeRef string, number, boolean or date");
    if (!type.empty()) result.type = read_type(output, type).value_or(rules::Type::text);
    return result;
  }

  rules::ModelRule read_rule(pugi::xml_node element, std::vector<std::string> const& annotations,
                             LegalTexts const& inherited) {
    rules::ModelRule rule;
    rule.id = required(element, "id", "an id for every rule");
    decision_ += ", rule " + rule.id;
    LegalTexts const legal = legal_texts(element, inherited, where(element), problems_);
    // What the rule inherits has been checked on its decision: only a rule that states something can add a
    // mistake.
    std::vector<Problem> inherited_problems;
    rule.source = to_source(legal, where(element), states_legal(element) ? problems_ : inherited_problems);
    std::size_t annotation = 0;
    for (pugi::xml_node const child : element.children()) {
      std::string_view const name = local_name(child);
      if (name == "inputEntry" || name == "outputEntry") {
        check_expression(child);
        (name == "inputEntry" ? rule.inputs : rule.outputs).push_back(xml_.text_of(child));
      } else if (name == "annotationEntry") {
        if (annotation == annotations.size()) {
          report(child, "more annotation entries than annotation columns",
                 "an annotation column for every entry");
        }
        if (annotation < annotations.size())
          rule.annotations.push_back({annotations[annotation], xml_.text_of(child).text});
        ++annotation;
      } else if (name == "description") {
        rule.annotations.push_back({"description", xml_.text_of(child).text});
      } else {
        refuse_unless(child, {"extensionElements"});
      }
    }
    return rule;
  }

  static bool states_legal(pugi::xml_node element) {
    auto const is_legal = [](pugi::xml_attribute a) {
      return std::string_view(a.name()).substr(0, DmnXml::legal_prefix.size()) == DmnXml::legal_prefix;
    };
    return std::any_of(element.attributes_begin(), element.attributes_end(), is_legal);
  }

  std::optional<rules::Type> read_type(pugi::xml_node element, std::string_view type) {
    std::string_view const name = local_name(type);
    if (name == "string") return rules::Type::text;
    if (name == "number") return rules::Type::number;
    if (name == "boolean") return rules::Type::boolean;
    if (name == "date") return rules::Type::date;
    report(element, "typeRef " + shorten(type), "string, number, boolean or date");
    return std::nullopt;
  }

  void check_expression(pugi::xml_node element) {
    check_language(element);
    for (pugi::xml_node const child : element.children())
      refuse_unless(child, {"text", "description", "extensionElements"});
  }

  void check_language(pugi::xml_node element) {
    std::string_view const language = element.attribute("expressionLanguage").value();
    bool const is_feel = language.empty() || language == "feel" || language == "FEEL" ||
                         language.ends_with("/FEEL/") || language.ends_with("/FEEL");
    if (!is_feel) report(element, "expression language " + shorten(language), "FEEL");
  }

  /// Every id once, on any element, as XML demands.
  void check_ids(pugi::xml_node root) {
    struct Walker : pugi::xml_tree_walker {
      DmnReader& reader;
      std::map<std::string_view, pugi::xml_node> first;
      explicit Walker(DmnReader& r) : reader(r) {}
      bool for_each(pugi::xml_node& element) override {
        std::string_view const id = element.attribute("id").value();
        if (id.empty()) return true;
        auto const [at, is_new] = first.emplace(id, element);
        if (!is_new) {
          reader.report(element, "id " + shorten(id) + " a second time",
                        "an id of its own: the first stands in " + reader.xml_.where(at->second));
        }
        return true;
      }
    };
    Walker walker(*this);
    root.traverse(walker);
  }

  std::string required(pugi::xml_node element, char const* attribute, char const* expected) {
    std::string const value = element.attribute(attribute).value();
    if (value.empty()) report(element, std::string(local_name(element)) + " without " + attribute, expected);
    return value;
  }

  /// Elements that change nothing may pass; any other is refused by name.
  void refuse_unless(pugi::xml_node element, std::initializer_list<std::string_view> harmless) {
    std::string_view const name = local_name(element);
    if (element.type() != pugi::node_element || is_one_of(name, harmless)) return;
    report(element, shorten(name) + " is not supported", "decision tables over input data only");
  }

  std::string where(pugi::xml_node element) const { return xml_.where(element) + decision_; }

  void report(pugi::xml_node element, std::string found, std::string expected) {
    problems_.push_back({where(element), std::move(found), std::move(expected)});
  }

  DmnXml const& xml_;
  std::vector<Problem>& problems_;
  rules::Model model_;
  std::string decision_;  // ", decision D, rule R" while inside one, for places
};

}  // namespace

Result<rules::Model> read_dmn(std::string_view xml, std::string_view file_name) {
  std::vector<Problem> problems;
  DmnXml tree;
  if (!tree.load(xml, file_name, problems)) return tl::make_unexpected(std::move(problems));
  rules::Model model = DmnReader(tree, file_name, problems).read();
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  return model;
}

}  // namespace kanteling::io
