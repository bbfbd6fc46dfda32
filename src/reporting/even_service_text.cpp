// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/even_service.hpp"
#include "reporting/report_page.hpp"
#include "reporting/report_words.hpp"

namespace kanteling::reporting {
namespace {

std::string value(Mean const& mean, NumberWords const& numbers) {
  return mean ? hundredths_text(*mean, numbers) : "-";
}

std::string villages(EvenService const& report, supply::Municipality const& municipality,
                     EvenServiceWords const& w, NumberWords const& numbers) {
  Rows rows{titles({w.village, w.requests, w.minutes, w.weeks, w.refusals})};
  for (VillageService const& line : report.villages)
    rows.push_back({municipality.at(line.village).name + (line.small ? " *" : ""),
                    number_text(line.requests, numbers), value(line.access_minutes, numbers),
                    value(line.waiting_weeks, numbers), value(line.refusals, numbers)});
  return report_section(w.villages, fill(w.note, {number_text(small_village_below, numbers)}), rows);
}

std::string spread(EvenService const& report, EvenServiceWords const& w, NumberWords const& numbers) {
  Rows rows{titles({"", w.lowest, w.highest, w.difference, w.deviation, w.ratio})};
  auto const add = [&](std::string_view name, std::optional<Spread> const& s) {
    if (!s) return;
    rows.push_back({std::string(name), hundredths_text(s->lowest, numbers),
                    hundredths_text(s->highest, numbers), hundredths_text(s->difference(), numbers),
                    hundredths_text(s->deviation, numbers), value(s->ratio, numbers)});
  };
  add(w.minutes, report.access_minutes);
  add(w.weeks, report.waiting_weeks);
  add(w.refusals, report.refusals);
  return report_section(w.spread, "", rows);
}

}  // namespace

std::string report_text(EvenService const& report, supply::Municipality const& municipality,
                        Language language) {
  EvenServiceWords const& w = report_words(language).even;
  NumberWords const& numbers = words(language).numbers;
  Page head;
  head.heading(fill(w.title, {municipality.name, std::to_string(municipality.year)}), '=');
  return head.take() + villages(report, municipality, w, numbers) + spread(report, w, numbers);
}

}  // namespace kanteling::reporting
