// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "io/dmn_xml.hpp"
#include "kanteling/core/problem.hpp"
#include "kanteling/core/source.hpp"

namespace kanteling::io {

/// The legal attributes of one element, or what it inherits; still texts.
struct LegalTexts {
  std::optional<std::string> act, article, level, evidence, from, to;
};

/// What an element states itself, laid over what it inherits. An act of its own drops the inherited article;
/// a first day of its own drops the inherited last day. Attributes with unknown names are problems.
LegalTexts legal_texts(pugi::xml_node element, LegalTexts inherited, std::string const& where,
                       std::vector<Problem>& problems);

/// The source that the texts describe. What is missing or wrong is a problem each.
Source to_source(LegalTexts const& texts, std::string const& where, std::vector<Problem>& problems);

}  // namespace kanteling::io
