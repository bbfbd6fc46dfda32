// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/contribution_question.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "io/contribution_reading.hpp"

namespace kanteling::io {
namespace {

enum Regime : unsigned { by_income = 1, four_weekly = 2, monthly = 4, proposed = 8 };

constexpr law::Month first_of_act = law::make_month(2015, 1);
constexpr law::Month first_flat = law::make_month(2019, 1);
constexpr law::Month first_monthly = law::make_month(2020, 1);

/// The first of the thirteen periods of 2019 begins on the Monday of its first ISO week (Uitvoeringsbesluit
/// Wmo 2015 3.8 lid 3, then).
constexpr Date first_four_weeks_2019 = make_date(2018, 12, 31);

std::string_view words_for(Regime regime) {
  switch (regime) {
    case by_income:
      return "the contribution of 2015 .. 2018";
    case four_weekly:
      return "the flat contribution of 2019";
    case monthly:
      return "the flat contribution per month";
    case proposed:
      return "the proposal, as far as it is known,";
  }
  return "";
}

Regime regime_of(law::Month month) {
  if (month < first_flat) return by_income;
  return month < first_monthly ? four_weekly : monthly;
}

class Reading {
 public:
  explicit Reading(ContributionQuestion const& question) : q_(question) {}

  Result<ContributionAnswer> answer() {
    read_consent();
    if (auto const at = in_.code("household", q_.household, law::contribution_household_names))
      household_ = static_cast<law::ContributionHousehold>(*at);
    std::optional<Regime> const regime = read_regime();
    if (regime) refuse_unused(*regime);
    if (!regime) return tl::unexpected(std::move(in_.problems));
    switch (*regime) {
      case by_income:
        return estimate_by_income();
      case proposed:
        return estimate_proposed();
      case four_weekly:
      case monthly:
        return estimate_flat(*regime);
    }
    return tl::unexpected(std::move(in_.problems));
  }

 private:
  void read_consent() {
    in_.check_text("consent.given_by", q_.given_by);
    if (q_.given_by.empty())
      in_.fault("consent.given_by", "nobody",
                "who consents to this estimate: the resident, or who speaks for the resident");
    auto const given_on = in_.day("consent.given_on", q_.given_on);
    auto const on = q_.on.empty() ? given_on : in_.day("on", q_.on);
    if (given_on) consent_ = {q_.given_by, *given_on};
    if (!q_.withdrawn_on.empty()) consent_.withdrawn_on = in_.day("consent.withdrawn_on", q_.withdrawn_on);
    if (on) on_ = *on;
    if (in_.problems.empty()) in_.problems = law::problems_with(consent_, on_);
  }

  std::optional<Regime> read_regime() {
    if (!q_.proposal.empty()) {
      proposal_ = in_.code("proposal", q_.proposal, law::contribution_proposal_names);
      return proposed;
    }
    auto const first = in_.month("first", q_.first);
    auto const last = q_.last.empty() ? first : in_.month("last", q_.last);
    if (!first || !last) return std::nullopt;
    first_ = *first;
    last_ = *last;
    std::string const months = to_string(first_) + " .. " + to_string(last_);
    if (last_ < first_)
      in_.fault("last", months, "a last month on or after the first");
    else if (first_ < first_of_act)
      in_.fault("first", to_string(first_) + ", before the Wmo 2015", "a month from 2015-01 on");
    else if (regime_of(first_) != regime_of(last_) ||
             (regime_of(first_) == by_income && year(first_) != year(last_)))
      in_.fault("last", months + ", under different rules",
                "months of one year of 2015 .. 2018, of 2019, or from 2020 on: ask the others apart");
    return regime_of(first_);
  }

  static std::int32_t year(law::Month month) { return month.months / 12; }

