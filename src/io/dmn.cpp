// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/dmn.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "io/dmn_parts.hpp"
#include "io/dmn_reading.hpp"
#include "io/dmn_xml.hpp"
#include "kanteling/core/shorten.hpp"

namespace kanteling::io {
namespace {

using Kind = rules::ModelExpression::Kind;

/// Reads one file from top to bottom; goes on after every mistake.
class DmnReader {
 public:
  explicit DmnReader(DmnReading& reading) : reading_(reading) {}

  rules::Model read(std::string_view file_name) {
    pugi::xml_node const root = reading_.xml.root();
    model_.file = file_name;
    if (local_name(root) != "definitions") reading_.report(root, shorten(root.name()), "definitions");
    model_.name = reading_.name_in(root);
    namespace_ = root.attribute("namespace").value();
    check_ids(root);
    reading_.default_is_feel = reading_.check_language(root);
    reading_.check_language(root, "typeLanguage");
    for (pugi::xml_node const child : root.children()) read_top(child);
    drop_what_needs_left_out();
    return std::move(model_);
  }

 private:
  void read_top(pugi::xml_node element) {
    std::string_view const name = local_name(element);
    if (name == "decision") {
      read_decision(element);
    } else if (name == "businessKnowledgeModel") {
      read_function_model(element);
    } else if (name == "inputData") {
      read_input_data(element);
    } else if (name == "itemDefinition") {
      model_.types.push_back(read_type(reading_, element));
    } else if (name == "decisionService") {
      reading_.unsupported(element, "decisionService");
      left_out_.emplace(element.attribute("id").value());
    } else {
      reading_.refuse_unless(element, {"knowledgeSource", "textAnnotation", "association", "group",
                                       "elementCollection", "performanceIndicator", "organizationUnit"});
    }
    reading_.inside.clear();
  }

  /// Id, name and type of an element of the requirement graph. The name of its variable counts, as
  /// expressions use it; an element without id goes by its own name.
  template <class T>
  void read_head(pugi::xml_node element, T& to) {
    std::string const own_name = reading_.name_in(element);
    to.id = reading_.name_in(element, "id");
    if (to.id.empty()) to.id = own_name;
    reading_.inside = ", " + std::string(local_name(element)) + ' ' + shorten(to.id);
    to.where = reading_.xml.place_of(element);
    if (pugi::xml_node const variable = child_of(element, "variable"); variable) {
      rules::ModelBinding item = read_information_item(reading_, variable);
      to.name = std::move(item.name);
      to.type_ref = std::move(item.type_ref);
    }
    if (to.name.empty()) to.name = own_name;
    if (to.id.empty()) to.id = to.name;
    if (to.id.empty())
      reading_.report(element, std::string(local_name(element)) + " without id and name", "an id and a name");
  }

  void read_input_data(pugi::xml_node element) {
    rules::ModelInputData input;
    read_head(element, input);
    reading_.refuse_children_unless(element, {"variable"});
    model_.inputs.push_back(std::move(input));
  }

  void read_decision(pugi::xml_node element) {
    rules::ModelDecision decision;
    read_head(element, decision);
    std::size_t const unsupported = reading_.unsupported_count();
    read_owner(element, decision.id);
    read_legal_marks(element, decision);
    if (reading_.owner.states_source) decision.source = read_source(element);
    decision.requires_ = read_requirements(element);
    decision.logic = read_expression_in(
        reading_, element,
        {"variable", "informationRequirement", "knowledgeRequirement", "authorityRequirement", "question",
         "allowedAnswers", "supportedObjective", "impactedPerformanceIndicator", "decisionMaker",
         "decisionOwner", "usingProcess", "usingTask"});
    bool const is_left_out = reading_.unsupported_count() != unsupported;
    if (is_left_out) decision.logic = {};
    if (decision.logic.kind == Kind::none && !is_left_out && !reading_.leaves_out())
      reading_.report(element, "no logic", "a decision table or another boxed expression");
    model_.decisions.push_back(std::move(decision));
  }

  void read_function_model(pugi::xml_node element) {
    rules::ModelFunction function;
    read_head(element, function);
    std::size_t const unsupported = reading_.unsupported_count();
    read_owner(element, function.id);
    if (reading_.owner.states_source) read_source(element);  // its rules inherit what this checks
    function.requires_ = read_requirements(element);
    reading_.refuse_children_unless(
        element, {"variable", "encapsulatedLogic", "knowledgeRequirement", "authorityRequirement"});
    pugi::xml_node const logic = child_of(element, "encapsulatedLogic");
    if (logic) function.logic = read_function(reading_, logic);
    bool const is_left_out = reading_.unsupported_count() != unsupported;
    if (is_left_out) function.logic = {};
    if (!logic && !reading_.leaves_out()) reading_.report(element, "no logic", "an encapsulatedLogic");
    model_.functions.push_back(std::move(function));
  }

