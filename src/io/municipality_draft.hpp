// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "io/cells.hpp"
#include "io/names.hpp"
#include "io/problems.hpp"
#include "kanteling/io/municipality.hpp"
#include "kanteling/supply/municipality.hpp"

namespace kanteling::io {

/// The files of a municipality, in the order in which their problems are reported.
enum class File : std::uint32_t {
  municipality, sources, villages, ages, roads, buses, facilities, facility_tasks, providers, products, ceilings,
  contracts, budgets, caseworkers, population, others
};
inline constexpr std::size_t file_count = 16;

/// A municipality while it is being read.
struct Draft {
  supply::Municipality municipality;
  std::array<Names, file_count> names;
  ProblemList problems;

  Names& of(File file) { return names[static_cast<std::size_t>(file)]; }
  bool is_clean(File file) const { return problems.in_file(static_cast<std::uint32_t>(file)) == 0; }
  void add(File file, std::size_t row, Problem problem) {
    problems.add(static_cast<std::uint32_t>(file), row, std::move(problem));
  }
};

/// How one table is read. `read` turns a row into exactly one element of a list, good or not; `finish` runs once after
/// the last row: it sorts, gives out positions and checks the table as a whole.
struct TableFormat {
  File file;
  std::string_view name;
  std::string_view noun;     ///< what a row is, where other files name it
  std::string_view columns;  ///< separated by blanks
  std::string_view key;      ///< the columns that no two rows share; the first is the code of the row
  void (*read)(Cells&, Draft&);
  void (*finish)(Draft&);
  std::string_view optional_columns = {};  ///< may be left out, and then read as empty
};

/// The tables in the order of reading: each after those that it names.
std::span<TableFormat const> table_formats();

/// Sorts a list by text code and gives each code its position.
template <class List>
void sort_and_name(Names& names, List& list) {
  std::stable_sort(list.begin(), list.end(), [](auto const& a, auto const& b) { return a.code < b.code; });
  for (std::size_t i = 0; i < list.size(); ++i)
    if (!list[i].code.empty()) names.places.emplace(list[i].code, static_cast<std::uint32_t>(i));
}

/// Reports `last_column` where it holds less than `first_column`; both must have been read.
template <class Value>
void check_order(Cells& cells, std::string_view first_column, Value const& first, std::string_view last_column,
                 Value const& last) {
  if (cells.are_good({first_column, last_column}) && last < first)
    cells.fault(last_column, "at least " + cells.raw(first_column) + ", the " + std::string(first_column));
}

/// Reports `part_column` where it holds more than `whole_column`; both must have been read.
template <class Value>
void check_part(Cells& cells, std::string_view part_column, Value const& part, std::string_view whole_column,
                Value const& whole) {
  if (cells.are_good({part_column, whole_column}) && whole < part)
    cells.fault(part_column, "at most " + cells.raw(whole_column) + ", the " + std::string(whole_column));
}

/// The columns age_from and age_to, both ends included.
inline void read_ages(Cells& cells, std::int32_t& from, std::int32_t& to) {
  from = cells.small("age_from", age_range);
  to = cells.small("age_to", age_range);
  check_order(cells, "age_from", from, "age_to", to);
}

/// Whether a file name ends in .csv, in small or capital letters.
bool is_table(std::string_view name);

/// Reads a municipality from texts. What could not be opened is named apart, so that it is not called missing.
Result<supply::Municipality> read_texts(std::vector<NamedText> const& files, std::vector<std::string> const& unreadable);

/// Reads municipality.json into the draft, after villages and sources.
void read_municipality_json(std::string_view text, Draft& draft);

void read_source(Cells& cells, Draft& draft);
void read_village(Cells& cells, Draft& draft);
void finish_villages(Draft& draft);
void read_age_group(Cells& cells, Draft& draft);
void finish_ages(Draft& draft);
void read_road(Cells& cells, Draft& draft);
void finish_roads(Draft& draft);
void read_bus(Cells& cells, Draft& draft);
void read_facility(Cells& cells, Draft& draft);
void read_facility_task(Cells& cells, Draft& draft);
void finish_facility_tasks(Draft& draft);
void read_provider(Cells& cells, Draft& draft);
void read_product(Cells& cells, Draft& draft);
void read_ceiling(Cells& cells, Draft& draft);
void finish_ceilings(Draft& draft);
void read_contract(Cells& cells, Draft& draft);
void read_budget(Cells& cells, Draft& draft);
void finish_budgets(Draft& draft);
void read_caseworker(Cells& cells, Draft& draft);
void finish_caseworkers(Draft& draft);
void read_population_parameter(Cells& cells, Draft& draft);
void finish_population(Draft& draft);

}  // namespace kanteling::io