  /// What a regime does not look at is refused, so that it is not asked for either.
  void refuse_unused(Regime regime) {
    struct Member {
      std::string_view where;
      bool given;
      unsigned used_by;
    };
    unsigned const limit_used = q_.bylaw.nil_up_to.empty() ? 0U : four_weekly | monthly;
    bool const cost_price = std::any_of(q_.provisions.begin(), q_.provisions.end(),
                                        [](ProvisionWords const& p) { return !p.cost_price.empty(); });
    std::array<Member, 16> const members{{
        {"first", !q_.first.empty(), by_income | four_weekly | monthly},
        {"last", !q_.last.empty(), by_income | four_weekly | monthly},
        {"provisions", !q_.provisions.empty(), four_weekly | monthly},
        {"provisions[].cost_price", cost_price && regime == four_weekly, monthly},
        {"grounds", !q_.grounds.empty(), four_weekly | monthly},
        {"bylaw.source", !q_.bylaw.source.empty(), by_income | four_weekly | monthly},
        {"bylaw.amount", !q_.bylaw.amount.empty(), by_income | four_weekly | monthly},
        {"bylaw.nil_up_to", !q_.bylaw.nil_up_to.empty(), four_weekly | monthly},
        {"bylaw.fare_for_transport", q_.bylaw.fare_for_transport, monthly},
        {"bylaw.parents_pay_adaptation", q_.bylaw.parents_pay_adaptation, monthly},
        {"decision_sent", !q_.decision_sent.empty(), monthly},
        {"income", !q_.income.empty(), by_income | proposed | limit_used},
        {"wealth", !q_.wealth.empty(), by_income},
        {"current_income", !q_.current_income.empty(), by_income},
        {"current_wealth", !q_.current_wealth.empty(), by_income},
        {"cost_per_four_weeks", !q_.cost_per_four_weeks.empty(), by_income},
    }};
    for (Member const& m : members)
      if (m.given && (m.used_by & regime) == 0)
        in_.fault(std::string(m.where), "given",
                  "nothing: " + std::string(words_for(regime)) + " does not look at it");
  }

  law::ContributionIncome income(std::string const& where, std::string const& text) {
    return law::ContributionIncome(in_.euros(where, text).value_or(Cents{0}));
  }

  /// In force on all days that are looked at: who asks says so, nobody here looked it up.
  law::Citation bylaw() {
    in_.check_text("bylaw.source", q_.bylaw.source);
    if (q_.bylaw.source.empty())
      in_.fault("bylaw.source", "nothing", "the bylaw that says so: its title and article");
    return {q_.bylaw.source, "", NormLevel::bylaw, Evidence::chosen, {earliest_day, std::nullopt}, {}, ""};
  }

  bool has_bylaw() const {
    BylawWords const& b = q_.bylaw;
    return !b.source.empty() || !b.amount.empty() || !b.nil_up_to.empty() || b.fare_for_transport ||
           b.parents_pay_adaptation;
  }

  std::optional<law::ContributionMeans> means(std::string const& which, std::string const& income_text,
                                              std::string const& wealth_text, std::int32_t of_year) {
    if (income_text.empty() && wealth_text.empty()) return std::nullopt;
    if (income_text.empty()) in_.fault(which + "income", "nothing", "the income too, where wealth is given");
    return law::ContributionMeans{of_year, income(which + "income", income_text),
                                  income(which + "wealth", wealth_text)};
  }

  Result<ContributionAnswer> estimate_by_income() {
    law::IncomeContributionCase c{household_};
    c.reference = means("", q_.income, q_.wealth, year(first_) - 2);
    c.current = means("current_", q_.current_income, q_.current_wealth, year(first_));
    c.bylaw_base = in_.euros("bylaw.amount", q_.bylaw.amount);
    if (has_bylaw()) c.bylaw = bylaw();
    c.cost = in_.euros("cost_per_four_weeks", q_.cost_per_four_weeks);
    return finish(
        [&] { return law::estimate_contribution(consent_, on_, c, law::first_day(first_), q_.recalled); });
  }

  Result<ContributionAnswer> estimate_proposed() {
    if (q_.income.empty())
      in_.fault("income", "nothing", "the income of a year, for the proposal depends on it");
    law::ContributionIncome const of_year = income("income", q_.income);
    return finish([&] {
      return law::estimate_contribution(consent_, on_, household_, of_year,
                                        static_cast<law::ContributionProposal>(*proposal_));
    });
  }

  Result<ContributionAnswer> estimate_flat(Regime regime) {
    law::ContributionCase c{household_, {}, {}};
    read_provisions(c);
    read_grounds(c);
    if (has_bylaw()) {
      c.bylaw = law::ContributionBylaw{bylaw()};
      c.bylaw->amount = in_.euros("bylaw.amount", q_.bylaw.amount);
      if (auto const limit = in_.euros("bylaw.nil_up_to", q_.bylaw.nil_up_to))
        c.bylaw->nil_up_to = law::ContributionIncome(*limit);
      c.bylaw->fare_for_transport = q_.bylaw.fare_for_transport;
      c.bylaw->parents_pay_adaptation = q_.bylaw.parents_pay_adaptation;
    }
    if (!q_.income.empty()) c.income = income("income", q_.income);
    if (!q_.decision_sent.empty()) c.decision_sent = in_.day("decision_sent", q_.decision_sent);
    return finish([&] {
      if (regime == monthly) return law::estimate_contribution(consent_, on_, c, first_, last_);
      return law::estimate_contribution(consent_, on_, c, four_weeks_asked());
    });
  }

