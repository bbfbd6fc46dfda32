// SPDX-License-Identifier: Apache-2.0
#include <variant>

#include "kanteling/law/contribution_amounts.hpp"
#include "reporting/amount_format.hpp"
#include "reporting/contribution_words.hpp"
#include "reporting/format.hpp"
#include "reporting/page.hpp"
#include "reporting/term_format.hpp"

namespace kanteling::reporting {
namespace {

/// Each kind of amount in words.
struct InWords {
  NumberWords const& numbers;
  AmountWords const& w;

  std::string money(Cents amount) const { return money_text(amount, numbers); }

  std::string operator()(Cents amount) const { return money(amount); }
  std::string operator()(law::IncomeRule const& rule) const {
    std::string const text = fill(w.rule, {money(rule.base), share_text(rule.per_mille, 1000, numbers),
                                           money(rule.threshold), std::to_string(rule.units_per_year)});
    return rule.highest > Cents{0} ? fill(w.rule_highest, {text, money(rule.highest)}) : text;
  }
  std::string operator()(law::PenaltyPerDay const& tariff) const {
    return fill(w.per_day,
                {money(tariff.first_14_days), money(tariff.next_14_days), money(tariff.other_days)});
  }
  std::string operator()(law::PupilTransportBands const& bands) const {
    std::vector<std::string> texts;
    for (law::PupilTransportBand const& band : bands)
      texts.push_back(fill(w.band, {money(band.income_up_to), money(band.per_year)}));
    return join(texts, "; ");
  }
};

std::string source_text(AmountSource const& s, Language language) {
  AmountWords const& w = amount_words(language);
  std::string const cited = citation_text(s.source.act, s.source.article, language);
  std::string const day = to_string(s.source.looked_up);
  std::string const text = s.source.seen_in.empty() ? fill(w.source_unseen, {cited, day})
                                                    : fill(w.source, {cited, s.source.seen_in, day});
  return s.agrees ? text : fill(w.states, {value_text(s.stated, language), text});
}

void tell(Page& page, KnownAmount const& a, Language language) {
  AmountWords const& w = amount_words(language);
  std::string const period = a.valid.to ? to_string(a.valid.from) + " .. " + to_string(*a.valid.to)
                                        : fill(w.open_period, {to_string(a.valid.from)});
  auto const evidence = static_cast<std::size_t>(a.recalled ? Evidence::recalled : a.evidence);
  std::string amount = value_text(a.amount, language);
  if (a.group == AmountGroup::flat_contribution)
    amount = fill(w.flat[a.id == law::flat_per_month ? 0 : 1], {amount});
  // Those of the contribution by income are told apart by household.
  for (law::ContributionHouseholdName const& name : law::contribution_household_names)
    if (a.id == name.code) amount = std::string(in(language, name)) + ": " + amount;
  page.line(fill(w.amount, {period, amount, w.evidence[evidence]}));
  for (AmountSource const& s : a.sources) page.bullet(source_text(s, language));
  if (!a.caution.empty()) page.bullet(caution_text(a.caution, language));
}

}  // namespace

std::string value_text(AmountValue const& value, Language language) {
  return std::visit(InWords{words(language).numbers, amount_words(language)}, value);
}

std::string amounts_text(std::vector<KnownAmount> const& amounts, Language language) {
  AmountWords const& w = amount_words(language);
  Page page;
  std::optional<AmountGroup> group;
  for (KnownAmount const& a : amounts) {
    if (group != a.group) page.heading(w.groups[static_cast<std::size_t>(a.group)]);
    group = a.group;
    tell(page, a, language);
  }
  if (amounts.empty()) page.line(w.none);
  return page.take();
}

std::string amount_doubts_text(std::vector<GroupFinding> const& findings, Language language) {
  AmountWords const& w = amount_words(language);
  Page page;
  page.heading(w.doubts);
  for (GroupFinding const& found : findings)
    page.bullet(std::string(w.doubt[static_cast<std::size_t>(found.finding.doubt)]) + ": " +
                std::string(code(found.group)) + ", " + to_string(found.finding.problem));
  if (findings.empty()) page.line(w.no_doubts);
  return page.take();
}

}  // namespace kanteling::reporting
