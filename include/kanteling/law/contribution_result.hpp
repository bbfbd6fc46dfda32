// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kanteling/core/cents.hpp"
#include "kanteling/core/date.hpp"
#include "kanteling/core/source.hpp"
#include "kanteling/law/citation.hpp"
#include "kanteling/law/contribution_exemption.hpp"

namespace kanteling::law {

/// What happened to the amount of a contribution in one step of its derivation.
enum class ContributionStep : std::uint8_t {
  national_amount,
  bylaw_amount,       ///< a lower amount
  bylaw_nil,          ///< nil under an income limit
  bylaw_nil_no_data,  ///< nil, because the income is not known where such a limit holds
  exempt,             ///< with the Exemption
  client_support,     ///< never a contribution
  other_rules,        ///< the amount stands elsewhere: a fare, protected living, shelter
  too_late,           ///< more than twelve months before the decision on the contribution
  part_of_month,      ///< charged in full all the same
  cost_reached,       ///< not collected, or capped
  base_amount,
  no_income_data,
  provisional_income,
  income_part,
  highest_amount,
};

struct ContributionStepName {
  std::string_view code;
  std::string_view dutch;
  std::string_view english;
};

inline constexpr std::array<ContributionStepName, 15> contribution_step_names{{
    {"national_amount", "landelijk bedrag", "national amount"},
    {"bylaw_amount", "lager bedrag volgens de verordening", "lower amount by bylaw"},
    {"bylaw_nil", "nihil: inkomen niet boven de grens in de verordening",
     "nil: income not above the limit in the bylaw"},
    {"bylaw_nil_no_data", "nihil: inkomen niet bekend en de verordening heeft een inkomensgrens",
     "nil: income not known and the bylaw has an income limit"},
    {"exempt", "niet verschuldigd", "not due"},
    {"client_support", "cliëntondersteuning is gratis", "client support is free"},
    {"other_rules", "hiervoor gelden andere regels", "other rules apply to this"},
    {"too_late", "meer dan twaalf maanden voor het besluit over de bijdrage",
     "more than twelve months before the decision on the contribution"},
    {"part_of_month", "een deel van een maand telt als een hele maand",
     "part of a month counts as a whole month"},
    {"cost_reached", "nooit meer dan de kostprijs", "never more than the cost price"},
    {"base_amount", "vast bedrag", "base amount"},
    {"no_income_data", "inkomen niet bekend: alleen het vaste bedrag",
     "income not known: the base amount alone"},
    {"provisional_income", "voorlopig: het lagere inkomen van dit jaar",
     "provisional: the lower income of this year"},
    {"income_part", "deel van het inkomen boven de grens", "part of the income above the threshold"},
    {"highest_amount", "hoogste bedrag", "highest amount"},
}};

constexpr ContributionStepName const& name_of(ContributionStep step) {
  return contribution_step_names[static_cast<std::size_t>(step)];
}

/// What who shows an amount must say with it. `english` is the caution of the DatedAmount that it comes from.
enum class ContributionCaution : std::uint8_t { none, couples_2015, secondary_2017, wealth_2018, proposal };

struct ContributionCautionName {
  std::string_view code;
  std::string_view dutch;
  std::string_view english;
};

inline constexpr std::array<ContributionCautionName, 5> contribution_caution_names{{
    {"none", "", ""},
    {"couples_2015", "Het besluit zoals gepubliceerd noemt voor paren een ander bedrag.",
     "The decree as published has another amount for couples."},
    {"secondary_2017", "Uit een tweedehands bron; het besluit van 2017 is niet gezien.",
     "From a secondary source; the decree of 2017 was not seen."},
    {"wealth_2018",
     "Met vermogen en AOW-leeftijd kan de bijdrage lager zijn (artikel 3.9a); dat is niet berekend.",
     "With wealth and pension age the contribution may be lower (art. 3.9a); that is not computed."},
    {"proposal", "Dit is een voorstel en geen wet. De grenzen zijn bij benadering bekend.",
     "This is a proposal and not law. The thresholds are known roughly."},
}};

constexpr ContributionCautionName const& name_of(ContributionCaution caution) {
  return contribution_caution_names[static_cast<std::size_t>(caution)];
}

/// One step of the derivation of a contribution: which article gave or took, and what the amount was then.
struct ContributionReason {
  ContributionStep step = ContributionStep::national_amount;
  Cents after;
  Citation source;
  std::optional<Exemption> exemption = std::nullopt;  ///< with ContributionStep::exempt
  ContributionCaution caution = ContributionCaution::none;

  friend bool operator==(ContributionReason const&, ContributionReason const&) = default;
};

/// What an amount is paid per. Four weeks are those of the years to 2019: thirteen a year by ISO week numbers
/// (Uitvoeringsbesluit Wmo 2015 3.8 lid 3, then), the last of four or five weeks.
enum class ContributionUnit : std::uint8_t { month, four_weeks };

/// How a contribution ends: an amount, nothing, or only what other rules set (a fare by bylaw, protected
/// living or shelter, whose amounts are not known here). An amount that is due can be nil by formula.
enum class ContributionOutcome : std::uint8_t { due, nothing, other_rules };

/// The own contribution of a household, for all its provisions together, with its derivation.
struct Contribution {
  Period period;  ///< the month or the four weeks; of an amount by income the days on which its rules hold
  ContributionUnit unit = ContributionUnit::month;
  ContributionOutcome outcome = ContributionOutcome::nothing;
  Cents amount;                             ///< per unit
  std::vector<ContributionReason> reasons;  ///< empty where nothing was in use
  bool disputed = false;                    ///< sources disagree on an amount that was used
  bool recalled = false;  ///< an amount was used that nobody saw in a source; the caller accepted it
  /// The bill whose rules these are; empty: law in force. A proposal is shown as one or not at all.
  std::string_view proposal = "";

  friend bool operator==(Contribution const&, Contribution const&) = default;
};

}  // namespace kanteling::law
