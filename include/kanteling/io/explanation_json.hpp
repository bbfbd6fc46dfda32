// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "kanteling/rules/explain.hpp"

namespace kanteling::io {

/// Explanations as canonical JSON: a list on one line, keys ascending, every key present, what does not exist
/// null. FEEL values as JSON has them: numbers with every digit, dates, times and durations as text, contexts
/// with their keys ascending; what nobody has said yet as {"unknown":true}. Rules count from 1.
[[nodiscard]] std::string write_explanation(std::vector<rules::Explanation> const& explanations);

}  // namespace kanteling::io
