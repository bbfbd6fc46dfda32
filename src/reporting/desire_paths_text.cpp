// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "kanteling/reporting/desire_paths.hpp"
#include "reporting/report_page.hpp"
#include "reporting/report_words.hpp"

namespace kanteling::reporting {
namespace {

constexpr std::size_t villages_beside_each_other = 10;

std::string cell(std::optional<std::int64_t> const& count, DesirePathWords const& w,
                 NumberWords const& numbers) {
  return count ? number_text(*count, numbers) : std::string(w.kept_back);
}

/// Villages `from` up to `to`, by their number; the column of totals is the one after the last village.
std::string block(DesirePathReport const& report, std::size_t from, std::size_t to, DesirePathWords const& w,
                  NumberWords const& numbers) {
  ProtectedTable const& counts = report.counts;
  Rows rows{{""}};
  for (std::size_t c = from; c < to; ++c)
    rows.front().push_back(c == counts.columns ? std::string(w.all) : std::to_string(c + 1));
  for (std::size_t r = 0; r <= counts.rows; ++r) {
    Row row{std::string(r == counts.rows ? w.all : w.deviations[r])};
    for (std::size_t c = from; c < to; ++c) row.push_back(cell(counts.at(r, c), w, numbers));
    rows.push_back(std::move(row));
  }
  return "\n" + columns_text(rows);
}

std::string reasons(DesirePathReport const& report, DesirePathWords const& w) {
  if (report.reasons.empty()) return "";
  Page page;
  page.heading(fill(w.reasons, {std::to_string(report.threshold)}));
  for (CommonReasons const& line : report.reasons) {
    page.line(std::string(w.deviations[static_cast<std::size_t>(line.deviation)]) + ":");
    for (std::string const& reason : line.reasons) page.bullet(reason, 2);
  }
  return "\n" + page.take();
}

std::string legend(supply::Municipality const& municipality, DesirePathWords const& w) {
  std::vector<std::string> names;
  for (std::size_t v = 0; v < municipality.villages.size(); ++v)
    names.push_back(std::to_string(v + 1) + " " + municipality.villages[v].name);
  Page page;
  page.line(std::string(w.villages) + join(names, ", "));
  return page.take();
}

}  // namespace

std::string report_text(DesirePathReport const& report, supply::Municipality const& municipality,
                        Language language) {
  DesirePathWords const& w = report_words(language).desire;
  NumberWords const& numbers = words(language).numbers;
  std::string text = report_head(fill(w.title, {municipality.name, std::to_string(municipality.year)}),
                                 fill(w.note, {std::to_string(report.threshold)})) +
                     legend(municipality, w);
  std::size_t const columns = report.counts.columns + 1;
  for (std::size_t from = 0; from < columns; from += villages_beside_each_other)
    text += block(report, from, std::min(columns, from + villages_beside_each_other), w, numbers);
  return text + reasons(report, w);
}

}  // namespace kanteling::reporting
