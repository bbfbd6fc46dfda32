// SPDX-License-Identifier: Apache-2.0
#include "io/dmn_xml.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "io/utf8.hpp"
#include "kanteling/core/shorten.hpp"
#include "kanteling/io/dmn.hpp"

namespace kanteling::io {
namespace {

constexpr std::size_t bytes_max = 16'000'000;
constexpr int depth_max = 256;
constexpr std::size_t attributes_max = 64;
constexpr std::size_t prefixes_max = 64;  // in scope at one place; bounds the time to find one

/// DMN 1.1 to 1.5, as published by the OMG; 1.1 is also written with dmn11.xsd.
constexpr std::array<std::string_view, 6> dmn_namespaces{
    "http://www.omg.org/spec/DMN/20151101/dmn.xsd", "http://www.omg.org/spec/DMN/20151101/dmn11.xsd",
    "http://www.omg.org/spec/DMN/20180521/MODEL/",  "https://www.omg.org/spec/DMN/20191111/MODEL/",
    "https://www.omg.org/spec/DMN/20211108/MODEL/", "https://www.omg.org/spec/DMN/20230324/MODEL/"};

enum class Space { none, dmn, legal, other };

Space space_of(std::string_view uri) {
  if (uri.empty()) return Space::none;
  if (uri == legal_namespace) return Space::legal;
  bool const is_dmn = std::find(dmn_namespaces.begin(), dmn_namespaces.end(), uri) != dmn_namespaces.end();
  return is_dmn ? Space::dmn : Space::other;
}

std::string_view prefix_of(std::string_view name) {
  std::size_t const colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

/// The prefixes in scope on the way from the root to an element.
class Scope {
 public:
  /// False where there are too many.
  bool enter(pugi::xml_node element) {
    marks_.push_back(prefixes_.size());
    for (pugi::xml_attribute const a : element.attributes()) {
      std::string_view const name = a.name();
      if (name == "xmlns") prefixes_.emplace_back(std::string_view{}, space_of(a.value()));
      if (prefix_of(name) == "xmlns") prefixes_.emplace_back(name.substr(6), space_of(a.value()));
    }
    return prefixes_.size() <= prefixes_max;
  }
  void leave() {
    prefixes_.resize(marks_.back());
    marks_.pop_back();
  }
  /// Empty for a prefix that nothing declares.
  std::optional<Space> find(std::string_view prefix) const {
    for (auto p = prefixes_.rbegin(); p != prefixes_.rend(); ++p) {
      if (p->first == prefix) return p->second;
    }
    if (prefix.empty()) return Space::none;
    if (prefix == "xml") return Space::other;
    return std::nullopt;
  }

 private:
  std::vector<std::pair<std::string, Space>> prefixes_;
  std::vector<std::size_t> marks_;
};

/// The next element in document order that is no descendant of this one; counts the levels it goes up.
pugi::xml_node next_after(pugi::xml_node element, int& levels_up) {
  for (levels_up = 0; element; element = element.parent(), ++levels_up) {
    pugi::xml_node next = element.next_sibling();
    while (next && next.type() != pugi::node_element) next = next.next_sibling();
    if (next) return next;
  }
  return {};
}

pugi::xml_node first_element(pugi::xml_node parent) {
  pugi::xml_node child = parent.first_child();
  while (child && child.type() != pugi::node_element) child = child.next_sibling();
  return child;
}

/// Keeps unprefixed and legal attributes. False where a prefix is not declared.
bool clean_attributes(pugi::xml_node element, Scope const& scope) {
  for (pugi::xml_attribute a = element.first_attribute(); a;) {
    pugi::xml_attribute const next = a.next_attribute();
    std::string_view const name = a.name();
    std::string_view const prefix = prefix_of(name);
    bool const declares = name == "xmlns" || prefix == "xmlns";
    std::optional<Space> const space = declares || prefix.empty() ? std::nullopt : scope.find(prefix);
    if (!declares && !prefix.empty() && !space) return false;
    if (space == Space::legal) {
      std::string const renamed = std::string(DmnXml::legal_prefix) + std::string(local_name(name));
      a.set_name(renamed.c_str());
    } else if (declares || space) {
      element.remove_attribute(a);
    }
    a = next;
  }
  return true;
}

bool has_twins(pugi::xml_node element) {
  std::vector<std::string_view> names;
  for (pugi::xml_attribute const a : element.attributes()) names.push_back(a.name());
  std::sort(names.begin(), names.end());
  return std::adjacent_find(names.begin(), names.end()) != names.end();
}

}  // namespace

std::string_view local_name(std::string_view name) {
  std::size_t const colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_of(pugi::xml_node parent, std::string_view name) {
  for (pugi::xml_node const child : parent.children()) {
    if (child.type() == pugi::node_element && local_name(child) == name) return child;
  }
  return {};
}

bool DmnXml::load(std::string_view xml, std::string_view file_name, std::vector<Problem>& problems) {
  file_ = file_name;
  if (!check_bytes(xml, problems)) return false;
  lines_ = Lines(xml);
  // The parser is iterative and expands no entities of its own; it is told to keep a DOCTYPE so that it can
  // be refused, and white space, which may part two words of an expression between two comments.
  unsigned const options =
      pugi::parse_default | pugi::parse_doctype | pugi::parse_declaration | pugi::parse_ws_pcdata;
  pugi::xml_parse_result const parsed =
      document_.load_buffer(xml.data(), xml.size(), options, pugi::encoding_utf8);
  if (!parsed) {
    auto const offset = static_cast<std::size_t>(parsed.offset < 0 ? 0 : parsed.offset);
    problems.push_back({at(std::min(offset, xml.size())),
                        std::string("XML that breaks off: ") + parsed.description(),
                        "well-formed XML, complete to its last closing tag"});
    return false;
  }
  return check_tree(problems) && clean(problems);
}

bool DmnXml::check_bytes(std::string_view xml, std::vector<Problem>& problems) const {
  if (xml.size() > bytes_max) {
    problems.push_back({file_, std::to_string(xml.size()) + " bytes", "at most 16 MB: split the file"});
    return false;
  }
  std::size_t const bad = find_bad_utf8(xml);
  if (bad == std::string_view::npos) return true;
  problems.push_back(
      {file_ + ' ' + to_string(Lines(xml).at(bad)), "a byte that is not UTF-8", "a file saved as UTF-8"});
  return false;
}

/// What must be known before anything recurses over the tree or looks at its attributes.
bool DmnXml::check_tree(std::vector<Problem>& problems) const {
  std::size_t roots = 0;
  for (pugi::xml_node const node : document_.children()) {
    if (node.type() == pugi::node_doctype) {
      problems.push_back(
          {file_, "a DOCTYPE", "a file without one: DMN needs none, and its entities are not read"});
      return false;
    }
    std::string encoding = node.type() == pugi::node_declaration ? node.attribute("encoding").value() : "";
    std::transform(encoding.begin(), encoding.end(), encoding.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (!encoding.empty() && encoding != "utf-8" && encoding != "us-ascii") {
      problems.push_back({file_, "encoding " + shorten(encoding), "a file saved as UTF-8"});
      return false;
    }
    roots += node.type() == pugi::node_element ? 1U : 0U;
  }
  if (roots != 1) {
    problems.push_back({file_, std::to_string(roots) + " outermost elements", "one: definitions"});
    return false;
  }
  int depth = 1;
  for (pugi::xml_node element = root(); element;) {
    auto const attributes =
        static_cast<std::size_t>(std::distance(element.attributes_begin(), element.attributes_end()));
    if (depth > depth_max || attributes > attributes_max || has_twins(element)) {
      std::string const name = shorten(element.name());
      Problem const deep{where(element), name + " at depth 257", "at most 256 elements inside each other"};
      Problem const wide{where(element), name + " with " + std::to_string(attributes) + " attributes",
                         "at most 64"};
      Problem const twins{where(element), name + " with the same attribute twice", "every attribute once"};
      problems.push_back(depth > depth_max ? deep : attributes > attributes_max ? wide : twins);
      return false;
    }
    pugi::xml_node const child = first_element(element);
    int levels_up = 0;
    element = child ? child : next_after(element, levels_up);
    depth += child ? 1 : -levels_up;
  }
  return true;
}

/// Takes out what is not DMN. Depth is known to be small, so that removing a subtree may recurse.
bool DmnXml::clean(std::vector<Problem>& problems) {
  Scope scope;
  for (pugi::xml_node element = root(); element;) {
    bool const few = scope.enter(element);
    std::optional<Space> const space = scope.find(prefix_of(element.name()));
    bool const keep = space == Space::dmn;
    if (!few || !space || (keep && !clean_attributes(element, scope))) {
      problems.push_back({where(element), few ? "a prefix that is not declared" : "more than 64 prefixes",
                          "an xmlns declaration for every prefix, and no more than 64 at a place"});
      return false;
    }
    if (element == root() && !keep) {
      problems.push_back({where(element), shorten(element.name()) + " outside the DMN namespaces",
                          "definitions in a namespace of DMN 1.1 to 1.5"});
      return false;
    }
    pugi::xml_node const child = keep ? first_element(element) : pugi::xml_node{};
    int levels_up = 0;
    pugi::xml_node const next = child ? child : next_after(element, levels_up);
    if (!child) {
      for (int i = 0; next && i <= levels_up; ++i) scope.leave();
    }
    if (!keep) element.parent().remove_child(element);
    element = next;
  }
  return true;
}

std::string DmnXml::at(std::size_t offset) const {
  return file_ + ' ' + to_string(lines_.at(offset));
}

rules::Text DmnXml::place_of(pugi::xml_node element) const {
  auto const offset = element.offset_debug();  // of the name, one byte after the "<"
  LineColumn const p = lines_.at(offset > 0 ? static_cast<std::size_t>(offset) - 1 : 0);
  return {{}, p.line, p.column};
}

std::string DmnXml::where(pugi::xml_node element) const {
  rules::Text const p = place_of(element);
  return file_ + ' ' + to_string(LineColumn{p.line, p.column});
}

rules::Text DmnXml::text_of(pugi::xml_node element) const {
  pugi::xml_node const inner = child_of(element, "text");
  pugi::xml_node const holder = inner ? inner : element;
  rules::Text result = place_of(holder);
  bool placed = false;
  for (pugi::xml_node const part : holder.children()) {
    if (part.type() != pugi::node_pcdata && part.type() != pugi::node_cdata) continue;
    std::string_view const value = part.value();
    std::size_t const start = value.find_first_not_of(" \t\r\n");
    if (!placed && start != std::string_view::npos && part.offset_debug() >= 0) {
      LineColumn const p = lines_.at(static_cast<std::size_t>(part.offset_debug()) + start);
      result.line = p.line;
      result.column = p.column;
      placed = true;
    }
    result.text += value;
  }
  std::size_t const first = result.text.find_first_not_of(" \t\r\n");
  std::size_t const last = result.text.find_last_not_of(" \t\r\n");
  result.text = first == std::string::npos ? std::string() : result.text.substr(first, last - first + 1);
  return result;
}

}  // namespace kanteling::io
