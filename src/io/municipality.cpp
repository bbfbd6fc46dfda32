// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/municipality.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "io/municipality_draft.hpp"

namespace kanteling::io {
namespace {

constexpr std::string_view json_name = "municipality.json";

std::vector<std::string_view> split(std::string_view words) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t const end = std::min(words.find(' ', at), words.size());
    parts.push_back(words.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

NamedText const* find(std::vector<NamedText> const& files, std::string_view name) {
  auto const found =
      std::find_if(files.begin(), files.end(), [&](NamedText const& f) { return f.name == name; });
  return found == files.end() ? nullptr : &*found;
}

/// The key of a row as one text, or nothing where a part of it cannot be read.
std::string key_of(Cells const& cells, std::vector<std::string_view> const& columns) {
  std::string key;
  for (std::string_view column : columns) {
    if (!cells.is_good(column) || cells.is_empty(column)) return {};
    key += (key.empty() ? "" : " ") + cells.raw(column);
  }
  return key;
}

void check_key(Cells& cells, std::vector<std::string_view> const& columns, Names& names) {
  std::string const key = key_of(cells, columns);
  if (key.empty()) return;
  auto const [first, is_new] = names.lines.emplace(key, cells.line());
  if (is_new) return;
  std::string which;
  for (std::string_view column : columns) which += (which.empty() ? "" : " and ") + std::string(column);
  cells.fault(columns.front(), key,
              "another " + which + ": row " + std::to_string(first->second) + " has " +
                  (columns.size() > 1 ? "these" : "this") + " already");
}

void read_table(TableFormat const& format, std::string_view text, Draft& draft) {
  std::vector<std::string_view> columns = split(format.columns);
  std::vector<std::string_view> const optional = split(format.optional_columns);
  columns.insert(columns.end(), optional.begin(), optional.end());
  CsvTable const table{static_cast<std::uint32_t>(format.file), format.name, columns, text, optional.size()};
  std::vector<std::string_view> const key = split(format.key);
  Names& names = draft.of(format.file);
  CsvReader reader(table, draft.problems);
  CsvRow row;
  bool codes_lost = false;
  while (reader.next(row)) {
    Cells cells(table, row, draft.problems);
    format.read(cells, draft);
    if (format.file != File::sources) cells.reference("source", draft.of(File::sources));
    check_key(cells, key, names);
    codes_lost =
        codes_lost || !cells.is_good(key.front());  // one that stands twice may be a slip for another
    if (!cells.all_good()) names.faulty.insert(cells.raw(key.front()));
  }
  names.complete = !codes_lost && !reader.lost_rows();
}

/// The texts to read and the names of the files that could not be opened.
struct Input {
  std::vector<NamedText> const& files;
  std::vector<std::string> const& unreadable;

  /// The text of a file, or nullptr with a problem where there is none.
  std::string const* text(File file, std::string_view name, std::string const& expected, Draft& draft) const {
    if (NamedText const* const found = find(files, name)) return &found->content;
    bool const is_there = std::find(unreadable.begin(), unreadable.end(), name) != unreadable.end();
    draft.add(file, 0,
              {"", std::string(name) + (is_there ? " cannot be opened" : " is missing"),
               is_there ? "a file that can be read" : expected});
    return nullptr;
  }
};

void read_format(TableFormat const& format, Input const& input, Draft& draft) {
  Names& names = draft.of(format.file);
  names.noun = format.noun;
  names.file = format.name;
  std::string const expected =
      "a file " + std::string(format.name) + " with the columns " + joined(split(format.columns));
  if (auto const* const text = input.text(format.file, format.name, expected, draft))
    read_table(format, *text, draft);
  format.finish(draft);
}

void read_json(Input const& input, Draft& draft) {
  std::string const expected = "a file municipality.json with name, code, year and travel";
  if (auto const* const text = input.text(File::municipality, json_name, expected, draft))
    read_municipality_json(*text, draft);
}

void check_others(std::vector<NamedText> const& files, Draft& draft) {
  std::vector<std::string_view> known{json_name};
  for (TableFormat const& format : table_formats()) known.push_back(format.name);
  for (NamedText const& file : files) {
    bool const is_known = std::find(known.begin(), known.end(), file.name) != known.end();
    if (!is_known && is_table(file.name))
      draft.add(File::others, 0,
                {"", "an unknown file " + file.name,
                 "only the tables of the format" + did_you_mean(file.name, known)});
    if (is_known && find(files, file.name) != &file)
      draft.add(File::others, 0, {"", "a second file " + file.name, "each file once"});
  }
}

}  // namespace

bool is_table(std::string_view name) {
  std::string ending(name.substr(name.size() - std::min<std::size_t>(name.size(), 4)));
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return ending == ".csv";
}

Result<supply::Municipality> read_municipality(std::vector<NamedText> const& files) {
  return read_texts(files, {});
}

Result<supply::Municipality> read_texts(std::vector<NamedText> const& files,
                                        std::vector<std::string> const& unreadable) {
  Draft draft;
  Input const input{files, unreadable};
  for (TableFormat const& format : table_formats()) {
    read_format(format, input, draft);
    if (format.file == File::villages) read_json(input, draft);
  }
  check_others(files, draft);
  if (draft.problems.none()) return std::move(draft.municipality);
  return tl::make_unexpected(draft.problems.take());
}

}  // namespace kanteling::io
