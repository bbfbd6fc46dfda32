// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/shorten.hpp"
#include "reporting/columns.hpp"
#include "reporting/format.hpp"
#include "reporting/page.hpp"

namespace kanteling::reporting {

using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

inline Row titles(std::initializer_list<std::string_view> texts) {
  return {texts.begin(), texts.end()};
}

/// The title of a report and what it means.
inline std::string report_head(std::string_view title, std::string_view note) {
  Page page;
  page.heading(title, '=');
  page.line(note);
  return page.take();
}

/// A table under its heading; a note, where there is one, stands between them.
inline std::string report_section(std::string_view heading, std::string_view note, Rows const& rows) {
  Page page;
  page.heading(heading);
  if (!note.empty()) page.line(note);
  return "\n" + page.take() + columns_text(rows);
}

/// A name that a municipality gave, in a table: so long that it leaves room for numbers.
inline std::string name_text(std::string_view name, std::size_t bytes_max = 40) {
  return shorten(name, bytes_max);
}

/// Hundredths as a number with two decimals.
inline std::string hundredths_text(std::int64_t hundredths, NumberWords const& words) {
  std::int64_t const rest = hundredths % 100;
  return number_text(hundredths / 100, words) + std::string(words.decimals) + (rest < 10 ? "0" : "") +
         std::to_string(rest);
}

/// Tenths as a number with one decimal.
inline std::string tenths_text(std::int64_t tenths, NumberWords const& words) {
  return number_text(tenths / 10, words) + std::string(words.decimals) + std::to_string(tenths % 10);
}

}  // namespace kanteling::reporting
