// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "io/markdown_blocks.hpp"
#include "kanteling/rules/model.hpp"

namespace kanteling::io {

/// Reads one decision: a heading, then what stands below it up to the next one.
[[nodiscard]] rules::ModelDecision read_markdown_decision(std::span<MarkdownBlock const> blocks,
                                                          std::string const& file, ProblemList& problems);

/// A hit policy and its aggregation by letter or by DMN's words: `C+`, `COLLECT SUM`, `unique`.
struct HitPolicyWord {
  std::string_view letter;
  std::string_view words;
  rules::HitPolicy hit_policy;
  rules::Aggregation aggregation;
};
[[nodiscard]] std::span<HitPolicyWord const> hit_policy_words();

/// The id that a table has where its decision states none.
[[nodiscard]] std::string table_id_of(std::string const& decision_id);

}  // namespace kanteling::io
