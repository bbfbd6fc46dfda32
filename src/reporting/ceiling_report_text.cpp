// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/ceiling_report.hpp"
#include "reporting/report_page.hpp"
#include "reporting/report_words.hpp"

namespace kanteling::reporting {
namespace {

struct Printing {
  CeilingReport const& report;
  supply::Municipality const& municipality;
  Words const& words;
  CeilingReportWords const& own;

  std::string number(std::int64_t value) const { return number_text(value, words.numbers); }
  std::string euros(Cents amount) const { return euro_text(amount, words.numbers); }
};

std::string ceilings(Printing const& p) {
  CeilingReportWords const& w = p.own;
  Rows rows{titles({w.ceiling, w.grants, w.extra, w.not_placed, w.first_on})};
  CeilingCost sum;
  for (CeilingCost const& line : p.report.ceilings) {
    if (!line.first_on) continue;
    rows.push_back({line.shared ? fill(w.shared, {name_text(line.name)}) : name_text(line.name),
                    p.number(line.grants), p.euros(line.extra), p.number(line.not_placed),
                    to_string(*line.first_on)});
    for (KeptFrom const& kept : line.providers)
      if (line.shared)
        rows.push_back({"  " + p.municipality.at(kept.provider).name, p.number(kept.grants),
                        p.euros(kept.extra), "", ""});
    sum.grants += line.grants;
    sum.extra += line.extra;
  }
  rows.push_back({std::string(w.in_all), p.number(sum.grants), p.euros(sum.extra), "", ""});
  return report_section(w.ceilings, "", rows);
}

std::string could_grow(Printing const& p) {
  CeilingReportWords const& w = p.own;
  if (p.report.could_grow.empty()) return report_section(w.grow, w.nobody, {});
  Rows rows{titles({w.contract, w.tariff, w.quality, w.grants, w.extra})};
  NumberWords const& numbers = p.words.numbers;
  for (CouldGrow const& line : p.report.could_grow) {
    rows.push_back(
        {p.municipality.at(line.contract).code,
         fill(w.beside_mean, {money_text(line.tariff, numbers), money_text(line.mean_tariff, numbers)}),
         fill(w.beside_mean,
              {tenths_text(line.quality_tenths, numbers), tenths_text(line.mean_quality_tenths, numbers)}),
         p.number(line.grants), p.euros(line.extra)});
    for (InsteadOf const& instead : line.instead)
      rows.push_back({fill(w.instead, {p.municipality.at(instead.provider).name}), "", "",
                      p.number(instead.grants), p.euros(instead.extra)});
  }
  return report_section(w.grow, w.grow_note, rows);
}

}  // namespace

std::string report_text(CeilingReport const& report, supply::Municipality const& municipality,
                        Language language) {
  Printing const p{report, municipality, words(language), report_words(language).ceiling};
  return report_head(fill(p.own.title, {municipality.name, std::to_string(municipality.year)}), p.own.note) +
         ceilings(p) + could_grow(p);
}

}  // namespace kanteling::reporting
