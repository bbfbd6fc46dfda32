// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <initializer_list>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "io/dmn_source.hpp"
#include "io/dmn_xml.hpp"
#include "kanteling/core/problem.hpp"
#include "kanteling/io/dmn.hpp"

namespace kanteling::io {

/// The decision or business knowledge model that is being read.
struct DmnOwner {
  std::string id;
  LegalTexts legal;
  bool states_source = false;  ///< it, or a table or rule in it
  std::size_t tables = 0;      ///< read so far
};

/// What the parts of the DMN reader share while they read one file: where they are, and where problems go.
class DmnReading {
 public:
  DmnReading(DmnXml const& tree, DmnOptions const& options, std::vector<Problem>& problems)
      : xml(tree), options_(options), problems_(problems) {}

  DmnXml const& xml;
  DmnOwner owner;
  std::string inside;                ///< ", decision D, rule R" while inside one, for places
  std::size_t expression_depth = 0;  ///< boxed expressions around the one being read
  std::set<std::string> rule_ids;    ///< of all rules, so that a number is no second rule's id
  bool default_is_feel = true;       ///< expressionLanguage of the file

  std::string where(pugi::xml_node element) const { return xml.where(element) + inside; }
  void report(pugi::xml_node element, std::string found, std::string expected);

  /// Something that DMN has and this reader has not: a problem, or left out by its name.
  void unsupported(pugi::xml_node element, std::string name);
  void unsupported(pugi::xml_node element, std::string name, std::string found, std::string expected);
  /// So many times something was unsupported up to here.
  std::size_t unsupported_count() const { return unsupported_; }
  bool leaves_out() const { return options_.unsupported == Unsupported::leave_out; }

  /// Children that say nothing about a decision may pass; any other is unsupported by name.
  void refuse_unless(pugi::xml_node element, std::initializer_list<std::string_view> known);
  void refuse_children_unless(pugi::xml_node parent, std::initializer_list<std::string_view> known);

  /// An attribute without white space around it, runs of it as one space; too long is a problem.
  std::string name_in(pugi::xml_node element, char const* attribute = "name");
  /// A type by its attribute or (in DMN 1.1) its element <typeRef>, without a prefix; empty where neither
  /// stands.
  std::string type_in(pugi::xml_node element, char const* attribute = "typeRef");
  /// The FEEL text of an expression or of unary tests; another language is unsupported.
  rules::Text feel_text(pugi::xml_node element);
  /// Whether the language of an element is FEEL; if not, it is unsupported.
  bool check_language(pugi::xml_node element, char const* attribute = "expressionLanguage");
  /// Counts what takes more memory in the model than in the file. False, with a problem once, where it is too
  /// much.
  bool count_part(pugi::xml_node element);

  /// At the end: how many problems were not listed.
  void close();

 private:
  std::string bounded(pugi::xml_node element, std::string_view what, std::string_view text);

  DmnOptions const& options_;
  std::vector<Problem>& problems_;
  std::size_t unlisted_ = 0;
  std::size_t unsupported_ = 0;
  std::size_t parts_ = 0;
};

/// Runs of white space as one space, none at the ends.
std::string normalised_name(std::string_view text);

}  // namespace kanteling::io