  /// The periods of four weeks that begin in the months that are asked: one in each month of 2019, for the
  /// first of the thirteen begins in 2018.
  std::vector<Date> four_weeks_asked() const {
    std::vector<Date> first_days;
    for (std::int32_t period = 0; period < 13; ++period) {
      Date const day = first_four_weeks_2019 + 28 * period;
      if (law::first_day(first_) <= day && day <= law::last_day(last_)) first_days.push_back(day);
    }
    return first_days;
  }

  void read_provisions(law::ContributionCase& c) {
    if (q_.provisions.empty()) in_.fault("provisions", "nothing", "what is provided, and from which day");
    for (std::size_t i = 0; i < q_.provisions.size(); ++i) {
      ProvisionWords const& words = q_.provisions[i];
      std::string const where = "provisions[" + std::to_string(i) + "].";
      law::ContributionProvision p;
      if (auto const what = in_.code(where + "what", words.what, law::contribution_for_names))
        p.what = static_cast<law::ContributionFor>(*what);
      p.used.from = law::first_day(first_);
      if (!words.start.empty()) p.used.from = in_.day(where + "start", words.start).value_or(p.used.from);
      if (!words.end.empty()) p.used.to = in_.day(where + "end", words.end);
      p.cost_price = in_.euros(where + "cost_price", words.cost_price);
      if (p.cost_price && words.start.empty())
        in_.fault(where + "start", "nothing",
                  "the day from which it is used, for the cost price is counted from there");
      c.provisions.push_back(p);
    }
  }

  void read_grounds(law::ContributionCase& c) {
    for (std::size_t i = 0; i < q_.grounds.size(); ++i) {
      GroundWords const& words = q_.grounds[i];
      std::string const where = "grounds[" + std::to_string(i) + "].";
      law::ContributionGround ground{law::Exemption::pays_elsewhere, {earliest_day, std::nullopt}};
      if (auto const why = in_.code(where + "why", words.why, law::exemption_names))
        ground.why = static_cast<law::Exemption>(*why);
      if (!words.from.empty()) ground.holds.from = in_.day(where + "from", words.from).value_or(earliest_day);
      if (!words.to.empty()) ground.holds.to = in_.day(where + "to", words.to);
      if (ground.why == law::Exemption::shelter && (words.from.empty() || words.to.empty()))
        in_.fault(where + (words.from.empty() ? "from" : "to"), "nothing",
                  "the first and the last night, each as the day on which it begins");
      c.grounds.push_back(ground);
    }
  }

  template <class Estimate>
  Result<ContributionAnswer> finish(Estimate estimate) {
    if (!in_.problems.empty()) return tl::unexpected(std::move(in_.problems));
    auto made = estimate();
    if (!made) return tl::unexpected(in_words(std::move(made.error())));
    return ContributionAnswer{household_, consent_, *std::move(made)};
  }

  /// Members of the law's own structs by the names that the question has for them.
  static std::vector<Problem> in_words(std::vector<Problem> problems) {
    constexpr std::array<std::array<std::string_view, 2>, 7> names{{{"reference.income", "income"},
                                                                    {"reference.wealth", "wealth"},
                                                                    {"current", "current_income"},
                                                                    {"current.income", "current_income"},
                                                                    {"current.wealth", "current_wealth"},
                                                                    {"bylaw_base", "bylaw.amount"},
                                                                    {"cost", "cost_per_four_weeks"}}};
    for (Problem& problem : problems)
      for (auto const& [member, name] : names)
        if (problem.where == member) {
          problem.where = name;
          break;
        }
    return problems;
  }

  static constexpr Date earliest_day = make_date(1900, 1, 1);

  ContributionQuestion const& q_;
  ContributionWordsReader in_;
  law::EstimateConsent consent_;
  Date on_;
  law::ContributionHousehold household_ = law::ContributionHousehold::single_below_pension_age;
  law::Month first_;
  law::Month last_;
  std::optional<std::size_t> proposal_;
};

}  // namespace

Result<ContributionAnswer> answer(ContributionQuestion const& question) {
  return Reading(question).answer();
}

}  // namespace kanteling::io
