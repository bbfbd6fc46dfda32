// SPDX-License-Identifier: Apache-2.0
#include "cli/policy_columns.hpp"

#include <utility>

namespace kanteling::cli {
namespace {

using rules::feel::Kind;
using rules::feel::Value;

bool is_twice(std::vector<OutputColumn> const& columns, std::vector<std::string> const& others,
              std::string const& title) {
  std::size_t uses = 0;
  for (OutputColumn const& column : columns) uses += column.title == title ? 1U : 0U;
  for (std::string const& other : others) uses += other == title ? 1U : 0U;
  return uses > 1;
}

std::vector<std::string> outputs_of(rules::Program const& program, rules::Global const& global) {
  std::vector<std::string> names;
  if (global.table == rules::Global::no_table) return names;
  for (rules::TableLogic::Output const& output : program.tables[global.table].outputs)
    names.push_back(output.name);
  return names;
}

}  // namespace

std::vector<OutputColumn> output_columns(rules::Program const& program,
                                         std::vector<std::uint32_t> const& decisions,
                                         std::vector<std::string> const& others) {
  std::vector<OutputColumn> columns;
  std::vector<std::string> prefixed;
  for (std::size_t d = 0; d < decisions.size(); ++d) {
    rules::Global const& global = program.globals[decisions[d]];
    std::vector<std::string> const outputs = outputs_of(program, global);
    if (outputs.size() < 2) {
      bool const named = outputs.size() == 1 && !outputs[0].empty();
      columns.push_back({named ? outputs[0] : global.name, d, {}});
      prefixed.push_back(global.name + '.' + (named ? outputs[0] : global.name));
      continue;
    }
    for (std::string const& output : outputs) {
      columns.push_back({output, d, output});
      prefixed.push_back(global.name + '.' + output);
    }
  }
  std::vector<OutputColumn> const by_output = columns;
  for (OutputColumn& column : columns)
    if (column.output.empty() && is_twice(by_output, others, column.title))
      column.title = program.globals[decisions[column.decision]].name;
  std::vector<OutputColumn> const by_decision = columns;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (is_twice(by_decision, others, columns[i].title)) columns[i].title = prefixed[i];
  return columns;
}

Value part_of(Value const& result, std::string const& output) {
  if (output.empty() || result.is_unknown()) return result;
  if (result.kind() == Kind::context) {
    Value const* const entry = result.find(output);
    return entry != nullptr ? *entry : Value();
  }
  if (result.kind() != Kind::list) return {};
  std::vector<Value> parts;
  for (Value const& item : result.items()) parts.push_back(part_of(item, output));
  return Value::list(std::move(parts));
}

}  // namespace kanteling::cli
