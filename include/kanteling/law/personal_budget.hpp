// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kanteling/core/cents.hpp"
#include "kanteling/core/problem.hpp"
#include "kanteling/law/citation.hpp"

/// The conditions of a personal budget (pgb) under the Wmo 2015. What is done with it once granted: see
/// drawing_right.hpp.
/// Source: Wmo 2015, art. 2.3.6; read at wetten.legaltools.nl; looked up 2026-11-27.
namespace kanteling::law {

/// What art. 2.3.6 asks: one wish, three conditions, two grounds on which the college may refuse.
enum class BudgetCondition : std::uint8_t { wanted, able, reasoned, quality, dearer, earlier_revision };

inline constexpr std::size_t budget_condition_count = 6;

/// Whether a condition or a ground was looked at. `met` of a ground says that the ground is there.
enum class Assessed : std::uint8_t { not_assessed, met, not_met };

struct BudgetConditionName {
  std::string_view code;
  std::string_view text_nl;
  std::string_view text_en;
  std::string_view missing_nl;  ///< what is still to be done where it was not assessed
  std::string_view missing_en;
  Citation source;
};

namespace detail {
inline constexpr Date personal_budget_from = make_date(2015, 1, 1);

constexpr Citation cite_budget(std::string_view article) {
  return {"Wmo 2015",
          article,
          NormLevel::act,
          Evidence::seen,
          {personal_budget_from, std::nullopt},
          make_date(2026, 11, 27),
          "wetten.legaltools.nl"};
}
}  // namespace detail

/// By BudgetCondition.
inline constexpr std::array<BudgetConditionName, budget_condition_count> budget_condition_names{{
    {"wanted", "De inwoner wil een persoonsgebonden budget.", "The resident wants a personal budget.",
     "Vraag of de inwoner zelf wil inkopen, en leg uit wat dat betekent.",
     "Ask whether the resident wants to buy the help, and explain what that means.",
     detail::cite_budget("2.3.6(1)")},
    {"able", "De inwoner kan de taken van het budget aan, zelf of met hulp.",
     "The resident can do what the budget asks, alone or with help.",
     "Bespreek wie het budget beheert en of dat goed gaat.",
     "Discuss who manages the budget and whether that goes well.", detail::cite_budget("2.3.6(2)a")},
    {"reasoned", "De inwoner legt uit waarom een budget beter past.",
     "The resident gives reasons for wanting a budget.", "Vraag naar de motivatie en schrijf die op.",
     "Ask for the reasons and write them down.", detail::cite_budget("2.3.6(2)b")},
    {"quality", "De hulp is veilig, doeltreffend en gericht op de inwoner.",
     "The help is safe, effective and centred on the resident.",
     "Beoordeel de hulp die de inwoner wil inkopen.", "Judge the help that the resident wants to buy.",
     detail::cite_budget("2.3.6(2)c")},
    {"dearer",
     "De inkoop kost meer dan dezelfde hulp in natura; alleen dat meerdere mag de gemeente weigeren.",
     "Buying the help costs more than the same help in kind; only that part may be refused.",
     "Vergelijk de kosten met die van hulp in natura.", "Compare the costs with those of help in kind.",
     detail::cite_budget("2.3.6(5)a")},
    {"earlier_revision", "Een eerder besluit is herzien of ingetrokken (2.3.10, lid 1, onder a, d of e).",
     "An earlier decision was revised or withdrawn (2.3.10(1), under a, d or e).",
     "Zoek op of een eerder besluit is herzien of ingetrokken, en waarom.",
     "Look up whether an earlier decision was revised or withdrawn, and why.",
     detail::cite_budget("2.3.6(5)b")},
}};

constexpr BudgetConditionName const& name_of(BudgetCondition condition) {
  return budget_condition_names[static_cast<std::size_t>(condition)];
}

/// What the two ways cost, over one and the same period.
struct BudgetCosts {
  Cents bought;   ///< from third parties, by the resident's own plan; 0 or more
  Cents in_kind;  ///< the tailored provision in kind; 0 or more

  friend bool operator==(BudgetCosts const&, BudgetCosts const&) = default;
};

/// What was assessed of one wish for a personal budget. Nothing is assessed until somebody says so.
struct PersonalBudgetFacts {
  Date on;  ///< day of the decision, 2015-01-01 or later
  Assessed wanted = Assessed::not_assessed;
  Assessed able = Assessed::not_assessed;
  Assessed reasoned = Assessed::not_assessed;
  Assessed quality = Assessed::not_assessed;
  std::optional<BudgetCosts> costs;  ///< none: not compared yet
  /// Whether the college applied art. 2.3.10(1) before, on ground a, d or e.
  Assessed earlier_revision = Assessed::not_assessed;
};

/// What follows from the conditions, never from a power: where the college may refuse, a person decides.
enum class BudgetVerdict : std::uint8_t {
  not_assessed_yet,   ///< something is missing that can still change the answer
  not_wanted,         ///< the resident does not want it: help in kind
  cannot_be_granted,  ///< a condition of 2.3.6(2) is not met
  can_be_granted,     ///< all conditions are met and there is no ground to refuse
  person_decides      ///< all conditions are met, and there is a ground on which the college may refuse
};

struct PersonalBudgetAnswer {
  BudgetVerdict verdict = BudgetVerdict::not_assessed_yet;
  std::array<Assessed, budget_condition_count> conditions{};  ///< by BudgetCondition
  /// The part that is dearer than in kind: the only part that ground 5a lets the college refuse. Not known
  /// before the costs were compared.
  std::optional<Cents> dearer;
  /// What ground 5a leaves out of reach: the costs up to those in kind.
  std::optional<Cents> not_dearer;

  constexpr Assessed of(BudgetCondition condition) const {
    return conditions[static_cast<std::size_t>(condition)];
  }
  /// Whether it is still to be assessed, whatever the verdict.
  constexpr bool missing(BudgetCondition condition) const { return of(condition) == Assessed::not_assessed; }
};

/// Looks at every condition; none hides another. A wish that is not there and a condition that is not met
/// decide by themselves; a ground to refuse decides nothing.
/// Fails on a day before the act and on a negative cost.
[[nodiscard]] Result<PersonalBudgetAnswer> assess_personal_budget(PersonalBudgetFacts const& facts);

/// The verdict and, per condition that matters for it, what was found or is missing, one line each.
[[nodiscard]] std::string text_nl(PersonalBudgetAnswer const& answer);
[[nodiscard]] std::string text_en(PersonalBudgetAnswer const& answer);

}  // namespace kanteling::law
