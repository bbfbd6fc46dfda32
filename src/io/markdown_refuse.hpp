// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/rules/model.hpp"

namespace kanteling::io {

/// What in a model has no words in Markdown: a problem each, with name and place.
[[nodiscard]] std::vector<Problem> what_markdown_cannot_hold(rules::Model const& model);

/// Why a text that was written is not read as the model that it was written from: which decision differs.
[[nodiscard]] Problem not_the_same(rules::Model const& model, Result<rules::Model> const& again);

}  // namespace kanteling::io
