// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/csv.hpp"
#include "io/names.hpp"
#include "kanteling/core/cents.hpp"
#include "kanteling/core/date.hpp"
#include "kanteling/supply/village.hpp"

namespace kanteling::io {

/// The least and the most that a whole number may be.
struct Range {
  std::int64_t min = 0;
  std::int64_t max = 0;
};

inline constexpr Range count_range{0, 1'000'000'000};
inline constexpr Range money_range{0, 1'000'000'000'000};  ///< up to ten billion euro
inline constexpr Range tariff_range{0, 100'000'000};        ///< up to a million euro for one unit of a product
inline constexpr Range year_range{2015, 2100};             ///< from the year of the Wmo 2015
inline constexpr Range age_range{0, 120};

/// The codes of a table of names (`task_kinds`, `act_names`) or a plain array of words, from the position `skip`.
template <class Table>
std::vector<std::string_view> codes_of(Table const& table, std::size_t skip = 0) {
  std::vector<std::string_view> codes;
  for (std::size_t i = skip; i < table.size(); ++i) {
    if constexpr (requires { table[i].code; })
      codes.push_back(table[i].code);
    else
      codes.push_back(table[i]);
  }
  return codes;
}

/// The typed cells of one row. A cell that is not what it should be becomes a problem, gives a default value and is
/// not good, so that checks between cells can leave it out. Only columns of the table may be asked for.
class Cells {
 public:
  Cells(CsvTable const& table, CsvRow const& row, ProblemList& problems)
      : table_(table), row_(row), problems_(problems), good_(row.readable) {}

  std::string id(std::string_view column);
  /// A code of lower case letters, digits and hyphens of a row in another file: its position there.
  std::optional<std::uint32_t> reference(std::string_view column, Names const& names);
  std::string text(std::string_view column);
  std::string text_or_none(std::string_view column);
  /// Text of a fixed number of characters, all within one set: "6245", "nl", "01".
  std::string code(std::string_view column, std::string_view letters, std::size_t length, std::string_view expected);
  std::int64_t integer(std::string_view column, Range range);
  std::int64_t count(std::string_view column) { return integer(column, count_range); }
  std::int32_t small(std::string_view column, Range range) { return static_cast<std::int32_t>(integer(column, range)); }
  Cents cents(std::string_view column, Range range = money_range) { return {integer(column, range)}; }
  bool boolean(std::string_view column);
  Date date(std::string_view column);
  std::optional<Date> date_or_none(std::string_view column);
  /// Decimal degrees with at most six decimals, as whole microdegrees; the range is in whole degrees.
  std::int64_t microdegrees(std::string_view column, Range degrees);
  supply::VillageSet villages(std::string_view column, Names const& names);
  supply::WeekdaySet weekdays(std::string_view column);

  /// One of the given words, as its position among them.
  std::size_t word(std::string_view column, std::vector<std::string_view> const& words);
  template <class Enum>
  Enum word_as(std::string_view column, std::vector<std::string_view> const& words, std::size_t skipped = 0) {
    return static_cast<Enum>(word(column, words) + skipped);
  }
  /// A list of such words, each at most once, at least one.
  std::vector<std::size_t> words(std::string_view column, std::vector<std::string_view> const& allowed);
  /// A list of codes of fixed length, each at most once, at least one.
  std::vector<std::string> codes(std::string_view column, std::string_view letters, std::size_t length,
                                 std::string_view expected);

  std::string const& raw(std::string_view column) const { return row_.cells[index(column)]; }
  bool is_empty(std::string_view column) const { return raw(column).empty(); }
  bool is_good(std::string_view column) const { return good_[index(column)]; }
  bool are_good(std::initializer_list<std::string_view> columns) const;
  bool all_good() const;
  std::size_t line() const { return row_.line; }

  /// Reports a cell, by what stands in it or by another description of what was found.
  void fault(std::string_view column, std::string expected);
  void fault(std::string_view column, std::string found, std::string expected);

 private:
  std::size_t index(std::string_view column) const;
  std::string hint(std::string_view found, std::vector<std::string_view> const& words) const;
  std::vector<std::string_view> list(std::string_view column, std::string const& expected);

  CsvTable const& table_;
  CsvRow const& row_;
  ProblemList& problems_;
  std::vector<bool> good_;
};

/// A whole number without plus sign, leading zeros or separators; empty where the text is none or does not fit.
std::optional<std::int64_t> parse_integer(std::string_view text);

}  // namespace kanteling::io
