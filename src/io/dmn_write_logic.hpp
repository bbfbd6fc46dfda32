// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "io/source_words.hpp"
#include "io/xml_writer.hpp"
#include "kanteling/rules/model.hpp"

namespace kanteling::io {

void write_legal(XmlWriter& xml, std::vector<LegalWord> const& words);

/// A boxed expression as its DMN element; nothing for one without logic. Rules state of their sources what
/// `inherited` does not say already.
void write_logic(XmlWriter& xml, rules::ModelExpression const& logic, std::optional<Source> const& inherited);

/// A function definition under the name that its place demands.
void write_function_logic(XmlWriter& xml, rules::ModelExpression const& function, std::string_view element);

}  // namespace kanteling::io
