// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/contribution_text.hpp"

#include <algorithm>

#include "reporting/amount_format.hpp"
#include "reporting/contribution_words.hpp"
#include "reporting/format.hpp"
#include "reporting/page.hpp"
#include "reporting/term_format.hpp"

namespace kanteling::reporting {
namespace {

using law::Contribution;

/// Whether two months or periods can be told as one.
bool alike(Contribution const& a, Contribution b) {
  b.period = a.period;
  return a == b;
}

class Telling {
 public:
  Telling(law::ContributionHousehold household, law::ContributionEstimate const& estimate, Language language)
      : household_(household), all_(estimate.contributions), language_(language) {}

  std::string tell(law::EstimateConsent const& consent, law::ContributionEstimate const& estimate) {
    std::string_view const note = language_ == Language::dutch ? estimate.note_nl : estimate.note_en;
    page_.line(head() + " " + std::string(note));
    for (law::ContributionProposalName const& name : law::contribution_proposal_names)
      if (all_.front().proposal == name.code) page_.line(fill(w_.proposal, {in(language_, name)}));
    page_.gap();
    page_.line(fill(w_.household, {in(language_, law::name_of(household_))}));
    for (std::size_t i = 0; i < all_.size();) {
      std::size_t last = i;
      while (last + 1 < all_.size() && alike(all_[i], all_[last + 1])) ++last;
      tell_period(all_[i], all_[last]);
      i = last + 1;
    }
    page_.gap();
    page_.line(fill(w_.made, {date(estimate.made_on), consent.given_by, date(consent.given_on)}));
    return page_.take();
  }

 private:
  std::string money(Cents amount) const { return money_text(amount, numbers_); }
  std::string date(Date day) const { return date_text(day, numbers_); }

  /// The amount, or of several months their sum.
  std::string head() const {
    auto const others = std::count_if(all_.begin(), all_.end(), [](Contribution const& c) {
      return c.outcome == law::ContributionOutcome::other_rules;
    });
    auto const count = static_cast<std::int64_t>(all_.size());
    auto const unit = static_cast<std::size_t>(all_.front().unit);
    if (others == count) return std::string(w_.no_amount);
    Cents sum;
    for (Contribution const& c : all_) sum += c.amount;
    if (count == 1) return fill(w_.one[unit], {money(sum)});
    std::string const text = fill(w_.in_all[unit], {money(sum), std::to_string(count)});
    return others == 0 ? text : text + " " + fill(w_.some_other_rules, {std::to_string(others)});
  }

  std::string month(Date day) const {
    CivilDate const c = to_civil(day);
    return fill(w_.month, {numbers_.months[static_cast<std::size_t>(c.month - 1)], std::to_string(c.year)});
  }

  std::string span(Contribution const& first, Contribution const& last) const {
    Date const from = first.period.from;
    if (!last.period.to) return fill(w_.open_span, {date(from)});
    if (first.unit == law::ContributionUnit::four_weeks)
      return fill(w_.span, {date(from), date(*last.period.to)});
    if (from == last.period.from) return month(from);
    return fill(w_.span, {month(from), month(last.period.from)});
  }

  void tell_period(Contribution const& first, Contribution const& last) {
    bool const has_amount = first.outcome != law::ContributionOutcome::other_rules;
    auto const unit = static_cast<std::size_t>(first.unit);
    std::string const amount =
        has_amount ? fill(w_.one[unit], {money(first.amount)}) : std::string(w_.no_amount);
    page_.gap();
    page_.line(capital(fill(w_.of_period, {span(first, last), amount})));
    if (first.reasons.empty()) page_.bullet(nothing_in_use(first));
    for (law::ContributionReason const& reason : first.reasons) page_.bullet(step(reason));
    tell_doubts(first);
  }

  /// In 2019 no rule about the start was seen. Source: Uitvoeringsbesluit Wmo 2015 3.5 lid 4; looked up
  /// 2026-11-27, MinBZK/regelrecht-corpus.
  std::string nothing_in_use(Contribution const& c) const {
    if (c.unit == law::ContributionUnit::four_weeks) return std::string(w_.not_in_use);
    return fill(w_.not_due_yet, {citation_text("Uitvoeringsbesluit Wmo 2015", "3.5(4)", language_)});
  }

  std::string step(law::ContributionReason const& reason) const {
    std::string what(in(language_, law::name_of(reason.step)));
    if (reason.exemption) what = fill(w_.exempt, {what, in(language_, law::name_of(*reason.exemption))});
    bool const no_amount = reason.step == law::ContributionStep::other_rules;
    if (no_amount) return fill(w_.step_no_amount, {what, source(reason.source)});
    return fill(w_.step, {what, money(reason.after), source(reason.source)});
  }

  std::string source(law::Citation const& c) const {
    std::string const text = citation_text(c.act, c.article, language_);
    if (c.evidence == Evidence::recalled) return fill(w_.recalled_source, {text});
    if (c.evidence == Evidence::chosen) return fill(w_.stated_source, {text});
    return text;
  }

  void tell_doubts(Contribution const& c) {
    auto const amount = amount_behind(household_, c);
    if (amount && amount->group != AmountGroup::flat_contribution)
      page_.line(fill(w_.rule, {value_text(amount->amount, language_)}));
    if (amount && c.disputed) tell_dispute(*amount);
    if (c.recalled) page_.line(w_.recalled);
    for (law::ContributionReason const& reason : c.reasons)
      if (reason.caution != law::ContributionCaution::none)
        page_.line(in(language_, law::name_of(reason.caution)));
  }

  void tell_dispute(KnownAmount const& amount) {
    page_.line(w_.sources_disagree);
    for (AmountSource const& s : amount.sources) {
      std::string const cited = source(s.source);
      std::string const stated = value_text(s.stated, language_);
      page_.bullet(s.source.seen_in.empty() ? fill(w_.of_period, {stated, cited})
                                            : fill(w_.source_states, {stated, cited, s.source.seen_in}));
    }
  }

  law::ContributionHousehold household_;
  std::vector<Contribution> const& all_;
  Language language_;
  ContributionWords const& w_ = contribution_words(language_);
  NumberWords const& numbers_ = words(language_).numbers;
  Page page_;
};

}  // namespace

std::string contribution_text(law::ContributionHousehold household, law::EstimateConsent const& consent,
                              law::ContributionEstimate const& estimate, Language language) {
  return Telling(household, estimate, language).tell(consent, estimate);
}

}  // namespace kanteling::reporting
