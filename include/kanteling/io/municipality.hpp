// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/supply/municipality.hpp"

namespace kanteling::io {

/// Reads one municipality from its folder: villages, facilities, providers, contracts, ceilings, staff. The format is
/// written in examples/municipalities/README.md.
/// Never stops at the first mistake: every problem is returned with where it is, what was found and what would be
/// right, in the order of the files there and then of their rows; beyond 1,000 problems the last one counts the rest.
/// A municipality with a problem is not loaded at all. A file that is missing or cannot be opened is one Problem
/// without a position. What follows only from another problem is left out where that can be known: an unreadable row
/// of villages.csv does not make its village unknown elsewhere.
/// At most 64 MB a file and 1 MB a row. Does not throw, does not print.
[[nodiscard]] Result<supply::Municipality> load_municipality(std::string_view folder);

/// A file by its name in the folder, without a path, and its bytes as they are.
struct NamedText {
  std::string name;
  std::string content;
};

/// The same from texts in memory, in any order: for tests and bindings without a disk. Texts under other names than
/// those of the format are passed over, except tables (`.csv`), which are a problem.
[[nodiscard]] Result<supply::Municipality> read_municipality(std::vector<NamedText> const& files);

}  // namespace kanteling::io
