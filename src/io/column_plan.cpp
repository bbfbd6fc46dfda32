// SPDX-License-Identifier: Apache-2.0
#include "io/column_plan.hpp"

#include <algorithm>

namespace kanteling::io {
namespace {

using rules::Type;
using rules::feel::TypeKind;

Direct direct_of(TypeKind kind, rules::Variable const& variable) {
  if (variable.wide) return Direct::none;
  switch (variable.type) {
    case Type::number:
      return kind == TypeKind::number || kind == TypeKind::any ? Direct::number : Direct::none;
    case Type::boolean:
      if (kind == TypeKind::any) return Direct::loose_boolean;
      return kind == TypeKind::boolean ? Direct::boolean : Direct::none;
    case Type::text:
      if (kind == TypeKind::any) return Direct::loose_text;
      return kind == TypeKind::string ? Direct::text : Direct::none;
    case Type::date:
      return kind == TypeKind::date ? Direct::date : Direct::none;
  }
  return Direct::none;
}

bool is_input(rules::Program const& program, std::uint32_t global) {
  return global < program.globals.size() && program.globals[global].kind == rules::Global::Kind::input;
}

}  // namespace

ColumnPlan column_plan(ColumnRowsFormat const& format) {
  rules::Program const& program = *format.program;
  ColumnPlan plan;
  for (std::uint32_t g = 0; is_input(program, g) && g < format.variables->size(); ++g) {
    ++plan.columns;
    if (std::find(format.unread.begin(), format.unread.end(), g) != format.unread.end()) continue;
    rules::Variable const& variable = (*format.variables)[g];
    rules::feel::TypeId const type = program.globals[g].type;
    plan.inputs.push_back(
        {{program.globals[g].name, type, g}, &variable, direct_of(program.types[type].kind, variable)});
  }
  return plan;
}

RowFormat row_format(ColumnRowsFormat const& format) {
  RowFormat rows{format.file_name, {}, {}, &format.program->types};
  for (ColumnInput const& column : column_plan(format).inputs) rows.inputs.push_back(column.input);
  for (std::uint32_t const g : format.unread)
    if (is_input(*format.program, g)) rows.others.push_back(format.program->globals[g].name);
  return rows;
}

}  // namespace kanteling::io
