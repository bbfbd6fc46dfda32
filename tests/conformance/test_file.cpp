// SPDX-License-Identifier: Apache-2.0
#include "test_file.hpp"

#include <pugixml.hpp>
#include <utility>

#include "io/dmn_reading.hpp"
#include "io/dmn_xml.hpp"
#include "test_value.hpp"

namespace kanteling::tck {
namespace {

using io::child_of;
using io::local_name;
using io::normalised_name;

TestCase::Kind kind_of(std::string_view type) {
  if (type == "bkm") return TestCase::Kind::function;
  if (type == "decisionService") return TestCase::Kind::decision_service;
  return TestCase::Kind::decision;
}

ResultNode read_result(pugi::xml_node element, std::string& unreadable) {
  ResultNode result;
  result.name = normalised_name(element.attribute("name").value());
  bool const is_error = element.attribute("errorResult").as_bool();
  if (!is_error) result.expected = read_value(child_of(element, "expected"), unreadable);
  return result;
}

TestCase read_case(pugi::xml_node element, std::size_t number) {
  TestCase result;
  result.id = element.attribute("id").value();
  if (result.id.empty()) result.id = std::to_string(number);
  result.kind = kind_of(element.attribute("type").value());
  result.invocable = normalised_name(element.attribute("invocableName").value());
  for (pugi::xml_node const child : element.children()) {
    if (local_name(child) == "inputNode") {
      rules::feel::Value value = read_value(child, result.unreadable);
      result.inputs.push_back({normalised_name(child.attribute("name").value()), std::move(value)});
    } else if (local_name(child) == "resultNode") {
      result.results.push_back(read_result(child, result.unreadable));
    }
  }
  return result;
}

}  // namespace

Result<TestFile> read_test_file(std::string_view xml, std::string_view file_name) {
  auto const problem = [&](std::string found, char const* expected) {
    return tl::make_unexpected(std::vector<Problem>{{std::string(file_name), std::move(found), expected}});
  };
  pugi::xml_document document;
  // White space counts in strings.
  unsigned const options = pugi::parse_default | pugi::parse_ws_pcdata;
  pugi::xml_parse_result const parsed =
      document.load_buffer(xml.data(), xml.size(), options, pugi::encoding_utf8);
  if (!parsed) return problem(parsed.description(), "well-formed XML");
  pugi::xml_node const root = document.document_element();
  if (local_name(root) != "testCases") return problem(root.name(), "testCases");
  TestFile file;
  for (pugi::xml_node const child : root.children()) {
    if (local_name(child) == "modelName") file.model_name = normalised_name(child.child_value());
    if (local_name(child) == "testCase") file.cases.push_back(read_case(child, file.cases.size() + 1));
  }
  return file;
}

}  // namespace kanteling::tck
