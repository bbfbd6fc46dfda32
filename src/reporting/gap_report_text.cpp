// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "kanteling/reporting/gap_report.hpp"
#include "reporting/report_page.hpp"
#include "reporting/report_words.hpp"

namespace kanteling::reporting {
namespace {

/// More than this no meeting reads; all of them are in the JSON.
constexpr std::size_t gaps_shown = 20;

struct Printing {
  GapReport const& report;
  supply::Municipality const& municipality;
  Language language;
  Words const& words;
  GapReportWords const& own;

  std::string number(std::int64_t value) const { return number_text(value, words.numbers); }
  std::string euros(Cents amount) const { return euro_text(amount, words.numbers); }
  std::string village(supply::VillageId id) const { return municipality.at(id).name; }
  std::string reason(GapReason reason) const {
    return std::string(own.reasons[static_cast<std::size_t>(reason)]);
  }
};

std::string gaps(Printing const& p) {
  GapReportWords const& w = p.own;
  Rows rows{titles({w.village, w.task, w.reason, w.facility, w.grants, w.cost})};
  for (std::size_t i = 0; i < std::min(gaps_shown, p.report.gaps.size()); ++i) {
    Gap const& gap = p.report.gaps[i];
    rows.push_back({p.village(gap.village), std::string(in(p.language, people::info(gap.kind))),
                    p.reason(gap.reason),
                    gap.facility ? name_text(p.municipality.at(*gap.facility).name, 18) : "-",
                    p.number(gap.grants), p.euros(gap.cost)});
  }
  return report_section(w.gaps, "", rows);
}

std::string remedies(Printing const& p) {
  GapReportWords const& w = p.own;
  if (p.report.remedies.empty()) return "";
  Rows rows{titles({"", w.saved, w.fewer})};
  for (GapRemedy const& remedy : p.report.remedies)
    rows.push_back(
        {fill(w.mending[static_cast<std::size_t>(remedy.gap.reason)],
              {p.municipality.at(remedy.at).name, p.number(remedy.added), p.village(remedy.gap.village)}),
         p.euros(remedy.saved), p.number(remedy.fewer_grants)});
  return report_section(w.remedies, w.remedies_note, rows);
}

std::string lines(Printing const& p) {
  GapReportWords const& w = p.own;
  Rows rows{titles({w.village, w.domain, w.month, w.reason, w.grants, w.cost})};
  for (GapLine const& line : p.report.lines)
    rows.push_back({p.village(line.village), name_text(in(p.language, people::name_of(line.domain)), 34),
                    std::to_string(line.month), p.reason(line.reason), p.number(line.grants),
                    p.euros(line.cost)});
  return report_section(w.lines, "", rows);
}

}  // namespace

std::string report_text(GapReport const& report, supply::Municipality const& municipality,
                        Language language) {
  Printing const p{report, municipality, language, words(language), report_words(language).gap};
  std::string const note = fill(p.own.note, {p.number(report.grants), p.euros(report.cost)});
  std::string const head =
      report_head(fill(p.own.title, {municipality.name, std::to_string(municipality.year)}), note);
  return report.gaps.empty() ? head : head + gaps(p) + remedies(p) + lines(p);
}

}  // namespace kanteling::reporting
