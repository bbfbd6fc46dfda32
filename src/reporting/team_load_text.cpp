// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "kanteling/reporting/team_load.hpp"
#include "reporting/columns.hpp"
#include "reporting/format.hpp"
#include "reporting/page.hpp"
#include "reporting/team_words.hpp"

namespace kanteling::reporting {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string month_text(supply::Month month) {
  return to_string(make_date(month.year(), month.count % 12 + 1, 1)).substr(0, 7);
}

std::string section(std::string_view heading, Rows const& rows) {
  Page page;
  page.heading(heading);
  return "\n" + page.take() + columns_text(rows);
}

/// "1,25"
std::string hundredths_text(std::int64_t hundredths, NumberWords const& words) {
  std::string const rest = std::to_string(hundredths % 100);
  return number_text(hundredths / 100, words) + std::string(words.decimals) + (rest.size() < 2 ? "0" : "") +
         rest;
}

std::string wait_text(std::optional<std::int64_t> weeks, TeamWords const& words) {
  if (!weeks) return std::string(words.wait_without_end);
  return *weeks == 0 ? "-" : fill(words.wait_weeks, {std::to_string(*weeks)});
}

std::string by_discipline(TeamLoad const& load, TeamWords const& words, NumberWords const& numbers) {
  Rows rows{{std::string(words.discipline), std::string(words.month), std::string(words.workers),
             std::string(words.hours_column), std::string(words.used), std::string(words.load),
             std::string(words.short_fte), std::string(words.backlog), std::string(words.wait)}};
  for (DisciplineLoad const& line : load.disciplines)
    rows.push_back({std::string(words.disciplines[static_cast<std::size_t>(line.discipline)]),
                    month_text(line.month), std::to_string(line.people), number_text(line.hours, numbers),
                    number_text(line.used, numbers), share_text(line.used, line.hours, numbers),
                    hundredths_text(line.short_fte_hundredths, numbers),
                    number_text(line.backlog_hours, numbers), wait_text(line.wait_weeks, words)});
  return section(words.by_discipline, rows);
}

std::string by_caseworker(TeamLoad const& load, supply::Municipality const& municipality,
                          TeamWords const& words, NumberWords const& numbers) {
  Rows rows{{std::string(words.caseworker), std::string(words.month), std::string(words.hours_column),
             std::string(words.used), std::string(words.over)}};
  for (CaseworkerLoad const& line : load.caseworkers)
    if (line.over() > 0)
      rows.push_back({municipality.at(line.caseworker).code, month_text(line.month),
                      number_text(line.hours, numbers), number_text(line.used, numbers),
                      number_text(line.over(), numbers)});
  if (rows.size() == 1) rows.push_back({"-", "", "", "", ""});
  return section(words.by_caseworker, rows);
}

}  // namespace

std::string team_load_text(TeamLoad const& load, supply::Municipality const& municipality,
                           Language language) {
  TeamWords const& words = team_words(language);
  NumberWords const& numbers = reporting::words(language).numbers;
  Page head;
  head.heading(fill(words.title, {municipality.name}), '=');
  head.line(fill(words.assumption, {std::to_string(load.full_time_hours)}));
  return head.take() + by_discipline(load, words, numbers) +
         by_caseworker(load, municipality, words, numbers);
}

}  // namespace kanteling::reporting
