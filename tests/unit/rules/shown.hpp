// SPDX-License-Identifier: Apache-2.0
#pragma once
// How values, rules and models look where a test over drawn models fails; and how many it draws.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "kanteling/rules/program.hpp"

namespace kanteling::rules::testing {

inline std::string shown(feel::Value const& value) {
  if (!value.is_unknown()) return std::string(feel::name_of(value.kind())) + " " + feel::to_string(value);
  std::string text = "unknown";
  for (std::uint32_t const input : value.unknown_inputs()) text += " " + std::to_string(input);
  return text;
}

inline std::string shown(std::vector<std::uint32_t> const& rules) {
  std::string text;
  for (std::uint32_t const r : rules) text += " " + std::to_string(r);
  return text;
}

inline std::string shown(ModelTable const& table) {
  constexpr char const* policies[] = {"UNIQUE",     "ANY",          "PRIORITY", "FIRST",
                                      "RULE ORDER", "OUTPUT ORDER", "COLLECT"};
  std::string text = std::string("table ") + policies[static_cast<std::size_t>(table.hit_policy)] +
                     " aggregation " + std::to_string(static_cast<int>(table.aggregation)) + "\n ";
  for (ModelInput const& input : table.inputs)
    text += input.expression.text + ": " + input.type_ref + " {" + input.allowed.text + "} | ";
  for (ModelOutput const& output : table.outputs)
    text += "-> " + output.name + ": " + output.type_ref + " {" + output.allowed.text + "} default " +
            output.default_entry.text + " | ";
  for (ModelRule const& rule : table.rules) {
    text += "\n    ";
    for (Text const& cell : rule.inputs) text += cell.text + " | ";
    for (Text const& cell : rule.outputs) text += "-> " + cell.text + " | ";
  }
  return text;
}

inline std::string shown(Model const& model) {
  std::string text;
  for (ModelInputData const& input : model.inputs)
    text += "input " + input.name + ": " + input.type_ref + "\n";
  for (ModelDecision const& decision : model.decisions) {
    text += "decision " + decision.name + ": " + decision.type_ref + " = ";
    bool const is_table = decision.logic.kind == ModelExpression::Kind::table;
    text += (is_table ? shown(decision.logic.tables[0]) : decision.logic.text.text) + "\n";
  }
  return text;
}

inline std::string shown(std::vector<feel::Value> const& row, Program const& program) {
  std::string text;
  for (std::size_t g = 0; g < row.size(); ++g) text += program.globals[g].name + " = " + shown(row[g]) + "\n";
  return text;
}

inline std::string shown(RunProblem const& problem) {
  return problem.where + ": found " + problem.found + "; expected " + problem.expected;
}

/// The models that a test draws: KANTELING_CASES of them where the environment has it, from seed
/// KANTELING_SEED on.
struct Seeds {
  std::uint64_t first = 0;
  std::uint64_t count = 0;
  bool asked = false;

  explicit Seeds(std::uint64_t often) : count(often) {
    char const* const cases = std::getenv("KANTELING_CASES");
    char const* const seed = std::getenv("KANTELING_SEED");
    if (cases != nullptr) count = std::strtoull(cases, nullptr, 10);
    if (seed != nullptr) first = std::strtoull(seed, nullptr, 10);
    asked = cases != nullptr;
  }
};

}  // namespace kanteling::rules::testing
