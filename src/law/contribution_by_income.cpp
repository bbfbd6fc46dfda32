// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/contribution_by_income.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/law/amount_text.hpp"

namespace kanteling::law {
namespace {

/// Income with the counting part of wealth, in hundredths of a cent: so 8 % of whole cents is exact.
std::int64_t counted_income(ContributionMeans const& means) {
  return detail::cents_of(means.income).value * 100 + detail::cents_of(means.wealth).value * wealth_percent;
}

/// The one rounding of this mechanism: half a cent up. An assumption, see contribution_by_income.
/// Both must be 0 or more, the divisor above 0.
constexpr std::int64_t round_half_up(std::int64_t amount, std::int64_t divisor) {
  return (2 * amount + divisor) / (2 * divisor);
}

Cents by_rule(IncomeRule const& rule, std::int64_t counted) {
  std::int64_t const above = counted - rule.threshold.value * 100;
  if (above <= 0) return rule.base;
  // Cents are hundreds of `counted`'s unit, per mille are thousandths: at most 1e14 * 150 * 2, so 64 bits do.
  Cents const part{round_half_up(above * rule.per_mille, std::int64_t{100} * 1000 * rule.units_per_year)};
  return rule.base + part;
}

void check_range(ContributionIncome amount, std::int64_t lowest, std::string where,
                 std::vector<Problem>& problems) {
  std::int64_t const cents = detail::cents_of(amount).value;
  if (cents < lowest || cents > detail::income_cents_max)
    problems.push_back({std::move(where),
                        lowest == 0 ? "a negative amount, or more than 10 billion euro"
                                    : "more than 10 billion euro, either way",
                        lowest == 0 ? "0.00 or more, up to 10 billion" : "an amount up to 10 billion"});
}

void check_means(std::optional<ContributionMeans> const& means, std::string const& name,
                 std::vector<Problem>& problems) {
  if (!means) return;
  check_range(means->income, -detail::income_cents_max, name + ".income", problems);
  check_range(means->wealth, 0, name + ".wealth", problems);
}

std::vector<Problem> problems_in(IncomeContributionCase const& c) {
  std::vector<Problem> problems;
  check_means(c.reference, "reference", problems);
  check_means(c.current, "current", problems);
  if (c.bylaw_base && *c.bylaw_base < Cents{0})
    problems.push_back({"bylaw_base", amount_text(*c.bylaw_base), "0.00 or more"});
  if (c.bylaw_base && !c.bylaw)
    problems.push_back({"bylaw", "no source of the lower base", "the bylaw's article"});
  if (c.cost && *c.cost < Cents{0}) problems.push_back({"cost", amount_text(*c.cost), "0.00 or more"});
  if (c.current && !c.reference)
    problems.push_back(
        {"current", "no income of the reference year to compare with", "the reference year too"});
  return problems;
}

void check_year(std::optional<ContributionMeans> const& means, std::int32_t year, std::string where,
                std::string_view which, std::vector<Problem>& problems) {
  if (means && means->year != year)
    problems.push_back(
        {std::move(where), std::to_string(means->year), std::to_string(year) + ", " + std::string(which)});
}

ContributionCaution caution_of(std::string_view english) {
  for (std::size_t i = 0; i < contribution_caution_names.size(); ++i)
    if (contribution_caution_names[i].english == english) return static_cast<ContributionCaution>(i);
  return ContributionCaution::none;
}

/// The contribution on its way: each step takes or gives and says so.
class Derivation {
 public:
  explicit Derivation(DatedAmount<IncomeRule> const& rule) : rule_(rule) {
    result_.period = rule.valid;
    result_.unit = rule.amount.units_per_year == 12 ? ContributionUnit::month : ContributionUnit::four_weeks;
    result_.outcome = ContributionOutcome::due;
    result_.disputed = rule.disputed();
    result_.recalled = rule.recalled();
  }

  Citation const& article() const { return rule_.stated.front().source; }

  void step(ContributionStep what, Cents amount, Citation const& source,
            ContributionCaution caution = ContributionCaution::none) {
    result_.amount = amount;
    result_.reasons.push_back({what, amount, source, std::nullopt, caution});
  }

  void lower_base(Cents base, Citation const& bylaw) {
    rule_.amount.base = base;
    step(ContributionStep::bylaw_amount, base, bylaw);
  }

  /// `counted` in hundredths of a cent.
  void add_income(std::int64_t counted, ContributionCaution caution = ContributionCaution::none) {
    step(ContributionStep::income_part, by_rule(rule_.amount, counted), article(), caution);
    if (rule_.amount.highest > Cents{0} && result_.amount > rule_.amount.highest)
      step(ContributionStep::highest_amount, rule_.amount.highest, article());
  }

