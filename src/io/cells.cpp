// SPDX-License-Identifier: Apache-2.0
#include "io/cells.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <utility>

namespace kanteling::io {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view id_letters = "abcdefghijklmnopqrstuvwxyz0123456789-";

bool consists_of(std::string_view text, std::string_view letters) {
  return text.find_first_not_of(letters) == std::string_view::npos;
}

bool is_clean_text(std::string_view text) {
  bool const has_blank_ends = text.front() == ' ' || text.back() == ' ';
  return !has_blank_ends && std::none_of(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) < 0x20U && c != '\n' && c != '\r') || c == '\x7F';
  });
}

/// What a money column asks for is said in its unit.
std::string whole_number(std::string_view column, Range range) {
  std::string const unit = column.ends_with("_cents") ? " of euro cents" : "";
  return "a whole number" + unit + " from " + std::to_string(range.min) + " to " + std::to_string(range.max);
}

}  // namespace

std::optional<std::int64_t> parse_integer(std::string_view text) {
  std::string_view const number = text.substr(text.starts_with('-') ? 1 : 0);
  bool const is_canonical = !number.empty() && consists_of(number, digits) && (number == "0" || number[0] != '0');
  std::int64_t value = 0;
  if (!is_canonical || std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc{})
    return std::nullopt;
  return value;
}

std::size_t Cells::index(std::string_view column) const {
  auto const found = std::find(table_.columns.begin(), table_.columns.end(), column);
  assert(found != table_.columns.end());  // our own table of columns lacks one that its reader asks for
  return static_cast<std::size_t>(found - table_.columns.begin());
}

bool Cells::are_good(std::initializer_list<std::string_view> columns) const {
  return std::all_of(columns.begin(), columns.end(), [&](std::string_view c) { return is_good(c); });
}

bool Cells::all_good() const {
  return std::all_of(good_.begin(), good_.end(), [](bool good) { return good; });
}

void Cells::fault(std::string_view column, std::string expected) {
  fault(column, is_empty(column) ? "an empty cell" : raw(column), std::move(expected));
}

void Cells::fault(std::string_view column, std::string found, std::string expected) {
  good_[index(column)] = false;
  problems_.add(table_.file, row_.line,
                {place_in_table(table_.name, row_.line, column), std::move(found), std::move(expected)});
}

std::string Cells::hint(std::string_view found, std::vector<std::string_view> const& words) const {
  return problems_.is_full(table_.file) ? std::string{} : did_you_mean(found, words);
}

std::string Cells::id(std::string_view column) {
  if (!is_good(column)) return {};
  std::string const& cell = raw(column);
  if (!cell.empty() && consists_of(cell, id_letters)) return cell;
  fault(column, "an id of lower case letters, digits and hyphens");
  return {};
}

std::optional<std::uint32_t> Cells::reference(std::string_view column, Names const& names) {
  if (!is_good(column)) return std::nullopt;
  std::optional<std::uint32_t> const place = names.find(raw(column));
  if (place) return place;
  if (names.complete || is_empty(column)) {
    fault(column, "a " + std::string(names.noun) + " of " + std::string(names.file) + hint(raw(column), names.codes()));
  }
  good_[index(column)] = false;  // also where it is not reported, for the missing row may be one that was lost
  return std::nullopt;
}

std::string Cells::text(std::string_view column) {
  if (is_good(column) && is_empty(column)) fault(column, "text");
  return text_or_none(column);
}

std::string Cells::text_or_none(std::string_view column) {
  if (!is_good(column) || is_empty(column)) return {};
  if (is_clean_text(raw(column))) return raw(column);
  fault(column, "\"" + raw(column) + "\"", "text without control characters and without blanks at its ends");
  return {};
}

std::string Cells::code(std::string_view column, std::string_view letters, std::size_t length,
                        std::string_view expected) {
  if (!is_good(column)) return {};
  if (raw(column).size() == length && consists_of(raw(column), letters)) return raw(column);
  fault(column, std::string(expected));
  return {};
}

std::int64_t Cells::integer(std::string_view column, Range range) {
  if (!is_good(column)) return range.min;
  std::optional<std::int64_t> const value = parse_integer(raw(column));
  if (value && *value >= range.min && *value <= range.max) return *value;
  fault(column, whole_number(column, range));
  return range.min;
}

bool Cells::boolean(std::string_view column) {
  if (!is_good(column)) return false;
  if (raw(column) != "true" && raw(column) != "false") fault(column, "true or false");
  return raw(column) == "true";
}

Date Cells::date(std::string_view column) {
  if (!is_good(column)) return {};
  std::optional<Date> const date = parse_date(raw(column));
  if (!date) fault(column, "a day of the calendar as YYYY-MM-DD");
  return date.value_or(Date{});
}

