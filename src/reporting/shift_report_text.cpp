// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/shift_report.hpp"
#include "reporting/report_page.hpp"
#include "reporting/report_words.hpp"

namespace kanteling::reporting {
namespace {

struct Printing {
  ShiftReport const& report;
  Language language;
  Words const& words;
  ShiftReportWords const& own;

  std::string number(std::int64_t value) const { return number_text(value, words.numbers); }
  std::string euros(Cents amount) const { return euro_text(amount, words.numbers); }
  std::string share(std::int64_t part, std::int64_t whole) const {
    return share_text(part, whole, words.numbers);
  }
  std::string name(ShiftLine const& line) const { return std::string(in(language, people::info(line.kind))); }
};

std::string tasks(Printing const& p) {
  ShiftReportWords const& w = p.own;
  Rows rows{titles({w.task, w.count, w.light, w.mixed, w.heavy, w.shifted, w.granted, w.without})};
  ShiftLine sum;
  for (ShiftLine const& line : p.report.lines) {
    rows.push_back({p.name(line), p.number(line.tasks), p.number(line.light), p.number(line.mixed),
                    p.number(line.heavy), p.share(line.lighter(), line.lighter() + line.tailored()),
                    p.euros(line.granted), p.euros(line.without_ladder)});
    sum.tasks += line.tasks;
    sum.light += line.light;
    sum.mixed += line.mixed;
    sum.heavy += line.heavy;
    sum.granted += line.granted;
    sum.without_ladder += line.without_ladder;
  }
  // Amounts of different kinds do not add up: of all together the share of tasks counts that stayed light.
  rows.push_back({std::string(w.in_all), p.number(sum.tasks), p.number(sum.light), p.number(sum.mixed),
                  p.number(sum.heavy), p.share(sum.light, sum.tasks), p.euros(sum.granted),
                  p.euros(sum.without_ladder)});
  Page closing;
  closing.line(
      fill(w.closing, {p.euros(sum.without_ladder), p.euros(sum.granted), p.euros(p.report.facilities),
                       p.euros(sum.without_ladder - sum.granted - p.report.facilities)}));
  if (p.report.open > 0) closing.line(fill(w.open, {p.number(p.report.open)}));
  return report_section(w.tasks, "", rows) + closing.take();
}

/// Kinds of task below each other; a number for each rung, its name below the table.
std::string by_rung(Printing const& p) {
  Rows rows{{std::string(p.own.rung)}};
  for (std::size_t r = 0; r < triage::rung_count; ++r) rows.front().push_back(std::to_string(r + 1));
  for (ShiftLine const& line : p.report.lines) {
    Row row{p.name(line)};
    for (std::int64_t const amount : line.amounts)
      row.push_back(p.share(amount, line.lighter() + line.tailored()));
    rows.push_back(std::move(row));
  }
  Page legend;
  for (std::size_t r = 0; r < triage::rung_count; ++r)
    legend.item(std::to_string(r + 1) + " ", in(p.language, triage::name_of(static_cast<triage::Rung>(r))));
  return report_section(p.own.by_rung, "", rows) + legend.take();
}

}  // namespace

std::string report_text(ShiftReport const& report, supply::Municipality const& municipality,
                        Language language) {
  Printing const p{report, language, words(language), report_words(language).shift};
  return report_head(fill(p.own.title, {municipality.name, std::to_string(municipality.year)}), p.own.note) +
         tasks(p) + by_rung(p);
}

}  // namespace kanteling::reporting
