// SPDX-License-Identifier: Apache-2.0
#include "io/dmn_reading.hpp"

#include <algorithm>
#include <utility>

#include "io/problems.hpp"
#include "kanteling/core/shorten.hpp"

namespace kanteling::io {
namespace {

constexpr std::string_view white_space = " \t\r\n";
constexpr std::size_t name_bytes_max = 500;  // rules repeat the id of their decision, and its source
constexpr std::size_t parts_max = 500'000;   // rules and boxed expressions

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string lower_case(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return result;
}

/// FEEL, S-FEEL, http://www.omg.org/spec/FEEL/20140401, https://www.omg.org/spec/DMN/20191111/FEEL/, ...
bool is_feel(std::string_view language) {
  std::string const text = lower_case(normalised_name(language));
  if (text == "feel" || text == "s-feel") return true;
  bool const is_omg = text.find("://www.omg.org/spec/") != std::string::npos;
  return is_omg && (text.ends_with("/feel") || text.find("/feel/") != std::string::npos);
}

/// feel:string and tns:tLoan without their prefix; FEEL's own colons (context<a: number>) stay.
std::string_view without_prefix(std::string_view type) {
  std::size_t const colon = type.find(':');
  if (colon == std::string_view::npos) return type;
  bool const is_prefix = type.substr(0, colon).find_first_of("<> ") == std::string_view::npos;
  return is_prefix ? type.substr(colon + 1) : type;
}

}  // namespace

std::string normalised_name(std::string_view text) {
  std::string result;
  for (std::size_t at = text.find_first_not_of(white_space); at != std::string_view::npos;) {
    std::size_t const end = std::min(text.find_first_of(white_space, at), text.size());
    if (!result.empty()) result += ' ';
    result += text.substr(at, end - at);
    at = text.find_first_not_of(white_space, end);
  }
  return result;
}

void DmnReading::report(pugi::xml_node element, std::string found, std::string expected) {
  if (problems_.size() >= problems_max) {
    ++unlisted_;
  } else {
    problems_.push_back({where(element), std::move(found), std::move(expected)});
  }
}

void DmnReading::unsupported(pugi::xml_node element, std::string name) {
  std::string found = name + " is not supported";
  unsupported(element, std::move(name), std::move(found),
              "decisions, input data, business knowledge models and boxed expressions in FEEL");
}

void DmnReading::unsupported(pugi::xml_node element, std::string name, std::string found,
                             std::string expected) {
  ++unsupported_;
  if (!leaves_out()) {
    report(element, std::move(found), std::move(expected));
  } else if (options_.left_out != nullptr) {
    options_.left_out->push_back(std::move(name));
  }
}

void DmnReading::refuse_unless(pugi::xml_node element, std::initializer_list<std::string_view> known) {
  if (element.type() != pugi::node_element) return;
  std::string_view const name = local_name(element);
  if (is_one_of(name, known) || is_one_of(name, {"description", "extensionElements"})) return;
  unsupported(element, shorten(name));
}

void DmnReading::refuse_children_unless(pugi::xml_node parent,
                                        std::initializer_list<std::string_view> known) {
  for (pugi::xml_node const child : parent.children()) refuse_unless(child, known);
}

std::string DmnReading::bounded(pugi::xml_node element, std::string_view what, std::string_view text) {
  std::string name = normalised_name(text);
  if (name.size() <= name_bytes_max) return name;
  report(element, std::string(what) + " of " + std::to_string(name.size()) + " bytes",
         "at most " + std::to_string(name_bytes_max));
  return {};
}

std::string DmnReading::name_in(pugi::xml_node element, char const* attribute) {
  return bounded(element, attribute, element.attribute(attribute).value());
}

std::string DmnReading::type_in(pugi::xml_node element, char const* attribute) {
  pugi::xml_attribute const stated = element.attribute(attribute);
  if (stated) return bounded(element, attribute, without_prefix(normalised_name(stated.value())));
  pugi::xml_node const child = child_of(element, attribute);
  if (!child) return {};
  return bounded(child, attribute, without_prefix(normalised_name(xml.text_of(child).text)));
}

rules::Text DmnReading::feel_text(pugi::xml_node element) {
  check_language(element);
  refuse_children_unless(element, {"text"});
  refuse_children_unless(child_of(element, "text"), {});
  return xml.text_of(element);
}

bool DmnReading::check_language(pugi::xml_node element, char const* attribute) {
  std::string_view const language = element.attribute(attribute).value();
  if (is_feel(language)) return true;
  if (language.empty()) {
    // Said once, where the file declares its language; what stands in that language is left out all the same.
    if (!default_is_feel) ++unsupported_;
    return default_is_feel;
  }
  std::string name = "expression language " + shorten(language);
  std::string found = name;
  unsupported(element, std::move(name), std::move(found), "FEEL");
  return false;
}

bool DmnReading::count_part(pugi::xml_node element) {
  if (++parts_ == parts_max + 1) {
    report(element, "more than " + std::to_string(parts_max) + " rules and boxed expressions",
           "at most " + std::to_string(parts_max) + ": split the file");
  }
  return parts_ <= parts_max;
}

void DmnReading::close() {
  if (unlisted_ == 0) return;
  problems_.push_back(
      {"", std::to_string(unlisted_) + " more problems", "the problems above to be put right first"});
}

}  // namespace kanteling::io
