// SPDX-License-Identifier: Apache-2.0
#include "law/contribution_charge.hpp"

#include <string>
#include <utility>

#include "kanteling/law/amount_text.hpp"
#include "kanteling/law/contribution_amounts.hpp"
#include "kanteling/law/parameter.hpp"

namespace kanteling::law {
namespace {

constexpr Citation client_support_is_free{"Wmo 2015",
                                          "2.1.4(5)",
                                          NormLevel::act,
                                          Evidence::seen,
                                          {make_date(2015, 1, 1), std::nullopt},
                                          detail::contribution_looked_up,
                                          "MinBZK/regelrecht-corpus"};

Citation source_of(Exemption exemption, Charge const& charge) {
  ExemptionName const& name = name_of(exemption);
  return charge.in_2019() && name.in_2019 ? *name.in_2019 : name.since_2020;
}

ContributionReason exempt(Exemption exemption, Charge const& charge) {
  return {ContributionStep::exempt, Cents{0}, source_of(exemption, charge), exemption};
}

bool under_18(ContributionCase const& c, Charge const& charge) {
  for (ContributionGround const& g : c.grounds)
    if (g.why == Exemption::under_18 && g.holds.contains(charge.days.from)) return true;
  return false;
}

/// Why a provision brings no flat contribution by itself, or nothing where it does.
std::optional<ContributionReason> why_apart(ContributionCase const& c, ContributionProvision const& p,
                                            Charge const& charge) {
  Period const valid = charge.in_2019() ? detail::year_2019 : detail::since_2020;
  auto const other_rules = [&](std::string_view article) {
    return ContributionReason{ContributionStep::other_rules, Cents{0}, detail::wmo_decree(article, valid)};
  };
  switch (p.what) {
    case ContributionFor::client_support:
      return ContributionReason{ContributionStep::client_support, Cents{0}, client_support_is_free};
    case ContributionFor::protected_living:
      return other_rules("3.1(3)");
    case ContributionFor::shelter:
      return other_rules("3.1(4)");
    case ContributionFor::wheelchair:
      return exempt(Exemption::wheelchair, charge);
    case ContributionFor::transport:
      // The exception for a fare was added in 2020.
      if (c.bylaw && c.bylaw->fare_for_transport && !charge.in_2019()) return other_rules("3.8(1)");
      break;
    case ContributionFor::home_adaptation:
      // In 2019 a home adaptation was never exempt for the resident's age.
      if (charge.in_2019() || (c.bylaw && c.bylaw->parents_pay_adaptation)) return std::nullopt;
      break;
    case ContributionFor::support:
      break;
  }
  if (under_18(c, charge)) return exempt(Exemption::under_18, charge);
  return std::nullopt;
}

bool ground_holds(ContributionGround const& g, Charge const& charge) {
  if (g.why == Exemption::shelter) return shelter_exempts(g.holds, charge.days);
  return g.why != Exemption::under_18 && g.holds.contains(charge.days.from);
}

/// The exemptions of the household and of the month, by letter.
std::vector<Exemption> exemptions(ContributionCase const& c, Charge const& charge) {
  std::vector<Exemption> found;
  for (std::size_t letter = 0; letter < exemption_names.size(); ++letter) {
    auto const e = static_cast<Exemption>(letter);
    bool holds = e == Exemption::couple_below_pension &&
                 c.household == ContributionHousehold::couple_one_below_pension_age;
    holds = holds || (e == Exemption::spring_2020 && name_of(e).since_2020.valid.contains(charge.days.from));
    for (ContributionGround const& g : c.grounds) holds = holds || (g.why == e && ground_holds(g, charge));
    if (holds) found.push_back(e);
  }
  return found;
}

/// Whether the cost price is counted down although nothing is due: where the college judged so (3.8 lid 4).
bool judged_by_college(Exemption e) {
  return e == Exemption::child_at_risk || e == Exemption::unable_to_pay || e == Exemption::harms_approach;
}

void collect_provisions(ContributionCase const& c, Charge const& charge,
                        std::vector<ContributionProvision const*> const& in_use, Charged& charged) {
  bool elsewhere = false;
  for (ContributionProvision const* p : in_use) {
    if (auto const apart = why_apart(c, *p, charge)) {
      elsewhere = elsewhere || apart->step == ContributionStep::other_rules;
      charged.result.reasons.push_back(*apart);
      continue;
    }
    (p->cost_price ? charged.watched : charged.others) = true;
    charged.used_to_end = charged.used_to_end || p->used.contains(*charge.days.to);
  }
  bool const counts = charged.watched || charged.others;
  charged.result.outcome = counts      ? ContributionOutcome::due
                           : elsewhere ? ContributionOutcome::other_rules
                                       : ContributionOutcome::nothing;
}

void apply_bylaw(ContributionCase const& c, Charge const& charge, Charged& charged,
                 std::vector<Problem>& problems) {
  if (!c.bylaw) return;
  ContributionBylaw const& bylaw = *c.bylaw;
  if (bylaw.amount) {
    if (*bylaw.amount > charged.national) {
      problems.push_back(
          {"bylaw.amount on " + to_string(charge.days.from),
           amount_text(*bylaw.amount) + ", more than the national " + amount_text(charged.national),
           charge.in_2019() ? "that amount or less (Uitvoeringsbesluit Wmo 2015 3.8(2)b)"
                            : "that amount or less (Wmo 2015 2.1.4a(5)a)"});
      return;
    }
    charged.set(ContributionStep::bylaw_amount, *bylaw.amount, bylaw.source);
  }
  if (!bylaw.nil_up_to) return;
  if (!c.income && !charge.in_2019())
    charged.set(ContributionStep::bylaw_nil_no_data, Cents{0},
                detail::wmo_decree("3.10(1)", detail::since_2020));
  else if (c.income && *c.income <= *bylaw.nil_up_to)
    charged.set(ContributionStep::bylaw_nil, Cents{0}, bylaw.source);
}

void apply_exemptions(ContributionCase const& c, Charge const& charge, Charged& charged) {
  charged.counts_down = true;
  for (Exemption const e : exemptions(c, charge)) {
    charged.set(ContributionStep::exempt, Cents{0}, source_of(e, charge), e);
    charged.result.outcome = ContributionOutcome::nothing;
    charged.counts_down = charged.counts_down && judged_by_college(e);
  }
}

}  // namespace

Result<Charged> charge_for(ContributionCase const& c, Charge const& charge,
                           std::vector<ContributionProvision const*> const& in_use) {
  auto const national =
      lookup(flat_contributions, charge.in_2019() ? flat_per_four_weeks : flat_per_month, charge.days.from);
  if (!national) return tl::make_unexpected(national.error());
  if (c.bylaw && !c.bylaw->source.valid.contains(charge.days.from))
    return tl::make_unexpected(std::vector<Problem>{
        {"bylaw on " + to_string(charge.days.from),
         "a bylaw that holds " + detail::to_text(c.bylaw->source.valid), "the bylaw in force on that day"}});
  Charged charged;
  charged.result.period = charge.days;
  charged.result.unit = charge.unit;
  charged.result.disputed = national->disputed();
  charged.national = national->amount;
  collect_provisions(c, charge, in_use, charged);
  if (charged.result.outcome != ContributionOutcome::due) return charged;

  charged.set(ContributionStep::national_amount, national->amount, national->stated.front().source);
  std::vector<Problem> problems;
  apply_bylaw(c, charge, charged, problems);
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  if (charged.result.amount == Cents{0}) charged.result.outcome = ContributionOutcome::nothing;
  apply_exemptions(c, charge, charged);
  return charged;
}

}  // namespace kanteling::law