std::optional<Date> Cells::date_or_none(std::string_view column) {
  if (!is_good(column) || is_empty(column)) return std::nullopt;
  Date const value = date(column);
  return is_good(column) ? std::optional(value) : std::nullopt;
}

std::int64_t Cells::microdegrees(std::string_view column, Range degrees) {
  if (!is_good(column)) return 0;
  constexpr std::size_t decimals_max = 6;
  std::string_view const cell = raw(column);
  std::size_t const point = std::min(cell.find('.'), cell.size());
  std::string_view const decimals = cell.substr(std::min(point + 1, cell.size()));
  std::optional<std::int64_t> const whole = parse_integer(cell.substr(0, point));
  bool const has_decimals = !decimals.empty() && decimals.size() <= decimals_max && consists_of(decimals, digits);
  if (whole && *whole >= degrees.min && *whole < degrees.max && has_decimals) {
    std::string scaled(decimals);
    scaled.resize(decimals_max, '0');
    std::int64_t micro = 0;
    std::from_chars(scaled.data(), scaled.data() + scaled.size(), micro);
    return *whole * 1'000'000 + micro;
  }
  fault(column, "decimal degrees from " + std::to_string(degrees.min) + " to " + std::to_string(degrees.max) +
                    " with a point and five decimals");
  return 0;
}

std::size_t Cells::word(std::string_view column, std::vector<std::string_view> const& words) {
  if (!is_good(column)) return 0;
  auto const found = std::find(words.begin(), words.end(), raw(column));
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  fault(column, "one of " + joined(words) + hint(raw(column), words));
  return 0;
}

/// The parts of a list; reports an empty list and a part that stands in it twice.
std::vector<std::string_view> Cells::list(std::string_view column, std::string const& expected) {
  if (!is_good(column)) return {};
  if (is_empty(column)) {
    fault(column, expected);
    return {};
  }
  std::vector<std::string_view> parts;
  std::set<std::string_view> seen;
  std::string_view const cell = raw(column);
  for (std::size_t at = 0; at <= cell.size();) {
    std::size_t const end = std::min(cell.find(';', at), cell.size());
    parts.push_back(cell.substr(at, end - at));
    if (!seen.insert(parts.back()).second) {
      fault(column, std::string(parts.back()) + " a second time", "each item of the list once");
      return {};
    }
    at = end + 1;
  }
  return parts;
}

std::vector<std::size_t> Cells::words(std::string_view column, std::vector<std::string_view> const& allowed) {
  std::string const expected = "a list, separated by semicolons, of " + joined(allowed);
  std::vector<std::size_t> places;
  for (std::string_view part : list(column, expected)) {
    auto const found = std::find(allowed.begin(), allowed.end(), part);
    if (found != allowed.end())
      places.push_back(static_cast<std::size_t>(found - allowed.begin()));
    else
      fault(column, part.empty() ? "an empty item in " + raw(column) : std::string(part),
            expected + hint(part, allowed));
  }
  return places;
}

std::vector<std::string> Cells::codes(std::string_view column, std::string_view letters, std::size_t length,
                                      std::string_view expected) {
  std::string const wanted = "a list, separated by semicolons, of " + std::string(expected);
  std::vector<std::string> all;
  for (std::string_view part : list(column, wanted)) {
    if (part.size() != length || !consists_of(part, letters))
      fault(column, part.empty() ? "an empty item in " + raw(column) : std::string(part), wanted);
    all.emplace_back(part);
  }
  return all;
}

supply::VillageSet Cells::villages(std::string_view column, Names const& names) {
  supply::VillageSet set;
  if (!is_good(column)) return set;
  if (raw(column) == "*") {
    for (auto const& [code, place] : names.places)
      if (place < supply::village_count_max) set.add({place});
    return set;
  }
  std::string const wanted = "villages of " + std::string(names.file) + ", separated by semicolons, or *";
  for (std::string_view part : list(column, wanted)) {
    std::optional<std::uint32_t> const place = names.find(part);
    if (place && *place < supply::village_count_max) set.add({*place});
    if (!place && (names.complete || part.empty()))
      fault(column, part.empty() ? "an empty item in " + raw(column) : std::string(part),
            wanted + hint(part, names.codes()));
  }
  return set;
}

supply::WeekdaySet Cells::weekdays(std::string_view column) {
  static std::vector<std::string_view> const days{"mo", "tu", "we", "th", "fr", "sa", "su"};
  supply::WeekdaySet set;
  for (std::size_t day : words(column, days)) set.bits = static_cast<std::uint8_t>(set.bits | 1U << day);
  return set;
}

}  // namespace kanteling::io