  void cap(Cents cost) {
    if (result_.amount > cost) step(ContributionStep::cost_reached, cost, cost_source());
  }

  IncomeRule const& rule() const { return rule_.amount; }
  ContributionCaution caution() const { return caution_of(rule_.caution); }
  Contribution& result() { return result_; }

 private:
  /// The act kept the contribution at or below the cost price throughout.
  static constexpr Citation cost_source() {
    return {"Wmo 2015",
            "2.1.4",
            NormLevel::act,
            Evidence::seen,
            {make_date(2015, 1, 1), std::nullopt},
            detail::contribution_looked_up,
            "ovoeindhoven.nl"};
  }

  DatedAmount<IncomeRule> rule_;
  Contribution result_;
};

Result<Derivation> begin(DatedAmount<IncomeRule> const& rule, IncomeContributionCase const& c) {
  Derivation d(rule);
  d.step(ContributionStep::base_amount, d.rule().base, d.article(), d.caution());
  if (!c.bylaw_base) return d;
  if (*c.bylaw_base > d.rule().base)
    return tl::make_unexpected(std::vector<Problem>{
        {"bylaw_base", amount_text(*c.bylaw_base) + ", more than the national " + amount_text(d.rule().base),
         "that amount or less (Uitvoeringsbesluit Wmo 2015 3.8(2))"}});
  d.lower_base(*c.bylaw_base, *c.bylaw);
  return d;
}

/// Which means count, and whether they are the provisional ones of the current year.
Result<bool> uses_current_year(IncomeContributionCase const& c, Date on) {
  if (!c.current) return false;
  auto const drop = lookup(provisional_drops, provisional_drop, on);
  if (!drop) return tl::make_unexpected(drop.error());
  std::int64_t const lower = counted_income(*c.reference) - counted_income(*c.current);
  return lower >= drop->amount.value * 100;
}

ContributionCaution caution_2018(IncomeContributionCase const& c, ContributionMeans const& means, Date on) {
  bool const may_be_lower = to_civil(on).year == 2018 && detail::cents_of(means.wealth) > Cents{0} &&
                            c.household != ContributionHousehold::single_below_pension_age;
  return may_be_lower ? ContributionCaution::wealth_2018 : ContributionCaution::none;
}

}  // namespace

Result<Contribution> contribution_by_income(IncomeContributionCase const& household, Date on,
                                            Recalled recalled) {
  std::vector<Problem> problems = problems_in(household);
  std::int32_t const year = to_civil(on).year;
  if (household.bylaw && !household.bylaw->valid.contains(on))
    problems.push_back({"bylaw on " + to_string(on),
                        "a bylaw that holds " + detail::to_text(household.bylaw->valid),
                        "the bylaw in force on that day"});
  check_year(household.reference, year - 2, "reference.year", "the second calendar year before", problems);
  check_year(household.current, year, "current.year", "the year itself", problems);
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));

  auto const rule = lookup(income_rules, name_of(household.household).code, on, recalled);
  if (!rule) return tl::make_unexpected(rule.error());
  auto derivation = begin(*rule, household);
  if (!derivation) return tl::make_unexpected(std::move(derivation.error()));
  if (!household.reference) {
    derivation->step(ContributionStep::no_income_data, derivation->rule().base,
                     detail::decree_of(year, "3.10(1)", derivation->article().seen_in));
  } else {
    auto const provisional = uses_current_year(household, on);
    if (!provisional) return tl::make_unexpected(provisional.error());
    if (*provisional)
      derivation->step(ContributionStep::provisional_income, derivation->rule().base,
                       detail::decree_of(year, "3.9(2)", derivation->article().seen_in));
    ContributionMeans const& means = *provisional ? *household.current : *household.reference;
    derivation->add_income(counted_income(means), caution_2018(household, means, on));
  }
  if (household.cost) derivation->cap(*household.cost);
  return std::move(derivation->result());
}

Result<Contribution> contribution_proposed(ContributionHousehold household, ContributionIncome income,
                                           ContributionProposal proposal) {
  std::vector<Problem> problems;
  check_range(income, -detail::income_cents_max, "income", problems);
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  auto const rule =
      lookup(detail::bill_36713_rules, name_of(household).code, detail::bill_36713_rules.front().valid.from);
  if (!rule) return tl::make_unexpected(rule.error());
  Derivation derivation(*rule);
  derivation.step(ContributionStep::base_amount, derivation.rule().base, derivation.article(),
                  derivation.caution());
  derivation.add_income(counted_income({0, income}));
  derivation.result().proposal = name_of(proposal).code;
  return std::move(derivation.result());
}

}  // namespace kanteling::law
