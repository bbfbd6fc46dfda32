// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/law/citation.hpp"
#include "kanteling/law/statutory_terms.hpp"
#include "kanteling/people/case.hpp"
#include "kanteling/reporting/language.hpp"
#include "kanteling/reporting/outcome.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/supply/municipality.hpp"

namespace kanteling::reporting {

/// What is proposed on an application; a person decides.
enum class Ruling : std::uint8_t { grant, grant_in_part, refuse };

/// Why there is nothing to decide on a need yet, or not here.
enum class NoRuling : std::uint8_t {
  before_application,  ///< a letter that the inquiry has ended is no decision (CRVB:2018:2013)
  questions_open,
  advice_needed,
  person_decides,  ///< the law leaves room, or no rule here says anything
  elsewhere,       ///< another organisation
  settled,         ///< at the desk, with information or advice
  referred,        ///< a medical referral leads to the help
  decided,         ///< the help runs already
  of_who_died      ///< nothing is proposed to a household in mourning: a person looks at what was applied for
};

/// Something that is granted.
struct Grant {
  std::optional<people::TaskKind> task = {};  ///< none: what `result` says
  Quantity amount = {};
  bool amount_known = true;  ///< false: a person granted it where by the rules nothing was left
  std::string product_nl = {};  ///< of the first choice; empty where none is known
  std::string product_en = {};
  std::string category = {};  ///< product category of iWmo / iJw of the first choice; empty where none is known
  std::string result = {};  ///< as the table of the conditions says, e.g. "driver_card"; empty: what was applied for
  GrantForm form = GrantForm::in_kind;
  std::optional<Date> from = {};
  std::optional<Date> until = {};   ///< last day
  std::optional<Date> review = {};  ///< day on which the library asks for a look at whether the help still fits
};

/// Why: a rule that fired and speaks for what is proposed, or a person who decided so.
struct DecisionReason {
  std::optional<people::TaskKind> task = {};
  std::optional<triage::Rung> rung = {};
  std::optional<triage::RuleRef> rule = {};
  std::string nl = {};  ///< sentence of the policy; empty where it gives none
  std::string en = {};
  Source source = {};
  std::optional<std::uint32_t> overridden = {};  ///< position in Case::overrides
  bool otherwise = false;                        ///< where overridden: than the rules say
};

struct NeedDecision {
  law::Act act = law::Act::none;
  std::optional<Ruling> ruling = {};
  NoRuling no_ruling = NoRuling::before_application;  ///< where there is no ruling
  std::vector<Grant> grants = {};
  std::vector<DecisionReason> reasons = {};  ///< of a refusal and of a grant
  bool own_contribution = false;  ///< the resident may have to pay one: law/contribution.hpp
  bool report_changes = false;    ///< the resident must tell what changes (Wmo 2.3.8)
};

/// All that stands in a decision (beschikking) on the needs of a case, as data: a letter is the host's.
struct DecisionContents {
  std::string case_id;
  Date on;
  std::string signed_by;                     ///< role
  std::optional<Date> objection_until = {};  ///< where the decision was made known
  bool closed_with_care = false;             ///< who asked has died, and nobody else asks
  std::vector<NeedDecision> needs = {};      ///< in the order of the needs of the case
};

/// Whether a refusal or a partial one would stand without a word of why.
[[nodiscard]] bool lacks_reasons(NeedDecision const& decision);

[[nodiscard]] DecisionContents decision_contents(Outcome const& outcome, people::Case const& request,
                                                 supply::Municipality const& municipality,
                                                 rules::Package const& policy);

/// The contents in plain words, lines of at most 100 characters.
[[nodiscard]] std::string decision_text(DecisionContents const& contents, people::Case const& request,
                                        supply::Municipality const& municipality, Language language);

/// The articles that a decision rests on whatever it says.
inline constexpr law::Citation sound_reasons = law::detail::cite("Awb", "3:46", Evidence::seen, law::detail::since_1994);
inline constexpr law::Citation duty_to_report_changes =
    law::detail::cite("Wmo 2015", "2.3.8", Evidence::seen, make_date(2015, 1, 1));
/// Objection goes to the body that decided.
inline constexpr law::Citation objection_to =
    law::detail::cite("Awb", "6:4(1)", Evidence::recalled, law::detail::since_1994);

}  // namespace kanteling::reporting
