// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kanteling/core/cents.hpp"
#include "kanteling/core/date.hpp"
#include "kanteling/law/citation.hpp"
#include "kanteling/law/contribution_income.hpp"
#include "kanteling/law/contribution_regimes.hpp"
#include "kanteling/law/contribution_result.hpp"
#include "kanteling/law/parameter_check.hpp"
#include "kanteling/law/penalty_tariff.hpp"
#include "kanteling/law/pupil_transport.hpp"
#include "kanteling/reporting/language.hpp"

/// All dated amounts of the law that ship with the library, in one form: to be shown, and to be looked at
/// before use. Texts live as long as the program.
namespace kanteling::reporting {

/// The lists of dated amounts, in the order in which they are shown.
enum class AmountGroup : std::uint8_t {
  flat_contribution,
  contribution_by_income,
  provisional_income,
  contribution_proposal,
  pupil_transport_limit,
  pupil_transport_bands,
  penalty,
  penalty_maximum
};

using AmountValue = std::variant<Cents, law::IncomeRule, law::PenaltyPerDay, law::PupilTransportBands>;

struct AmountSource {
  AmountValue stated;
  law::Citation source;
  bool agrees = true;  ///< with the amount itself
};

struct KnownAmount {
  AmountGroup group = AmountGroup::flat_contribution;
  std::string_view id;  ///< within its group
  Period valid;
  AmountValue amount;
  Evidence evidence = Evidence::seen;
  std::string_view caution;  ///< in English; empty: none
  bool disputed = false;     ///< a source states another amount
  bool recalled = false;     ///< nobody saw it in a published source
  bool proposal = false;     ///< of a bill: it holds on no day
  std::vector<AmountSource> sources;
};

struct GroupFinding {
  AmountGroup group = AmountGroup::flat_contribution;
  law::AmountFinding finding;
};

/// Every amount, by group and then as the law room lists them.
[[nodiscard]] std::vector<KnownAmount> known_amounts();

/// Those in force on a day. A proposal never is.
[[nodiscard]] std::vector<KnownAmount> amounts_on(Date day);

/// What is wrong or doubtful with them (law::find_doubts).
[[nodiscard]] std::vector<GroupFinding> amount_doubts();

/// The national amount from which a contribution was computed; none where none was used.
[[nodiscard]] std::optional<KnownAmount> amount_behind(law::ContributionHousehold household,
                                                       law::Contribution const& contribution);

/// A caution in the language of the reader; empty stays empty.
[[nodiscard]] std::string_view caution_text(std::string_view caution, Language language);

/// Amounts by group with period, evidence, sources and cautions, as plain text for a professional.
[[nodiscard]] std::string amounts_text(std::vector<KnownAmount> const& amounts, Language language);

/// Findings one a line, what must be mended first. What was found is in English: the text of a Problem.
[[nodiscard]] std::string amount_doubts_text(std::vector<GroupFinding> const& findings, Language language);

}  // namespace kanteling::reporting
