// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "io/dmn_source.hpp"
#include "io/markdown_blocks.hpp"
#include "io/markdown_text.hpp"
#include "kanteling/rules/model.hpp"

namespace kanteling::io {

/// What the words in the column of rules mean where they are no ids.
inline constexpr std::string_view allowed_row = "allowed";
inline constexpr std::string_view default_row = "default";
inline constexpr std::string_view rule_column = "rule";

/// The decision around a table.
struct RuleTableOwner {
  std::string const& file;
  std::string const& inside;  ///< ", decision D", for places
  std::string const& decision_id;
  LegalTexts const& legal;
};

/// Reads the columns and rows of the table of one decision.
class RuleTable {
 public:
  RuleTable(MarkdownBlock const& block, RuleTableOwner owner, ProblemList& problems);

  /// Whether a rule states a part of a source.
  bool states_source() const;
  /// Fills in inputs, outputs and rules; `with_sources` where each rule has one.
  void read(rules::ModelTable& table, bool with_sources);

 private:
  enum class Use : std::uint8_t { rule, input, output, annotation, legal };
  struct Column {
    Use use = Use::input;
    Title title;
    std::size_t position = 0;  ///< among the columns of its use
  };

  void read_columns();
  void check_titles();
  void read_column(Column const& column, MarkdownCell const& cell, rules::ModelTable& table);
  void read_allowed(MarkdownRow const& row, rules::ModelTable& table);
  void read_default(MarkdownRow const& row, rules::ModelTable& table);
  void read_rule(MarkdownRow const& row, rules::ModelTable& table, bool with_sources);
  Source read_source(MarkdownRow const& row, std::string const& inside);
  bool is_marked(MarkdownRow const& row, std::string_view word) const;
  void refuse_filled(MarkdownRow const& row, std::size_t column, std::string_view kind_of_row);
  void report(MarkdownCell const& cell, std::string found, std::string expected,
              std::string const& rule = {});

  MarkdownBlock const& block_;
  RuleTableOwner owner_;
  ProblemList& problems_;
  std::vector<Column> columns_;
  std::set<std::string> rule_ids_;
};

}  // namespace kanteling::io