  /// Its own legal attributes, and whether any are stated in it.
  void read_owner(pugi::xml_node element, std::string const& id) {
    struct Walker : pugi::xml_tree_walker {
      bool states = false;
      bool for_each(pugi::xml_node& inner) override {
        std::string_view const name = local_name(inner);
        states = states || ((name == "decisionTable" || name == "rule") && states_source(inner));
        return !states;
      }
    };
    Walker walker;
    element.traverse(walker);
    std::vector<Problem> problems;
    reading_.owner = {id, legal_texts(element, {}, {}, problems), walker.states || states_source(element), 0};
    for (Problem& p : problems) reading_.report(element, std::move(p.found), std::move(p.expected));
  }

  /// The source of an owner; the table that is its whole logic may state a part of it.
  Source read_source(pugi::xml_node element) {
    std::vector<Problem> problems;
    std::vector<Problem> of_table;  // reported when the table is read
    pugi::xml_node const table = child_of(element, "decisionTable");
    LegalTexts const& own = reading_.owner.legal;
    Source source = to_source(table ? legal_texts(table, own, {}, of_table) : own, {}, problems);
    for (Problem& p : problems) reading_.report(element, std::move(p.found), std::move(p.expected));
    return source;
  }

  void read_legal_marks(pugi::xml_node element, rules::ModelDecision& decision) {
    std::string_view const open = legal_attribute(element, "open");
    decision.open = open == "true";
    if (!open.empty() && open != "true" && open != "false")
      reading_.report(element, "open " + shorten(open), "true or false");
    decision.version_of = normalised_name(legal_attribute(element, "version_of"));
  }

  std::vector<rules::ModelRequirement> read_requirements(pugi::xml_node element) {
    std::vector<rules::ModelRequirement> result;
    for (pugi::xml_node const child : element.children()) {
      std::string_view const name = local_name(child);
      if (name != "informationRequirement" && name != "knowledgeRequirement") continue;
      for (pugi::xml_node const needed : child.children()) {
        if (name == "informationRequirement") {
          reading_.refuse_unless(needed, {"requiredInput", "requiredDecision"});
        } else {
          reading_.refuse_unless(needed, {"requiredKnowledge"});
        }
        if (local_name(needed).starts_with("required")) read_requirement(needed, result);
      }
    }
    return result;
  }

  void read_requirement(pugi::xml_node element, std::vector<rules::ModelRequirement>& to) {
    std::string const href = reading_.name_in(element, "href");
    std::size_t const mark = href.find('#');
    std::string const place = href.substr(0, mark);
    if (mark == std::string::npos || mark + 1 == href.size()) {
      reading_.report(element, "href " + shorten(href), "# and the id of what is required");
    } else if (!place.empty() && place != namespace_) {
      reading_.unsupported(element, std::string(local_name(element)) + " in another namespace",
                           "href " + shorten(href) + " into another namespace, which is not supported",
                           "# and the id of an element of this file");
    } else {
      to.push_back({href.substr(mark + 1), reading_.xml.place_of(element)});
    }
  }

  /// What was left out as a whole can be required by nothing; what would call it has no logic.
  void drop_what_needs_left_out() {
    auto const drop = [this](auto& element) {
      auto const needs = [this](rules::ModelRequirement const& r) { return left_out_.contains(r.id); };
      if (std::erase_if(element.requires_, needs) > 0) element.logic = {};
    };
    for (rules::ModelDecision& decision : model_.decisions) drop(decision);
    for (rules::ModelFunction& function : model_.functions) drop(function);
  }

  /// Every id once, on any element, as XML demands.
  void check_ids(pugi::xml_node root) {
    struct Walker : pugi::xml_tree_walker {
      DmnReading& reading;
      std::map<std::string_view, pugi::xml_node> first;
      explicit Walker(DmnReading& r) : reading(r) {}
      bool for_each(pugi::xml_node& element) override {
        std::string_view const id = element.attribute("id").value();
        if (id.empty()) return true;
        if (local_name(element) == "rule") reading.rule_ids.emplace(id);
        auto const [at, is_new] = first.emplace(id, element);
        if (!is_new) {
          reading.report(element, "id " + shorten(id) + " a second time",
                         "an id of its own: the first stands in " + reading.xml.where(at->second));
        }
        return true;
      }
    };
    Walker walker(reading_);
    root.traverse(walker);
  }

  DmnReading& reading_;
  rules::Model model_;
  std::string namespace_;
  std::set<std::string, std::less<>> left_out_;  // ids of elements that were left out
};

bool is_empty(rules::Model const& model) {
  return model.decisions.empty() && model.functions.empty() && model.inputs.empty() && model.types.empty();
}

}  // namespace

Result<rules::Model> read_dmn(std::string_view xml, std::string_view file_name, DmnOptions const& options) {
  std::vector<Problem> problems;
  DmnXml tree;
  if (!tree.load(xml, file_name, problems)) return tl::make_unexpected(std::move(problems));
  DmnReading reading(tree, options, problems);
  rules::Model model = DmnReader(reading).read(file_name);
  if (is_empty(model) && problems.empty() && !reading.leaves_out())
    reading.report(tree.root(), "no decision", "at least one decision");
  reading.close();
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  return model;
}

}  // namespace kanteling::io
