// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kanteling/rules/explain.hpp"

namespace kanteling::rules {

/// The language of texts that the rules engine writes itself.
enum class TextLanguage : std::uint8_t { dutch, english };

/// Explanations as plain text in UTF-8, one block per decision: source, outcome, the rules that hold with
/// their cells, what is still open, and why the nearest other rules do not hold. Facts and sources; it does
/// not judge. Values and cells stand as the table writes them. Where a rule has an annotation `nl` or `en`,
/// that of the language is its sentence for the resident.
[[nodiscard]] std::string explain_text(std::vector<Explanation> const& explanations, TextLanguage language);

}  // namespace kanteling::rules
