// SPDX-License-Identifier: Apache-2.0
#pragma once
// The parts of a DMN file that have a reader of their own. Each goes on after a mistake.

#include <initializer_list>
#include <pugixml.hpp>
#include <string_view>

#include "io/dmn_reading.hpp"
#include "kanteling/rules/model.hpp"

namespace kanteling::io {

/// The boxed expression among the children of an element; kind none where there is none. Beside it only
/// children named in `others` may stand.
rules::ModelExpression read_expression_in(DmnReading& reading, pugi::xml_node parent,
                                          std::initializer_list<std::string_view> others);

/// A functionDefinition, or an encapsulatedLogic, which is one.
rules::ModelExpression read_function(DmnReading& reading, pugi::xml_node element);

/// A decisionTable. Its rules inherit the legal attributes of the table and of the owner.
rules::ModelTable read_table(DmnReading& reading, pugi::xml_node table);

/// An itemDefinition or itemComponent.
rules::ModelType read_type(DmnReading& reading, pugi::xml_node element);

/// Name and type of an information item: a variable, parameter or column.
rules::ModelBinding read_information_item(DmnReading& reading, pugi::xml_node element);

}  // namespace kanteling::io
