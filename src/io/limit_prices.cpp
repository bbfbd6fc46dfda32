// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <string_view>

#include "kanteling/core/shorten.hpp"
#include "kanteling/io/period_json.hpp"
#include "kanteling/io/period_question.hpp"
#include "reporting/codes.hpp"

namespace kanteling::io {
namespace {

using matching::LimitKey;
using matching::LimitKind;

/// Takes what stands before or after the first `:`, or all of a text without one.
std::string_view take_word(std::string_view& text) {
  std::size_t const end = std::min(text.find(':'), text.size());
  std::string_view const word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

/// The four digits of a year and, where it has them, the two of a month.
std::optional<supply::Month> read_month(std::string_view text) {
  std::string const day = std::string(text) + (text.size() == 4 ? "-01-01" : "-01");
  std::optional<Date> const date = parse_date(day);
  return date ? std::optional(supply::month_of(*date)) : std::nullopt;
}

template <class List>
std::optional<std::uint32_t> position(List const& list, std::string_view code) {
  for (std::uint32_t i = 0; i < list.size(); ++i)
    if (list[i].code == code) return i;
  return std::nullopt;
}

template <class List, class IsIt>
std::optional<std::uint32_t> row_of_year(List const& list, supply::Month month, IsIt is_it) {
  for (std::uint32_t i = 0; i < list.size(); ++i)
    if (list[i].year == month.year() && is_it(list[i])) return i;
  return std::nullopt;
}

std::optional<std::uint32_t> position(LimitKind kind, std::string_view code, supply::Month month,
                                      supply::Municipality const& m) {
  switch (kind) {
    case LimitKind::facility:
      return position(m.facilities, code);
    case LimitKind::bus:
      return position(m.buses, code);
    case LimitKind::contract:
      return position(m.contracts, code);
    case LimitKind::ceiling:
      return row_of_year(m.ceilings, month, [&](auto const& ceiling) { return ceiling.code == code; });
    case LimitKind::budget:
      return row_of_year(m.budgets, month,
                         [&](auto const& budget) { return reporting::code(budget.act) == code; });
    case LimitKind::village_minutes:
    case LimitKind::village_weeks:
      return position(m.villages, code);
  }
  return std::nullopt;
}

/// The limit that a plan writes with this name: whatever is read must be written the same.
std::optional<LimitKey> find_limit(std::string_view name, supply::Municipality const& municipality) {
  std::string_view rest = name;
  std::string_view const kind_word = take_word(rest);
  auto const& kinds = reporting::codes<LimitKind>;
  auto const kind = std::find(std::begin(kinds), std::end(kinds), kind_word);
  if (kind == std::end(kinds)) return std::nullopt;
  LimitKey key;
  key.kind = static_cast<LimitKind>(kind - std::begin(kinds));
  // A code may hold a colon itself: the month is what stands after the last one.
  std::size_t const colon = rest.rfind(':');
  bool const has_month = key.kind < LimitKind::village_minutes;
  if (has_month) {
    auto const month = colon == std::string_view::npos ? std::nullopt : read_month(rest.substr(colon + 1));
    if (!month) return std::nullopt;
    key.month = *month;
    rest = rest.substr(0, colon);
  }
  auto const index = position(key.kind, rest, key.month, municipality);
  if (!index) return std::nullopt;
  key.index = *index;
  return limit_name(key, municipality) == name ? std::optional(key) : std::nullopt;
}

}  // namespace

Result<std::vector<matching::LimitPrice>> read_limit_prices(std::span<NamedPrice const> prices,
                                                            supply::Municipality const& municipality) {
  std::vector<matching::LimitPrice> read;
  std::vector<Problem> problems;
  for (NamedPrice const& price : prices) {
    std::string const where = "warm_start[" + shorten(price.limit) + "]";
    auto const key = find_limit(price.limit, municipality);
    if (!key)
      problems.push_back(
          {where, "no limit of " + municipality.name,
           "the name of a limit as a plan writes it: facility:<code>:2026-08, budget:<act>:2026"});
    if (price.price_nanocents < 0)
      problems.push_back({where, std::to_string(price.price_nanocents), "a price of 0 or more"});
    if (key && price.price_nanocents >= 0) read.push_back({*key, price.price_nanocents});
  }
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return read;
}

}  // namespace kanteling::io
