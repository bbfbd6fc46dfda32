// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "io/lines.hpp"
#include "kanteling/core/problem.hpp"
#include "kanteling/rules/model.hpp"

namespace kanteling::io {

/// A DMN file as a tree in which nothing is left but DMN: elements and attributes of other namespaces are
/// taken out, so that whoever reads it can go by local names. Legal attributes are renamed to begin with
/// `legal_prefix`.
class DmnXml {
 public:
  static constexpr std::string_view legal_prefix = "kanteling:";

  /// Parses and cleans. False where that is impossible; `problems` then says why.
  bool load(std::string_view xml, std::string_view file_name, std::vector<Problem>& problems);

  pugi::xml_node root() const { return document_.document_element(); }

  /// "file line L column C" of an element.
  std::string where(pugi::xml_node element) const;
  /// The text of an element (of its <text>, for entries and expressions), with the place where it begins.
  rules::Text text_of(pugi::xml_node element) const;
  /// An empty text at the place of an element.
  rules::Text place_of(pugi::xml_node element) const;

 private:
  bool check_bytes(std::string_view xml, std::vector<Problem>& problems) const;
  bool check_tree(std::vector<Problem>& problems) const;
  bool clean(std::vector<Problem>& problems);
  std::string at(std::size_t offset) const;

  std::string file_;
  Lines lines_{{}};
  pugi::xml_document document_;
};

/// The name of an element or attribute without its prefix.
std::string_view local_name(std::string_view name);
inline std::string_view local_name(pugi::xml_node element) {
  return local_name(element.name());
}

/// The first child with a local name; an empty node where there is none.
pugi::xml_node child_of(pugi::xml_node parent, std::string_view name);

}  // namespace kanteling::io
