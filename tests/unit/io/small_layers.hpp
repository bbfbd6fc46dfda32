// SPDX-License-Identifier: Apache-2.0
#pragma once
// Invented layers of a policy as files: bus passes nationally, and what the municipality of Heuvel makes of
// them.

#include <string>
#include <string_view>
#include <vector>

#include "kanteling/io/package.hpp"
#include "small_dmn.hpp"

namespace kanteling::io::testing {

inline constexpr std::string_view national_manifest =
    R"({"name": "bus", "version": "1.0", "files": ["bus.dmn"], "hooks": {"pass": "bus_pass"}})";

inline constexpr std::string_view heuvel_manifest =
    R"({"name": "heuvel", "version": "2", "layer": "municipality", "extends": {"name": "bus", "version": "1.0"},
        "files": ["heuvel.dmn"], "hooks": {}})";

// clang-format off
/// Puts its own rule in the place of bus_pass, and adds a decision.
inline constexpr std::string_view heuvel_dmn = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
             xmlns:k="https://kanteling.example/dmn/1"
             id="heuvel" name="Heuvel" namespace="https://example.org/heuvel">
  <decision id="bus_pass" name="Who gets a bus pass in Heuvel"
            k:act="Verordening Heuvel" k:article="7" k:level="bylaw" k:evidence="seen" k:from="2024-01-01">
    <decisionTable id="t1" hitPolicy="UNIQUE">
      <input id="i1"><inputExpression id="e1" typeRef="number"><text>age</text></inputExpression></input>
      <output id="o1" name="verdict" typeRef="string" />
      <output id="o2" name="rides" typeRef="number" />
      <rule id="from_60">
        <inputEntry id="c1"><text>&gt;= 60</text></inputEntry>
        <outputEntry id="c2"><text>"yes"</text></outputEntry>
        <outputEntry id="c3"><text>20</text></outputEntry>
      </rule>
    </decisionTable>
  </decision>
  <decision id="hill_pass" name="Who gets a pass for the hill"
            k:act="Verordening Heuvel" k:article="8" k:level="bylaw" k:evidence="chosen" k:from="2024-01-01">
    <decisionTable id="t2" hitPolicy="UNIQUE">
      <input id="i2"><inputExpression id="e2" typeRef="number"><text>age</text></inputExpression></input>
      <output id="o3" name="verdict" typeRef="string" />
      <rule id="all">
        <inputEntry id="c4"><text>-</text></inputEntry>
        <outputEntry id="c5"><text>"yes"</text></outputEntry>
      </rule>
    </decisionTable>
  </decision>
</definitions>
)xml";
// clang-format on

/// bus_pass as a decision that narrower layers may replace.
inline std::string open_bus_pass() {
  return with(bus_pass, "k:act=\"Bus Act\"", "k:open=\"true\" k:act=\"Bus Act\"");
}

inline std::vector<PackageFile> national_layer(std::string_view dmn) {
  return {{"manifest.json", std::string(national_manifest)}, {"bus.dmn", std::string(dmn)}};
}

inline std::vector<PackageFile> heuvel_layer(std::string_view manifest = heuvel_manifest,
                                             std::string_view dmn = heuvel_dmn) {
  return {{"manifest.json", std::string(manifest)}, {"heuvel.dmn", std::string(dmn)}};
}

}  // namespace kanteling::io::testing
