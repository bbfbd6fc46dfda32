// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "kanteling/rules/program.hpp"

namespace kanteling::cli {

/// A column of results.
struct OutputColumn {
  std::string title;
  std::size_t decision = 0;  ///< position among those asked for
  std::string output;        ///< which output, of a table with several; empty for the whole result
};

/// One column per output, in the order of the decisions. A column goes by its output's name; the only output
/// of a decision by the decision's where its own is missing or used twice, here or among `others`. A name
/// that is still used twice gets its decision in front: `decision.output`.
[[nodiscard]] std::vector<OutputColumn> output_columns(rules::Program const& program,
                                                       std::vector<std::uint32_t> const& decisions,
                                                       std::vector<std::string> const& others);

/// The part of a decision's result that belongs in a column. Of a list of contexts: the list of that output.
[[nodiscard]] rules::feel::Value part_of(rules::feel::Value const& result, std::string const& output);

}  // namespace kanteling::cli
