// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "kanteling/reporting/summary.hpp"
#include "reporting/columns.hpp"
#include "reporting/format.hpp"
#include "reporting/page.hpp"

namespace kanteling::reporting {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// What the tables are written with.
struct Printing {
  Summary const& summary;
  supply::Municipality const& municipality;
  Language language;
  Words const& words;

  std::string number(std::int64_t value) const { return number_text(value, words.numbers); }
  std::string share(std::int64_t part, std::int64_t whole) const { return share_text(part, whole, words.numbers); }
  std::string euros(Cents amount) const { return euro_text(amount, words.numbers); }
};

std::string section(std::string_view heading, Rows const& rows) {
  Page page;
  page.heading(heading);
  return "\n" + page.take() + columns_text(rows);
}

std::vector<std::string> titles(std::initializer_list<std::string_view> texts) {
  return {texts.begin(), texts.end()};
}

std::string head(Printing const& p) {
  SummaryWords const& words = p.words.summary;
  Page page;
  page.heading(fill(words.title, {p.municipality.name, std::to_string(p.municipality.year)}), '=');
  return page.take() +
         columns_text({{std::string(words.inhabitants), p.number(p.municipality.inhabitants())},
                       {std::string(words.villages), std::to_string(p.municipality.villages.size())},
                       {std::string(words.requests), p.number(p.summary.requests)},
                       {std::string(words.looked_at), p.number(p.summary.outcomes)}});
}

std::string outcomes(Printing const& p) {
  SummaryWords const& words = p.words.summary;
  Rows rows{titles({"", words.count, words.share})};
  for (std::size_t i = 0; i < p.summary.by_kind.size(); ++i) {
    std::int64_t const count = p.summary.by_kind[i];
    if (count > 0) rows.push_back({std::string(words.kinds[i]), p.number(count), p.share(count, p.summary.requests)});
  }
  return section(words.outcomes, rows);
}

std::string ladder(Printing const& p) {
  SummaryWords const& words = p.words.summary;
  Rows rows{titles({"", words.count, words.share, words.cost})};
  for (RungLine const& line : p.summary.rungs) {
    rows.push_back({std::string(in(p.language, triage::name_of(line.rung))), p.number(line.tasks),
                    p.share(line.tasks, p.summary.tasks), p.euros(line.cost)});
  }
  return section(fill(words.ladder, {p.number(p.summary.tasks)}), rows);
}

/// Found and not found with their shares, and below them how often which reason stood in the way.
template <class Lines, std::size_t N>
std::string found(Printing const& p, std::string_view heading, std::int64_t found, std::int64_t not_found,
                  Lines const& lines, std::array<std::string_view, N> const& reasons) {
  SummaryWords const& words = p.words.summary;
  std::int64_t const all = found + not_found;
  Rows rows{{std::string(words.found), p.number(found), p.share(found, all)},
            {std::string(words.not_found), p.number(not_found), p.share(not_found, all)}};
  if (!lines.empty()) rows.push_back(titles({words.reasons, "", ""}));
  for (auto const& line : lines) {
    rows.push_back({"  " + std::string(reasons[static_cast<std::size_t>(line.reason)]), p.number(line.times), ""});
  }
  return section(heading, rows);
}

std::string budgets(Printing const& p) {
  SummaryWords const& words = p.words.summary;
  Rows rows{titles({words.act, words.year, words.budget, words.committed, words.granted, words.left,
                    words.overrun_on})};
  for (BudgetLine const& line : p.summary.budgets) {
    rows.push_back({std::string(words.acts[static_cast<std::size_t>(line.act)]), std::to_string(line.year),
                    p.euros(line.amount), p.euros(line.committed), p.euros(line.granted),
                    p.euros(line.amount - line.committed - line.granted),
                    line.overrun_on ? to_string(*line.overrun_on) : "-"});
  }
  return section(words.budgets, rows);
}

/// Minutes on average with one decimal, rounded half up.
std::string average_text(Printing const& p, std::int64_t sum, std::int64_t count) {
  if (count == 0) return "-";
  std::int64_t const tenths = (sum * 20 + count) / (2 * count);
  return p.number(tenths / 10) + std::string(p.words.numbers.decimals) + std::to_string(tenths % 10);
}

std::string access(Printing const& p) {
  SummaryWords const& words = p.words.summary;
  Rows rows{titles({words.village, words.requests, words.uses, words.minutes})};
  for (AccessLine const& line : p.summary.access) {
    rows.push_back({p.municipality.at(line.village).name, p.number(line.requests), p.number(line.facility_uses),
                    average_text(p, line.minutes_sum, line.facility_uses)});
  }
  return section(words.access, rows);
}

}  // namespace

std::string summary_text(Summary const& summary, supply::Municipality const& municipality, Language language) {
  Printing const p{summary, municipality, language, words(language)};
  SummaryWords const& w = p.words.summary;
  return head(p) + outcomes(p) + ladder(p) +
         found(p, w.facilities, summary.facility_found, summary.facility_not_found, summary.refusals_of_not_found,
               p.words.steps.refusals) +
         found(p, w.providers, summary.places_found, summary.places_not_found, summary.exclusions_of_not_found,
               p.words.choices.exclusions) +
         budgets(p) + access(p);
}

}  // namespace kanteling::reporting
