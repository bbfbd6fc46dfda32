// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/markdown_blocks.hpp"
#include "kanteling/rules/model.hpp"

namespace kanteling::io {

/// Reads a table before the first decision into `model`: input data (first title `input`) or types (`type`).
void read_declarations(MarkdownBlock const& table, rules::Model& model, ProblemList& problems);

}  // namespace kanteling::io
