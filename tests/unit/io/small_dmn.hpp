// SPDX-License-Identifier: Apache-2.0
#pragma once
// An invented policy as a modelling tool writes it, and small changes to it.

#include <stdexcept>
#include <string>
#include <string_view>

namespace kanteling::io::testing {

// clang-format off
inline constexpr std::string_view bus_pass = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
             xmlns:k="https://kanteling.example/dmn/1"
             id="bus" name="Bus pass" namespace="https://example.org/bus">
  <decision id="bus_pass" name="Who gets a bus pass"
            k:act="Bus Act" k:article="3(1)" k:level="bylaw" k:evidence="seen" k:from="2020-01-01">
    <decisionTable id="bus_pass_table" hitPolicy="FIRST">
      <input id="i1" label="Age">
        <inputExpression id="e1" typeRef="number"><text>age</text></inputExpression>
      </input>
      <input id="i2"><inputExpression id="e2" typeRef="string"><text>town</text></inputExpression></input>
      <output id="o1" name="verdict" typeRef="string" />
      <output id="o2" name="rides" typeRef="number" />
      <annotation name="nl" />
      <annotation name="en" />
      <rule id="old">
        <inputEntry id="c1"><text>&gt;= 65</text></inputEntry>
        <inputEntry id="c2"><text>-</text></inputEntry>
        <outputEntry id="c3"><text>"yes"</text></outputEntry>
        <outputEntry id="c4"><text>10</text></outputEntry>
        <annotationEntry><text>U bent 65 of ouder.</text></annotationEntry>
        <annotationEntry><text>You are 65 or older.</text></annotationEntry>
      </rule>
      <rule id="rest" k:act="Bus Order" k:level="decree" k:to="2030-12-31">
        <inputEntry id="c5"><text></text></inputEntry>
        <inputEntry id="c6"><text><![CDATA[ not("here") ]]></text></inputEntry>
        <outputEntry id="c7"><text>"no"</text></outputEntry>
        <outputEntry id="c8"><text>null</text></outputEntry>
      </rule>
    </decisionTable>
  </decision>
</definitions>
)xml";
// clang-format on

/// The text with the first occurrence of `from` replaced; throws where there is none, which fails the test.
inline std::string with(std::string_view text, std::string_view from, std::string_view to) {
  std::size_t const at = text.find(from);
  if (at == std::string_view::npos) throw std::invalid_argument("not in the text: " + std::string(from));
  return std::string(text.substr(0, at)) + std::string(to) + std::string(text.substr(at + from.size()));
}

inline std::string with_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// bus_pass without a legal attribute.
inline std::string without_source(std::string_view xml) {
  std::string const bare = with(
      xml, "k:act=\"Bus Act\" k:article=\"3(1)\" k:level=\"bylaw\" k:evidence=\"seen\" k:from=\"2020-01-01\"",
      "");
  return with(bare, " k:act=\"Bus Order\" k:level=\"decree\" k:to=\"2030-12-31\"", "");
}

}  // namespace kanteling::io::testing
