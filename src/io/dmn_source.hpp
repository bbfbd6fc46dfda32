// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "io/dmn_xml.hpp"
#include "kanteling/core/problem.hpp"
#include "kanteling/core/source.hpp"

namespace kanteling::io {

/// The legal attributes of one element, or what it inherits; still texts.
struct LegalTexts {
  std::optional<std::string> act, article, level, evidence, from, to, counts;
};

/// The text of a legal attribute by its name, or nullptr where no part of a source has that name.
std::optional<std::string>* legal_slot(LegalTexts& texts, std::string_view name);

/// The most bytes of one legal attribute: every rule repeats what it inherits.
inline constexpr std::size_t legal_bytes_max = 500;

/// Lays what is stated over what is inherited: an act drops the article below it, a first day the last day.
void lay_over(LegalTexts& below, LegalTexts own);

/// What an element states itself, laid over what it inherits. An act of its own drops the inherited article;
/// a first day of its own drops the inherited last day. Attributes with unknown names are problems; a
/// decision also knows `open` and `version_of`, which say nothing about its source.
LegalTexts legal_texts(pugi::xml_node element, LegalTexts inherited, std::string const& where,
                       std::vector<Problem>& problems);

/// Whether an element itself states a part of a source.
bool states_source(pugi::xml_node element);

/// The value of a decision's `open`, `version_of`: legal attributes apart from its source. Empty where it has
/// none.
std::string_view legal_attribute(pugi::xml_node element, std::string_view name);

/// The source that the texts describe. What is missing or wrong is a problem each.
Source to_source(LegalTexts const& texts, std::string const& where, std::vector<Problem>& problems);

}  // namespace kanteling::io
